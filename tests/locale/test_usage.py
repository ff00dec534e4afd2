"""Source and catalogue fit: no unknown or unused key, no forgotten placeholder, no Chinese elsewhere."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import nodes

from scheduler.export.pages.site import environment
from scheduler.locale import catalogue
from scheduler.locale.topics import topics

ROOT = Path(__file__).parent.parent.parent
WORDS = catalogue("zh")
SOURCES = sorted([*(ROOT / "scheduler").rglob("*.py"), *ROOT.glob("*.py"), *(ROOT / "models").rglob("*.py")])
CHINESE = re.compile("[\u3400-\u9fff]")
SPEAKING = (
    "scheduler/locale",
    "scheduler/verify/constraints",  # the law says itself in both languages
    "scheduler/verify/objective",
    "scheduler/read/table",  # the headings that planners write
    "scheduler/read/cells",  # and what they write under them
    "scheduler/term/public_holidays",  # what the library calls the holidays
)
"""Where Chinese may stand in string literals."""


def _nodes() -> Iterator[tuple[Path, ast.AST]]:
    for path in SOURCES:
        yield from ((path, node) for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def _asked() -> Iterator[tuple[str, ast.Call, ast.expr]]:
    """Every `catalogue.text(key, ...)` or `text(key, ...)` : where it stands, the call, the key."""
    for path, node in _nodes():
        match node:
            case ast.Call(func=ast.Attribute(attr="text") | ast.Name(id="text"), args=[key, *_]):
                yield f"{path.relative_to(ROOT)}:{node.lineno}", node, key


def _of_templates() -> Iterator[tuple[str, set[str], str, bool]]:
    """Every text that a template asks for: where, what it fills in, the key or what a key begins with."""
    for path in sorted((ROOT / "scheduler").rglob("templates/*.html")):
        for call in environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "text":
                (key,), given = call.args, {keyword.key for keyword in call.kwargs}
                whole = isinstance(key, nodes.Const)
                first = key if whole else next(iter(key.iter_child_nodes()))
                assert isinstance(first, nodes.Const), path
                yield f"{path.name}:{call.lineno}", given, first.value, whole


def test_templates_ask_for_texts_that_there_are() -> None:
    """A whole key exists and gets a value for each placeholder; one that is put together can exist."""
    for where, given, key, whole in _of_templates():
        if not whole:
            assert any(known.startswith(key) for known in WORDS.keys), f"{where}: {key}..."
            continue
        wanted = {name for _, name, _, _ in Formatter().parse(WORDS.raw(key)) if name is not None}
        assert wanted == given, f"{where}: {key}"


def _whole_keys(key: ast.expr) -> list[str]:
    """The keys that an expression may be: one constant, or a choice of constants."""
    if isinstance(key, ast.IfExp):
        return [*_whole_keys(key.body), *_whole_keys(key.orelse)]
    return [key.value] if isinstance(key, ast.Constant) and isinstance(key.value, str) else []


def _prefix(node: ast.AST) -> str | None:
    """`export.column.` of `f"export.column.{name}"`."""
    if isinstance(node, ast.JoinedStr) and node.values and isinstance(node.values[0], ast.Constant):
        return str(node.values[0].value)
    return None


def test_every_key_in_the_source_exists() -> None:
    """Nobody asks for a text that is not there."""
    for where, _, expression in _asked():
        for key in _whole_keys(expression):
            assert key in WORDS, f"{where}: {key}"


def test_every_composed_key_can_exist() -> None:
    """Where a key is put together from parts, some text begins like it."""
    for where, _, expression in _asked():
        prefix = _prefix(expression)
        if prefix is not None:
            assert any(key.startswith(prefix) for key in WORDS.keys), f"{where}: {prefix}..."


def test_every_placeholder_is_filled() -> None:
    """Who asks for a text by its whole key gives a value to each of its placeholders."""
    for where, call, expression in _asked():
        given = {keyword.arg for keyword in call.keywords}
        if None in given:  # **params: known at run time only
            continue
        for key in _whole_keys(expression):
            wanted = {name for _, name, _, _ in Formatter().parse(WORDS.raw(key)) if name is not None}
            assert wanted <= given, f"{where}: {key} wants {sorted(wanted)}"


def _words() -> set[str]:
    """What the source could end a composed key with: its literals, fields, options (`time_limit`), and what
    the definitions of the forms name.
    """
    literals = {str(node.value) for _, node in _nodes() if isinstance(node, ast.Constant)}
    options = {word.removeprefix("--").replace("-", "_") for word in literals if word.startswith("--")}
    fields = {
        n.target.id for _, n in _nodes() if isinstance(n, ast.AnnAssign) and isinstance(n.target, ast.Name)
    }
    definitions = (ROOT / "scheduler" / "forms" / "templates").glob("*.toml")
    forms = {
        word for file in definitions for word in re.findall(r'"(\w+)"', file.read_text(encoding="utf-8"))
    }
    return literals | options | fields | forms


def test_every_text_is_used() -> None:
    """Each text of the topic files is asked for by its key, or by a prefix and a word of the source."""
    words = _words() | {key for _, _, key, whole in _of_templates() if whole}
    prefixes = (
        *(prefix for _, node in _nodes() if (prefix := _prefix(node)) and prefix.endswith(".")),
        *{key for _, _, key, whole in _of_templates() if not whole},
    )
    for topic, table in topics("zh").items():
        for key in table:
            last = key.rsplit(".", 1)[-1]
            composed = key.startswith(prefixes) and (last in words or last.isdigit())
            assert composed or key in words, f"{topic}.toml: nobody asks for {key}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_chinese_stands_in_the_catalogue(path: Path) -> None:
    """Only the catalogue, the law and the reader's vocabulary hold Chinese texts (comments may, anywhere)."""
    if path.relative_to(ROOT).as_posix().startswith(SPEAKING):
        return
    tree = ast.parse(path.read_text(encoding="utf-8"))
    prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            assert not CHINESE.search(node.value), f"{path}:{node.lineno}: {node.value!r}"
