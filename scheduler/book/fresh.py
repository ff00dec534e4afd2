"""What a new workbook holds before anything is filled in: the term, and its public holidays as a proposal."""

from datetime import date

from scheduler.book.contents import Cells, Contents
from scheduler.locale import Catalogue
from scheduler.read.tables import calendar as table
from scheduler.read.tables import term
from scheduler.term.public_holidays import Proposed, public_holidays


def fresh(first: date, last: date, words: Catalogue) -> Contents:
    """The term from `first` to `last`, and its calendar."""
    season = words.text("init.autumn" if first.month >= 7 else "init.spring", year=first.year)
    row = {
        term.TERM_NAME.key: season,
        term.FIRST_DAY.key: first.isoformat(),
        term.LAST_DAY.key: last.isoformat(),
    }
    return {term.TABLE.key: (row,), table.TABLE.key: holiday_rows(first, last, words)}


def usual_term(today: date) -> tuple[date, date]:
    """First and last day of the term that is planned around a date: autumn from June on, spring before."""
    if today.month >= 6:
        return date(today.year, 9, 1), date(today.year + 1, 1, 20)
    return date(today.year, 3, 1), date(today.year, 7, 10)


def holiday_rows(first: date, last: date, words: Catalogue) -> tuple[Cells, ...]:
    """Rows of the table calendar in the language of the words."""
    return tuple(_row(words, proposed) for proposed in public_holidays(first, last))


def _row(words: Catalogue, row: Proposed) -> Cells:
    between = words.text("calendar.between")
    days = row.first.isoformat() if row.first == row.last else f"{row.first}{between}{row.last}"
    follows, label = words.text("calendar.off_word"), row.name
    if row.follows_date is not None:
        follows = row.follows_date.isoformat()
        label = words.text("calendar.make_up", name=row.name)
    return {
        table.DAYS.key: days,
        table.FOLLOWED.key: follows,
        table.ESTIMATED.key: words.text("calendar.yes") if row.estimated else "",
        table.LABEL.key: label,
    }
