"""Journeys and weighted lessons of single dates."""

from datetime import date

from models.course import Commitment
from scheduler.verify.term.day_figures import DateFigures
from tests.planner.towns import ENGLISH, JOINT, town

THURSDAY = date(2026, 9, 3)


def test_the_journeys_of_a_date() -> None:
    """T1's music at Caotan on Thursday the 3rd: from the county town, and back to Liangjia."""
    found = DateFigures(town()).on(THURSDAY, [JOINT])
    ways = [(one.teacher, one.origin, one.destination, one.minutes) for one in found.journeys]
    assert ways == [("T1", "county", "S2", 40), ("T1", "S2", "S1", 20)]
    assert {one.teacher: one.total for one in found.workloads} == {"T1": 100, "T2": 0, "T3": 0}


def test_nothing_held_nothing_counted() -> None:
    """A date without lessons has the journeys of its commitments alone."""
    duty = Commitment(teacher="T2", school="S2", weekday=4, start=600, end=640, lessons=1, label="值班")
    there = town().model_copy(update={"commitments": (duty,)})
    found = DateFigures(there).on(THURSDAY, [])
    assert [(one.teacher, one.destination) for one in found.journeys] == [("T2", "S2"), ("T2", "S1")]
    assert {one.teacher: one.commitments for one in found.workloads}["T2"] == 100
    assert DateFigures(there).on(date(2026, 9, 4), []).journeys == ()


def test_winter_ways() -> None:
    """In winter the way takes its winter minutes, on other dates not, whatever was asked first."""
    slow = tuple(link.model_copy(update={"winter_minutes": 55}) for link in town().travel)
    rules = town().rules.model_copy(update={"winter_from": date(2026, 9, 7), "winter_to": date(2026, 9, 30)})
    figures = DateFigures(town().model_copy(update={"travel": slow, "rules": rules}))
    english = ENGLISH.model_copy(update={"teacher": "T2"})
    minutes = {day: figures.on(date(2026, 9, day), [english]).journeys[0].minutes for day in (3, 10, 17)}
    assert minutes == {3: 20, 10: 55, 17: 55}
