"""A CSV table for spreadsheet programs: Chinese as it should be, and no cell that is taken for a formula."""

import re
from collections.abc import Sequence
from typing import Final

import pandas as pd

_LIVE: Final = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""What a spreadsheet program may take for a formula, or for one that was already made harmless."""


def csv_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark, so that Excel reads Chinese; lines end in CR LF.

    Text that a spreadsheet program could take for a formula gets an apostrophe before it (`harmless`),
    which reading takes off.
    """
    table = pd.DataFrame(list(rows), columns=pd.Index(list(heads)), dtype=object)
    text = table.map(harmless).to_csv(index=False, lineterminator="\r\n")
    return text.encode("utf-8-sig")


def harmless(value: str) -> str:
    """The value with an apostrophe before it if it, or what follows its apostrophes, could be a formula.

    Taking one apostrophe off every value that matches `'+[=+-@ tab CR LF]` (or a full-width sign) gives
    exactly the values back.
    """
    return f"'{value}" if _LIVE.match(value) else value
