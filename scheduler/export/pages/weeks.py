"""Pages of the week: common timetables, schools and classes."""

from collections.abc import Iterator

from models.group import SchoolClass
from models.school import School
from scheduler.export.grid_by_bells import class_grid, school_grid
from scheduler.export.pages.common import common
from scheduler.export.pages.site import Site
from scheduler.export.pages.term import Rows
from scheduler.export.pages.week_table import styles, week_table
from scheduler.export.provision import Provided


def week_pages(site: Site, rows: Rows) -> Iterator[tuple[str, bytes]]:
    """Addresses and bytes."""
    view = site.view
    for part in site.parts:
        tables = [common(view, school) for school in part.schools]
        title = view.catalogue.text("pages.nav.common")
        address = site.common_page(part)
        legend = styles(one for table in tables for _, row in table.rows for cell in row for one in cell)
        yield address, site.page("common.html", address, title, tables=tables, part=part, legend=legend)
    for school in view.district.schools:
        yield _school(site, school)
    provided: dict[str, list[Provided]] = {}
    for row in site.provision:
        provided.setdefault(row.group, []).append(row)
    for group in view.district.classes:
        yield _class(site, group, provided.get(group.id, []), rows)


def _school(site: Site, school: School) -> tuple[str, bytes]:
    view, address = site.view, site.addresses.school[school.id]
    staff = [one for one in view.district.teachers if one.employer == school.id] if site.private else []
    page = site.page(
        "school.html",
        address,
        view.labels.school[school.id],
        school=school,
        week=week_table(school_grid(view, school), view.catalogue),
        classes=sorted(
            (one for one in view.district.classes if one.school == school.id), key=lambda one: one.grade
        ),
        staff=staff,
    )
    return address, page


def _class(site: Site, group: SchoolClass, provided: list[Provided], rows: Rows) -> tuple[str, bytes]:
    view, address = site.view, site.addresses.group[group.id]
    page = site.page(
        "class.html",
        address,
        view.labels.group[group.id],
        group=group,
        week=week_table(class_grid(view, group), view.catalogue),
        provided=provided,
        changes=rows.changes_of_class(group.id),
    )
    return address, page
