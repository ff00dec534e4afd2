"""Pupils are never left to a screen, nor to a visitor who may not come: an adult of the school is named.

A synchronous or recorded lesson needs one; so does a visit where the district asks for it, or where the
course names local teachers who sit in (coaching). The adult is there for the whole lesson (teacher_clash).

- Formula: a lesson that needs an adult names one (`fitting adults >= 1`): a teacher of the school, other
  than who gives the lesson, who assists or is named by `sits_in`; at a visit, one of `sits_in` if it names
  anybody. Another lesson names none (`adults <= 0`). Lessons of one sitting name the same.
- Unit: adults; for each lesson.
- Worked: a received lesson with an assistant of the school is lawful (1 >= 1), with nobody it is not (0 <
  1), with an assistant of another school it is not (0 < 1); an own teacher's lesson with an adult is not (1
  > 0).
- Source: planner practice: the children are never alone.
"""

from collections.abc import Iterator

from models.course import Mode
from models.verdict import Finding
from scheduler.verify.occurrence import NOBODY, Occurrence
from scheduler.verify.sittings import adult_of
from scheduler.verify.week import Week

HORIZON = "date"
TITLE = {"zh": "本校助教", "en": "The local adult"}
RULE = {
    "zh": "同步课、点播课（以及要求有本校人员在场的走教课）有一名本校助教；其他的课不排助教。",
    "en": "A received or recorded lesson, and a visit where asked for, names an adult of the school; others "
    "name none.",
}
SENTENCE = {
    "zh": "{school}“{course}”{weekday}{start}–{end}（{teacher}）要有符合条件的本校助教 {needed} 名，"
    "现为：{colleague}",
    "en": "{course} at {school} ({weekday} {start}–{end}, {teacher}) needs fitting local adults: {needed}; "
    "named: {colleague}",
}


def findings(week: Week) -> Iterator[Finding]:
    """One finding a lesson."""
    for sitting in week.sittings:
        for lesson in sitting.lessons:
            needed, adult = _needed(week, lesson), adult_of(lesson)
            fits = _fits(week, lesson, adult) if needed else adult is None
            if not fits or adult != adult_of(sitting.lessons[0]):
                params = {**lesson.told(), "needed": int(needed), "colleague": adult or NOBODY}
                yield Finding(rule="local_adult", params=params)


def _needed(week: Week, lesson: Occurrence) -> bool:
    if not lesson.in_person:
        return True
    asked = week.rules.visit_adult or (lesson.course is not None and bool(lesson.course.sits_in))
    return lesson.mode is Mode.VISITING and asked


def _fits(week: Week, lesson: Occurrence, adult: str | None) -> bool:
    """Whether somebody is named who may be the adult."""
    if adult is None or adult == lesson.teacher or lesson.course is None:
        return False
    teacher, sits_in = week.facts.teachers[adult], lesson.course.sits_in
    coaching = bool(sits_in) and lesson.in_person
    may = adult in sits_in or (teacher.assists and not coaching)
    return may and teacher.employer == lesson.school
