"""A region under way: what stands is worth what the law says, and only what is no worse is put back."""

from collections.abc import Iterable

import pytest

from models.course import Mode, SlotRef
from models.district import District
from models.timetable import Decision, Held, Placement
from scheduler.solve import region as region_module
from scheduler.solve.excerpt import COMPARING
from scheduler.solve.planning import Planned, Task, cover
from scheduler.solve.reach import reach
from scheduler.solve.region import Part, Region
from scheduler.solve.regions import regions
from scheduler.solve.relaxation.question import Question, ask
from scheduler.solve.search import Effort
from scheduler.solve.whole import Whole
from scheduler.verify import Court
from tests.agreement.cases import FAMILIES, case
from tests.live import BOB as STAYING_BOB
from tests.live import aired, live, origin, receiver
from tests.solve.small import NO_LIMIT, TRAVEL, once
from tests.villages import ANN, BOB, MON, SAT, TUE, WED, course, put, teacher, village

LAKE3, LAKE4 = "lake3/art", "lake4/art"
BY_ANN, BY_BOB = put(LAKE3, "ann", MON, 2), put(LAKE3, "bob", MON, 2)
"""Ann's way from hill and back takes 40 minutes, bob is there."""

TO_THE_END = Effort(seconds=None, deterministic=None, seed=0, workers=1)


def _regions(district: District) -> list[Region]:
    whole = Whole(district, reach(district))
    return [Region(whole, some) for some in regions(district, whole.reach)]


def _region(*standing: Decision) -> Region:
    """One lesson of art for each of lake's classes, by ann or bob."""
    (region,) = _regions(village(*once("lake3", "lake4"), weights=TRAVEL))
    if standing:
        assert _put_back(region, region.taken({LAKE3, LAKE4}), standing)
    return region


def _put_back(region: Region, part: Part, decisions: tuple[Decision, ...]) -> bool:
    """Put a part back as it would be planned; True if what stands has changed."""
    before = list(region.standing)
    region.put_back(part, Planned(decisions, Court(part.district).value(decisions)))
    return list(region.standing) != before


def _of(region: Region, decisions: Iterable[Decision]) -> list[Decision]:
    """Those of the decisions that the region makes."""
    courses = {c.id for c in region.district.courses}
    meetings = {m.id for m in region.district.meetings}
    people = {t.id for t in region.district.teachers}
    return [
        d
        for d in decisions
        if (isinstance(d, Placement) and d.course in courses)
        or (isinstance(d, Held) and d.meeting in meetings)
        or (not isinstance(d, Placement | Held) and d.teacher in people)
    ]


def _assert_adds_up(district: District, decisions: Iterable[Decision]) -> None:
    """The regions make every decision once, and their values are the whole's."""
    shares = [(region, _of(region, decisions)) for region in _regions(district)]
    values = [Court(region.district).value(share) for region, share in shares]
    assert sum(len(share) for _, share in shares) == len(list(decisions))
    assert (sum(m for m, _ in values), sum(c for _, c in values)) == Court(district).value(decisions)


@pytest.mark.slow
@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("number", range(5))
def test_values_add_up(family: str, number: int) -> None:
    """What is missing, and what it costs, adds up over the regions, where nobody is compared with others."""
    found = case(number, 1_000, family)
    weights = {name: 0 if name in COMPARING else weight for name, weight in found.district.weights.items()}
    district = found.district.model_copy(update={"weights": weights})
    for timetable in ((), *sorted(found.truth.lawful, key=repr)[:10]):
        _assert_adds_up(district, tuple(timetable))


def test_two_regions_add_up() -> None:
    """Ann goes from hill to wood, bob stays at lake and waits: 80 minutes of travel and 50 of waiting."""
    district = village(
        course("wood3", "art", minimum=1, target=1, eligible=("ann",)),
        course("lake3", "art", minimum=3, eligible=("bob",)),
        weights={"travel_minutes": 1, "idle_minutes": 1},
    )
    standing = put("wood3/art", "ann", MON, 1), put(LAKE3, "bob", TUE, 1), put(LAKE3, "bob", TUE, 3)
    assert len(_regions(district)) == 2
    _assert_adds_up(district, standing)
    _assert_adds_up(district, ())


