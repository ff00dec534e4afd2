"""Texts by key, with weekdays, clock times and names in the reader's words."""

from collections.abc import Iterable, Mapping
from functools import cache
from string import Formatter
from typing import Any

from models.verdict import Finding
from scheduler.locale.language import Language
from scheduler.locale.names import name_of
from scheduler.locale.topics import messages

Text = str | int | float
"""What may fill a placeholder."""

_DAY = 24 * 60
_CLOCK_PARAMS = frozenset({"start", "end", "at", "from", "until"})


class _Counting(Formatter):
    """Fills placeholders; one with two words, parted by a bar, becomes the word for its count."""

    def format_field(self, value: Any, format_spec: str) -> str:
        """The singular for the number 1, the plural for any other; other placeholders as ever."""
        singular, bar, plural = format_spec.partition("|")
        if not bar:
            return str(super().format_field(value, format_spec))
        return singular if value == 1 else plural


_COUNTING = _Counting()


class Catalogue:
    """Everything the program says in one language.

    A placeholder's first word says how it is shown: an int under `weekday` (or `weekday_2`) becomes a day,
    an int under `start`, `end`, `at`, `from` or `until` (or `start_2` ...) a clock time,
    one under `grade` a school year.
    A placeholder with two words, `{lessons:lesson|lessons}`, shows the first for 1, else the second.
    """

    def __init__(self, language: Language, messages: Mapping[str, str]) -> None:
        self.language = language
        self._messages = messages

    def __contains__(self, key: object) -> bool:
        return key in self._messages

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key, sorted."""
        return tuple(sorted(self._messages))

    def raw(self, key: str) -> str:
        """The text of a key with its placeholders as they stand; KeyError if there is no such text."""
        return self._messages[key]

    def text(self, key: str, /, **params: Text) -> str:
        """The text of a key with its placeholders filled.

        Raises
        ------
        KeyError
            If there is no such text, or a placeholder is left without a value.
        """
        shown = {name: self._shown(name, value) for name, value in params.items()}
        return _COUNTING.vformat(self._messages[key], (), shown)

    def sentence(self, finding: Finding, names: Mapping[str, str]) -> str:
        """What a finding says, with ids turned into `names` (see `district_names`).

        A finding of one season, or of odd or even weeks only, ends with saying so.
        """
        named = {
            param: name_of(param, value, names) if isinstance(value, str) else value
            for param, value in finding.params.items()
        }
        season, weeks = finding.params.get("season"), finding.params.get("weeks")
        when = "" if season is None else self.text("scene.season", season=season)
        when += "" if weeks is None else self.text(f"scene.weeks.{weeks}")
        return self.text(f"rule.{finding.rule}.sentence", **named) + when

    def weekday(self, number: int) -> str:
        """1 -> 周一 / Mon ... 7 -> 周日 / Sun."""
        return self._messages[f"weekday.{number}"]

    def clock(self, minutes: int) -> str:
        """Minutes after midnight as 8:05; 24:00 ends a day, and other days' times say so."""
        if 0 <= minutes <= _DAY:
            return f"{minutes // 60}:{minutes % 60:02}"
        day, minute = divmod(minutes, _DAY)
        return self.text("clock.before" if day < 0 else "clock.after", clock=self.clock(minute))

    def grade(self, number: int) -> str:
        """3 -> 3年级 / grade 3; 0 -> 大班 / K3, the last year of the kindergarten."""
        if number < 1:
            return self._messages[f"grade.kindergarten.{number + 3}"]
        return self.text("grade.school", number=number)

    def grades(self, numbers: Iterable[int]) -> str:
        """Several grades; of none at all, that all are meant."""
        return self.join(map(self.grade, numbers)) or self._messages["grade.all"]

    def join(self, texts: Iterable[str]) -> str:
        """A list as people write it: 甲、乙 / A, B."""
        return self._messages["punctuation.list"].join(texts)

    def _shown(self, name: str, value: Text) -> Text:
        """A value as its placeholder's name asks for."""
        word = name.split("_")[0].rstrip("0123456789")
        if isinstance(value, int) and word == "weekday":
            return self.weekday(value)
        if isinstance(value, int) and word in _CLOCK_PARAMS:
            return self.clock(value)
        if isinstance(value, int) and word == "grade":
            return self.grade(value)
        return value


@cache
def catalogue(language: Language) -> Catalogue:
    """The catalogue of a language.

    Raises
    ------
    ValueError
        If its files contradict each other.
    """
    return Catalogue(language, messages(language))
