"""Which weeks a term has that differ: seasons of bells, winter, odd and even weeks."""

from datetime import date, timedelta
from typing import Any

import pytest

from models.base import Weeks
from models.district import District
from models.rules import Rules
from scheduler.verify import Court
from scheduler.verify.facts import Facts
from scheduler.verify.scenes import scenes
from tests.villages import FIRST_DAY, LAST_DAY, TUE, bell, blocked, busy, course, put, village

HILL = course("hill3", "art")
OCTOBER, DAY = date(2026, 10, 8), timedelta(days=1)
SUMMER = bell("hill", "8:00-8:40")


def told(district: District) -> list[tuple[str, Weeks, bool, bool]]:
    """Season, parity, winter and whether it is the first, of every scene."""
    return [(s.season.name, s.weeks, s.season.winter, s.first) for s in scenes(district)]


def autumn(since: date, season: str = "冬季作息", **fields: Any) -> District:
    """Hill has other bells from a date on."""
    return village(HILL, bells=[SUMMER, bell("hill", "8:30-9:10", since=since, season=season)], **fields)


def test_plain_term_is_one_scene() -> None:
    """One set of bells, no winter, all weeks alike: a single scene, which is the first."""
    assert told(village()) == [("", Weeks.EVERY, False, True)]


def test_odd_and_even_weeks_are_two_scenes() -> None:
    """In a two-week cycle the odd week comes first."""
    found = told(village(term={"weeks_in_cycle": 2}))
    assert found == [("", Weeks.ODD, False, True), ("", Weeks.EVEN, False, False)]


@pytest.mark.parametrize(
    ("since", "names"),
    [
        (FIRST_DAY, [""]),  # in force from the beginning: the old ones never are
        (FIRST_DAY + DAY, ["", "冬季作息"]),
        (LAST_DAY, ["", "冬季作息"]),
        (LAST_DAY + DAY, [""]),
    ],
)
def test_new_bells_within_the_term(since: date, names: list[str]) -> None:
    """Bells that begin after the first day and no later than the last make a season of their own."""
    assert [season for season, *_ in told(autumn(since))] == names


def test_season_without_a_name_is_its_first_day() -> None:
    """Bells without a season's name are told by their date."""
    assert [season for season, *_ in told(autumn(OCTOBER, season=""))] == ["", "2026-10-08"]


def test_seasons_of_two_schools_cut_the_term_in_three() -> None:
    """Hill changes in October and lake in November: summer, hill's winter, both winters."""
    late = bell("lake", "9:00-9:40", since=date(2026, 11, 2), season="冬")
    old = bell("lake", "8:10-8:50")
    new = bell("hill", "8:30-9:10", since=OCTOBER, season="秋")
    district = village(bells=[SUMMER, new, old, late])
    assert [scene.season.name for scene in scenes(district)] == ["", "秋", "秋"]
    ends = [scene.season.bells["lake"].season for scene in scenes(district)]
    assert ends == ["", "", "冬"]


def test_bells_that_return_are_no_new_season() -> None:
    """Winter bells from October to November, then the summer's again, whose date alone is another."""
    again = SUMMER.model_copy(update={"valid_from": date(2026, 11, 2)})
    twice = autumn(OCTOBER).bells
    district = village(HILL, bells=[twice[0], twice[1], again])
    assert [scene.season.bells["hill"].periods for scene in scenes(district)] == [
        SUMMER.periods,
        twice[1].periods,
    ]


@pytest.mark.parametrize(
    ("start", "end", "winters"),
    [
        (OCTOBER, LAST_DAY, [False, True]),
        (FIRST_DAY, OCTOBER, [True, False]),
        (FIRST_DAY, LAST_DAY, [True]),
        (LAST_DAY, LAST_DAY, [False, True]),
        (OCTOBER, OCTOBER, [False, True]),  # one day of winter, then as before
    ],
)
def test_winter_is_a_season(start: date, end: date, winters: list[bool]) -> None:
    """Both ends of the winter belong to it; what returns afterwards is no new season."""
    district = village(rules=Rules(winter_from=start, winter_to=end))
    assert [scene.season.winter for scene in scenes(district)] == winters


