"""Workload (折算课时): what a teacher's week counts for, in hundredths of a lesson.

A lesson given counts once for all classes that sit together: the greatest coefficient of its subjects (100
without one), and what is added for many pupils, another school, several classes, and being broadcast. Being
the local adult of a broadcast or recorded lesson, commitments and the time on the road are added to the week.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from models.base import Weeks
from models.course import Mode
from models.district import District
from models.workload import Extra, Workload
from scheduler.verify.sittings import Sitting
from scheduler.verify.week import Week

WHOLE = 100
"""Hundredths of a lesson: what a lesson, or a lesson of a commitment, counts for without a coefficient."""

Part = tuple[str, str, int]
"""Teacher, field of `Workload`, hundredths."""


class _Tariff:
    """The district's coefficients; what has no row adds nothing."""

    def __init__(self, district: District) -> None:
        rows = district.coefficients
        self._subjects = {row.subject: row.hundredths for row in rows if row.extra is Extra.SUBJECT}
        self._crowds = [(row.pupils or 0, row.hundredths) for row in rows if row.extra is Extra.PUPILS_OVER]
        self._extras = {row.extra: row.hundredths for row in rows}

    def subject(self, subjects: Iterable[str]) -> int:
        """The greatest coefficient of the subjects of one sitting."""
        return max(self._subjects.get(subject, WHOLE) for subject in subjects)

    def crowd(self, pupils: int) -> int:
        """What so many pupils add."""
        return sum(added for over, added in self._crowds if pupils > over)

    def extra(self, extra: Extra) -> int:
        """What is added for something that is or is not."""
        return self._extras.get(extra, 0)

    def road(self, minutes: int) -> int:
        """What a week's minutes on the road count for."""
        return self.extra(Extra.JOURNEY_HOUR) * minutes // 60


def workloads(week: Week) -> dict[str, Workload]:
    """The workload of every teacher by id, in the district's order."""
    tariff = _Tariff(week.facts.district)
    found: dict[str, Counter[str]] = {teacher: Counter() for teacher in week.facts.teachers}
    for sitting in week.sittings:
        for teacher, part, hundredths in _sitting(week, tariff, sitting):
            found[teacher][part] += hundredths
    minutes: Counter[str] = Counter()
    for day in week.all_days:
        minutes[day.teacher.id] += sum(journey.minutes for journey in day.journeys)
        standing = sum(one.lessons for one in day.occurrences if not one.decided)
        found[day.teacher.id]["commitments"] += WHOLE * standing
    for teacher, some in minutes.items():
        found[teacher]["journeys"] = tariff.road(some)
    weeks = week.facts.scene.weeks
    return {teacher: _workload(teacher, weeks, parts) for teacher, parts in found.items()}


def all_workloads(weeks: Iterable[Week]) -> tuple[Workload, ...]:
    """The workloads of several weeks, teacher by teacher."""
    found = [workloads(week) for week in weeks]
    return tuple(some[teacher] for teacher in found[0] for some in found) if found else ()


def shown(hundredths: int) -> str:
    """Lessons as people write them: 1650 is "16.5"."""
    return f"{hundredths / WHOLE:.2f}".rstrip("0").rstrip(".")


def _workload(teacher: str, weeks: Weeks, parts: Counter[str]) -> Workload:
    return Workload(teacher=teacher, weeks=weeks, **{"lessons": 0, **parts}, total=parts.total())


def _sitting(week: Week, tariff: _Tariff, sitting: Sitting) -> Iterator[Part]:
    """What one sitting counts for, for its teacher or for its adults."""
    whole = sitting.whole
    if whole.mode in (Mode.SYNCHRONOUS, Mode.RECORDED):
        yield from ((adult, "adult", tariff.extra(Extra.ADULT)) for adult in sitting.adults)
    elif whole.teacher is not None:
        pupils = sum(week.facts.pupils[group] for group in whole.classes)
        yield whole.teacher, "lessons", tariff.subject(course.subject for course in sitting.courses)
        yield whole.teacher, "pupils_over", tariff.crowd(pupils)
        if whole.mode is Mode.VISITING:
            yield whole.teacher, "other_school", tariff.extra(Extra.OTHER_SCHOOL)
        if len(whole.classes) > 1:
            yield whole.teacher, "joint", tariff.extra(Extra.JOINT)
        if sitting.broadcast:
            yield whole.teacher, "origin", tariff.extra(Extra.ORIGIN)
