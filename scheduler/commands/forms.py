"""`schedule forms`: forms filled in from the plan of a term, as workbooks and PDF."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

from scheduler.commands.exits import Exit
from scheduler.commands.help import Command
from scheduler.commands.inputs import load_district, load_plan, nothing_written
from scheduler.commands.options import folder, language, option, plan, span, target
from scheduler.commands.printing import printing, typesetter
from scheduler.commands.results import refusals
from scheduler.commands.summary import ending
from scheduler.commands.values import PATH, some_of, span_in_term
from scheduler.export import check_folder, write_folder
from scheduler.export.ours import FORMS, TEMPLATES
from scheduler.forms.errors import TemplateError
from scheduler.forms.form_files import FormFiles, form_files
from scheduler.forms.kinds import KINDS
from scheduler.forms.material import Material
from scheduler.forms.templates import chosen, ours
from scheduler.locale import Catalogue
from scheduler.print.errors import PrintError


@dataclass(frozen=True)
class Wish:
    """The arguments and options."""

    folder: Path
    plan: Path
    out: Path
    force: bool
    kind: tuple[str, ...]
    since: str | None
    until: str | None
    was: Path | None
    templates: Path | None
    font_path: Path | None
    no_pdf: bool


def command(words: Catalogue) -> Command:
    """The command in a language."""
    known = {name: kind for kind in KINDS for name in (_title(words, kind), kind)}
    params = [
        folder(words),
        plan(words),
        *target(words),
        option(words, "--kind", words.text("help.kind"), multiple=True, callback=some_of(words, known)),
        *span(words),
        option(words, "--was", words.text("help.plan"), type=PATH),
        option(words, "--templates", words.text("help.out"), type=PATH),
        option(words, "--font-path", words.text("help.out"), type=PATH),
        option(words, "--no-pdf", is_flag=True),
        _handing_out(words),
        language(words),
    ]
    return Command(words, "forms", params, lambda **given: _forms(words, Wish(**given)))


def _forms(words: Catalogue, wish: Wish) -> None:
    with nothing_written(words):
        district = load_district(words, wish.folder)
        term = load_plan(words, wish.plan, district)
        was = None if wish.was is None else load_plan(words, wish.was, district)
    first, last = span_in_term(words, wish.since, wish.until, district.term)
    with refusals(words):
        check_folder(wish.out, wish.force, FORMS)
    made = _made(words, wish, Material(district, term, first, last, words, was))
    if made.empty:
        names = words.join(_title(words, kind) for kind in made.empty)
        click.echo(words.text("forms_command.empty", names=names))
    if not made.files:
        click.echo(words.text("forms_command.nothing"))
        raise click.exceptions.Exit(Exit.INCOMPLETE)
    with refusals(words):
        leftover = write_folder(wish.out, made.files, wish.force, FORMS)
    if leftover is not None:
        click.echo(words.text("output.leftover", path=str(leftover)), err=True)
    click.echo(words.text("forms_command.written", path=str(wish.out)))
    for kind, count in made.sheets.items():
        files = words.join(name for name in made.files if name.partition(".")[0] == kind)
        click.echo(words.text("forms_command.line", name=_title(words, kind), count=count, file=files))
    click.echo(ending(words, Exit.OK))


def _made(words: Catalogue, wish: Wish, material: Material) -> FormFiles:
    """The files; whatever is in the way of them is told, and ends the command."""
    with printing(words), _templates_told(words):
        try:
            setter = None if wish.no_pdf else typesetter(wish.font_path)
            return form_files(material, wish.kind or tuple(KINDS), chosen(wish.templates), setter)
        except PrintError as error:
            if error.problem != "template":
                click.echo(words.text("forms_command.hint"), err=True)
            raise


def _handing_out(words: Catalogue) -> click.Option:
    """`--write-templates`: obeyed before anything else, and alone."""

    def write(ctx: click.Context, _: click.Parameter, out: Path | None) -> None:
        if out is None or ctx.resilient_parsing:
            return
        with refusals(words):
            files = {name: text.encode() for name, text in ours().items()}
            write_folder(out, files, force=False, kind=TEMPLATES)
        click.echo(words.text("forms_command.templates", path=str(out)))
        ctx.exit()

    return option(
        words,
        "--write-templates",
        words.text("help.out"),
        type=PATH,
        is_eager=True,
        expose_value=False,
        callback=write,
    )


@contextmanager
def _templates_told(words: Catalogue) -> Iterator[None]:
    """Tell what is wrong with a district's own template, and end the command."""
    try:
        yield
    except TemplateError as bad:
        told = words.text(f"forms.bad.{bad.problem}", **bad.facts)
        click.echo(words.text("input.error", text=told), err=True)
        click.echo(words.text("input.nothing_written"), err=True)
        raise click.exceptions.Exit(Exit.BAD_INPUT) from bad


def _title(words: Catalogue, kind: str) -> str:
    return words.text(f"forms.title.{kind}")
