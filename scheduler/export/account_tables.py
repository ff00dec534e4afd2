"""Records and accounts as tables: payments, the teachers' months, visits, allowances, provision."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from models.allowance import Basis
from models.district import District
from models.payer import Payer
from scheduler.accounts.accounts import Accounts
from scheduler.accounts.claims import Claim, Payment
from scheduler.accounts.class_months import ClassMonth
from scheduler.accounts.teacher_months import TeacherMonth
from scheduler.accounts.visits import Stay, Visit
from scheduler.export.labels import Labels, labels
from scheduler.export.table import Cell, Line, Table
from scheduler.locale import Catalogue

KEYS: Mapping[str, tuple[str, ...]] = {
    "payments": ("month", "payer", "allowance", "yuan_planned", "yuan_signed", "visits"),
    "teacher_months": (
        "month", "teacher", "employer", "visits_planned", "visits_signed", "lessons_planned",
        "lessons_signed", "minutes_planned", "minutes_signed", "kilometres_planned", "kilometres_signed",
        "workload_planned", "workload_signed", "yuan_planned", "yuan_signed",
    ),
    "visits": (
        "number", "date", "weekday", "teacher", "employer", "school", "periods", "subjects",
        "lessons_planned", "lessons_signed", "minutes_signed", "kilometres_signed", "signature",
        "yuan_signed",
    ),
    "claims": (
        "number", "date", "teacher", "school", "allowance", "basis", "quantity", "rate", "yuan_signed",
        "payer",
    ),
    "class_months": (
        "month", "school", "group", "subject", "weeks", "due", "timetabled", "delivered", "unrecorded",
    ),
}  # fmt: skip
"""Sheet -> its columns, in their order."""

_LACKING = "#FFF2CC"
"""Behind a class that was timetabled less than it was due, and a visit recorded without a signature."""

_AT_LEAST = "≥ "
"""Before kilometres to which those of some ways are to be added."""


class AccountTables:
    """Makes the tables of one district's accounts."""

    def __init__(self, district: District, accounts: Accounts, words: Catalogue) -> None:
        self._district, self._accounts, self._words = district, accounts, words
        self._labels: Labels = labels(district)
        self._employers = {teacher.id: teacher.employer for teacher in district.teachers}

    def tables(self) -> dict[str, Table]:
        """Sheet -> table, in the order of `KEYS`."""
        lines: Mapping[str, Iterator[Line]] = {
            "payments": map(self._payment, self._accounts.payments),
            "teacher_months": map(self._teacher, self._accounts.teachers),
            "visits": self._visits(),
            "claims": map(self._claim, self._accounts.claims),
            "class_months": map(self._provision, self._accounts.classes),
        }
        return {key: self._table(key, list(some)) for key, some in lines.items()}

    def _table(self, key: str, lines: list[Line]) -> Table:
        text = self._words.text
        span = {"first": self._accounts.first.isoformat(), "last": self._accounts.last.isoformat()}
        told = text("accounts_table.span", revision=self._accounts.revision, **span)
        return Table(
            title=text(f"accounts_table.title.{key}", district=self._district.name),
            heads=tuple(text(f"accounts_table.{name}") for name in KEYS[key]),
            rows=lines,
            notes=(told, text(f"accounts_table.note.{key}")),
            totals=self._totals(key, lines),
        )

    def _totals(self, key: str, lines: list[Line]) -> Line:
        """The sums of what can be added."""
        added = {
            "yuan_planned", "yuan_signed", "visits_planned", "visits_signed", "lessons_planned",
            "lessons_signed", "minutes_planned", "minutes_signed", "timetabled", "delivered", "unrecorded",
        }  # fmt: skip
        sums: list[Cell] = [
            _sum([line.cells[n] for line in lines]) if name in added else ""
            for n, name in enumerate(KEYS[key])
        ]
        return Line((self._words.text("export.total"), *sums[1:]))

    def _payment(self, one: Payment) -> Line:
        payer = self._payer(one.payer, one.school)
        numbers = self._words.join(map(str, one.visits))
        return Line((one.month, payer, one.allowance, _yuan(one.planned), _yuan(one.signed), numbers))

    def _teacher(self, one: TeacherMonth) -> Line:
        pairs = (
            *((amount.planned, amount.signed) for amount in (one.visits, one.lessons, one.minutes)),
            (_kilometres(one.metres.planned), _kilometres(one.metres.signed)),
            (_hundredths(one.workload.planned), _hundredths(one.workload.signed)),
            (_yuan(one.fen.planned), _yuan(one.fen.signed)),
        )
        who = (self._labels.teacher[one.teacher], self._employer(one.teacher))
        return Line((one.month, *who, *(cell for pair in pairs for cell in pair)))

    def _visits(self) -> Iterator[Line]:
        paid: dict[int, int] = {}
        for claim in self._accounts.claims:
            paid[claim.visit.number] = paid.get(claim.visit.number, 0) + claim.fen
        for visit in self._accounts.visits:
            yield self._visit(visit, paid.get(visit.number, 0))

    def _visit(self, one: Visit, fen: int) -> Line:
        words = self._words
        state = "signed" if one.signed else "unsigned" if one.recorded else "unrecorded"
        return Line(
            (
                one.number,
                one.day.isoformat(),
                words.weekday(one.day.isoweekday()),
                self._labels.teacher[one.teacher],
                self._employer(one.teacher),
                self._labels.school[one.school],
                words.join(one.periods),
                words.join(one.subjects),
                one.planned.lessons,
                one.made.lessons,
                one.made.minutes,
                _length(one.made),
                words.text(f"accounts_table.state.{state}"),
                _yuan(fen),
            ),
            fill=_LACKING if state == "unsigned" else None,
        )

    def _claim(self, one: Claim) -> Line:
        metres = one.allowance.basis is Basis.KILOMETRE
        return Line(
            (
                one.visit.number,
                one.visit.day.isoformat(),
                self._labels.teacher[one.visit.teacher],
                self._labels.school[one.visit.school],
                one.allowance.name,
                self._words.text(f"accounts_table.basis_of.{one.allowance.basis.value}"),
                _kilometres(one.quantity) if metres else one.quantity,
                _yuan(one.allowance.fen),
                _yuan(one.fen),
                self._payer(one.allowance.payer, one.school),
            )
        )

    def _provision(self, one: ClassMonth) -> Line:
        return Line(
            (
                one.month,
                self._labels.school[one.school],
                self._labels.plain_group[one.group],
                one.subject,
                one.weeks,
                one.due,
                one.timetabled,
                one.delivered,
                one.unrecorded,
            ),
            fill=_LACKING if one.timetabled < one.due else None,
        )

    def _employer(self, teacher: str) -> str:
        school = self._employers[teacher]
        return "" if school is None else self._labels.school[school]

    def _payer(self, payer: Payer, school: str | None) -> str:
        return self._words.text(
            f"export.payer.{payer.value}", schools="—" if school is None else self._labels.school[school]
        )


def _length(stay: Stay) -> Cell:
    """Kilometres; where some are not known, at least how many."""
    known = _kilometres(stay.metres)
    return f"{_AT_LEAST}{known}" if stay.unknown else known


def _kilometres(metres: int) -> float:
    return metres / 1000


def _hundredths(number: int) -> float:
    return number / 100


_yuan = _hundredths


def _sum(cells: list[Cell]) -> float:
    """Added as people write them: 0.1 and 0.2 are 0.3."""
    return float(sum((Decimal(str(cell)) for cell in cells), Decimal()))
