"""What can be wrong with a cluster; known without Dask, so that it can be told where Dask is missing."""

from typing import Literal

Problem = Literal[
    "no_dask", "no_scheduler", "no_tls", "no_workers", "lacking", "other_version", "killed", "lost"
]


class ClusterError(Exception):
    """The cluster cannot be worked with; `facts` go into the sentence that tells it."""

    def __init__(self, problem: Problem, **facts: str | int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.facts = facts

    def __str__(self) -> str:
        told = ", ".join(f"{name} {value}" for name, value in self.facts.items())
        return f"{self.problem}: {told}"
