"""A district of some size: three teachers for every class of three schools."""

from models.district import District
from tests.solve.small import once
from tests.villages import teacher, village

WEIGHTS = {
    "travel_minutes": 1,
    "journeys": 10,
    "days_away": 20,
    "idle_minutes": 1,
    "uneven_spread": 5,
    "uneven_load": 4,
    "uneven_travel": 2,
    "target_lessons": 60,
}


def three_teachers(grades: int = 3, lessons_week: int = 6) -> District:
    """Art twice a week in `grades` classes of each school, by ann of hill, bob of lake and cat of none.

    Each gives at most four lessons a day at one school a half-day.
    """
    classes = [f"{school}{grade}" for school in ("hill", "lake", "wood") for grade in range(1, grades + 1)]
    homes = {"ann": "hill", "bob": "lake", "cat": None}
    staff = [
        teacher(name, home, lessons_week=lessons_week, lessons_day=4, schools_half_day=1)
        for name, home in homes.items()
    ]
    return village(*once(*classes, minimum=2), teachers=staff, classes=classes, weights=WEIGHTS)
