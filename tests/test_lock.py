"""The lock files install exactly what was tried, from wherever packages come, on every system."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")


def _name(requirement: str) -> str:
    """`tzdata` of `tzdata>=2025.1`, spelt as indices do."""
    return re.split(r"[^A-Za-z0-9._-]", requirement)[0].lower().replace("_", "-").replace(".", "-")


def _locked(lock: str) -> dict[str, list[str]]:
    """Package -> its pins (`==version ; marker`), each with at least one SHA-256."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins: dict[str, list[str]] = {}
    for entry in re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n?", "", text).strip()):
        requirement, *hashes = (part.strip() for part in entry.split("\\\n"))
        assert hashes, f"{lock}: {requirement} has no hash"
        assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", part) for part in hashes), requirement
        assert "==" in requirement, f"{lock}: {requirement} is not pinned"
        pins.setdefault(_name(requirement), []).append(requirement)
    return pins


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_names_no_place(lock: str) -> None:
    """No index, no address and no path: who installs decides where packages come from."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    for word in ("://", "--index", "--extra", "--find-links", "file:", " @ ", "/"):
        assert word not in text, f"{lock} holds {word!r}"


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_is_pinned_and_hashed(lock: str) -> None:
    """Every entry is one version with its hashes (checked while reading)."""
    assert _locked(lock)


def test_runtime_lock_covers_the_dependencies() -> None:
    """Everything that pyproject.toml asks for is locked."""
    assert {_name(wanted) for wanted in PROJECT["project"]["dependencies"]} <= _locked(
        "requirements.lock"
    ).keys()


def test_build_lock_covers_the_build() -> None:
    """The build backend is locked too: the project is installed without build isolation."""
    wanted = {_name(name) for name in PROJECT["build-system"]["requires"]}
    assert wanted <= {_name(name) for name in PROJECT["dependency-groups"]["build"]}
    assert wanted <= _locked("requirements-build.lock").keys()


def test_development_lock_has_the_same_pins() -> None:
    """What is tested is what is installed: the lock for contributors only adds to the others."""
    everything = _locked("requirements-dev.lock")
    for lock in LOCKS[:2]:
        for name, pins in _locked(lock).items():
            assert everything[name] == pins, name
    tools = [wanted for wanted in PROJECT["dependency-groups"]["dev"] if isinstance(wanted, str)]
    assert {_name(wanted) for wanted in tools} <= everything.keys()


def test_extras_are_tested_with() -> None:
    """What a user may install besides is locked for contributors, so the tests have it."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    wanted = {_name(requirement) for extra in extras for requirement in extra}
    assert wanted <= _locked("requirements-dev.lock").keys()
