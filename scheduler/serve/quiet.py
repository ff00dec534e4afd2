"""Logs without secrets: whatever is logged, the secret parts of addresses are not."""

import logging

from scheduler.serve.tokens import hidden


class Hiding(logging.Formatter):
    """Formats as ever, and then hides what looks like a secret, in traces too."""

    def format(self, record: logging.LogRecord) -> str:
        """The line without secrets."""
        return hidden(super().format(record))


def log_quietly() -> None:
    """Warnings and errors of all libraries to the terminal, without secrets."""
    handler = logging.StreamHandler()
    handler.setFormatter(Hiding("%(asctime)s %(levelname)s %(message)s"))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that somebody waits a moment is no news
