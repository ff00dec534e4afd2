"""The index of the search: every name, what it is, and its page.

It is a script, for a page that was opened from the disk may not load data.
"""

import json
from collections.abc import Iterator
from typing import Final

from scheduler.export.pages.site import Site, href

NAMES: Final = "names.js"


def search_index(site: Site) -> bytes:
    """The script's bytes: it sets `searchTexts` and `searchNames`, rows of name, what it is, and address."""
    text = site.view.catalogue.text
    texts = {key: text(f"pages.search.{key}") for key in ("none", "more")}
    rows = [list(row) for row in _rows(site)]
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
    script = (
        f"const searchTexts = {json.dumps(texts, ensure_ascii=False)};\nconst searchNames = [\n{lines}\n];\n"
    )
    return script.encode()


def _rows(site: Site) -> Iterator[tuple[str, str, str]]:
    """Schools, classes, and for the planner teachers."""
    view, text = site.view, site.view.catalogue.text
    for school in view.district.schools:
        detail = school.kind or text("pages.search.school")
        yield view.labels.school[school.id], detail, href(site.addresses.school[school.id])
    for group in view.district.classes:
        at = view.labels.school[group.school]
        yield view.labels.plain_group[group.id], at, href(site.addresses.group[group.id])
    for teacher in view.district.teachers if site.private else ():
        employer = view.labels.school[teacher.employer] if teacher.employer else teacher.cluster
        yield (
            view.labels.teacher[teacher.id],
            employer or text("pages.search.teacher"),
            href(site.addresses.teacher[teacher.id]),
        )
