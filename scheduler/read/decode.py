"""Bytes to text: UTF-8, else strict GB18030 with a notice; anything that is not text is refused."""

import re
from pathlib import Path

from scheduler.read.messages import Log

MOST_BYTES = 5_000_000
"""Larger files are refused unread: a table of a county has some 100 kB."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(path: Path, log: Log, file: str) -> str | None:
    """The text of a file, or None after logging why it has none; `file` is its name in messages."""
    try:
        if path.is_dir():
            log.error("file_is_folder", file=str(path))
            return None
        size = path.stat().st_size
        if size > MOST_BYTES:
            log.error("too_large", file=file, value=size, most=MOST_BYTES)
            return None
        data = path.read_bytes()
    except OSError as error:
        cannot_open(path, error, log)
        return None
    return decode(data, file, log)


def cannot_open(path: Path, error: OSError, log: Log) -> None:
    """Log why a file or folder cannot be opened, by its path as typed."""
    match error:
        case FileNotFoundError():
            log.error("no_such_file", file=str(path))
        case PermissionError():
            log.error("no_permission", file=str(path))
        case _:
            log.error("unreadable_file", file=str(path), value=error.strerror or str(error))


def decode(data: bytes, file: str, log: Log) -> str | None:
    """The text in `data`, or None after logging why there is none."""
    if b"\x00" in data:
        # UTF-16 and workbooks renamed to .csv both show themselves by NUL bytes.
        log.error("not_text", file=file, value="00", position=data.index(b"\x00") + 1)
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError as error:
            log.error("undecodable", file=file, value=f"{data[error.start]:02X}", position=error.start + 1)
            return None
        log.notice("gb18030", file=file)
    control = _CONTROL.search(text)
    if control:
        log.error("not_text", file=file, value=f"{ord(control[0]):02X}", position=control.start() + 1)
        return None
    return text
