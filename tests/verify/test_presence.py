"""When a school's own teachers are out of it: rides; the rest is in the examples of least_adults.

Hill asks for two adults; ann, who has no own means, and dan are of hill. Art at lake is 8:10-8:50, 20
minutes from hill.
"""

import pytest

from models.district import District
from models.timetable import Decision
from tests.examples import either
from tests.live import car, ride, run
from tests.villages import BOB, TUE, bell, course, put, teacher, village

RIDER = teacher("ann", rides=True)


def _bus(out: str, back: str) -> tuple[District, list[Decision]]:
    """Ann rides to lake and back; hill has early reading 7:00-7:20 and period 3 at 9:40, and asks for two."""
    runs = (run("out", "van", f"hill {out}", "lake 7:55"), run("back", "van", "lake 8:55", f"hill {back}"))
    district = village(
        course("lake3", "art"),
        teachers=[RIDER, teacher("dan"), BOB],
        about={"hill": {"least_adults": 2}},
        bells=[bell("hill", "7:00-7:20", "9:40-10:20")],
        vehicles=(car("van", 4),),
        runs=runs,
    )
    rides = [ride("ann", run, TUE, 0, 1) for run in ("out", "back")]
    return district, [put("lake3/art", "ann", TUE, 1), *rides]


@pytest.mark.parametrize(
    ("out", "back", "lawful"),
    [("7:25", "9:30", True), ("7:24", "9:30", False), ("7:25", "9:31", False)],
)
def test_a_bus_leaves_when_it_leaves(out: str, back: str, lawful: bool) -> None:
    """Five minutes before the bus until ten after it: out 7:20-9:40, by own means it would be 7:35-9:25."""
    either("least_adults", lawful, *_bus(out, back))
