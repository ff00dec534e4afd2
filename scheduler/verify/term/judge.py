"""The verdict on dated decisions: what breaks the law on which date.

Rules whose horizon is the date are judged on every date by itself. Those of a week are judged in every week
of dates, but for weeks in which a date follows another day's timetable: the calendar makes such a week
longer, whatever the limits are. Those of the plan are the weekly timetable's alone.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from models.district import District
from models.plan import Dated
from models.timetable import Decision
from models.verdict import Finding
from scheduler.verify.judge import Court
from scheduler.verify.registry import constraint_laws
from scheduler.verify.term.dated_law import district_on
from scheduler.verify.term.on_date import OnDate


class DateCourt:
    """Judges dates of one district; dates that are alike are judged once."""

    def __init__(self, district: District) -> None:
        self._district = district
        self._known: dict[object, tuple[Finding, ...]] = {}
        self._dates: dict[date, OnDate] = {}

    def judge(self, dated: Iterable[Dated]) -> tuple[Finding, ...]:
        """Every breach, by date or Monday; `date` among its parameters says which (ISO).

        Raises
        ------
        ValueError
            If a decision names what the district does not have, or is on another weekday than its date.
        """
        days: dict[date, list[Decision]] = {}
        for one in dated:
            if one.decision.weekday != one.day.isoweekday():
                raise ValueError(f"{one.day}: a decision of weekday {one.decision.weekday}")
            days.setdefault(one.day, []).append(one.decision)
        weeks: dict[date, list[date]] = {}
        for day in sorted(days):
            weeks.setdefault(day - timedelta(days=day.weekday()), []).append(day)
        found: list[Finding] = []
        for monday, some in weeks.items():
            for day in some:
                found += self._findings("date", [day], days[day])
            if not any(row.day in some and not row.off for row in self._district.calendar):
                found += self._findings("week", some, [one for day in some for one in days[day]], monday)
        return tuple(found)

    def judge_day(self, dated: Sequence[Dated]) -> tuple[Finding, ...]:
        """Every breach on a single date, whose decisions these are; the limits of its week are not judged."""
        return tuple(self._findings("date", [dated[0].day], [one.decision for one in dated])) if dated else ()

    def _findings(
        self, horizon: str, days: Sequence[date], decisions: Sequence[Decision], named: date | None = None
    ) -> list[Finding]:
        """The breaches of the rules with this horizon, each with its date."""
        dates = [self._date(day) for day in days]
        key = (horizon, tuple(there.likeness for there in dates), frozenset(decisions), len(decisions))
        if key not in self._known:
            week = Court(district_on(dates)).weeks(decisions)[0]
            laws = (law for law in constraint_laws().values() if horizon == law.HORIZON)
            self._known[key] = tuple(finding for law in laws for finding in law.findings(week))
        told = (named or days[0]).isoformat()
        return [
            Finding(rule=finding.rule, params={"date": told, **finding.params})
            for finding in self._known[key]
        ]

    def _date(self, day: date) -> OnDate:
        if day not in self._dates:
            self._dates[day] = OnDate(self._district, day)
        return self._dates[day]


def judge_dates(district: District, dated: Iterable[Dated]) -> tuple[Finding, ...]:
    """Judge the dates of one plan; see `DateCourt.judge`."""
    return DateCourt(district).judge(dated)
