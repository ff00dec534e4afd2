"""docs/rules.md says what the law files say."""

import inspect
import re
from types import ModuleType
from typing import cast

import pytest

from docs.make_rules import RULES, document
from scheduler.verify.registry import Constraint, Preference, constraint_laws, objective_laws

LAWS: dict[str, Constraint | Preference] = {**constraint_laws(), **objective_laws()}


def _doc(name: str) -> str:
    """What a law file says of itself, in one line."""
    return " ".join((inspect.getdoc(cast("ModuleType", LAWS[name])) or "").split())


def test_rules_are_up_to_date() -> None:
    """The page is written from the law files: `make rules` after every change of one."""
    assert RULES.read_text(encoding="utf-8") == document(), "docs/rules.md is stale: run `make rules`"


@pytest.mark.parametrize("name", LAWS)
def test_every_law_states_formula_unit_example_and_source(name: str) -> None:
    """A reader finds the closed formula, its unit, worked numbers and where the rule comes from."""
    for part in (" - Formula", " - Unit: ", " - Worked: ", " - Source: "):
        assert part in _doc(name), f"{name} has no {part!r}"


@pytest.mark.parametrize("name", LAWS)
def test_every_law_speaks_both_languages(name: str) -> None:
    """Title and demand are there in Chinese and English."""
    assert set(LAWS[name].TITLE) == set(LAWS[name].RULE) == {"zh", "en"}


@pytest.mark.parametrize("name", objective_laws())
def test_default_weights_are_the_documented_ones(name: str) -> None:
    """The weight in the prose is the weight in force."""
    stated = re.search(r"Default weight (\d+)\b", _doc(name))
    assert stated
    assert int(stated[1]) == objective_laws()[name].DEFAULT_WEIGHT
