"""A task that no solver finishes in a test's time."""

from random import Random

from ortools.math_opt.python import mathopt

from scheduler.solve.relaxation.task import Task

ROWS, COLUMNS = 6, 50


def endless_task() -> Task:
    """A market split (Cornuéjols and Dawande 1998): 50 shops halved in six products at once."""
    random, model = Random(0), mathopt.Model()
    shops = [model.add_binary_variable() for _ in range(COLUMNS)]
    slack = []
    for _ in range(ROWS):
        sales = [random.randrange(100) for _ in range(COLUMNS)]
        over, under = model.add_variable(lb=0), model.add_variable(lb=0)
        split = sum(s * x for s, x in zip(sales, shops, strict=True))
        model.add_linear_constraint(split + over - under == sum(sales) // 2)
        slack += [over, under]
    model.minimize(sum(slack))
    return Task(model.export_model().SerializeToString(), ())
