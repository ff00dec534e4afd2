"""timetable.json to a Timetable of a known district."""

import json
from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any, NoReturn, TypeVar

from pydantic import ValidationError

from models.base import Model
from models.district import District
from models.timetable import Timetable
from scheduler.read.foreign import is_foreign
from scheduler.read.hints import Hint, name_hint
from scheduler.read.known import Known
from scheduler.read.messages import Log
from scheduler.read.sheet import shown

M = TypeVar("M", bound=Model)

FORMAT = 1
"""The newest format that is understood."""

_MOST_ERRORS = 50
"""A file with more wrong entries is not a timetable; nobody reads on."""


def parse_timetable(text: str, file: str, district: District, log: Log) -> Timetable | None:
    """The timetable in `text`, or None after logging why there is none."""
    timetable = parse_any(text, file, log)
    if timetable is not None:
        courses = (placement.course for placement in timetable.placements)
        if is_foreign(courses, file, district, log, timetable.district):
            return None
        for entry, value, hint in _unknown(timetable, district):
            log.error("unknown_entry", hint, file=file, entry=entry, value=value)
    return timetable


def parse_any(text: str, file: str, log: Log) -> Timetable | None:
    """The same, whatever district it is of."""
    return parse_model(Timetable, text, file, log)


def parse_model(model: type[M], text: str, file: str, log: Log) -> M | None:
    """What a file of ours holds, or None after logging why it cannot be read."""
    data = _load(text, file, log)
    if data is None:
        return None
    written = data.get("format", FORMAT)
    if not isinstance(written, int) or isinstance(written, bool) or written < 1:
        log.error("bad_entry", file=file, entry="format", value=shown(str(written)))
        return None
    if written > FORMAT:
        log.error("newer_format", file=file, value=written, newest=FORMAT)
        return None
    try:
        # As JSON again, so that dates and enumerations are read strictly from their text.
        return model.model_validate_json(json.dumps(data))
    except ValidationError as error:
        for wrong in islice(error.errors(include_url=False), _MOST_ERRORS):
            log.error("bad_entry", file=file, entry=_entry(wrong["loc"]), value=shown(str(wrong["input"])))
        return None


def _load(text: str, file: str, log: Log) -> dict[str, Any] | None:
    try:
        data = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        log.error("damaged_json", file=file, row=error.lineno, column=error.colno)
    except (ValueError, RecursionError):  # NaN, a number of a million digits, a million brackets
        log.error("damaged_json", file=file, row=1, column=1)
    else:
        if isinstance(data, dict):
            return data
        log.error("not_a_timetable", file=file, value=shown(text.strip()))
    return None


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def _entry(location: tuple[int | str, ...]) -> str:
    """("placements", 3, "weekday") as placements[3].weekday."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return "".join(parts).lstrip(".") or "."


def _unknown(timetable: Timetable, district: District) -> Iterator[tuple[str, str, Hint]]:
    """Entries that name something the district does not have: (entry, id, what may be meant)."""
    known = Known.of(district)
    for entry, value, there in _named(timetable, known):
        if value is not None and value not in there:
            yield entry, value, name_hint(value, sorted(there))
    for n, ride in enumerate(timetable.rides):
        stops = range(known.stops.get(ride.run, 0))
        for field, number in (("board", ride.board), ("alight", ride.alight)):
            if stops and number not in stops:
                yield f"rides[{n}].{field}", str(number), name_hint("", map(str, stops))


def _named(timetable: Timetable, known: Known) -> Iterator[tuple[str, str | None, Collection[str]]]:
    """Every reference to a row of the district: (entry, id, ids that there are)."""
    for n, placement in enumerate(timetable.placements):
        here = f"placements[{n}]"
        yield f"{here}.course", placement.course, known.courses
        yield f"{here}.teacher", placement.teacher, known.teachers
        yield f"{here}.origin", placement.origin, known.origins
        yield f"{here}.room", placement.room, known.rooms
        yield f"{here}.adult", placement.adult, known.teachers
    for n, held in enumerate(timetable.meetings):
        yield f"meetings[{n}].meeting", held.meeting, known.meetings
        for m, teacher in enumerate(held.attendants):
            yield f"meetings[{n}].attendants[{m}]", teacher, known.teachers
    for n, ride in enumerate(timetable.rides):
        yield f"rides[{n}].teacher", ride.teacher, known.teachers
        yield f"rides[{n}].run", ride.run, known.stops.keys()
