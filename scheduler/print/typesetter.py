"""Setting pages with Typst: a template and data in, a PDF out. Nothing else here knows Typst."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from typst import Compiler, Fonts, TypstError

from scheduler.print.errors import PrintError
from scheduler.print.fonts import Face, choose, faces

DATA: Final = "data.json"
"""The file that a template reads its data from, beside it."""

_TEXTS: Final = "0123456789:–-—·/…、，。（）→□ "
"""Characters that templates print beside the data."""


@dataclass(frozen=True)
class Typesetter:
    """Sets pages with the fonts of the system, or of a folder."""

    fonts: Fonts
    known: tuple[Face, ...]
    folder: Path | None

    def pdf(self, template: str, files: Mapping[str, str], data: Mapping[str, Any], created: date) -> bytes:
        """One document.

        Parameters
        ----------
        template
            The name of the template among the files.
        files
            Name -> text of the template and of what it imports. They see each other and the data, and no
            other file.
        data
            What the template finds in `data.json`; the names of the fonts are added as `fonts` and `bold`.
        created
            The date that stands in the document, so that equal data gives equal bytes.

        Raises
        ------
        PrintError
            If no font can show the text, or the template has an error.
        """
        chosen = choose(self.known, "".join(sorted({*_letters(data), *_TEXTS})), self.folder)
        told = {**data, "fonts": list(chosen.families), "bold": chosen.bold}
        moment = datetime.combine(created, time(), UTC)
        with _written({**files, DATA: json.dumps(told, ensure_ascii=False)}) as folder:
            try:
                compiler = Compiler(folder / template, root=folder, font_paths=self.fonts)
                made = compiler.compile(format="pdf", timestamp=int(moment.timestamp()))
            except TypstError as error:
                raise PrintError("template", file=template, problem=_told(error)) from error
        assert isinstance(made, bytes), "a PDF is one file"
        return made


def typesetter(folder: Path | None) -> Typesetter:
    """With the fonts of the system, or of a folder alone.

    Raises
    ------
    PrintError
        If that is no folder.
    """
    if folder is None:
        fonts = Fonts()
    elif folder.is_dir():
        fonts = Fonts(include_system_fonts=False, font_paths=[folder])
    else:
        raise PrintError("no_font_folder", path=str(folder))
    return Typesetter(fonts, faces(fonts.fonts()), folder)


def _letters(data: object) -> Iterator[str]:
    """Every character of every text in the data."""
    if isinstance(data, str):
        yield from data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _letters(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from _letters(value)


@contextmanager
def _written(files: Mapping[str, str]) -> Iterator[Path]:
    """The files in a folder of their own, gone afterwards."""
    with TemporaryDirectory(prefix="zoujiao-print-") as name:
        folder = Path(name)
        for file, text in files.items():
            (folder / file).write_text(text, encoding="utf-8", newline="\n")
        yield folder


def _told(error: TypstError) -> str:
    """What is wrong and where, on one line."""
    lines = [line.strip(" │┌─") for line in (error.diagnostic or error.message).splitlines()]
    return " ".join(line for line in lines if line)
