"""What may be wrong with a district's own templates."""


class TemplateError(Exception):
    """One thing that is wrong; the catalogue says it under `forms.bad.<problem>`."""

    def __init__(self, problem: str, /, **facts: str) -> None:
        super().__init__(problem, facts)
        self.problem = problem
        self.facts = facts
