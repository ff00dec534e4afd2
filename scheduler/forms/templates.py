"""The files that forms are made from: ours, and those that a district has put in their place."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Final

from scheduler.forms.errors import TemplateError

README: Final = "README.md"
SHARED: Final = ("base.typ", "forms.typ")
"""What the Typst file of each form imports."""


def ours() -> dict[str, str]:
    """Name -> text of every file that is handed out: templates, definitions, what they share, a README."""
    shared = files("scheduler.print").joinpath("templates", "base.typ")
    found = {"base.typ": shared.read_text(encoding="utf-8")}
    for file in files("scheduler.forms").joinpath("templates").iterdir():
        found[file.name] = file.read_text(encoding="utf-8")
    return dict(sorted(found.items()))


def chosen(folder: Path | None) -> Mapping[str, str]:
    """Ours, but for those of which the folder has a file of the same name.

    Raises
    ------
    TemplateError
        If the folder is none, a file in it cannot be read, or has a name that no template has.
    """
    found = ours()
    if folder is None:
        return found
    if not folder.is_dir():
        raise TemplateError("no_folder", path=str(folder))
    for path in sorted(folder.iterdir()):
        if path.suffix not in {".typ", ".toml"}:
            continue
        if path.name not in found:
            raise TemplateError("unknown_file", path=str(path), known=", ".join(found))
        try:
            found[path.name] = path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise TemplateError("unreadable", path=str(path), problem=str(error)) from error
    return found
