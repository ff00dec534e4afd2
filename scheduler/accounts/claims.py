"""What is paid for visits: an amount for each allowance and visit, and who pays it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.allowance import Allowance, Basis
from models.district import District
from models.payer import Payer
from scheduler.accounts.visits import Stay, Visit

_Account = tuple[str, Payer, str | None, str]
"""Month, who pays, the school that pays, name of the allowance."""


@dataclass(frozen=True)
class Claim:
    """One allowance for one visit."""

    visit: Visit
    allowance: Allowance
    quantity: int
    """Visits, days or lessons; for kilometres: metres."""
    school: str | None
    """The school that pays; None where the township does, or the visitor has no employing school."""

    @property
    def fen(self) -> int:
        """Hundredths of a yuan; half a fen of a part of a kilometre is rounded up."""
        product = self.quantity * self.allowance.fen
        return (2 * product + 1000) // 2000 if self.allowance.basis is Basis.KILOMETRE else product


@dataclass(frozen=True)
class Payment:
    """What one payer owes for one allowance in one month, in fen."""

    month: str
    payer: Payer
    school: str | None
    allowance: str
    planned: int
    """If everything is held as planned."""
    signed: int
    """For visits that were signed for."""
    visits: tuple[int, ...]
    """The numbers of the signed visits that it is for."""


@dataclass(frozen=True)
class Claims:
    """What visits cost."""

    planned: tuple[Claim, ...]
    """If all are made as planned."""
    signed: tuple[Claim, ...]
    """Of those that were signed for: what is owed."""


def claims(district: District, visits: Sequence[Visit]) -> Claims:
    """Every claim, in the order of the visits and then of the allowances' table."""
    signed = [visit for visit in visits if visit.signed]
    return Claims(
        tuple(_claims(district, visits, [visit.planned for visit in visits])),
        tuple(_claims(district, signed, [visit.made for visit in signed])),
    )


def _claims(district: District, visits: Sequence[Visit], stays: Sequence[Stay]) -> Iterator[Claim]:
    """In the order of the visits, then of the table; a day is claimed with its first visit."""
    employers = {teacher.id: teacher.employer for teacher in district.teachers}
    days: set[tuple[object, ...]] = set()
    for visit, stay in zip(visits, stays, strict=True):
        first = (visit.day, visit.teacher) not in days
        days.add((visit.day, visit.teacher))
        quantities = {
            Basis.VISIT: 1,
            Basis.DAY: int(first),
            Basis.LESSON: stay.lessons,
            Basis.KILOMETRE: stay.metres,
        }
        payers = {
            Payer.RECEIVER: visit.school,
            Payer.SENDER: employers[visit.teacher],
            Payer.TOWNSHIP: None,
        }
        for allowance in district.allowances:
            if quantity := quantities[allowance.basis]:
                yield Claim(visit, allowance, quantity, payers[allowance.payer])


def payments(district: District, claims: Claims) -> tuple[Payment, ...]:
    """The sums by month, payer and allowance, in this order; allowances in the order of their table."""
    planned: Counter[_Account] = Counter()
    signed: Counter[_Account] = Counter()
    numbers: dict[_Account, list[int]] = {}
    for claim in claims.planned:
        planned[_account(claim)] += claim.fen
    for claim in claims.signed:
        signed[_account(claim)] += claim.fen
        numbers.setdefault(_account(claim), []).append(claim.visit.number)
    order = {allowance.name: number for number, allowance in enumerate(district.allowances)}
    keys = sorted(
        planned.keys() | signed.keys(), key=lambda key: (key[0], key[1].value, key[2] or "", order[key[3]])
    )
    return tuple(Payment(*key, planned[key], signed[key], tuple(numbers.get(key, ()))) for key in keys)


def _account(claim: Claim) -> _Account:
    return claim.visit.month, claim.allowance.payer, claim.school, claim.allowance.name
