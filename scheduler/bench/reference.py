"""A fixed solve that no change of this project moves: its seconds tell how fast a machine was just then.

A job shop of 15 jobs on 10 machines, whose numbers come from a linear congruential generator, searched by one
worker for a fixed deterministic time. Only another OR-Tools makes it another solve.
"""

import time

from ortools.sat.python.cp_model import CpModel, CpSolver, IntervalVar, LinearExprT

JOBS, MACHINES = 15, 10
DETERMINISTIC = 0.2
"""Limit in CP-SAT's deterministic time, reached long before a proof: about a second."""

_MULTIPLIER, _INCREMENT, _MODULUS = 1103515245, 12345, 2**31


def reference_seconds() -> float:
    """Seconds that the reference solve takes here and now."""
    model = job_shop()
    solver = CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.catch_sigint_signal = False  # would take Ctrl-C from whoever has it, for good
    solver.parameters.max_deterministic_time = DETERMINISTIC
    began = time.perf_counter()
    solver.solve(model)
    return time.perf_counter() - began


def job_shop() -> CpModel:
    """The model: every job visits every machine, in an order of its own; the end of the last is minimised."""
    model, shop = CpModel(), jobs()
    horizon = sum(minutes for job in shop for _, minutes in job)
    machines: list[list[IntervalVar]] = [[] for _ in range(MACHINES)]
    makespan = model.new_int_var(0, horizon, "makespan")
    for job in shop:
        end: LinearExprT = 0
        for machine, minutes in job:
            start = model.new_int_var(0, horizon, "")
            model.add(start >= end)
            machines[machine].append(model.new_fixed_size_interval_var(start, minutes, ""))
            end = start + minutes
        model.add(makespan >= end)
    for intervals in machines:
        model.add_no_overlap(intervals)
    model.minimize(makespan)
    return model


def jobs() -> list[list[tuple[int, int]]]:
    """(machine, minutes) of each job in its order."""
    state = 1
    found = []
    for _ in range(JOBS):
        ranked = []
        for machine in range(MACHINES):
            state = (state * _MULTIPLIER + _INCREMENT) % _MODULUS
            ranked.append((state >> 4, machine, 1 + (state >> 8) % 99))
        found.append([(machine, minutes) for _, machine, minutes in sorted(ranked)])
    return found
