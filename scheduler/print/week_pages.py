"""What Typst is told of weeks: pages of rows and cells, with every text as data."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from scheduler.export.grid import Entry, Grid, Row

Page = dict[str, Any]
"""As JSON can hold it."""


def week_page(grid: Grid, colours: Mapping[str, str], midday: int) -> Page:
    """A page with one week; `colours`: subject -> background; `midday`: minutes after midnight."""
    noons = {
        number
        for number, (row, following) in enumerate(pairwise(grid.rows))
        if row.start is not None and following.start is not None and row.start < midday <= following.start
    }
    return {
        "title": grid.title,
        "note": grid.note,
        "rows": [_row(row, colours, number in noons) for number, row in enumerate(grid.rows)],
        "totals": grid.totals,
        "lacking": grid.lacking,
    }


def _row(row: Row, colours: Mapping[str, str], noon: bool) -> Page:
    return {
        "head": row.head.split("\n"),
        "cells": [None if cell is None else [entry_of(one, colours) for one in cell] for cell in row.cells],
        "noon": noon,
    }


def entry_of(one: Entry, colours: Mapping[str, str]) -> Page:
    """One thing in a cell, its text by lines."""
    return {
        "kind": one.kind,
        "fill": colours.get(one.subject) if one.kind == "lesson" else None,
        "before": one.before.split("\n")[:-1],
        "title": one.title,
        "after": one.after.strip().split("\n") if one.after.strip() else [],
    }
