"""What people do not see or do not mean, made plain: full-width characters, blanks inside Chinese words."""

import re

_PLAIN = str.maketrans(
    {
        **{chr(0xFF10 + n): str(n) for n in range(10)},
        "：": ":",
        "（": "(",
        "）": ")",
        "，": ",",
        "－": "-",
        "．": ".",
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", ""),
    }
)
"""Those of no width come along when text is copied from a web page."""

_GUARDED = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")

_HAN = r"[\u3400-\u9fff]"
_BETWEEN_HAN = re.compile(rf"(?<={_HAN}) (?={_HAN})")


def plain(text: str) -> str:
    """`text` with full-width digits, colons, brackets, commas, hyphens and full stops made plain.

    >>> plain("三（２）班")
    '三(2)班'
    """
    return text.translate(_PLAIN)


def one_word(text: str) -> str:
    """Blanks single, and none between two Chinese characters: they only make short names look longer.

    >>> one_word("张　 三"), one_word("Ann  Lee"), one_word("同步课堂 20 节")
    ('张三', 'Ann Lee', '同步课堂 20 节')
    """
    return _BETWEEN_HAN.sub("", " ".join(text.split()))


def unguarded(cell: str) -> str:
    """The text of a CSV cell without the apostrophe that keeps it from being taken for a formula.

    >>> unguarded(" '=1+1 "), unguarded("'tis")
    ('=1+1', "'tis")
    """
    text = cell.strip(" \u3000")
    return (text[1:] if _GUARDED.match(text) else text).strip()


def as_heading(text: str) -> str:
    """A heading as headings are compared: without blanks, line breaks, the mark of a required column.

    >>> as_heading("姓　名*"), as_heading("Start place")
    ('姓名', 'start_place')
    """
    parts = plain(text).rstrip("*＊ ").split()
    return ("_" if text.isascii() else "").join(parts).casefold()
