"""A part's relaxation as bytes: solved anywhere, within its budget, answered as plain numbers."""

import pickle
import time

import pytest
from ortools.math_opt.python import mathopt

from models.district import District
from scheduler.solve.exact import build
from scheduler.solve.relaxation.parts import parts
from scheduler.solve.relaxation.task import (
    LEAST_SHARE,
    Answer,
    Budget,
    Task,
    cost_task,
    coverage_task,
    run_task,
)
from tests.solve.relaxation.hard import endless_task
from tests.solve.small import NO_LIMIT, TRAVEL, once
from tests.villages import ANN, MON, bell, course, teacher, village

LAKES = ("lake3", "lake4", "lake5")


def _cost(district: District, shortage: int = 0) -> Task:
    """The travel of a district that is one part."""
    exact = build(district)
    (part,) = parts(exact)
    return cost_task(exact, part, shortage, TRAVEL)


def _coverage(district: District) -> Task:
    exact = build(district)
    (part,) = parts(exact)
    return coverage_task(exact, part)


def test_answer() -> None:
    """Lake and wood in one round: 20 + 30 + 40 = 90 minutes, both by ann."""
    answer = run_task(_cost(village(*once("lake3", "wood3"), teachers=[ANN])), NO_LIMIT)
    assert answer.bound == pytest.approx(90)
    assert answer.teachers == {0: 0, 1: 0}


def test_a_task_travels_as_bytes() -> None:
    """Pickled and read again a task is equal, and its answer too."""
    task = _cost(village(*once("lake3", "wood3"), teachers=[ANN]))
    copy: Task = pickle.loads(pickle.dumps(task))
    assert copy == task
    assert isinstance(copy.model, bytes)
    answer = run_task(copy, NO_LIMIT)
    assert pickle.loads(pickle.dumps(answer)) == answer == run_task(task, NO_LIMIT)


def test_the_same_district_is_the_same_task() -> None:
    """Built twice, the bytes are equal: nothing depends on hashing or the clock."""
    district = village(*once("lake3", "wood3", "hill3"), weights=TRAVEL)
    assert _cost(district) == _cost(district)


def test_infeasible() -> None:
    """Nobody teaches sports: with no missing lesson there is no week; one missing lesson costs nothing."""
    district = village(course("lake3", "sports", minimum=1), teachers=[])
    assert run_task(_cost(district), NO_LIMIT) == Answer(float("inf"), {}, proven=True)
    assert run_task(_cost(district, shortage=1), NO_LIMIT).bound == pytest.approx(0)
    assert run_task(_coverage(district), NO_LIMIT).bound == pytest.approx(1)


def test_a_part_without_courses() -> None:
    """A teacher without courses or commitments has nothing to count: the bound is 0, nobody is chosen."""
    assert run_task(_cost(village(teachers=[ANN])), NO_LIMIT) == Answer(0.0, {}, proven=True)


def test_courses_alike_are_dealt_out() -> None:
    """Of three classes at lake ann may give two a week and bob one: each course gets one of them."""
    staff = [teacher("ann", lessons_week=2), teacher("bob", "lake", lessons_week=1)]
    answer = run_task(
        _cost(village(*once("lake3", "lake4", "lake5"), teachers=staff, classes=LAKES)), NO_LIMIT
    )
    assert answer.bound == pytest.approx(40)
    assert sorted(answer.teachers) == [0, 1, 2]
    assert sorted(answer.teachers.values()) == [0, 0, 1]


def test_courses_that_differ_are_dealt_to_their_own_teachers() -> None:
    """Lake's art is bob's for nothing, hill's is ann's."""
    answer = run_task(_cost(village(*once("lake3", "hill3"))), NO_LIMIT)
    assert answer.bound == pytest.approx(0)
    assert answer.teachers == {0: 1, 1: 0}


def test_a_course_too_many_has_no_teacher() -> None:
    """One slot for two classes: one course is missed and nobody's."""
    one_slot = [bell("lake", "8:10-8:50", weekdays=(MON,))]
    answer = run_task(_coverage(village(*once("lake3", "lake4"), teachers=[ANN], bells=one_slot)), NO_LIMIT)
    assert answer.bound == pytest.approx(1)
    assert set(answer.teachers.values()) <= {0}


def _trap() -> Task:
    """Two lessons by one of two teachers (a, b), the second gives one at the most; 4 for each missing.

    x = 2, a = u = 1 gives both: the optimum is 0.
    """
    model = mathopt.Model()
    a, b, u, v = (model.add_binary_variable() for _ in range(4))
    x, y, missing = (model.add_integer_variable(lb=0, ub=2) for _ in range(3))
    for left, right in ((x, 2 * a), (y, 2 * b), (a + b, 1), (u + v, x), (x, 2 * u + 2 * v), (y, 1)):
        model.add_linear_constraint(left - right <= 0)
    model.add_linear_constraint(x + y + missing >= 2)
    model.minimize(4 * missing)
    return Task(model.export_model().SerializeToString(), ())


def test_a_bound_is_never_above_the_optimum() -> None:
    """The optimum is 0; HiGHS in OR-Tools 9.15 calls 4 optimal, as its presolve cuts off the best."""
    assert run_task(_trap(), NO_LIMIT).bound == pytest.approx(0)


def test_seconds_end_a_task() -> None:
    """Within half a second the endless task is not solved; what it proved so far is no less than nothing."""
    began = time.monotonic()
    answer = run_task(endless_task(), Budget(seconds=0.5, deadline=None, nodes=None, seed=0))
    assert time.monotonic() - began < 10
    assert answer.bound < 1
    assert answer.teachers == {}


def test_nodes_end_a_task_and_repeat() -> None:
    """A limit in nodes ends at the same bound each time."""
    budget = Budget(seconds=None, deadline=None, nodes=1, seed=1)
    first, second = (run_task(endless_task(), budget) for _ in range(2))
    assert first == second


def test_a_budget_without_a_deadline() -> None:
    """Without a deadline every task has all seconds; without seconds there is no limit."""
    assert Budget(seconds=8, deadline=None, nodes=None, seed=0).left() == 8
    assert NO_LIMIT.left() is None


def test_tasks_share_the_time_to_a_deadline() -> None:
    """Long before the deadline a task has until then; after it, still a tenth of the seconds."""
    now = time.time()
    early = Budget(seconds=100, deadline=now + 60, nodes=None, seed=0).left()
    assert early == pytest.approx(60, abs=5)
    late = Budget(seconds=100, deadline=now - 1, nodes=None, seed=0).left()
    assert late == pytest.approx(LEAST_SHARE * 100)
