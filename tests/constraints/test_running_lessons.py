"""A teacher gives at most so many lessons without a break of more than `break_minutes` (20)."""

import pytest

from models.rules import Rules
from tests.examples import allows, broken, either, forbids
from tests.live import HEARD_ART, joining, live, play
from tests.villages import ANN, BOB, TUE, bell, busy, clock, course, put, teacher, village

HILL = course("hill3", "art")
TWO = [teacher("ann", running_lessons=2), BOB]
ONE = [teacher("ann", running_lessons=1), BOB]
PAIR = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]


def test_third_in_a_row() -> None:
    """At most 2 running: periods 1, 2 and 5 are fine; 5 moved to 3 makes three with pauses of 10 minutes."""
    broken(
        "running_lessons",
        village(HILL, teachers=TWO),
        [*PAIR, put("hill3/art", "ann", TUE, 5)],
        [*PAIR, put("hill3/art", "ann", TUE, 3)],
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:00"),
        end=clock("10:20"),
        lessons=3,
        limit=2,
    )


@pytest.mark.parametrize(
    ("second", "lawful"),
    [
        ("8:40-9:20", False),  # touching
        ("9:00-9:40", False),  # a pause of 20 minutes
        ("9:01-9:41", True),  # a pause of 21 minutes
    ],
)
def test_pause_that_ends_a_run(second: str, lawful: bool) -> None:
    """At most 1 running, first lesson to 8:40: a pause of 20 minutes does not end the run, one of 21 does."""
    district = village(HILL, teachers=ONE, bells=[bell("hill", "8:00-8:40", second)])
    either("running_lessons", lawful, district, PAIR)


def test_break_minutes_are_the_districts() -> None:
    """With breaks of at most 0 minutes, lessons 8:00-8:40 and 8:41 are two runs, 8:40 continues one."""
    rules = Rules(break_minutes=0)
    allows(village(HILL, teachers=ONE, rules=rules, bells=[bell("hill", "8:00-8:40", "8:41-9:21")]), PAIR)
    forbids(
        "running_lessons",
        village(HILL, teachers=ONE, rules=rules, bells=[bell("hill", "8:00-8:40", "8:40-9:20")]),
        PAIR,
    )


def test_run_over_two_schools() -> None:
    """Lake is 5 minutes away, 20 with buffers: hill to 8:40 and lake from 9:00 are one run, from 9:01 two."""
    near: dict[str, int | None] = {"hill-lake": 5}
    both = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]
    for lake, lawful in (("9:00-9:40", False), ("9:01-9:41", True)):
        district = village(HILL, course("lake3", "art"), teachers=ONE, roads=near, bells=[bell("lake", lake)])
        either("running_lessons", lawful, district, both)


def test_two_runs_in_a_day() -> None:
    """At most 2: periods 1, 2 and 4 (10:30, 60 minutes after 9:30) and 5 (14:00) make runs of 2, 1 and 1."""
    district = village(HILL, teachers=TWO)
    allows(district, [*PAIR, put("hill3/art", "ann", TUE, 4), put("hill3/art", "ann", TUE, 5)])


def test_commitment_counts_its_lessons() -> None:
    """At most 2: after one lesson to 8:40, a commitment 8:50-9:30
    of 1 lesson is fine, of 2 lessons too much.
    """
    for lessons, lawful in ((1, True), (2, False)):
        commitment = busy("hill", TUE, "8:50-9:30", teacher="ann", lessons=lessons)
        district = village(HILL, teachers=TWO, commitments=(commitment,))
        either("running_lessons", lawful, district, PAIR[:1])


def test_commitment_joins_two_lessons() -> None:
    """At most 2: lessons to 8:40 and from 9:40 are two runs; with
    a lesson-like commitment between, one of 3.
    """
    ends = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)]
    allows(village(HILL, teachers=TWO), ends)
    joined = village(HILL, teachers=TWO, commitments=(busy("hill", TUE, "8:50-9:30", teacher="ann"),))
    forbids("running_lessons", joined, ends)


def test_meeting_is_ignored() -> None:
    """At most 1: lessons to 8:40 and from 9:40 with a meeting (0 lessons) 8:50-9:30 between stay two runs."""
    meeting = busy("hill", TUE, "8:50-9:30", teacher="ann", lessons=0)
    district = village(HILL, teachers=ONE, commitments=(meeting,))
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)])


def test_commitments_alone_are_not_ours() -> None:
    """At most 1: commitments 14:00-14:40 and 14:50-15:30 are a run
    of 2 without a lesson; one at 8:00 is its own.
    """
    commitments = (
        busy("hill", TUE, "14:00-14:40", teacher="ann"),
        busy("hill", TUE, "14:50-15:30", teacher="ann"),
    )
    district = village(HILL, teachers=ONE, commitments=commitments)
    allows(district, [])
    allows(district, PAIR[:1])


def test_an_adult_gives_no_lesson() -> None:
    """At most 1: bob stays with lake's grade 3 in periods 1 and 3 and teaches its grade 4 in period 2."""
    bob = teacher("bob", "lake", running_lessons=1, assists=True)
    district = live(HEARD_ART, course("lake4", "music"), teachers=(ANN, bob))
    before_screens = [play("lake3/art", TUE, period, adult="bob") for period in (1, 3)]
    allows(district, [*before_screens, put("lake4/music", "bob", TUE, 2)])


def test_classes_together_are_one_lesson() -> None:
    """At most 1: ann's grades 3 and 4 are joined in period 1; with grade 3 again in period 2 it is 2."""
    district = village(HILL, course("hill4", "art"), teachers=ONE, joinings=(joining("hill", "art", 3, 4),))
    together = [put("hill3/art", "ann", TUE, 1), put("hill4/art", "ann", TUE, 1)]
    allows(district, together)
    forbids("running_lessons", district, [*together, put("hill3/art", "ann", TUE, 2)])
