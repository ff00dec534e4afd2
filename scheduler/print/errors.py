"""Why nothing can be printed."""


class PrintError(Exception):
    """One thing that is in the way of printing; the catalogue says it under `print.cannot.<problem>`."""

    def __init__(self, problem: str, /, **facts: str) -> None:
        super().__init__(problem, facts)
        self.problem = problem
        self.facts = facts
