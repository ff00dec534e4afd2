"""Weekdays that look alike: what could happen at each school, and what tells two days apart."""

from models.course import Half, SlotPattern
from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.relaxation.day_kinds import DayKind, day_kinds
from scheduler.solve.relaxation.orders import Stop
from tests.live import car, run
from tests.villages import (
    ANN,
    FRI,
    MON,
    THU,
    TUE,
    WED,
    blocked,
    busy,
    course,
    span,
    teacher,
    village,
)

HILL, LAKE, WOOD = range(3)
AM, PM = Half.MORNING, Half.AFTERNOON

ART = (course("hill3", "art"), course("lake3", "art"))


def _kinds(district: District) -> dict[tuple[int, ...], DayKind]:
    """The kinds of the first teacher's days, by their weekdays."""
    exact = build(district)
    found = day_kinds(exact.problem, exact.x, exact.problem.teachers[0])
    return {kind.weekdays: kind for kind in found}


def _stops(kind: DayKind) -> dict[tuple[Half, int], Stop]:
    return {stop.stay: stop for stop in kind.stops}


def test_days_alike_are_one_kind() -> None:
    """Without commitments all five days look alike: 4 + 2 lessons a school, mornings first."""
    ((weekdays, kind),) = _kinds(village(*ART, teachers=[ANN])).items()
    assert weekdays == (MON, TUE, WED, THU, FRI)
    assert [(stop.stay, len(stop.lessons)) for stop in kind.stops] == [
        ((AM, HILL), 4),
        ((AM, LAKE), 4),
        ((PM, HILL), 2),
        ((PM, LAKE), 2),
    ]
    assert all(stop.spans == stop.lessons for stop in kind.stops)
    assert _stops(kind)[PM, LAKE].spans == (span("14:10-14:50"), span("15:00-15:40"))
    assert (kind.committed, kind.committed_lessons, kind.rides) == (frozenset(), 0, {})


def test_two_courses_at_one_time_are_one_lesson() -> None:
    """Two classes of lake in its first period only: one span, in which one of them can be taught."""
    first = (SlotPattern(weekday=MON, period="1"),)
    courses = (course(name, "art", allowed=first) for name in ("lake3", "lake4"))
    kinds = _kinds(village(*courses, teachers=[ANN]))
    assert _stops(kinds[MON,]) == {
        (AM, LAKE): Stop((AM, LAKE), (span("8:10-8:50"),), (span("8:10-8:50"),), False, False)
    }
    assert kinds[TUE, WED, THU, FRI].stops == ()


def test_days_that_differ() -> None:
    """Tuesday and Thursday hold the same commitment, Friday is blocked up to 9:00: three kinds."""
    district = village(
        *ART,
        teachers=[ANN],
        commitments=tuple(busy("lake", d, "14:10-14:50", teacher="ann", lessons=2) for d in (TUE, THU)),
        unavailability=(blocked(FRI, "8:00-9:00", teacher="ann"),),
    )
    kinds = _kinds(district)
    assert set(kinds) == {(MON, WED), (TUE, THU), (FRI,)}
    assert kinds[TUE, THU].committed == {(PM, LAKE)}
    assert kinds[TUE, THU].committed_lessons == 2
    friday = _stops(kinds[FRI,])
    assert friday[AM, HILL].lessons == (span("9:40-10:20"), span("10:30-11:10"))  # 8:00 and 8:50 fall out
    assert len(friday[AM, LAKE].lessons) == 3  # 9:00 only touches


def test_a_commitment_of_no_lessons_is_another_kind_than_one_of_one() -> None:
    """Meeting and lesson at the same time leave the same slots, but count differently."""
    commitments = (
        busy("lake", TUE, "14:10-14:50", teacher="ann", lessons=0),
        busy("lake", WED, "14:10-14:50", teacher="ann", lessons=1),
    )
    kinds = _kinds(village(*ART, teachers=[ANN], commitments=commitments))
    assert {days: kind.committed_lessons for days, kind in kinds.items()} == {
        (MON, THU, FRI): 0,
        (TUE,): 0,
        (WED,): 1,
    }


def test_a_commitment_can_happen_but_is_no_lesson_to_give() -> None:
    """Lake's afternoon holds the meeting and one lesson after it; elsewhere nothing is certain."""
    meeting = (busy("lake", TUE, "14:10-14:50", teacher="ann", lessons=0),)
    tuesday = _kinds(village(*ART, teachers=[ANN], commitments=meeting))[TUE,]
    stop = _stops(tuesday)[PM, LAKE]
    assert stop.spans == (span("14:10-14:50"), span("15:00-15:40"))
    assert stop.lessons == (span("15:00-15:40"),)
    assert [stop.stay for stop in tuesday.stops if stop.committed] == [(PM, LAKE)]


def test_a_school_without_a_lesson() -> None:
    """Where ann has a meeting she may be without a lesson, there in the morning too; at hill she may not."""
    meeting = (busy("lake", TUE, "14:10-14:50", teacher="ann", lessons=0),)
    kinds = _kinds(village(*ART, teachers=[ANN], commitments=meeting))
    assert [kinds[TUE,].without_lesson(school) for school in (HILL, LAKE, WOOD)] == [False, True, False]
    assert _stops(kinds[TUE,])[AM, LAKE].without_lesson
    assert not kinds[MON, WED, THU, FRI].without_lesson(LAKE)


def test_rides_tell_days_apart() -> None:
    """From town to lake 25 minutes by the slow run, 20 by the quick one, which does not go on Friday.

    Back it takes 30; the runs arrive before the lesson at 8:10 and leave after it.
    """
    daily = (MON, TUE, WED, THU)
    district = village(
        course("lake3", "art"),
        teachers=[teacher("ann", None, rides=True)],
        vehicles=(car("van", 4, base="town"), car("bus", 9, base="town")),
        runs=(
            run("slow", "bus", "town 7:30", "lake 7:55"),
            run("quick", "van", "town 7:35", "lake 7:55", weekdays=daily),
            run("back", "bus", "lake 16:00", "town 16:30"),
        ),
    )
    kinds = _kinds(district)
    assert set(kinds) == {daily, (FRI,)}
    out, back = (None, (AM, LAKE)), ((PM, LAKE), None)
    assert (kinds[daily].rides[out], kinds[daily].rides[back]) == (20, 30)
    assert (kinds[FRI,].rides[out], kinds[FRI,].rides[back]) == (25, 30)
