"""What an address says for some days after it was replaced."""

from datetime import timedelta

from icalendar import Event

from scheduler.export.feeds import empty_calendar
from scheduler.locale import Catalogue
from scheduler.serve.addresses import Address


def notice(words: Catalogue, name: str, address: Address) -> bytes:
    """A calendar whose only event, on all the days until the address ends, asks to subscribe again.

    `address` is one that was replaced; `name` is whose feed it was.
    """
    assert address.turned is not None
    assert address.ends is not None
    last = address.ends.date()
    event = Event()
    event.add("UID", f"{address.digest[::-1].hex()[:32]}@zoujiao")
    event.add("DTSTAMP", address.turned)
    event.add("LAST-MODIFIED", address.turned)
    event.add("SEQUENCE", 0)
    event.add("DTSTART", address.turned.date())
    event.add("DTEND", last + timedelta(days=1))
    event.add("SUMMARY", words.text("serve.notice.summary"))
    event.add("DESCRIPTION", words.text("serve.notice.description", last=last.isoformat()))
    event.add("TRANSP", "TRANSPARENT")
    calendar = empty_calendar(name)
    calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
