"""What of a district the peers are given, and what they refuse. The district is that of tests/villages.py."""

from typing import Any

import pytest

from benchmarks.peers.visits import visits
from models.base import Weeks
from models.bells import PeriodKind
from models.course import Course, CourseWeeks, Mode, SlotPattern, SlotRef
from models.district import District
from models.group import Joining
from models.rules import Rules
from models.school import RoomUse
from tests.villages import ANN, BOB, MON, TUE, blocked, busy, course, joint, room, teacher, village


def art(**fields: Any) -> Course:
    """Art of lake3: one lesson a week, any period, by ann."""
    return course("lake3", "art", **{"minimum": 1, "eligible": ("ann",), **fields})


def periods(district: District, weekday: int) -> list[str]:
    """Periods in which ann could give the first course on a weekday."""
    return [slot.period for slot in visits(district).needs[0].times["ann"] if slot.weekday == weekday]


def test_a_need_is_a_course_with_a_minimum() -> None:
    """Lessons above the minimum are not asked for, and a course without one is left out."""
    plan = visits(village(art(minimum=2), course("hill3", "art", minimum=0)))
    assert [(need.course, need.lessons, need.school) for need in plan.needs] == [("lake3/art", 2, "lake")]
    assert plan.lessons == 2


def test_the_way_has_its_buffers() -> None:
    """From hill to lake it is 20 minutes on the road, and 5 + 20 + 10 from bell to bell."""
    plan = visits(village(art()))
    assert (plan.minutes("hill", "lake"), plan.between("hill", "lake"), plan.between("hill", "hill")) == (
        20,
        35,
        0,
    )


def test_times_leave_room_for_the_way_to_work() -> None:
    """Ann leaves hill at 7:41 at the earliest and needs 30 minutes: not for 8:10, but for 9:00."""
    late = village(art(), teachers=[teacher("ann", leave_after=461), BOB])
    assert periods(late, MON) == ["2", "3", "4", "5", "6"]
    assert periods(village(art(), teachers=[teacher("ann", leave_after=460), BOB]), MON)[0] == "1"


def test_times_leave_room_for_the_way_home() -> None:
    """Ann is back at hill at 16:05 after the last lesson of lake, which ends at 15:40."""
    assert "6" in periods(village(art(), teachers=[teacher("ann", return_by=965), BOB]), MON)
    assert "6" not in periods(village(art(), teachers=[teacher("ann", return_by=964), BOB]), MON)


def test_times_leave_out_what_is_blocked_or_busy() -> None:
    """Ann is blocked until 9:00 and the class has something else in the third period."""
    district = village(
        art(),
        unavailability=(blocked(MON, "8:00-9:00", teacher="ann"),),
        commitments=(busy("lake", MON, "9:50-10:30", group="lake3"),),
    )
    assert periods(district, MON) == ["2", "4", "5", "6"]


def test_times_obey_the_patterns_of_a_course() -> None:
    """Allowed on Monday only, but not in the first period."""
    district = village(art(allowed=(SlotPattern(weekday=MON),), forbidden=(SlotPattern(period="1"),)))
    assert periods(district, MON) == ["2", "3", "4", "5", "6"]
    assert periods(district, TUE) == []


def test_a_local_course_has_local_candidates() -> None:
    """A course that is met by the school's own teachers alone is not for ann of hill."""
    plan = visits(village(art(eligible=(), modes=(Mode.LOCAL,))))
    assert list(plan.needs[0].times) == ["bob"]


def test_a_joint_class_is_all_its_classes() -> None:
    """Lake 3 and 4 sit together."""
    plan = visits(
        village(course("lake34", "art", minimum=1), joint_classes=(joint("lake34", "lake3", "lake4"),))
    )
    assert plan.needs[0].classes == ("lake3", "lake4")


def test_a_course_that_nobody_can_give_is_refused() -> None:
    """Lake's art is for ann, who is never there."""
    never = tuple(blocked(day, "0:00-24:00", teacher="ann") for day in range(1, 6))
    with pytest.raises(ValueError, match="nobody can give the course lake3/art"):
        visits(village(art(), unavailability=never))


REFUSED = {
    "course lake3/art: doubles": village(art(target=4, doubles=1, max_day=2)),
    "course lake3/art: fixed": village(art(fixed=(SlotRef(weekday=MON, period="1"),))),
    "course lake3/art: room": village(art(room="hall"), rooms=(room("hall", "lake"),)),
    "course lake3/art: by_specialist": village(art(by_specialist=1)),
    "course lake3/art: modes": village(
        art(modes=(Mode.VISITING, Mode.RECORDED)),
        teachers=[ANN, BOB.model_copy(update={"assists": True})],
        rooms=(room("screen", "lake", RoomUse.SCREEN),),
    ),
    "course lake3/art: weeks": village(art(weeks=CourseWeeks.ODD), term={"weeks_in_cycle": 2}),
    "teacher ann: running_lessons": village(art(), teachers=[teacher("ann", running_lessons=3), BOB]),
    "teacher ann: lunch_minutes": village(art(), teachers=[teacher("ann", lunch_minutes=40), BOB]),
    "teacher ann: schools_half_day": village(art(), teachers=[teacher("ann", schools_half_day=1), BOB]),
    "commitment of teacher ann": village(art(), commitments=(busy("hill", MON, "8:00-8:40", teacher="ann"),)),
    "school lake: least_adults": village(art(), about={"lake": {"least_adults": 1, "other_adults": 2}}),
    "school lake: most_away": village(art(), about={"lake": {"most_away": 1}}),
    "class lake3: multi_grade": village(
        art(), about={"lake3": {"multi_grade": "a"}, "lake4": {"multi_grade": "a"}}
    ),
    "rules: visit_adult": village(
        art(),
        about={"lake": {"other_adults": 1}},
        rules=Rules(visit_adult=True),
        teachers=[ANN, BOB.model_copy(update={"assists": True})],
    ),
    "term: weeks_in_cycle": village(art(), term={"weeks_in_cycle": 2}),
    "district: joinings": village(
        art(),
        course("lake4", "art"),
        joinings=(Joining(school="lake", subject="art", grades=(3, 4), most_pupils=45),),
    ),
    "unavailability of ann: weeks": village(
        art(),
        unavailability=(blocked(MON, "8:00-9:00", teacher="ann", weeks=Weeks.ODD),),
        term={"weeks_in_cycle": 2},
    ),
}


@pytest.mark.parametrize("words", REFUSED)
def test_what_the_peers_do_not_know_is_refused_by_name(words: str) -> None:
    """A district with a rule that a peer would not obey is not compared at all."""
    with pytest.raises(ValueError, match=words):
        visits(REFUSED[words])


def test_what_changes_nothing_is_not_refused() -> None:
    """Rooms that no course names, kinds of periods, staff who could take over, unwanted periods."""
    district = village(
        art(kinds=(PeriodKind.LESSON, PeriodKind.AFTER_SCHOOL), unwanted=(SlotPattern(period="5"),)),
        teachers=[ANN.model_copy(update={"assists": True}), BOB],
        rooms=(room("hall", "lake"),),
        weights={"travel_minutes": 1, "idle_minutes": 2},
    )
    assert visits(district).lessons == 1
