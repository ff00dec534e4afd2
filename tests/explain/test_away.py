"""Why a teacher is away on so many days."""

from models.course import SlotRef
from scheduler.explain.away import away_reason, days_away
from scheduler.explain.clause import Clause
from scheduler.explain.inquiry import Inquiry
from tests.villages import ANN, MON, TUE, WED, course, put, village

TWO = {"minimum": 2, "target": 2, "max_day": 1}


def test_a_day_less() -> None:
    """Both lessons fit into one day, which saves a day; the days are named."""
    district = village(
        course("lake3", "art", minimum=2, target=2), teachers=(ANN,), weights={"travel_minutes": 1}
    )
    about = Inquiry(district, (put("lake3/art", "ann", MON, 1), put("lake3/art", "ann", WED, 1)))
    reason = away_reason(about, "ann")
    assert reason is not None
    assert (reason.weekdays, reason.otherwise.worth, reason.because) == ((MON, WED), (0, 40), None)


def test_a_lesson_would_be_missing() -> None:
    """With one lesson a day two days are needed; the limit itself, which is the question, is not told."""
    district = village(course("lake3", "art", **TWO), teachers=(ANN,))
    about = Inquiry(district, (put("lake3/art", "ann", MON, 1), put("lake3/art", "ann", WED, 1)))
    reason = away_reason(about, "ann")
    assert reason is not None
    assert reason.otherwise.worth[0] == 1
    assert set(reason.because or ()) == {
        Clause("courses.minimum", "lake3/art"),
        Clause("courses.max_day", "lake3/art"),
        Clause("teachers.subjects", "art"),
    }


def test_it_cannot_be() -> None:
    """What is fixed on two days takes two days."""
    fixed = tuple(SlotRef(weekday=day, period="1") for day in (MON, TUE))
    district = village(course("lake3", "art", fixed=fixed, eligible=("ann",), **TWO), teachers=(ANN,))
    about = Inquiry(district, (put("lake3/art", "ann", MON, 1), put("lake3/art", "ann", TUE, 1)))
    reason = away_reason(about, "ann")
    assert reason is not None
    assert reason.otherwise.impossible
    assert Clause("courses.fixed", "lake3/art") in (reason.because or ())


def test_never_away() -> None:
    """At her own school ann is not away."""
    about = Inquiry(village(course("hill3", "art")), (put("hill3/art", "ann", MON, 1),))
    assert days_away(about.court, about.decisions, "ann") == ()
    assert away_reason(about, "ann") is None
