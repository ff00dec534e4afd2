"""Print the events of a feed as icalendar with recurring-ical-events understands them."""

import json
import sys
from datetime import UTC, date
from pathlib import Path
from typing import Any

import icalendar
import recurring_ical_events

calendar = icalendar.Calendar.from_ical(Path(sys.argv[1]).read_bytes())
found: list[Any] = recurring_ical_events.of(calendar).between(date(2020, 1, 1), date(2040, 1, 1))
events = [
    [
        event.start.astimezone(UTC).isoformat(),
        event.end.astimezone(UTC).isoformat(),
        str(event["SUMMARY"]),
        str(event["LOCATION"]),
        str(event.get("DESCRIPTION", "")),
    ]
    for event in found
]
print(json.dumps(events))
