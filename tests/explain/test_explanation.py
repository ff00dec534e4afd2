"""Why lessons are missing, and what mends it, in villages where it can be seen."""

from models.course import SlotRef
from models.district import District
from models.timetable import Decision
from scheduler.explain.clause import Clause
from scheduler.explain.explanation import explain
from scheduler.explain.oracle import Oracle
from scheduler.solve.search import Effort
from scheduler.verify import judge
from tests.villages import ANN, MON, course, teacher, village

ORACLE = Oracle(Effort(seconds=None, deterministic=2.0, seed=0, workers=1))


def again(district: District) -> tuple[Decision, ...] | None:
    """A complete timetable."""
    return ORACLE.possibility(district).decisions


def test_a_limit() -> None:
    """Ann gives one lesson a week, and two classes want one each: one more would do, or one less."""
    ann = teacher("ann", "hill", lessons_week=1)
    wanted = [course(name, "art", minimum=1, target=1) for name in ("hill3", "hill4")]
    district = village(*wanted, teachers=(ann,))
    found = explain(district, (), ORACLE, again)
    (cause,) = found.causes
    assert set(cause.clash.clauses) == {
        Clause("courses.minimum", "hill3/art"),
        Clause("courses.minimum", "hill4/art"),
        Clause("teachers.limits.lessons_week", "ann"),
        Clause("teachers.subjects", "art"),
    }
    mended = {remedy.easing.clause.kind for remedy in cause.remedies}
    assert mended == {"courses.minimum", "teachers.limits.lessons_week"}
    assert _limit(cause.remedies, "ann") == 2
    assert not judge(found.district, found.decisions).missing


def test_two_causes() -> None:
    """Two lessons of one teacher fixed to one slot, and a subject that nobody teaches, are two causes."""
    slot = (SlotRef(weekday=MON, period="2"),)
    twice = [course(name, "art", minimum=1, target=1, fixed=slot) for name in ("hill3", "hill4")]
    nobody = course("lake3", "physics", minimum=1, target=1)
    found = explain(village(*twice, nobody, teachers=(ANN,)), None, ORACLE, again)
    assert len(found.causes) == 2
    kinds = {frozenset(clause.kind for clause in cause.clash.clauses) for cause in found.causes}
    assert frozenset({"courses.fixed"}) in {kind & {"courses.fixed"} for kind in kinds}
    assert not judge(found.district, found.decisions).missing


def test_what_can_be_placed_is_no_cause() -> None:
    """Beginning with no lesson at all, only what nobody teaches is explained; the others are placed."""
    wanted = [course(name, "art", minimum=1) for name in ("hill3", "hill4", "lake3")]
    nobody = course("lake4", "physics", minimum=1)
    found = explain(village(*wanted, nobody), (), ORACLE, again)
    (cause,) = found.causes
    assert cause.lacking == ("lake4/physics",)
    assert found.placed == ("hill3/art", "hill4/art", "lake3/art")
    assert found.unexplained == ()
    assert not judge(found.district, found.decisions).missing


def test_nothing_is_missing() -> None:
    """A complete timetable has no cause."""
    found = explain(village(), (), ORACLE, again)
    assert found.causes == ()
    assert found.unexplained == ()


def _limit(remedies: object, who: str) -> int | None:
    """The teacher's lessons a week after the remedy of that limit."""
    assert isinstance(remedies, tuple)
    kind = "teachers.limits.lessons_week"
    (remedy,) = (some for some in remedies if some.easing.clause == Clause(kind, who))
    (limits,) = (some.limits for some in remedy.district.teachers if some.id == who)
    most = limits.lessons_week
    assert most is None or isinstance(most, int)
    return most
