"""Workload by its parts, as the verdict reports it."""

import pytest

from models.base import Weeks
from models.workload import Coefficient, Extra, Workload
from scheduler.verify import judge
from scheduler.verify.workload import shown
from tests.live import hear, live, origin, play, receiver
from tests.villages import FRI, MON, TUE, WED, busy, course, joint, put, village

ROWS = (
    Coefficient(extra=Extra.SUBJECT, subject="art", hundredths=120),
    Coefficient(extra=Extra.PUPILS_OVER, pupils=30, hundredths=10),
    Coefficient(extra=Extra.PUPILS_OVER, pupils=40, hundredths=15),
    Coefficient(extra=Extra.OTHER_SCHOOL, hundredths=20),
    Coefficient(extra=Extra.JOINT, hundredths=30),
    Coefficient(extra=Extra.ORIGIN, hundredths=40),
    Coefficient(extra=Extra.ADULT, hundredths=50),
    Coefficient(extra=Extra.JOURNEY_HOUR, hundredths=90),
)


def test_every_part() -> None:
    """Ann: art at hill that is broadcast (120 + 40), art at lake (120 + 20) on another day, 40 minutes on the
    road at 90 an hour (60), a joint class of 41 in music (100 + 30 + 10 + 15) and a commitment of 2: 715.
    Bob stays with lake's class at the broadcast and at a recorded lesson: 100. Cat: nothing.
    """
    district = live(
        origin(),
        receiver(),
        receiver("lake4"),
        course("both", "music"),
        joint_classes=(joint("both", "hill4", "hill5"),),
        about={"hill4": {"pupils": 21}, "hill5": {"pupils": 20}},
        commitments=(busy("hill", FRI, "14:00-15:30", teacher="ann", lessons=2),),
        coefficients=ROWS,
    )
    heard = hear("lake3/art", MON, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob")
    lessons = [
        put("hill3/art", "ann", MON, 1, room="studio"),
        heard.model_copy(update={"room": "screen_lake"}),
        put("lake4/art", "ann", TUE, 2),
        play("lake3/art", WED, 1, adult="bob", room="screen_lake"),
        put("both/music", "ann", WED, 3),
    ]
    verdict = judge(district, lessons)
    assert verdict.findings == ()
    ann, bob, cat = verdict.workloads
    assert ann == Workload(
        teacher="ann",
        lessons=340,
        pupils_over=25,
        other_school=20,
        joint=30,
        origin=40,
        commitments=200,
        journeys=60,
        total=715,
    )
    assert bob == Workload(teacher="bob", lessons=0, adult=100, total=100)
    assert cat == Workload(teacher="cat", lessons=0, total=0)


def test_odd_and_even_weeks() -> None:
    """In a two-week cycle every teacher has a row for each week, the odd one first."""
    courses = (course("hill3", "art", weeks="odd"), course("hill4", "art"))
    district = village(*courses, term={"weeks_in_cycle": 2})
    lessons = [put("hill3/art", "ann", MON, 1, weeks=Weeks.ODD), put("hill4/art", "ann", TUE, 1)]
    rows = [(row.teacher, row.weeks, row.total) for row in judge(district, lessons).workloads]
    assert rows == [
        ("ann", Weeks.ODD, 200),
        ("ann", Weeks.EVEN, 100),
        ("bob", Weeks.ODD, 0),
        ("bob", Weeks.EVEN, 0),
    ]


@pytest.mark.parametrize(
    ("hundredths", "text"), [(0, "0"), (100, "1"), (1000, "10"), (1650, "16.5"), (1625, "16.25"), (5, "0.05")]
)
def test_shown(hundredths: int, text: str) -> None:
    """Lessons without needless zeros."""
    assert shown(hundredths) == text
