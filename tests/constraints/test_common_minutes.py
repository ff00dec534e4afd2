"""All ends of a broadcast share enough minutes on the clock, after the minutes to set up."""

import pytest

from models.bells import BellSchedule
from models.district import District
from models.rules import Rules
from tests.examples import allows, broken, either, forbids
from tests.live import AIRED_ART, HEARD_ART, aired, broadcast, hear, heard, live, origin, receiver
from tests.villages import MON, TUE, bell

BOTH = [aired(TUE), heard(TUE)]


def _pair(*bells: BellSchedule, setup: int = 0, common: int = 30) -> District:
    """Hill broadcasts to lake, whose bells may differ, with so many minutes to set up and in common."""
    rules = Rules(common_minutes=common, setup_minutes=setup)
    return live(AIRED_ART, HEARD_ART, bells=bells, rules=rules)


def test_one_minute_short() -> None:
    """Hill 8:00-9:20 shares 30 minutes with lake 7:50-8:30, and 29 with lake 8:51-9:31: 30 are needed."""
    broken(
        "common_minutes",
        _pair(bell("hill", "8:00-9:20"), bell("lake", "7:50-8:30", "8:51-9:31")),
        [aired(TUE), heard(TUE, 1)],
        [aired(TUE), heard(TUE, 2, origin_period=1)],
        course="hill3/art",
        school="hill",
        weekday=TUE,
        minutes_needed=30,
        minutes_there=29,
    )


@pytest.mark.parametrize(
    ("lake", "lawful"),
    [
        ("8:10-8:50", True),
        ("8:11-8:51", False),
        ("7:50-8:30", True),
        ("7:49-8:29", False),
        ("8:05-8:35", True),
        ("8:05-8:34", False),
        ("7:00-9:40", True),
        ("8:40-9:20", False),
    ],
)
def test_thirty_minutes(lake: str, lawful: bool) -> None:
    """Of hill 8:00-8:40, 30 minutes are shared by 8:10-8:50, 7:50-8:30, 8:05-8:35 and 7:00-9:40.

    8:11-8:51, 7:49-8:29 and 8:05-8:34 share 29, and 8:40-9:20 shares none.
    """
    either("common_minutes", lawful, _pair(bell("lake", lake)), BOTH)


def test_set_up_is_taken_off() -> None:
    """8:10-8:40 is shared; 5 minutes to set up leave 8:15-8:40 = 25: enough for 25, not for 26."""
    allows(_pair(setup=5, common=25), BOTH)
    forbids("common_minutes", _pair(setup=5, common=26), BOTH)


def test_both_ends_set_up() -> None:
    """Lake begins at 7:50, hill at 8:00 sets up until 8:05, lake ends 8:30: 25 minutes, not 26."""
    early = bell("lake", "7:50-8:30")
    allows(_pair(early, setup=5, common=25), BOTH)
    forbids("common_minutes", _pair(early, setup=5, common=26), BOTH)


def test_set_up_longer_than_the_rest() -> None:
    """30 minutes are shared and 31 are needed to set up: nothing is left, so not even 1 minute."""
    forbids("common_minutes", _pair(setup=31, common=1), BOTH)


def test_no_period_number_is_shared() -> None:
    """Lake's period 3 is at the time of hill's period 1: the clock decides, not the number."""
    district = _pair(bell("lake", "6:50-7:30", "7:30-8:05", "8:10-8:50"))
    allows(district, [aired(TUE), heard(TUE, 3, origin_period=1)])
    forbids("common_minutes", district, BOTH)


@pytest.mark.parametrize(("common", "lawful"), [(25, True), (26, False)])
def test_three_ends(common: int, lawful: bool) -> None:
    """Hill 8:00-8:40 shares 30 minutes with lake 8:10-8:50 and 35 with wood 7:55-8:35.

    All three share 8:10-8:35 = 25 minutes.
    """
    district = live(
        origin(room="studio", receivers=2),
        HEARD_ART,
        receiver("wood3", room="screen_wood"),
        bells=[bell("wood", "7:55-8:35")],
        rules=Rules(common_minutes=common),
    )
    wood = hear("wood3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="cat")
    either("common_minutes", lawful, district, [*BOTH, wood])


def test_three_ends_are_one_finding() -> None:
    """Two receivers that share too little with the origin are one broadcast, so one finding."""
    district = live(
        origin(room="studio", receivers=2),
        HEARD_ART,
        receiver("wood3", room="screen_wood"),
        bells=[bell("wood", "8:11-8:51"), bell("lake", "8:12-8:52")],
    )
    wood = hear("wood3/art", TUE, 1, origin="hill3/art", origin_period=1, teacher="ann", adult="cat")
    (finding,) = forbids("common_minutes", district, [*BOTH, wood])
    assert finding.params["minutes_there"] == 28


@pytest.mark.parametrize(("times", "lawful"), [("8:20-9:00", True), ("8:21-9:01", False)])
def test_from_outside(times: str, lawful: bool) -> None:
    """Lake 8:10-8:50 shares 30 minutes with 8:20-9:00 on the air, and 29 with 8:21-9:01."""
    district = live(HEARD_ART, broadcasts=(broadcast("tv", "art", (3,), TUE, times),))
    either("common_minutes", lawful, district, [hear("lake3/art", TUE, 1, origin="tv", adult="bob")])


def test_set_up_for_outside() -> None:
    """8:20-8:50 is shared with the broadcast, of which 5 minutes set up: 25 are left, and 26 are not."""
    lesson = [hear("lake3/art", TUE, 1, origin="tv", adult="bob")]
    for common, lawful in ((25, True), (26, False)):
        district = live(
            HEARD_ART,
            broadcasts=(broadcast("tv", "art", (3,), TUE, "8:20-9:00"),),
            rules=Rules(setup_minutes=5, common_minutes=common),
        )
        either("common_minutes", lawful, district, lesson)


def test_each_broadcast_by_itself() -> None:
    """Monday's bells leave 30 minutes and Tuesday's 29: only Tuesday's broadcast is named."""
    lake = (
        bell("lake", "8:10-8:50", weekdays=(MON,)).periods
        + bell("lake", "8:11-8:51", weekdays=(TUE,)).periods
    )
    district = _pair(BellSchedule(school="lake", periods=lake))
    allows(district, [aired(MON), heard(MON)])
    (finding,) = forbids("common_minutes", district, [aired(MON), heard(MON), *BOTH])
    assert finding.params["weekday"] == TUE
