"""Lessons against teachers' time."""

from models.course import SlotPattern
from scheduler.explain.counting import teachers
from tests.explain.counting.counted import counted, figures
from tests.villages import ANN, BOB, FRI, MON, THU, TUE, WED, blocked, busy, course, joint, teacher, village

TWO = [course(name, "art", minimum=1) for name in ("hill3", "hill4")]


def test_a_week() -> None:
    """Two lessons of one who gives one a week: 2 are needed, 1 can be had, and it is Ann's time."""
    (found,) = counted(teachers, village(*TWO, teachers=(teacher("ann", lessons_week=1),)))
    assert (found.need, found.give, found.of) == (2, 1, ("ann",))
    assert found.courses == ("hill3/art", "hill4/art")


def test_enough() -> None:
    """With two a week, or somebody else, there is no shortage."""
    ann = teacher("ann", lessons_week=1)
    assert figures(teachers, village(*TWO, teachers=(teacher("ann", lessons_week=2),))) == []
    assert figures(teachers, village(*TWO, teachers=(ann, BOB))) == []


def test_days() -> None:
    """On her only day Ann gives two lessons, and three are wanted."""
    other_days = [blocked(day, "0:00-23:59", teacher="ann") for day in (TUE, WED, THU, FRI)]
    wanted = [course("hill3", "art", minimum=3)]
    district = village(*wanted, teachers=(teacher("ann", lessons_day=2),), unavailability=tuple(other_days))
    assert figures(teachers, district) == [(3, 2)]


def test_commitments() -> None:
    """Of three lessons a week, two are taken by a commitment: one is left for two."""
    taken = (busy("hill", MON, "8:00-9:30", teacher="ann", lessons=2),)
    district = village(*TWO, teachers=(teacher("ann", lessons_week=3),), commitments=taken)
    assert figures(teachers, district) == [(2, 1)]


def test_the_same_time() -> None:
    """Two lessons that may only be at times which overlap, at two schools, need two people."""
    first = (SlotPattern(weekday=MON, period="1"),)
    wanted = [course(name, "art", minimum=1, allowed=first) for name in ("hill3", "lake3")]
    assert figures(teachers, village(*wanted, teachers=(ANN,))) == [(2, 1)]


def test_nobody() -> None:
    """Nobody teaches physics: 1 is needed, none can be had."""
    assert figures(teachers, village(course("hill3", "physics", minimum=1))) == [(1, 0)]


def test_independent_ones() -> None:
    """Two shortages that share nobody are two."""
    wanted = [course("hill3", "physics", minimum=1), course("lake3", "chemistry", minimum=2)]
    assert sorted(figures(teachers, village(*wanted))) == [(1, 0), (2, 0)]


def test_a_joint_class_counts_once() -> None:
    """A joint class is one course: one lesson a week serves both classes."""
    wanted = course("both", "art", minimum=1)
    ann = teacher("ann", lessons_week=1)
    district = village(wanted, teachers=(ann,), joint_classes=(joint("both", "hill3", "hill4"),))
    assert figures(teachers, district) == []
