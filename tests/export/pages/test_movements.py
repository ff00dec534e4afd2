"""Stays and ways of those who travel."""

from models.base import Weeks
from scheduler.export.grid import View, view
from scheduler.export.pages.movements import Stay, Trace, traces
from scheduler.locale import catalogue
from tests.export import rich, small


def _rich() -> View:
    return view(rich.district(), rich.timetable(), catalogue("zh"))


def test_a_day_in_a_van() -> None:
    """On duty 8:20-9:00, to Caotan 14:00-14:30, a lesson 15:00-15:40, to town 15:50-16:40; every week."""
    (found,) = traces(_rich(), 2)
    assert (found.teacher, found.weeks) == ("T2", Weeks.EVERY)
    assert [way.run for way in found.ways] == ["午班", "晚班"]
    assert found.stays == (
        Stay("S1", 500, 840, ((500, 540),)),
        Stay("S2", 870, 950, ((900, 940),)),
        Stay("county", 1000, 1000),
    )


def test_to_a_meeting_and_back() -> None:
    """Off at 13:55, there 14:20-15:15 with a meeting 14:30-15:10, home at 15:40."""
    (found,) = traces(_rich(), 1)
    assert found.stays == (Stay("S3", 835, 835), Stay("S1", 860, 915, ((870, 910),)), Stay("S3", 940, 940))


def test_who_stays_is_not_there() -> None:
    """On Wednesday and Thursday nobody travels."""
    assert traces(_rich(), 3) == traces(_rich(), 4) == ()


def test_odd_and_even_weeks_apart_where_they_differ() -> None:
    """The van goes home in odd weeks only: one day in odd weeks, another in even ones."""
    week = rich.timetable()
    journeys = tuple(one for one in week.journeys if (one.run, one.weeks) != ("晚班", Weeks.EVEN))
    changed = view(rich.district(), week.model_copy(update={"journeys": journeys}), catalogue("zh"))
    odd, even = traces(changed, 2)
    assert (odd.weeks, len(odd.ways), odd.stays[-1].place) == (Weeks.ODD, 2, "county")
    assert (even.weeks, len(even.ways), even.stays[-1]) == (
        Weeks.EVEN,
        1,
        Stay("S2", 870, 940, ((900, 940),)),
    )


def test_in_the_order_of_departures() -> None:
    """One after the other by the clock."""
    found = traces(view(small.district(), small.timetable(), catalogue("zh")), 2)
    assert [_first(one) for one in found] == sorted(_first(one) for one in found)


def _first(one: Trace) -> int:
    return one.ways[0].depart
