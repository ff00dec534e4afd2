"""What is to be done next in a region: what is opened, and how repairs grow."""

from random import Random

from scheduler.solve.front import Front, Step
from scheduler.solve.planning import Planned, cover, open_up
from scheduler.solve.reach import reach
from scheduler.solve.region import Region
from scheduler.solve.regions import regions
from scheduler.solve.search import Effort
from scheduler.solve.whole import Whole
from tests.solve.small import NO_LIMIT, once
from tests.villages import village

EFFORT = Effort(seconds=None, deterministic=1.0, seed=0, workers=1)

NOTHING = Planned(None)


def _front() -> Front:
    """Art for three classes, of which nothing was placed by the opening."""
    district = village(*once("hill3", "hill4", "lake3"))
    whole = Whole(district, reach(district))
    (courses,) = regions(district, whole.reach)
    front = Front(Region(whole, courses), Random(0))
    while not front.opened:
        (step,) = front.open(EFFORT, None, NO_LIMIT, set())
        step.answered(NOTHING)
    return front


def _repair(front: Front) -> Step:
    (step,) = front.repair(EFFORT.times, None, NO_LIMIT, set())
    return step


def test_repairs_in_vain_take_turns() -> None:
    """Some helpers, all of them by the relaxation, the whole piece; then from the start, longer each time."""
    front, functions, work = _front(), [], []
    for _ in range(4):
        step = _repair(front)
        functions.append(step.function)
        work.append(step.about[0].effort.deterministic)
        step.answered(NOTHING)
    assert functions == [cover, open_up, cover, cover]
    assert work == [EFFORT.times(1 + n / 3).deterministic for n in range(4)]


def test_repaired() -> None:
    """A repair that is carried out places all three lessons, and then there is nothing to repair."""
    front = _front()
    assert front.hopeful
    step = _repair(front)
    step.answered(step.function(*step.about))
    assert front.region.missing == 0
    assert not front.hopeful
    assert list(front.repair(EFFORT.times, None, NO_LIMIT, set())) == []


def test_not_beside_itself() -> None:
    """What a repair has claimed is not repaired a second time meanwhile."""
    front = _front()
    step = _repair(front)
    assert list(front.repair(EFFORT.times, None, NO_LIMIT, set(step.claims))) == []


def _intricate() -> Front:
    """Art at three schools, whose teachers may go to all of them on a day: advice comes first."""
    district = village(*once("hill3", "hill4", "lake3", "wood3"))
    whole = Whole(district, reach(district))
    (courses,) = regions(district, whole.reach)
    return Front(Region(whole, courses), Random(0))


def _open(front: Front) -> list[Step]:
    return list(front.open(EFFORT, None, NO_LIMIT, set()))


def test_advice_comes_first() -> None:
    """Nothing is opened while a group is being advised; then weeks of the advised teachers are."""
    front = _intricate()
    assert front.intricate
    (step,) = front.advise(NO_LIMIT)
    assert _open(front) == []
    advice = dict.fromkeys(front.groups[0], "ann")
    step.answered(advice)
    assert list(front.advise(NO_LIMIT)) == []
    (opening,) = _open(front)
    assert opening.function is cover
    assert opening.about[0].teachers == advice
    opening.answered(opening.function(*opening.about))
    assert front.opened
    assert front.region.missing == 0


def test_advice_that_is_of_no_use() -> None:
    """Where nothing is found with the advised teachers, the piece is opened with any."""
    front = _intricate()
    (step,) = front.advise(NO_LIMIT)
    step.answered(dict.fromkeys(front.groups[0], "ann"))
    (opening,) = _open(front)
    opening.answered(NOTHING)
    assert not front.opened
    (again,) = _open(front)
    assert again.function is open_up
    assert again.about[0].teachers == {}
    again.answered(NOTHING)
    assert front.opened


def test_simple_days_need_no_advice() -> None:
    """Three classes at two schools: the pieces' own relaxations do."""
    front = _front()
    assert not front.intricate
    assert list(front.advise(NO_LIMIT)) == []
