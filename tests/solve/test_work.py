"""Counted work: what is counted, and that it is the same every time."""

import pytest
from ortools.sat.python.cp_model import CpModel

from scheduler.solve.answer import Outcome, Request, Work
from scheduler.solve.relaxation.bounds import PartBounds
from scheduler.solve.run import solve
from scheduler.solve.work import Tally
from tests.solve.small import TRAVEL, once
from tests.villages import ANN, village


def test_the_size_of_the_model() -> None:
    """Two variables and one constraint; what is added later to a clone counts nothing."""
    model = CpModel()
    one, other = model.new_bool_var(""), model.new_bool_var("")
    model.add(one != other)
    tally = Tally(model)
    model.clone().add(one == other)
    assert tally.work == Work(variables=2, constraints=1)


def test_questions_and_neighbourhoods_add_up() -> None:
    """Columns of all questions asked, and every neighbourhood; a question is handed on as it is."""
    tally = Tally(CpModel())
    question = PartBounds([], columns=7)
    assert tally.asked(question) is question
    tally.asked(PartBounds([], columns=5))
    tally.stepped()
    tally.stepped()
    assert (tally.work.columns, tally.work.steps) == (12, 2)


def test_work_is_no_part_of_the_answer() -> None:
    """Two outcomes that differ in nothing but the work are equal."""
    one, other = (Outcome((), False, 0, 0, 0, False, work=Work(steps=steps)) for steps in (1, 2))
    assert one == other


@pytest.mark.slow
def test_a_run_counts_the_same_again() -> None:
    """Model and columns of one run are there, and those of the next are the same."""
    district = village(*once("lake3", "wood3", "hill3"), teachers=[ANN], weights=TRAVEL)
    one, other = (solve(district, Request(deterministic=10)).work for _ in range(2))
    assert one == other
    assert min(one.variables, one.constraints, one.columns) > 0
