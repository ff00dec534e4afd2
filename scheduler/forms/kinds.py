"""The kinds of forms, by the names of their templates."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from scheduler.forms.material import Material
from scheduler.forms.money import allowance_statement
from scheduler.forms.provision import provision
from scheduler.forms.records import review_record, sync_record
from scheduler.forms.sheet import Sheet
from scheduler.forms.swap_notice import swap_notice
from scheduler.forms.vehicle_sheet import vehicle_sheet
from scheduler.forms.visits import feedback_card, sign_in, weekly_report

KINDS: Final[Mapping[str, Callable[[Material], Iterator[Sheet]]]] = {
    "sign_in": sign_in,
    "weekly_report": weekly_report,
    "feedback_card": feedback_card,
    "sync_record": sync_record,
    "review_record": review_record,
    "vehicle_sheet": vehicle_sheet,
    "swap_notice": swap_notice,
    "allowance_statement": allowance_statement,
    "provision": provision,
}
"""Kind -> what fills it; each has a definition and a Typst file among the templates."""
