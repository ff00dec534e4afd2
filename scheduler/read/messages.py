"""What the reader has to say: messages as codes and parameters, in no language yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from scheduler.read.hints import Hint

Value = str | int | tuple[str, ...]
"""A tuple is a list of names; how they are joined depends on the language."""


@dataclass(frozen=True)
class Message:
    """One error or notice; its text is `flaw.<code>` of the catalogue, filled with `params` (see `wording`).

    Where they apply the parameters are `file`, `row` (as a spreadsheet counts, the headings are row 1),
    `column` (the heading as written) and `value` (the cell as written); the others depend on the code.
    """

    code: str
    params: Mapping[str, Value]
    hint: Hint | None = None
    """What may have been meant, of something that is not known."""


class BadInput(Exception):  # noqa: N818 - it carries many messages, and is not a single error
    """The input cannot be used; `messages` are all the reasons, `notices` what else was remarked."""

    def __init__(self, messages: tuple[Message, ...], notices: tuple[Message, ...] = ()) -> None:
        super().__init__("; ".join(f"{m.code} {dict(m.params)}" for m in messages[:20]))
        self.messages = messages
        self.notices = notices


@dataclass
class Log:
    """Collects errors and notices while reading, so that all of them are reported at once."""

    errors: list[Message] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)

    def error(self, code: str, hint: Hint | None = None, /, **params: Value) -> None:
        """Something that keeps the input from being used."""
        self.errors.append(Message(code, params, hint))

    def notice(self, code: str, **params: Value) -> None:
        """Something the planner should know, though the input can be used."""
        self.notices.append(Message(code, params))

    def refuse(self) -> None:
        """End the reading if there were errors.

        Raises
        ------
        BadInput
            If any error was logged.
        """
        if self.errors:
            raise BadInput(tuple(self.errors), tuple(self.notices))
