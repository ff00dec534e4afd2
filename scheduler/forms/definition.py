"""What a form looks like: columns, boxes, who signs. A TOML file that a district may replace."""

import tomllib
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from scheduler.forms.errors import TemplateError
from scheduler.locale import Catalogue


class Column(BaseModel):
    """One column; what the plan does not know of it is left blank, to be filled in by hand."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str = ""
    """What stands in it; empty for a column that the district added."""
    head: str = ""
    """Its name, where the usual one is not wanted or there is none."""
    width: Annotated[float, Field(ge=1, le=100)] = 10
    """In relation to the others."""


class Definition(BaseModel):
    """One form."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    title: str = ""
    """Empty for the usual one."""
    across: bool = False
    """A4 landscape."""
    cards: Annotated[int, Field(ge=0, le=6)] = 0
    """Cards on a page, one a row; 0 for a table."""
    columns: tuple[Column, ...]
    boxes: tuple[str, ...] = ()
    """Keys or names of what is written below the table."""
    signatures: tuple[str, ...] = ()
    """Keys or names of who signs."""


def definition(name: str, text: str) -> Definition:
    """The definition in a file's text.

    Raises
    ------
    TemplateError
        If it is no TOML, or says something that a definition does not.
    """
    try:
        return Definition.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise TemplateError("no_toml", file=name, problem=str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise TemplateError("wrong_value", file=name, where=where, problem=first["msg"]) from error


def heads(name: str, form: Definition, words: Catalogue) -> tuple[str, ...]:
    """The names of the columns.

    Raises
    ------
    TemplateError
        If a column has neither a known key nor a name.
    """
    return tuple(_heads(name, form, words))


def _heads(name: str, form: Definition, words: Catalogue) -> Iterator[str]:
    for column in form.columns:
        key = f"forms.column.{column.key}"
        if column.head or key not in words:
            if not column.head:
                raise TemplateError("unknown_column", file=name, key=column.key)
            yield column.head
        else:
            yield words.text(key)


def named(part: Literal["box", "signature"], keys: tuple[str, ...], words: Catalogue) -> tuple[str, ...]:
    """The names of boxes or signatures; what is no key is a name already."""
    return tuple(_named(part, key, words) for key in keys)


def _named(part: Literal["box", "signature"], key: str, words: Catalogue) -> str:
    whole = f"forms.{part}.{key}"
    return words.text(whole) if whole in words else key
