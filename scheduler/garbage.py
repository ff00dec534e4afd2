"""How often Python looks for garbage."""

import gc

OBJECTS = 200_000
"""New objects between two looks."""


def collect_seldom() -> None:
    """Look for garbage less often than Python does by default.

    Districts and models are many small objects that stay: looking through them again and again takes half
    of the time in which a county is prepared, and a tenth of what a model is built in.
    """
    gc.set_threshold(OBJECTS)