def test_seasons_and_parities_are_combined() -> None:
    """Two seasons of odd and even weeks are four scenes, the base season's first."""
    found = told(autumn(OCTOBER, term={"weeks_in_cycle": 2}))
    assert [(season, weeks) for season, weeks, *_ in found] == [
        ("", Weeks.ODD),
        ("", Weeks.EVEN),
        ("冬季作息", Weeks.ODD),
        ("冬季作息", Weeks.EVEN),
    ]
    assert [first for *_, first in found] == [True, False, False, False]


@pytest.mark.parametrize("weeks", list(Weeks))
def test_what_happens_in_a_scene(weeks: Weeks) -> None:
    """In odd weeks happens what is for every week or for odd ones; a one-week cycle has everything."""
    odd, even = scenes(village(term={"weeks_in_cycle": 2}))
    (only,) = scenes(village())
    assert odd.has(weeks) == (weeks is not Weeks.EVEN)
    assert even.has(weeks) == (weeks is not Weeks.ODD)
    assert only.has(weeks)


def test_commitments_and_blocked_times_of_a_scene() -> None:
    """Those of even weeks stand in even weeks only; what is blocked on dates stands in no week."""
    even = {"weeks": Weeks.EVEN, "teacher": "ann"}
    district = village(
        term={"weeks_in_cycle": 2},
        commitments=(busy("hill", TUE, "8:00-9:00", **even),),
        unavailability=(
            blocked(TUE, "10:00-11:00", **even),
            blocked(TUE, "14:00-15:00", teacher="ann", dates=(date(2026, 9, 8),)),
        ),
    )
    counts = [
        (len(facts.commitments), sum(map(len, facts.blocked.values())))
        for facts in (Facts(district, scene) for scene in scenes(district))
    ]
    assert counts == [(0, 0), (1, 1)]


def test_winter_minutes_in_winter_only() -> None:
    """Hill to lake is 20 minutes, in winter 35; lake to wood is 30 whenever."""
    rules = Rules(winter_from=OCTOBER, winter_to=LAST_DAY)
    district = village(winter={"hill-lake": 35}, rules=rules)
    usual, winter = (Facts(district, scene).ways for scene in scenes(district))
    assert (usual.minutes("hill", "lake"), winter.minutes("hill", "lake")) == (20, 35)
    assert usual.minutes("lake", "wood") == winter.minutes("lake", "wood") == 30


def test_amounts_are_those_of_the_base_season() -> None:
    """A visit in a term with winter minutes: 2 x 20 minutes are paid, not the winter's 2 x 35."""
    rules = Rules(winter_from=OCTOBER, winter_to=LAST_DAY)
    lake = course("lake3", "art")
    district = village(lake, winter={"hill-lake": 35}, rules=rules, weights={"travel_minutes": 1})
    court, visit = Court(district), [put("lake3/art", "ann", TUE, 2)]
    assert court.value(visit) == (0, 40)
    assert (court.judge(visit).cost, court.judge(visit).travel) == (40, 40)
    assert [journey.minutes for journey in court.judge(visit).journeys] == [20, 20]


def test_court_has_a_week_for_every_scene() -> None:
    """The timetable is seen in all four scenes, an odd-week lesson in the odd ones only."""
    court = Court(autumn(OCTOBER, term={"weeks_in_cycle": 2}))
    weeks = court.weeks([put("hill3/art", "ann", TUE, 1, weeks=Weeks.ODD)])
    assert [len(week.lessons) for week in weeks] == [1, 0, 1, 0]
    assert [len(week.planned) for week in weeks] == [1, 1, 1, 1]
