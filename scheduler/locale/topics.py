"""Reading the catalogue's files: every topic of a language's folder, and the law's own texts."""

import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any, Final

from scheduler.locale.language import Language
from scheduler.verify.registry import texts

FOLDERS: Final[Mapping[Language, str]] = {"zh": "zh_CN", "en": "en"}
"""The folder of each language, beside this file."""


def topics(language: Language) -> dict[str, dict[str, str]]:
    """Texts by topic (`words` for words.toml) and dotted key.

    Raises
    ------
    ValueError
        If a file holds anything but texts in tables.
    """
    folder = files("scheduler.locale") / FOLDERS[language]
    found = {file.name: file for file in folder.iterdir() if file.name.endswith(".toml")}
    return {
        name.removesuffix(".toml"): dict(_flat(tomllib.loads(found[name].read_text(encoding="utf-8")), ""))
        for name in sorted(found)
    }


def messages(language: Language) -> dict[str, str]:
    """Every text of a language by its key: all topics, and the texts of the rules from the law files.

    Raises
    ------
    ValueError
        If two topics define the same key.
    """
    merged = {key: text[language] for key, text in texts().items()}
    for topic, table in topics(language).items():
        twice = merged.keys() & table.keys()
        if twice:
            raise ValueError(f"{topic}.toml ({language}) repeats {', '.join(sorted(twice))}")
        merged.update(table)
    return merged


def _flat(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    """`{"flaw": {"unknown": "..."}}` as `("flaw.unknown", "...")`."""
    for key, value in table.items():
        if isinstance(value, str):
            yield prefix + key, value
        elif isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            raise ValueError(f"{prefix}{key} = {value!r} is not a text")
