"""A workbook of tables, a sheet each."""

from collections.abc import Mapping
from datetime import datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from models.district import District
from scheduler.export.safe_names import sheet_names
from scheduler.export.styles import Styles
from scheduler.export.table import Table, draw_table
from scheduler.export.workbook import OPTIONS
from scheduler.locale import Catalogue


def table_book(district: District, tables: Mapping[str, Table], words: Catalogue) -> bytes:
    """The workbook's bytes; `tables`: wished sheet name -> table, in the order of the sheets.

    The date of a document is part of its bytes; the term's first day is the same every time.
    """
    sheets = sheet_names((name, name) for name in tables)
    file = BytesIO()
    with Workbook(file, OPTIONS) as book:
        created = datetime.combine(district.term.first_day, time())
        book.set_properties({"title": next(iter(sheets.values())), "created": created})
        styles = Styles(book, words.language, (course.subject for course in district.courses))
        for name, table in tables.items():
            draw_table(book.add_worksheet(sheets[name]), table, styles)
    return file.getvalue()
