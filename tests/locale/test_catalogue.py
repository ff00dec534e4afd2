"""Both languages say the same things, and say them as people do."""

import re
from string import Formatter

import pytest

from models.verdict import Finding
from scheduler.locale import LANGUAGES, Catalogue, Language, catalogue
from scheduler.locale.topics import topics

ZH, EN = catalogue("zh"), catalogue("en")

SAID = Catalogue(
    "zh",
    {
        "rule.travel_time.sentence": (
            "{teacher}{weekday}{start}在{school}，{end_other}到{other_school}，差{minutes}分钟"
        ),
        "weekday.2": "周二",
        "clock.before": "前一天{clock}",
        "clock.after": "次日{clock}",
        "punctuation.list": "、",
    },
)
"""A catalogue of one sentence."""


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_both_languages_have_the_same_topics() -> None:
    """A topic file of one language stands in the other's folder too."""
    assert topics("zh").keys() == topics("en").keys()


def test_both_languages_have_the_same_keys_in_each_topic() -> None:
    """No text is missing in one language."""
    for topic, table in topics("zh").items():
        assert table.keys() == topics("en")[topic].keys(), topic


def test_both_languages_have_the_same_keys_in_all() -> None:
    """The rules' own texts are in both languages too."""
    assert ZH.keys == EN.keys


@pytest.mark.parametrize("key", ZH.keys)
def test_both_languages_fill_the_same_placeholders(key: str) -> None:
    """What one language tells, the other tells."""
    assert _placeholders(ZH.raw(key)) == _placeholders(EN.raw(key))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_empty(language: Language) -> None:
    """Every key says something, without blanks around it."""
    words = catalogue(language)
    for key in words.keys:
        assert words.raw(key).strip(), key


def test_chinese_fits_a_gbk_console() -> None:
    """A Windows console in China may write GBK: our own words stay within it."""
    for key in ZH.keys:
        ZH.raw(key).encode("gbk")


def test_weekdays() -> None:
    """1 is Monday, 7 is Sunday."""
    assert [ZH.weekday(day) for day in (1, 7)] == ["周一", "周日"]
    assert [EN.weekday(day) for day in (1, 7)] == ["Mon", "Sun"]


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (0, "0:00"),
        (485, "8:05"),
        (870, "14:30"),
        (1440, "24:00"),  # the end of a day, not the start of the next
        (1441, "次日0:01"),
        (-10, "前一天23:50"),  # a teacher who lives far away
    ],
)
def test_clock(minutes: int, shown: str) -> None:
    """Minutes after midnight become a clock time, and another day's says so."""
    assert SAID.clock(minutes) == shown


def test_sentence_shows_parameters_by_their_names() -> None:
    """Weekdays, clock times and ids become words; minutes stay numbers."""
    finding = Finding(
        rule="travel_time",
        params={
            "teacher": "01",
            "school": "01",
            "other_school": "02",
            "weekday": 2,
            "start": 840,
            "end_other": 900,
            "minutes": 15,
        },
    )
    names = {"teachers:01": "美术教师甲", "schools:01": "草滩小学", "02": "渠刘小学"}
    assert SAID.sentence(finding, names) == "美术教师甲周二14:00在草滩小学，15:00到渠刘小学，差15分钟"


def test_text_in_a_clock_or_weekday_placeholder_stays_as_it_is() -> None:
    """A cell that could not be understood is quoted, not converted."""
    words = Catalogue("en", {"flaw.bad_time": "{start} on {weekday} is not a time"})
    assert words.text("flaw.bad_time", start="8h", weekday="noday") == "8h on noday is not a time"


def test_grades() -> None:
    """A grade is named as its school year, also by a placeholder; without any, all are meant."""
    zh, en = catalogue("zh"), catalogue("en")
    assert [zh.grade(n) for n in (-2, -1, 0, 1, 12)] == ["小班", "中班", "大班", "1年级", "12年级"]
    assert (en.grades((0, 3)), en.grades(())) == ("K3, grade 3", "all grades")
    assert "没有大班的班" in zh.text("flaw.no_such_class", here="", value="", grade=0)


def test_join() -> None:
    """Lists are written with the language's own comma."""
    assert ZH.join(["甲", "乙"]) == "甲、乙"
    assert EN.join(["A", "B"]) == "A, B"


def test_unknown_key() -> None:
    """A text that does not exist is an error of the program, never an empty line."""
    with pytest.raises(KeyError, match="no_such_key"):
        ZH.text("no_such_key")


def test_forgotten_placeholder() -> None:
    """A placeholder without a value is an error of the program, never a pair of braces."""
    with pytest.raises(KeyError, match="minutes"):
        ZH.text("gap.left", percent=4)


@pytest.mark.parametrize(("count", "shown"), [(0, "0 lessons"), (1, "1 lesson"), (2, "2 lessons")])
def test_counted_words(count: int, shown: str) -> None:
    """English says lesson for one and lessons for any other number; texts choose their words themselves."""
    words = Catalogue("en", {"placed": "{lessons} {lessons:lesson|lessons}"})
    assert words.text("placed", lessons=count) == shown


def test_counted_words_of_a_text() -> None:
    """A figure that is not known is written as a dash, and takes the plural."""
    assert Catalogue("en", {"placed": "{n} {n:day|days}"}).text("placed", n="-") == "- days"


def test_no_english_text_counts_one_in_the_plural() -> None:
    """A number that stands right before a word of many lets the text choose that word."""
    many = re.compile(
        r"\{(\w+)\} (?:lessons|classes|days|minutes|teachers|schools|journeys|rules|courses|places)\b"
    )
    counted = {key: found[0] for key in EN.keys if (found := many.findall(EN.raw(key)))}
    assert counted == {}
