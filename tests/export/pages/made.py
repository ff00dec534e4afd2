"""Districts with timetables and plans, and their pages."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from benchmarks.generate import district as generated
from models.district import District
from models.plan import Dated, Lost, Standing, TermPlan
from models.timetable import Placement, Timetable
from scheduler.assemble import by_hand
from scheduler.export.pages import pages
from scheduler.locale import Language, catalogue
from scheduler.term.in_force import rolled
from scheduler.term.school_calendar import Calendar
from scheduler.verify import judge
from tests.export import rich, small

REASON = "1. 周二没有空的节次"


@dataclass(frozen=True)
class Case:
    """What pages are made of."""

    district: District
    timetable: Timetable
    plan: TermPlan | None = None

    def pages(self, lang: Language = "zh") -> dict[str, bytes]:
        """Both editions."""
        return pages(
            self.district, self.timetable, catalogue(lang), self.plan, small.AS_OF, reasons=(REASON,)
        )

    def with_plan(self) -> "Case":
        """The same with a plan: the week on every date, the second lesson lost and the third moved."""
        return Case(self.district, self.timetable, plan(self.district, self.timetable))


def plan(district: District, week: Timetable) -> TermPlan:
    """A plan of the term in which one lesson is lost and one is given by somebody else on its date."""
    standing = (
        Standing(
            since=district.term.first_day,
            placements=week.placements,
            meetings=week.meetings,
            rides=week.rides,
        ),
    )
    dated = list(rolled(district, standing, Calendar(district)))
    lessons = [
        n for n, one in enumerate(dated) if isinstance(one.decision, Placement) and one.decision.teacher
    ]
    lost, covered = lessons[:2]
    dated[covered] = _covered(dated[covered], district)
    gone = dated.pop(lost)
    return TermPlan(
        district=district.name,
        term=district.term.name,
        input_hash="0" * 64,
        revision=3,
        since=date(2026, 9, 2),
        calendar=district.calendar,
        standing=standing,
        dated=tuple(dated),
        lost=(Lost(dated=gone),),
    )


def _covered(one: Dated, district: District) -> Dated:
    """The lesson, given by another teacher."""
    lesson = one.decision
    assert isinstance(lesson, Placement)
    other = next(teacher.id for teacher in district.teachers if teacher.id != lesson.teacher)
    return one.model_copy(update={"decision": lesson.model_copy(update={"teacher": other})})


SMALL = Case(small.district(), small.timetable())
RICH = Case(rich.district(), rich.timetable())


@cache
def planted(name: str) -> Case:
    """A generated district with the timetable that was planted in it."""
    made = generated(name)
    verdict = judge(made.district, made.placements)
    return Case(made.district, by_hand(made.district, tuple(made.placements), verdict))
