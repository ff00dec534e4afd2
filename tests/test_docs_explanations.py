"""docs/explanations.md is what the program says."""

import re

import pytest

from docs.make_explanations import COUNT, PAGE, drawn, section, text


def test_ten_in_both_languages() -> None:
    """Ten are kept, each of another kind, each said twice."""
    kept = PAGE.read_text(encoding="utf-8")
    headings = re.findall(r"^## \d+\. `(\w+)`$", kept, re.MULTILINE)
    assert headings == [instance.kinds[0] for instance in drawn()]
    assert len(set(headings)) == COUNT
    assert kept.count("```text") == 2 * COUNT


def test_the_first_is_up_to_date() -> None:
    """The first one is what the program says now."""
    first = "\n".join(section(1, drawn()[0]))
    assert first in PAGE.read_text(encoding="utf-8"), "stale: run `make explanations`"


@pytest.mark.slow
def test_all_are_up_to_date() -> None:
    """All of them are: `make explanations` after every change of what is explained, or how."""
    assert PAGE.read_text(encoding="utf-8") == text(), (
        "docs/explanations.md is stale: run `make explanations`"
    )
