"""What options accept, and what is said of anything else."""

import math
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

import click

from models.term import Term
from scheduler.locale import Catalogue, choose_language
from scheduler.read.hints import vocabulary_hint

PATH = click.Path(path_type=Path)
"""A path, of which the reader or writer will say what is wrong with it."""

Checked = Callable[[click.Context, click.Parameter, str | None], object]
"""What makes a value of an option's text."""


def whole(words: Catalogue, least: int, most: int) -> Checked:
    """A whole number between two others."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> int | None:
        if text is None:
            return None
        try:
            number = int(text)
        except ValueError:  # no number, or one of thousands of digits
            number = least - 1
        if least <= number <= most:
            return number
        problem = words.text("usage.whole", value=text, least=least, most=most)
        raise click.BadParameter(problem, context, param)

    return check


def number(words: Catalogue, least: float, most: float) -> Checked:
    """A number between two others."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> float | None:
        if text is None:
            return None
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if least <= value <= most:  # also refuses NaN
            return value
        problem = words.text("usage.number", value=text, least=f"{least:g}", most=f"{most:g}")
        raise click.BadParameter(problem, context, param)

    return check


def moment(words: Catalogue) -> Checked:
    """A date and time, made UTC; without a zone it is UTC."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> datetime | None:
        if text is None:
            return None
        try:
            written = datetime.fromisoformat(text)
            return written.replace(tzinfo=UTC) if written.tzinfo is None else written.astimezone(UTC)
        except (ValueError, OverflowError) as error:
            raise click.BadParameter(words.text("usage.moment", value=text), context, param) from error

    return check


def day(words: Catalogue, name: str, text: str) -> date:
    """The date that an option of this name gives.

    Raises
    ------
    click.UsageError
        If it is none.
    """
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        problem = words.text("usage.day", value=text)
        raise click.UsageError(words.text("usage.value", what=name, problem=problem)) from error


def day_in_term(words: Catalogue, name: str, text: str, term: Term) -> date:
    """The date of the term that an option of this name gives.

    Raises
    ------
    click.UsageError
        If it is none.
    """
    found = day(words, name, text)
    if not term.first_day <= found <= term.last_day:
        span = {"first": term.first_day.isoformat(), "last": term.last_day.isoformat()}
        problem = words.text("usage.not_in_term", value=text, **span)
        raise click.UsageError(words.text("usage.value", what=name, problem=problem))
    return found


def span_in_term(words: Catalogue, since: str | None, until: str | None, term: Term) -> tuple[date, date]:
    """First and last date that `--since` and `--until` give; the term's, where one does not say.

    Raises
    ------
    click.UsageError
        If they are no dates of the term, or the wrong way round.
    """
    first = term.first_day if since is None else day_in_term(words, "--since", since, term)
    last = term.last_day if until is None else day_in_term(words, "--until", until, term)
    if last < first:
        problem = words.text("usage.day_before", value=str(last), first=str(first))
        raise click.UsageError(words.text("usage.value", what="--until", problem=problem))
    return first, last


def scheduler_address(words: Catalogue) -> Checked:
    """The address of a cluster's scheduler, such as `tcp://host:8786`."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> str | None:
        if text is None or _is_address(text):
            return text
        raise click.BadParameter(words.text("usage.address", value=text), context, param)

    return check


def _is_address(text: str) -> bool:
    """Whether it is `tcp://` or `tls://`, a host and a port, and nothing more."""
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:  # a port above 65535, or brackets that do not close
        return False
    plain = f"{parts.scheme}://{parts.netloc}" == text and "@" not in text
    return plain and parts.scheme in {"tcp", "tls"} and bool(parts.hostname) and bool(port)


def site_url(words: Catalogue) -> Checked:
    """The address of a site, such as `https://host/path`; without a slash at its end."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> str | None:
        if text is None or _is_site_url(text):
            return text if text is None else text.rstrip("/")
        raise click.BadParameter(words.text("usage.site_url", value=text), context, param)

    return check


def _is_site_url(text: str) -> bool:
    """Whether it is http or https, a host, perhaps a port and a path, and nothing more; all of it ASCII."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:  # a port above 65535, or brackets that do not close
        return False
    plain = f"{parts.scheme}://{parts.netloc}{parts.path}" == text and "@" not in text
    printable = text.isascii() and text.isprintable() and " " not in text
    return plain and printable and parts.scheme in {"http", "https"} and bool(parts.hostname)


def known_language(words: Catalogue) -> Checked:
    """A language of the catalogue."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> str | None:
        try:
            return choose_language(text)
        except ValueError as error:
            problem = words.text("usage.language", value=str(text))
            raise click.BadParameter(problem, context, param) from error

    return check


def choice(words: Catalogue, known: tuple[str, ...]) -> Checked:
    """One of the known words."""

    def check(context: click.Context, param: click.Parameter, text: str | None) -> str | None:
        if text is not None and text not in known:
            problem = words.text("usage.one_of", value=text, known=words.join(known))
            raise click.BadParameter(problem, context, param)
        return text

    return check


def some_of(
    words: Catalogue, known: Mapping[str, str]
) -> Callable[[click.Context, click.Parameter, tuple[str, ...]], tuple[str, ...]]:
    """Some of what the known words stand for, each once."""

    def check(context: click.Context, param: click.Parameter, names: tuple[str, ...]) -> tuple[str, ...]:
        unknown = [name for name in names if name not in known]
        if unknown:
            hint = vocabulary_hint(unknown[0], known).text(words)
            problem = words.text("usage.no_such", value=unknown[0], hint=hint)
            raise click.BadParameter(problem, context, param)
        return tuple(dict.fromkeys(known[name] for name in names))

    return check
