"""How placements and commitments become occurrences."""

import pytest

from models.course import Half, SlotPattern
from models.district import District
from models.rules import Rules
from models.timetable import Placement
from scheduler.verify.facts import Facts
from scheduler.verify.occurrence import overlapping
from scheduler.verify.week import Week
from tests.villages import MON, SAT, TUE, WED, bell, busy, clock, course, joint, put, room, teacher, village

HILL = course("hill3", "art", room="studio")
SMALL = course("small", "music")


def week(district: District, *placements: Placement) -> Week:
    """A single week."""
    return Week(Facts(district), placements)


def test_lesson_gets_clock_people_and_room() -> None:
    """Period 2 at hill is 8:50-9:30, in the morning, with teacher, class and room; it counts one lesson."""
    (lesson,) = week(village(HILL, rooms=(room("studio", "hill"),)), put("hill3/art", "ann", TUE, 2)).lessons
    assert (lesson.weekday, lesson.start, lesson.end) == (TUE, clock("8:50"), clock("9:30"))
    assert (lesson.school, lesson.half, lesson.label) == ("hill", Half.MORNING, "2")
    assert (lesson.teacher, lesson.classes, lesson.room, lesson.lessons) == ("ann", ("hill3",), "studio", 1)
    assert lesson.course == HILL


def test_joint_class_is_each_of_its_classes() -> None:
    """A lesson of a joint class is on the day of every member."""
    district = village(SMALL, joint_classes=(joint("small", "hill3", "hill4"),))
    assert set(week(district, put("small/music", "ann", TUE, 1)).class_days) == {
        ("hill3", TUE),
        ("hill4", TUE),
    }


@pytest.mark.parametrize(("midday", "half"), [("14:00", Half.AFTERNOON), ("14:01", Half.MORNING)])
def test_half_is_by_the_start(midday: str, half: Half) -> None:
    """A period that starts at 14:00 is in the morning only if midday is later."""
    district = village(course("hill3", "art"), rules=Rules(midday=clock(midday)))
    (lesson,) = week(district, put("hill3/art", "ann", TUE, 5)).lessons
    assert lesson.half == half


def test_placement_without_a_period_is_no_lesson() -> None:
    """Period 7 and Saturday do not exist at hill: both placements are set apart and count for nothing."""
    found = week(
        village(course("hill3", "art")), put("hill3/art", "ann", SAT, 1), put("hill3/art", "ann", TUE, 7)
    )
    assert found.lessons == ()
    assert found.placed("hill3/art") == 0
    assert [(p.weekday, p.period) for p in found.homeless] == [(TUE, "7"), (SAT, "1")]


def test_unknown_course_is_refused() -> None:
    """A placement of a course that the district does not have is an error that names it."""
    with pytest.raises(ValueError, match="hill3/dance"):
        week(village(), put("hill3/dance", "ann", TUE, 1))


def test_unknown_teacher_is_refused() -> None:
    """A placement with a teacher that the district does not have is an error that names the teacher."""
    with pytest.raises(ValueError, match="dan"):
        week(village(course("hill3", "art")), put("hill3/art", "dan", TUE, 1))


def test_commitment_occupies_whom_it_names() -> None:
    """A commitment of a joint class, a teacher and a room stands on the days of all of them."""
    facts = Facts(
        village(
            joint_classes=(joint("small", "hill3", "hill4"),),
            rooms=(room("studio", "hill"),),
            commitments=(busy("hill", TUE, "8:00-9:00", teacher="ann", group="small", room="studio"),),
        )
    )
    assert set(facts.teacher_commitments) == {("ann", TUE)}
    assert set(facts.class_commitments) == {("hill3", TUE), ("hill4", TUE)}
    assert set(facts.room_commitments) == {("studio", TUE)}


def test_day_mixes_lessons_and_commitments_in_clock_order() -> None:
    """Ann's Tuesday is a lesson at 8:00, a meeting at 8:45 and a lesson at 8:50."""
    district = village(
        course("hill3", "art"), commitments=(busy("hill", TUE, "8:45-8:50", teacher="ann", lessons=0),)
    )
    (day,) = week(district, put("hill3/art", "ann", TUE, 2), put("hill3/art", "ann", TUE, 1)).days
    assert [occurrence.start for occurrence in day.occurrences] == [
        clock("8:00"),
        clock("8:45"),
        clock("8:50"),
    ]
    assert day.lessons == 2


