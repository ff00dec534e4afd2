"""Within a half-day nobody is sent away from a school and back to it.

Hill to lake and lake to hill take 35 minutes from bell to bell: hill 8:00-8:40, lake 9:15-9:55, hill 10:30.
"""

from tests.examples import allows, broken, either, forbids
from tests.villages import TUE, WED, bell, busy, clock, course, put, village

HILL, LAKE, WOOD = course("hill3", "art"), course("lake3", "art"), course("wood3", "art")
BELLS = [
    bell("hill", "8:00-8:40", "10:30-11:10", "14:00-14:40", "16:30-17:10"),
    bell("lake", "9:15-9:55", "15:15-15:55"),
]
OUT = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1)]


def test_back_in_the_same_half_day() -> None:
    """Hill 8:00, lake 9:15, hill again at 14:00 is fine; moved to 10:30 the stay at hill is interrupted."""
    broken(
        "one_stay",
        village(HILL, LAKE, bells=BELLS),
        [*OUT, put("hill3/art", "ann", TUE, 3)],
        [*OUT, put("hill3/art", "ann", TUE, 2)],
        teacher="ann",
        school="hill",
        other_school="lake",
        weekday=TUE,
        start=clock("10:30"),
    )


def test_afternoon_is_a_half_day_too() -> None:
    """Hill 14:00, lake 15:15, hill 16:30 (15:55 + 35) is hill - lake - hill within the afternoon."""
    back = [put("hill3/art", "ann", TUE, 3), put("lake3/art", "ann", TUE, 2), put("hill3/art", "ann", TUE, 4)]
    forbids("one_stay", village(HILL, LAKE, bells=BELLS), back)
    allows(village(HILL, LAKE, bells=BELLS), back[:2])
    allows(village(HILL, LAKE, bells=BELLS), back[1:])


def test_away_over_noon() -> None:
    """Hill in the morning, lake 12:30 and hill 14:00 in the
    afternoon: each half-day has one stay a school.
    """
    bells = [bell("hill", "8:00-8:40", "14:00-14:40"), bell("lake", "12:30-13:10")]
    allows(village(HILL, LAKE, bells=bells), [*OUT, put("hill3/art", "ann", TUE, 2)])


def test_midday_divides() -> None:
    """Hill 8:00, lake 9:15, and hill again at 12:30 (afternoon) is fine, at 12:29 (morning) not."""
    for third, lawful in (("12:30-13:10", True), ("12:29-13:09", False)):
        district = village(HILL, LAKE, bells=[bell("hill", "8:00-8:40", third), bell("lake", "9:15-9:55")])
        placements = [*OUT, put("hill3/art", "ann", TUE, 2)]
        either("one_stay", lawful, district, placements)


def test_two_stays_at_two_schools() -> None:
    """Hill 8:00, hill 8:50, then lake 10:05 (9:30 + 35): one stay each."""
    district = village(
        HILL, LAKE, bells=[bell("hill", "8:00-8:40", "8:50-9:30"), bell("lake", "10:05-10:45")]
    )
    allows(district, [*OUT, put("hill3/art", "ann", TUE, 2)])


def test_three_schools_in_a_row() -> None:
    """Hill 8:00, lake 9:15, wood 10:40 (9:55 + 45): nobody comes back."""
    district = village(HILL, LAKE, WOOD, bells=[bell("lake", "9:15-9:55"), bell("wood", "10:40-11:20")])
    allows(district, [*OUT, put("wood3/art", "ann", TUE, 1)])


def test_round_trip_over_two_schools() -> None:
    """Hill 7:00-7:30, lake 8:05-8:35, wood 9:20-9:50, hill 10:45
    (9:50 + 55): back to hill after two others.
    """
    district = village(
        HILL,
        LAKE,
        WOOD,
        bells=[
            bell("hill", "7:00-7:30", "10:45-11:25"),
            bell("lake", "8:05-8:35"),
            bell("wood", "9:20-9:50"),
        ],
    )
    way = [put("hill3/art", "ann", TUE, 1), put("lake3/art", "ann", TUE, 1), put("wood3/art", "ann", TUE, 1)]
    allows(district, way)
    forbids("one_stay", district, [*way, put("hill3/art", "ann", TUE, 2)])


def test_commitment_in_between() -> None:
    """A meeting at lake 9:15-9:55 between hill 8:00 and hill 10:30 interrupts the stay at hill."""
    meeting = (busy("lake", TUE, "9:15-9:55", teacher="ann", lessons=0),)
    district = village(HILL, bells=BELLS, commitments=meeting)
    forbids("one_stay", district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)])
    allows(district, [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 3)])


def test_commitments_at_both_ends() -> None:
    """Commitments at hill 8:00-8:40 and 10:30-11:10: a lesson at
    lake 9:15 between them is out, at 15:15 fine.
    """
    commitments = (
        busy("hill", TUE, "8:00-8:40", teacher="ann"),
        busy("hill", TUE, "10:30-11:10", teacher="ann"),
    )
    district = village(LAKE, bells=BELLS, commitments=commitments)
    forbids("one_stay", district, [put("lake3/art", "ann", TUE, 1)])
    allows(district, [put("lake3/art", "ann", TUE, 2)])


def test_other_teacher_and_other_day() -> None:
    """Ann's hill lessons at 8:00 and 10:30 are one stay while bob is at lake, or she on Wednesday."""
    hill = [put("hill3/art", "ann", TUE, 1), put("hill3/art", "ann", TUE, 2)]
    district = village(HILL, LAKE, bells=BELLS)
    allows(district, [*hill, put("lake3/art", "bob", TUE, 1)])
    allows(district, [*hill, put("lake3/art", "ann", WED, 1)])
