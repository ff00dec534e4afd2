"""The whole strategy on small districts: what comes out, how good it is, and when it ends."""

import time
from threading import Event

import pytest

from models.course import SlotRef
from models.district import District
from models.timetable import Placement
from models.verdict import Verdict
from scheduler.solve.answer import Outcome, Progress, Request
from scheduler.solve.run import solve
from scheduler.solve.travel import TRAVEL
from scheduler.verify import judge
from tests.solve.proposal import Proposal
from tests.solve.small import once
from tests.solve.three_teachers import three_teachers
from tests.villages import ANN, BOB, MON, TUE, bell, busy, course, put, teacher, village

pytestmark = pytest.mark.slow

REPEATABLE = Request(deterministic=10)


def _judged(district: District, outcome: Outcome) -> Verdict:
    """The law's view of an outcome, whose bounds are below its values."""
    assert outcome.decisions is not None
    verdict = judge(district, outcome.decisions)
    assert verdict.findings == ()
    assert outcome.coverage_bound <= verdict.coverage
    assert outcome.cost_bound <= verdict.cost
    assert outcome.travel_bound <= sum(journey.minutes for journey in verdict.journeys)
    return verdict


@pytest.mark.parametrize("request_", [REPEATABLE, Request(seconds=30), Request()])
def test_a_tiny_district_to_the_proof(request_: Request) -> None:
    """Lake and wood in one round: 90 minutes + 3 journeys * 10 + a day * 20 = 140, all bounds equal."""
    weights = {"travel_minutes": 1, "journeys": 10, "days_away": 20}
    district = village(*once("lake3", "wood3", "hill3"), teachers=[ANN], weights=weights)
    outcome = solve(district, request_)
    verdict = _judged(district, outcome)
    assert (verdict.coverage, verdict.cost) == (0, 140)
    assert (outcome.coverage_bound, outcome.cost_bound, outcome.travel_bound) == (0, 140, 90)
    assert (outcome.infeasible, outcome.interrupted) == (False, False)


def test_travel_alone() -> None:
    """Where only travel is weighed its bound is the cost's: 90."""
    district = village(*once("lake3", "wood3"), teachers=[ANN], weights=TRAVEL)
    outcome = solve(district, REPEATABLE)
    assert _judged(district, outcome).cost == outcome.cost_bound == outcome.travel_bound == 90


ART, MUSIC = (
    course("lake3", subject, minimum=1, target=1, eligible=(who,))
    for subject, who in (("art", "ann"), ("music", "bob"))
)
ONE_SLOT = [bell("lake", "9:00-9:40", weekdays=(MON,))]


@pytest.mark.parametrize("courses", [(ART, MUSIC), (MUSIC, ART)])
@pytest.mark.parametrize("weights", [{"travel_minutes": 1}, {"travel_minutes": 2, "journeys": 1}])
def test_an_incomplete_district(courses: tuple[object, ...], weights: dict[str, int]) -> None:
    """One slot for ann's art and bob's music at lake, where bob works: music, for nothing; one is missing.

    With both lessons ann would travel 40 minutes. That is no bound of a week in which one is missing.
    """
    district = village(ART, MUSIC, bells=ONE_SLOT, weights=weights).model_copy(update={"courses": courses})
    outcome = solve(district, REPEATABLE)
    assert outcome.decisions == (put("lake3/music", "bob", MON, 1),)
    assert (outcome.coverage_bound, outcome.cost_bound, outcome.travel_bound) == (1, 0, 0)
    assert not outcome.infeasible


def test_importance_decides_what_is_missing() -> None:
    """If art's lesson counts 2, ann comes for 40 minutes and music's is missing."""
    dear = ART.model_copy(update={"importance": 2})
    district = village(dear, MUSIC, bells=ONE_SLOT, weights=TRAVEL)
    outcome = solve(district, REPEATABLE)
    assert outcome.decisions == (put("lake3/art", "ann", MON, 1),)
    assert (outcome.coverage_bound, outcome.cost_bound, outcome.travel_bound) == (1, 40, 40)


def test_counting_proves_what_is_missing() -> None:
    """Three teachers with five lessons a week have 15 for 18: three are missing, and that is proven."""
    district = three_teachers(grades=3, lessons_week=5)
    outcome = solve(district, REPEATABLE)
    verdict = _judged(district, outcome)
    assert verdict.coverage == outcome.coverage_bound == 3


