"""When teachers are out of their schools."""

from datetime import date

from models.base import Weeks
from models.course import Commitment
from models.district import District
from models.rules import Rules
from models.timetable import Placement
from scheduler.term.outings import Outing, outings
from scheduler.term.seasons import seasons
from tests.export import rich, small


def _out(district: District, *placements: Placement, season: int = 0) -> tuple[Outing, ...]:
    week = small.timetable().model_copy(update={"placements": placements})
    return outings(district, week, seasons(district)[season])


MUSIC = Placement(course="J1/音乐", teacher="T1", weekday=2, period="2")
"""At Caotan from 15:00 to 15:40; the teacher is employed at Liangjia, 20 minutes away."""


def test_from_leaving_to_being_back() -> None:
    """15:00 less 5 + 20 + 10 minutes is 14:25; 15:40 and as much is 16:15."""
    assert _out(small.district(), MUSIC) == (Outing("T1", "S1", 2, Weeks.EVERY, 865, 975),)


def test_what_is_at_home_in_between() -> None:
    """A lesson at 9:30 and one at 15:00 elsewhere, one at 14:30 at home: out from 8:55 to 16:15, but then."""
    early = MUSIC.model_copy(update={"period": "1"})
    home = Placement(course="C1/音乐", teacher="T1", weekday=2, period="3")
    (one,) = _out(small.district(), early, home, MUSIC)
    assert (one.start, one.end, one.back) == (535, 975, ((870, 910),))


def test_nobody_is_out_at_home_and_staff_of_a_cluster_never() -> None:
    """A lesson at the employing school; a lesson of somebody whom no school employs."""
    home = Placement(course="C1/音乐", teacher="T1", weekday=2, period="1")
    cluster = Placement(course="C3/英语", teacher="T3", weekday=4, period="3")
    assert _out(small.district(), home, cluster) == ()


def test_commitments_elsewhere_count() -> None:
    """A commitment at Caotan from 10:00 to 11:00: out from 9:25 to 11:35."""
    row = Commitment(teacher="T2", school="S2", weekday=3, start=600, end=660)
    district = small.district().model_copy(update={"commitments": (row,)})
    assert [(one.teacher, one.start, one.end) for one in _out(district)] == [("T2", 565, 695)]


def test_without_a_way_the_whole_day() -> None:
    """Nobody knows how long it takes: out from midnight to midnight."""
    (one,) = _out(small.district().model_copy(update={"travel": ()}), MUSIC)
    assert (one.start, one.end) == (0, 1440)


def test_winter_minutes() -> None:
    """40 minutes instead of 20 in winter: 20 minutes earlier, 20 later."""
    travel = tuple(link.model_copy(update={"winter_minutes": 40}) for link in small.district().travel)
    rules = Rules(winter_from=date(2026, 9, 7), winter_to=date(2026, 9, 30))
    district = small.district().model_copy(update={"travel": travel, "rules": rules})
    times = [(one.start, one.end) for n in (0, 1) for one in _out(district, MUSIC, season=n)]
    assert times == [(865, 975), (845, 995)]


def test_the_van_decides_when_one_is_gone() -> None:
    """Its runs leave at 14:00 and arrive at 16:40; 5 minutes before, 10 after, as with one's own means."""
    found = outings(rich.district(), rich.timetable(), seasons(rich.district())[0])
    assert Outing("T2", "S1", 2, Weeks.EVERY, 835, 1010) in found


def test_one_van_takes_everybody_away_at_one_time() -> None:
    """Two on one run, one of whom has a lesson later: both are gone from 13:55, though 20 minutes of one's
    own way would let the second stay until 15:20.
    """
    district, week = rich.district(), rich.timetable()
    first = next(teacher for teacher in district.teachers if teacher.id == "T2")
    second = first.model_copy(update={"id": "T9", "name": "美术教师甲"})
    rides = [some.model_copy(update={"teacher": "T9"}) for some in week.rides]
    row = Commitment(teacher="T9", school="S2", weekday=2, start=955, end=965)
    late = [some for some in rides if some.run == "午班"]
    more = {"teachers": (*district.teachers, second), "commitments": (*district.commitments, row)}
    district = district.model_copy(update=more)
    week = week.model_copy(update={"rides": (*week.rides, *late)})
    found = {one.teacher: one.start for one in outings(district, week, seasons(district)[0])}
    assert (found["T2"], found["T9"]) == (835, 835)


def test_odd_and_even_weeks_apart_where_they_differ() -> None:
    """One lesson in odd weeks only, one every week: the odd week's outing begins earlier."""
    two = small.district().term.model_copy(update={"weeks_in_cycle": 2})
    district = small.district().model_copy(update={"term": two})
    odd = MUSIC.model_copy(update={"period": "1", "weeks": Weeks.ODD})
    found = _out(district, odd, MUSIC)
    assert [(one.weeks, one.start) for one in found] == [(Weeks.ODD, 535), (Weeks.EVEN, 865)]
