"""Parsers of single cells."""

from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.course import Half, SlotPattern, SlotRef
from scheduler.read.cells.base import BadCell, Cell
from scheduler.read.cells.clock import CLOCK
from scheduler.read.cells.day import DATE, DATE_SPANS, DATES, FOLLOWS, WEEKDAY, WEEKDAYS, Follows
from scheduler.read.cells.grade import GRADES
from scheduler.read.cells.number import KILOMETRES, hundredths, whole
from scheduler.read.cells.slot import LABEL, PATTERNS, SLOTS
from scheduler.read.cells.words import COURSE_WEEKS, EXTRA, MODE, PAYER, QUALITY, ROOM_USE, WEEKS

HUNDREDTHS = hundredths(0, 100)
CHINESE_DAYS = dict(enumerate(("周一", "周二", "周三", "周四", "周五", "周六", "周日"), 1))
ENGLISH_DAYS = dict(enumerate(("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), 1))
CHINESE_HALVES = {Half.MORNING: "上午", Half.AFTERNOON: "下午"}

weekdays = st.integers(1, 7)
labels = st.integers(1, 12).map(str) | st.sampled_from(["早读", "午餐", "晚自习", "7a", "A-1"])


@given(st.integers(0, 1440))
def test_clock_round_trip(minutes: int) -> None:
    """Every minute of a day is read back from h:mm, hh:mm and Excel's hh:mm:00."""
    for form in ("{}:{:02}", "{:02}:{:02}", "{}:{:02}:00"):
        assert CLOCK.parse(form.format(*divmod(minutes, 60))) == minutes


def test_clock_with_half_day() -> None:
    """下午2:30 is half past two in the afternoon, and noon is not moved."""
    assert [CLOCK.parse(text) for text in ("上午8:20", "下午2:30", "下午 12:10", "下午14:30")] == [
        500,
        870,
        730,
        870,
    ]


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_date_round_trip(day: date) -> None:
    """A date is read back from the four ways of writing it."""
    for form in ("{0}-{1:02}-{2:02}", "{0}.{1}.{2}", "{0}/{1}/{2}", "{0}年{1}月{2}日"):
        assert DATE.parse(form.format(day.year, day.month, day.day)) == day


@given(
    st.sets(weekdays, min_size=1), st.sampled_from("、;；|,"), st.sampled_from([CHINESE_DAYS, ENGLISH_DAYS])
)
def test_weekday_set_round_trip(days: set[int], separator: str, names: dict[int, str]) -> None:
    """A set of weekdays is read back, in ascending order, whatever separates them."""
    assert WEEKDAYS.parse(separator.join(names[day] for day in sorted(days, reverse=True))) == tuple(
        sorted(days)
    )


@given(weekdays, weekdays, st.sampled_from(["-", "至", "到", "~", " – "]))
def test_weekday_range(first: int, last: int, dash: str) -> None:
    """A range holds both its ends; one that runs backwards is refused."""
    text = f"{CHINESE_DAYS[first]}{dash}{CHINESE_DAYS[last]}"
    if first <= last:
        assert WEEKDAYS.parse(text) == tuple(range(first, last + 1))
    else:
        with pytest.raises(BadCell):
            WEEKDAYS.parse(text)


@pytest.mark.parametrize("text", ["周日", "周天", "星期日", "礼拜天", "Sunday", "SUN", "7"])
def test_names_of_sunday(text: str) -> None:
    """A weekday has many names."""
    assert WEEKDAY.parse(text) == 7


@given(weekdays, labels)
def test_slot_round_trip(weekday: int, label: str) -> None:
    """One slot is read back in Chinese and in English."""
    slot = (SlotRef(weekday=weekday, period=label),)
    assert SLOTS.parse(f"{CHINESE_DAYS[weekday]}第{label}节") == slot
    assert SLOTS.parse(f"{CHINESE_DAYS[weekday]}{label}") == slot
    assert SLOTS.parse(f"{ENGLISH_DAYS[weekday]} {label}") == slot
    assert SLOTS.parse(f"{ENGLISH_DAYS[weekday]} period {label}") == slot


@given(st.none() | weekdays, st.sampled_from(Half))
def test_half_day_round_trip(weekday: int | None, half: Half) -> None:
    """Half-days are read back, with and without a weekday."""
    pattern = (SlotPattern(weekday=weekday, half=half),)
    assert PATTERNS.parse(f"{CHINESE_DAYS.get(weekday or 0, '')}{CHINESE_HALVES[half]}") == pattern
    assert PATTERNS.parse(f"{ENGLISH_DAYS.get(weekday or 0, '')} {half.value}".strip()) == pattern


FORMS = {
    "周二": SlotPattern(weekday=2),
    "周二下午": SlotPattern(weekday=2, half=Half.AFTERNOON),
    "周二第3节": SlotPattern(weekday=2, period="3"),
    "周二早读": SlotPattern(weekday=2, period="早读"),
    "下午": SlotPattern(half=Half.AFTERNOON),
    "第1节": SlotPattern(period="1"),
    "早读": SlotPattern(period="早读"),
    "Tue": SlotPattern(weekday=2),
    "tuesday PM": SlotPattern(weekday=2, half=Half.AFTERNOON),
    "Tue 3": SlotPattern(weekday=2, period="3"),
    "morning": SlotPattern(half=Half.MORNING),
    "period 3": SlotPattern(period="3"),
    "Monitor": SlotPattern(period="Monitor"),
}


@pytest.mark.parametrize("text", FORMS)
def test_pattern_forms(text: str) -> None:
    """Every form of a set of periods; a word that only begins like a weekday is a label."""
    assert PATTERNS.parse(text) == (FORMS[text],)


def test_several_patterns() -> None:
    """Patterns stand in the order written, and none twice."""
    assert PATTERNS.parse("周二；下午") == (FORMS["周二"], FORMS["下午"])
    with pytest.raises(BadCell):
        PATTERNS.parse("周二、Tue")


def test_labels() -> None:
    """第3节, 第三节 and 3 are one label; other words stay as they are."""
    assert [LABEL.parse(t) for t in ("3", "第3节", "第三节", "第十一节", "三", "早读", "第一节课")] == [
        "3", "3", "3", "11", "三", "早读", "第一节课",
    ]  # fmt: skip


def test_grades() -> None:
    """Grades in digits and words, several or a range."""
    assert GRADES.parse("三年级") == (3,)
    assert GRADES.parse("1-2、六") == (1, 2, 6)
    assert GRADES.parse("初一至初三、高三、Grade 5") == (5, 7, 8, 9, 12)


def test_kindergarten_grades() -> None:
    """小班, 中班 and 大班 are the three years before grade 1, also in a range into school."""
    assert GRADES.parse("小班、K3") == (-2, 0)
    assert GRADES.parse("中班-2") == (-1, 0, 1, 2)
    for number in ("0", "-1", "K4"):
        with pytest.raises(BadCell):
            GRADES.parse(number)


@given(st.integers(-100, 100))
def test_whole_number_bounds(number: int) -> None:
    """Both bounds are allowed, one beyond is not."""
    cell = whole(0, 60, "count")
    if 0 <= number <= 60:
        assert cell.parse(str(number)) == cell.parse(f"{number:+}") == number
    else:
        with pytest.raises(BadCell) as refused:
            cell.parse(str(number))
        assert refused.value.code == ("negative" if number < 0 else "too_big")


def test_kilometres() -> None:
    """Kilometres become whole metres."""
    assert [KILOMETRES.parse(text) for text in ("12.5", "0", "3", ".25", "1000", "0.0004")] == [
        12500, 0, 3000, 250, 1_000_000, 0,
    ]  # fmt: skip


@given(st.text(min_size=1, max_size=40).map(str.strip).filter(bool))
def test_parsers_refuse_or_answer(text: str) -> None:
    """No text, however odd, makes a parser fail in any other way than by refusing it."""
    cells: tuple[Cell[object], ...] = (CLOCK, DATE, WEEKDAYS, GRADES, PATTERNS, SLOTS, LABEL, KILOMETRES)
    for cell in cells:
        with suppress(BadCell):
            cell.parse(text)


@given(st.integers(0, 10_000))
def test_hundredths_round_trip(number: int) -> None:
    """Every hundredth is read back, with as few decimals as it needs or with two."""
    whole_part, rest = divmod(number, 100)
    assert HUNDREDTHS.parse(f"{whole_part}.{rest:02}") == number
    assert HUNDREDTHS.parse(str(number / 100)) == number


@pytest.mark.parametrize(
    ("text", "code"),
    [("1.255", "too_precise"), ("NaN", "not_finite"), ("1,5", "not_a_number"), ("-0.5", "negative")],
)
def test_bad_hundredths(text: str, code: str) -> None:
    """Nothing is rounded silently."""
    with pytest.raises(BadCell) as refused:
        HUNDREDTHS.parse(text)
    assert refused.value.code == code


def test_trailing_noughts() -> None:
    """1.20 and 1.2000 are 1.2."""
    assert [HUNDREDTHS.parse(text) for text in ("1.2", "1.20", "1.2000", "1", ".5")] == [120] * 3 + [100, 50]


def test_dates() -> None:
    """Several dates in one cell, none of them twice."""
    assert DATES.parse("2026-09-11、2026年10月16日") == (date(2026, 9, 11), date(2026, 10, 16))
    with pytest.raises(BadCell, match="repeated_item"):
        DATES.parse("2026-09-11、2026-09-11")


@pytest.mark.parametrize("cell", [WEEKS, COURSE_WEEKS, MODE, ROOM_USE, QUALITY, PAYER, EXTRA])
def test_every_word_has_two_languages(cell: Cell[StrEnum]) -> None:
    """Each value of a list of words is read from its English key, and from a Chinese word."""
    values = type(cell.parse(_KNOWN[cell.kind][0]))
    assert [cell.parse(value.value) for value in values] == list(values)
    assert [cell.parse(word) for word in _KNOWN[cell.kind]] == list(values)


_KNOWN = {
    "weeks": ("每周", "单周", "双周"),
    "course_weeks": ("每周", "单周", "双周", "任选"),
    "mode": ("本校", "走教", "同步", "点播"),
    "room_use": ("主讲", "接收"),
    "quality": ("专任", "兼任", "代管"),
    "payer": ("受援学校", "派出学校", "乡镇"),
    "extra": ("学科", "人数超过", "外校", "合班", "主讲", "助教", "路途每小时"),
}
"""Chinese words in the order of the enumerations."""


@given(
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    st.integers(0, 365),
    st.sampled_from(["至", " to ", "~", "～", "—"]),
)
def test_span_round_trip(first: date, days: int, between: str) -> None:
    """A span holds every date from one end to the other; a date alone is a span of one."""
    last = first + timedelta(days=days)
    found = DATE_SPANS.parse(f"{first}{between}{last}")
    assert (found[0], found[-1], len(found)) == (first, last, days + 1)
    assert DATE_SPANS.parse(f"{first}、{last + timedelta(days=1)}") == (first, last + timedelta(days=1))


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("周三", Follows(weekday=3)),
        ("Wed", Follows(weekday=3)),
        ("3", Follows(weekday=3)),
        ("2026年10月9日", Follows(day=date(2026, 10, 9))),
        ("放假", Follows()),
        ("Off", Follows()),
    ],
)
def test_what_a_date_follows(text: str, follows: Follows) -> None:
    """A weekday, another date, or no lessons."""
    assert FOLLOWS.parse(text) == follows
