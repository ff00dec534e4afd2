"""Writes docs/pictures: what the Lianghe cluster gets on paper, as PNG.

Needs Debian's poppler-utils (pdftoppm), libreoffice-calc and fonts-wqy-microhei: `make pictures`.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from scheduler.commands.program import run

ROOT = Path(__file__).parent.parent
INSTANCE = ROOT / "instances" / "lianghe"
PICTURES = ROOT / "docs" / "pictures"

DOTS = 75
"""An inch: small files in which text can still be read."""

PAGES = {
    "common-timetable": ("print/common.pdf", 1),
    "class-timetable": ("print/schools/草滩小学.pdf", 4),
    "teacher-timetable": ("print/teachers.pdf", 3),
    "sign-in-sheet": ("forms/sign_in.pdf", 1),
    "workbook": ("book/timetable.pdf", 7),
}
"""Picture -> file and page."""


def _schedule(*arguments: object) -> None:
    code = run(["--lang", "zh", *map(str, arguments)])
    if code:
        sys.exit(f"schedule {arguments[0]} ended with {code}")


def _made(out: Path) -> None:
    """The timetable, its dates, prints and forms, and the workbook through LibreOffice."""
    repeatable = ("--workers", "1", "--deterministic-limit", "20")
    _schedule("solve", INSTANCE, "-o", out / "week", *repeatable)
    _schedule("term", INSTANCE, out / "week", "-o", out / "term", "--deterministic-limit", "5")
    _schedule("print", INSTANCE, out / "week", "-o", out / "print")
    _schedule("forms", INSTANCE, out / "term", "-o", out / "forms", "--until", "2026-09-30")
    office = ("soffice", "--headless", f"-env:UserInstallation={(out / 'profile').as_uri()}")
    convert = ("--convert-to", "pdf", "--outdir", out / "book", out / "week" / "timetable.xlsx")
    subprocess.run([*office, *convert], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Replace the pictures."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        _made(Path(name))
        for picture, (file, page) in PAGES.items():
            span = ("-f", str(page), "-l", str(page), "-singlefile", "-r", str(DOTS), "-png")
            subprocess.run(["pdftoppm", *span, Path(name) / file, PICTURES / picture], check=True)


if __name__ == "__main__":
    main()
