"""What is said of runs, in both languages."""

import pytest

from scheduler.bench.claims import Claim
from scheduler.bench.compare import remarks
from scheduler.bench.known import Known
from scheduler.bench.words import both, remark_words, row_words, run_words
from scheduler.locale import LANGUAGES, Language, catalogue
from tests.bench.made import RUN, TIMED, row

ZH, EN = catalogue("zh"), catalogue("en")


def test_runs() -> None:
    """Instance, preferences, seed, workers and limit."""
    assert run_words(EN, RUN) == "hill (all preferences, seed 0, 1 worker, work limit 2)"
    assert run_words(EN, row(**TIMED, workers=2).run) == "hill (all preferences, seed 0, 2 workers, 60 s)"
    assert run_words(ZH, RUN) == "hill（全部偏好，种子 0，1 核，计算量 2）"


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows(language: Language) -> None:
    """A row with a timetable tells its figures; without one it tells why."""
    words = catalogue(language)
    assert all(figure in row_words(words, row()) for figure in ("1000", "900", "300", "250", "10"))
    texts = {
        row_words(words, row(status=status, missing=None, cost=None)) for status in ("none", "infeasible")
    }
    assert len(texts) == 2


def test_remarks() -> None:
    """Figures by their names, and whose bound is refuted by whom."""
    known, planted = Known.of(row(cost=990)), Claim("planted.csv", "hill", "hash", "all", 0, cost=899)
    wrong, lost, more = remarks([row(variables=6000)], [known], [planted], 10)
    run = "hill (all preferences, seed 0, 1 worker, work limit 2)"
    assert remark_words(EN, lost) == f"WORSE: {run}: cost 1000, recorded 990"
    assert remark_words(EN, more) == f"WORSE: {run}: variables 6000, more than 10 % above the recorded 5000"
    said = f"WRONG: {run}: cost can be 899 (planted.csv), yet 900 was given as a bound ({run})"
    assert remark_words(EN, wrong) == said
    assert remark_words(ZH, lost).endswith("费用 1000，记录是 990")


def test_both() -> None:
    """Where both languages say the same, once is enough."""
    assert both([ZH, EN], "bench.column.cost") == "费用 / cost"
    assert both([ZH, EN], "bench.made_by.python") == "Python"
