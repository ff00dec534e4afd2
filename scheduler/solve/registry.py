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


def hooks(hook: str) -> Iterator[tuple[str, Callable[..., Any]]]:
    """Functions of that name ("admits", "post", "cost") in rule files, with the rule's name."""
    for name, module in (*_modules(constraints), *_modules(objective)):
        function = getattr(module, hook, None)
        if function is not None:
            yield name, function
