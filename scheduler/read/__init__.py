"""From tables to a District; every error names file, row, column and value, and says what would be right."""

from scheduler.read.district import Reading, assemble, read_district
from scheduler.read.messages import BadInput, Message
from scheduler.read.timetable import TimetableReading, is_plan, read_old_timetable, read_plan, read_timetable
from scheduler.read.wording import text_of

__all__ = [
    "BadInput",
    "Message",
    "Reading",
    "TimetableReading",
    "assemble",
    "is_plan",
    "read_district",
    "read_old_timetable",
    "read_plan",
    "read_timetable",
    "text_of",
]
