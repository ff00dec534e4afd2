"""Logs hold no secrets."""

import logging

from scheduler.serve.quiet import Hiding
from scheduler.serve.tokens import new_token


def test_secrets_are_hidden() -> None:
    """In the message, in what fills it, and in the trace of an error."""
    token = new_token()
    try:
        raise ValueError(f"/f/{token}.ics")
    except ValueError as error:
        trace = (ValueError, error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "f", 1, f"at {token} and %s", (token,), trace)
    text = Hiding("%(message)s").format(record)
    assert token not in text
    assert text.count("***") == 3
    assert "Traceback" in text
