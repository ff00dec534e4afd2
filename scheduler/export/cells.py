"""What every sheet needs: text that stays text, ways between sheets, and a page to print on."""

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet


def put(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Write text as text, never as a formula, a link or a number."""
    if text:
        checked(sheet.write_string(row, column, text, style))
    else:
        sheet.write_blank(row, column, None, style)


def checked(code: int) -> None:
    """The library reports a cell that it left out or cut by a number only."""
    if code:
        raise ValueError(f"the workbook refused a cell (code {code})")


def put_link(sheet: Worksheet, row: int, column: int, text: str, to: str, style: Format) -> None:
    """Write text that leads to another sheet of the workbook."""
    quoted = to.replace("'", "''")
    checked(sheet.write_url(row, column, f"internal:'{quoted}'!A1", style, text))


def set_up_page(sheet: Worksheet, head: int, one_page: bool = False) -> None:
    """A4 landscape, one page wide (and high, if `one_page`), row `head` repeated on every page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.fit_to_pages(1, 1 if one_page else 0)
    sheet.center_horizontally()
    sheet.repeat_rows(head)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.hide_gridlines(2)
