"""The timetable and the facts of its run as JSON, with one spelling for one content."""

import json
from collections.abc import Mapping
from typing import Any, Final

from models.timetable import Timetable

_PLACED: Final = (
    "course", "weekday", "period", "teacher", "weeks", "origin", "origin_period", "room", "adult",
)  # fmt: skip

_ORDER: Final = {
    "placements": _PLACED,
    "kept": _PLACED,
    "pinned": _PLACED,
    "meetings": ("meeting", "weekday", "period", "attendants"),
    "rides": ("teacher", "weekday", "weeks", "board", "run", "alight"),
    "journeys": ("teacher", "weekday", "depart", "arrive", "weeks"),
    "missing": ("course",),
    "workloads": ("teacher", "weeks"),
}
"""Table -> the fields that put its rows in order."""


def timetable_json(timetable: Timetable) -> bytes:
    """The timetable: keys sorted, decisions, journeys and missing lessons in their own order.

    Nothing in it differs between two equal runs, and the order in which a solver or a hand edit lists
    decisions means nothing, so it does not show.
    """
    data = timetable.model_dump(mode="json")
    for table, keys in _ORDER.items():
        data[table].sort(key=lambda row, keys=keys: [_sortable(row[key]) for key in keys])
    for held in data["meetings"]:
        held["attendants"].sort()
    return spelled(data)


def run_json(run: Mapping[str, Any]) -> bytes:
    """The wall-clock facts of one run (when, how long, on what): they differ between equal runs."""
    return spelled(run)


def spelled(data: Mapping[str, Any]) -> bytes:
    """UTF-8, two blanks of indent, sorted keys, a newline at the end; refuses NaN and infinity."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
    return f"{text}\n".encode()


def _sortable(value: Any) -> tuple[bool, Any]:
    """What is not said comes first."""
    return value is not None, value
