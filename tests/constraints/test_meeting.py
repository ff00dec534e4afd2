"""A meeting is held in a slot it may have, once a week at most, by enough of its members and nobody else.

The team of ann, dan and eve, all of hill, meets at hill.
"""

import pytest

from models.bells import PeriodKind
from models.course import Half, SlotPattern
from models.timetable import Held
from tests.examples import allows, broken, either, forbids
from tests.live import hold, meeting
from tests.villages import (
    ANN,
    BOB,
    LAST_DAY,
    MON,
    SAT,
    TUE,
    bell,
    blocked,
    busy,
    course,
    put,
    teacher,
    village,
)

TEAM = [ANN, teacher("dan"), teacher("eve"), BOB]
ALL = hold("team", TUE, 5, "ann", "dan", "eve")


def test_everybody_comes() -> None:
    """Without a quorum all three come (3 >= 3); if eve stays away (2 < 3) it is no meeting."""
    broken(
        "meeting",
        village(teachers=TEAM, meetings=(meeting("team", "hill", "ann", "dan", "eve"),)),
        [ALL],
        [hold("team", TUE, 5, "ann", "dan")],
        meeting="team",
        school="hill",
        weekday=TUE,
        period="5",
        members=2,
        limit=3,
    )


@pytest.mark.parametrize(
    ("come", "lawful"), [(("ann",), False), (("ann", "eve"), True), (("ann", "dan", "eve"), True)]
)
def test_quorum(come: tuple[str, ...], lawful: bool) -> None:
    """Quorum 2 of three members: one is too few, two and three are fine."""
    district = village(teachers=TEAM, meetings=(meeting("team", "hill", "ann", "dan", "eve", quorum=2),))
    either("meeting", lawful, district, [hold("team", TUE, 5, *come)])


def test_only_members_come() -> None:
    """Bob is no member, and dan counts once however often he is named."""
    team = meeting("team", "hill", "ann", "dan", quorum=2)
    district = village(teachers=TEAM, meetings=(team,))
    allows(district, [hold("team", TUE, 5, "ann", "dan")])
    for come, others in ((("ann", "dan", "bob"), 1), (("ann", "dan", "dan"), 1), (("ann", "bob"), 1)):
        (finding,) = forbids("meeting", district, [hold("team", TUE, 5, *come)])
        assert finding.params["others"] == others


def test_once_a_week() -> None:
    """Held on Monday it is not held on Tuesday as well."""
    finding = broken(
        "meeting",
        village(teachers=TEAM, meetings=(meeting("team", "hill", "ann", "dan", "eve"),)),
        [ALL],
        [ALL, hold("team", MON, 5, "ann", "dan", "eve")],
        times=2,
        weekday=TUE,
    )
    assert finding.params["members"] == 3


def test_two_meetings() -> None:
    """Two teams may meet on one day, each once."""
    teams = (meeting("team", "hill", "ann", "dan"), meeting("grade", "hill", "ann", "eve"))
    allows(
        village(teachers=TEAM, meetings=teams),
        [hold("team", TUE, 5, "ann", "dan"), hold("grade", TUE, 6, "ann", "eve")],
    )


@pytest.mark.parametrize(
    ("held", "lawful"),
    [
        (hold("team", TUE, 2, "ann"), True),
        (hold("team", TUE, 1, "ann"), False),  # a lesson
        (hold("team", TUE, 3, "ann"), False),  # hill has two periods
        (hold("team", SAT, 2, "ann"), False),  # and none on Saturday
    ],
)
def test_periods_of_its_kinds(held: Held, lawful: bool) -> None:
    """The meeting is for class-meeting periods: hill's second one, Monday to Friday."""
    team = meeting("team", "hill", "ann", kinds=(PeriodKind.CLASS_MEETING,))
    district = village(
        teachers=TEAM, meetings=(team,), bells=[bell("hill", "8:00-8:40", "class_meeting 9:00-9:40")]
    )
    either("meeting", lawful, district, [held])


