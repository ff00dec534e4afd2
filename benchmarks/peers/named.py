"""A district by its name."""

from benchmarks.generate.planted import district
from benchmarks.shown.table import INSTANCES
from models.district import District
from scheduler.read import read_district


def named(name: str) -> District:
    """An instance of this repository, else what the generator makes of the name."""
    folder = INSTANCES / name
    return read_district(folder).district if folder.is_dir() else district(name).district
