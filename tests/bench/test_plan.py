"""Sets: what they list, and what is said of a wrong one."""

from pathlib import Path

import pytest

from scheduler.bench.errors import Refused
from scheduler.bench.generated import folder_of
from scheduler.bench.plan import Plan, read_plan
from scheduler.bench.planted import Planted
from tests.bench.made import write_set

GOOD = """
work_tolerance = 25
planted = ["planted.csv"]

[[runs]]
instances = ["../hill", "../lake"]
seeds = [0, 7]
seconds = 60
workers = 2

[[runs]]
instances = ["../hill"]
deterministic = 1.5
weights = "travel"
repetitions = 2
"""


CLUSTER = Planted("planted.csv", "cluster", "0123456789abcdef", cost=90, travel=50)
PLANTED = "name,input_hash,cost,travel\ncluster,0123456789abcdef,90,50\n"


def _plan(folder: Path, text: str) -> Plan:
    """The plan of a set's text, beside its table of planted timetables."""
    write_set(folder / "planted.csv", PLANTED)
    return read_plan(write_set(folder / "county.toml", text))


def _refused(tmp_path: Path, text: str) -> Refused:
    with pytest.raises(Refused) as caught:
        _plan(tmp_path, text)
    return caught.value


def test_runs_are_listed_seed_by_seed(tmp_path: Path) -> None:
    """Every instance comes with a seed before any comes with the next; then the next block."""
    plan = _plan(tmp_path / "sets", GOOD)
    assert [(run.instance, run.seed, run.repetition) for run in plan.runs] == [
        ("hill", 0, 1),
        ("lake", 0, 1),
        ("hill", 7, 1),
        ("lake", 7, 1),
        ("hill", 0, 1),
        ("hill", 0, 2),
    ]
    first, last = plan.runs[0], plan.runs[-1]
    assert (first.unit, first.limit, first.workers, first.weights) == ("seconds", 60.0, 2, "all")
    assert (last.unit, last.limit, last.workers, last.weights) == ("deterministic", 1.5, 1, "travel")
    assert not first.repeatable
    assert last.repeatable


def test_paths_begin_at_the_set(tmp_path: Path) -> None:
    """Instances and planted timetables are found from the set's folder, the record stands beside it."""
    plan = _plan(tmp_path / "sets", GOOD)
    assert plan.folders == {"hill": tmp_path / "hill", "lake": tmp_path / "lake"}
    assert plan.planted == {"cluster": CLUSTER}
    assert plan.known == tmp_path / "sets" / "county.known.csv"
    assert (plan.name, plan.work_tolerance) == ("county", 25.0)


def test_generated_districts(tmp_path: Path) -> None:
    """They come after the folders of their block, lie in a folder of their own, and may come alone."""
    text = GOOD.replace('["../hill"]', '["../hill"]\ngenerated = ["cluster"]')
    plan = _plan(tmp_path, text)
    assert [run.instance for run in plan.runs[-2:]] == ["hill", "cluster"]
    assert plan.generated == ("cluster",)
    assert plan.folders["cluster"] == folder_of(CLUSTER)
    alone = _plan(tmp_path, GOOD.replace('instances = ["../hill"]', 'generated = ["cluster"]'))
    assert [run.instance for run in alone.runs[-2:]] == ["cluster", "cluster"]


def test_generated_districts_are_listed(tmp_path: Path) -> None:
    """A name that no planted table lists is refused: what it has to be would not be known."""
    for text in ('generated = ["other"]', 'generated = ["cluster", "other"]'):
        refused = _refused(tmp_path, GOOD.replace('instances = ["../hill"]', text))
        assert (refused.code, refused.params["instance"]) == ("not_planted", "other")


@pytest.mark.parametrize(
    ("old", "new", "code", "entry"),
    [
        ("seeds", "seed", "wants.key", "runs[1].seed"),
        ("planted", "plants", "wants.key", "plants"),
        ("work_tolerance = 25", "work_tolerance = -1", "wants.number", "work_tolerance"),
        ('planted = ["planted.csv"]', "planted = 3", "wants.texts", "planted"),
        ('["../hill", "../lake"]', "[]", "wants.texts", "runs[1].instances"),
        ('["../hill", "../lake"]', "[1]", "wants.texts", "runs[1].instances"),
        ('instances = ["../hill"]', "", "wants.texts", "runs[2].instances"),
        ('instances = ["../hill"]', "generated = []", "wants.names", "runs[2].generated"),
        ('instances = ["../hill"]', "generated = [3]", "wants.names", "runs[2].generated"),
        ("[0, 7]", "[]", "wants.wholes", "runs[1].seeds"),
        ("[0, 7]", "[-1]", "wants.whole", "runs[1].seeds"),
        ("[0, 7]", "[true]", "wants.whole", "runs[1].seeds"),
        ("workers = 2", "workers = 0", "wants.whole", "runs[1].workers"),
        ("seconds = 60", "seconds = 0", "wants.number", "runs[1].seconds"),
        ("seconds = 60", "seconds = nan", "wants.number", "runs[1].seconds"),
        ('weights = "travel"', 'weights = "road"', "wants.one_of", "runs[2].weights"),
        ("repetitions = 2", "repetitions = 0", "wants.whole", "runs[2].repetitions"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, old: str, new: str, code: str, entry: str) -> None:
    """The refusal names the entry and knows what would be right."""
    assert old in GOOD
    refused = _refused(tmp_path, GOOD.replace(old, new, 1))
    assert (refused.code, refused.params["entry"]) == (code, entry)


def test_a_run_has_one_limit(tmp_path: Path) -> None:
    """Two limits, or none, are refused with the block's number."""
    for limits in ("seconds = 60\ndeterministic = 1", ""):
        refused = _refused(tmp_path, GOOD.replace("seconds = 60", limits))
        assert (refused.code, refused.params["number"]) == ("limit", 1)


def test_the_same_run_twice(tmp_path: Path) -> None:
    """Two rows of one key could not be told apart."""
    assert _refused(tmp_path, GOOD.replace("[0, 7]", "[7, 7]")).code == "twice"


def test_two_folders_of_one_name(tmp_path: Path) -> None:
    """Tables know an instance by its folder's name; the same folder may come twice."""
    assert _refused(tmp_path, GOOD.replace('["../hill"]', '["../other/hill"]')).code == "same_name"
    assert _plan(tmp_path, GOOD.replace('["../hill"]', '["../x/../hill"]'))


@pytest.mark.parametrize("text", ["", "runs = []", "runs = 3", "[runs]\nseconds = 1"])
def test_a_set_without_runs(tmp_path: Path, text: str) -> None:
    """A set has one block of runs at least."""
    assert _refused(tmp_path, text).code == "wants.tables"


def test_no_set_at_all(tmp_path: Path) -> None:
    """A file that is not there, or no TOML, is told with the system's words."""
    with pytest.raises(Refused) as caught:
        read_plan(tmp_path / "none.toml")
    assert caught.value.code == "unreadable"
    assert _refused(tmp_path, "runs = [").code == "not_toml"
    (tmp_path / "set.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(Refused):
        read_plan(tmp_path / "set.toml")
