"""The arguments and options that several commands share."""

from typing import Any

import click

from scheduler.commands.values import PATH, known_language, moment, whole
from scheduler.locale import Catalogue


def option(
    words: Catalogue, name: str, metavar: str | None = None, into: str | None = None, **given: Any
) -> click.Option:
    """An option `--time-limit` that the text `option.time_limit` explains; `into` is its Python name."""
    key = name.removeprefix("--").replace("-", "_")
    short = ["-o"] if name == "--out" else []
    names = [*short, name, into or key]
    return click.Option(names, help=words.text(f"option.{key}"), metavar=metavar, **given)


def folder(words: Catalogue) -> click.Argument:
    """The folder of a district's tables."""
    return click.Argument(["folder"], type=PATH, metavar=words.text("help.folder"))


def folder_named(words: Catalogue, name: str, shown: str) -> click.Argument:
    """A folder that is no district's; `shown` is the key of what help calls it."""
    return click.Argument([name], type=PATH, metavar=words.text(shown))


def timetable(words: Catalogue) -> click.Argument:
    """The file of a timetable."""
    return click.Argument(["timetable"], type=PATH, metavar=words.text("help.timetable"))


def plan(words: Catalogue) -> click.Argument:
    """The folder or file of a term's plan."""
    return click.Argument(["plan"], type=PATH, metavar=words.text("help.plan"))


def language(words: Catalogue) -> click.Option:
    """`--lang`: already obeyed when this is parsed (see `speech`), so here it is only checked."""
    return option(words, "--lang", "zh|en", callback=known_language(words), expose_value=False)


def span(words: Catalogue) -> list[click.Parameter]:
    """The first and the last date that a command is about; `span_in_term` reads them."""
    return [option(words, name, words.text("help.day")) for name in ("--since", "--until")]


def target(words: Catalogue) -> list[click.Parameter]:
    """The folder that is written."""
    return [
        option(words, "--out", words.text("help.out"), type=PATH, required=True),
        option(words, "--force", is_flag=True),
    ]


def output(words: Catalogue) -> list[click.Parameter]:
    """Where and how results are written; `Output` takes their values."""
    return [
        *target(words),
        option(words, "--as-of", words.text("help.moment"), callback=moment(words)),
        option(words, "--ledger", words.text("help.file"), type=PATH),
        option(words, "--alarm", words.text("help.minutes"), callback=whole(words, 0, 1440)),
    ]
