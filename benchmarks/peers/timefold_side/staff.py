"""Who could give a course. Nothing of the binding is needed to know that, nor to judge a day."""

from dataclasses import dataclass


@dataclass(eq=False)
class Teacher:
    """Who could give a course."""

    id: int
    employer: int
    """Number of the school, -1 without one."""
    lessons_day: int
    """Most lessons a day."""
    lessons_week: int
    out: list[int]
    """Minutes from the start place to each school."""
    home: list[int]
    """Minutes from each school to the end place."""
    open: list[bool]
    """For each slot, whether the teacher could give a lesson in it, if there were nothing else."""
