"""What is taken at each school, a CSV table each, so that its own timetabling program can plan around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from models.base import Weeks
from models.bells import Period
from models.district import District
from models.timetable import Timetable
from scheduler.export.csv_table import csv_table
from scheduler.export.grid import View, title_of, view
from scheduler.export.safe_names import file_stems
from scheduler.export.telling import Telling
from scheduler.export.week import Happening
from scheduler.locale import Catalogue
from scheduler.term.outings import Outing, outings
from scheduler.term.seasons import Season

COLUMNS: Final = (
    "kind", "weekday", "weeks", "period", "start", "end", "group", "subject", "teacher", "mode", "room",
    "assistant",
)  # fmt: skip
"""Where a season changes something at some school, `since` stands before them in the tables of all schools:
its rows hold until the next date."""


Blocks = list[tuple[str, list[list[str]]]]
"""The date from which rows hold, and the rows."""


@dataclass(frozen=True)
class Taken:
    """One row; what does not apply is empty."""

    kind: str
    """Key of the word for a lesson, a meeting, a commitment, or a teacher who is out."""
    weekday: int
    weeks: Weeks
    start: int
    end: int
    periods: tuple[str, ...]
    """Labels of the school's periods that it touches."""
    group: str = ""
    subject: str = ""
    teacher: str = ""
    mode: str = ""
    room: str = ""
    adult: str = ""


def occupied(district: District, timetable: Timetable, catalogue: Catalogue) -> dict[str, bytes]:
    """File name -> bytes, one a school, also where nothing is taken.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    everything = view(district, timetable, catalogue)
    wished = {school.id: everything.labels.school[school.id] for school in district.schools}
    out = [outings(district, timetable, season) for season in everything.seasons]
    found = {school: _blocks(everything, school, out) for school in wished}
    dated = any(len(blocks) > 1 for blocks in found.values())
    return {
        f"{stem}.csv": _table(catalogue, found[school], dated) for school, stem in file_stems(wished).items()
    }


def _blocks(everything: View, school: str, out: Sequence[tuple[Outing, ...]]) -> Blocks:
    """One school's rows by season; a season that changes nothing here is left out."""
    words = everything.catalogue
    blocks: Blocks = []
    for season, away in zip(everything.seasons, out, strict=True):
        rows = [_cells(words, everything.telling, row) for row in _rows(everything, school, season, away)]
        if not blocks or rows != blocks[-1][1]:
            blocks.append((season.first.isoformat(), rows))
    return blocks


def _table(words: Catalogue, blocks: Blocks, dated: bool) -> bytes:
    """One school's table; with the date of each block if some school has several."""
    heads = [words.text(f"export.column.{key}") for key in COLUMNS]
    if dated:
        heads.insert(0, words.text("export.column.since"))
    return csv_table(heads, [[*([first] if dated else []), *row] for first, rows in blocks for row in rows])


def _cells(words: Catalogue, telling: Telling, row: Taken) -> list[str]:
    return [
        words.text(f"export.taken.{row.kind}"),
        words.weekday(row.weekday),
        telling.weeks(row.weeks) or words.text("weeks.every"),
        words.join(row.periods),
        words.clock(row.start),
        words.clock(row.end),
        row.group,
        row.subject,
        row.teacher,
        row.mode,
        row.room,
        row.adult,
    ]


def _rows(everything: View, school: str, season: Season, away: Sequence[Outing]) -> list[Taken]:
    """Everything at the school, and who of it is elsewhere, by weekday and clock."""
    periods = season.bells[school].periods
    found = [row for h in everything.week for row in _happening(everything, school, season, h, periods)]
    found += [_out(everything, outing, periods) for outing in away if outing.school == school]
    return sorted(found, key=lambda row: (row.weekday, row.start, row.end))


def _happening(
    everything: View, school: str, season: Season, happening: Happening, periods: Sequence[Period]
) -> Iterator[Taken]:
    """A lesson, a meeting or a commitment at the school; an online meeting of its teachers."""
    telling, sitting = everything.telling, happening.sitting
    if happening.kind == "journey" or not _here(everything, school, happening):
        return
    start, end = season.clock(happening.slot) if happening.slot else (happening.start, happening.end)
    people = _people(everything, school, happening)
    touched = _touched(periods, happening.weekday, start, end)
    if sitting is None:
        yield Taken(
            kind=happening.kind,
            weekday=happening.weekday,
            weeks=happening.weeks,
            start=start,
            end=end,
            periods=touched,
            group=telling.groups(happening.groups),
            subject=title_of(everything, happening),
            teacher=people,
            mode="" if happening.school else everything.catalogue.text("export.online"),
            room=telling.room(happening.room) or "",
        )
        return
    sent = "broadcast" if sitting.received_by else sitting.mode.value
    subject, groups = telling.subject_and_groups(sitting)
    yield Taken(
        kind="lesson",
        weekday=happening.weekday,
        weeks=happening.weeks,
        start=start,
        end=end,
        periods=touched,
        group=groups,
        subject=subject,
        teacher=people,
        mode=everything.catalogue.text(f"export.met.{sent}"),
        room=telling.room(happening.room) or "",
        adult="" if sitting.adult is None else telling.labels.teacher[sitting.adult],
    )


def _here(everything: View, school: str, happening: Happening) -> bool:
    """Whether it is at the school, or online with somebody of the school."""
    if happening.school is not None:
        return happening.school == school
    return bool(_members(everything, school, happening))


def _members(everything: View, school: str, happening: Happening) -> list[str]:
    """The attendants whom the school employs."""
    employer = {teacher.id: teacher.employer for teacher in everything.district.teachers}
    return [teacher for teacher in happening.attendants if employer[teacher] == school]


def _people(everything: View, school: str, happening: Happening) -> str:
    """Who gives it or comes to it; of an online meeting only those of the school."""
    names = everything.labels.teacher
    if happening.school is None:
        return everything.catalogue.join(names[who] for who in _members(everything, school, happening))
    who = [happening.teacher] if happening.teacher is not None else happening.attendants
    return everything.catalogue.join(names[teacher] for teacher in who)


def _out(everything: View, outing: Outing, periods: Sequence[Period]) -> Taken:
    """A teacher of the school who is elsewhere."""
    touched = [
        period.label
        for period in periods
        if period.weekday == outing.weekday
        and outing.start < period.end
        and period.start < outing.end
        and not any(start < period.end and period.start < end for start, end in outing.back)
    ]
    return Taken(
        kind="out",
        weekday=outing.weekday,
        weeks=outing.weeks,
        start=outing.start,
        end=outing.end,
        periods=tuple(touched),
        teacher=everything.labels.teacher[outing.teacher],
    )


def _touched(periods: Sequence[Period], weekday: int, start: int, end: int) -> tuple[str, ...]:
    """Labels of the periods of a weekday that [start, end) overlaps."""
    return tuple(p.label for p in periods if p.weekday == weekday and start < p.end and p.start < end)
