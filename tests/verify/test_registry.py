"""The folders are the lists of rules and preferences; every file has its words."""

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from scheduler.verify import constraints, objective, registry

CONSTRAINTS, OBJECTIVE = Path(constraints.__path__[0]), Path(objective.__path__[0])


def names(folder: Path) -> tuple[str, ...]:
    """The rule files of a folder."""
    return tuple(sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__"))


def fields(text: str) -> set[str]:
    """The placeholders of a text."""
    return {field for _, field, _, _ in Formatter().parse(text) if field}


def test_names_are_the_files() -> None:
    """Every file of the two folders is a rule or preference, and there is no other list."""
    assert registry.constraint_names() == names(CONSTRAINTS)
    assert registry.objective_names() == names(OBJECTIVE)


def test_every_preference_has_a_default_weight() -> None:
    """Weights are whole equivalent minutes, never below zero, one for each preference."""
    weights = registry.default_weights()
    assert tuple(weights) == registry.objective_names()
    assert all(weight >= 0 for weight in weights.values())


@pytest.mark.parametrize("name", registry.objective_names())
def test_documented_weight_is_the_default(name: str) -> None:
    """The docstring of a preference states the weight that a district gets if it says nothing."""
    text = (OBJECTIVE / f"{name}.py").read_text(encoding="utf-8")
    assert re.findall(r"Default weight (\d+)", text) == [str(registry.default_weights()[name])]


@pytest.mark.parametrize("name", registry.constraint_names())
def test_findings_carry_the_name_of_their_file(name: str) -> None:
    """Each `Finding(rule=...)` in a file says the file's own name."""
    tree = ast.parse((CONSTRAINTS / f"{name}.py").read_text(encoding="utf-8"))
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "Finding"
    ]
    said = {
        ast.unparse(keyword.value) for call in calls for keyword in call.keywords if keyword.arg == "rule"
    }
    assert said == {repr(name)}


@pytest.mark.parametrize("key", sorted(registry.texts()))
def test_texts_have_both_languages(key: str) -> None:
    """Texts are there in both languages, with the same placeholders; only sentences and amounts have any."""
    text = registry.texts()[key]
    assert set(text) == {"zh", "en"}
    assert all(text.values())
    assert fields(text["zh"]) == fields(text["en"])
    assert bool(fields(text["zh"])) == key.endswith((".sentence", ".amount"))


def test_every_file_has_its_texts() -> None:
    """A rule has a title, a demand and a sentence; a preference a title, a description and an amount."""
    wanted = {f"rule.{name}.{part}" for name in names(CONSTRAINTS) for part in ("title", "rule", "sentence")}
    wanted |= {f"rule.{name}.{part}" for name in names(OBJECTIVE) for part in ("title", "rule", "amount")}
    assert set(registry.texts()) == wanted


@pytest.mark.parametrize("path", sorted([*CONSTRAINTS.glob("[a-z]*.py"), *OBJECTIVE.glob("[a-z]*.py")]))
def test_every_file_documents_its_rule(path: Path) -> None:
    """The docstring has a first sentence, the closed formula, the unit, worked numbers and the source."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    assert text.splitlines()[0].endswith(".")
    parts = [line.split(":")[0] for line in text.splitlines() if line.startswith("- ")]
    assert [part.split(",")[0] for part in parts] == ["- Formula", "- Unit", "- Worked", "- Source"]
