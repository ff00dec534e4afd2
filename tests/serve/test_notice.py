"""The notice: one all-day event that every program understands, and nothing else."""

from datetime import date, timedelta

import icalendar
import recurring_ical_events

from scheduler.locale import LANGUAGES, catalogue
from scheduler.serve.addresses import Address
from scheduler.serve.notice import notice
from scheduler.serve.tokens import digest, new_token
from tests.serve.sites import NOW


def test_one_event_on_all_days_of_grace() -> None:
    """From the day of the change to the last day, transparent, the same bytes each time, no secret in it."""
    token = new_token()
    address = Address(digest(token), "teacher/T1", None, NOW, NOW, NOW + timedelta(days=14))
    for language in LANGUAGES:
        data = notice(catalogue(language), "甲", address)
        assert data == notice(catalogue(language), "甲", address)
        calendar = icalendar.Calendar.from_ical(data)
        (event,) = recurring_ical_events.of(calendar).between(date(2026, 1, 1), date(2027, 1, 1))
        assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 9, 1), date(2026, 9, 16))
        assert event["DTSTAMP"].dt == NOW
        assert event["TRANSP"] == "TRANSPARENT"
        assert "UID" not in calendar
        assert token.encode() not in data
        assert digest(token).hex().encode() not in data
