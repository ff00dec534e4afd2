"""The teachers' weeks in figures: lessons, duties, meetings, journeys, and weighted lessons (折算课时)."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.base import Weeks
from models.district import District
from models.timetable import Timetable
from models.travel import LinkSource
from models.workload import Workload
from scheduler.term.days import meets, parities
from scheduler.term.engagements import Engagement, Role, engagements


@dataclass(frozen=True)
class Load:
    """One teacher's week."""

    teacher: str
    weeks: Weeks
    """Which week of a two-week cycle."""
    lessons: int
    """Lessons given in person; several courses taught together are one."""
    schools: int
    """Schools at which the teacher gives lessons."""
    broadcasts: int
    """Lessons given that others receive."""
    duties: int
    """Lessons at which the teacher is the local adult."""
    meetings: int
    journeys: int
    minutes: int
    """Minutes on the road, by own means and in vehicles."""
    riding: int
    """Those of them in vehicles, which others may share."""
    unmeasured: int
    """Those of them that are estimated or computed."""
    weighted: Workload | None
    """Weighted lessons by what they are counted for; None where the timetable does not say."""


def workloads(district: District, timetable: Timetable) -> tuple[Load, ...]:
    """Every teacher of the district, in its order; in a two-week cycle the odd week, then the even one.

    Raises
    ------
    ValueError
        If a placement or a meeting is in a period that its school does not have.
    """
    weighted = {(row.teacher, row.weeks): row for row in timetable.workloads}
    parts: dict[str, list[Engagement]] = {teacher.id: [] for teacher in district.teachers}
    for part in engagements(district, timetable):
        parts[part.teacher].append(part)
    return tuple(
        _load(teacher, weeks, parts[teacher], timetable, weighted)
        for teacher in parts
        for weeks in parities(district.term)
    )


def _load(
    teacher: str,
    weeks: Weeks,
    parts: list[Engagement],
    timetable: Timetable,
    weighted: Mapping[tuple[str, Weeks], Workload],
) -> Load:
    """One teacher's one week."""
    now = [part for part in parts if meets(part.weeks, weeks)]
    given = [part for part in now if part.role == Role.GIVES]
    journeys = [j for j in timetable.journeys if j.teacher == teacher and meets(j.weeks, weeks)]
    return Load(
        teacher=teacher,
        weeks=weeks,
        lessons=len(given),
        schools=len({part.school for part in given}),
        broadcasts=sum(part.sitting is not None and bool(part.sitting.received_by) for part in given),
        duties=sum(part.role in (Role.ASSISTS, Role.STANDS_BY, Role.SITS_IN) for part in now),
        meetings=sum(part.role == Role.ATTENDS for part in now),
        journeys=len(journeys),
        minutes=sum(journey.minutes for journey in journeys),
        riding=sum(journey.minutes for journey in journeys if journey.run is not None),
        unmeasured=sum(j.minutes for j in journeys if j.source != LinkSource.MEASURED),
        weighted=weighted.get((teacher, weeks)),
    )
