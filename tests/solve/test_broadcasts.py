"""The solver meets lessons by broadcast, joins classes and chooses weeks; and misses what is taken away."""

from datetime import date
from typing import Any

import pytest

from models.course import CourseWeeks, Mode
from models.district import District
from models.rules import Rules
from models.school import Room, RoomUse
from models.timetable import Placement
from models.verdict import Verdict
from scheduler.solve.answer import Request
from scheduler.solve.run import solve
from scheduler.verify import judge
from tests.examples import either
from tests.live import aired, broadcast, hear, heard, joining, live, origin, receiver
from tests.villages import ANN, MON, TUE, bell, course, room, teacher, village

REPEATABLE = Request(deterministic=10)
WEIGHTS = {"travel_minutes": 1, "received_lessons": 5, "recorded_lessons": 30}


def solved(district: District) -> tuple[Verdict, tuple[Placement, ...]]:
    """The proven best timetable of a tiny district: what the law says of it, and its lessons."""
    outcome = solve(district, REPEATABLE)
    assert outcome.decisions is not None
    verdict = judge(district, outcome.decisions)
    assert verdict.findings == ()
    assert (verdict.coverage, verdict.cost) == (outcome.coverage_bound, outcome.cost_bound)
    return verdict, tuple(row for row in outcome.decisions if isinstance(row, Placement))


def _no_common_start(common: int) -> District:
    """Hill gives 2 lessons of art a week, and lake can only receive them.

    No school of the village begins a period when another does: 8:00, 8:10, 8:30 and so on.
    """
    rules = Rules(common_minutes=common)
    given = origin(minimum=2, target=2, room="studio", eligible=("ann",))
    received = receiver(minimum=2, target=2, modes=(Mode.SYNCHRONOUS,), room="screen_lake")
    return live(given, received, rules=rules, weights=WEIGHTS)


def test_schools_that_share_no_start() -> None:
    """The village is what it says: no two schools have a period that begins at the same minute."""
    starts = [{period.start for period in bells.periods} for bells in _no_common_start(30).bells]
    assert len(starts) == 3
    assert sum(len(some) for some in starts) == len(set.union(*starts))


def test_broadcasts_without_a_common_start() -> None:
    """Each period of lake shares 30 minutes with one of hill: if 30 are asked both lessons are received."""
    verdict, lessons = solved(_no_common_start(30))
    assert (verdict.coverage, verdict.cost) == (0, 10)
    assert sum(lesson.origin == "hill3/art" for lesson in lessons) == 2


def test_one_common_minute_less() -> None:
    """Where 31 are asked nothing can be received: lake's 2 lessons are missing, and that is proven."""
    verdict, lessons = solved(_no_common_start(31))
    assert (verdict.coverage, verdict.cost) == (2, 0)
    assert all(lesson.origin is None for lesson in lessons)


@pytest.mark.parametrize("common", [30, 31])
@pytest.mark.parametrize("one", range(1, 7))
def test_law_and_model_on_every_pair_of_periods(one: int, common: int) -> None:
    """Hill's period is received in lake's of that number if 30 minutes are asked, in none for 31."""
    district = _no_common_start(common)
    for other in (n for n in (one - 1, one, one + 1) if 1 <= n <= 6):
        lessons = [aired(TUE, one), heard(TUE, other, origin_period=one)]
        either("common_minutes", one == other and common == 30, district, lessons)


ONCE: dict[str, Any] = {"minimum": 1, "target": 1}
ASSISTANTS = ("bob", "eve")
STUDIOS = [room(name, "hill", RoomUse.STUDIO) for name in ("studio_3", "studio_4")]
SCREENS = [room(name, "lake", RoomUse.SCREEN) for name in ("screen_3", "screen_4")]


def _two_broadcasts(
    *modes: Mode,
    streams: int = 2,
    rooms: tuple[Room, ...] = (*STUDIOS, *SCREENS),
    assistants: tuple[str, ...] = ASSISTANTS,
) -> District:
    """Hill and lake have one period a week, at the same time: two lessons given, two received.

    Fay of wood, 30 minutes away, has nothing to do and could visit lake.
    """
    classes = ((3, "ann"), (4, "dan"))
    courses = [origin(f"hill{grade}", eligible=(who,), **ONCE) for grade, who in classes]
    for grade, _ in classes:
        more: dict[str, Any] = {"eligible": ("fay",)} if Mode.VISITING in modes else {}
        courses.append(receiver(f"lake{grade}", modes=modes, **ONCE, **more))
    people = (
        ANN,
        teacher("dan"),
        teacher("fay", "wood"),
        *(teacher(name, "lake", subjects=("music",), assists=name in assistants) for name in ASSISTANTS),
    )
    return live(
        *courses,
        teachers=people,
        rooms=rooms,
        rules=Rules(streams=streams),
        bells=[bell("hill", "8:00-8:40", weekdays=(MON,)), bell("lake", "8:00-8:40", weekdays=(MON,))],
        weights=WEIGHTS,
    )


WITHOUT: dict[str, dict[str, Any]] = {
    "a stream": {"streams": 1},
    "a studio": {"rooms": (STUDIOS[0], *SCREENS)},
    "a screen room": {"rooms": (*STUDIOS, SCREENS[1])},
    "an assistant": {"assistants": ("eve",)},
}


