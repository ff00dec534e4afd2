"""Commands whose help is in the catalogue's language, and fits Chinese characters."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import click

from scheduler.commands.cells import folded, padded, width
from scheduler.locale import Catalogue

_MARGIN = 2


class _Formatter(click.HelpFormatter):
    """Lays out help by cells, not characters."""

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


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help and headings come from the catalogue."""

    context_class = _Context

    def __init__(
        self, words: Catalogue, name: str, params: Sequence[click.Parameter], callback: Callable[..., Any]
    ) -> None:
        super().__init__(
            name,
            params=[*params, help_option(words)],
            callback=callback,
            help=words.text(f"help.{name}"),
            add_help_option=False,
            options_metavar=f"[{words.text('help.options').upper()}]",
            context_settings={"allow_extra_args": True},  # so that `invoke` can refuse them in our words
        )
        self._words = words

    def invoke(self, ctx: click.Context) -> Any:
        """Run it, unless something is left over."""
        if ctx.args:
            raise click.UsageError(self._words.text("usage.extra", value=ctx.args[0]), ctx)
        return super().invoke(ctx)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line of how to call it."""
        write_usage(self, self._words, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options under their heading."""
        write_options(self, self._words, ctx, formatter)


class Group(click.Group):
    """The program: its commands are loaded when they are called."""

    context_class = _Context

    def __init__(
        self,
        words: Catalogue,
        load: Callable[[str], Command],
        names: Sequence[str],
        params: Sequence[click.Parameter],
    ) -> None:
        super().__init__(
            "schedule",
            params=[*params, help_option(words)],
            callback=_help_if_alone,
            invoke_without_command=True,
            help=words.text("help.schedule"),
            add_help_option=False,
            options_metavar=f"[{words.text('help.options').upper()}]",
            subcommand_metavar=words.text("help.subcommand"),
        )
        self._words, self._load, self._names = words, load, names

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of work."""
        return list(self._names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name, if there is one."""
        return self._load(cmd_name) if cmd_name in self._names else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is asked for; refuses unknown ones with the list of known ones."""
        if args[0] not in self._names and not args[0].startswith("-"):
            known = self._words.join(self._names)
            raise click.UsageError(self._words.text("usage.command", value=args[0], known=known), ctx)
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line of how to call it."""
        write_usage(self, self._words, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        write_options(self, self._words, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The first sentence of each command's help; no command is loaded for it."""
        rows = [(name, self._words.text(f"help.{name}").split("\n")[0]) for name in self._names]
        with formatter.section(self._words.text("help.commands")):
            formatter.write_dl(rows)


@click.pass_context
def _help_if_alone(ctx: click.Context) -> None:
    """Without a command the program explains itself."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


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
    formatter.write(f"{words.text('help.usage')} {' '.join([ctx.command_path, *pieces])}\n")


def write_options(
    command: click.Command, words: Catalogue, ctx: click.Context, formatter: click.HelpFormatter
) -> None:
    """Write a command's options."""
    options = [param for param in command.get_params(ctx) if isinstance(param, click.Option)]
    rows = [(record[0], option.help or "") for option in options if (record := option.get_help_record(ctx))]
    with formatter.section(words.text("help.options")):
        formatter.write_dl(rows)
