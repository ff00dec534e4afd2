"""Why are a course's lessons when they are, and why does this teacher give them?"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from models.timetable import Placement
from scheduler.commands.asking_words import AskingWords
from scheduler.commands.change_data import FORMAT
from scheduler.explain.inquiry import Answer
from scheduler.explain.reasons import SlotReason, TeacherReason, slot_reasons, teacher_reason


@dataclass(frozen=True)
class WhyCourse:
    """The question and its answer, found when it is asked for."""

    said: AskingWords
    course: str

    @cached_property
    def slots(self) -> tuple[SlotReason, ...]:
        """Why each lesson is in its slot."""
        return slot_reasons(self.said.inquiry, self.course)

    @cached_property
    def teacher(self) -> TeacherReason | None:
        """Why the course has its teacher."""
        return teacher_reason(self.said.inquiry, self.course)

    def told(self) -> Iterator[str]:
        """The answer as a note."""
        words, lessons, course = self.said.words, self.said.lessons, self.said.lessons.course(self.course)
        if not self.said.inquiry.lessons_of(self.course):
            yield words.text("asking.no_lessons", course=course)
            return
        if self.teacher is None:
            yield words.text("asking.head_nobody", course=course)
        else:
            yield words.text("asking.head", course=course, teacher=lessons.teacher(self.teacher.teacher))
        for reason in self.slots:
            yield from self._told_slot(reason)
        if self.teacher is not None:
            yield from self._told_teacher(self.teacher)

    def _told_slot(self, reason: SlotReason) -> Iterator[str]:
        words, slot, found = self.said.words, self.said.lessons.slot(reason.lesson), reason.otherwise
        if reason.locked:
            yield words.text("asking.lesson_locked", slot=slot)
        elif found.decisions is None:
            key = "asking.lesson_only" if found.impossible else "asking.lesson_unknown"
            yield words.text(key, slot=slot)
        else:
            after = self._instead(reason)
            key = "asking.lesson_dropped" if after is None else "asking.lesson_moved"
            new = "" if after is None else self.said.lessons.slot(after)
            yield words.text(key, slot=slot, new=new, **self._answer(found))
            yield from self.said.terms(found.decisions)

    def _told_teacher(self, reason: TeacherReason) -> Iterator[str]:
        words, found = self.said.words, reason.otherwise
        teacher = self.said.lessons.teacher(reason.teacher)
        if found is None:
            yield words.text("asking.teacher_sole", teacher=teacher)
        elif found.decisions is None:
            key = "asking.teacher_only" if found.impossible else "asking.teacher_unknown"
            yield words.text(key, teacher=teacher)
        else:
            other = self._other(found)
            key = "asking.teacher_none" if other is None else "asking.teacher_other"
            new = "" if other is None else self.said.lessons.teacher(other)
            yield words.text(key, teacher=teacher, new=new, **self._answer(found))
            yield from self.said.terms(found.decisions)

    def _answer(self, found: Answer) -> dict[str, str | int]:
        """What the sentence about an answer needs."""
        assert found.decisions is not None, "something was found"
        return {
            "worth": self.said.worth(found.decisions),
            "count": len(self.said.found(found.decisions)),
            "proof": self.said.proof([found]),
        }

    def _instead(self, reason: SlotReason) -> Placement | None:
        """The lesson that there would be in place of this one."""
        assert reason.otherwise.decisions is not None, "something was found"
        changes = self.said.found(reason.otherwise.decisions).lessons
        return next((change.after for change in changes if change.before == reason.lesson), None)

    def _other(self, found: Answer) -> str | None:
        """Who would give the course."""
        lessons = (some for some in found.decisions or () if isinstance(some, Placement))
        ours = (some for some in lessons if some.course == self.course and some.origin is None)
        return next((some.teacher for some in ours if some.teacher is not None), None)

    def data(self) -> dict[str, Any]:
        """The same for programs."""
        return {
            "format": FORMAT,
            "asked": {"course": self.course},
            "lessons": [self._slot_data(reason) for reason in self.slots],
            "teacher": None if self.teacher is None else self._teacher_data(self.teacher),
        }

    def _slot_data(self, reason: SlotReason) -> dict[str, Any]:
        after = self._instead(reason) if reason.otherwise.decisions is not None else None
        return {
            "lesson": reason.lesson.model_dump(mode="json"),
            "locked": reason.locked,
            "instead": None if after is None else after.model_dump(mode="json"),
            **self._found_data(reason.otherwise),
        }

    def _teacher_data(self, reason: TeacherReason) -> dict[str, Any]:
        found = reason.otherwise
        sole: dict[str, Any] = {"possible": False, "proven": True, "more": None}
        return {
            "teacher": reason.teacher,
            "instead": None if found is None else self._other(found),
            **(sole if found is None else self._found_data(found)),
        }

    def _found_data(self, found: Answer) -> dict[str, Any]:
        some = found.decisions
        return {
            "possible": True if some is not None else False if found.proven else None,
            "proven": found.proven,
            "more": None if some is None else self.said.differences(some),
        }