def test_days_with_commitments_only() -> None:
    """They are among all days, but not among those with a lesson, and make nobody a teacher of the week."""
    district = village(course("hill3", "art"), commitments=(busy("lake", MON, "8:00-9:00", teacher="ann"),))
    found = week(district, put("hill3/art", "bob", TUE, 1))
    assert [(day.teacher.id, day.weekday) for day in found.days] == [("bob", TUE)]
    assert [(day.teacher.id, day.weekday) for day in found.all_days] == [("ann", MON), ("bob", TUE)]
    assert set(found.weeks) == {"bob"}


def test_week_of_a_teacher_holds_commitment_days_too() -> None:
    """With a lesson on Tuesday, ann's week has her Monday of commitments as well."""
    district = village(course("hill3", "art"), commitments=(busy("lake", MON, "8:00-9:00", teacher="ann"),))
    found = week(district, put("hill3/art", "ann", TUE, 1))
    assert [day.weekday for day in found.weeks["ann"]] == [MON, TUE]


def test_seasonal_bells_give_the_clock() -> None:
    """The period's times are those of the schedule in force, not of an older one."""
    old, new = bell("hill", "8:00-8:40"), bell("hill", "8:20-9:00", since=village().term.first_day)
    (lesson,) = week(
        village(course("hill3", "art"), bells=[old, new]), put("hill3/art", "ann", TUE, 1)
    ).lessons
    assert lesson.start == clock("8:20")


@pytest.mark.parametrize(
    ("times", "clash"),
    [
        (("8:00-8:40", "8:40-9:20"), False),  # touching
        (("8:00-8:40", "8:39-9:20"), True),  # one minute
        (("8:00-9:20", "8:10-8:20"), True),  # one within the other
        (("8:10-8:20", "8:00-9:20"), True),
    ],
)
def test_overlapping(times: tuple[str, str], clash: bool) -> None:
    """Two occurrences overlap if they share at least a minute."""
    district = village(
        course("hill3", "art"),
        bells=[bell("hill", times[0])],
        commitments=(busy("hill", TUE, times[1], teacher="ann"),),
    )
    (day,) = week(district, put("hill3/art", "ann", TUE, 1)).days
    assert bool(list(overlapping(day.occurrences))) == clash


def test_overlapping_commitments_are_no_pair() -> None:
    """Nobody here could move either of them, so only the pairs with the lesson are told, the lesson first."""
    district = village(
        course("hill3", "art"),
    )
    twice = tuple(busy("hill", TUE, "8:00-8:40", teacher="ann", label=label) for label in "ab")
    # the door refuses them; the law may meet them all the same, and must not blame the planner
    district = district.model_copy(update={"commitments": twice})
    (day,) = week(district, put("hill3/art", "ann", TUE, 1)).days
    pairs = [(one.course is not None, other.label) for one, other in overlapping(day.occurrences)]
    assert pairs == [(True, "a"), (True, "b")]


@pytest.mark.parametrize(
    ("pattern", "matches"),
    [
        (SlotPattern(), True),  # nothing said: every slot
        (SlotPattern(weekday=TUE), True),
        (SlotPattern(weekday=WED), False),
        (SlotPattern(weekday=TUE, half=Half.MORNING), True),
        (SlotPattern(half=Half.AFTERNOON), False),
        (SlotPattern(period="1"), True),
        (SlotPattern(weekday=TUE, period="2"), False),
    ],
)
def test_pattern(pattern: SlotPattern, matches: bool) -> None:
    """A lesson in period 1 on Tuesday matches a pattern if everything that the pattern says is true of it."""
    (lesson,) = week(village(course("hill3", "art")), put("hill3/art", "ann", TUE, 1)).lessons
    assert lesson.matches([pattern]) == matches
    assert not lesson.matches([])


def test_colleagues_are_qualified_for_at_least_one_course() -> None:
    """Ann may teach art in grade 3; bob has another subject; cat is no candidate of the only course."""
    district = village(
        course("hill3", "art", eligible=("ann",)),
        teachers=(teacher("ann", grades=(3,)), teacher("bob", subjects=("music",)), teacher("cat")),
    )
    assert Facts(district).colleagues == {"art": ("ann",)}


def test_colleagues_of_a_course_without_a_list() -> None:
    """Ann may teach grade 3, cat is listed for grade 4 and may teach 3 too, dan teaches grade 5 alone."""
    district = village(
        course("hill3", "art"),
        course("hill4", "art", eligible=("cat",)),
        teachers=(teacher("ann", grades=(3,)), teacher("dan", grades=(5,)), teacher("cat")),
    )
    assert Facts(district).colleagues == {"art": ("ann", "cat")}
