"""What planners install: the wheel holds the whole program, and works far from the repository."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = [
    path
    for path in (ROOT / "scheduler/export/pages").rglob("*.*")
    if path.suffix in {".html", ".css", ".js", ".svg"}
]
CATALOGUE = sorted((ROOT / "scheduler" / "locale").rglob("*.toml"))
TEMPLATES = sorted((ROOT / "scheduler").glob("*/templates/*.*"))
SOURCES = sorted([ROOT / "cli.py", *(ROOT / "models").rglob("*.py"), *(ROOT / "scheduler").rglob("*.py")])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of the wheel, as an installation has them."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def test_wheel_holds_the_catalogue(site: Path) -> None:
    """Every file of texts is in it, with the same bytes."""
    assert CATALOGUE
    for file in CATALOGUE:
        assert (site / file.relative_to(ROOT)).read_bytes() == file.read_bytes()


def test_wheel_holds_the_templates(site: Path) -> None:
    """What pages and forms are set from is in it, with the same bytes."""
    assert {".typ", ".toml", ".md"} == {file.suffix for file in TEMPLATES}
    for file in TEMPLATES:
        assert (site / file.relative_to(ROOT)).read_bytes() == file.read_bytes()


def test_wheel_holds_the_pages_templates(site: Path) -> None:
    """Templates, style, script and icon of the pages, with the same bytes."""
    assert len(PAGES) > 10
    for file in PAGES:
        assert (site / file.relative_to(ROOT)).read_bytes() == file.read_bytes()


def test_wheel_holds_the_program_and_nothing_else(site: Path) -> None:
    """All code is in it, and no tests, instances or documents."""
    held = {path.relative_to(site).as_posix() for path in site.rglob("*.py")}
    assert held == {path.relative_to(ROOT).as_posix() for path in SOURCES}
    tops = {path.name for path in site.iterdir() if not path.name.endswith(".dist-info")}
    assert tops == {"cli.py", "models", "scheduler"}


def test_wheel_works_in_a_foreign_folder(site: Path, tmp_path: Path) -> None:
    """A planner checks a district from anywhere, without the repository on the path."""
    program = f"import sys; sys.path.insert(0, {str(site)!r}); import cli; print(cli.__file__); cli.main()"
    command = [
        sys.executable,
        "-I",
        "-X",
        "utf8",
        "-c",
        program,
        "check",
        str(ROOT / "instances" / "lianghe"),
    ]
    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "SCHEDULE_LANG": "en"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert Path(done.stdout.splitlines()[0]) == site / "cli.py"
    assert not list(tmp_path.iterdir())
