"""The tables of a district, in the order in which they are read and documented."""

from scheduler.read.table import Table
from scheduler.read.tables import (
    availability,
    bells,
    classes,
    commitments,
    courses,
    curriculum,
    joint_classes,
    places,
    rooms,
    rules,
    schools,
    teachers,
    term,
    travel,
    weights,
)

TABLES: tuple[Table, ...] = (
    term.TABLE,
    term.NO_LESSONS,
    schools.TABLE,
    places.TABLE,
    bells.TABLE,
    classes.TABLE,
    joint_classes.TABLE,
    rooms.TABLE,
    teachers.TABLE,
    availability.TABLE,
    curriculum.TABLE,
    courses.TABLE,
    commitments.TABLE,
    travel.TABLE,
    rules.TABLE,
    weights.TABLE,
)
"""The header table: every table and column that is read."""
