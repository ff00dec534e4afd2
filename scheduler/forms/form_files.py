"""The forms of a plan as files: a workbook and a PDF a kind."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scheduler.forms.definition import definition
from scheduler.forms.form_book import form_book
from scheduler.forms.form_data import form_data
from scheduler.forms.kinds import KINDS
from scheduler.forms.material import Material
from scheduler.forms.templates import SHARED
from scheduler.print.week_files import Setter


@dataclass(frozen=True)
class FormFiles:
    """The files, how many forms they hold, and the kinds for which there is nothing."""

    files: dict[str, bytes]
    """Name -> bytes."""
    sheets: dict[str, int]
    """Kind -> forms of it."""
    empty: tuple[str, ...]


def form_files(
    material: Material, kinds: Iterable[str], templates: Mapping[str, str], setter: Setter | None
) -> FormFiles:
    """The wanted kinds, those without anything to fill in left out; workbooks alone without a `setter`.

    Raises
    ------
    TemplateError
        If a template of the district's own is wrong.
    """
    made, sheets, empty = dict[str, bytes](), dict[str, int](), list[str]()
    for kind in kinds:
        found = list(KINDS[kind](material))
        if not found:
            empty.append(kind)
            continue
        form = definition(f"{kind}.toml", templates[f"{kind}.toml"])
        sheets[kind] = len(found)
        made[f"{kind}.xlsx"] = form_book(kind, form, found, material)
        if setter is not None:
            name = f"{kind}.typ"
            typed = {file: templates[file] for file in (name, *SHARED)}
            data = form_data(kind, form, found, material)
            made[f"{kind}.pdf"] = setter.pdf(name, typed, data, material.district.term.first_day)
    return FormFiles(made, sheets, tuple(empty))
