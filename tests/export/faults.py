"""A disk that fails at the n-th thing asked of it, and what is on it."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


def names(folder: Path) -> list[str]:
    """What is in a folder, hidden files too."""
    return sorted(path.name for path in folder.iterdir())


CALLS = ((os, "mkdir"), (os, "rename"), (os, "fsync"), (io, "open"))
"""Everything that writing a folder asks of the system, save the final removal of the old one."""


class Disk:
    """Counts what is asked of it and fails once, at the n-th call, before or after doing it."""

    def __init__(self, fails_at: int, error: BaseException, after: bool = False) -> None:
        self.asked: list[str] = []
        self._fails_at = fails_at
        self._error = error
        self._after = after

    def plug_in(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Stand between the program and the system."""
        for module, name in CALLS:
            monkeypatch.setattr(module, name, self._between(name, getattr(module, name)))

    def _between(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        """The real function, save at the n-th call of all."""

        def call(*args: Any, **kwargs: Any) -> Any:
            self.asked.append(name)
            fails = len(self.asked) == self._fails_at
            if fails and not self._after:
                raise self._error
            result = real(*args, **kwargs)
            if fails:
                if hasattr(result, "close"):
                    result.close()
                raise self._error
            return result

        return call


class FullFile(io.BytesIO):
    """A file on a disk without room."""

    def write(self, _: Any) -> int:
        """Take nothing."""
        raise OSError(errno.ENOSPC, "No space left on device")
