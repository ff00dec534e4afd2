"""The rules and preferences that are encoded, found by listing the folders."""

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

from scheduler.solve import constraints, objective


@cache
def _modules(package: ModuleType) -> tuple[tuple[str, ModuleType], ...]:
    names = sorted(m.name for m in iter_modules(package.__path__))
    return tuple((name, import_module(f"{package.__name__}.{name}")) for name in names)


@cache
def _functions(hook: str) -> tuple[tuple[str, Callable[..., Any]], ...]:
    rules = (*_modules(constraints), *_modules(objective))
    found = ((name, getattr(module, hook, None)) for name, module in rules)
    return tuple((name, function) for name, function in found if function is not None)


def hooks(hook: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Functions of that name ("admits", "post", "cost") in rule files, with the rule's name."""
    return iter(_functions(hook))
