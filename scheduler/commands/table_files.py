"""Writing a district's tables: a workbook if the name is a workbook's, else a folder of CSV files."""

from collections.abc import Mapping
from pathlib import Path

import click

from scheduler.book.contents import Contents, csv_files, file_names, title
from scheduler.book.template import template
from scheduler.commands.new_file import write_new
from scheduler.commands.results import refusals
from scheduler.export import check_folder, write_folder
from scheduler.export.ours import Kind, tables_kind
from scheduler.locale import Catalogue
from scheduler.read.book import BOOKS, WRITTEN
from scheduler.read.tables import term


def check_ending(words: Catalogue, out: Path) -> None:
    """Refuse to write a workbook of a format that is only read."""
    if out.suffix.casefold() in BOOKS - {WRITTEN}:
        problem = words.text("init.only_new", value=out.name)
        raise click.UsageError(words.text("usage.value", what=words.text("init.out"), problem=problem))


def write_tables(words: Catalogue, out: Path, contents: Contents, force: bool) -> None:
    """Write them whole or not at all; every refusal is told, and ends the command."""
    if out.suffix.casefold() == WRITTEN:
        write_new(words, out, template(contents, words), replace=force)
        return
    kind = tables_kind(file_names(), f"{title(term.TABLE, words.language)}.csv")
    write_files(words, out, csv_files(contents, words.language), force, kind)


def write_files(words: Catalogue, out: Path, files: Mapping[str, bytes], force: bool, kind: Kind) -> None:
    """Write a folder whole or not at all; every refusal is told, and ends the command."""
    with refusals(words):
        check_folder(out, force, kind)
        leftover = write_folder(out, files, force, kind)
    if leftover is not None:
        click.echo(words.text("output.leftover", path=str(leftover)), err=True)
