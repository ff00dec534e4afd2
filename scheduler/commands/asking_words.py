"""Answers to questions about a timetable in words: what they would cost, and what they would change."""

from collections.abc import Iterable, Iterator

from models.course import SlotRef
from models.timetable import Decision, Placement, Timetable
from models.verdict import Verdict
from scheduler.assemble import by_hand
from scheduler.commands.change_words import Change, ChangeWords
from scheduler.commands.clause_words import ClauseWords
from scheduler.commands.lesson_words import LessonWords
from scheduler.explain.clause import Clause
from scheduler.explain.inquiry import Answer, Inquiry
from scheduler.locale import Catalogue
from scheduler.term.changes import Changes, LessonChange, changes


class AskingWords:
    """Words for the answers to questions about one timetable."""

    def __init__(self, words: Catalogue, inquiry: Inquiry) -> None:
        self.words, self.inquiry = words, inquiry
        self.lessons = LessonWords(words, inquiry.district)
        self._said = ChangeWords(words, inquiry.district)
        self._clauses = ClauseWords(words, inquiry.district)
        self._before = inquiry.court.judge(inquiry.decisions)
        self._old = by_hand(inquiry.district, inquiry.decisions, self._before)

    def slot(self, course: str, slot: SlotRef) -> str:
        """When a lesson of the course would be."""
        return self.lessons.slot(Placement(course=course, weekday=slot.weekday, period=slot.period))

    def proof(self, answers: Iterable[Answer]) -> str:
        """Whether anything could be cheaper."""
        proven = all(answer.proven for answer in answers)
        return self.words.text("asking.proven" if proven else "asking.best_found")

    def worth(self, decisions: tuple[Decision, ...]) -> str:
        """How a timetable differs from the one asked about: missing lessons, cost, minutes on the road."""
        before, after = self._before, self.inquiry.court.judge(decisions)
        missing = lacking(after) - lacking(before)
        told = [self._more("missing", missing)] if missing else []
        if not missing and after.coverage != before.coverage:
            told = [self.words.text("asking.worth.other")]
        cost, travel = after.cost - before.cost, after.travel - before.travel
        return self.words.join([*told, self._more("cost", cost), self._more("travel", travel)])

    def _more(self, what: str, count: int) -> str:
        way = "same" if not count else "more" if count > 0 else "less"
        return self.words.text(f"asking.worth.{what}.{way}", count=abs(count))

    def differences(self, decisions: tuple[Decision, ...]) -> dict[str, int]:
        """The same in numbers: what there is more of."""
        before, after = self._before, self.inquiry.court.judge(decisions)
        return {
            "missing": lacking(after) - lacking(before),
            "coverage": after.coverage - before.coverage,
            "cost": after.cost - before.cost,
            "travel": after.travel - before.travel,
        }

    def terms(self, decisions: tuple[Decision, ...]) -> Iterator[str]:
        """Which preferences make the difference of the cost; nothing if there is none."""
        before = {term.term: term for term in self._before.terms}
        told = [
            self.words.text(
                "asking.term",
                title=self.words.text(f"rule.{term.term}.title"),
                amount=f"{term.amount - before[term.term].amount:+d}",
                minutes=f"{term.cost - before[term.term].cost:+d}",
            )
            for term in self.inquiry.court.judge(decisions).terms
            if term.cost != before[term.term].cost
        ]
        if told:
            yield self.words.text("asking.terms", terms=self.words.join(told))

    def timetable(self, decisions: tuple[Decision, ...]) -> Timetable:
        """The decisions as a timetable of which nothing is proven."""
        return by_hand(self.inquiry.district, decisions, self.inquiry.court.judge(decisions))

    def found(self, decisions: tuple[Decision, ...]) -> Changes:
        """What would change."""
        return changes(self._old, self.timetable(decisions))

    def changes(self, decisions: tuple[Decision, ...], course: str | None = None) -> Iterator[str]:
        """Every change in a sentence, those of the course first."""
        found = self.found(decisions)
        everything: list[Change] = [*found.lessons, *found.meetings, *found.rides]
        for change in sorted(everything, key=lambda some: not _of(some, course)):
            yield self.words.text("diff.line", sentence=self._said.sentence(change))

    def clauses(self, clauses: Iterable[Clause]) -> Iterator[str]:
        """What does not allow it, a line each."""
        for text in self._clauses.all(clauses):
            yield self.words.text("asking.clause", text=text)

    def sentences(self, clauses: Iterable[Clause]) -> list[dict[str, str]]:
        """The same for programs."""
        return [{"kind": clause.kind, "sentence": self._clauses.one(clause)} for clause in clauses]


def lacking(verdict: Verdict) -> int:
    """Lessons that are missing, and meetings that are not held."""
    return sum(lack.lessons for lack in verdict.missing)


def _of(change: Change, course: str | None) -> bool:
    return isinstance(change, LessonChange) and change.lesson.course == course
