"""A form as data: what its Typst template is told, as JSON can hold it."""

from collections.abc import Sequence
from typing import Any

from scheduler.export.table import Cell
from scheduler.forms.definition import Definition, heads, named
from scheduler.forms.material import Material
from scheduler.forms.sheet import Row, Sheet


def form_data(kind: str, form: Definition, sheets: Sequence[Sheet], material: Material) -> dict[str, Any]:
    """Everything that stands on a form; every value is a text.

    Raises
    ------
    TemplateError
        If the definition names a column that there is not.
    """
    words, term = material.words, material.district.term
    names = heads(f"{kind}.toml", form, words)
    return {
        "lang": words.language,
        "paper": "a4",
        "kind": kind,
        "title": title_of(kind, form, material),
        "district": material.district.name or term.name,
        "foot": words.text("forms.foot", term=term.name, revision=material.plan.revision),
        "across": form.across,
        "cards": form.cards,
        "columns": [
            {"key": column.key, "head": head, "width": column.width}
            for column, head in zip(form.columns, names, strict=True)
        ],
        "boxes": list(named("box", form.boxes, words)),
        "signatures": list(named("signature", form.signatures, words)),
        "sheets": [_sheet(sheet, material) for sheet in sheets],
    }


def title_of(kind: str, form: Definition, material: Material) -> str:
    """The definition's own, or the usual one."""
    return form.title or material.words.text(f"forms.title.{kind}")


def _sheet(sheet: Sheet, material: Material) -> dict[str, Any]:
    return {
        "name": sheet.name,
        "facts": [
            {"key": key, "label": material.words.text(f"forms.column.{key}"), "value": value}
            for key, value in sheet.facts
        ],
        "rows": [_texts(row) for row in sheet.rows],
        "totals": None if sheet.totals is None else _texts(sheet.totals),
    }


def _texts(row: Row) -> dict[str, str]:
    return {key: shown(cell) for key, cell in row.items()}


def shown(cell: Cell) -> str:
    """A whole number without a point."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
