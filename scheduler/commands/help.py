"""Commands whose help and refusals are in the catalogue's language."""

from collections.abc import Callable, Sequence
from typing import Any

import click

from scheduler.commands.help_layout import Context, heading, help_option, write_options, write_usage
from scheduler.locale import Catalogue


class Command(click.Command):
    """A command whose help and headings come from the catalogue."""

    context_class = Context

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

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse; every refusal knows which command it is of."""
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise

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

    context_class = Context

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
        with formatter.section(heading(self._words, "help.commands")):
            formatter.write_dl(rows)


@click.pass_context
def _help_if_alone(ctx: click.Context) -> None:
    """Without a command the program explains itself."""
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
