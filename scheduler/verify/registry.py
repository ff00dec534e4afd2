"""The rules and preferences there are: one file each, found by listing their folders."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal, Protocol, cast

from models.verdict import Finding
from scheduler.verify import constraints, objective
from scheduler.verify.week import Week

Text = Mapping[str, str]
"""Language ("zh", "en") -> words."""


class Constraint(Protocol):
    """A file of scheduler/verify/constraints: a rule that is never broken."""

    HORIZON: Literal["date", "week", "plan"]
    """Whether it also holds on every date, in every week of dates, or for the weekly timetable alone."""
    TITLE: Text
    RULE: Text
    """What it demands, in one sentence."""
    SENTENCE: Text
    """A breach in words; its fields are the parameters of the findings."""

    def findings(self, week: Week) -> Iterator[Finding]:
        """Every breach of the rule in a week."""


class Preference(Protocol):
    """A file of scheduler/verify/objective: something a better timetable has less of."""

    TITLE: Text
    RULE: Text
    AMOUNT: Text
    """An amount with its unit."""
    DEFAULT_WEIGHT: int
    """Equivalent minutes per unit."""

    def amount(self, week: Week) -> int:
        """How much of it a week has."""


@cache
def constraint_laws() -> Mapping[str, Constraint]:
    """Every rule by name, in alphabetical order."""
    names = sorted(found.name for found in iter_modules(constraints.__path__))
    return {name: cast("Constraint", import_module(f"{constraints.__name__}.{name}")) for name in names}


@cache
def objective_laws() -> Mapping[str, Preference]:
    """Every preference by name, in alphabetical order."""
    names = sorted(found.name for found in iter_modules(objective.__path__))
    return {name: cast("Preference", import_module(f"{objective.__name__}.{name}")) for name in names}


def constraint_names() -> tuple[str, ...]:
    """Names of all rules."""
    return tuple(constraint_laws())


def objective_names() -> tuple[str, ...]:
    """Names of all preferences: the keys of `District.weights`."""
    return tuple(objective_laws())


def default_weights() -> dict[str, int]:
    """Equivalent minutes per unit of each preference, where a district says nothing."""
    return {name: law.DEFAULT_WEIGHT for name, law in objective_laws().items()}


def texts() -> dict[str, Text]:
    """Words of all rules and preferences: key of the catalogue -> language -> words."""
    found: dict[str, Text] = {}
    for name, rule in constraint_laws().items():
        found |= {f"rule.{name}.title": rule.TITLE, f"rule.{name}.rule": rule.RULE}
        found[f"rule.{name}.sentence"] = rule.SENTENCE
    for name, term in objective_laws().items():
        found |= {f"rule.{name}.title": term.TITLE, f"rule.{name}.rule": term.RULE}
        found[f"rule.{name}.amount"] = term.AMOUNT
    return found
