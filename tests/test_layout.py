"""Who may import whom, which files go together, and how long they may be. Read with ast, nothing is run."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parent.parent


class Area(NamedTuple):
    """What the files of a folder may import beside the standard library and their own folder."""

    ours: tuple[str, ...]
    others: tuple[str, ...]


AREAS = {
    "models": Area((), ("pydantic",)),
    "scheduler.verify": Area(("models",), ()),
    "scheduler.term": Area(("models",), ()),
    "scheduler.term.public_holidays": Area((), ("holidays",)),
    "scheduler.accounts": Area(("models", "scheduler.term", "scheduler.verify"), ()),
    "scheduler.planner": Area(("models", "scheduler.solve", "scheduler.term", "scheduler.verify"), ()),
    "scheduler.garbage": Area((), ()),
    "scheduler.locale": Area(("models", "scheduler.verify.registry"), ()),
    "scheduler.solve": Area(("models", "scheduler.garbage", "scheduler.verify"), ("ortools",)),
    "scheduler.explain": Area(
        ("models", "scheduler.read.travel", "scheduler.solve", "scheduler.term", "scheduler.verify"),
        (),
    ),
    "scheduler.solve.dask_pool": Area(("scheduler.solve",), ("dask", "distributed")),
    "scheduler.read": Area(("models", "scheduler.locale", "scheduler.verify.registry"), ("pydantic",)),
    "scheduler.read.book": Area(("scheduler.read",), ("openpyxl", "python_calamine")),
    "scheduler.export": Area(
        ("models", "scheduler.accounts", "scheduler.locale", "scheduler.term"),
        ("icalendar", "pandas", "pydantic", "xlsxwriter"),
    ),
    "scheduler.book": Area(
        ("models", "scheduler.export", "scheduler.locale", "scheduler.read", "scheduler.term"),
        ("openpyxl", "xlsxwriter"),
    ),
    "scheduler.print": Area(("models", "scheduler.export", "scheduler.locale"), ()),
    "scheduler.print.typesetter": Area(("scheduler.print",), ("typst",)),
    "scheduler.forms": Area(
        (
            "models",
            "scheduler.accounts",
            "scheduler.export",
            "scheduler.locale",
            "scheduler.print.week_files",
            "scheduler.term",
        ),
        ("pydantic", "xlsxwriter"),
    ),
    "scheduler.export.pages": Area(
        ("models", "scheduler.export", "scheduler.locale", "scheduler.term"), ("jinja2",)
    ),
    "scheduler.serve": Area(
        ("models", "scheduler.export", "scheduler.locale"),
        ("icalendar", "jinja2", "markupsafe", "pydantic", "segno"),
    ),
    "scheduler.serve.answers": Area(("scheduler.serve",), ("flask",)),
    "scheduler.serve.app": Area(
        ("scheduler.export.safe_names", "scheduler.locale", "scheduler.serve"), ("flask", "werkzeug")
    ),
    "scheduler.serve.running": Area((), ("flask", "waitress")),
    "scheduler.assemble": Area(("models", "scheduler.solve", "scheduler.verify"), ()),
    "scheduler.bench": Area(
        (
            "models",
            "scheduler.assemble",
            "scheduler.garbage",
            "scheduler.locale",
            "scheduler.read",
            "scheduler.solve",
            "scheduler.verify",
        ),
        ("matplotlib", "pydantic"),
    ),
    "scheduler.bench.reference": Area((), ("ortools",)),
    "scheduler.commands": Area(("models", "scheduler"), ("click", "pydantic")),
    "cli": Area(("models", "scheduler"), ("click",)),
}
"""The longest name that a module's own name begins with decides."""

LAW_IN_SOLVE = {"judge", "Court"}
"""The only words of the law that the solver may use: an answer is judged before it is returned."""

MOST_LINES = 300
MOST_FUNCTION_LINES = 60
MOST_RULE_LINES = 80
KINDS = ["constraints", "objective"]
RULE_FOLDERS = [f"scheduler/{side}/{kind}" for side in ("verify", "solve") for kind in KINDS]