def test_a_course_that_nobody_can_give() -> None:
    """Sports have no teacher: two lessons of importance 3 are missing, the rest is given."""
    sports = course("hill3", "sports", minimum=2, importance=3)
    outcome = solve(village(sports, *once("hill4"), teachers=[ANN]), REPEATABLE)
    assert outcome.decisions is not None
    assert [p.course for p in outcome.decisions if isinstance(p, Placement)] == ["hill4/art"]
    assert outcome.coverage_bound == 6


def test_fixed_slots_that_cannot_be() -> None:
    """Hill 8:00-8:40 and lake at 9:00, both fixed, both ann's, are 35 minutes apart: nothing is lawful."""
    hill, lake = (
        course(name, "art", fixed=(SlotRef(weekday=MON, period=p),))
        for name, p in (("hill3", "1"), ("lake3", "2"))
    )
    outcome = solve(village(hill, lake, teachers=[ANN]), Request())
    assert (outcome.decisions, outcome.infeasible, outcome.interrupted) == (None, True, False)


@pytest.mark.parametrize("staff", [[ANN, BOB], []])
def test_no_courses(staff: list[object]) -> None:
    """Nothing to teach is a complete week of no lessons at no cost, proven."""
    district = village(weights=TRAVEL).model_copy(update={"teachers": tuple(staff)})
    assert solve(district, REPEATABLE) == Outcome((), False, 0, 0, 0, interrupted=False)


def test_commitments_alone() -> None:
    """Ann's meeting at lake costs 40 minutes; no week is cheaper."""
    taken = (busy("lake", MON, "9:00-9:40", teacher="ann"),)
    outcome = solve(village(commitments=taken, weights=TRAVEL), REPEATABLE)
    assert outcome == Outcome((), False, 0, 40, 40, interrupted=False)


def test_no_preferences() -> None:
    """Without weights a complete week costs nothing, which is proven; its travel has a bound all the same."""
    district = village(*once("lake3", "wood3"), teachers=[ANN], weights={})
    outcome = solve(district, REPEATABLE)
    assert _judged(district, outcome).coverage == 0
    assert (outcome.cost_bound, outcome.travel_bound) == (0, 90)


def test_stopped_before_it_began() -> None:
    """With the stop event set nothing is sought and nothing claimed."""
    stop = Event()
    stop.set()
    outcome = solve(three_teachers(), Request(seconds=60), stop=stop)
    assert outcome == Outcome(None, False, 0, 0, 0, interrupted=True)


@pytest.mark.parametrize("request_", [Request(seconds=0), Request(deterministic=0)])
def test_no_time(request_: Request) -> None:
    """Without any time nothing is found, and nothing is said to be impossible."""
    outcome = solve(village(*once("hill3")), request_)
    assert outcome == Outcome(None, False, 0, 0, 0, interrupted=False)


def test_interrupted_on_the_way() -> None:
    """Stopped at the first complete week, the run ends at once with that week, and its bounds hold."""
    stop = Event()

    def listener(progress: Progress) -> None:
        if progress.stage == "coverage" and progress.value == 0:
            stop.set()

    district = three_teachers(grades=5, lessons_week=10)
    began = time.monotonic()
    outcome = solve(district, Request(seconds=120), listener, stop)
    assert time.monotonic() - began < 30
    assert outcome.interrupted
    assert _judged(district, outcome).coverage == 0


def test_interrupted_in_a_long_search() -> None:
    """Stopped at the first cost told, the run ends within seconds, not with its share of 200 s.

    Its relaxation knows no bound, so that nothing else would end the search.
    """
    stop, told = Event(), list[float]()

    def listener(progress: Progress) -> None:
        if progress.stage == "cost":
            told.append(time.monotonic())
            stop.set()

    district = three_teachers(grades=5, lessons_week=10)
    outcome = solve(district, Request(seconds=200), listener, stop, pool=Proposal(None))
    assert time.monotonic() - told[0] < 15
    assert outcome.interrupted
    assert _judged(district, outcome).coverage == 0


