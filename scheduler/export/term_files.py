"""Every file that the plan of a term is given out as, beside those of its weekly timetable."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from models.district import District
from models.plan import TermPlan
from models.timetable import Placement
from scheduler.export.csv_table import csv_table
from scheduler.export.labels import labels
from scheduler.export.ours import TERM_CSV, TERM_JSON, TERM_XLSX
from scheduler.export.plan_json import plan_json
from scheduler.export.table import Line, Table
from scheduler.export.table_book import table_book
from scheduler.export.term_rows import KEYS, TermRow, TermRows
from scheduler.locale import Catalogue
from scheduler.term.groups import school_of_group

_COURSE_KEYS = (
    "school", "group", "subject", "teacher", "weekly", "planned", "minimum", "lost", "made_up", "short",
)  # fmt: skip

_CHANGED = "#FFF2CC"
"""Behind rows that are not as in the weekly timetable."""


def term_files(district: District, plan: TermPlan, words: Catalogue) -> dict[str, bytes]:
    """Relative path -> bytes.

    Raises
    ------
    ValueError
        If the plan names what the district does not have.
    """
    rows = TermRows(district, plan, words)
    held, lost = rows.held(), rows.lost()
    return {
        TERM_JSON: plan_json(plan),
        TERM_CSV: csv_table(_heads(words, KEYS), [row.cells for row in sorted((*held, *lost), key=_by_date)]),
        TERM_XLSX: _workbook(district, plan, words, held, lost),
    }


def _by_date(row: TermRow) -> tuple[object, ...]:
    return row.day, row.start, row.cells


def _heads(words: Catalogue, keys: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(words.text(f"term_table.{key}") for key in keys)


def _workbook(
    district: District, plan: TermPlan, words: Catalogue, held: tuple[TermRow, ...], lost: tuple[TermRow, ...]
) -> bytes:
    """Three sheets: by date, what was lost or moved, and how many lessons each course has."""
    changed = [row for row in held if row.changed]
    changes = sorted((*changed, *lost), key=_by_date)
    tables = {
        "dated": (KEYS, [_line(row) for row in held]),
        "lost": (KEYS, [_line(row) for row in changes]),
        "courses": (_COURSE_KEYS, list(_courses(district, plan, words))),
    }
    return table_book(
        district,
        {
            words.text(f"term_table.sheet.{key}"): Table(
                title=words.text(f"term_table.title.{key}", district=district.name, term=district.term.name),
                heads=_heads(words, keys),
                rows=lines,
                notes=(words.text("term_table.note", revision=plan.revision),),
            )
            for key, (keys, lines) in tables.items()
        },
        words,
    )


def _line(row: TermRow) -> Line:
    return Line(row.cells, fill=_CHANGED if row.changed or not row.held else None)


def _courses(district: District, plan: TermPlan, words: Catalogue) -> Iterator[Line]:
    """A row a course: who gives it; lessons a week, planned, owed by the minimum, lost, made up, short."""
    named, schools = labels(district), school_of_group(district)
    planned = Counter(one.decision.course for one in plan.dated if isinstance(one.decision, Placement))
    lost = Counter(
        one.dated.decision.course for one in plan.lost if isinstance(one.dated.decision, Placement)
    )
    later = Counter(
        one.decision.course
        for one in plan.dated
        if isinstance(one.decision, Placement) and not 0 <= (one.day - one.monday).days < 7
    )
    givers: dict[str, dict[str, None]] = defaultdict(dict)
    for one in plan.dated:
        if isinstance(one.decision, Placement) and one.decision.teacher is not None:
            givers[one.decision.course][one.decision.teacher] = None
    for course in district.courses:
        short = max(0, course.term_minimum - planned[course.id])
        yield Line(
            (
                named.school[schools[course.group]],
                named.plain_group[course.group],
                course.subject,
                words.join(named.teacher[teacher] for teacher in givers[course.id]),
                course.minimum,
                planned[course.id],
                course.term_minimum,
                lost[course.id],
                later[course.id],
                short,
            ),
            fill=_CHANGED if short else None,
        )
