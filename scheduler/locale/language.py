"""Which language to speak: asked for, else the environment's, else the system's, else Chinese."""

import locale
import os
from collections.abc import Iterator
from typing import Final, Literal, get_args

Language = Literal["zh", "en"]
"""The languages of the catalogue."""

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)

_VARIABLES = ("SCHEDULE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(option: str | None = None) -> Language:
    """The language asked for by `option`, else by environment or system; Chinese if none says.

    `option` and the variables are written like `zh`, `zh_CN`, `en-GB` or `en_US.UTF-8`. In the
    environment a language that the catalogue does not have (or `C`) is passed over for the next one.

    Raises
    ------
    ValueError
        If `option` names a language that the catalogue does not have.
    """
    if option is not None:
        asked = _language(option)
        if asked is None:
            raise ValueError(f"language {option!r} not understood: one of {', '.join(LANGUAGES)}")
        return asked
    known = (_language(wish) for wish in _wishes())
    return next((language for language in known if language is not None), "zh")


def _wishes() -> Iterator[str]:
    """What the environment and the system say, the strongest first."""
    for variable in _VARIABLES:
        yield os.environ.get(variable, "")
    # What the system calls it. `locale.getlocale` would make American English of C, which says no language.
    yield locale.setlocale(locale.LC_CTYPE)


def _language(tag: str) -> Language | None:
    """The language of a tag such as `zh_CN.GB18030`, `en-US`, or Windows' `Chinese (Simplified)_China`."""
    lowered = tag.strip().lower()
    if lowered.startswith("chinese") or lowered[:3] in {"zh", "zh_", "zh-", "zh."}:
        return "zh"
    if lowered.startswith("english") or lowered[:3] in {"en", "en_", "en-", "en."}:
        return "en"
    return None
