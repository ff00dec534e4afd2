"""`schedule verify`: judge a timetable by the law, and its file by the judgement; or a plan of the term."""

from collections.abc import Iterator
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district
from scheduler.commands.judging import Judged, breaches, differences, load_judged
from scheduler.commands.options import folder, language, timetable
from scheduler.commands.summary import ending, missing_lessons, prices, summary
from scheduler.commands.verify_plan import verify_plan
from scheduler.locale import Catalogue
from scheduler.read import is_plan


def command(words: Catalogue) -> Command:
    """The command in a language."""

    def run(folder: Path, timetable: Path) -> None:
        district = load_district(words, folder)
        if is_plan(timetable):
            code = verify_plan(words, district, timetable)
        else:
            judged = load_judged(words, timetable, district)
            for line in _told(words, judged):
                click.echo(line)
            code = _code(judged)
        click.echo(ending(words, code))
        raise click.exceptions.Exit(code)

    return Command(words, "verify", [folder(words), timetable(words), language(words)], run)


def _told(words: Catalogue, judged: Judged) -> Iterator[str]:
    verdict = judged.verdict
    yield from _weights(words, judged)
    if verdict.lawful:
        yield words.text("verify.lawful", count=len(verdict.rules))
    yield from breaches(words, judged)
    if judged.foreign:
        yield words.text("verify.foreign")
    told = _differences(words, judged)
    yield from told
    if judged.stated is not None and verdict.lawful and not judged.foreign and not told:
        yield from summary(words, judged.district, judged.stated)
        return
    yield from missing_lessons(words, judged.district, verdict.missing)
    yield words.text("summary.total", minutes=verdict.cost)
    yield from prices(words, verdict.terms)


def _weights(words: Catalogue, judged: Judged) -> Iterator[str]:
    """Which weights are not the district's."""
    usual = judged.district.weights
    other = [term for term in judged.verdict.terms if term.weight != usual.get(term.term, 0)]
    if other:
        yield words.text("verify.weights")
    for term in other:
        title = words.text(f"rule.{term.term}.title")
        yield words.text("verify.weight", title=title, weight=term.weight, usual=usual.get(term.term, 0))


def _differences(words: Catalogue, judged: Judged) -> list[str]:
    """What the file states otherwise; where the tables are others, only how good it is."""
    if judged.stated is None:
        return []
    return [
        words.text("verify.differs", what=words.text(d.key), stated=d.stated, found=d.found)
        for d in differences(judged.stated, judged.verdict)
        if d.key.startswith("level.") or not judged.foreign
    ]


def _code(judged: Judged) -> Exit:
    if not judged.verdict.lawful:
        return Exit.RULE_BROKEN
    if judged.stated is not None and not judged.foreign and differences(judged.stated, judged.verdict):
        return Exit.BAD_INPUT
    return Exit.INCOMPLETE if judged.verdict.missing else Exit.OK
