"""A lesson moved while everything else stays."""

from models.course import SlotRef
from models.timetable import Placement
from scheduler.explain.inquiry import Inquiry
from scheduler.explain.move import in_the_way, least_breaking
from tests.live import hear, live, origin, receiver
from tests.villages import ANN, BOB, MON, TUE, WED, course, put, village

DISTRICT = village(
    course("hill3", "art", days_apart=2, max_day=1),
    course("hill4", "art"),
    course("lake3", "music", eligible=("bob",)),
)
STANDING = (
    put("hill3/art", "ann", MON, 1),
    put("hill3/art", "ann", WED, 1),
    put("hill4/art", "ann", TUE, 1),
)


def test_the_lesson_whose_move_breaks_least() -> None:
    """To Tuesday neither can go alone, for the other is a day away; the Wednesday one can move on its day."""
    move = least_breaking(Inquiry(DISTRICT, STANDING), "hill3/art", SlotRef(weekday=WED, period="3"))
    assert move is not None
    assert (move.before, move.findings) == (STANDING[1], ())
    assert move.decisions == (STANDING[0], put("hill3/art", "ann", WED, 3), STANDING[2])


def test_what_breaks() -> None:
    """Ann gives one lesson at a time."""
    move = least_breaking(Inquiry(DISTRICT, STANDING), "hill3/art", SlotRef(weekday=TUE, period="1"))
    assert move is not None
    assert {finding.rule for finding in move.findings} == {"days_apart", "teacher_clash"}


def test_by_another_teacher() -> None:
    """All lessons of the course become bob's: a course has one teacher."""
    about = Inquiry(DISTRICT, STANDING)
    move = least_breaking(about, "hill3/art", SlotRef(weekday=MON, period="3"), "bob")
    assert move is not None
    lessons = [one for one in move.decisions if isinstance(one, Placement)]
    assert {lesson.teacher for lesson in lessons if lesson.course == "hill3/art"} == {"bob"}
    assert move.findings == ()


def test_a_new_lesson() -> None:
    """A course without a lesson gets one, by anybody who can."""
    move = least_breaking(Inquiry(DISTRICT, STANDING), "lake3/music", SlotRef(weekday=TUE, period="1"))
    assert move is not None
    assert (move.before, move.after) == (None, put("lake3/music", "bob", TUE, 1))
    assert move.findings == ()


def test_nobody_can() -> None:
    """Without lessons and without teachers there is no move."""
    district = village(course("hill3", "physics"), teachers=(ANN, BOB))
    assert least_breaking(Inquiry(district, ()), "hill3/physics", SlotRef(weekday=TUE, period="1")) is None


def test_a_received_lesson_stays_received() -> None:
    """Elsewhere its origin gives no lesson, which is what it breaks; given by bob it is in person."""
    district = live(origin(), receiver())
    given = put("hill3/art", "ann", TUE, 1, room="studio")
    heard = hear(
        "lake3/art",
        TUE,
        1,
        origin="hill3/art",
        origin_period=1,
        teacher="ann",
        adult="bob",
        room="screen_lake",
    )
    about, slot = Inquiry(district, (given, heard)), SlotRef(weekday=WED, period="1")
    move = least_breaking(about, "lake3/art", slot)
    assert move is not None
    assert "broadcast" in {finding.rule for finding in move.findings}
    assert move.after.origin == "hill3/art"
    other = least_breaking(about, "lake3/art", slot, "bob")
    assert other is not None
    assert (other.after.teacher, other.after.origin) == ("bob", None)


def test_what_is_in_the_way() -> None:
    """On the day of the move: ann's other lessons, and the class's by anybody; nobody's on other days."""
    district = village(
        *(course(*name.split("/")) for name in ("hill3/art", "hill3/music", "hill4/art", "lake3/art"))
    )
    standing = (
        put("hill3/art", "ann", MON, 1),
        put("hill4/art", "ann", TUE, 1),
        put("hill3/music", "bob", TUE, 4),
        put("lake3/art", "bob", WED, 1),
    )
    about = Inquiry(district, standing)
    move = least_breaking(about, "hill3/art", SlotRef(weekday=TUE, period="2"))
    assert in_the_way(about, move) == {"hill4/art", "hill3/music"}
    assert in_the_way(about, None) == frozenset()
