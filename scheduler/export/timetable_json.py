"""The timetable and the facts of its run as JSON, with one spelling for one content."""

import json
from collections.abc import Mapping
from typing import Any

from models.timetable import Timetable


def timetable_json(timetable: Timetable) -> bytes:
    """The timetable: keys sorted, placements, journeys and missing lessons in their own order.

    Nothing in it differs between two equal runs, and the order in which a solver or a hand edit lists
    placements means nothing, so it does not show.
    """
    data = timetable.model_dump(mode="json")
    data["placements"].sort(key=lambda row: (row["course"], row["weekday"], row["period"], row["teacher"]))
    data["journeys"].sort(key=lambda row: (row["teacher"], row["weekday"], row["depart"], row["arrive"]))
    data["missing"].sort(key=lambda row: row["course"])
    return _spelled(data)


def run_json(run: Mapping[str, Any]) -> bytes:
    """The wall-clock facts of one run (when, how long, on what): they differ between equal runs."""
    return _spelled(run)


def _spelled(data: Mapping[str, Any]) -> bytes:
    """UTF-8, two blanks of indent, sorted keys, a newline at the end; refuses NaN and infinity."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=2, allow_nan=False)
    return f"{text}\n".encode()
