"""How help is laid out: headings in the catalogue's language, lines that fit Chinese characters."""

from collections.abc import Iterable

import click

from scheduler.commands.cells import folded, padded, width
from scheduler.locale import Catalogue

_MARGIN = 2


class Formatter(click.HelpFormatter):
    """Lays out help by cells, not characters."""

    def write_heading(self, heading: str) -> None:
        """A heading, which brings its colon with it."""
        self.write(f"{' ' * self.current_indent}{heading}\n")

    def write_text(self, text: str) -> None:
        """Paragraphs at the current indent."""
        for line in folded(text, self.width - self.current_indent):
            self.write(f"{' ' * self.current_indent}{line}".rstrip() + "\n")

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = _MARGIN
    ) -> None:
        """Terms on the left, their explanations on the right."""
        listed = list(rows)
        left = min(col_max, max(width(term) for term, _ in listed)) + col_spacing
        indent = " " * self.current_indent
        for term, text in listed:
            lines = folded(text, max(20, self.width - self.current_indent - left))
            if width(term) + col_spacing > left:
                self.write(f"{indent}{term}\n")
                term = ""
            for line in lines:
                self.write(f"{indent}{padded(term, left)}{line}".rstrip() + "\n")
                term = ""


class Context(click.Context):
    """What a command is called with; its help is laid out by `Formatter`."""

    formatter_class = Formatter


def help_option(words: Catalogue) -> click.Option:
    """`--help`, explained in the catalogue's language."""

    def show(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
        if asked and not ctx.resilient_parsing:
            click.echo(ctx.get_help())
            ctx.exit()

    return click.Option(
        ["--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show,
        help=words.text("option.help"),
    )


def write_usage(
    command: click.Command, words: Catalogue, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write how to call a command."""
    pieces = command.collect_usage_pieces(ctx)
    formatter.write(words.text("help.usage", call=" ".join([ctx.command_path, *pieces])) + "\n")


def heading(words: Catalogue, key: str) -> str:
    """A heading with the colon of its language."""
    return words.text("help.heading", what=words.text(key))


def write_options(
    command: click.Command, words: Catalogue, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write a command's options."""
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    rows = [(record[0], option.help or "") for option in options if (record := option.get_help_record(ctx))]
    with formatter.section(heading(words, "help.options")):
        formatter.write_dl(rows)