def test_nothing_stands() -> None:
    """At first two lessons are missing, nothing costs, and nobody gives anything."""
    region = _region()
    assert (list(region.standing), region.missing, region.cost) == ([], 2, 0)
    assert (region.short(), dict(region.given_by)) == ([LAKE3, LAKE4], {})


def test_better() -> None:
    """A lesson more is better, whatever it costs; and so is the same lesson by who is there already."""
    region = _region()
    assert _put_back(region, region.taken({LAKE3}), (BY_ANN,))
    assert (region.missing, region.cost, region.short()) == (1, 40, [LAKE4])
    assert region.given_by == {LAKE3: "ann"}
    assert _put_back(region, region.taken({LAKE3}), (BY_BOB,))
    assert (region.missing, region.cost, list(region.standing)) == (1, 0, [BY_BOB])


def test_equal() -> None:
    """Bob's lesson on another day is put back, though it is no better; the same lesson changes nothing."""
    region, other = _region(BY_BOB), put(LAKE3, "bob", WED, 3)
    assert _put_back(region, region.taken({LAKE3}), (other,))
    assert list(region.standing) == [other]
    assert not _put_back(region, region.taken({LAKE3}), (other,))
    assert (list(region.standing), region.missing, region.cost) == ([other], 1, 0)


@pytest.mark.parametrize(
    "worse", [(), (BY_ANN,), (put(LAKE3, "bob", SAT, 2),), (BY_BOB, put(LAKE4, "bob", MON, 2))]
)
def test_refused(worse: tuple[Decision, ...]) -> None:
    """A lesson less, one that costs more, one in no period, or two at once: what stands, stays."""
    region = _region(BY_BOB)
    assert not _put_back(region, region.taken({LAKE3, LAKE4}), worse)
    assert (list(region.standing), region.missing, region.cost) == ([BY_BOB], 1, 0)


def test_changed_meanwhile() -> None:
    """Two parts have ann's lesson: once the first has moved it, the second, though cheaper, is refused."""
    region, moved = _region(BY_ANN), put(LAKE3, "ann", TUE, 2)
    first, second = region.taken({LAKE3}), region.taken({LAKE3})
    _put_back(region, first, (moved,))
    assert not _put_back(region, second, (BY_BOB,))
    assert list(region.standing) == [moved]


def test_both_changed() -> None:
    """Two parts that change different lessons are both put back, unless together they break the law."""
    region = _region()
    first, second, third = region.taken({LAKE3}), region.taken({LAKE4}), region.taken({LAKE4})
    assert _put_back(region, first, (BY_BOB,))
    assert not _put_back(region, second, (put(LAKE4, "bob", MON, 2),))
    assert _put_back(region, third, (put(LAKE4, "bob", MON, 3),))
    assert region.missing == 0


