"""Seeded districts whose shape is drawn from the cases, each with a planted lawful timetable.

`district("cluster-6-1")` gives one; `python -m benchmarks.generate` writes it as tables.
"""

from benchmarks.generate.planted import Planted, district

__all__ = ["Planted", "district"]
