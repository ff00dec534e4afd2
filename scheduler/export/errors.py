"""What can go wrong on the way out; each error carries its message code for the catalogue."""


class ExportError(Exception):
    """An export that was refused: a message key of the catalogue and what fills its placeholders.

    Attributes
    ----------
    key
        The catalogue's key, such as `cannot_write.exists`.
    params
        The placeholders' values.
    """

    def __init__(self, key: str, params: dict[str, str | int]) -> None:
        super().__init__(key, params)
        self.key = key
        self.params = params


class CannotWrite(ExportError):  # noqa: N818 - named like its exit code
    """The folder was not written, and everything is as it was before unless the message says so."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(f"cannot_write.{code}", params)
        self.code = code


class BadLedger(ExportError):  # noqa: N818 - named like its siblings
    """The ledger of identities cannot be continued."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(f"bad_ledger.{code}", params)
        self.code = code
