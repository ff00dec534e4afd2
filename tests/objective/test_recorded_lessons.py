"""Each recorded lesson costs one unit."""

from models.base import Weeks
from models.course import CourseWeeks
from tests.examples import costs
from tests.live import AIRED_ART, HEARD_ART, aired, heard, live, play, receiver
from tests.villages import FRI, THU, TUE, WED, put

PAIR = live(AIRED_ART, HEARD_ART)


def test_lessons_are_counted() -> None:
    """One recorded lesson: 1; two: 2; none: 0."""
    lessons = [play("lake3/art", day, 1, adult="bob") for day in (TUE, THU)]
    costs("recorded_lessons", 0, PAIR, [])
    costs("recorded_lessons", 1, PAIR, lessons[:1])
    costs("recorded_lessons", 2, PAIR, lessons)


def test_other_modes_count_nothing() -> None:
    """A lesson received, and bob's own beside it: 0; a recorded one besides: 1."""
    lessons = [aired(TUE), heard(TUE), put("lake3/art", "bob", WED, 1)]
    costs("recorded_lessons", 0, PAIR, lessons)
    costs("recorded_lessons", 1, PAIR, [*lessons, play("lake3/art", FRI, 1, adult="bob")])


def test_both_weeks_add_up() -> None:
    """In a cycle of two weeks a lesson of every week counts 2, one of even weeks 1."""
    for weeks, amount in ((Weeks.EVERY, 2), (Weeks.EVEN, 1)):
        art = receiver(room="screen_lake", weeks=CourseWeeks(weeks.value))
        lesson = play("lake3/art", TUE, 1, adult="bob", weeks=weeks)
        costs("recorded_lessons", amount, live(art, term={"weeks_in_cycle": 2}), [lesson])
