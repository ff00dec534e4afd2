"""The ids of a district that a timetable may name."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.district import District


@dataclass(frozen=True)
class Known:
    """Ids by what they identify."""

    courses: frozenset[str]
    origins: frozenset[str]
    """Courses and broadcasts."""
    teachers: frozenset[str]
    rooms: frozenset[str]
    meetings: frozenset[str]
    stops: Mapping[str, int]
    """Run -> how many stops it has."""

    @classmethod
    def of(cls, district: District) -> "Known":
        """Those of a district."""
        courses = frozenset(course.id for course in district.courses)
        return cls(
            courses=courses,
            origins=courses | {broadcast.id for broadcast in district.broadcasts},
            teachers=frozenset(teacher.id for teacher in district.teachers),
            rooms=frozenset(room.id for room in district.rooms),
            meetings=frozenset(meeting.id for meeting in district.meetings),
            stops={run.id: len(run.stops) for run in district.runs},
        )
