"""The bells that ring on the term's first day."""

from datetime import date
from typing import Any

from models.bells import BellSchedule, Period
from models.district import District
from scheduler.term.bells_in_force import bells_in_force, periods_in_force
from tests.export import small


def _bells(season: str, valid_from: date | None, start: int) -> BellSchedule:
    period = Period(weekday=2, label="1", start=start, end=start + 40)
    return BellSchedule(school="S1", season=season, valid_from=valid_from, periods=(period,))


def _with(*bells: BellSchedule) -> District:
    """The small district with other bells, unchecked: its placements do not matter here."""
    fields: dict[str, Any] = {"bells": bells}
    return small.district().model_copy(update=fields)


def test_the_latest_that_has_begun_is_in_force() -> None:
    """Of three schedules the latest not after the first day counts, whatever their order."""
    district = _with(
        _bells("next year", date(2027, 5, 1), 500),
        _bells("summer", date(2026, 9, 1), 510),
        _bells("spring", date(2026, 5, 1), 520),
        _bells("ever", None, 530),
    )
    assert bells_in_force(district)["S1"].season == "summer"
    assert periods_in_force(district)["S1", 2, "1"].start == 510


def test_a_schedule_without_a_date_is_the_oldest() -> None:
    """It is in force until another has begun."""
    later = _bells("later", date(2026, 9, 2), 500)
    assert bells_in_force(_with(later, _bells("ever", None, 530)))["S1"].season == "ever"