def test_two_broadcasts_at_a_time() -> None:
    """Two studios, two screen rooms, two assistants, two streams: all four lessons, 2 * 5 = 10."""
    for modes in ((Mode.SYNCHRONOUS,), (Mode.SYNCHRONOUS, Mode.VISITING)):
        verdict, lessons = solved(_two_broadcasts(*modes))
        assert (verdict.coverage, verdict.cost, len(lessons)) == (0, 10, 4)


@pytest.mark.parametrize("taken", WITHOUT)
def test_incomplete_without(taken: str) -> None:
    """With one of each thing less, only one of lake's lessons is received: 1 is missing."""
    verdict, lessons = solved(_two_broadcasts(Mode.SYNCHRONOUS, **WITHOUT[taken]))
    assert (verdict.coverage, verdict.cost, len(lessons)) == (1, 5, 3)


@pytest.mark.parametrize("taken", WITHOUT)
def test_costlier_without(taken: str) -> None:
    """Where fay may visit instead, she travels 2 * 30 minutes for the lesson: 5 + 60 = 65 for 10."""
    district = _two_broadcasts(Mode.SYNCHRONOUS, Mode.VISITING, **WITHOUT[taken])
    verdict, lessons = solved(district)
    assert (verdict.coverage, verdict.cost) == (0, 65)
    assert sorted(row.teacher or "" for row in lessons if row.origin is None) == ["ann", "dan", "fay"]


def _one_period(*courses: Any, **tables: Any) -> District:
    """One period a week at every school, 8:00-8:40 on Mondays."""
    bells = [bell(school, "8:00-8:40", weekdays=(MON,)) for school in ("hill", "lake", "wood")]
    return live(*courses, bells=bells, **{"weights": WEIGHTS, **tables})


AT_LAKE = receiver(room="screen_lake", modes=(Mode.SYNCHRONOUS, Mode.RECORDED), **ONCE)


@pytest.mark.parametrize(("receivers", "cost"), [(2, 10), (1, 35)])
def test_classes_share_a_broadcast(receivers: int, cost: int) -> None:
    """Lake and wood receive ann's lesson, 2 * 5; if only one class may, the other's is recorded: 5 + 30."""
    given = origin(room="studio", eligible=("ann",), **{**ONCE, "receivers": receivers})
    wood = AT_LAKE.model_copy(update={"id": "wood3/art", "group": "wood3", "room": "screen_wood"})
    verdict, _ = solved(_one_period(given, AT_LAKE, wood))
    assert (verdict.coverage, verdict.cost) == (0, cost)


def test_the_cheapest_mode() -> None:
    """Ann's lesson received costs 5, one from outside 5 as well; without either it is recorded for 30."""
    given = origin(room="studio", eligible=("ann",), **ONCE)
    air = (broadcast("tv", "art", (3,), MON, "8:00-8:40"),)
    for courses, tables, cost in (
        ((given, AT_LAKE), {}, 5),
        ((AT_LAKE,), {"broadcasts": air}, 5),
        ((AT_LAKE,), {}, 30),
    ):
        verdict, _ = solved(_one_period(*courses, **tables))
        assert (verdict.coverage, verdict.cost) == (0, cost)


def test_supply_from_outside() -> None:
    """The only art of the week is on the air: lake's class receives it with bob before the screen."""
    air = (broadcast("tv", "art", (3,), MON, "8:00-8:40"),)
    _, lessons = solved(_one_period(AT_LAKE, broadcasts=air))
    assert lessons == (hear("lake3/art", MON, 1, origin="tv", adult="bob"),)


@pytest.mark.parametrize(("most", "missing"), [(20, 0), (19, 1)])
def test_classes_are_joined_where_it_saves(most: int, missing: int) -> None:
    """Ann has one period for two classes of 10: joined they are 20; if only 19 may be, one goes without."""
    courses = [course(group, "art", eligible=("ann",), **ONCE) for group in ("hill3", "hill4")]
    district = _one_period(*courses, joinings=(joining("hill", "art", 3, 4, most_pupils=most),))
    verdict, lessons = solved(district)
    assert verdict.coverage == missing
    assert len(lessons) == 2 - missing


@pytest.mark.parametrize(("weeks", "missing"), [(CourseWeeks.EITHER, 0), (CourseWeeks.ODD, 1)])
def test_weeks_are_chosen(weeks: CourseWeeks, missing: int) -> None:
    """Ann has one period for two classes: one in odd weeks and one in even weeks, if both may choose."""
    courses = [course(group, "art", weeks=weeks, eligible=("ann",), **ONCE) for group in ("hill3", "hill4")]
    district = village(
        *courses, bells=[bell("hill", "8:00-8:40", weekdays=(MON,))], term={"weeks_in_cycle": 2}
    )
    verdict, lessons = solved(district)
    assert verdict.coverage == missing
    assert len({lesson.weeks for lesson in lessons}) == len(lessons) == 2 - missing


def test_lawful_in_every_season_or_missing() -> None:
    """Ann's one period at hill and lake's one fit in summer; in winter lake begins a minute too early."""
    courses = [course(group, "art", eligible=("ann",), **ONCE) for group in ("hill3", "lake3")]
    hill = bell("hill", "8:00-8:40", weekdays=(MON,))
    summer = bell("lake", "9:15-9:55", weekdays=(MON,))
    for winter, missing in (("9:15-9:56", 0), ("9:14-9:54", 1)):
        later = bell("lake", winter, weekdays=(MON,), since=date(2026, 10, 8), season="冬季作息")
        verdict, _ = solved(village(*courses, bells=[hill, summer, later]))
        assert verdict.coverage == missing
