"""timetable 课表: the long table of lessons, as exported or edited by hand. It is no table of a district."""

from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import WEEKDAY
from scheduler.read.cells.slot import LABEL
from scheduler.read.cells.text import NAME, PROSE
from scheduler.read.table import Table, needed, optional

COURSE = needed("course", "课程", NAME, "草滩小学/三年级/英语", "课程代码")
TEACHER = needed("teacher", "教师", NAME, "英语教师甲", "任课教师")
DAY = needed("weekday", "星期", WEEKDAY, "周二")
PERIOD = needed("period", "节次", LABEL, "5")
SCHOOL = optional("school", "学校", PROSE, "草滩小学")
GROUP = optional("group", "班级", PROSE, "三年级", "班级或合班", "合班")
SUBJECT = optional("subject", "学科", NAME, "英语")
START = optional("start", "开始", CLOCK, "14:00")
END = optional("end", "结束", CLOCK, "14:40")
ROOM = optional("room", "教室", PROSE, "音乐教室")

TABLE = Table("timetable", "课表", (COURSE, TEACHER, DAY, PERIOD, SCHOOL, GROUP, SUBJECT, START, END, ROOM))
"""The first four columns say what is placed; the others are checked against them where they are filled."""
