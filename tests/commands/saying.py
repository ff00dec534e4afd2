"""What a command said, and how it ended."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.read.small import Change, Folder


@dataclass(frozen=True)
class Said:
    """One call of `schedule`."""

    code: int
    out: str
    err: str


Say = Callable[..., Said]
"""`say("check", folder)` calls `schedule check folder`."""


LESSONS = """course,teacher,weekday,period
A/三年级/音乐,T1,周一,2
A/三年级/音乐,T1,周三,2
A/三年级/英语,T2,周二,2
A/三年级/英语,T2,周四,2
B/第一学段/音乐,T1,周二,1
B/三年级/音乐,T1,周二,3
B/三年级/英语,T2,周一,2
B/三年级/英语,T2,周五,2
"""
"""A lawful timetable of the small district, complete, as a planner writes it."""


@dataclass(frozen=True)
class Solved:
    """The small district and its proven timetable."""

    folder: Path
    out: Path

    @property
    def json(self) -> Path:
        """Its timetable.json."""
        return self.out / "timetable.json"

    @property
    def csv(self) -> Path:
        """Its long table."""
        return self.out / "timetable.csv"


def small(path: Path, *changes: Change) -> Path:
    """Write the small district after some changes."""
    folder = Folder()
    for change in changes:
        change(folder)
    return folder.write(path)


def by_hand(path: Path, old: str = "", new: str = "") -> Path:
    """The lawful timetable as a file, with a change."""
    assert old in LESSONS
    path.write_text(LESSONS.replace(old, new, 1), encoding="utf-8")
    return path


def edited(path: Path, source: Path, old: str, new: str) -> Path:
    """A copy of a text file with the first `old` replaced."""
    text = source.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path
