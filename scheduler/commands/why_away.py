"""Why is a teacher away on so many days?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from scheduler.commands.asking_words import AskingWords
from scheduler.commands.change_data import FORMAT, change_data
from scheduler.explain.away import AwayReason, away_reason


@dataclass(frozen=True)
class WhyAway:
    """The question and its answer, found when it is asked for."""

    said: AskingWords
    teacher: str

    @cached_property
    def reason(self) -> AwayReason | None:
        """What one day less would cost, or why it cannot be; None if there is no day."""
        return away_reason(self.said.inquiry, self.teacher)

    def told(self) -> Iterator[str]:
        """The answer as a note."""
        words, reason, teacher = self.said.words, self.reason, self.said.lessons.teacher(self.teacher)
        if reason is None:
            yield words.text("asking.never_away", teacher=teacher)
            return
        weekdays = words.join(map(words.weekday, reason.weekdays))
        yield words.text("asking.away", teacher=teacher, days=len(reason.weekdays), weekdays=weekdays)
        found = reason.otherwise
        if found.decisions is None:
            proven = found.proven or reason.because is not None
            yield words.text("asking.day_impossible" if proven else "asking.day_unknown")
        else:
            worth, proof = self.said.worth(found.decisions), self.said.proof([found])
            yield words.text("asking.day_less", worth=worth, proof=proof)
            yield from self.said.terms(found.decisions)
            told = list(self.said.changes(found.decisions))
            yield words.text("asking.changes", count=len(told))
            yield from (f"  {line}" for line in told)
        if reason.because:
            yield words.text("asking.clauses" if found.decisions is None else "asking.lacking")
            yield from self.said.clauses(reason.because)

    def data(self) -> dict[str, Any]:
        """The same for programs."""
        asked, reason, said = {"teacher": self.teacher}, self.reason, self.said
        if reason is None:
            return {"format": FORMAT, "asked": asked, "weekdays": []}
        some, because = reason.otherwise.decisions, reason.because
        proven = reason.otherwise.proven or (some is None and because is not None)
        return {
            "format": FORMAT,
            "asked": asked,
            "weekdays": list(reason.weekdays),
            "possible": True if some is not None else False if proven else None,
            "proven": proven,
            "more": None if some is None else said.differences(some),
            "changes": None
            if some is None
            else change_data(said.words, said.inquiry.district, said.found(some)),
            "because": None if because is None else said.sentences(because),
        }
