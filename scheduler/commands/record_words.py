"""Records that belong to no planned lesson, in the planner's words."""

from collections.abc import Iterator, Sequence

from models.district import District
from models.quota import Delivery
from scheduler.commands.lesson_words import LessonWords
from scheduler.locale import Catalogue

MOST = 20
"""Records that are listed."""


def unplanned_lines(words: Catalogue, district: District, records: Sequence[Delivery]) -> Iterator[str]:
    """Nothing where every record has its lesson."""
    if not records:
        return
    named = LessonWords(words, district)
    yield words.text("records.unplanned", count=len(records))
    for one in records[:MOST]:
        told = {"date": one.day.isoformat(), "what": named.course(one.course), "period": one.period}
        yield words.text("records.unplanned_line", **told)
    if len(records) > MOST:
        yield words.text("input.more", count=len(records) - MOST)
