"""Definitions of forms, ours and a district's own."""

import pytest

from scheduler.export.ours import FORM_KINDS
from scheduler.forms.definition import definition, heads, named
from scheduler.forms.errors import TemplateError
from scheduler.forms.kinds import KINDS
from scheduler.forms.templates import README, ours
from scheduler.locale import LANGUAGES, Language, catalogue

WORDS = catalogue("zh")


def test_every_kind_has_its_files() -> None:
    """A definition and a Typst file each, a row in the README, and its name among the files that are ours."""
    assert tuple(KINDS) == FORM_KINDS
    files = ours()
    for kind in KINDS:
        assert {f"{kind}.toml", f"{kind}.typ"} <= files.keys()
        assert f"`{kind}`" in files[README]
    assert len(files) == 2 * len(KINDS) + 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_column_and_signature_has_a_name(kind: str, language: Language) -> None:
    """What our definitions name is in the catalogue of both languages."""
    words = catalogue(language)
    form = definition(kind, ours()[f"{kind}.toml"])
    assert all(heads(kind, form, words))
    for part, keys in (("box", form.boxes), ("signature", form.signatures)):
        assert all(f"forms.{part}.{key}" in words for key in keys)


def test_a_column_of_its_own() -> None:
    """A district adds a column by its name, and renames another."""
    form = definition("a", 'columns = [{ head = "体温" }, { key = "date", head = "日子" }, { key = "left" }]')
    assert heads("a", form, WORDS) == ("体温", "日子", "离校时间")
    assert named("signature", ("school_head", "保安"), WORDS) == ("校长", "保安")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("columns = [", "no_toml"),
        ("colums = []", "wrong_value"),
        ("columns = []\ncards = 9", "wrong_value"),
        ('columns = [{ key = "date", width = 0 }]', "wrong_value"),
    ],
)
def test_what_is_wrong_is_named(text: str, problem: str) -> None:
    """No TOML, an unknown word, a number out of range: the file is named."""
    with pytest.raises(TemplateError) as told:
        definition("sign_in.toml", text)
    assert (told.value.problem, told.value.facts["file"]) == (problem, "sign_in.toml")


def test_an_unknown_column_is_refused() -> None:
    """A key that nobody knows is no blank column."""
    with pytest.raises(TemplateError, match="unknown_column"):
        heads("a", definition("a", 'columns = [{ key = "teachr" }]'), WORDS)
