"""The timetable as one CSV table, a row a lesson, for spreadsheet programs and for editing by hand."""

import re
from collections import Counter
from typing import Final

import pandas as pd

from models.course import Course
from models.district import District
from models.timetable import Placement, Timetable
from scheduler.export.labels import Labels, labels
from scheduler.locale import Catalogue
from scheduler.term.weekly import weekly_lessons

COLUMNS: Final = (
    "course", "teacher", "weekday", "period", "school", "group", "subject", "start", "end", "room",
)  # fmt: skip
"""The first four say what is placed; the others are there to be read, and follow from them."""

_LIVE: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet program may take for a formula, or for one that was already made harmless."""


def long_table(district: District, timetable: Timetable, catalogue: Catalogue) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; lines end in CR LF.

    Courses, and teachers whose names are not theirs alone, are written as ids. Text that a spreadsheet
    program could take for a formula gets an apostrophe before it (`harmless`), which reading takes off.

    Raises
    ------
    ValueError
        If a placement is in a period that its school does not have.
    """
    rows = _rows(district, timetable, catalogue)
    table = pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)
    table.columns = pd.Index([catalogue.text(f"export.column.{key}") for key in COLUMNS])
    text = table.map(harmless).to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def harmless(value: str) -> str:
    """The value with an apostrophe before it if it, or what follows its apostrophes, could be a formula.

    Taking one apostrophe off every value that matches `'+[=+-@ tab CR LF]` (or a full-width sign) gives
    exactly the values back.
    """
    return f"'{value}" if _LIVE.match(value) else value


def _rows(district: District, timetable: Timetable, catalogue: Catalogue) -> list[dict[str, str]]:
    """Every placement in the order of school, weekday, clock and course."""
    teachers, shown = _teacher_keys(district), labels(district)
    lessons = sorted(weekly_lessons(district, timetable), key=lambda lesson: lesson.school)
    return [
        {
            **_placed(lesson.placement, teachers[lesson.placement.teacher], catalogue),
            **_where(shown, lesson.school, lesson.course),
            "start": catalogue.clock(lesson.period.start),
            "end": catalogue.clock(lesson.period.end),
        }
        for lesson in lessons
    ]


def _placed(placement: Placement, teacher: str, catalogue: Catalogue) -> dict[str, str]:
    """The columns that say what is placed."""
    return {
        "course": placement.course,
        "teacher": teacher,
        "weekday": catalogue.weekday(placement.weekday),
        "period": placement.period,
    }


def _where(shown: Labels, school: str, course: Course) -> dict[str, str]:
    """The columns that only help the reader's eye."""
    return {
        "school": shown.school[school],
        "group": shown.plain_group[course.group],
        "subject": course.subject,
        "room": shown.room[course.room] if course.room is not None else "",
    }


def _teacher_keys(district: District) -> dict[str, str]:
    """Id -> the name, where it is nobody else's name or id; else the id."""
    names = Counter(teacher.name for teacher in district.teachers)
    ids = {teacher.id for teacher in district.teachers}
    return {
        t.id: t.name if t.name.strip() and names[t.name] == 1 and t.name not in ids - {t.id} else t.id
        for t in district.teachers
    }
