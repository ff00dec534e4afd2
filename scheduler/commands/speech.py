"""Which language the command line asks for, before it is parsed: its help is in that language too."""

import sys
from collections.abc import Sequence
from typing import TextIO

from scheduler.locale import Language, choose_language


def asked_language(arguments: Sequence[str]) -> Language:
    """The last `--lang` of the arguments, else the environment's language.

    A language that does not exist is refused when the arguments are parsed, in the environment's language.
    """
    try:
        return choose_language(_last(arguments))
    except ValueError:
        return choose_language()


def _last(arguments: Sequence[str]) -> str | None:
    """The value of the last `--lang`."""
    found = None
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if argument == "--":
            break
        if argument == "--lang":
            found = following
        elif argument.startswith("--lang="):
            found = argument.removeprefix("--lang=")
    return found


def never_fail_to_print() -> None:
    """A console that cannot write a character shows a question mark instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        _forgive(stream)


def _forgive(stream: TextIO) -> None:
    reconfigure = getattr(stream, "reconfigure", None)  # a stream put in its place may have none
    if reconfigure is not None:
        reconfigure(errors="replace")
