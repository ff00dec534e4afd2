"""Reach: by course, who could give it, sit beside it, send it and sit in it."""

import pytest

from models.timetable import Placement
from scheduler.solve.reach import reach
from tests.agreement.cases import FAMILIES, case
from tests.villages import ANN, BOB, MON, blocked, course, village


def test_one_course() -> None:
    """Ann and bob could give lake's art; ann alone could give hill's, for bob has no time to be there."""
    district = village(
        course("lake3", "art"),
        course("hill3", "art", eligible=("ann",)),
        teachers=(ANN, BOB),
    )
    found = reach(district)
    assert found.teachers == {"lake3/art": ("ann", "bob"), "hill3/art": ("ann",)}
    assert (found.schools["lake3/art"], found.members["lake3/art"]) == ("lake", ("lake3",))


def test_never_free() -> None:
    """Who is blocked on every day of the week could give nothing."""
    district = village(
        course("hill3", "art"),
        teachers=(ANN,),
        unavailability=[blocked(day, "0:00-23:59", teacher="ann") for day in range(MON, MON + 7)],
    )
    assert reach(district).teachers.get("hill3/art", ()) == ()


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(3))
def test_every_lawful_partner(family: str, number: int) -> None:
    """Whoever gives, watches or sends a lesson in any lawful timetable is within reach."""
    found = case(number, 1_000, family)
    partners = reach(found.district)
    for lesson in {d for timetable in found.truth.lawful for d in timetable if isinstance(d, Placement)}:
        if lesson.origin is None and lesson.teacher is not None:
            assert lesson.teacher in partners.teachers[lesson.course]
        if lesson.adult is not None and lesson.adult != lesson.teacher:
            assert lesson.adult in partners.adults[lesson.course]
        if lesson.origin is not None and lesson.origin in partners.schools:
            assert lesson.origin in partners.origins[lesson.course]
