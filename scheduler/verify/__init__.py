"""The law: what a lawful timetable is, and what it costs. Imports models and the standard library only."""

from scheduler.verify.judge import Court, judge

__all__ = ["Court", "judge"]
