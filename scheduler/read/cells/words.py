"""Cells that hold one word of a short list."""

from collections.abc import Mapping
from typing import TypeVar

from models.allowance import Basis
from models.base import Weeks
from models.bells import PeriodKind
from models.course import CourseWeeks, Mode
from models.payer import Payer
from models.quota import Counted, Outcome
from models.school import RoomUse
from models.teacher import Quality
from models.travel import LinkSource
from models.workload import Extra
from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.lists import list_of
from scheduler.read.hints import vocabulary_hint

T = TypeVar("T")


def one_of(kind: str, code: str, words: Mapping[str, T]) -> Cell[T]:
    """One of `words`; anything else is refused with message `code`, naming the closest word or all."""

    def parse(text: str) -> T:
        try:
            return words[text.casefold()]
        except KeyError:
            raise BadCell(code, vocabulary_hint(text, words), item=text) from None

    return Cell(kind, parse, words=tuple(words))


KIND = one_of(
    "period_kind",
    "unknown_kind",
    {kind.value: kind for kind in PeriodKind}
    | {
        "早读": PeriodKind.EARLY_READING,
        "上课": PeriodKind.LESSON,
        "正课": PeriodKind.LESSON,
        "大课间": PeriodKind.LONG_BREAK,
        "午餐": PeriodKind.LUNCH,
        "课后服务": PeriodKind.AFTER_SCHOOL,
        "班会": PeriodKind.CLASS_MEETING,
        "升旗": PeriodKind.FLAG_RAISING,
        "晚自习": PeriodKind.EVENING,
    },
)
KINDS = list_of("period_kinds", KIND)

SOURCE = one_of(
    "link_source",
    "unknown_source",
    {
        "measured": LinkSource.MEASURED,
        "estimated": LinkSource.ESTIMATED,
        "实测": LinkSource.MEASURED,
        "估算": LinkSource.ESTIMATED,
    },
)

YES_NO = one_of("yes_no", "unknown_word", {"yes": True, "no": False, "是": True, "否": False})

_WEEKS = {"每周": "every", "单周": "odd", "双周": "even"} | {week.value: week.value for week in Weeks}
WEEKS = one_of("weeks", "unknown_word", {word: Weeks(value) for word, value in _WEEKS.items()})
PARITY = one_of(
    "parity",
    "unknown_word",
    {"单周": Weeks.ODD, "双周": Weeks.EVEN, "odd": Weeks.ODD, "even": Weeks.EVEN},
)
COURSE_WEEKS = one_of(
    "course_weeks",
    "unknown_word",
    {word: CourseWeeks(value) for word, value in _WEEKS.items()}
    | {"任选": CourseWeeks.EITHER, "either": CourseWeeks.EITHER},
)

MODE_NAMES = {Mode.LOCAL: "本校", Mode.VISITING: "走教", Mode.SYNCHRONOUS: "同步", Mode.RECORDED: "点播"}
MODE = one_of(
    "mode",
    "unknown_word",
    {mode.value: mode for mode in Mode} | {name: mode for mode, name in MODE_NAMES.items()},
)
MODES = list_of("modes", MODE)

ROOM_USE = one_of(
    "room_use",
    "unknown_word",
    {use.value: use for use in RoomUse} | {"主讲": RoomUse.STUDIO, "接收": RoomUse.SCREEN},
)
ROOM_USES = list_of("room_uses", ROOM_USE)

QUALITY = one_of(
    "quality",
    "unknown_word",
    {quality.value: quality for quality in Quality}
    | {"专任": Quality.SPECIALIST, "兼任": Quality.PART_TIME, "代管": Quality.MINDING},
)

PAYER = one_of(
    "payer",
    "unknown_word",
    {payer.value: payer for payer in Payer}
    | {"受援学校": Payer.RECEIVER, "派出学校": Payer.SENDER, "乡镇": Payer.TOWNSHIP},
)

BASIS = one_of(
    "basis",
    "unknown_word",
    {basis.value: basis for basis in Basis}
    | {"每次": Basis.VISIT, "每天": Basis.DAY, "每节": Basis.LESSON, "每公里": Basis.KILOMETRE},
)

COUNTED = one_of(
    "counted",
    "unknown_word",
    {kind.value: kind for kind in Counted}
    | {"同步": Counted.SYNCHRONOUS, "走教": Counted.VISITING, "点播": Counted.RECORDED},
)

OUTCOME: Cell[Outcome] = one_of(
    "outcome",
    "unknown_word",
    {
        "held": "held",
        "interrupted": "interrupted",
        "cancelled": "cancelled",
        "完成": "held",
        "中断": "interrupted",
        "取消": "cancelled",
    },
)

EXTRA = one_of(
    "extra",
    "unknown_word",
    {extra.value: extra for extra in Extra}
    | {
        "学科": Extra.SUBJECT,
        "人数超过": Extra.PUPILS_OVER,
        "外校": Extra.OTHER_SCHOOL,
        "合班": Extra.JOINT,
        "主讲": Extra.ORIGIN,
        "助教": Extra.ADULT,
        "路途每小时": Extra.JOURNEY_HOUR,
    },
)
