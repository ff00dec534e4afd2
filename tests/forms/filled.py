"""Plans whose forms can be checked by hand."""

from datetime import date

from models.district import District
from models.event import DatedEvent, Event
from models.plan import Standing, TermPlan
from models.timetable import Placement
from scheduler.forms.material import Material
from scheduler.locale import Language, catalogue
from scheduler.term.in_force import rolled
from tests.accounts import books
from tests.export import rich

REVIEW = Event(
    id="评课", people=("T1", "L2"), since=date(2026, 9, 1), by=date(2026, 9, 25), after="英语", minutes=40
)


def live(language: Language = "zh", district: District | None = None) -> Material:
    """The district with broadcasts, a van, and a review on 16 September."""
    there = district or rich.district(events=(REVIEW,))
    week = rich.timetable()
    standing = Standing(
        since=there.term.first_day, placements=week.placements, meetings=week.meetings, rides=week.rides
    )
    plan = TermPlan(
        district=there.name,
        term=there.term.name,
        input_hash="0" * 64,
        standing=(standing,),
        dated=rolled(there, (standing,)),
        events=(DatedEvent(event="评课", number=1, day=date(2026, 9, 16), start=960, end=1000),),
    )
    return Material(there, plan, there.term.first_day, there.term.last_day, catalogue(language))


def visits(district: District | None = None) -> Material:
    """Three Thursdays on which two teachers visit Caotan."""
    there = district or books.district()
    return Material(there, books.plan(there), books.FIRST, books.LAST, catalogue("zh"))


def moved(material: Material, day: date, course: str, **changes: str) -> Material:
    """The same, after lessons of a course on a date were changed."""
    dated = tuple(
        one.model_copy(update={"decision": one.decision.model_copy(update=changes)})
        if isinstance(one.decision, Placement) and (one.day, one.decision.course) == (day, course)
        else one
        for one in material.plan.dated
    )
    plan = material.plan.model_copy(update={"dated": dated, "revision": 2})
    return Material(material.district, plan, material.first, material.last, material.words, was=material.plan)
