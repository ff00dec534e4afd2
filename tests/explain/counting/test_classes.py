"""Lessons against the periods of a class."""

from models.course import SlotPattern
from scheduler.explain.counting import classes
from tests.explain.counting.counted import counted, figures
from tests.villages import MON, busy, course, joint, village

FIRST = (SlotPattern(weekday=MON, period="1"),)


def test_one_period() -> None:
    """Art and music of one class in one period: 2 are needed, 1 can be had, in hill3."""
    wanted = [course("hill3", name, minimum=1, allowed=FIRST) for name in ("art", "music")]
    (found,) = counted(classes, village(*wanted))
    assert (found.need, found.give, found.of) == (2, 1, ("hill3",))


def test_a_commitment() -> None:
    """A period that is taken is none."""
    wanted = course("hill3", "art", minimum=1, allowed=FIRST)
    taken = (busy("hill", MON, "8:20-8:30", group="hill3"),)
    assert figures(classes, village(wanted, commitments=taken)) == [(1, 0)]


def test_a_joint_class() -> None:
    """Lessons of a joint class take the time of its classes."""
    pairs = (("hill3", "art"), ("both", "music"))
    wanted = [course(group, name, minimum=1, allowed=FIRST) for group, name in pairs]
    district = village(*wanted, joint_classes=(joint("both", "hill3", "hill4"),))
    assert figures(classes, district) == [(2, 1)]


def test_two_classes() -> None:
    """Two classes have a period each."""
    wanted = [course(name, "art", minimum=1, allowed=FIRST) for name in ("hill3", "hill4")]
    assert figures(classes, village(*wanted)) == []
