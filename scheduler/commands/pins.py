"""`--keep` and `--pin`: which lessons of an older timetable are to stay as they are."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import click

from models.district import District
from models.timetable import Placement, Timetable
from scheduler.commands.lesson_words import LessonWords
from scheduler.locale import Catalogue, district_names
from scheduler.read.hints import name_hint
from scheduler.term.groups import all_groups, classes_of_group, school_of_group
from scheduler.term.still_there import StillThere
from scheduler.verify import Court

ALL = "all"
"""The word that pins every lesson."""

MOST_GONE = 5
"""Lessons that are gone and named; of the others only the number is told."""


def keeping(words: Catalogue, district: District, old: Timetable, wanted: Sequence[str]) -> District:
    """The district with the old lessons that are to change little, and those that are not to change at all.

    Lessons whose course, teacher or period is gone are told in one notice.

    Raises
    ------
    click.UsageError
        If a wanted word names nothing of the district.
    """
    named = [_meant(words, district, word) for word in wanted]
    there = StillThere(district)
    gone = [lesson for lesson in old.placements if not there.lessons([lesson])]
    if gone:
        click.echo(words.text("input.notice", text=_told(words, district, gone)), err=True)
    kept = there.lessons(old.placements)
    pinned = tuple(lesson for lesson in kept if any(meant.holds(lesson) for meant in named))
    return district.model_copy(update={"kept": kept, "pinned": pinned})


@dataclass(frozen=True)
class _Meant:
    """What a word of `--pin` stands for; a name that several have means all of them."""

    courses: frozenset[str]
    teachers: frozenset[str]

    def holds(self, lesson: Placement) -> bool:
        """Whether the lesson is meant."""
        return lesson.course in self.courses or lesson.teacher in self.teachers


def _meant(words: Catalogue, district: District, word: str) -> _Meant:
    """What a word stands for; refuses one that stands for nothing."""
    if word == ALL:
        return _Meant(frozenset(course.id for course in district.courses), frozenset())
    courses, teachers = _groupings(_course_names(district)), _groupings(_teacher_names(district))
    if word not in courses and word not in teachers:
        hint = name_hint(word, [*teachers, *courses, ALL]).text(words)
        problem = words.text("usage.no_such", value=word, hint=hint)
        raise click.UsageError(words.text("usage.value", what="--pin", problem=problem))
    return _Meant(frozenset(courses.get(word, ())), frozenset(teachers.get(word, ())))


def _groupings(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Per word everything it stands for."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, id_ in pairs:
        found[word].add(id_)
    return dict(found)


def _teacher_names(district: District) -> Iterator[tuple[str, str]]:
    """Every (word, teacher)."""
    for teacher in district.teachers:
        yield from ((teacher.id, teacher.id), (teacher.name, teacher.id))


def _course_names(district: District) -> Iterator[tuple[str, str]]:
    """Every (word, course): the course itself, its class or joint class, the classes in that, its school."""
    names = {school.id: (school.id, school.name) for school in district.schools}
    names |= {group.id: (group.id, group.name) for group in all_groups(district)}
    members, at = classes_of_group(district), school_of_group(district)
    for course in district.courses:
        yield course.id, course.id
        for whom in {course.group, *members[course.group], at[course.group]}:
            yield from ((word, course.id) for word in names[whom])


def _told(words: Catalogue, district: District, gone: Sequence[Placement]) -> str:
    """One notice of lessons that are gone."""
    lesson_words = LessonWords(words, district)
    some = [lesson_words.whole(lesson) for lesson in gone[:MOST_GONE]]
    key = "keep.gone_more" if len(gone) > MOST_GONE else "keep.gone"
    return words.text(key, count=len(gone), lessons=words.join(some))


def pin_breaches(words: Catalogue, district: District, old: Timetable) -> tuple[str, ...]:
    """What the pinned lessons by themselves break, in words; empty if they break nothing.

    A rule that the whole old timetable keeps is left out: what pinned lessons lack of it, the others give.
    What an empty timetable breaks too is not their doing either.
    """
    court = Court(district.model_copy(update={"pinned": ()}))
    others = StillThere(district).others((*old.meetings, *old.rides))
    broken = {finding.rule for finding in court.judge((*district.kept, *others)).findings}
    anyway = court.judge(()).findings
    names = district_names(district)
    return tuple(
        words.text(
            "verify.breach",
            rule=words.text(f"rule.{finding.rule}.title"),
            text=words.sentence(finding, names),
        )
        for finding in court.judge(district.pinned).findings
        if finding.rule in broken and finding not in anyway
    )
