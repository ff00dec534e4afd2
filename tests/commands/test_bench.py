"""`schedule bench`: resumed, compared, accepted, refused, interrupted."""

import csv
from collections.abc import Sequence
from pathlib import Path
from shutil import copytree
from threading import Event
from typing import Any

import pytest

from models.canonical import input_hash
from scheduler.bench import plan
from scheduler.bench.errors import Died
from scheduler.bench.known import Known, write_known
from scheduler.bench.measure import Measured
from scheduler.bench.planted import Planted
from scheduler.bench.run import Run
from scheduler.commands import bench
from scheduler.read import read_district
from tests.bench.made import MADE_BY, measured, row, write_set
from tests.commands.saying import Say

INSTANCES = Path(__file__).parents[2] / "instances"
NAMES = ("tiny-choice", "tiny-joint")
HASHES = {name: input_hash(read_district(INSTANCES / name).district) for name in NAMES}


def _set(folder: Path, *names: str) -> Path:
    """A set of tiny instances under a deterministic limit."""
    listed = ", ".join(repr((INSTANCES / name).as_posix()) for name in names or NAMES)
    return write_set(folder / "set.toml", f"[[runs]]\ninstances = [{listed}]\ndeterministic = 1.0\n")


def _made(name: str, **changes: Any) -> Any:
    """The row that the stub below gives for an instance."""
    given = {"limit": 1.0, "bound": 100, "travel_bound": 40, **changes}
    return row(instance=name, input_hash=HASHES[name], **given)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Runs take no time and are listed; the code is always the same, clone or not; nothing is drawn."""
    made: list[str] = []

    def answer(folder: Path, run: Run, stop: Event) -> Measured:
        made.append(run.instance)
        return measured(_made(run.instance))

    monkeypatch.setattr(bench, "apart", answer)
    monkeypatch.setattr(bench, "provenance", lambda: MADE_BY)
    monkeypatch.setattr(bench, "can_plot", lambda: False)
    return made


def _record(folder: Path, rows: Sequence[Any]) -> Path:
    """The record beside the set."""
    path = folder / "set.known.csv"
    write_known(path, [Known.of(one) for one in rows])
    return path


def _column(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8", newline="") as file:
        return [cells[name] for cells in csv.DictReader(file)]


def test_a_row_a_run(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """Every run once, rows and curves and a report; what is not recorded is new, and that is no failure."""
    said = say("bench", _set(tmp_path), "-o", tmp_path / "out", "--lang", "en")
    assert (said.code, runs) == (0, list(NAMES))
    assert _column(tmp_path / "out" / "results.csv", "instance") == list(NAMES)
    assert len((tmp_path / "out" / "curves.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert said.out.count("nothing is recorded of it") == 2
    assert said.out.splitlines()[-1] == "Exit code 0: done."
    assert "# 成绩 / Benchmark: set" in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_it_goes_on_where_it_stopped(
    say: Say, tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Interrupted in the second run: exit 130, one row; the same command makes the other alone."""

    def interrupted(folder: Path, run: Run, stop: Event) -> Measured | None:
        runs.append(run.instance)
        return measured(_made(run.instance)) if run.instance == NAMES[0] else None

    with monkeypatch.context() as patch:
        patch.setattr(bench, "apart", interrupted)
        arguments = ("bench", _set(tmp_path), "-o", tmp_path / "out")
        assert say(*arguments).code == 130
    assert not (tmp_path / "out" / "report.md").exists()
    assert say(*arguments).code == 0
    assert runs == [*NAMES, NAMES[1]]
    assert _column(tmp_path / "out" / "results.csv", "instance") == list(NAMES)


@pytest.mark.parametrize(
    ("recorded", "told"),
    [
        ({"cost": 999}, "WORSE: tiny-choice (all preferences, seed 0, 1 worker, work limit 1): cost 1000"),
        ({"bound": 101}, "bound 100, recorded 101"),
        ({"variables": 4545}, "variables 5000, more than 10 % above the recorded 4545"),
    ],
)
def test_a_regression_fails(
    say: Say, tmp_path: Path, runs: list[str], recorded: dict[str, int], told: str
) -> None:
    """A planted loss of quality, of bound, and a planted increase of work: exit 7, told on stderr."""
    _record(tmp_path, [_made(NAMES[0], **recorded), _made(NAMES[1])])
    said = say("bench", _set(tmp_path), "-o", tmp_path / "out", "--lang", "en")
    assert said.code == 7
    assert told in said.err
    assert said.out.splitlines()[-1] == "Exit code 7: worse than recorded."
    assert told in (tmp_path / "out" / "report.md").read_text(encoding="utf-8")


