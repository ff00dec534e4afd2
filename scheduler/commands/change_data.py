"""What changed between two timetables, for programs."""

from typing import Any

from models.base import Model
from models.district import District
from scheduler.commands.change_words import ChangeWords
from scheduler.locale import Catalogue
from scheduler.term.changes import Changes, LessonChange, MeetingChange, RideChange

FORMAT = 1


def change_data(words: Catalogue, district: District, found: Changes) -> dict[str, Any]:
    """Everything for programs, with the sentence for people beside each change."""
    said = ChangeWords(words, district)
    return {
        "format": FORMAT,
        "lessons": [_lesson(said, change) for change in found.lessons],
        "meetings": [_meeting(said, change) for change in found.meetings],
        "rides": [_ride(said, change) for change in found.rides],
    }


def _lesson(said: ChangeWords, change: LessonChange) -> dict[str, Any]:
    return {
        "course": change.lesson.course,
        "kinds": list(change.kinds),
        "before": _row(change.before),
        "after": _row(change.after),
        "people": sorted(change.people),
        "classes": list(said.classes(change)),
        "sentence": said.sentence(change),
    }


def _meeting(said: ChangeWords, change: MeetingChange) -> dict[str, Any]:
    return {
        "meeting": change.held.meeting,
        "kinds": list(change.kinds),
        "before": _row(change.before),
        "after": _row(change.after),
        "people": sorted(change.people),
        "sentence": said.sentence(change),
    }


def _ride(said: ChangeWords, change: RideChange) -> dict[str, Any]:
    return {
        "teacher": change.teacher,
        "weekday": change.weekday,
        "weeks": change.weeks.value,
        "before": [_row(ride) for ride in change.before],
        "after": [_row(ride) for ride in change.after],
        "sentence": said.sentence(change),
    }


def _row(some: Model | None) -> dict[str, Any] | None:
    return None if some is None else some.model_dump(mode="json")
