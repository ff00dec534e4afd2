"""Journeys and weighted lessons of single dates, as the law counts those of a week."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from models.district import District
from models.timetable import Decision, Journey
from models.workload import Workload
from scheduler.verify.judge import Court
from scheduler.verify.term.dated_law import district_on
from scheduler.verify.term.on_date import OnDate
from scheduler.verify.workload import workloads


@dataclass(frozen=True)
class DayFigures:
    """What the decisions of one date come to."""

    journeys: tuple[Journey, ...]
    """Every teacher's, commitments and events counted in."""
    workloads: tuple[Workload, ...]
    """Every teacher's date, in the district's order."""


class DateFigures:
    """The figures of dates of one district; those of dates that are alike are found once."""

    def __init__(self, district: District) -> None:
        self._district = district
        self._known: dict[object, DayFigures] = {}

    def on(self, day: date, decisions: Iterable[Decision]) -> DayFigures:
        """The figures of a date on which these decisions, lawful or not, take place.

        Raises
        ------
        ValueError
            If a decision names what the district does not have.
        """
        there, taken = OnDate(self._district, day), frozenset(decisions)
        key = (there.likeness, taken)
        if key not in self._known:
            week = Court(district_on([there])).weeks(taken)[0]
            self._known[key] = DayFigures(week.journeys, tuple(workloads(week).values()))
        return self._known[key]