def test_a_refuted_bound_fails(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """best.json knows a timetable of 99 minutes: a bound of 100 is a defect of ours, exit 70."""
    folder = tmp_path / "tiny-choice"
    folder.mkdir()
    for path in (INSTANCES / "tiny-choice").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    best = folder / "best.json"
    best.write_text(best.read_text(encoding="utf-8").replace("108", "99"), encoding="utf-8")
    text = f"[[runs]]\ninstances = [{folder.as_posix()!r}]\ndeterministic = 1.0\n"
    known = _record(tmp_path, [_made(NAMES[0])])
    before = known.read_bytes()
    said = say("bench", write_set(tmp_path / "set.toml", text), "-o", tmp_path / "out", "--accept")
    assert said.code == 70
    assert "有错" in said.err
    assert known.read_bytes() == before
    best.unlink()
    assert say("bench", tmp_path / "set.toml", "-o", tmp_path / "out").code == 0


def test_accepting(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """What is new or better is written, what is worse is not; the next time nothing is left to say."""
    known = _record(tmp_path, [_made(NAMES[0], cost=1001), _made(NAMES[1], cost=999)])
    arguments = ("bench", _set(tmp_path), "-o", tmp_path / "out", "--accept")
    assert say(*arguments).code == 7
    assert _column(known, "cost") == ["1000", "999"]
    known.unlink()
    assert say(*arguments).code == 0
    assert _column(known, "cost") == ["1000", "1000"]
    said = say(*arguments)
    assert (said.code, said.err) == (0, said.err)
    assert "新的" not in said.out
    assert runs == list(NAMES)


@pytest.mark.parametrize(("field", "value"), [("commit", "other"), ("lock", "other"), ("version", "9")])
def test_two_programs_are_not_mixed(
    say: Say, tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch, field: str, value: str
) -> None:
    """Results of another commit, version or lock file are refused before any run, in both languages."""
    arguments = ("bench", _set(tmp_path), "-o", tmp_path / "out")
    assert say(*arguments).code == 0
    monkeypatch.setattr(bench, "provenance", lambda: MADE_BY.model_copy(update={field: value}))
    chinese, english = say(*arguments), say(*arguments, "--lang", "en")
    assert chinese.code == english.code == 2
    assert "两者不能混" in chinese.err
    assert (
        f"rows of another program or machine ({field}: {getattr(MADE_BY, field)} there, {value} now)"
        in english.err
    )
    assert runs == list(NAMES)


def test_code_edited_meanwhile(
    say: Say, tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that was begun with one code and ended with another is not written."""
    edited = iter([MADE_BY, MADE_BY, MADE_BY, MADE_BY, MADE_BY.model_copy(update={"source": "edited"})])
    monkeypatch.setattr(bench, "provenance", lambda: next(edited))
    said = say("bench", _set(tmp_path), "-o", tmp_path / "out")
    assert said.code == 2
    assert _column(tmp_path / "out" / "results.csv", "instance") == [NAMES[0]]


def test_other_tables_are_not_mixed(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """Results of an instance whose tables have changed since are refused, with its name."""
    arguments = ("bench", _set(tmp_path), "-o", tmp_path / "out", "--lang", "en")
    assert say(*arguments).code == 0
    path = tmp_path / "out" / "results.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(HASHES[NAMES[1]], "0" * 64), encoding="utf-8")
    said = say(*arguments)
    assert said.code == 2
    assert "rows of tiny-joint with other tables than it has now" in said.err


def test_a_wrong_set(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """The entry is named; nothing is made."""
    path = write_set(tmp_path / "set.toml", "[[runs]]\ninstances = ['x']\n")
    said = say("bench", path, "-o", tmp_path / "out")
    assert said.code == 2
    assert "runs[1]" in said.err
    assert not (tmp_path / "out").exists()


def test_an_instance_that_is_not_there(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """It is told as for any other command, before anything is run."""
    said = say("bench", _set(tmp_path, "tiny-choice", "nowhere"), "-o", tmp_path / "out")
    assert said.code == 2
    assert "nowhere" in said.err
    assert runs == []


def test_generated_districts(
    say: Say, tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made before anything runs, and held against their planted timetable: a bound above it is exit 70."""
    folder = tmp_path / "made" / "tiny-choice"
    made: list[str] = []

    def generate(planted: Planted) -> None:
        made.append(planted.name)
        copytree(INSTANCES / "tiny-choice", folder, dirs_exist_ok=True)
        (folder / "best.json").unlink()

    monkeypatch.setattr(bench, "generate", generate)
    monkeypatch.setattr(plan, "folder_of", lambda planted: folder)
    text = 'planted = ["known.csv"]\n[[runs]]\ngenerated = ["tiny-choice"]\ndeterministic = 1.0\n'
    arguments = ("bench", write_set(tmp_path / "set.toml", text), "-o", tmp_path / "out", "--lang", "en")

    def planted(input_hash: str, cost: int) -> None:
        row = f"name,input_hash,cost,travel\ntiny-choice,{input_hash},{cost},50\n"
        write_set(tmp_path / "known.csv", row)

    planted(HASHES["tiny-choice"], 100)
    assert say(*arguments).code == 0
    assert made == runs == ["tiny-choice"]
    planted(HASHES["tiny-choice"], 99)
    said = say(*arguments)
    assert said.code == 70
    assert "cost can be 99 (known.csv), yet 100 was given as a bound" in said.err
    planted("0" * 64, 100)
    said = say(*arguments)
    assert said.code == 2
    assert "is not the tiny-choice that known.csv lists" in said.err


def test_a_process_that_died(
    say: Say, tmp_path: Path, runs: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed for memory: exit 70, and the rows before it are kept."""

    def die(folder: Path, run: Run, stop: Event) -> Measured:
        raise Died(run.instance, -9)

    monkeypatch.setattr(bench, "apart", die)
    said = say("bench", _set(tmp_path), "-o", tmp_path / "out", "--lang", "en")
    assert said.code == 70
    assert "tiny-choice ended by itself (exit code -9)" in said.err


def test_a_file_in_the_place_of_the_folder(say: Say, tmp_path: Path, runs: list[str]) -> None:
    """It cannot be written: exit 6, before anything is run."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert say("bench", _set(tmp_path), "-o", tmp_path / "out").code == 6
    assert runs == []


@pytest.mark.slow
def test_really(say: Say, tmp_path: Path) -> None:
    """Solved, recorded, run anew with the same figures, then caught at every figure of an altered record."""
    path, known = _set(tmp_path, "tiny-choice", "nanming"), tmp_path / "set.known.csv"
    roads = path.read_text(encoding="utf-8").replace("1.0", '2.0\nweights = "travel"')
    path.write_text(roads, encoding="utf-8")
    assert say("bench", path, "-o", tmp_path / "one", "--accept").code == 0
    good = known.read_text(encoding="utf-8")
    assert "50" in _column(known, "cost")
    again = ("bench", path, "-o", tmp_path / "two", "--lang", "en")
    said = say(*again)
    assert said.code == 0
    assert "recorded" not in said.out
    for figure, percent in (("cost", 99), ("bound", 101), ("variables", 90)):
        known.write_text(_altered(good, "nanming", figure, percent), encoding="utf-8")
        said = say(*again)
        assert said.code == 7
        assert f"WORSE: nanming (travel alone, seed 0, 1 worker, work limit 2): {figure} " in said.err


def _altered(text: str, instance: str, figure: str, percent: int) -> str:
    """A record with so many percent of one figure of an instance."""
    rows = list(csv.reader(text.splitlines()))
    column = rows[0].index(figure)
    for cells in rows[1:]:
        if cells[0] == instance:
            cells[column] = str(int(cells[column]) * percent // 100)
    return "\n".join(",".join(cells) for cells in rows) + "\n"