def test_judged_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a large region changes are trusted until they are settled: of two that clash the first stays."""
    monkeypatch.setattr(region_module, "COURSES_PER_JUDGEMENT", 0)
    region = _region()
    clash, later = put(LAKE4, "bob", MON, 2), put(LAKE4, "bob", TUE, 1)
    first, second = region.taken({LAKE3}), region.taken({LAKE4})
    assert _put_back(region, first, (BY_BOB,))
    assert _put_back(region, second, (clash,))
    assert (list(region.standing), region.missing) == ([BY_BOB, clash], 0)
    region.settle()
    assert (list(region.standing), region.missing) == ([BY_BOB], 1)
    assert _put_back(region, region.taken({LAKE4}), (BY_BOB, later))
    region.settle()
    assert (list(region.standing), region.missing) == ([BY_BOB, later], 0)


def test_taken() -> None:
    """Lake 3 is taken out with its lesson and all that its teachers could do; it is worth 40 minutes."""
    part = _region(BY_ANN).taken({LAKE3})
    assert (part.lessons, part.worth[1]) == ((BY_ANN,), 40)
    assert {t.id for t in part.district.teachers} == {"ann", "bob"}


def test_a_lesson_that_stands_may_be_received() -> None:
    """Lake's class, planned anew, may receive ann's lesson at hill, which stands and nobody receives yet.

    By visit dan would have to come from hill, 20 minutes there and 20 back.
    """
    given = origin(minimum=1, target=1, room="studio", eligible=("ann",))
    modes = (Mode.VISITING, Mode.SYNCHRONOUS)
    received = receiver(minimum=1, target=1, room="screen_lake", eligible=("dan",), modes=modes)
    dan = teacher("dan", "wood", start_place="hill", end_place="hill")
    district = live(given, received, teachers=(ANN, STAYING_BOB, dan), weights=TRAVEL)
    (region,) = _regions(district)
    assert _put_back(region, region.taken({"hill3/art"}), (aired(MON),))
    part = region.taken({"lake3/art"})
    planned = cover(Task(part.district, TO_THE_END, polish=TO_THE_END))
    assert planned.worth == (0, 0)
    region.put_back(part, planned)
    region.settle()
    assert (region.missing, region.cost) == (0, 0)
    assert any(getattr(d, "origin", None) == "hill3/art" for d in region.standing)


def test_alone() -> None:
    """Courses alone are a district in which nothing stands and nothing else is wanted."""
    found = _region(BY_ANN).alone(frozenset({LAKE4}))
    assert [c.id for c in found.courses] == [LAKE4]
    assert (found.commitments, found.pinned) == ((), ())


def test_groups() -> None:
    """Hill's art is ann's, its music cat's: one school and so one region, but two groups."""
    district = village(
        course("hill3", "art"), course("hill4", "art"), course("hill3", "music"),
        teachers=(ANN.model_copy(update={"subjects": ("art",)}), teacher("cat", subjects=("music",))),
    )  # fmt: skip
    (region,) = _regions(district)
    assert region.groups == region.large_pieces == [{"hill3/art", "hill4/art"}, {"hill3/music"}]


def test_who_could_be_heard_is_there() -> None:
    """Hill's lesson is ann's, lake's could be dan's: two groups, but lake's may receive, at no journey.

    Alone without hill's it would cost dan's 20 minutes twice, more than the best timetable of both.
    """
    given = origin(minimum=1, target=1, room="studio", eligible=("ann",))
    modes = (Mode.VISITING, Mode.SYNCHRONOUS)
    received = receiver(minimum=1, target=1, room="screen_lake", eligible=("dan",), modes=modes)
    dan = teacher("dan", "wood", start_place="hill", end_place="hill")
    (region,) = _regions(live(given, received, teachers=(ANN, STAYING_BOB, dan), weights=TRAVEL))
    assert region.groups == [{"hill3/art"}, {"lake3/art"}]
    for group in region.groups:
        alone = region.alone(group)
        assert ask(Question(alone, TRAVEL, 0, NO_LIMIT, group)).bound == 0
        assert {c.id for c in alone.courses if c.minimum} == group
    deaf = Question(live(received, teachers=(STAYING_BOB, dan)), TRAVEL, 0, NO_LIMIT)
    assert ask(deaf).bound == 40


def test_compared() -> None:
    """Teachers who are compared are of one region, so its cost has the comparison too."""
    district = village(*once("hill3", "lake3"), weights={"uneven_load": 1})
    (region,) = _regions(district)
    standing = (put("hill3/art", "ann", MON, 1), put(LAKE3, "ann", TUE, 2))
    _put_back(region, region.taken({"hill3/art", LAKE3}), standing)
    assert region.cost == Court(district).value(standing)[1] > 0


def test_fixed_slot() -> None:
    """Lessons are put back one by one though a fixed slot is not yet filled."""
    fixed = course("lake4", "art", fixed=(SlotRef(weekday=MON, period="2"),))
    district = village(*once("lake3"), fixed, teachers=(BOB,), weights=TRAVEL)
    (region,) = _regions(district)
    assert _put_back(region, region.taken({LAKE3}), (put(LAKE3, "bob", TUE, 1),))
