"""Wrong use of the command line, in the catalogue's language."""

import click

from scheduler.locale import Catalogue


def usage_error(words: Catalogue, error: click.ClickException) -> str:
    """What was wrong, and how to learn more."""
    told = words.text("input.error", text=_problem(words, error))
    context = getattr(error, "ctx", None)
    path = "schedule" if context is None else context.command_path
    return f"{told}\n{words.text('usage.help', command=path)}"


def _problem(words: Catalogue, error: click.ClickException) -> str:
    match error:
        case click.NoSuchOption(option_name=name):
            return words.text("usage.option", value=name)
        case click.BadOptionUsage(option_name=name):
            flag = any(p.name and name in p.opts and getattr(p, "is_flag", False) for p in _params(error))
            return words.text("usage.flag" if flag else "usage.needs_value", option=name)
        case click.MissingParameter(param=click.Option() as param):
            return words.text("usage.missing_option", option=_name(param))
        case click.MissingParameter(param=param) if param is not None:
            return words.text("usage.missing", what=_name(param))
        case click.BadParameter(param=param) if param is not None:
            return words.text("usage.value", what=_name(param), problem=error.message)
    return error.message


def _params(error: click.UsageError) -> list[click.Parameter]:
    return [] if error.ctx is None else error.ctx.command.params


def _name(param: click.Parameter) -> str:
    """`--out` for an option, its place holder for an argument."""
    return param.opts[-1] if isinstance(param, click.Option) else param.make_metavar(click.Context(_NOTHING))


_NOTHING = click.Command("schedule")
"""Stands in for the command where click asks for one and does not use it."""
