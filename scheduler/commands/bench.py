"""`schedule bench`: the runs of a set, measured, compared with what is known, and reported."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import click

from models.canonical import input_hash
from scheduler.bench.apart import Apart
from scheduler.bench.claims import Claim, of_instance, of_planted
from scheduler.bench.compare import Kind, Remark, news, recorded_elsewhere, remarks
from scheduler.bench.curve import Point
from scheduler.bench.errors import Died, Refused
from scheduler.bench.generated import generate
from scheduler.bench.known import Known, accepted, read_known, write_known
from scheduler.bench.measure import Measured
from scheduler.bench.plan import Plan, read_plan
from scheduler.bench.plots import can_plot, plots
from scheduler.bench.provenance import provenance
from scheduler.bench.report import report
from scheduler.bench.results import Results
from scheduler.bench.run import Row, Run
from scheduler.bench.words import remark_words, row_words, run_words
from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district
from scheduler.commands.interrupt import interruptible, uninterrupted
from scheduler.commands.options import language, option
from scheduler.commands.summary import ending
from scheduler.commands.values import PATH
from scheduler.locale import LANGUAGES, Catalogue, catalogue

REPORT = "report.md"


def command(words: Catalogue) -> Command:
    """The command in a language."""
    params = [
        click.Argument(["plan"], type=PATH, metavar=words.text("help.set")),
        option(words, "--out", words.text("help.out"), type=PATH, required=True),
        option(words, "--accept", is_flag=True),
        language(words),
    ]
    return Command(words, "bench", params, lambda **given: _bench(words, **given))


def _bench(words: Catalogue, plan: Path, out: Path, accept: bool) -> None:
    try:
        code = _run(words, read_plan(plan), out, accept)
    except Refused as refusal:
        _say(words.text("input.error", text=words.text(f"bench.refused.{refusal.code}", **refusal.params)))
        code = Exit.BAD_INPUT
    except Died as end:
        _say(words.text("bench.died", instance=end.instance, code=end.code))
        code = Exit.OURS
    except OSError as error:
        _say(words.text("bench.cannot_write", path=str(out), problem=error.strerror or str(error)))
        code = Exit.CANNOT_WRITE
    click.echo(ending(words, code))
    raise click.exceptions.Exit(code)


def _run(words: Catalogue, plan: Plan, out: Path, accept: bool) -> Exit:
    """Run what is missing, then compare and report everything."""
    known = read_known(plan.known)
    claims = _claims(plan, known)
    inputs = _inputs(words, plan)
    results = Results(out)
    results.admit(provenance(), inputs)
    rows = _rows(words, plan, results)
    if rows is None:
        return Exit.INTERRUPTED
    found = remarks(rows, known, claims, plan.work_tolerance)
    _tell(words, rows, found, known)
    if accept:
        _accept(words, plan, known, news(rows, found, known))
    _report(words, plan, out, results, rows, found)
    return _code(found)


def _claims(plan: Plan, known: Sequence[Known]) -> list[Claim]:
    """What others than this run know: the record, the instances' best.json, planted timetables."""
    claims = [some.claim(plan.known.name) for some in known]
    for folder in plan.folders.values():
        claims += of_instance(folder)
    return [*claims, *map(of_planted, plan.planted.values())]


def _inputs(words: Catalogue, plan: Plan) -> dict[str, str]:
    """Input hashes by instance. What is generated is made if it is not there, and must be what is listed."""
    for name in plan.generated:
        generate(plan.planted[name])
    inputs = {name: input_hash(load_district(words, folder)) for name, folder in plan.folders.items()}
    for name in plan.generated:
        listed, folder = plan.planted[name], plan.folders[name]
        if inputs[name] != listed.input_hash:
            raise Refused("other_district", instance=name, file=listed.source, folder=str(folder))
    return inputs


def _rows(words: Catalogue, plan: Plan, results: Results) -> list[Row] | None:
    """A row a run, in the set's order; None if interrupted."""
    rows = []
    with interruptible(lambda: _say(words.text("bench.stopping"))) as stop:
        for number, run in enumerate(plan.runs, 1):
            row = results.find(run)
            if row is None:
                what = run_words(words, run)
                _say(words.text("bench.running", number=number, count=len(plan.runs), run=what))
                row = _measured(plan, results, number - 1, stop)
                if row is None:
                    return None
                click.echo(words.text("bench.row", run=what, found=row_words(words, row)))
            rows.append(row)
    return rows


def _measured(plan: Plan, results: Results, index: int, stop: Event) -> Row | None:
    """Measure a run and write its row; the code is looked at before and after, for somebody may edit it."""
    run, made_by = plan.runs[index], provenance()
    measured = None if stop.is_set() else apart(plan.folders[run.instance], run, stop)
    if measured is None:
        return None
    results.admit(provenance(), {})
    return results.append(run, measured, made_by)


def apart(folder: Path, run: Run, stop: Event) -> Measured | None:
    """Measure a run in a process of its own; None if it was stopped."""
    with uninterrupted():
        process = Apart(folder, run)
    return process.answer(stop)


def _tell(words: Catalogue, rows: Sequence[Row], found: Sequence[Remark], known: Sequence[Known]) -> None:
    """What is wrong or worse on stderr, what is better on stdout."""
    for remark in found:
        click.echo(remark_words(words, remark), err=remark.kind is not Kind.NEWS)
    if any(recorded_elsewhere(row, known) for row in rows):
        _say(words.text("bench.recorded_elsewhere"))


def _accept(words: Catalogue, plan: Plan, known: Sequence[Known], rows: Sequence[Row]) -> None:
    record = accepted(known, rows, plan.runs)
    if record != known:
        write_known(plan.known, record)
    click.echo(words.text("bench.accepted", count=len(rows), file=plan.known.name))


def _report(
    words: Catalogue, plan: Plan, out: Path, results: Results, rows: Sequence[Row], found: Sequence[Remark]
) -> None:
    """Write the report and its plots."""
    languages = [catalogue(language) for language in LANGUAGES]
    drawn = None
    if can_plot():
        curves = [[Point.model_validate(p) for p in results.curve_of(row.run)] for row in rows]
        drawn = plots(languages, rows, curves)
        for name, content in drawn.items():
            (out / name).write_bytes(content)
    else:
        _say(words.text("bench.no_plots"))
    text = report(languages, plan.name, datetime.now(UTC).date(), rows, found, drawn)
    (out / REPORT).write_text(text, encoding="utf-8", newline="\n")
    click.echo(words.text("bench.written", path=str(out)))


def _code(found: Sequence[Remark]) -> Exit:
    kinds = {remark.kind for remark in found}
    if Kind.WRONG in kinds:
        return Exit.OURS
    return Exit.WORSE if Kind.WORSE in kinds else Exit.OK


def _say(text: str) -> None:
    click.echo(text, err=True)
