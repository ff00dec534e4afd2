"""A site's folder is known, kept to its mode and district, and never made over something else."""

from pathlib import Path

import pytest

from scheduler.serve.errors import BadSite
from scheduler.serve.site import Mode, open_site, prepared_site
from tests.serve.sites import URL


def test_made_and_opened(tmp_path: Path) -> None:
    """What it is set to is remembered, and its address may change."""
    site = prepared_site(tmp_path / "site", Mode.SERVED, "两河片区", URL)
    assert open_site(tmp_path / "site") == site == prepared_site(site.root, Mode.SERVED, "两河片区", None)
    assert site.feed_url("x") == f"{URL}/f/x.ics"
    moved = prepared_site(site.root, Mode.SERVED, "两河片区", "https://other.example")
    assert open_site(site.root).settings.url == moved.settings.url == "https://other.example"


@pytest.mark.parametrize(
    ("mode", "district", "code"),
    [(Mode.STATIC, "两河片区", "is_served"), (Mode.SERVED, "别处", "other_district")],
)
def test_another_mode_or_district_is_refused(tmp_path: Path, mode: Mode, district: str, code: str) -> None:
    """A site stays what it is."""
    prepared_site(tmp_path / "site", Mode.SERVED, "两河片区", URL)
    with pytest.raises(BadSite) as refused:
        prepared_site(tmp_path / "site", mode, district, URL)
    assert refused.value.code == code


def test_something_else_is_left_alone(tmp_path: Path) -> None:
    """A folder with other files, or a file, does not become a site."""
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    for path in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(BadSite) as refused:
            prepared_site(path, Mode.SERVED, "两河片区", URL)
        assert refused.value.code == "not_a_site"
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (None, "none"),
        ("{", "unreadable"),
        ("[]", "unreadable"),
        ('{"format": 2, "mode": "served"}', "newer"),
        ('{"format": 1, "mode": "sent"}', "unreadable"),
    ],
)
def test_no_site(tmp_path: Path, text: str | None, code: str) -> None:
    """What is no site, or one of a newer program, is told."""
    if text is not None:
        (tmp_path / "site.json").write_text(text, encoding="utf-8")
    with pytest.raises(BadSite) as refused:
        open_site(tmp_path)
    assert refused.value.code == code
