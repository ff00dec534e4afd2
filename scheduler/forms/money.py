"""补贴结算单: a sheet a payer and month, a row a teacher and allowance; only what was signed for is paid."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from models.allowance import Basis
from scheduler.accounts.accounts import accounts
from scheduler.accounts.claims import Claim
from scheduler.forms.material import Material, grouped
from scheduler.forms.sheet import Row, Sheet


def allowance_statement(material: Material) -> Iterator[Sheet]:
    """What the accounts say, to be signed for by those who get it."""
    words, names = material.words, material.telling.labels
    found = accounts(material.district, material.plan, material.first, material.last).claims
    order = {teacher.id: number for number, teacher in enumerate(material.district.teachers)}
    kinds = {one.name: number for number, one in enumerate(material.district.allowances)}
    months = grouped(found, lambda one: (one.visit.month, one.allowance.payer.value, one.school or ""))
    for (month, payer, school), some in sorted(months.items()):
        paying = words.text(f"export.payer.{payer}", schools=names.school[school] if school else "—")
        lines = grouped(some, lambda one: (order[one.visit.teacher], kinds[one.allowance.name]))
        yield Sheet(
            name=f"{month} {paying}",
            facts=(("payer", paying), ("month", material.month(some[0].visit.day))),
            rows=tuple(_line(material, lines[key]) for key in sorted(lines)),
            totals={"teacher": words.text("export.total"), "yuan": _yuan(sum(one.fen for one in some))},
        )


def _line(material: Material, claims: Sequence[Claim]) -> Row:
    """One teacher's one allowance."""
    first = claims[0]
    quantity = Decimal(sum(one.quantity for one in claims))
    if first.allowance.basis is Basis.KILOMETRE:
        quantity /= 1000
    days = dict.fromkeys(f"{one.visit.day.month}-{one.visit.day.day}" for one in claims)
    return {
        "teacher": material.telling.labels.teacher[first.visit.teacher],
        "allowance": first.allowance.name,
        "basis": material.words.text(f"accounts_table.basis_of.{first.allowance.basis.value}"),
        "quantity": float(quantity),
        "rate": _yuan(first.allowance.fen),
        "yuan": _yuan(sum(one.fen for one in claims)),
        "days": material.words.join(days),
        "visits": material.words.join(str(one.visit.number) for one in claims),
    }


def _yuan(fen: int) -> str:
    """As money is written: 6.00."""
    return f"{fen // 100}.{fen % 100:02}"
