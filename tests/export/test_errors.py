"""Every refusal has its message, in both languages, with everything that the message needs."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from scheduler.export.errors import BadLedger, CannotWrite, ExportError
from scheduler.export.target import _CODES
from scheduler.locale import LANGUAGES, Language, catalogue

EXPORT = Path(__file__).parent.parent.parent / "scheduler" / "export"
TOPICS = {"CannotWrite": "cannot_write", "BadLedger": "bad_ledger"}


def _raised() -> Iterator[tuple[str, set[str]]]:
    """The key and the parameters of every refusal in the source."""
    for path in sorted(EXPORT.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name(id=name), args=[ast.Constant(value=str(code))], keywords=keywords
                ):
                    if name in TOPICS:
                        yield f"{TOPICS[name]}.{code}", {keyword.arg or "" for keyword in keywords}
    for code in set(_CODES.values()):
        yield f"cannot_write.{code}", {"path", "problem"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_can_be_told(lang: Language) -> None:
    """No key is unknown, and no placeholder stays empty."""
    told = [catalogue(lang).text(key, **dict.fromkeys(params, "…")) for key, params in _raised()]
    assert len(told) > 15
    assert "{" not in "".join(told)


def test_every_message_is_raised_somewhere() -> None:
    """The catalogue holds no refusal that nobody makes."""
    keys = {key for key, _ in _raised()}
    for topic, count in (("cannot_write", 13), ("bad_ledger", 3)):
        assert len({key for key in keys if key.startswith(f"{topic}.")}) == count


@pytest.mark.parametrize(
    ("error", "key"),
    [
        (CannotWrite("exists", path="out"), "cannot_write.exists"),
        (BadLedger("newer", path="out"), "bad_ledger.newer"),
    ],
)
def test_an_error_knows_its_key(error: ExportError, key: str) -> None:
    """Whoever prints it needs the key and the parameters, and nothing else."""
    assert (error.key, error.params) == (key, {"path": "out"})
