"""Tasks that are solved at once."""

from scheduler.solve.exact import build
from scheduler.solve.relaxation.parts import parts
from scheduler.solve.relaxation.task import Task, cost_task
from tests.solve.small import TRAVEL, once
from tests.villages import ANN, village


def easy_tasks() -> list[Task]:
    """Three tiny districts: 40, 90 and 80 minutes."""
    found = []
    for names in (["lake3"], ["lake3", "wood3"], ["wood3"]):
        exact = build(village(*once(*names), teachers=[ANN]))
        (part,) = parts(exact)
        found.append(cost_task(exact, part, 0, TRAVEL))
    return found
