"""Garbage is looked for seldom, and still found."""

import gc

from scheduler.garbage import OBJECTS, collect_seldom


def test_seldom() -> None:
    """The first generation is looked through after so many new objects, and no sooner."""
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] == OBJECTS > before[0]
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)
