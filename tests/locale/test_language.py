"""The language: the option, else the environment, else the system, else Chinese."""

import locale
import os
import subprocess
import sys

import pytest

from scheduler.locale import choose_language

VARIABLES = ("SCHEDULE_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def _speak(monkeypatch: pytest.MonkeyPatch, system: str, **environment: str) -> None:
    """A machine whose environment has these variables, and whose locale is `system`."""
    for variable in VARIABLES:
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    monkeypatch.setattr(locale, "setlocale", lambda category: system)


@pytest.mark.parametrize(
    ("option", "chosen"),
    [("zh", "zh"), ("zh_CN", "zh"), ("zh-Hans", "zh"), ("en", "en"), ("EN-gb", "en"), ("en_US.UTF-8", "en")],
)
def test_option(monkeypatch: pytest.MonkeyPatch, option: str, chosen: str) -> None:
    """The option wins over everything, however it is spelt."""
    _speak(monkeypatch, "de_DE", SCHEDULE_LANG="en" if chosen == "zh" else "zh")
    assert choose_language(option) == chosen


@pytest.mark.parametrize("option", ["", "de", "eng", "zhuang"])
def test_option_in_a_language_we_do_not_speak(option: str) -> None:
    """Who asks for a language we do not have is told which there are."""
    with pytest.raises(ValueError, match="one of zh, en"):
        choose_language(option)


@pytest.mark.parametrize(
    ("environment", "chosen"),
    [
        ({"SCHEDULE_LANG": "en", "LC_ALL": "zh_CN.UTF-8"}, "en"),
        ({"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN", "LANG": "zh_CN"}, "en"),
        ({"LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, "en"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "C.UTF-8", "LANG": "en_GB"}, "en"),  # C is no language
        ({"SCHEDULE_LANG": "fr", "LANG": "en_GB"}, "en"),  # nor one of ours
    ],
)
def test_environment(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], chosen: str) -> None:
    """The first variable that names one of our languages decides."""
    _speak(monkeypatch, "zh_CN", **environment)
    assert choose_language() == chosen


@pytest.mark.parametrize(
    ("system", "chosen"),
    [
        ("en_US.UTF-8", "en"),
        ("English_United States.1252", "en"),
        ("zh_CN.UTF-8", "zh"),
        ("Chinese (Simplified)_China.936", "zh"),
        ("de_DE", "zh"),
        ("C", "zh"),
        ("C.UTF-8", "zh"),  # what Python makes of C
        ("POSIX", "zh"),
        ("UTF-8", "zh"),  # of macOS: no language
    ],
)
def test_system(monkeypatch: pytest.MonkeyPatch, system: str, chosen: str) -> None:
    """Without a word from the environment the system's locale decides, on Windows too; else Chinese."""
    _speak(monkeypatch, system)
    assert choose_language() == chosen


@pytest.mark.parametrize("tag", ["C", "POSIX", "C.UTF-8"])
def test_c_is_no_language(tag: str) -> None:
    """A machine that says C only, as bare servers and containers do, gets Chinese."""
    names = [name for name in os.environ if not name.startswith("LC_")]
    environment = {name: os.environ[name] for name in names if name not in {*VARIABLES, "LANGUAGE"}}
    asked = "from scheduler.locale import choose_language; print(choose_language())"
    said = subprocess.run(
        [sys.executable, "-c", asked], env={**environment, "LANG": tag}, capture_output=True, check=True
    )
    assert said.stdout.strip() == b"zh"
