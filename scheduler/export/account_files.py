"""Every file that records and accounts are given out as."""

from models.district import District
from scheduler.accounts.accounts import Accounts
from scheduler.export.account_tables import AccountTables
from scheduler.export.csv_table import csv_table
from scheduler.export.ours import ACCOUNTS_XLSX
from scheduler.export.table import Cell
from scheduler.export.table_book import table_book
from scheduler.locale import Catalogue


def account_files(district: District, accounts: Accounts, words: Catalogue) -> dict[str, bytes]:
    """Relative path -> bytes: one workbook, and each of its sheets as CSV without title and totals."""
    tables = AccountTables(district, accounts, words).tables()
    sheets = {words.text(f"accounts_table.sheet.{key}"): table for key, table in tables.items()}
    return {ACCOUNTS_XLSX: table_book(district, sheets, words)} | {
        f"{key}.csv": csv_table(table.heads, [[_text(cell) for cell in row.cells] for row in table.rows])
        for key, table in tables.items()
    }


def _text(cell: Cell) -> str:
    """A whole number without a point, however great."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)
