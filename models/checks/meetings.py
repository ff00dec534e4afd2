"""A meeting has members, and as many as must come."""

from collections.abc import Iterator

from models.checks.facts import Facts
from models.checks.law import needing
from models.flaws import Flaw


@needing("teachers")
def meeting_without_members(facts: Facts) -> Iterator[Flaw]:
    """Somebody is to meet."""
    for index, meeting in enumerate(facts.district.meetings):
        if not meeting.members:
            yield Flaw("meeting_without_members", "meetings", index, "members", {"meeting": meeting.name})


@needing("teachers")
def quorum_out_of_range(facts: Facts) -> Iterator[Flaw]:
    """At least one member must come, and no more than there are."""
    for index, meeting in enumerate(facts.district.meetings):
        count = len(meeting.members)
        if count and meeting.quorum is not None and not 1 <= meeting.quorum <= count:
            yield Flaw("quorum_out_of_range", "meetings", index, "quorum", {"count": count})
