"""Writes docs/pictures: `python docs/make_page_pictures.py` (or `make pictures`). It needs Chromium.

The pages of the Lianghe cluster, on a desktop and on a phone. Chromium's letters differ between machines, so
nothing tests the pictures against the pages: look at them.
"""

import tempfile
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

from scheduler.commands.program import run

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"

SHOTS = (
    ("pages-overview", "index", (1280, 720)),
    ("pages-journeys", "day-2", (1280, 1180)),
    ("pages-phone", "class-caotan_三年级", (360, 740)),
)
"""Name of the picture, page, and size of the window."""


def main() -> None:
    """Solve, put the week on dates, and take the pictures."""
    with tempfile.TemporaryDirectory() as name:
        week, term = Path(name) / "week", Path(name) / "term"
        common = ["--lang", "zh", "--as-of", "2026-08-28T06:30"]
        district = str(ROOT / "instances" / "lianghe")
        for command in (
            ["solve", district, "-o", str(week), "--deterministic-limit", "30"],
            ["term", district, str(week / "timetable.json"), "-o", str(term), "--deterministic-limit", "30"],
        ):
            if run([*command, *common]) != 0:
                raise SystemExit(f"{command[0]} failed")
        take(term / "pages" / "planner")


def take(pages: Path) -> None:
    """One picture after the other."""
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=which("chromium"), args=["--no-sandbox"])
        for name, page, (width, height) in SHOTS:
            shown = browser.new_page(viewport={"width": width, "height": height})
            shown.goto((pages / f"{page}.html").as_uri())
            shown.screenshot(path=str(PICTURES / f"{name}.png"))
        browser.close()


if __name__ == "__main__":
    main()
