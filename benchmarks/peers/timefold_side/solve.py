"""Solve one problem with Timefold's Python binding: `python solve.py problem.json answer.json`.

It runs in an interpreter of its own, which has `timefold` and Java; it imports nothing of this project.
Phases are Timefold's default ones: a construction heuristic for each kind of entity, then late acceptance.
"""

# mypy: disable-error-code="import-not-found"

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

from domain import Course, Lesson, Plan, Slot
from rules import rules
from staff import Teacher
from timefold.solver import SolverFactory
from timefold.solver.config import (
    Duration,
    EnvironmentMode,
    ScoreDirectorFactoryConfig,
    SolverConfig,
    TerminationConfig,
)


def plan(problem: dict[str, Any]) -> Plan:
    """The problem as Timefold's entities."""
    slots = [Slot(number, slot["day"]) for number, slot in enumerate(problem["slots"])]
    teachers = [Teacher(id=number, **teacher) for number, teacher in enumerate(problem["teachers"])]
    courses: list[Course] = []
    lessons: list[Lesson] = []
    for number, row in enumerate(problem["courses"]):
        candidates = [teachers[index] for index in row["candidates"]]
        start = None if row["teacher"] is None else teachers[row["teacher"]]
        courses.append(Course(number, row["lessons"], row["max_day"], candidates, start))
        mine = [slots[index] for index in row["slots"]]
        fixed = (number, row["classes"], row["days_apart"], row["importance"], mine)
        lessons += [Lesson(len(lessons) + n, *fixed) for n in range(row["lessons"])]
    return Plan(courses, lessons)


def solve(problem: dict[str, Any]) -> dict[str, Any]:
    """The best plan at the limit, and when each better one was found (milliseconds of solving)."""
    config = SolverConfig(
        solution_class=Plan,
        entity_class_list=[Course, Lesson],
        environment_mode=EnvironmentMode.NO_ASSERT,
        random_seed=problem["seed"],
        score_director_factory_config=ScoreDirectorFactoryConfig(constraint_provider_function=rules(problem)),
        termination_config=TerminationConfig(
            spent_limit=Duration(milliseconds=round(1000 * problem["seconds"]))
        ),
    )
    solver = SolverFactory.create(config).build_solver()
    curve: list[dict[str, Any]] = []

    def heard(event: Any) -> None:
        score = event.new_best_score
        spent = round(event.time_spent.total_seconds() * 1000)
        whole = bool(event.is_new_best_solution_initialized)
        curve.append(
            {
                "ms": spent,
                "initialized": whole,
                "hard": score.hard_score,
                "medium": score.medium_score,
                "soft": score.soft_score,
            }
        )

    solver.add_event_listener(heard)
    best = solver.solve(plan(problem))
    return {
        "version": version("timefold"),
        "curve": curve,
        "teachers": [None if course.teacher is None else course.teacher.id for course in best.courses],
        "slots": [
            [None if one.slot is None else one.slot.id for one in best.lessons if one.course == course.id]
            for course in best.courses
        ],
    }


def main() -> None:
    """Read, solve, write."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    answer = solve(json.loads(source.read_text(encoding="utf-8")))
    target.write_text(json.dumps(answer), encoding="utf-8")


if __name__ == "__main__":
    main()
