"""What changed between two timetables, in sentences, for each person or for each class."""

from collections.abc import Callable, Iterable, Iterator

from models.base import Weeks
from models.district import District
from models.timetable import Held
from scheduler.commands.lesson_words import LessonWords
from scheduler.locale import Catalogue
from scheduler.term.changes import Changes, LessonChange, MeetingChange, RideChange
from scheduler.term.groups import classes_of_group

Change = LessonChange | MeetingChange | RideChange
_Headed = list[tuple[str, list[Change]]]
"""Headings, each with what is told under it."""


class ChangeWords:
    """Sentences about the changes of one district's timetable."""

    def __init__(self, words: Catalogue, district: District) -> None:
        self._words = words
        self._district = district
        self._lessons = LessonWords(words, district)
        self._classes = classes_of_group(district)

    def by_person(self, found: Changes) -> Iterator[str]:
        """A heading for each person, in the district's order, those who left it last."""
        everything: list[Change] = [*found.lessons, *found.meetings, *found.rides]
        known = [teacher.id for teacher in self._district.teachers if teacher.id in found.people]
        people = [*known, *sorted(found.people.difference(known))]
        headed = [(self._lessons.teacher(who), [c for c in everything if who in c.people]) for who in people]
        nobody = [change for change in everything if not change.people]
        return self._told([*headed, (self._words.text("diff.no_person"), nobody)])

    def by_class(self, found: Changes) -> Iterator[str]:
        """A heading for each class, in the district's order; then what is no class's."""
        headed: _Headed = []
        told: set[LessonChange] = set()
        for group in self._district.classes:
            some = [change for change in found.lessons if group.id in self.classes(change)]
            told.update(some)
            headed.append((self._lessons.labels.group[group.id], list(some)))
        rest = [change for change in found.lessons if change not in told]
        headed.append((self._words.text("diff.no_class"), [*rest, *found.meetings, *found.rides]))
        return self._told(headed)

    def classes(self, change: LessonChange) -> tuple[str, ...]:
        """Ids of the classes that have the lesson."""
        course = self._lessons.courses.get(change.lesson.course)
        return () if course is None else self._classes[course.group]

    def _told(self, headed: _Headed) -> Iterator[str]:
        for head, some in headed:
            if some:
                yield self._words.text("diff.head", head=head, count=len(some))
                for change in some:
                    yield self._words.text("diff.line", sentence=self.sentence(change))

    def sentence(self, change: Change) -> str:
        """One change in words."""
        match change:
            case LessonChange():
                what, parts = self._lessons.course(change.lesson.course), self._lesson(change)
            case MeetingChange():
                meeting = self._lessons.meeting(change.held.meeting)
                what, parts = self._words.text("diff.meeting", meeting=meeting), self._meeting(change)
            case RideChange():
                what, parts = self._ride_of(change), self._ride(change)
        return self._words.text("diff.sentence", what=what, how=self._words.text("diff.and").join(parts))

    def _lesson(self, change: LessonChange) -> Iterator[str]:
        words, lessons, before, after = self._words, self._lessons, change.before, change.after
        if before is None or after is None:
            lesson = change.lesson
            key = "diff.new" if before is None else "diff.dropped"
            yield words.text(key, slot=lessons.slot(lesson), who=lessons.met(lesson))
            return
        if "moved" in change.kinds:
            yield words.text("diff.moved", old=lessons.slot(before), new=lessons.slot(after))
        else:
            yield lessons.slot(before)
        if "mode" in change.kinds:
            yield words.text("diff.changed_mode", old=lessons.met(before), new=lessons.met(after))
        if "teacher" in change.kinds:
            pair = {"old": lessons.teacher(before.teacher or ""), "new": lessons.teacher(after.teacher or "")}
            yield words.text("diff.changed_teacher", **pair)
        if "origin" in change.kinds:
            yield words.text("diff.changed_origin", old=lessons.origin(before), new=lessons.origin(after))
        if "adult" in change.kinds:
            yield self._instead("adult", before.adult, after.adult, lessons.teacher)
        if "room" in change.kinds:
            yield self._instead("room", before.room, after.room, lessons.room)

    def _instead(self, what: str, old: str | None, new: str | None, named: Callable[[str], str]) -> str:
        """Somebody or something in place of another, or where there was none, or none any more."""
        how = "new" if old is None else "gone" if new is None else "changed"
        pair = {side: named(some) for side, some in (("old", old), ("new", new)) if some is not None}
        return self._words.text(f"diff.{what}.{how}", **pair)

    def _meeting(self, change: MeetingChange) -> Iterator[str]:
        words, before, after = self._words, change.before, change.after
        if before is None or after is None:
            key = "diff.meeting_new" if before is None else "diff.meeting_dropped"
            yield words.text(key, slot=self._held(change.held))
            return
        if "moved" in change.kinds:
            yield words.text("diff.moved", old=self._held(before), new=self._held(after))
        else:
            yield self._held(before)
        come = [who for who in after.attendants if who not in before.attendants]
        gone = [who for who in before.attendants if who not in after.attendants]
        if come:
            yield words.text("diff.come", people=self._people(come))
        if gone:
            yield words.text("diff.gone", people=self._people(gone))

    def _ride(self, change: RideChange) -> Iterator[str]:
        old, new = self._lessons.rides(change.before), self._lessons.rides(change.after)
        yield self._words.text("diff.changed_rides", old=old, new=new)

    def _ride_of(self, change: RideChange) -> str:
        who = self._lessons.teacher(change.teacher)
        told = self._words.text("diff.rides_of", teacher=who, weekday=change.weekday)
        if change.weeks == Weeks.EVERY:
            return told
        return self._words.text("diff.in_weeks", weeks=self._lessons.weeks(change.weeks), slot=told)

    def _held(self, held: Held) -> str:
        return self._lessons.meeting_slot(held.meeting, held.weekday, held.period)

    def _people(self, people: Iterable[str]) -> str:
        return self._words.join(map(self._lessons.teacher, people))
