"""weights 偏好: what a unit of each preference is worth, in equivalent minutes."""

from scheduler.read.cells.number import whole
from scheduler.read.cells.text import NAME
from scheduler.read.desk import Desk
from scheduler.read.hints import vocabulary_hint
from scheduler.read.table import Table, needed
from scheduler.verify.registry import default_weights, texts

TERM = needed("term", "偏好", NAME, "journeys")
MINUTES = needed("minutes", "分钟", whole(0, 10_000, "minutes"), "10", "等效分钟")

TABLE = Table("weights", "偏好", (TERM, MINUTES))


def preferences() -> dict[str, str]:
    """Every way to name a preference: its key, and its Chinese title."""
    keys = default_weights()
    titles = texts()
    return {key: key for key in keys} | {titles[f"rule.{key}.title"]["zh"]: key for key in keys}


def read(desk: Desk) -> dict[str, int]:
    """Weights of all preferences; those that are not named have the usual weight."""
    names = preferences()
    given: dict[str, int] = {}
    for row in desk.rows(TABLE):
        name = row.peek(TERM)
        if name is None:
            continue
        term = names.get(name)
        if term is None:
            row.refuse(TERM, "unknown_weight", vocabulary_hint(name, names))
        elif term in given:
            row.refuse(TERM, "repeated_key")
        elif not row.bad:
            given[term] = row[MINUTES]
    return default_weights() | given
