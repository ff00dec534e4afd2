"""Every coefficient says what it is for, and once."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw
from models.workload import Extra

_KEYS = (("subject", Extra.SUBJECT), ("pupils", Extra.PUPILS_OVER))
"""Fields that belong to one kind of coefficient only."""


@needing()
def coefficient_keys(facts: Facts) -> Iterator[Flaw]:
    """A subject's coefficient names the subject, one by pupils the number; no other names either."""
    for index, row in enumerate(facts.district.coefficients):
        for field, extra in _KEYS:
            given = getattr(row, field) is not None
            if given != (row.extra is extra):
                code = "coefficient_spare" if given else "coefficient_lacks"
                yield Flaw(code, "coefficients", index, field)


@needing()
def coefficient_twice(facts: Facts) -> Iterator[Flaw]:
    """No coefficient is given twice."""
    seen: dict[tuple[object, ...], int] = {}
    for index, row in enumerate(facts.district.coefficients):
        key = (row.extra, row.subject, row.pupils)
        if key in seen:
            yield Flaw(
                "coefficient_twice", "coefficients", index, "extra", {}, ("coefficients", seen[key], "")
            )
        seen.setdefault(key, index)
