"""Shared by all tests: the environment says nothing about language."""

import pytest


@pytest.fixture(autouse=True)
def _no_language_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests read Chinese unless they ask for English, whatever the machine speaks."""
    monkeypatch.setenv("SCHEDULE_LANG", "zh")
