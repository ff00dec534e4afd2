"""Print the events of a feed as libical, the C library, understands them; for the system's Python."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

whole = ICalGLib.Component.new_from_string(Path(sys.argv[1]).read_bytes().decode("utf-8"))


def instant(time: Any) -> str:
    """A time as an instant in UTC, by the zone that the feed itself defines."""
    zone = whole.get_timezone(time.get_tzid())
    return datetime.fromtimestamp(time.as_timet_with_zone(zone), UTC).isoformat()


events = []
event = whole.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
while event is not None:
    events.append(
        [
            instant(event.get_dtstart()),
            instant(event.get_dtend()),
            event.get_summary(),
            event.get_location(),
            event.get_description() or "",
        ]
    )
    event = whole.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
print(json.dumps(events))
