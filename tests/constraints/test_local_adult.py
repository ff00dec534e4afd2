"""Where no teacher of the school gives the lesson, a local adult is named who may and can be there."""

import pytest

from models.course import Course
from models.district import District
from models.rules import Rules
from models.timetable import Placement
from tests.examples import allows, broken, either, forbids
from tests.live import (
    AIRED_ART,
    BOB,
    CAT,
    HEARD_ART,
    aired,
    broadcast,
    hear,
    heard,
    joining,
    live,
    origin,
    play,
    receiver,
)
from tests.villages import ANN, TUE, clock, course, put, teacher, village

DAN = teacher("dan", "lake", subjects=("music",))
"""Of lake, but no assistant."""

PEOPLE = (ANN, BOB, CAT, DAN, teacher("eve", "lake", assists=True))


def test_nobody_is_there() -> None:
    """Bob stays with lake's class during the broadcast; taking him away breaks the rule."""
    broken(
        "local_adult",
        live(AIRED_ART, HEARD_ART),
        [aired(TUE), heard(TUE)],
        [aired(TUE), heard(TUE, adult=None)],
        course="lake3/art",
        school="lake",
        weekday=TUE,
        start=clock("8:10"),
        end=clock("8:50"),
    )


@pytest.mark.parametrize(
    ("adult", "lawful"), [("bob", True), ("eve", True), (None, False), ("dan", False), ("cat", False)]
)
@pytest.mark.parametrize(
    "lesson",
    [
        heard(TUE),
        hear("lake3/art", TUE, 1, origin="tv", adult="bob"),
        play("lake3/art", TUE, 1, adult="bob"),
    ],
)
def test_lessons_before_a_screen(lesson: Placement, adult: str | None, lawful: bool) -> None:
    """Bob and eve of lake assist; dan of lake does not, cat assists at wood; somebody must be there."""
    district = live(
        AIRED_ART, HEARD_ART, teachers=PEOPLE, broadcasts=(broadcast("tv", "art", (3,), TUE, "8:10-8:50"),)
    )
    lessons = [aired(TUE), lesson.model_copy(update={"adult": adult})]
    either("local_adult", lawful, district, lessons)


def test_own_lessons_name_nobody() -> None:
    """Bob gives lake's lesson himself: eve need not be there, and so may not be named."""
    district = live(HEARD_ART, teachers=PEOPLE)
    allows(district, [put("lake3/art", "bob", TUE, 1)])
    forbids("local_adult", district, [put("lake3/art", "bob", TUE, 1, adult="eve")])


@pytest.mark.parametrize(
    ("adult", "asked", "not_asked"),
    [(None, False, True), ("bob", True, False), ("dan", False, False), ("cat", False, False)],
)
def test_visits(adult: str | None, asked: bool, not_asked: bool) -> None:
    """Ann visits lake: where every visit names an adult it must be bob (or eve), elsewhere nobody."""
    visit = [put("lake3/art", "ann", TUE, 1, adult=adult)]
    for rules, lawful in ((Rules(visit_adult=True), asked), (Rules(), not_asked)):
        district = village(course("lake3", "art"), teachers=PEOPLE, rules=rules)
        either("local_adult", lawful, district, visit)


def test_own_lessons_are_no_visits() -> None:
    """Where every visit names an adult, bob's lesson at his own school still names nobody."""
    district = village(course("lake3", "art"), teachers=PEOPLE, rules=Rules(visit_adult=True))
    allows(district, [put("lake3/art", "bob", TUE, 1)])
    forbids("local_adult", district, [put("lake3/art", "bob", TUE, 1, adult="eve")])


@pytest.mark.parametrize(("adult", "lawful"), [(None, False), ("bob", True)])
def test_staff_of_no_school_visit(adult: str | None, lawful: bool) -> None:
    """Fay belongs to no school: her lesson at lake is a visit."""
    district = village(
        course("lake3", "art"), teachers=(BOB, teacher("fay", None)), rules=Rules(visit_adult=True)
    )
    either("local_adult", lawful, district, [put("lake3/art", "fay", TUE, 1, adult=adult)])


def _coached(sits_in: tuple[str, ...] = ("dan",)) -> District:
    """Dan of lake, or who is named, is to sit in at visitors' lessons of lake's art."""
    art = receiver(room="screen_lake", sits_in=sits_in)
    return live(AIRED_ART, art, teachers=PEOPLE)


@pytest.mark.parametrize(("adult", "lawful"), [("dan", True), ("eve", False), (None, False)])
def test_coaching_visits(adult: str | None, lawful: bool) -> None:
    """Ann visits lake to coach dan: he must be there, though he is no assistant, and eve will not do."""
    either("local_adult", lawful, _coached(), [put("lake3/art", "ann", TUE, 1, adult=adult)])


def test_one_of_two_who_sit_in() -> None:
    """Dan and eve are coached: one of them is there."""
    for adult in ("dan", "eve"):
        allows(_coached(sits_in=("dan", "eve")), [put("lake3/art", "ann", TUE, 1, adult=adult)])


def test_coaching_is_for_visits() -> None:
    """Bob's own lesson at lake coaches nobody, so nobody is named."""
    allows(_coached(), [put("lake3/art", "bob", TUE, 1)])
    forbids("local_adult", _coached(), [put("lake3/art", "bob", TUE, 1, adult="dan")])


@pytest.mark.parametrize(("adult", "lawful"), [("dan", True), ("eve", True), (None, False)])
def test_who_sits_in_may_stay_at_a_broadcast(adult: str | None, lawful: bool) -> None:
    """During a broadcast or recorded lesson dan, who sits in, may stay with the class, and so may eve."""
    either("local_adult", lawful, _coached(), [aired(TUE), heard(TUE, adult=adult)])
    either("local_adult", lawful, _coached(), [play("lake3/art", TUE, 1, adult=adult)])


def _together(*courses: Course) -> District:
    """Lake's grades 3 and 4 may sit together in art."""
    return live(*courses, teachers=PEOPLE, joinings=(joining("lake", "art", 3, 4),))


@pytest.mark.parametrize(("adult", "lawful"), [("bob", True), ("eve", False), (None, False)])
def test_receivers_that_sit_together_have_one_adult(adult: str | None, lawful: bool) -> None:
    """Both classes sit before one screen with bob: the second names bob too, not eve and not nobody."""
    district = _together(
        origin(room="studio", receivers=2),
        HEARD_ART,
        receiver("lake4", room="screen_lake", origins=("hill3/art",)),
    )
    lesson = hear("lake4/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult=adult)
    either("local_adult", lawful, district, [aired(TUE), heard(TUE), lesson])


@pytest.mark.parametrize(("adult", "lawful"), [("dan", True), (None, False)])
def test_visits_to_classes_together_have_one_adult(adult: str | None, lawful: bool) -> None:
    """Ann teaches grades 3 and 4 together, with dan sitting in at both: both name him."""
    district = _together(course("lake3", "art", sits_in=("dan",)), course("lake4", "art", sits_in=("dan",)))
    third = put("lake3/art", "ann", TUE, 1, adult="dan")
    either("local_adult", lawful, district, [third, put("lake4/art", "ann", TUE, 1, adult=adult)])
