"""The secret parts of addresses: 256 bits each, drawn by chance, never derived from a name."""

import hashlib
import re
import secrets
from typing import Final

_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """A new secret."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether it looks like one."""
    return _TOKEN.fullmatch(text) is not None


def hidden(text: str) -> str:
    """A text without the secrets in it, for logs."""
    return _TOKEN.sub("***", text)


def digest(token: str) -> bytes:
    """What is kept of it: its SHA-256. With 256 bits of chance no salt and no slow hash is needed."""
    return hashlib.sha256(token.encode()).digest()
