"""Secrets are long, drawn by chance, and never logged."""

from hypothesis import given
from hypothesis import strategies as st

from scheduler.serve.tokens import digest, hidden, is_token, new_token


def test_tokens_are_long_and_different() -> None:
    """A thousand of 256 bits each, all different, each known as one."""
    tokens = {new_token() for _ in range(1000)}
    assert len(tokens) == 1000
    assert all(is_token(token) and len(token) == 43 for token in tokens)


@given(st.text())
def test_nothing_else_is_a_token(text: str) -> None:
    """Other lengths, other letters, line ends: no."""
    assert not is_token(text) or (len(text) == 43 and text.isascii())
    assert not is_token(new_token() + text[:1]) or not text


def test_a_digest_tells_tokens_apart() -> None:
    """32 bytes, the same for the same token only."""
    one, other = new_token(), new_token()
    assert digest(one) == digest(one) != digest(other)
    assert len(digest(one)) == 32


@given(st.text(), st.text())
def test_hidden_texts_hold_no_token(before: str, after: str) -> None:
    """Wherever a token stands in a text, it is gone."""
    token = new_token()
    assert token not in hidden(f"{before}{token}{after}")
