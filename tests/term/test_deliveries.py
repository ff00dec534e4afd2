"""What the records say of lessons."""

from datetime import date

import pytest

from models.quota import Delivery
from scheduler.term.dated import on_dates
from scheduler.term.deliveries import Deliveries
from tests.planner.towns import ENGLISH, JOINT, VISITED, town, week

THIRD = date(2026, 9, 3)


def _records(*deliveries: Delivery) -> Deliveries:
    return Deliveries(town().model_copy(update={"deliveries": deliveries}))


def _record(**fields: object) -> Delivery:
    return Delivery(**{"day": THIRD, "course": JOINT.course, "period": JOINT.period, **fields})


@pytest.mark.parametrize(
    ("fields", "signed", "counts"),
    [
        ({}, True, True),
        ({"signed": False}, False, False),
        ({"outcome": "cancelled"}, False, False),
        ({"outcome": "interrupted", "minutes": 20}, True, True),
        ({"outcome": "interrupted", "minutes": 19}, True, False),
    ],
)
def test_signed_and_counting(fields: dict[str, object], signed: bool, counts: bool) -> None:
    """An interrupted lesson counts from the least minutes on (20); without a signature nothing does."""
    records = _records(_record(**fields))
    assert (records.signed(THIRD, JOINT), records.counts(THIRD, JOINT)) == (signed, counts)


def test_what_nobody_recorded() -> None:
    """Of another lesson, and of another date, there is no record."""
    records = _records(_record())
    assert records
    assert not _records()
    assert records.of(THIRD, ENGLISH) is None
    assert records.of(date(2026, 9, 10), JOINT) is None


def test_records_are_counted() -> None:
    """Two records, one of which counts; of five lessons before the 14th three have none."""
    records = _records(_record(), _record(day=date(2026, 9, 10), outcome="cancelled"))
    dated = on_dates(town(), week(*VISITED))
    assert records.outcomes(date(2026, 9, 14)) == {"held": 1, "cancelled": 1, "counted": 1}
    assert records.unrecorded(dated, date(2026, 9, 14)) == 3


def test_records_of_no_lesson() -> None:
    """A record of a Friday, and one of another period: both are of no planned lesson, by date."""
    odd = _record(day=date(2026, 9, 4)), _record(period="3")
    records = _records(_record(), *odd)
    assert records.unplanned(on_dates(town(), week(*VISITED))) == (odd[1], odd[0])
