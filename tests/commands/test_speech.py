"""The language is known before the arguments are parsed."""

import io
import sys

import pytest

from scheduler.commands.speech import asked_language, never_fail_to_print
from scheduler.locale import Language


@pytest.mark.parametrize(
    ("arguments", "language"),
    [
        (["check", "x"], "zh"),  # the environment of the tests
        (["--lang", "en", "check"], "en"),
        (["check", "--lang=en"], "en"),
        (["--lang", "en", "check", "--lang", "zh"], "zh"),  # the last one counts
        (["check", "--", "--lang", "en"], "zh"),  # a file may be called so
        (["--lang", "fr"], "zh"),  # refused later, in the environment's language
        (["--lang"], "zh"),
    ],
)
def test_asked_language(arguments: list[str], language: Language) -> None:
    """The last `--lang` decides, else the environment."""
    assert asked_language(arguments) == language


def test_a_narrow_console_shows_question_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """A console that knows no Chinese does not end the program."""
    console = io.TextIOWrapper(io.BytesIO(), encoding="cp1252", write_through=True)
    monkeypatch.setattr(sys, "stdout", console)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    never_fail_to_print()
    console.write("排课 ok")
    assert console.buffer.getvalue() == b"?? ok"
