"""Per subject, the difference of the greatest and the least workload, in tenths of a lesson."""

from models.base import Weeks
from models.workload import Coefficient, Extra
from tests.examples import costs
from tests.villages import ANN, BOB, FRI, MON, TUE, WED, busy, course, put, teacher, village

HILL, LAKE = course("hill3", "art"), course("lake3", "art")


def test_difference() -> None:
    """Ann 300 and bob 100: (300 - 100) // 10 = 20; both 100: 0; nothing at all: 0."""
    district = village(HILL, LAKE)
    ann = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]
    bob = put("lake3/art", "bob", MON, 1)
    costs("uneven_workload", 20, district, [*ann, bob])
    costs("uneven_workload", 0, district, [ann[0], bob])
    costs("uneven_workload", 0, district, [])


def test_whole_tenths() -> None:
    """Art weighs 109, 110 or 111 and bob gives none: 10, 11 and 11 tenths."""
    for weight, tenths in ((109, 10), (110, 11), (111, 11)):
        rows = (Coefficient(extra=Extra.SUBJECT, subject="art", hundredths=weight),)
        costs("uneven_workload", tenths, village(HILL, coefficients=rows), [put("hill3/art", "ann", MON, 1)])


def test_most_and_least_of_three() -> None:
    """Ann 300, bob 100 and cat none: 30."""
    district = village(HILL, LAKE, teachers=[ANN, BOB, teacher("cat", "wood")])
    ann = [put("hill3/art", "ann", day, 1) for day in (MON, TUE, WED)]
    costs("uneven_workload", 30, district, [*ann, put("lake3/art", "bob", MON, 1)])


def test_commitments_count() -> None:
    """Bob's commitment of 2 lessons is 200, ann's lesson 100: 10."""
    commitments = (busy("lake", MON, "14:10-15:40", teacher="bob", lessons=2),)
    costs("uneven_workload", 10, village(HILL, commitments=commitments), [put("hill3/art", "ann", MON, 1)])


def test_journeys_count() -> None:
    """Ann's lesson at lake adds 15 and 40 minutes at 60 an hour (40): 155 - 0 is 15 tenths."""
    rows = (
        Coefficient(extra=Extra.OTHER_SCHOOL, hundredths=15),
        Coefficient(extra=Extra.JOURNEY_HOUR, hundredths=60),
    )
    costs("uneven_workload", 15, village(LAKE, coefficients=rows), [put("lake3/art", "ann", MON, 2)])


def test_subjects_add_up() -> None:
    """Both have art and music, ann 200 and bob none: 20 for art and 20 for music make 40."""
    district = village(HILL, course("hill3", "music"))
    costs(
        "uneven_workload", 40, district, [put("hill3/art", "ann", MON, 1), put("hill3/music", "ann", FRI, 1)]
    )


def test_each_week_of_a_cycle() -> None:
    """Ann has 100 in odd weeks only: 10 in those and 0 in the even ones, in all 10; in every week 20."""
    odd, every = course("hill3", "art", weeks="odd"), course("hill4", "art")
    district = village(odd, every, term={"weeks_in_cycle": 2})
    costs("uneven_workload", 10, district, [put("hill3/art", "ann", MON, 1, weeks=Weeks.ODD)])
    costs("uneven_workload", 20, district, [put("hill4/art", "ann", MON, 1)])
