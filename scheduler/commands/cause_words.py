"""Why lessons are missing, as a colleague's note: what cannot all be met, and what would mend it."""

from collections.abc import Iterator, Sequence

from models.district import District
from scheduler.commands.clause_words import ClauseWords
from scheduler.commands.lesson_words import LessonWords
from scheduler.explain.clash import Clash
from scheduler.explain.explanation import Cause, Explanation
from scheduler.explain.remedy import Remedy
from scheduler.locale import Catalogue
from scheduler.verify import judge

MOST_NAMED = 8
"""Demands that are named one by one."""

MOST_REMEDIES = 8
"""Changes that are told; for programs there are all."""


def explained(words: Catalogue, district: District, found: Explanation) -> Iterator[str]:
    """All causes, each with its remedies."""
    if not (found.placed or found.causes or found.unexplained):
        yield words.text("why.complete")
    if found.placed:
        yield words.text("why.placed", lessons=named(words, district, found.placed))
    for number, cause in enumerate(found.causes, 1):
        lacking = named(words, district, cause.lacking)
        yield words.text("why.cause_of" if lacking else "why.cause", number=number, lessons=lacking)
        yield from clashing(words, ClauseWords(words, district), cause.clash)
        yield from _remedies(words, ClauseWords(words, district), cause)
        if cause.remedies:
            district = cause.remedies[0].district
    if found.unexplained:
        yield words.text("why.unexplained", lessons=named(words, district, found.unexplained))
    elif len(found.causes) > 1:
        yield words.text("why.all_mended", travel=judge(found.district, found.decisions).travel)


def clashing(words: Catalogue, said: ClauseWords, clash: Clash) -> Iterator[str]:
    """What is wanted, how much of it there can be, and because of what."""
    for text in said.all(clash.demands):
        yield words.text("why.clause", text=text)
    if clash.need is not None and clash.give is not None and clash.give < clash.need:
        key = "why.figures" if clash.give else "why.figures_none"
        yield words.text(key, need=clash.need, give=clash.give)
    elif clash.demands and clash.supplies:
        yield words.text("why.because")
    for text in said.all(clash.supplies):
        yield words.text("why.clause", text=text)


def named(words: Catalogue, district: District, demands: Sequence[str]) -> str:
    """Courses and meetings by name, not too many."""
    lessons = LessonWords(words, district)
    courses = {course.id for course in district.courses}
    names = [lessons.course(id_) if id_ in courses else lessons.meeting(id_) for id_ in demands]
    some = words.join(names[:MOST_NAMED])
    return some if len(names) <= MOST_NAMED else words.text("why.more", some=some)


def _remedies(words: Catalogue, said: ClauseWords, cause: Cause) -> Iterator[str]:
    yield words.text("why.remedies" if cause.remedies else "why.no_remedy")
    for number, remedy in enumerate(cause.remedies[:MOST_REMEDIES], 1):
        text = said.eased(remedy.easing)
        yield words.text("why.remedy", number=number, text=text, worth=_worth(words, remedy, cause.lawful))
    if len(cause.remedies) > MOST_REMEDIES:
        yield words.text("why.more_remedies", count=len(cause.remedies) - MOST_REMEDIES)


def _worth(words: Catalogue, remedy: Remedy, lawful: bool) -> str:
    """What is missing and on the road after a change; if there was no timetable, that the clash is gone."""
    if not lawful:
        return words.text("why.lawful_after")
    verdict = judge(remedy.district, remedy.decisions)
    lessons = sum(lack.lessons for lack in verdict.missing)
    key = "why.missing_after" if lessons else "why.complete_after"
    return words.text(key, travel=verdict.travel, missing=lessons)
