"""What of Timefold's script needs no Timefold, loaded as the script itself would load it."""

import importlib
import sys
from types import ModuleType

from benchmarks.peers.timefold import SCRIPT

NAMES = ("staff", "days")


def modules() -> tuple[ModuleType, ...]:
    """The modules `staff` and `days` of the script."""
    sys.path.insert(0, str(SCRIPT.parent))
    try:
        return tuple(importlib.import_module(name) for name in NAMES)
    finally:
        sys.path.remove(str(SCRIPT.parent))
        for name in NAMES:
            sys.modules.pop(name, None)
