"""Changes that mend a clash without being one of its rows: lessons by broadcast, and bells."""

from models.course import Mode, SlotPattern
from models.district import District
from models.teacher import Teacher
from models.timetable import Decision
from scheduler.explain.clause import Clause
from scheduler.explain.clauses import eased
from scheduler.explain.explanation import explain
from scheduler.explain.oracle import Oracle
from scheduler.explain.remedy import Remedy
from scheduler.solve.search import Effort
from scheduler.verify import judge
from tests.live import RULES, live, origin, receiver
from tests.villages import MON, course, teacher

ORACLE = Oracle(Effort(seconds=None, deterministic=2.0, seed=0, workers=1))
FIRST = (SlotPattern(weekday=MON, period="1"),)


def remedies(district: District) -> dict[Clause, Remedy]:
    """Those of the only cause, by clause."""

    def again(_: District) -> tuple[Decision, ...] | None:
        return None

    (cause,) = explain(district, (), ORACLE, again).causes
    return {remedy.easing.clause: remedy for remedy in cause.remedies}


def test_a_lesson_could_be_received() -> None:
    """Cat has no time for wood's art, and hill's could be broadcast: allowing that mends it."""
    wanted = course("lake3", "art", minimum=1, allowed=FIRST)
    district = live(origin(minimum=1, allowed=FIRST), wanted, teachers=(teacher("ann"), *_adults()))
    found = remedies(district)[Clause("courses.modes", "lake3/art")]
    (changed,) = (some for some in found.district.courses if some.id == "lake3/art")
    assert Mode.SYNCHRONOUS in changed.modes
    assert not judge(found.district, found.decisions).missing


def test_a_period_could_be_moved() -> None:
    """Hill's and lake's first periods share 30 minutes and 35 are wanted: one of them moves by five."""
    heard = receiver(minimum=1, modes=(Mode.SYNCHRONOUS,), allowed=FIRST)
    rules = RULES.model_copy(update={"common_minutes": 35})
    found = remedies(live(origin(allowed=FIRST), heard, rules=rules))
    hill, lake = (found[Clause("bells", (school, "1"))] for school in ("hill", "lake"))
    assert _starts(hill.district, "hill") == {485}
    assert _starts(lake.district, "lake") == {485}
    assert Clause("bells", ("wood", "1")) not in found


def test_bells_do_not_run_into_each_other() -> None:
    """Ten minutes lie between lake's periods: the second can go five and ten minutes either way."""
    district = live(origin(), receiver())
    shifts = [
        _starts(easing.made(district), "lake", "2")
        for easing in eased(district, Clause("bells", ("lake", "2")))
    ]
    assert shifts == [{545}, {535}, {550}, {530}]


def _adults() -> tuple[Teacher, ...]:
    return (teacher("bob", "lake", assists=True, subjects=("music",)),)


def _starts(district: District, school: str, label: str = "1") -> set[int]:
    (bells,) = (some for some in district.bells if some.school == school)
    return {row.start for row in bells.periods if row.label == label}
