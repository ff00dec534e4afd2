"""Every fixed slot of a course holds a lesson of it."""

from models.course import SlotRef
from tests.examples import allows, broken, forbids
from tests.villages import THU, TUE, clock, course, put, village

ART = course("hill3", "art", fixed=(SlotRef(weekday=TUE, period="3"),))


def test_moved_away() -> None:
    """Tuesday period 3 is fixed: with the lesson moved to period 4 it is empty."""
    broken(
        "fixed_slots",
        village(ART),
        [put("hill3/art", "ann", TUE, 3)],
        [put("hill3/art", "ann", TUE, 4)],
        course="hill3/art",
        school="hill",
        weekday=TUE,
        period="3",
        start=clock("9:40"),
        end=clock("10:20"),
    )


def test_empty_timetable() -> None:
    """One fixed slot and no lesson: the only rule that an empty timetable can break."""
    forbids("fixed_slots", village(ART), [])


def test_further_lessons_are_free() -> None:
    """The fixed slot holds a lesson; another on Thursday period 1 is fine, and bob may give both."""
    district = village(ART)
    allows(district, [put("hill3/art", "ann", TUE, 3), put("hill3/art", "ann", THU, 1)])
    allows(district, [put("hill3/art", "bob", TUE, 3), put("hill3/art", "bob", THU, 1)])


def test_same_period_of_another_day() -> None:
    """Thursday period 3 is not Tuesday period 3."""
    forbids("fixed_slots", village(ART), [put("hill3/art", "ann", THU, 3)])


def test_one_of_two_fixed_slots() -> None:
    """Tuesday 3 and Thursday 1 are fixed: one of them alone is not enough, and the other is named."""
    fixed = (SlotRef(weekday=TUE, period="3"), SlotRef(weekday=THU, period="1"))
    district = village(course("hill3", "art", fixed=fixed))
    allows(district, [put("hill3/art", "ann", TUE, 3), put("hill3/art", "ann", THU, 1)])
    (finding,) = forbids("fixed_slots", district, [put("hill3/art", "ann", TUE, 3)])
    assert (finding.params["weekday"], finding.params["period"]) == (THU, "1")


def test_lesson_of_another_course() -> None:
    """The class has music, not art, in the fixed slot of art: the slot is empty of art."""
    forbids("fixed_slots", village(ART, course("hill3", "music")), [put("hill3/music", "ann", TUE, 3)])
