"""Clauses of the planner's tables in words: what a row asks for, and what it would ask for instead."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from models.course import Mode, SlotPattern, SlotRef
from models.district import District
from models.timetable import Placement
from scheduler.commands.lesson_words import LessonWords
from scheduler.explain.clause import Clause, Easing
from scheduler.explain.clauses import holds, told
from scheduler.locale import Catalogue

MOST_NAMED = 6
"""People or slots that are named one by one."""

TOGETHER = 3
"""So many courses of a school and subject, or more, are said in one sentence."""

MINIMUM = "courses.minimum"

TIMES = ("commitments", "unavailability")
"""Kinds of clauses that are times of somebody."""

WHO = ("teacher", "group", "room", "subject")
"""Whose: the first that is named."""

DAY = 24 * 60 - 1
"""Minutes: what ends no earlier lasts the whole day."""

NOTHING: Mapping[str, str] = MappingProxyType({})


class ClauseWords:
    """Words for the clauses of one district."""

    def __init__(self, words: Catalogue, district: District) -> None:
        self._words, self._district = words, district
        self._lessons = LessonWords(words, district)
        labels = self._lessons.labels
        self._labels = {
            "teacher": labels.teacher,
            "school": labels.school,
            "place": labels.place,
            "room": labels.room,
            "group": labels.group,
            "vehicle": labels.vehicle,
            "meeting": labels.meeting,
        }

    def all(self, clauses: Iterable[Clause]) -> Iterator[str]:
        """Every clause; what is said alike of many classes of a school is said once."""
        alike: dict[Hashable, list[Clause]] = defaultdict(list)
        for clause in clauses:
            alike[self._alike(clause)].append(clause)
        for some in alike.values():
            if len(some) > 1 and some[0].kind in TIMES:
                yield self._times(some)
            elif len(some) < TOGETHER:
                yield from map(self.one, some)
            else:
                yield self._together(some)

    def _alike(self, clause: Clause) -> Hashable:
        """The same for clauses of one school and subject that say the same, and for times of one person."""
        if clause.kind in TIMES:
            given = told(self._district, clause)
            return (clause.kind, *(given.get(name) for name in (*WHO, "label")))
        course = self._lessons.courses.get(str(clause.of))
        if not clause.kind.startswith("courses.") or course is None:
            return clause
        school = self._lessons.school_of[course.group]
        values = {name: value for name, value in told(self._district, clause).items() if name != "course"}
        same = () if clause.kind == MINIMUM else tuple(sorted(values.items()))
        return (clause.kind, school, course.subject, same)

    def _times(self, some: list[Clause]) -> str:
        """One sentence for all times at which somebody is taken, or gives no lesson."""
        rows = [told(self._district, clause) for clause in some]
        times = [self._time(row) for row in rows]
        given = {name: self._shown(name, value) for name, value in rows[0].items()}
        return self._words.text(
            f"clause.{some[0].kind}",
            who=self._who(given),
            label=given.get("label", ""),
            time=self._words.join(times),
        )

    def _time(self, row: Mapping[str, Any]) -> str:
        """A weekday and clock times, or the whole day."""
        key = "why.whole_day" if row["start"] == 0 and row["end"] >= DAY else "why.time"
        return self._words.text(key, weekday=row["weekday"], start=row["start"], end=row["end"])

    def _who(self, given: Mapping[str, Any]) -> str:
        return str(next((given[name] for name in WHO if given.get(name)), ""))

    def _together(self, some: list[Clause]) -> str:
        """One sentence for clauses that say the same; minimums are added up."""
        first = self._lessons.courses[str(some[0].of)]
        school = self._labels["school"][self._lessons.school_of[first.group]]
        many = self._words.text("why.together", school=school, subject=first.subject, classes=len(some))
        if some[0].kind == MINIMUM:
            lessons = sum(self._lessons.courses[str(clause.of)].minimum for clause in some)
            return self._words.text("why.together_minimum", courses=many, value=lessons)
        return self._said(self._district, some[0], {"course": many})

    def one(self, clause: Clause) -> str:
        """What a clause says."""
        return self._said(self._district, clause)

    def eased(self, easing: Easing) -> str:
        """What it would say instead."""
        clause, changed = easing.clause, easing.made(self._district)
        if clause.kind == MINIMUM:
            return self._fewer(clause, changed)
        if holds(self._district, clause) and not holds(changed, clause):
            return self._words.text("why.dropped", text=self.one(clause))
        return self._words.text("why.changed", after=self._said(changed, clause))

    def _fewer(self, clause: Clause, changed: District) -> str:
        """So many lessons less than a course asks for."""
        before, after = (
            next(course.minimum for course in some.courses if course.id == clause.of)
            for some in (self._district, changed)
        )
        course = self._lessons.course(str(clause.of))
        return self._words.text("why.fewer", course=course, less=before - after, least=after)

    def named(self, ids: Iterable[str]) -> str:
        """People, classes, rooms or schools by name."""
        tables = ("teacher", "group", "room", "school")
        return self._listed(
            [next((self._labels[t][id_] for t in tables if id_ in self._labels[t]), id_) for id_ in ids]
        )

    def _said(self, district: District, clause: Clause, instead: Mapping[str, str] = NOTHING) -> str:
        given = {name: self._shown(name, value) for name, value in told(district, clause).items()}
        given |= instead
        given["who"] = self._who(given)
        if clause.kind in TIMES:
            given["time"] = self._time(told(district, clause))
        if clause.kind == "pinned" and isinstance(clause.of, Placement):
            given["lesson"] = self._lessons.whole(clause.of)
        if clause.kind == "teachers.grades":
            given["value"] = self._words.grades(told(district, clause)["value"])
        return self._words.text(f"clause.{clause.kind}", **given)

    def _shown(self, name: str, value: Any) -> Any:
        """Ids as names, tuples as lists."""
        table = name.removesuffix("s").partition("_")[0]
        if isinstance(value, tuple):
            return self._listed([self._item(name, item) for item in value])
        if name == "course" and isinstance(value, str):
            return self._lessons.course(value)
        if name == "label" and value:
            return self._words.text("why.label", label=value)
        if isinstance(value, str):
            return self._labels.get(table, {}).get(value, value)
        return "" if value is None else value

    def _item(self, name: str, item: Any) -> str:
        if isinstance(item, SlotPattern | SlotRef):
            return self._slot(item)
        if isinstance(item, Mode):
            return self._words.text(f"export.mode.{item.value}")
        known = self._labels["teacher"] if name in ("teachers", "value") else {}
        return known.get(item, str(item))

    def _listed(self, names: list[str]) -> str:
        """Names, or that there is nobody."""
        if not names:
            return self._words.text("why.nobody")
        shown = self._words.join(names[:MOST_NAMED])
        return shown if len(names) <= MOST_NAMED else self._words.text("why.more", some=shown)

    def _slot(self, some: SlotPattern | SlotRef) -> str:
        """A pattern of slots."""
        half = some.half if isinstance(some, SlotPattern) else None
        text = self._words.text(
            "why.slot",
            day="" if some.weekday is None else self._words.weekday(some.weekday),
            half="" if half is None else self._words.text(f"half.{half.value}"),
            period="" if some.period is None else self._words.text("why.period", period=some.period),
        )
        return " ".join(text.split())
