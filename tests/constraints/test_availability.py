"""No lesson in a time that its teacher, or the teacher's subject group, has off."""

from datetime import date

import pytest

from tests.examples import allows, broken, either, forbids
from tests.live import HEARD_ART, live, play
from tests.villages import BOB, TUE, WED, blocked, busy, clock, course, put, teacher, village

ART = course("hill3", "art")
FIRST = [put("hill3/art", "ann", TUE, 1)]


def test_moved_into_a_blocked_time() -> None:
    """Ann is off on Tuesday 8:50-12:00: period 1 (8:00-8:40) is
    fine, moved to period 2 (8:50-9:30) it is not.
    """
    broken(
        "availability",
        village(ART, unavailability=(blocked(TUE, "8:50-12:00", teacher="ann"),)),
        FIRST,
        [put("hill3/art", "ann", TUE, 2)],
        teacher="ann",
        school="hill",
        weekday=TUE,
        start=clock("8:50"),
        end=clock("9:30"),
        start_blocked=clock("8:50"),
        end_blocked=clock("12:00"),
    )


@pytest.mark.parametrize(
    ("times", "lawful"),
    [
        ("8:40-9:20", True),  # begins when the lesson ends
        ("8:39-9:20", False),  # takes its last minute
        ("7:00-8:00", True),  # ends when the lesson begins
        ("7:00-8:01", False),  # takes its first minute
        ("8:10-8:20", False),  # inside the lesson
        ("0:00-24:00", False),  # the whole day
    ],
)
def test_boundaries(times: str, lawful: bool) -> None:
    """The lesson is 8:00-8:40: a blocked time may touch it and may not share a minute with it."""
    district = village(ART, unavailability=(blocked(TUE, times, teacher="ann"),))
    either("availability", lawful, district, FIRST)


def test_other_day_and_other_teacher() -> None:
    """Ann is off on Tuesdays: she may teach on Wednesday, and bob on Tuesday."""
    district = village(ART, unavailability=(blocked(TUE, "0:00-24:00", teacher="ann"),))
    allows(district, [put("hill3/art", "ann", WED, 1)])
    allows(district, [put("hill3/art", "bob", TUE, 1)])


def test_research_day_of_a_subject() -> None:
    """Art teachers meet on Tuesday morning: ann, who has art and
    music, may not even teach music then; bob may.
    """
    district = village(
        course("hill3", "music"),
        teachers=[teacher("ann"), teacher("bob", "lake", subjects=("music",))],
        unavailability=(blocked(TUE, "8:00-12:00", subject="art"),),
    )
    forbids("availability", district, [put("hill3/music", "ann", TUE, 1)])
    allows(district, [put("hill3/music", "ann", TUE, 5)])
    allows(district, [put("hill3/music", "bob", TUE, 1)])


def test_research_day_boundary() -> None:
    """The art meeting begins at 8:40 (touching the lesson 8:00-8:40) or 8:39 (overlapping)."""
    allows(village(ART, unavailability=(blocked(TUE, "8:40-12:00", subject="art"),)), FIRST)
    forbids("availability", village(ART, unavailability=(blocked(TUE, "8:39-12:00", subject="art"),)), FIRST)


def test_two_blocked_times() -> None:
    """Ann is off 8:00-9:30 and 9:40-10:20: periods 1, 2 and 3 are out, 4 (10:30) is fine."""
    off = (blocked(TUE, "8:00-9:30", teacher="ann"), blocked(TUE, "9:40-10:20", teacher="ann"))
    district = village(ART, teachers=[teacher("ann"), BOB], unavailability=off)
    for period in (1, 2, 3):
        forbids("availability", district, [put("hill3/art", "ann", TUE, period)])
    allows(district, [put("hill3/art", "ann", TUE, 4)])


def test_commitment_in_a_blocked_time_is_not_ours() -> None:
    """A commitment 9:40-10:20 in ann's time off breaks nothing, alone or on a day with a lesson at 8:00."""
    district = village(
        ART,
        unavailability=(blocked(TUE, "9:00-12:00", teacher="ann"),),
        commitments=(busy("hill", TUE, "9:40-10:20", teacher="ann"),),
    )
    allows(district, [])
    allows(district, FIRST)


@pytest.mark.parametrize(("times", "lawful"), [("8:50-9:30", True), ("8:49-9:30", False)])
@pytest.mark.parametrize("who", [{"teacher": "bob"}, {"subject": "art"}])
def test_an_adult_is_there(times: str, lawful: bool, who: dict[str, str]) -> None:
    """Bob stays with lake's class at 8:10-8:50: he may be off from then on, not a minute earlier."""
    district = live(HEARD_ART, unavailability=(blocked(TUE, times, **who),))
    either("availability", lawful, district, [play("lake3/art", TUE, 1, adult="bob")])


def test_dates_are_no_weekday() -> None:
    """Ann is away on one Tuesday of the term: the weekly timetable knows nothing of it."""
    once = blocked(TUE, "8:00-12:00", teacher="ann", dates=(date(2026, 9, 8),))
    allows(village(ART, unavailability=(once,)), FIRST)
