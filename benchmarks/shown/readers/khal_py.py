"""Print the events of a folder that vdirsyncer filled as khal lists them: FOLDER CONFIG."""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

KEYS = ("start", "end", "title", "location", "description")

khal = Path(sys.executable).with_name("khal")
command = [str(khal), "-c", sys.argv[1], "list", "2026-01-01", "730d", "--once"]
for key in KEYS:
    command += ["--json", key]
told = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout
events = []
for line in told.splitlines():
    for event in json.loads(line):
        times = (
            datetime.strptime(event[key], "%Y-%m-%d %H:%M").astimezone().astimezone(UTC).isoformat()
            for key in ("start", "end")
        )
        events.append([*times, event["title"], event["location"], event["description"]])
print(json.dumps(events))
