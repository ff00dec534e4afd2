"""A county's 180 school workbooks: split, three of them damaged, merged; exactly the damage is told.

    python -m benchmarks.shown.collect --output out/collect.csv

The generated county of 30 clusters is written as tables, made a workbook, and split into a workbook a school.
First they are merged as they are: the same district has to come of it. Then one is cut short, in one a class
becomes a date, and in one a teacher stands who is another school's: exactly these three have to be told.
A row a commit, so an interrupted script goes on where it stopped.
"""

import argparse
import sys
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl

from benchmarks.generate import district
from benchmarks.generate.tables import write_tables
from benchmarks.shown.rows import Rows, commit, dated
from models.canonical import input_hash
from scheduler.book.merge import merge
from scheduler.book.split import split
from scheduler.locale import catalogue
from scheduler.read import BadInput, assemble, read_district
from scheduler.read.messages import Log
from scheduler.read.source import Sheets, read_sheets

COUNTY = "county-30-1"
CODES = ("became_date", "not_a_workbook", "not_own_row")
"""What the three damages have to be called, in order of the codes."""


def collect(name: str) -> dict[str, str | int | float]:
    """Split and merge a generated district; what was told, and how long it took."""
    with TemporaryDirectory() as path:
        tables, folder = Path(path) / "tables", Path(path) / "schools"
        write_tables(district(name).district, tables)
        base, began = _sheets(tables), time.monotonic()
        folder.mkdir()
        for file, data in split(base, catalogue("zh")).items():
            (folder / file).write_bytes(data)
        split_seconds, began = time.monotonic() - began, time.monotonic()
        log = Log()
        merged = assemble(merge(base, folder, log), log).district
        merge_seconds = time.monotonic() - began
        same = input_hash(merged) == input_hash(read_district(tables).district)
        books = sorted(folder.iterdir())
        damage(books)
        told = _told(_sheets(tables), folder)
    return {
        "county": name,
        "books": len(books),
        "same": str(same),
        "told": " ".join(told),
        "split_seconds": round(split_seconds, 1),
        "merge_seconds": round(merge_seconds, 1),
    }


def damage(books: list[Path]) -> None:
    """Cut the first workbook short, make a date of a class in the second, lend the last a teacher."""
    first, second, last = books[0], books[1], books[-1]
    first.write_bytes(first.read_bytes()[:3000])
    book: Any = openpyxl.load_workbook(second)
    book["班级"]["D2"] = date(2026, 3, 2)
    book.save(second)
    other: Any = openpyxl.load_workbook(last)
    heads = [cell.value for cell in other["教师"][1]]
    school = openpyxl.load_workbook(second)["学校"]["B2"].value
    row = {"编号": "new-teacher", "姓名": "音乐教师新", "人事学校": school, "可教学科": "音乐"}
    other["教师"].append([row.get(head) for head in heads])
    other.save(last)


def _sheets(path: Path) -> Sheets:
    return read_sheets(path, Log())


def _told(base: Sheets, folder: Path) -> list[str]:
    """The codes of everything that is told of the workbooks in the folder."""
    log = Log()
    try:
        assemble(merge(base, folder, log), log)
    except BadInput as bad:
        return sorted(message.code for message in bad.messages)
    return []


def report(row: Mapping[str, str]) -> int:
    """Print what was shown; 0 if it is what has to be."""
    print(
        f"{row['county']}: {row['books']} workbooks, split in {row['split_seconds']} s, merged in "
        f"{row['merge_seconds']} s; "
        f"unchanged they are the same district: {row['same']}; told of three damaged: {row['told']}"
    )
    return int((row["same"], row["told"]) != ("True", " ".join(CODES)))


def main() -> int:
    """Show it, unless this commit has a row of it."""
    parser = argparse.ArgumentParser(description="Collect the workbooks of a county's schools.")
    parser.add_argument("--output", type=Path, default=dated("collect.csv"), help="results to go on with")
    results, at = Rows(parser.parse_args().output), commit()
    if results.find(commit=at, county=COUNTY) is None:
        results.append({"commit": at, **collect(COUNTY)})
    found = results.find(commit=at, county=COUNTY)
    return 1 if found is None else report(found)


if __name__ == "__main__":
    sys.exit(main())
