"""The kinds of clauses there are, in the order in which a clash rather does without them."""

from models.course import Course
from models.district import District
from models.school import RoomUse
from scheduler.explain.clause import Kind
from scheduler.explain.kinds.bells import Bells
from scheduler.explain.kinds.column import Column
from scheduler.explain.kinds.link import Ways
from scheduler.explain.kinds.modes import Modes
from scheduler.explain.kinds.rooms import Place, Rooms
from scheduler.explain.kinds.row import Row
from scheduler.explain.kinds.slots import Allowed
from scheduler.explain.kinds.staff import Assistants, Subject

MANY = 200
"""More than any number of lessons, days or classes."""


def _taught(district: District, course: Course) -> bool:
    """A lesson that anybody qualified may give; any other would be nobody's without candidates."""
    return not course.duty and course.group not in {school.id for school in district.schools}


DEMANDS: tuple[Kind, ...] = (
    Column("courses", "minimum", 0, -1),
    Column("courses", "in_person", 0, -1),
    Column("courses", "by_specialist", 0, -1),
    Row("meetings"),
)
"""What must not be missing."""

LIMITS = {
    "lessons_day": 1,
    "lessons_week": 1,
    "running_lessons": 1,
    "schools_half_day": 1,
    "schools_day": 1,
    "visit_lessons": -1,
    "days_away": 1,
    "journey_minutes": 5,
    "travel_day": 10,
    "broadcasts_day": 1,
    "workload_week": 50,
    "lunch_minutes": -5,
}
"""The least change of each limit of a teacher."""

SUPPLIES: tuple[Kind, ...] = (
    Column("rules", "streams", None, 1),
    Column("rules", "visit_adult", False),
    Column("rules", "common_minutes", 0, -5),
    Column("rules", "setup_minutes", 0, -5),
    Column("rules", "arrival_buffer", 0, -5),
    Column("rules", "departure_buffer", 0, -5),
    Column("schools", "least_adults", 0, -1),
    Column("schools", "most_away", None, 1),
    Column("vehicles", "seats", 100, 1),
    Column("rooms", "capacity", None, 5),
    Rooms(RoomUse.STUDIO),
    Rooms(RoomUse.SCREEN),
    Assistants(),
    Ways(),
    *(Column("teachers", f"limits.{name}", None, step) for name, step in LIMITS.items()),
    Column("teachers", "leave_after", None, -5),
    Column("teachers", "return_by", None, 5),
    Row("pinned"),
    Row("unavailability"),
    Row("commitments"),
    Column("courses", "doubles", 0, -1),
    Column("courses", "max_day", MANY, 1),
    Column("courses", "days_apart", 1, -1),
    Column("courses", "fixed", ()),
    Allowed(),
    Column("courses", "forbidden", ()),
    Place(),
    Modes(),
    Column("courses", "sits_in", ()),
    Column("courses", "receivers", MANY, 1, unset=0),
    Column("courses", "eligible", (), where=_taught),
    Column("teachers", "grades", ()),
    Subject(),
)
"""What restricts how it can be met."""

OTHERS: tuple[Kind, ...] = (Bells(),)
"""What neither asks for anything nor forbids it by itself, and can be changed."""
