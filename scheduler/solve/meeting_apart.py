"""Meetings of people who have no course: no part of a campaign knows of them."""

from collections.abc import Iterable

from models.district import District


def without_courses(district: District, parts: Iterable[District]) -> District | None:
    """The district with no course and only the meetings that are in none of its parts; None if all are."""
    known = {meeting.id for part in parts for meeting in part.meetings}
    apart = tuple(meeting for meeting in district.meetings if meeting.id not in known)
    if not apart:
        return None
    return district.model_copy(update={"courses": (), "meetings": apart, "pinned": (), "kept": ()})
