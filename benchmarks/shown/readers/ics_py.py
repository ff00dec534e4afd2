"""Print the events of a feed as ics.py understands them; see `benchmarks.shown.feeds_read`."""

import json
import sys
from datetime import UTC
from pathlib import Path

import ics

calendar = ics.Calendar(Path(sys.argv[1]).read_bytes().decode("utf-8"))
events = [
    [
        event.begin.datetime.astimezone(UTC).isoformat(),
        event.end.datetime.astimezone(UTC).isoformat(),
        event.name,
        event.location,
        event.description or "",
    ]
    for event in calendar.events
]
print(json.dumps(events))
