"""Dates are mended and lessons made up here, one date after the other, always judged by the law."""

from collections.abc import Iterable, Sequence
from datetime import date

from models.district import District
from models.plan import Dated
from models.verdict import Finding
from scheduler.planner.agenda import Agenda
from scheduler.planner.make_up import MakeUp
from scheduler.planner.means import Means
from scheduler.planner.mend import Mended, mend
from scheduler.planner.week_limits import within_week
from scheduler.verify.term.judge import DateCourt

ADULTS = frozenset({"least_adults", "most_away"})
"""Rules that an absence alone can break: who is not there cannot be put there by a timetable."""


class Workshop:
    """An agenda and what may be used to put it right."""

    def __init__(self, district: District, agenda: Agenda, means: Means, since: date = date.min) -> None:
        self.agenda = agenda
        self.mended: list[Mended] = []
        self.lost: list[Dated] = []
        """Lessons and meetings that mending found no place for, where and when they were."""
        self.made_up: list[Dated] = []
        self._district, self._means, self._since = district, means, since
        self._court = DateCourt(district)

    def mend(self, days: Sequence[date]) -> None:
        """Mend those of the dates that break the law; an interrupt leaves the others as they are."""
        for day in days:
            standing = self.agenda.on(day)
            if self._means.stop.is_set():
                return
            if not self._court.judge_day(standing):
                continue
            self._means.told("mend", day)
            mended = self._mended(day, standing)
            if mended is not None and self._is_better(standing, mended.dated):
                self.agenda.put(day, mended.dated)
                self.mended.append(mended)
                self.lost += mended.lost

    def _mended(self, day: date, standing: Sequence[Dated]) -> Mended | None:
        """The date planned anew within what its week leaves."""
        return mend(
            self._district,
            self.agenda.calendar,
            day,
            standing,
            self._means.request,
            self._means.stop,
            lambda problem: within_week(self._district, problem, self.agenda, day),
        )

    def _is_better(self, old: Sequence[Dated], new: Sequence[Dated]) -> bool:
        """Whether only numbers of adults are not lawful any more; they were not before either."""
        before, after = ({f.rule for f in self._court.judge_day(some)} for some in (old, new))
        return after <= before & ADULTS

    def make_up(self, owed: Iterable[Dated], days: Sequence[date]) -> tuple[Dated, ...]:
        """Place lost lessons on the dates, and keep what was placed; what found no place is returned."""
        work = self._placing()
        left = work.place(owed, days)
        self.made_up += work.placed
        return left

    def add(self, lessons: Iterable[Dated], days: Sequence[date]) -> list[Dated]:
        """Place lessons that were never lost, as they are, on the dates; what was placed is returned."""
        work = self._placing()
        work.place(lessons, days, alike=True)
        return work.placed

    def _placing(self) -> MakeUp:
        return MakeUp(self._district, self.agenda, self._lawful, self._means)

    def _lawful(self, week: Sequence[Dated]) -> bool:
        """Whether the dates of a week are lawful together, as far as they are ours to change."""
        return not self._court.judge(one for one in week if one.day >= self._since)

    def breaches(self) -> tuple[Finding, ...]:
        """What still breaks the law, from the first date that is ours to change."""
        return self._court.judge(one for one in self.agenda.all() if one.day >= self._since)
