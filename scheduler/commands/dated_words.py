"""Dated lessons and their changes in sentences, and for each person a text to paste into a chat."""

from collections.abc import Iterable, Iterator, Sequence

from models.district import District
from models.plan import Dated
from models.timetable import Held, Placement, Ride
from scheduler.commands.lesson_words import LessonWords
from scheduler.locale import Catalogue
from scheduler.term.dated_changes import DatedChange
from scheduler.term.school_calendar import Calendar


def told_dates(words: Catalogue, district: District, changes: Sequence[DatedChange]) -> Iterator[str]:
    """How much has changed, and for each person a text."""
    if not changes:
        yield words.text("dated.same")
        return
    people = {who for change in changes for who in change.people}
    yield words.text("dated.total", changes=len(changes), people=len(people))
    yield from DatedWords(words, district, Calendar(district)).by_person(changes)


class DatedWords:
    """Sentences about the dates of one district."""

    def __init__(self, words: Catalogue, district: District, calendar: Calendar) -> None:
        self._words, self._district, self._calendar = words, district, calendar
        self._lessons = LessonWords(words, district)
        self._meetings = {meeting.id: meeting.school for meeting in district.meetings}
        self._runs = {run.id: run for run in district.runs}

    def by_person(self, changes: Iterable[DatedChange]) -> Iterator[str]:
        """A heading for each person in the district's order, those who left it last, and their changes."""
        every = list(changes)
        told = {who for change in every for who in change.people}
        known = [teacher.id for teacher in self._district.teachers if teacher.id in told]
        for who in [*known, *sorted(told.difference(known))]:
            mine = [change for change in every if who in change.people]
            yield self._words.text("dated.head", person=self._lessons.teacher(who), count=len(mine))
            yield from (self._words.text("dated.line", sentence=self.sentence(one)) for one in mine)
        nobody = [change for change in every if not change.people]
        if nobody:
            yield self._words.text("diff.head", head=self._words.text("diff.no_person"), count=len(nobody))
            yield from (self._words.text("dated.line", sentence=self.sentence(one)) for one in nobody)

    def sentence(self, change: DatedChange) -> str:
        """One change in words."""
        return self._words.text(
            "dated.sentence",
            when=self.when(change.either),
            what=self.what(change.either),
            how=self.how(change),
        )

    def how(self, change: DatedChange) -> str:
        """What is different, without when and what it is."""
        return self._words.text("diff.and").join(self._parts(change))

    def what(self, one: Dated) -> str:
        """What it is, without when."""
        match one.decision:
            case Placement():
                return self._lessons.course(one.decision.course)
            case Held():
                return self._lessons.meeting(one.decision.meeting)
            case Ride():
                return self._words.text("dated.ride", run=one.decision.run)

    def when(self, one: Dated) -> str:
        """Date, weekday and clock times; the period's label where the date has no such period."""
        decision = one.decision
        if isinstance(decision, Ride):
            run = self._runs.get(decision.run)
            stops = run.stops if run is not None and decision.alight < len(run.stops) else ()
            span = (stops[decision.board].time, stops[decision.alight].time) if stops else None
        else:
            school = self._school(decision)
            period = self._calendar.dated_periods(one.day).get(
                (school, one.day.isoweekday(), decision.period)
            )
            span = None if period is None else (period.start, period.end)
        where: dict[str, str | int] = {"date": one.day.isoformat(), "weekday": one.day.isoweekday()}
        if span is None:
            label = "" if isinstance(decision, Ride) else decision.period
            return self._words.text("dated.day_period", period=label, **where)
        return self._words.text("dated.day_clock", start=span[0], end=span[1], **where)

    def _school(self, decision: Placement | Held) -> str:
        if isinstance(decision, Held):
            return self._meetings.get(decision.meeting, "")
        course = self._lessons.courses.get(decision.course)
        return "" if course is None else self._lessons.school_of[course.group]

    def _parts(self, change: DatedChange) -> Iterator[str]:
        words, before, after = self._words, change.before, change.after
        if before is None:
            key = "dated.rides" if self._rides(change) else "dated.new"
            yield words.text(key, who=self._who(change.either))
            return
        if after is None:
            yield words.text("dated.no_ride" if self._rides(change) else "dated.lost", who=self._who(before))
            if change.stand_in is not None:
                yield words.text("dated.stand_in", teacher=self._lessons.teacher(change.stand_in))
            return
        kinds = change.kinds
        if "moved" in kinds:
            yield words.text("dated.moved", when=self.when(after))
        if "covered" in kinds or "mode" in kinds:
            yield words.text(
                f"dated.{'mode' if 'mode' in kinds else 'covered'}",
                old=self._who(before),
                new=self._who(after),
            )
        for kind in ("adult", "room", "attendants"):
            if kind in kinds:
                yield words.text(f"dated.{kind}", new=self._other(kind, after))

    @staticmethod
    def _rides(change: DatedChange) -> bool:
        return isinstance(change.either.decision, Ride)

    def _who(self, one: Dated) -> str:
        match one.decision:
            case Placement():
                return self._lessons.met(one.decision)
            case Held():
                return self._words.join(map(self._lessons.teacher, one.decision.attendants))
            case Ride():
                return self._lessons.teacher(one.decision.teacher)

    def _other(self, kind: str, one: Dated) -> str:
        """The new adult, room or attendants; the word for nobody where there is none."""
        decision = one.decision
        if isinstance(decision, Placement):
            found = decision.adult if kind == "adult" else decision.room
            if found is None:
                return self._words.text("dated.none")
            return self._lessons.teacher(found) if kind == "adult" else self._lessons.room(found)
        return self._who(one)
