"""A fixed list of tasks, parts of a district, whose answers repeat to the byte."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from pydantic import TypeAdapter

from models.district import District
from scheduler.solve.excerpt import excerpt
from scheduler.solve.pieces import pieces
from scheduler.solve.planning import Planned, Task, cover
from scheduler.solve.pool import Pending, TaskPool
from scheduler.solve.reach import reach
from scheduler.solve.relaxation.question import Question, Reply, ask
from scheduler.solve.relaxation.task import Budget
from scheduler.solve.search import Effort

Job = Task | Question
Answer = Planned | Reply

_ANSWERS: TypeAdapter[Sequence[Answer]] = TypeAdapter(list[Planned | Reply])


@dataclass(frozen=True)
class Limits:
    """How long each job takes, in units that do not depend on the machine."""

    deterministic: float
    """CP-SAT's deterministic time for a plan."""
    nodes: int
    """Branch-and-bound nodes for a relaxation."""


def jobs(district: District, limits: Limits) -> list[Job]:
    """A plan of each piece of the district by itself, then a relaxation of each; large pieces first."""
    near = reach(district)
    parts = [excerpt(district, near, (), piece).district for piece in pieces(district, near)]
    return [*_plans(parts, limits), *_questions(parts, limits)]


def _plans(parts: Sequence[District], limits: Limits) -> Iterator[Task]:
    effort = Effort(seconds=None, deterministic=limits.deterministic, seed=0, workers=1)
    return (Task(part, effort) for part in parts)


def _questions(parts: Sequence[District], limits: Limits) -> Iterator[Question]:
    budget = Budget(seconds=None, deadline=None, nodes=limits.nodes, seed=0)
    return (Question(part, part.weights, 0, budget) for part in parts)


def submitted(pool: TaskPool, some: Sequence[Job]) -> list[Pending[Answer]]:
    """Hand out all jobs, in order."""
    return [pool.submit(ask, job) if isinstance(job, Question) else pool.submit(cover, job) for job in some]


def fingerprint(answers: Sequence[Answer]) -> str:
    """SHA-256 of the answers' bytes, in hexadecimal."""
    plain = _ANSWERS.dump_python(list(answers), mode="json", exclude={"__all__": {"seconds"}})
    text = json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode("utf-8")).hexdigest()
