"""Why a timetable lacks what it lacks: clashes one after the other, each mended before the next is sought."""

from collections.abc import Callable
from dataclasses import dataclass

from models.district import District
from models.timetable import Decision
from scheduler.explain.clash import Clash, clash
from scheduler.explain.clauses import without
from scheduler.explain.oracle import Oracle, Stopped
from scheduler.explain.remedy import SMALL, Remedy, remedies
from scheduler.explain.repair import repaired
from scheduler.explain.scope import Surroundings
from scheduler.verify import judge

Plan = tuple[Decision, ...]

Solve = Callable[[District], Plan | None]
"""Makes a timetable, or finds none."""


FIRST = 0.25
"""Of the effort, for placing what a longer search would have placed."""


@dataclass(frozen=True)
class Cause:
    """A clash, and what would mend it."""

    clash: Clash
    remedies: tuple[Remedy, ...]
    """The least missing and the least dear first."""
    lacking: tuple[str, ...]
    """Demands (ids) that lack nothing any more with the first remedy."""
    lawful: bool
    """Whether there was a lawful timetable; if not, all that remedies are known to give is one."""


@dataclass(frozen=True)
class Explanation:
    """All independent causes."""

    placed: tuple[str, ...]
    """Demands (ids) of no cause that lack nothing once small parts are planned anew."""
    causes: tuple[Cause, ...]
    unexplained: tuple[str, ...]
    """Demands (ids) still missing once every cause is mended: nothing is proven about them."""
    district: District
    """With the first remedy of every cause."""
    decisions: tuple[Decision, ...]
    """A lawful timetable of it."""


def explain(district: District, decisions: Plan | None, oracle: Oracle, again: Solve) -> Explanation:
    """Explain what a timetable lacks; what is known when the oracle is stopped is what is told.

    What can be placed after all is placed first: it needs no explanation.
    `decisions` are None where no timetable is lawful; once what forbids them is mended, `again` makes one.
    """
    causes: list[Cause] = []
    lawful, plan = decisions is not None, decisions or ()
    missing = _lacking(district, plan)
    placed: tuple[str, ...] = ()
    try:
        if lawful and missing:
            plan = _placed(district, plan, missing, oracle)
            left = _lacking(district, plan)
            placed, missing = tuple(some for some in missing if some not in left), left
        while missing or not lawful:
            found = clash(district, missing, oracle)
            if found is None:
                break
            ways = remedies(district, plan, found, _parts(district, found, missing), oracle)
            if ways:
                district, plan = ways[0].district, ways[0].decisions
            else:
                district = without(district, found.clauses[:1])
            was_lawful = lawful
            if not lawful:
                made = again(district)
                lawful, plan = made is not None, made or ()
            left = _lacking(district, plan)
            gone = tuple(some for some in missing if some not in left) if was_lawful else ()
            causes.append(Cause(found, tuple(ways), gone, was_lawful))
            missing = left
    except Stopped:
        pass
    clashing = {clause.of for cause in causes for clause in cause.clash.clauses}
    placed = tuple(some for some in placed if some not in clashing)
    return Explanation(placed, tuple(causes), tuple(missing), district, plan)


def _placed(district: District, plan: Plan, missing: list[str], oracle: Oracle) -> Plan:
    """The timetable with those missing lessons that can be placed by planning small parts anew."""
    oracle.charge(district)
    around = Surroundings(district)
    rings = (ring for some in missing for ring in around.widening(some) if len(ring) <= SMALL)
    courses = {course.id for course in district.courses}
    parts = dict.fromkeys(frozenset(ring & courses) for ring in rings)
    found = repaired(district, plan, sorted(parts, key=len), oracle.effort.times(FIRST))
    return plan if found is None else found[0]


def _lacking(district: District, decisions: Plan) -> list[str]:
    """Ids of courses and meetings that lack something, first those that the law asks for."""
    verdict = judge(district, decisions)
    named = (str(finding.params["course"]) for finding in verdict.findings if "course" in finding.params)
    return list(dict.fromkeys([*named, *(lack.course for lack in verdict.missing)]))


def _parts(district: District, found: Clash, missing: list[str]) -> tuple[frozenset[str], ...]:
    """Courses to plan anew after a change: those of the clash, then more and more around them."""
    courses = {course.id for course in district.courses}
    around = Surroundings(district)
    wanted = around.with_origins({str(clause.of) for clause in found.clauses if clause.of in courses})
    rings = [wanted]
    for demand in [name for name in missing if name in wanted][:1] or sorted(wanted)[:1]:
        rings += [wanted | part for part in around.widening(demand)]
    return tuple(dict.fromkeys(frozenset(ring & courses) for ring in rings))
