"""The small district with everything that schools may share: broadcasts, vehicles, meetings, odd weeks."""

import csv
import io
from pathlib import Path

from scheduler.read import Reading
from tests.read.bad import Bad, check
from tests.read.small import Change, Folder, put, read_changed

MORE = {
    "joinings": "school,subject,grades,most_pupils\nB,音乐,1-3,30\n",
    "broadcasts": "id,name,subject,grades,textbook,weekday,start,end,receivers\n"
    "X,市直播,音乐,3,人教版,周四,10:00,10:40,5\n",
    "home_lessons": "teacher,school,lessons,max_day,allowed\nT2,,4,2,上午\n",
    "meetings": "id,name,school,online,members,subject,quorum,kinds,allowed,importance\n"
    "M,音乐组,A,是,丙,音乐,1,,周五下午,2\n",
    "vehicles": "id,name,seats,base,payer\nV,走教车,7,县城,受援学校\n",
    "runs": "run,vehicle,weekday,weeks,order,place,time\n"
    "早班,走教车,周二、周四,,1,县城,7:10\n"
    "早班,走教车,周二、周四,,2,A,7:35\n"
    "早班,走教车,周二、周四,,3,B,8:10\n"
    "晚班,V,周二、周四,单周,1,B,16:30\n"
    "晚班,V,周二、周四,单周,2,T,17:30\n",
    "quotas": "name,counts,subjects,schools,since,by,count,percent,weekly,least_subjects,each_subject\n"
    "直播,同步,音乐,B,2026-09-01,2026-12-31,20,,,1,10\n直播,同步,音乐,B,2026-09-01,2026-10-31,,40,,1,10\n",
    "events": "name,kind,people,subject,schools,groups,place,count,since,by,minutes,days,apart,allowed,"
    "after,within\n"
    "教研,教研,T1,,A,B/三年级,A,2,2026-09-07,2026-12-31,80,,14,周五下午,音乐,10\n",
    "deliveries": "date,school,group,subject,period,outcome,minutes,signed\n"
    "2026-09-08,B,第一学段,音乐,1,中断,25,否\n",
    "allowances": "name,basis,yuan,payer\n交通补贴,每公里,0.8,受援学校\n",
    "coefficients": "extra,subject,pupils,factor\n学科,音乐,,1.25\n人数超过,,45,0.2\n外校,,,0.5\n",
}
"""Tables that the small district does not have."""


def row(table: str, **cells: str) -> Change:
    """The change that appends a row, blank but for some cells."""

    def change(folder: Folder) -> None:
        rows = folder.tables[table]
        rows.append([""] * len(rows[0]))
        for column, value in cells.items():
            folder.put(table, len(rows), column, value)

    return change


CELLS: tuple[Change, ...] = (
    put("term", 2, "weeks_in_cycle", "2"),
    put("schools", 2, "least_adults", "1"),
    put("schools", 2, "other_adults", "1"),
    put("schools", 2, "most_away", "2"),
    *(put("classes", row, "textbook", "人教版") for row in range(2, 6)),
    put("classes", 2, "class_teacher", "T2"),
    *(put("classes", row, "class_teacher", "丙") for row in (3, 4)),
    *(put("classes", row, "multi_grade", "甲") for row in (3, 4)),
    put("rooms", 2, "uses", "主讲"),
    put("rooms", 3, "uses", "接收"),
    put("rooms", 2, "capacity", "45"),
    row("teachers", id="T3", name="丙", employer="B"),
    put("teachers", 2, "quality", "专任"),
    put("teachers", 2, "part_time", "美术"),
    put("teachers", 2, "rides", "是"),
    put("teachers", 3, "assists", "是"),
    put("teachers", 4, "assists", "yes"),
    put("teachers", 2, "workload_week", "16.5"),
    put("teachers", 2, "broadcasts_day", "2"),
    put("availability", 2, "weeks", "单周"),
    row("availability", teacher="T2", dates="2026-09-11、2026-09-17"),
    row("curriculum", grade="1-2", subject="早读", minimum="1", by_class_teacher="是", kinds="早读"),
    put("courses", 3, "receivers", "2"),
    row("courses", school="B", group="三年级", subject="音乐", minimum="2"),
    put("courses", 4, "modes", "走教、同步"),
    put("courses", 4, "in_person", "1"),
    put("courses", 4, "by_specialist", "1"),
    put("courses", 4, "origins", "A/三年级/音乐、市直播"),
    put("courses", 4, "sits_in", "丙"),
    put("commitments", 2, "weeks", "双周"),
    put("travel", 3, "winter_minutes", "35"),
    *(
        row("rules", key=key, value=value)
        for key, value in (
            ("winter_from", "2026-11-15"),
            ("winter_to", "2027-03-01"),
            ("visit_adult", "是"),
            ("streams", "1"),
            ("common_minutes", "30"),
            ("setup_minutes", "3"),
        )
    ),
)


def wide(folder: Folder) -> None:
    """The change that makes the small district share."""
    for table, text in MORE.items():
        folder.tables[table] = list(csv.reader(io.StringIO(text)))
    for change in CELLS:
        change(folder)


def read_wide(path: Path, *changes: Change) -> Reading:
    """Read the wide district after some changes."""
    return read_changed(path, wide, *changes)


def together(*changes: Change) -> Change:
    """Several changes at once."""

    def change(folder: Folder) -> None:
        for one in changes:
            one(folder)

    return change


def check_wide(bad: Bad, tmp_path: Path) -> None:
    """The same as `check`, of a change to the wide district."""
    check(bad._replace(change=together(wide, bad.change)), tmp_path)


def cell(code: str, table: str, row: int, column: str, value: str, *more: Change) -> Bad:
    """One cell of the wide district that is wrong; `more` goes before it."""
    change = together(*more, put(table, row, column, value))
    return Bad(code, change, f"{table}.csv", row, column, value or None)


def rules(key: str, value: str) -> Change:
    """The change that gives a rule another value, or takes its row away."""

    def change(folder: Folder) -> None:
        rows = folder.tables["rules"]
        rows[:] = [row for row in rows if row[0] != key] + ([[key, value]] if value else [])

    return change
