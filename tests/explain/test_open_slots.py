"""Slots that no rule refuses by itself."""

import pytest

from models.course import SlotPattern
from models.timetable import Placement
from scheduler.explain.open_slots import open_slots
from tests.agreement.cases import FAMILIES, case
from tests.villages import MON, TUE, blocked, course, village


@pytest.mark.parametrize("family", FAMILIES)
def test_every_lesson_of_every_lawful_timetable_is_in_one(family: str) -> None:
    """Nothing that could be is left out."""
    some = case(0, 1_000, family)
    for row in some.district.courses:
        slots = {(slot.weekday, slot.period) for slot in open_slots(some.district, row.id)}
        for timetable in some.truth.lawful:
            lessons = (one for one in timetable if isinstance(one, Placement) and one.course == row.id)
            assert {(lesson.weekday, lesson.period) for lesson in lessons} <= slots


def test_in_the_order_of_the_week() -> None:
    """Ann is away on Monday morning and bob does not teach it: the afternoon, then Tuesday."""
    allowed = (SlotPattern(weekday=MON), SlotPattern(weekday=TUE))
    row = course("hill3", "art", allowed=allowed, eligible=("ann",))
    district = village(row, unavailability=(blocked(MON, "8:00-12:00", teacher="ann"),))
    slots = [(slot.weekday, slot.period) for slot in open_slots(district, row.id)]
    assert slots == [(MON, "5"), (MON, "6"), *((TUE, str(number)) for number in range(1, 7))]
