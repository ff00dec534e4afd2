"""What is left out of the public edition."""

from models.event import DatedEvent, Event
from models.plan import Dated, Lost, Standing, TermPlan
from models.timetable import Held, Placement, Ride
from scheduler.export.pages.editions import public_district, public_plan, public_timetable
from tests.export import rich

DAY = rich.district().term.first_day


def _event(key: str, groups: tuple[str, ...]) -> Event:
    return Event(id=key, people=("T1",), groups=groups, place="S1", since=DAY, by=DAY)


def test_the_district() -> None:
    """No numbers of pupils, absences, ways or vehicles, and only commitments in which a class takes part."""
    whole = rich.district()
    own = whole.commitments[0].model_copy(update={"group": "A3", "label": "班会"})
    found = public_district(whole.model_copy(update={"commitments": (*whole.commitments, own)}))
    assert {group.pupils for group in found.classes} == {None}
    assert not any((found.unavailability, found.travel, found.vehicles, found.runs))
    assert found.commitments == (own,)
    assert found.courses == whole.courses


def test_events() -> None:
    """Those for classes stay, without the people who come."""
    events = (_event("联考", ("A3",)), _event("教研", ()))
    found = public_district(rich.district().model_copy(update={"events": events})).events
    assert [(event.id, event.people) for event in found] == [("联考", ())]


def test_the_timetable() -> None:
    """The same lessons without local adults; no meetings, rides, ways, loads or costs."""
    whole, found = rich.timetable(), public_timetable(rich.timetable())
    assert [one.course for one in found.placements] == [one.course for one in whole.placements]
    assert {one.adult for one in found.placements} == {None}
    assert not any((found.meetings, found.rides, found.journeys, found.workloads, found.levels))
    assert found.missing == whole.missing


def test_the_plan() -> None:
    """Lessons alone, on their dates and lost; who is with a class instead is not told."""
    week = rich.timetable()
    every = (week.placements[1], week.meetings[0], week.rides[0])
    dated = tuple(Dated(day=DAY, decision=one, monday=DAY, number=1) for one in every)
    plan = TermPlan(
        district="", term="", input_hash="", dated=dated,
        standing=(Standing(since=DAY, placements=week.placements, meetings=week.meetings, rides=week.rides),),
        events=tuple(
            DatedEvent(event=key, number=1, day=DAY, start=500, end=560) for key in ("联考", "教研")
        ),
        lost=tuple(Lost(dated=one, adult="L2") for one in dated),
    )  # fmt: skip
    district = rich.district().model_copy(update={"events": (_event("联考", ("A3",)),)})
    found = public_plan(plan, public_district(district))
    lesson = every[0].model_copy(update={"adult": None})
    assert [one.decision for one in found.dated] == [lesson]
    assert [(one.dated.decision, one.adult) for one in found.lost] == [(lesson, None)]
    assert [one.event for one in found.events] == ["联考"]
    (standing,) = found.standing
    assert {one.adult for one in standing.placements} == {None}
    assert not any((standing.meetings, standing.rides))
    assert not [one for one in found.dated if isinstance(one.decision, Held | Ride)]
    assert isinstance(found.dated[0].decision, Placement)
