"""One version: pyproject.toml says it, the change log tells it, the installed package has it."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parent.parent
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]


def test_installed_version() -> None:
    """The environment runs what stands here; `make test` installs it anew when pyproject.toml changes."""
    assert version("zoujiao") == VERSION


def test_change_log_knows_the_version() -> None:
    """The newest heading of CHANGELOG.md is the version, or the one that comes after it."""
    headings = re.findall(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == "Unreleased"
    assert VERSION in headings or headings == ["Unreleased"]
