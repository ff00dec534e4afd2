"""Names of sheets: those that this program writes beside the tables and reads none of, and copies."""

import re

GUIDE = {"zh": "填写说明", "en": "guide"}
LISTS = {"zh": "可选项", "en": "lists"}
FOUND = {"zh": "检查结果", "en": "findings"}

LESSONS = {"zh": "总表", "en": "All lessons"}
"""Of an exported timetable: the sheet that is read back."""

OWN_SHEETS = frozenset(name for names in (GUIDE, LISTS, FOUND) for name in names.values())

_COPY = re.compile(r"(.+?)[\s_-]*(?:\(\d+\)|\d+|(?:copy|副本|备份)\s*\d*)")


def copied(title: str) -> str:
    """The sheet that one of this name was copied from, as spreadsheet programs and people call copies.

    >>> copied("教师 (2)"), copied("教师")
    ('教师', '')
    """
    found = _COPY.fullmatch(title)
    return found[1] if found else ""
