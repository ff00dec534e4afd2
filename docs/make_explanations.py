"""Writes docs/explanations.md: `python docs/make_explanations.py` (or `make explanations`).

Ten districts, drawn by a seed, in each of which one row makes a complete timetable impossible, with what
`schedule explain` says about it in both languages.
"""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.causes.kinds import KINDS
from benchmarks.causes.later import LATER
from benchmarks.generate.planted import district as generated
from benchmarks.shown.causes import Instance
from scheduler.commands.cause_words import explained
from scheduler.commands.explain import BUDGET, EFFORT
from scheduler.explain.explanation import explain
from scheduler.explain.oracle import Oracle
from scheduler.locale import LANGUAGES, catalogue

PAGE = Path(__file__).with_name("explanations.md")

SEED, COUNT, DISTRICT = 2026, 10, "district-3-1"

_INTRODUCTION = """\
# 为什么排不下 · Why lessons are missing

<!-- Written by docs/make_explanations.py: change the program, then run `make explanations`. -->

下面是十个生成的地区，每个地区有一行使课时排不足；哪十个由随机种子抽出。每一段就是 `schedule explain` 说的话，
一字未改。每个改法都已按改后的表试排，并由与排课分开写的规则复核。

Ten generated districts, in each of which one row of the tables makes a complete timetable impossible; a seed
drew them. Each text is what `schedule explain` says, word for word. Every change was tried on the changed
tables and judged by the rules that are written apart from the solver.
"""


def drawn() -> list[Instance]:
    """The districts, in the order in which they were drawn."""
    kinds = random.Random(SEED).sample(sorted(KINDS | LATER), COUNT)
    return [Instance((kind,), DISTRICT, number) for number, kind in enumerate(kinds)]


def section(number: int, instance: Instance) -> Iterator[str]:
    """What is said about one of them, in both languages."""
    planted = instance.planted()
    standing = tuple(generated(instance.district).placements)
    found = explain(planted.district, standing, Oracle(EFFORT, BUDGET), lambda _: None)
    yield f"## {number}. `{instance.kinds[0]}`\n"
    for language in LANGUAGES:
        yield "```text"
        yield from explained(catalogue(language), planted.district, found)
        yield "```\n"


def page(sections: Sequence[str]) -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *sections])


def text() -> str:
    """The page as it should be."""
    return page(["\n".join(section(number, some)) for number, some in enumerate(drawn(), 1)])


if __name__ == "__main__":
    PAGE.write_text(text(), encoding="utf-8", newline="\n")
