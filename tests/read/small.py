"""A small good district of two schools as tables, to be spoilt one cell at a time."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from scheduler.locale import LANGUAGES, catalogue
from scheduler.read import BadInput, Message, Reading, read_district, text_of

TABLES = {
    "term": "name,first_day,last_day\n2026年秋季学期,2026-09-01,2027-01-15\n",
    "calendar": "date,follows,label\n2026-10-01,off,国庆节\n2026-10-02,放假,国庆节\n",
    "schools": "id,name,cluster\nA,中心小学,东片\nB,草滩小学,东片\n",
    "places": "id,name\nT,县城\n",
    "bells": "school,weekday,label,kind,start,end\n"
    "中心小学、草滩小学,周一-周五,早读,early_reading,8:00,8:20\n"
    "中心小学,周一-周五,1,lesson,8:30,9:10\n"
    "中心小学,周一-周五,2,lesson,9:20,10:00\n"
    "中心小学,周一-周五,3,lesson,14:00,14:40\n"
    "草滩小学,周一-周五,1,lesson,8:40,9:20\n"
    "草滩小学,周一-周五,2,lesson,9:30,10:10\n"
    "草滩小学,周一-周五,3,lesson,14:20,15:00\n",
    "classes": "school,grade,name,pupils\nA,3,三年级,30\nB,1,一年级,5\nB,2,二年级,4\nB,3,三年级,6\n",
    "joint_classes": "school,name,members\nB,第一学段,一年级、二年级\n",
    "rooms": "school,name\nA,音乐教室\nB,多功能室\n",
    "teachers": "id,name,employer,start_place,leave_after,return_by,subjects,grades,lessons_day\n"
    "T1,音乐教师甲,A,县城,7:00,18:00,音乐、美术,,6\n"
    "T2,英语教师甲,A,,,,英语,3-6,\n",
    "availability": "teacher,subject,weekday,start,end,reason\n"
    "T2,,周三,,,看病\n"
    ",音乐,周五,14:00,17:00,教研\n",
    "curriculum": "grade,subject,minimum,target,unwanted\n1-3,音乐,1,2,周五下午\n3,英语,2,,\n",
    "courses": "school,group,subject,minimum,target,max_day,doubles,days_apart,fixed,forbidden,"
    "eligible,room\n"
    "B,第一学段,音乐,1,2,1,0,1,周二第1节,周一,音乐教师甲,\n"
    "A,三年级,音乐,2,2,1,0,2,周一第2节、周三第2节,,,音乐教室\n",
    "commitments": "teacher,group,room,school,weekday,period,start,end,lessons,label\n"
    "T1,,,A,周四,1,,,1,美术\n"
    "T1,A/三年级,,A,周四,,14:00,14:40,1,美术\n",
    "travel": "origin,destination,minutes,kilometres,source\n县城,A,20,15.5,实测\nA,B,30,,\n",
    "rules": "key,value\narrival_buffer,10\njourney_minutes,60\n",
    "weights": "term,minutes\njourneys,12\n",
}
"""English file names and headings; no two rows of a table say the same."""


@dataclass
class Folder:
    """The good district as cells, to be changed and then read."""

    tables: dict[str, list[list[str]]] = field(
        default_factory=lambda: {k: list(csv.reader(io.StringIO(t))) for k, t in TABLES.items()}
    )
    files: dict[str, bytes] = field(default_factory=dict)
    """Whole files by name, in place of a table or beside them."""

    def put(self, table: str, row: int, column: str, value: str) -> None:
        """Write one cell; a column that is not there is added."""
        cells = self.tables[table]
        if column not in cells[0]:
            for line in cells:
                line.append("")
            cells[0][-1] = column
        cells[row - 1][cells[0].index(column)] = value

    def add(self, table: str, *cells: str) -> None:
        """Append a row."""
        self.tables[table].append([*cells])

    def drop(self, table: str) -> None:
        """Leave a table out."""
        del self.tables[table]

    def text(self, table: str) -> str:
        """A table as CSV."""
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(self.tables[table])
        return out.getvalue()

    def write(self, path: Path) -> Path:
        """Write all files into a folder."""
        path.mkdir(exist_ok=True)
        for table in self.tables:
            (path / f"{table}.csv").write_text(self.text(table), encoding="utf-8")
        for name, data in self.files.items():
            (path / name).write_bytes(data)
        return path


Change = Callable[[Folder], None]


def read_changed(path: Path, *changes: Change) -> Reading:
    """Read the good district after some changes."""
    folder = Folder()
    for change in changes:
        change(folder)
    return read_district(folder.write(path))


def errors_of(path: Path, *changes: Change) -> tuple[Message, ...]:
    """The errors of the district after some changes; none if it could be read."""
    try:
        read_changed(path, *changes)
    except BadInput as bad:
        return bad.messages
    return ()


def put(table: str, row: int, column: str, value: str) -> Change:
    """The change that writes one cell."""
    return lambda folder: folder.put(table, row, column, value)


def add(table: str, *cells: str) -> Change:
    """The change that appends a row."""
    return lambda folder: folder.add(table, *cells)


def drop(table: str) -> Change:
    """The change that leaves out a table."""
    return lambda folder: folder.drop(table)


def file(name: str, data: bytes | str) -> Change:
    """The change that writes a whole file, in place of the table of that name if there is one."""

    def change(folder: Folder) -> None:
        folder.tables.pop(name.removesuffix(".csv"), None)
        folder.files[name] = data.encode() if isinstance(data, str) else data

    return change


def spoken(message: Message) -> list[str]:
    """The message in all languages."""
    return [text_of(message, catalogue(language)) for language in LANGUAGES]
