"""Everything that records and accounts tell of a span of dates."""

from dataclasses import dataclass
from datetime import date

from models.district import District
from models.plan import TermPlan
from models.quota import Delivery
from scheduler.accounts.claims import Claim, Payment, claims, payments
from scheduler.accounts.class_months import ClassMonth, class_months
from scheduler.accounts.diary import diary
from scheduler.accounts.teacher_months import TeacherMonth, teacher_months
from scheduler.accounts.visits import Visit, Visits
from scheduler.term.deliveries import Deliveries


@dataclass(frozen=True)
class Accounts:
    """The records of the dates from `first` to `last`, both included, and what follows from them."""

    first: date
    last: date
    revision: int
    """Of the plan."""
    visits: tuple[Visit, ...]
    claims: tuple[Claim, ...]
    """Of visits that were signed for."""
    payments: tuple[Payment, ...]
    teachers: tuple[TeacherMonth, ...]
    classes: tuple[ClassMonth, ...]
    unplanned: tuple[Delivery, ...]
    """Records of lessons that the plan does not have: they are in none of the figures."""

    @property
    def unmeasured(self) -> tuple[tuple[str, str], ...]:
        """Ways by own means, signed or planned, whose kilometres nobody has given."""
        ways = (way for visit in self.visits for stay in (visit.planned, visit.made) for way in stay.unknown)
        return tuple(sorted({(way.journey.origin, way.journey.destination) for way in ways}))


def accounts(district: District, plan: TermPlan, first: date, last: date) -> Accounts:
    """Draw up the accounts of a span of dates.

    Raises
    ------
    ValueError
        If the plan names what the district does not have.
    """
    days = diary(district, plan, first, last)
    visits = Visits(district).of(days)
    found = claims(district, visits)
    unplanned = Deliveries(district).unplanned(plan.dated)
    return Accounts(
        first=first,
        last=last,
        revision=plan.revision,
        visits=visits,
        claims=found.signed,
        payments=payments(district, found),
        teachers=teacher_months(district, days, visits, found),
        classes=class_months(district, plan, first, last),
        unplanned=tuple(one for one in unplanned if first <= one.day <= last),
    )