@pytest.mark.parametrize(
    ("weekday", "period", "lawful"),
    [(TUE, 5, True), (TUE, 4, False), (MON, 5, False), (MON, 2, True), (MON, 1, False)],
)
def test_allowed_slots(weekday: int, period: int, lawful: bool) -> None:
    """It may be on Tuesday afternoon or in any day's period 2: hill's period 4 (10:30) is in the morning."""
    slots = (SlotPattern(weekday=TUE, half=Half.AFTERNOON), SlotPattern(period="2"))
    district = village(teachers=TEAM, meetings=(meeting("team", "hill", "ann", allowed=slots),))
    either("meeting", lawful, district, [hold("team", weekday, period, "ann")])


def test_not_held() -> None:
    """A meeting that is not held is missing, and breaks no rule."""
    allows(village(teachers=TEAM, meetings=(meeting("team", "hill", "ann", "dan", "eve"),)), [])


def test_whoever_is_elsewhere_cannot_come() -> None:
    """Ann has a lesson while the team meets: two things at once; in the next period she can come."""
    team = meeting("team", "hill", "ann", "dan", "eve")
    district = village(course("hill3", "art"), teachers=TEAM, meetings=(team,))
    allows(district, [ALL, put("hill3/art", "ann", TUE, 6)])
    forbids("teacher_clash", district, [ALL, put("hill3/art", "ann", TUE, 5)])


def test_the_way_to_a_meeting() -> None:
    """Bob is at lake until 8:50 and 35 minutes from hill: there by 9:40, period 3, not by 8:50, period 2."""
    district = village(
        course("lake3", "art"), teachers=TEAM, meetings=(meeting("team", "hill", "bob", "ann"),)
    )
    allows(district, [put("lake3/art", "bob", TUE, 1), hold("team", TUE, 3, "ann", "bob")])
    forbids("travel_time", district, [put("lake3/art", "bob", TUE, 1), hold("team", TUE, 2, "ann", "bob")])


def test_blocked_for_a_meeting() -> None:
    """Ann is unavailable from 14:40: a meeting 14:00-14:40 she can attend, the one after not."""
    district = village(
        teachers=TEAM,
        meetings=(meeting("team", "hill", "ann"),),
        unavailability=(blocked(TUE, "14:40-16:00", teacher="ann"),),
    )
    allows(district, [hold("team", TUE, 5, "ann")])
    forbids("availability", district, [hold("team", TUE, 6, "ann")])


def test_a_commitment_is_in_the_way() -> None:
    """Ann has a commitment at hill in period 5: the team meets without her if two are enough."""
    team = meeting("team", "hill", "ann", "dan", "eve", quorum=2)
    district = village(
        teachers=TEAM, meetings=(team,), commitments=(busy("hill", TUE, "14:00-14:40", teacher="ann"),)
    )
    allows(district, [hold("team", TUE, 5, "dan", "eve")])
    forbids("teacher_clash", district, [hold("team", TUE, 5, "ann", "dan")])


def test_every_week_and_season() -> None:
    """In a two-week cycle a meeting is in both weeks; a period that winter's bells do not have is none."""
    team = meeting("team", "hill", "ann")
    allows(
        village(teachers=TEAM, meetings=(team,), term={"weeks_in_cycle": 2}), [hold("team", TUE, 2, "ann")]
    )
    winter = [
        bell("hill", "8:00-8:40", "9:00-9:40"),
        bell("hill", "8:00-8:40", since=LAST_DAY, season="冬季"),
    ]
    district = village(teachers=TEAM, meetings=(team,), bells=winter)
    allows(district, [hold("team", TUE, 1, "ann")])
    (finding,) = forbids("meeting", district, [hold("team", TUE, 2, "ann")])
    assert finding.params["season"] == "冬季"
