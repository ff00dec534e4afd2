"""Addresses of pages."""

from scheduler.export.pages.addresses import addresses, numbered
from tests.export import small


def test_by_id() -> None:
    """A teacher who is called otherwise keeps the page."""
    district = small.district()
    first = addresses(district)
    assert first.teacher["T1"] == "teacher-T1.html"
    assert first.group["C2"] == "class-C2.html"
    renamed = district.teachers[0].model_copy(update={"name": "另一个名字"})
    changed = district.model_copy(update={"teachers": (renamed, *district.teachers[1:])})
    assert addresses(changed) == first


def test_safe_on_windows() -> None:
    """Slashes and questions are replaced, and two ids that then look alike are told apart."""
    district = small.district()
    ids = ("a/b", "a?b", "NUL")
    classes = tuple(district.classes[0].model_copy(update={"id": key}) for key in ids)
    found = addresses(district.model_copy(update={"classes": classes})).group
    assert found == {"NUL": "class-_NUL.html", "a/b": "class-a_b.html", "a?b": "class-a_b-2.html"}


def test_numbered() -> None:
    """The part is named only where there are several."""
    assert numbered("day", "", 3) == "day-3.html"
    assert numbered("day", "东片", 3) == "day-东片-3.html"
