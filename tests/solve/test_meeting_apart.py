"""Meetings apart: only those of people who have no course are planned without the regions."""

from scheduler.solve.meeting_apart import without_courses
from tests.live import meeting
from tests.villages import ANN, course, teacher, village

DISTRICT = village(
    course("hill3", "art", eligible=("ann",)),
    teachers=(ANN, teacher("cat")),
    meetings=(meeting("art", "hill", "ann"), meeting("team", "hill", "cat")),
)


def test_unknown_to_the_parts() -> None:
    """A part knows of ann's meeting: cat's is left, in a district without courses."""
    part = DISTRICT.model_copy(update={"meetings": DISTRICT.meetings[:1]})
    found = without_courses(DISTRICT, [part])
    assert found is not None
    assert ([m.id for m in found.meetings], found.courses) == (["team"], ())


def test_all_known() -> None:
    """Where the parts know every meeting nothing is left to plan."""
    assert without_courses(DISTRICT, [DISTRICT]) is None
