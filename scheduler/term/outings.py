"""When teachers are out of the school that employs them, as those who stay there see it.

One definition for all: nothing can be planned for them at home from the minutes of staying after a lesson
(departure buffer) before they set out, by own means or in a vehicle, until the minutes of arriving before one
(arrival buffer) after they are back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.base import Weeks
from models.district import District
from models.teacher import Teacher
from scheduler.term.days import meets, parities
from scheduler.term.engagements import Engagement, Role, engagements
from scheduler.term.planned import Planned
from scheduler.term.seasons import Season

_DAY = 24 * 60


@dataclass(frozen=True)
class Outing:
    """A teacher's time away on one weekday, [start, end) in minutes after midnight."""

    teacher: str
    school: str
    """The employing one."""
    weekday: int
    weeks: Weeks
    start: int
    """Before leaving for the first thing elsewhere."""
    end: int
    """After being back from the last one."""
    back: tuple[tuple[int, int], ...] = ()
    """Times [start, end) of what the teacher does at the school in between."""


@dataclass(frozen=True)
class _Stay:
    """Something that a teacher does at a school."""

    school: str
    start: int
    end: int


def outings(district: District, timetable: Planned, season: Season) -> tuple[Outing, ...]:
    """Every outing of a season, by teacher and weekday.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have in the season.
    """
    parts: dict[str, list[Engagement]] = {teacher.id: [] for teacher in district.teachers}
    for part in engagements(district, timetable):
        parts[part.teacher].append(part)
    return tuple(
        outing
        for teacher in district.teachers
        if teacher.employer is not None
        for outing in _of_teacher(district, season, teacher, teacher.employer, parts[teacher.id])
    )


def _of_teacher(
    district: District, season: Season, teacher: Teacher, home: str, parts: list[Engagement]
) -> Iterator[Outing]:
    """The outings of one teacher; once where odd and even weeks are the same."""
    for weekday in range(1, 8):
        found = []
        for weeks in parities(district.term):
            now = [part for part in parts if part.weekday == weekday and meets(part.weeks, weeks)]
            stays = [*_stays(season, now), *_commitments(district, teacher, weekday, weeks)]
            found.append(_outing(district, season, (teacher.id, home, weekday, weeks), stays, now))
        yield from _merged([outing for outing in found if outing is not None])


def _merged(found: list[Outing]) -> list[Outing]:
    """The outings of a weekday; one of every week in place of equal ones of odd and even weeks."""
    every = [replace(outing, weeks=Weeks.EVERY) for outing in found]
    return every[:1] if len(every) == 2 and every[0] == every[1] else found


def _stays(season: Season, parts: list[Engagement]) -> Iterator[_Stay]:
    """Lessons, duties and meetings on the clock of a season."""
    for part in parts:
        if part.school is not None and part.bells is not None:
            yield _Stay(part.school, *season.clock(part.bells))


def _commitments(district: District, teacher: Teacher, weekday: int, weeks: Weeks) -> Iterator[_Stay]:
    for row in district.commitments:
        if row.teacher == teacher.id and row.weekday == weekday and meets(row.weeks, weeks):
            yield _Stay(row.school, row.start, row.end)


def _outing(
    district: District,
    season: Season,
    whose: tuple[str, str, int, Weeks],
    stays: list[_Stay],
    parts: list[Engagement],
) -> Outing | None:
    """Around the first and the last stay elsewhere; all day if no way is known."""
    home, rules = whose[1], district.rules
    away = [stay for stay in stays if stay.school != home]
    if not away:
        return None
    first, last = min(away, key=lambda stay: stay.start), max(away, key=lambda stay: stay.end)
    rides = list(_rides(district, home, parts))
    leaves = [begin for begin, finish in rides if finish <= first.start]
    returns = [finish for begin, finish in rides if last.end <= begin]
    if not leaves and (there := _way(district, season, home, first.school)) is not None:
        leaves = [first.start - rules.arrival_buffer - there]
    if not returns and (back := _way(district, season, last.school, home)) is not None:
        returns = [last.end + rules.departure_buffer + back]
    start = max(0, min(leaves) - rules.departure_buffer) if leaves else 0
    end = min(_DAY, max(returns) + rules.arrival_buffer) if returns else _DAY
    own = sorted((stay.start, stay.end) for stay in stays if stay.school == home)
    between = tuple(times for times in own if start < times[1] and times[0] < end)
    return Outing(*whose, start, end, between)


def _way(district: District, season: Season, origin: str, destination: str) -> int | None:
    """Minutes on the road by own means; None if there is no way."""
    for link in district.travel:
        if (link.origin, link.destination) == (origin, destination):
            winter = season.winter and link.winter_minutes is not None
            return link.winter_minutes or 0 if winter else link.minutes
    return None


def _rides(district: District, home: str, parts: list[Engagement]) -> Iterator[tuple[int, int]]:
    """When rides to and from other schools begin and end."""
    runs = {run.id: run for run in district.runs}
    schools = {school.id for school in district.schools} - {home}
    for part in parts:
        if part.role == Role.RIDES and part.ride is not None:
            stops = runs[part.ride.run].stops
            if {stops[part.ride.board].place, stops[part.ride.alight].place} & schools:
                yield part.start, part.end