@pytest.mark.parametrize(("gap", "fixed"), [(0.5, 0), (0.2, 0), (0.5, 280), (0.0, 0)])
def test_a_gap_that_is_good_enough(gap: float, fixed: int) -> None:
    """The run goes on while (cost - bound) / (cost - fixed) is above the gap, and stops when it is not.

    After that at most the law's own count of the last timetable is told.
    """
    told: list[Progress] = []
    request = Request(seconds=60, gap=gap, fixed=fixed)
    solve(three_teachers(grades=4, lessons_week=8), request, told.append)
    costs = [(p.value, p.bound) for p in told if p.stage == "cost" and p.value is not None]
    enough = [cost - bound <= gap * (cost - fixed) for cost, bound in costs]
    assert enough[-1]
    assert not any(enough[:-2])


def test_listener() -> None:
    """Values only fall, bounds only rise and stay below, time goes on, and coverage comes before cost."""
    told: list[Progress] = []
    district = three_teachers(grades=4, lessons_week=8)
    outcome = solve(district, REPEATABLE, told.append)
    verdict = _judged(district, outcome)
    stages = [p.stage for p in told]
    assert stages == sorted(stages, key=["coverage", "cost"].index)
    assert [p.seconds for p in told] == sorted(p.seconds for p in told)
    for stage, value in (("coverage", verdict.coverage), ("cost", verdict.cost)):
        values = [p.value for p in told if p.stage == stage and p.value is not None]
        bounds = [p.bound for p in told if p.stage == stage]
        assert values == sorted(values, reverse=True)
        assert bounds == sorted(bounds)
        assert values[-1] == value >= bounds[-1]


def test_an_error_of_the_listener_comes_back() -> None:
    """A listener that cannot write ends the run with its own error."""

    def listener(_: Progress) -> None:
        raise BrokenPipeError("nobody reads")

    with pytest.raises(BrokenPipeError, match="nobody reads"):
        solve(three_teachers(), REPEATABLE, listener)


def test_a_run_repeats() -> None:
    """One worker, one seed and a small deterministic limit: the same lessons and bounds twice."""
    district = three_teachers()
    first, second = (solve(district, Request(deterministic=0.1, seed=5)) for _ in range(2))
    assert first == second
    assert _judged(district, first).coverage == 0


def test_seconds_are_kept() -> None:
    """A limit of a second ends within a few, with what was found so far."""
    district = three_teachers(grades=8, lessons_week=16)
    began = time.monotonic()
    outcome = solve(district, Request(seconds=1))
    assert time.monotonic() - began < 10
    assert not outcome.interrupted


FAR = village(*once("wood3"), bells=[bell("wood", "9:00-9:40", weekdays=(MON, TUE))], weights=TRAVEL)
"""Wood's lesson takes bob 30 + 30 minutes and ann 40 + 40."""


@pytest.mark.parametrize("teacher_", [None, 0, 1])
def test_a_bad_proposal_does_no_harm(teacher_: int) -> None:
    """The teacher proposed by the relaxation may be the dearer one: the free search finds bob's 60."""
    proposal = Proposal(teacher_)
    outcome = solve(FAR, REPEATABLE, pool=proposal)
    assert _judged(FAR, outcome).cost == outcome.cost_bound == 60
    assert proposal.tasks > 0


@pytest.mark.parametrize("teacher_", [0, 1])
def test_a_better_timetable_is_not_given_up(teacher_: int) -> None:
    """Interrupted in stage 3 the run has a week no dearer than interrupted just before it."""
    costs = []
    for stop_at in (1, 2):
        proposal = Proposal(teacher_, stop_at)
        outcome = solve(FAR, REPEATABLE, stop=proposal.stop, pool=proposal)
        assert outcome.interrupted
        costs.append(_judged(FAR, outcome).cost)
    assert costs[1] <= costs[0]


def test_a_relaxation_that_knows_nothing() -> None:
    """Without any bound of its parts, and with impossible teachers proposed, the best is found and proven."""
    district = village(*once("lake3", "wood3"), teachers=[ANN, teacher("cat", "wood")], weights=TRAVEL)
    outcome = solve(district, REPEATABLE, pool=Proposal(0))
    assert _judged(district, outcome).cost == outcome.cost_bound == 40
