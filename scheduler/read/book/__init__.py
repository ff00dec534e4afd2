"""Workbooks: their sheets as grids of text cells, and which of them are tables."""

from scheduler.read.book.opening import BOOKS, WRITTEN, is_book
from scheduler.read.book.tables import book_grids

__all__ = ["BOOKS", "WRITTEN", "book_grids", "is_book"]
