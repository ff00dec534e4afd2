"""Timefold's script loaded without Timefold: its day functions need nothing but a teacher's fields."""

import importlib.util
import sys
from dataclasses import dataclass
from types import ModuleType

from benchmarks.peers.timefold import SCRIPT


@dataclass
class Teacher:
    """What the script's own class has, without the binding's annotations."""

    id: int
    employer: int
    lessons_day: int
    lessons_week: int
    out: list[int]
    home: list[int]
    open: list[bool]


def days() -> ModuleType:
    """The module `days` of the script."""
    stub = ModuleType("domain")
    stub.Teacher = Teacher  # type: ignore[attr-defined]
    spec = importlib.util.spec_from_file_location("timefold_days", SCRIPT.parent / "days.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = sys.modules.get("domain")
    sys.modules["domain"] = stub
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules["domain"]
        if before is not None:
            sys.modules["domain"] = before
    return module
