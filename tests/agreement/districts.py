"""Random tiny districts: three schools, three teachers, mostly six lessons, and every rule at work.

A seed gives the same district everywhere. Times and minutes are multiples of five, so that limits are met
exactly as often as they are missed.
"""

from itertools import count

from models.district import District
from models.flaws import DistrictFlaws
from models.group import JointClass, SchoolClass
from models.school import Place, Room, School
from models.term import Term
from scheduler.verify.registry import objective_names
from tests.agreement import demands, people, places
from tests.agreement.dice import Dice
from tests.agreement.setting import Setting

RULES = (
    "allowed_slots",
    "availability",
    "away_days",
    "bell_period",
    "class_clash",
    "course_day",
    "daily_lessons",
    "daily_schools",
    "daily_travel",
    "day_end",
    "day_start",
    "days_apart",
    "doubles",
    "fixed_slots",
    "half_day_schools",
    "journey_length",
    "lesson_count",
    "lunch",
    "one_stay",
    "one_teacher",
    "qualification",
    "room_clash",
    "running_lessons",
    "teacher_clash",
    "travel_time",
    "visit_lessons",
    "weekly_lessons",
)
"""At work in these districts."""


def draw(seed: str) -> District:
    """The district of a seed: the first of its attempts that does not contradict itself."""
    worth = Dice(f"{seed}/weights")  # apart, so that a new preference changes nothing else
    weights = {name: worth.choice((0, worth.randint(1, 60))) for name in objective_names()}
    attempts = (_attempt(Dice(f"{seed}/{attempt}"), weights) for attempt in count())
    return next(district for district in attempts if district is not None)


def _attempt(dice: Dice, weights: dict[str, int]) -> District | None:
    """A district; None if its tables contradict each other."""
    form = dice.choice(places.FORMS)
    rules, bells = places.rules(dice, form), places.bells(dice, form)
    single, joint = places.classes(dice), places.joint_classes(dice)
    rooms = tuple(Room(id=f"{school} room", name=school, school=school) for school in places.SCHOOLS)
    setting = Setting(
        bells=bells,
        members=_members(single, joint),
        rooms={room.id: room.school for room in rooms},
        teachers=people.teachers(dice, rules, form.limits),
    )
    try:
        return District(
            name="tiny",
            term=Term(name="autumn", first_day=places.FIRST_DAY, last_day=places.LAST_DAY),
            rules=rules,
            weights=weights,
            schools=tuple(School(id=school, name=school) for school in places.SCHOOLS),
            places=(Place(id=places.TOWN, name=places.TOWN),),
            bells=bells,
            classes=single,
            joint_classes=joint,
            rooms=rooms,
            teachers=setting.teachers,
            unavailability=people.unavailability(dice, bells),
            courses=demands.courses(dice, setting, form.schools),
            commitments=people.commitments(dice, setting),
            travel=places.travel(dice, form),
        )
    except DistrictFlaws:
        return None


def _members(
    single: tuple[SchoolClass, ...], joint: tuple[JointClass, ...]
) -> dict[str, tuple[SchoolClass, ...]]:
    by_id = {group.id: group for group in single}
    return {group.id: (group,) for group in single} | {
        group.id: tuple(by_id[member] for member in group.members) for group in joint
    }
