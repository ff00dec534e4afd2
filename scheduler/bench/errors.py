"""What ends a benchmark before its end; each error carries its message for the catalogue."""


class Refused(Exception):  # noqa: N818 - it names what happened
    """A set, a results file or a record of known values that cannot be used.

    Attributes
    ----------
    code
        The last part of the catalogue's key, such as `other_input`.
    params
        The placeholders' values.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params


class Died(Exception):  # noqa: N818 - it names what happened
    """The process of a run ended without an answer.

    Attributes
    ----------
    instance
        The instance of the run.
    code
        The process's exit code; a negative one is the signal that ended it (9: killed, often for memory).
    """

    def __init__(self, instance: str, code: int) -> None:
        super().__init__(instance, code)
        self.instance = instance
        self.code = code
