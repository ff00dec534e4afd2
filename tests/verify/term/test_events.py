"""The law of events, at its limits."""

from datetime import date
from typing import Any

from models.course import Half, SlotPattern
from models.district import District
from models.event import DatedEvent, Event
from models.plan import Dated
from models.timetable import Placement
from scheduler.verify.term.events import judge_events
from tests.planner.towns import away, town

EVENT = Event(
    id="e", people=("T1", "T2"), place="S1", since=date(2026, 9, 7), by=date(2026, 9, 14), apart=3, count=2
)


def _day(day: int, number: int = 1, start: int = 540, event: str = "e") -> DatedEvent:
    return DatedEvent(event=event, number=number, day=date(2026, 9, day), start=start, end=start + 60)


def _wrong(
    *some: DatedEvent, events: tuple[Event, ...] = (EVENT,), dated: tuple[Dated, ...] = (), **more: Any
) -> list[object]:
    """What is wrong with each."""
    there: District = town(**more).model_copy(update={"events": events, "dated_events": some})
    return [finding.params["what"] for finding in judge_events(there, dated)]


def test_the_window() -> None:
    """The 7th and the 14th are in it, the 6th and the 15th are not."""
    assert _wrong(_day(7)) == _wrong(_day(14)) == []
    assert _wrong(_day(6)) == _wrong(_day(15)) == ["window"]


def test_where_it_may_begin() -> None:
    """Afternoons at Liangjia: at 14:30 with the period, not between two, not in the morning; online too."""
    afternoon = (SlotPattern(half=Half.AFTERNOON),)
    for place in ("S1", None):
        event = EVENT.model_copy(update={"allowed": afternoon, "place": place})
        assert _wrong(_day(7, start=870), events=(event,)) == []
        assert _wrong(_day(7, start=880), events=(event,)) == ["begins"]
        assert _wrong(_day(7, start=500), events=(event,)) == ["begins"]


def test_whole_days_begin_on_their_weekday() -> None:
    """Two days from a Monday on: the second day is a Tuesday, and lawful; from a Tuesday on it is not."""
    stay = EVENT.model_copy(update={"allowed": (SlotPattern(weekday=1),), "days": 2, "apart": 1})
    parts = [_day(day, start=470).model_copy(update={"part": part}) for part, day in ((1, 7), (2, 8))]
    assert _wrong(*parts, events=(stay,)) == []
    later = [_day(day, start=500).model_copy(update={"part": part}) for part, day in ((1, 8), (2, 9))]
    assert _wrong(*later, events=(stay,)) == ["begins"]


def test_days_apart() -> None:
    """Three days from the 7th is the 10th; the 9th is too early."""
    assert _wrong(_day(7), _day(10, 2)) == []
    assert _wrong(_day(7), _day(9, 2)) == ["apart"]


def test_who_comes_is_there() -> None:
    """T2 is away on the 7th; on another day nobody is missed."""
    assert _wrong(_day(7), away=[away("T2", 7)]) == ["absent"]
    assert _wrong(_day(8), away=[away("T2", 7)]) == []


def test_between_two_places_there_is_time_for_the_way() -> None:
    """Until ten at Liangjia, 20 minutes and 15 of buffers: 10:35 at Caotan is lawful, 10:34 is not."""
    other = EVENT.model_copy(update={"id": "f", "place": "S2", "people": ("T2",)})
    for start, wrong in ((635, []), (634, ["twice"])):
        assert _wrong(_day(7), _day(7, 1, start, "f"), events=(EVENT, other)) == wrong
    online = EVENT.model_copy(update={"id": "f", "place": None, "people": ("T2",)})
    for start, wrong in ((600, []), (599, ["twice"])):
        assert _wrong(_day(7), _day(7, 1, start, "f"), events=(EVENT, online)) == wrong


def test_reviews_follow_lessons() -> None:
    """Within three days of a broadcast: the third day is lawful, the fourth not; a second needs another."""
    review = EVENT.model_copy(update={"after": "音乐", "within": 3, "apart": 1})
    heard = Placement(
        course="J1/音乐", teacher="T1", weekday=1, period="2", origin="C1/音乐", origin_period="3"
    )
    lesson = Dated(day=date(2026, 9, 7), decision=heard, monday=date(2026, 9, 7), number=1)
    assert _wrong(_day(10), events=(review,), dated=(lesson,)) == []
    assert _wrong(_day(11), events=(review,), dated=(lesson,)) == ["review"]
    assert _wrong(_day(8), _day(9, 2), events=(review,), dated=(lesson,)) == ["review"]
    assert _wrong(_day(8), events=(review,)) == ["review"]
