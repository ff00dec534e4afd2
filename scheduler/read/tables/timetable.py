"""timetable 课表: the long table of decisions, exported or edited by hand. It is no table of a district."""

import re

from models.base import Weeks
from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import WEEKDAY
from scheduler.read.cells.slot import LABEL
from scheduler.read.cells.text import NAME, NAMES, PROSE
from scheduler.read.cells.words import MODE, WEEKS
from scheduler.read.table import Table, defaulted, needed, optional

_STOP = re.compile(r"(\d{1,3})(?:\s.*)?", re.ASCII)


def _stop_number(text: str) -> int:
    """The number of a stop, counted from 0, from `2` or `2 County town`, counted from 1."""
    match = _STOP.fullmatch(text)
    if not match or match[1] == "0":
        raise BadCell("not_a_stop")
    return int(match[1]) - 1


STOP = Cell("stop", _stop_number)

COURSE = optional("course", "课程", NAME, "草滩小学/三年级/英语", "课程代码")
TEACHER = optional("teacher", "教师", NAME, "英语教师甲", "任课教师")
DAY = needed("weekday", "星期", WEEKDAY, "周二")
PERIOD = optional("period", "节次", LABEL, "5")
SCHOOL = optional("school", "学校", PROSE, "草滩小学")
GROUP = optional("group", "班级", PROSE, "三年级", "班级或合班", "合班")
SUBJECT = optional("subject", "学科", NAME, "英语")
START = optional("start", "开始", CLOCK, "14:00")
END = optional("end", "结束", CLOCK, "14:40")
ROOM = optional("room", "教室", PROSE, "音乐教室")
IN_WEEKS = defaulted("weeks", "周次", WEEKS, "单周", Weeks.EVERY)
MODE_OF = optional("mode", "方式", MODE, "同步")
ORIGIN = optional("origin", "主讲来源", NAME, "梁河小学/三年级/英语")
ORIGIN_PERIOD = optional("origin_period", "主讲节次", LABEL, "5")
ADULT = optional("adult", "助教", NAME, "语文教师乙")
MEETING = optional("meeting", "教研活动", NAME, "音乐组教研")
ATTENDANTS = defaulted("attendants", "参加人", NAMES, "音乐教师甲、音乐教师乙", ())
RUN = optional("run", "班次", NAME, "走教车早班")
BOARD = optional("board", "上车", STOP, "1 县城")
ALIGHT = optional("alight", "下车", STOP, "3 草滩小学")

OF_A_LESSON = (GROUP, SUBJECT, ROOM, MODE_OF, ORIGIN, ORIGIN_PERIOD, ADULT)
"""Columns that only a row with a course may fill."""

OF_A_MEETING = (ATTENDANTS,)

OF_A_RIDE = (BOARD, ALIGHT)

TABLE = Table(
    "timetable",
    "课表",
    (
        COURSE, TEACHER, DAY, PERIOD, SCHOOL, GROUP, SUBJECT, START, END, ROOM,
        IN_WEEKS, MODE_OF, ORIGIN, ORIGIN_PERIOD, ADULT, MEETING, *OF_A_MEETING, RUN, *OF_A_RIDE,
    ),
)  # fmt: skip
"""A row has a course, a meeting or a run: it is a lesson, a meeting or a ride."""
