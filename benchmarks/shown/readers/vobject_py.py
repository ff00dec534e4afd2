"""Print the events of a feed as vobject understands them; see `benchmarks.shown.feeds_read`."""

import json
import sys
from datetime import UTC
from pathlib import Path

import vobject

(calendar,) = vobject.readComponents(Path(sys.argv[1]).read_bytes().decode("utf-8"))
events = [
    [
        event.dtstart.value.astimezone(UTC).isoformat(),
        event.dtend.value.astimezone(UTC).isoformat(),
        event.summary.value,
        event.location.value,
        event.description.value if hasattr(event, "description") else "",
    ]
    for event in calendar.contents.get("vevent", [])
]
print(json.dumps(events))
