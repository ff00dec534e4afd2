"""The wall-clock facts of a run: what differs between equal runs, and nothing about whose computer it was."""

import os
import platform
from datetime import UTC, datetime
from typing import Any

from scheduler.locale import Language
from scheduler.solve.answer import Request


def run_facts(
    request: Request, seconds: float, only: tuple[str, ...], interrupted: bool, language: Language
) -> dict[str, Any]:
    """Facts for run.json; `seconds` is how long the search took."""
    return {
        **_here(language),
        "search_seconds": round(seconds, 2),
        "interrupted": interrupted,
        "time_limit_seconds": request.seconds,
        "deterministic_limit": request.deterministic,
        "gap": request.gap,
        "only": list(only),
        "seed": request.seed,
        "workers": request.workers,
    }


def edit_facts(language: Language) -> dict[str, Any]:
    """Facts for run.json where nothing was searched."""
    return _here(language)


def _here(language: Language) -> dict[str, Any]:
    return {
        "format": 1,
        "finished": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": platform.python_version(),
        "platform": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "language": language,
    }
