"""Between them, the instances use everything that a district's tables can say."""

from collections.abc import Callable, Mapping

import pytest

from benchmarks.shown.table import INSTANCES, names
from models.base import Weeks
from models.course import CourseWeeks, Mode
from models.district import District
from models.payer import Payer
from models.school import RoomUse
from models.teacher import Quality
from scheduler.read import read_district

DISTRICTS = {name: read_district(INSTANCES / name).district for name in names()}

FEATURES: Mapping[str, Callable[[District], bool]] = {
    "joint classes fixed": lambda d: bool(d.joint_classes),
    "joint classes by choice": lambda d: bool(d.joinings),
    "multi-grade rooms": lambda d: any(c.multi_grade for c in d.classes),
    "bells that change on 1 October": lambda d: _bells_from(d, 10, 1),
    "bells that change on 1 May": lambda d: _bells_from(d, 5, 1),
    "odd and even weeks": lambda d: d.term.weeks_in_cycle == 2,
    "a course in either weeks": lambda d: any(c.weeks is CourseWeeks.EITHER for c in d.courses),
    "a commitment in odd weeks": lambda d: any(c.weeks is Weeks.ODD for c in d.commitments),
    "an unavailability in even weeks": lambda d: any(u.weeks is Weeks.EVEN for u in d.unavailability),
    "an unavailability on dates": lambda d: any(u.dates for u in d.unavailability),
    "winter minutes": lambda d: bool(d.rules.winter_from) and any(way.winter_minutes for way in d.travel),
    "weighted lessons": lambda d: bool(d.coefficients),
    "a limit on weighted lessons": lambda d: any(t.limits.workload_week for t in d.teachers),
    "broadcasts from a course": lambda d: any(c.receivers for c in d.courses),
    "broadcasts from outside": lambda d: bool(d.broadcasts),
    "recorded lessons": lambda d: any(Mode.RECORDED in c.modes for c in d.courses),
    "named origins": lambda d: any(c.origins for c in d.courses),
    "lessons in person": lambda d: any(c.in_person for c in d.courses),
    "lessons by a specialist": lambda d: any(c.by_specialist for c in d.courses),
    "part-time teachers": lambda d: any(t.quality is Quality.PART_TIME or t.part_time for t in d.teachers),
    "coaching": lambda d: any(c.sits_in for c in d.courses),
    "duties of class teachers": lambda d: any(c.duty for c in d.courses),
    "home lessons in any free period": lambda d: any(c.id.startswith("home/") for c in d.courses),
    "studios": lambda d: any(RoomUse.STUDIO in room.uses for room in d.rooms),
    "screens": lambda d: any(RoomUse.SCREEN in room.uses for room in d.rooms),
    "rooms with a capacity": lambda d: any(room.capacity for room in d.rooms),
    "different editions": lambda d: len({c.textbook for c in d.classes}) > 1,
    "streams": lambda d: d.rules.streams is not None,
    "an adult at every visit": lambda d: d.rules.visit_adult,
    "least adults": lambda d: any(school.least_adults for school in d.schools),
    "most away": lambda d: any(school.most_away is not None for school in d.schools),
    "meetings online": lambda d: any(meeting.online for meeting in d.meetings),
    "meetings in person": lambda d: any(not meeting.online for meeting in d.meetings),
    "a quorum": lambda d: any(meeting.quorum for meeting in d.meetings),
    "riders": lambda d: any(teacher.rides for teacher in d.teachers),
    "a vehicle of the receiver": lambda d: any(v.payer is Payer.RECEIVER for v in d.vehicles),
    "a vehicle of the township": lambda d: any(v.payer is Payer.TOWNSHIP for v in d.vehicles),
    "a vehicle of the sender": lambda d: any(v.payer is Payer.SENDER for v in d.vehicles),
}


def _bells_from(district: District, month: int, day: int) -> bool:
    """Whether other bells come into force on that date within the term."""
    dates = {bells.valid_from for bells in district.bells if bells.valid_from}
    return any((date.month, date.day) == (month, day) for date in dates)


@pytest.mark.parametrize("feature", FEATURES)
def test_some_instance_uses_it(feature: str) -> None:
    """What can be said in a table is said in some instance."""
    assert any(FEATURES[feature](district) for district in DISTRICTS.values())
