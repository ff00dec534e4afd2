"""What is read off an anytime curve."""

from scheduler.bench.curve import Curve, Point, comparable
from scheduler.solve.answer import Progress, Stage


def _curve(*points: tuple[float, Stage, int | None, int]) -> Curve:
    curve = Curve()
    for seconds, stage, value, bound in points:
        curve(Progress(stage, value, bound, seconds))
    return curve


def test_first_complete_and_best() -> None:
    """Complete after 2 s, last improved after 5 s; bounds and the end move neither."""
    curve = _curve(
        (1.0, "coverage", 3, 0),
        (2.0, "coverage", 0, 0),
        (3.0, "cost", 900, 100),
        (5.0, "cost", 800, 100),
        (7.0, "cost", 800, 200),
    )
    curve.close(9.0, missing=(0, 0), cost=(800, 200))
    assert (curve.first_complete(), curve.best_at()) == (2.0, 5.0)
    assert curve.points[-1] == Point(seconds=9.0, level="cost", value=800, bound=200)


def test_the_end_counts_where_it_is_better() -> None:
    """If the law finds the timetable cheaper than any search had told, that is known at the end."""
    curve = _curve((1.0, "coverage", 0, 0), (3.0, "cost", 900, 100))
    curve.close(9.0, missing=(0, 0), cost=(850, 100))
    assert curve.best_at() == 9.0


def test_the_cost_begins_anew_with_every_lesson_more() -> None:
    """500 with three lessons missing is not better than 900 with none: the last improvement is at 4 s."""
    curve = _curve(
        (1.0, "coverage", 3, 0),
        (1.0, "cost", 500, 0),
        (2.0, "coverage", 0, 0),
        (2.5, "cost", 1000, 0),
        (4.0, "cost", 900, 0),
    )
    assert (curve.first_complete(), curve.best_at()) == (2.0, 4.0)


def test_never_complete() -> None:
    """A lesson short at the end: no first complete timetable, but a best one."""
    curve = _curve((1.0, "coverage", None, 1), (2.5, "coverage", 1, 1))
    assert (curve.first_complete(), curve.best_at()) == (None, 2.5)
    assert Curve().best_at() is None


def test_comparable_costs() -> None:
    """500 with three lessons missing is left out; without a word on coverage every cost counts."""
    curve = _curve(
        (1.0, "coverage", 3, 0),
        (1.0, "cost", 500, 0),
        (2.0, "coverage", 1, 1),
        (2.5, "cost", None, 0),
        (2.5, "cost", 1000, 0),
        (4.0, "cost", 900, 0),
    )
    curve.close(5.0, missing=(1, 1), cost=(900, 100))
    assert comparable(curve.points) == [(2.5, 1000), (4.0, 900), (5.0, 900)]
    assert comparable(_curve((1.0, "cost", 7, 0)).points) == [(1.0, 7)]
    assert comparable([]) == []
