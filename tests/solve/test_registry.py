"""Rules and preferences are found by their files, and each offers the functions of its kind."""

from inspect import signature

import pytest

from scheduler.solve.registry import hooks
from scheduler.verify.registry import constraint_names, objective_names

ENCODING = {
    "admits": ["problem", "course", "teacher"],
    "admits_slot": ["problem", "course", "slot"],
    "admits_presence": ["problem", "teacher", "slot"],
    "admits_reception": ["problem", "course"],
    "admits_sending": ["problem", "origin"],
    "admits_origin": ["problem", "course", "origin"],
    "admits_external": ["problem", "course", "broadcast"],
    "admits_source": ["problem", "course", "slot", "source"],
    "admits_recorded": ["problem", "course"],
    "admits_adult": ["problem", "course", "teacher"],
    "needs_adult": ["problem", "course", "teacher"],
    "admits_meeting": ["problem", "meeting", "slot"],
    "post": ["model", "problem", "x"],
    "post_once": ["model", "problem", "decisions"],
}
"""What a constraint's file may offer: questions about candidates, and what it adds to the model."""


def _names(hook: str) -> list[str]:
    return [name for name, _ in hooks(hook)]


def test_every_rule_of_the_law_is_encoded() -> None:
    """A constraint filters candidates or constrains the model, or both; a preference has an amount."""
    assert {name for hook in ENCODING for name in _names(hook)} == set(constraint_names())
    assert set(_names("cost")) == set(objective_names())


def test_what_helps_the_relaxation_belongs_to_its_kind() -> None:
    """Only constraints strengthen the relaxation or refuse routes, only preferences have a bound."""
    assert set(_names("strengthen")) | set(_names("admits_route")) <= set(constraint_names())
    assert set(_names("bound")) <= set(objective_names())


def test_order_is_by_name() -> None:
    """The same model is built on every machine: files are taken by name, not as a disk lists them."""
    for hook in (*ENCODING, "cost"):
        assert _names(hook) == sorted(_names(hook))


@pytest.mark.parametrize(
    ("hook", "parameters"),
    [
        *ENCODING.items(),
        ("cost", ["model", "problem", "x"]),
        ("strengthen", ["master"]),
        ("admits_route", ["teacher", "route"]),
        ("bound", ["master"]),
    ],
)
def test_functions_of_one_name_ask_for_the_same(hook: str, parameters: list[str]) -> None:
    """A hook is called with the same things in every file."""
    assert _names(hook)
    for name, function in hooks(hook):
        assert list(signature(function).parameters) == parameters, name


def test_an_unknown_hook_is_nobodys() -> None:
    """Asking for a function that no file has finds nothing."""
    assert _names("no_such_hook") == []
