"""Why a lesson is in its slot, and why it has its teacher."""

from models.course import SlotPattern, SlotRef
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.reasons import slot_reasons, teacher_reason
from tests.live import live, play, receiver
from tests.villages import MON, TUE, course, put, village

ONE = {"minimum": 1, "target": 1}
WEIGHTS = {"travel_minutes": 1, "unwanted_periods": 7}


def test_the_next_best_slot() -> None:
    """Elsewhere but on Monday it is unwanted, which is 7 minutes; the next one on Monday costs nothing."""
    elsewhere = tuple(SlotPattern(weekday=day) for day in range(2, 6))
    row = course("hill3", "art", unwanted=elsewhere, allowed=(SlotPattern(period="1"),), **ONE)
    district = village(row, weights=WEIGHTS)
    (reason,) = slot_reasons(Inquiry(district, (put("hill3/art", "ann", MON, 1),)), "hill3/art")
    assert (reason.locked, reason.otherwise.worth, reason.otherwise.proven) == (False, (0, 7), True)


def test_a_locked_lesson() -> None:
    """Fixed by the planner, or pinned: nothing is sought."""
    row = course("hill3", "art", fixed=(SlotRef(weekday=MON, period="1"),), **ONE)
    standing = (put("hill3/art", "ann", MON, 1),)
    (fixed,) = slot_reasons(Inquiry(village(row), standing), "hill3/art")
    free = course("hill3", "art", **ONE)
    (pinned,) = slot_reasons(Inquiry(village(free, pinned=standing), standing), "hill3/art")
    assert fixed.locked
    assert pinned.locked
    assert fixed.otherwise.impossible


def test_the_next_best_teacher() -> None:
    """Bob has to come from the lake and go back, 40 minutes."""
    district = village(course("hill3", "art", **ONE), weights=WEIGHTS)
    reason = teacher_reason(Inquiry(district, (put("hill3/art", "ann", MON, 1),)), "hill3/art")
    assert reason is not None
    assert reason.otherwise is not None
    assert (reason.teacher, reason.otherwise.worth, reason.otherwise.proven) == ("ann", (0, 40), True)


def test_nobody_else_and_nobody_at_all() -> None:
    """A single candidate has no next; a recorded lesson has no teacher."""
    sole = village(course("hill3", "art", eligible=("ann",), **ONE))
    reason = teacher_reason(Inquiry(sole, (put("hill3/art", "ann", TUE, 1),)), "hill3/art")
    assert reason is not None
    assert reason.otherwise is None
    recorded = live(receiver())
    assert teacher_reason(Inquiry(recorded, (play("lake3/art", TUE, 1, adult="bob"),)), "lake3/art") is None
