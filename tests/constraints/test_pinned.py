"""Pinned lessons of the older timetable are placed as they were."""

from models.base import Weeks
from tests.examples import allows, broken, forbids
from tests.live import SCREENS, STUDIO, hear, live, origin, play, receiver
from tests.villages import MON, TUE, WED, course, put, room, teacher, village

HILL = course("hill3", "art")
PIN = put("hill3/art", "ann", TUE, 3)


def test_taken_away() -> None:
    """Pinned to Tuesday, period 3 (9:40): there it is lawful, without it there is 1 missing."""
    broken(
        "pinned",
        village(HILL, pinned=(PIN,)),
        [PIN],
        [],
        course="hill3/art",
        teacher="ann",
        weekday=TUE,
        period="3",
        start=580,
        end=620,
    )


def test_moved_or_given_by_another() -> None:
    """A period later, a day later or by bob it is another lesson; a second lesson beside it is fine."""
    district = village(HILL, pinned=(PIN,))
    for other in (
        put("hill3/art", "ann", TUE, 4),
        put("hill3/art", "ann", WED, 3),
        put("hill3/art", "bob", TUE, 3),
    ):
        forbids("pinned", district, [other])
    allows(district, [PIN, put("hill3/art", "ann", TUE, 4)])


def test_every_pin_counts() -> None:
    """Of two pinned lessons one is placed: broken; with both it is lawful."""
    second = put("hill4/art", "ann", MON, 1)
    district = village(HILL, course("hill4", "art"), pinned=(PIN, second))
    (finding,) = forbids("pinned", district, [PIN])
    assert finding.params["course"] == "hill4/art"
    allows(district, [PIN, second])


def test_room_and_adult_may_differ() -> None:
    """A recorded lesson was with bob in one room; it may be with dan in another."""
    pin = play("lake3/art", TUE, 1, adult="bob", room="screen_lake")
    other = room("screen_2", "lake", *SCREENS[1].uses)
    district = live(
        receiver(),
        teachers=(teacher("bob", "lake", assists=True), teacher("dan", "lake", assists=True)),
        rooms=(STUDIO, *SCREENS, other),
        pinned=(pin,),
    )
    allows(district, [play("lake3/art", TUE, 1, adult="dan", room="screen_2")])


def test_what_is_received_counts() -> None:
    """Pinned to receive hill's lesson in period 1; received in period 1 by a recording it is another."""
    given = put("hill3/art", "ann", TUE, 1, room="studio")
    pin = hear("lake3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="bob")
    pin = pin.model_copy(update={"room": "screen_lake"})
    district = live(origin(), receiver(), pinned=(pin,))
    allows(district, [given, pin])
    forbids("pinned", district, [play("lake3/art", TUE, 1, adult="bob", room="screen_lake")])


def test_weeks_count() -> None:
    """Pinned to odd weeks: in even weeks it is another lesson."""
    either = course("hill3", "art", weeks="either")
    odd, even = (put("hill3/art", "ann", TUE, 3, weeks=weeks) for weeks in (Weeks.ODD, Weeks.EVEN))
    district = village(either, term={"weeks_in_cycle": 2}, pinned=(odd,))
    allows(district, [odd])
    forbids("pinned", district, [even])


def test_against_the_law() -> None:
    """A pinned lesson that nobody may give so (ann has no maths) leaves no lawful timetable."""
    pin = put("hill3/maths", "ann", TUE, 3)
    district = village(course("hill3", "maths"), pinned=(pin,))
    forbids("pinned", district, [])
    forbids("qualification", district, [pin])
