"""A set: a TOML file that lists what is run, every entry checked and told by its place.

work_tolerance = 10                      # percent; the default
planted = ["../generate/known.csv"]      # lawful timetables known beforehand; may be left out

[[runs]]
instances = ["../../instances/lianghe"]  # folders, from the folder of this file; or
generated = ["cluster-6-1"]              # districts that a planted table lists, made when needed
seeds = [0, 1, 2]                        # default [0]
workers = 1                              # default 1
deterministic = 2.0                      # or seconds = 60
weights = "travel"                       # default "all"
repetitions = 1                          # default 1
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from scheduler.bench.errors import Refused
from scheduler.bench.generated import folder_of
from scheduler.bench.planted import Planted, by_name
from scheduler.bench.run import Run, Unit, Weights

WORK_TOLERANCE = 10.0
"""Percent that counted work may grow by."""

TOP = ("work_tolerance", "planted", "runs")
KEYS = ("instances", "generated", "seeds", "workers", "seconds", "deterministic", "weights", "repetitions")
LIMITS: tuple[Unit, ...] = get_args(Unit)

_MOST = {"seeds": 2**31 - 1, "workers": 256, "repetitions": 1000, "seconds": 7 * 24 * 3600.0}


@dataclass(frozen=True)
class Plan:
    """The runs of a set in their order."""

    path: Path
    runs: tuple[Run, ...]
    folders: Mapping[str, Path]
    """Of the instances, by name."""
    planted: Mapping[str, Planted]
    """Timetables that are known beforehand, by the name of the district."""
    generated: tuple[str, ...]
    """Names of the instances that are made when needed."""
    work_tolerance: float
    """Percent."""

    @property
    def name(self) -> str:
        """`regression` of `regression.toml`."""
        return self.path.stem

    @property
    def known(self) -> Path:
        """The record of known values, beside the set."""
        return self.path.with_name(f"{self.name}.known.csv")


def read_plan(path: Path) -> Plan:
    """The plan in a file.

    Raises
    ------
    Refused
        Naming the first entry that cannot be.
    """
    data = _toml(path)
    for key in data:
        if key not in TOP:
            raise _wrong(path, key, key, "key", ", ".join(TOP))
    blocks = data.get("runs")
    if not isinstance(blocks, list) or not blocks or not all(isinstance(block, dict) for block in blocks):
        raise _wrong(path, "runs", blocks, "tables")
    planted = data.get("planted", [])
    if not _is_texts(planted):
        raise _wrong(path, "planted", planted, "texts")
    known = by_name(path.parent / name for name in planted)
    folders: dict[str, Path] = {}
    listed = [_Block(path, n, block, known) for n, block in enumerate(blocks, 1)]
    runs = [run for block in listed for run in block.runs(folders)]
    for n, run in enumerate(runs):
        if run in runs[:n]:
            raise Refused("twice", file=path.name, instance=run.instance, seed=run.seed)
    tolerance = data.get("work_tolerance", WORK_TOLERANCE)
    if not _is_number(tolerance) or not 0 <= tolerance <= 1000:
        raise _wrong(path, "work_tolerance", tolerance, "number", "0-1000")
    generated = dict.fromkeys(name for block in listed for name in block.generated())
    return Plan(path, tuple(runs), folders, known, tuple(generated), float(tolerance))


@dataclass(frozen=True)
class _Block:
    """One `[[runs]]`."""

    path: Path
    number: int
    data: Mapping[str, Any]
    planted: Mapping[str, Planted]

    def runs(self, folders: dict[str, Path]) -> Iterator[Run]:
        """Every instance with a seed before any with the next: what was interrupted has something of all."""
        for key in self.data:
            if key not in KEYS:
                raise self._wrong(key, "key", ", ".join(KEYS))
        found = [*self._instances(), *(folder_of(self.planted[name]) for name in self.generated())]
        names = [self._instance(folder, folders) for folder in found]
        unit, limit = self._limit()
        weights = self.data.get("weights", "all")
        if weights not in get_args(Weights):
            raise self._wrong("weights", "one_of", ", ".join(get_args(Weights)))
        workers = self._whole("workers", 1, self.data.get("workers", 1))
        repetitions = self._whole("repetitions", 1, self.data.get("repetitions", 1))
        for repetition in range(1, repetitions + 1):
            for seed in self._seeds():
                for name in names:
                    yield Run(
                        instance=name,
                        weights=weights,
                        seed=seed,
                        workers=workers,
                        limit=limit,
                        unit=unit,
                        repetition=repetition,
                    )

    def _instances(self) -> list[Path]:
        given = self.data.get("instances", [])
        if not _is_texts(given) or not (given or "generated" in self.data):
            raise self._wrong("instances", "texts")
        return [(self.path.parent / name).resolve() for name in given]

    def generated(self) -> list[str]:
        """The districts that are made when needed."""
        given = self.data.get("generated", [])
        if not _is_texts(given) or ("generated" in self.data and not given):
            raise self._wrong("generated", "names")
        for name in given:
            if name not in self.planted:
                raise Refused("not_planted", file=self.path.name, number=self.number, instance=name)
        return list(given)

    def _instance(self, folder: Path, folders: dict[str, Path]) -> str:
        """The name of an instance; two folders of one name would be one instance in every table."""
        if folders.setdefault(folder.name, folder) != folder:
            raise Refused("same_name", file=self.path.name, instance=folder.name)
        return folder.name

    def _limit(self) -> tuple[Unit, float]:
        given = [unit for unit in LIMITS if unit in self.data]
        if len(given) != 1:
            raise Refused("limit", file=self.path.name, number=self.number)
        limit = self.data[given[0]]
        if not _is_number(limit) or not 0 < limit <= _MOST["seconds"]:
            raise self._wrong(given[0], "number", f"0-{_MOST['seconds']:g}")
        return given[0], float(limit)

    def _seeds(self) -> list[int]:
        given = self.data.get("seeds", [0])
        if not isinstance(given, list) or not given:
            raise self._wrong("seeds", "wholes")
        return [self._whole("seeds", 0, seed) for seed in given]

    def _whole(self, key: str, least: int, value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= _MOST[key]:
            raise self._wrong(key, "whole", f"{least}-{_MOST[key]}")
        return value

    def _wrong(self, key: str, wanted: str, known: str = "") -> Refused:
        value = key if wanted == "key" else self.data.get(key, "")
        return _wrong(self.path, f"runs[{self.number}].{key}", value, wanted, known)


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Refused("unreadable", file=str(path), problem=error.strerror or str(error)) from error
    except ValueError as error:  # no UTF-8, no TOML
        raise Refused("not_toml", file=str(path), problem=str(error)) from error


def _wrong(path: Path, entry: str, value: object, wanted: str, known: str = "") -> Refused:
    """`wanted` ends the key of the text that says what would be right."""
    return Refused(f"wants.{wanted}", file=path.name, entry=entry, value=str(value)[:80], known=known)


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) and text for text in value)