def _files(*folders: str) -> list[Path]:
    """Python files of the folders, or of the whole project."""
    if not folders:
        everything = ("models", "scheduler", "tests", "benchmarks", "docs", "instances")
        return [*ROOT.glob("*.py"), *_files(*everything)]
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def _name(path: Path) -> str:
    """`models/base.py` as `models.base`."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> Iterator[tuple[str, str]]:
    """Every (module, name) imported anywhere in a file; no name for `import module`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports say the whole name"
            yield from ((node.module or "", alias.name) for alias in node.names)


def _within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def _area(name: str) -> str | None:
    return max((area for area in AREAS if _within(name, area)), key=len, default=None)


PRODUCT = [path for path in _files("models", "scheduler") if _area(_name(path))]
PRODUCT += ROOT.glob("*.py")


def test_every_file_of_the_product_has_an_area() -> None:
    """A new folder must say here what it may import; only scheduler/__init__.py belongs to none."""
    homeless = [_name(path) for path in _files("models", "scheduler") if not _area(_name(path))]
    assert homeless == ["scheduler"]


@pytest.mark.parametrize("path", PRODUCT, ids=_name)
def test_imports(path: Path) -> None:
    """A file imports the standard library, its own folder, and what its area allows."""
    own = _area(_name(path))
    assert own is not None
    allowed = (own, *AREAS[own].ours, *AREAS[own].others)
    for module, name in _imports(path):
        if module.split(".")[0] in sys.stdlib_module_names:
            continue
        whole = f"{module}.{name}"
        assert any(_within(whole, package) for package in allowed), f"{_name(path)} may not import {whole}"


def test_solve_asks_the_law_only_for_a_judgement() -> None:
    """Law and encoding share no code: the solver imports nothing of scheduler/verify but the judge."""
    for path in _files("scheduler/solve"):
        for module, name in _imports(path):
            if _within(module, "scheduler.verify"):
                assert module == "scheduler.verify", f"{_name(path)} imports {module}"
                assert name in LAW_IN_SOLVE, f"{_name(path)} imports {name}"


def test_only_solve_imports_ortools() -> None:
    """Outside scheduler/solve (and its tests and benchmarks) nothing knows the solver's library.

    But for the reference solve that machines are compared by: no change of ours may move it.
    """
    users = {_name(path) for path in PRODUCT for module, _ in _imports(path) if _within(module, "ortools")}
    others = {name for name in users if not _within(name, "scheduler.solve")}
    assert others == {"scheduler.bench.reference"}


@pytest.mark.parametrize("kind", KINDS)
def test_law_encoding_and_examples_have_the_same_names(kind: str) -> None:
    """Every rule is three files of one name: the law, the encoding, the examples."""
    law, encoding = (
        {path.stem for path in (ROOT / "scheduler" / side / kind).glob("*.py")} - {"__init__"}
        for side in ("verify", "solve")
    )
    examples = {path.stem.removeprefix("test_") for path in (ROOT / "tests" / kind).glob("test_*.py")}
    assert law
    assert law == encoding
    assert law == examples


def test_no_file_is_long() -> None:
    """A file is one thing that can be read in one sitting; a rule fits on a screen or two."""
    for path in _files():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        rule = path.parent.relative_to(ROOT).as_posix() in RULE_FOLDERS
        assert lines <= (MOST_RULE_LINES if rule else MOST_LINES), f"{path} has {lines} lines"


def test_no_function_is_long() -> None:
    """A function is short enough to be understood at a glance."""
    for path in _files():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                assert lines <= MOST_FUNCTION_LINES, f"{path}: {node.name} has {lines} lines"


def test_every_test_says_what_it_shows() -> None:
    """Each test function begins with a sentence."""
    for path in _files("tests"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                assert ast.get_docstring(node), f"{path}: {node.name} does not say what it shows"
