"""How much of a subject, and when: the columns that curriculum and courses share."""

from typing import Any

from models.bells import PeriodKind
from models.course import CourseWeeks, Mode, Provision
from scheduler.read.cells.number import whole
from scheduler.read.cells.slot import PATTERNS
from scheduler.read.cells.words import COURSE_WEEKS, KINDS, MODES, YES_NO
from scheduler.read.sheet import Row
from scheduler.read.table import Column, defaulted, needed, optional

MINIMUM = needed("minimum", "周课时下限", whole(0, 40, "lessons"), "2", "周课时")
TARGET = optional("target", "周课时目标", whole(0, 40, "lessons"), "3", "目标")
IMPORTANCE = defaulted("importance", "重要性", whole(1, 100, "count"), "3", 1)
KINDS_USED = defaulted("kinds", "时段类型", KINDS, "上课、课后服务", (PeriodKind.LESSON,))
MAX_DAY = defaulted("max_day", "每天最多节数", whole(1, 20, "lessons"), "2", 1)
DAYS_APART = defaulted("days_apart", "间隔天数", whole(1, 6, "days"), "2", 1)
DOUBLES = defaulted("doubles", "连堂", whole(0, 20, "count"), "1", 0)
ALLOWED = defaulted("allowed", "可排时段", PATTERNS, "周二下午、周四下午", ())
FORBIDDEN = defaulted("forbidden", "禁排时段", PATTERNS, "周一第1节", ())
UNWANTED = defaulted("unwanted", "不宜时段", PATTERNS, "周五下午", ())

WEEKS = defaulted("weeks", "周次", COURSE_WEEKS, "单周", CourseWeeks.EVERY)
MODES_USED = defaulted("modes", "可用方式", MODES, "本校、走教、同步", (Mode.LOCAL, Mode.VISITING))
IN_PERSON = defaulted("in_person", "当面最少节数", whole(0, 40, "lessons"), "1", 0)
BY_SPECIALIST = defaulted("by_specialist", "专任最少节数", whole(0, 40, "lessons"), "1", 0)
RECEIVERS = defaulted("receivers", "接收班上限", whole(0, 100, "count"), "3", 0)
TERM_MINIMUM = defaulted("term_minimum", "学期课时下限", whole(0, 2000, "lessons"), "34", 0)
DUTY = optional("duty", "值守", YES_NO, "是")

COLUMNS: tuple[Column[Any], ...] = (
    MINIMUM, TARGET, IMPORTANCE, KINDS_USED, MAX_DAY, DAYS_APART, DOUBLES, ALLOWED, FORBIDDEN, UNWANTED,
    WEEKS, MODES_USED, IN_PERSON, BY_SPECIALIST, RECEIVERS, TERM_MINIMUM, DUTY,
)  # fmt: skip


def provision(row: Row, usual_duty: bool = False) -> dict[str, Any]:
    """The fields of `Provision` from a row that is not bad; a blank target is the minimum.

    `usual_duty` is what a blank cell says about being a duty.
    """
    target, duty = row[TARGET], row[DUTY]
    return dict(
        Provision(
            minimum=row[MINIMUM],
            target=row[MINIMUM] if target is None else target,
            importance=row[IMPORTANCE],
            kinds=row[KINDS_USED],
            max_day=row[MAX_DAY],
            days_apart=row[DAYS_APART],
            doubles=row[DOUBLES],
            allowed=row[ALLOWED],
            forbidden=row[FORBIDDEN],
            unwanted=row[UNWANTED],
            weeks=row[WEEKS],
            modes=row[MODES_USED],
            in_person=row[IN_PERSON],
            by_specialist=row[BY_SPECIALIST],
            receivers=row[RECEIVERS],
            term_minimum=row[TERM_MINIMUM],
            duty=usual_duty if duty is None else duty,
        )
    )
