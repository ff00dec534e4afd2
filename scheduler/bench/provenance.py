"""Which code, on which kind of machine, a row was measured with: rows of two are never mixed in one file."""

import hashlib
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

from models.base import Model

ROOT = Path(__file__).parents[2]
"""The repository, or the folder that the packages are installed in."""

SOURCES = ("models", "scheduler")
LOCK = "requirements.lock"


class Provenance(Model):
    """Everything that makes two rows comparable; the first field that differs is named."""

    commit: str
    """The git commit, with `-dirty` if code or lock file differ from it; outside a clone the version.

    Who writes a document beside a long run does not spoil it.
    """
    version: str
    source: str
    """The first 12 hexadecimal digits of the SHA-256 of all Python files: tells two dirty states apart."""
    lock: str
    """The same of the lock file; empty where there is none, as in an installed package."""
    ortools: str
    python: str
    platform: str
    """System and processor family; no name of a computer."""
    cores: int

    def differs(self, other: "Provenance") -> str | None:
        """The first field in which another is not the same; None if all are."""
        mine, theirs = self.model_dump(), other.model_dump()
        return next((name for name in mine if mine[name] != theirs[name]), None)


def provenance(root: Path = ROOT) -> Provenance:
    """Of this process."""
    lock = root / LOCK
    return Provenance(
        commit=commit(root) or version("zoujiao"),
        version=version("zoujiao"),
        source=source(root),
        lock=hashlib.sha256(lock.read_bytes()).hexdigest()[:12] if lock.is_file() else "",
        ortools=version("ortools"),
        python=platform.python_version(),
        platform=f"{platform.system()} {platform.machine()}",
        cores=os.cpu_count() or 1,
    )


def commit(root: Path) -> str | None:
    """The commit of the clone at `root`; None if it is no clone, or git is not there.

    A clone further up is not asked: an environment inside a repository is not that repository.
    """
    if not (root / ".git").exists():
        return None
    try:
        head = _git(root, "rev-parse", "HEAD")
        edited = _git(root, "status", "--porcelain", "--", *SOURCES, LOCK)
    except (OSError, subprocess.CalledProcessError):
        return None
    return f"{head}-dirty" if edited else head


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def source(root: Path) -> str:
    """A fingerprint of the code, by relative path and content."""
    digest = hashlib.sha256()
    files = (path for folder in SOURCES for path in (root / folder).rglob("*.py"))
    for path in sorted(files, key=lambda path: path.relative_to(root).as_posix()):
        content = path.read_bytes().replace(b"\r\n", b"\n")  # a clone on Windows may have other line ends
        digest.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]
