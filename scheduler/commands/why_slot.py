"""Could a course have a lesson in a slot, and what would that cost?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from models.course import SlotRef
from models.district import District
from models.timetable import Placement
from models.verdict import Finding
from scheduler.commands.asking_words import AskingWords
from scheduler.commands.change_data import FORMAT, change_data
from scheduler.explain.clause import Clause
from scheduler.explain.forbidding import forbidding, lacking
from scheduler.explain.inquiry import Answer
from scheduler.explain.move import Move, in_the_way, least_breaking
from scheduler.explain.stricter import given_in_slot, in_slot
from scheduler.locale import district_names


@dataclass(frozen=True)
class WhySlot:
    """The question and its answer, found when it is asked for."""

    said: AskingWords
    course: str
    slot: SlotRef
    teacher: str | None

    @cached_property
    def there(self) -> Placement | None:
        """The lesson that is there already."""
        return next(
            (lesson for lesson in self.said.inquiry.lessons_of(self.course) if self._fits(lesson)), None
        )

    @cached_property
    def move(self) -> Move | None:
        """A lesson moved there, and all else as it is."""
        return least_breaking(self.said.inquiry, self.course, self.slot, self.teacher)

    @cached_property
    def answer(self) -> Answer:
        """The best timetable with a lesson there."""
        begin = None if self.move is None else self.move.decisions
        inquiry = self.said.inquiry
        beside = in_the_way(inquiry, self.move)
        found = inquiry.ask(self._questions, {self.course}, begin, in_the_way=beside)
        if self._direct and self.move is not None and found.worth == self._direct_worth:
            return Answer(self.move.decisions, found.worth, found.proven)
        return found

    @cached_property
    def because(self) -> tuple[Clause, ...] | None:
        """What forbids it, or leaves lessons missing with it; None if nothing is proven."""
        inquiry, found = self.said.inquiry, self.answer
        if found.decisions is None:
            return forbidding(inquiry, self._questions, [self.course])
        if found.worth[0] > inquiry.worth[0] and len(self._questions) == 1:
            return lacking(inquiry, self._questions[0], found.decisions, [self.course])
        return None

    @property
    def impossible(self) -> bool:
        """Whether it is proven that it cannot be."""
        return self.answer.impossible or (self.answer.decisions is None and self.because is not None)

    def told(self) -> Iterator[str]:
        """The answer as a note."""
        words, slot = self.said.words, self.said.slot(self.course, self.slot)
        course = self.said.lessons.course(self.course)
        if self.there is not None:
            yield words.text("asking.there", course=course, slot=slot, who=self.said.lessons.met(self.there))
            return
        if self.teacher is None:
            yield words.text("asking.question", course=course, slot=slot)
        else:
            teacher = self.said.lessons.teacher(self.teacher)
            yield words.text("asking.question_by", course=course, slot=slot, teacher=teacher)
        yield from self._told_move()
        yield from self._told_answer()

    def _told_move(self) -> Iterator[str]:
        """What happens if nothing else changes."""
        words, move = self.said.words, self.move
        if move is None:
            yield words.text("asking.nobody")
            return
        kind = "new" if move.before is None else "old"
        before = "" if move.before is None else self.said.lessons.slot(move.before)
        if self._direct:
            yield words.text(f"asking.moves.{kind}", before=before, worth=self.said.worth(move.decisions))
            return
        yield words.text(f"asking.breaks.{kind}", before=before, count=len(move.findings))
        for finding in move.findings:
            title = words.text(f"rule.{finding.rule}.title")
            yield words.text("verify.breach", rule=title, text=self._sentence(finding))

    def _told_answer(self) -> Iterator[str]:
        """What happens if others change too."""
        words, found = self.said.words, self.answer
        if found.decisions is None:
            yield words.text("asking.impossible" if self.impossible else "asking.unknown")
            yield from self._told_because("asking.clauses")
        elif self._direct and self.move is not None and found.decisions == self.move.decisions:
            yield words.text("asking.nothing_better" if found.proven else "asking.nothing_found")
            yield from self.said.terms(found.decisions)
        else:
            yield words.text(
                "asking.repaired", worth=self.said.worth(found.decisions), proof=self.said.proof([found])
            )
            yield from self.said.terms(found.decisions)
            told = list(self.said.changes(found.decisions, self.course))
            yield words.text("asking.changes", count=len(told))
            yield from (f"  {line}" for line in told)
            yield from self._told_because("asking.lacking")

    def _told_because(self, key: str) -> Iterator[str]:
        if self.because:
            yield self.said.words.text(key)
            yield from self.said.clauses(self.because)

    def data(self) -> dict[str, Any]:
        """The same for programs."""
        asked = {"course": self.course, **self.slot.model_dump(), "teacher": self.teacher}
        if self.there is not None:
            return {"format": FORMAT, "asked": asked, "there": True}
        move, found = self.move, self.answer
        findings = [] if move is None else list(move.findings)
        return {
            "format": FORMAT,
            "asked": asked,
            "there": False,
            "lawful_now": self._direct,
            "breaches": [{"rule": one.rule, "sentence": self._sentence(one)} for one in findings],
            "possible": True if found.decisions is not None else False if self.impossible else None,
            "proven": found.proven or self.impossible,
            "more": None if found.decisions is None else self.said.differences(found.decisions),
            "changes": None if found.decisions is None else self._changes(found),
            "because": None if self.because is None else self.said.sentences(self.because),
        }

    def _changes(self, found: Answer) -> dict[str, Any]:
        assert found.decisions is not None, "something was found"
        said = self.said
        return change_data(said.words, said.inquiry.district, said.found(found.decisions))

    def _fits(self, lesson: Placement) -> bool:
        """Whether a lesson of the course is in the slot, given there by the teacher if one is asked for."""
        by = self.teacher is None or (lesson.teacher == self.teacher and lesson.origin is None)
        return by and (lesson.weekday, lesson.period) == (self.slot.weekday, self.slot.period)

    @property
    def _direct(self) -> bool:
        """Whether a lesson can be moved there with all else as it is."""
        return self.move is not None and not self.move.findings

    @cached_property
    def _direct_worth(self) -> tuple[int, int]:
        assert self.move is not None, "a lesson can be moved"
        return self.said.inquiry.court.value(self.move.decisions)

    @cached_property
    def _questions(self) -> tuple[District, ...]:
        district = self.said.inquiry.district
        if self.teacher is None:
            return (in_slot(district, self.course, self.slot),)
        return given_in_slot(district, self.course, self.slot, self.teacher)

    def _sentence(self, finding: Finding) -> str:
        return self.said.words.sentence(finding, district_names(self.said.inquiry.district))
