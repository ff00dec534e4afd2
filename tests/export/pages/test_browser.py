"""The pages in a real browser: from the disk, on a desktop, a phone and paper, by mouse and keyboard."""

import functools
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

from scheduler.locale import LANGUAGES
from tests.export.pages.made import RICH

CHROMIUM = which("chromium") or which("chromium-browser")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; `.ci/run` installs it where it can"),
]

CLOSED = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
"""For a machine without a network."""

DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}

KINDS = (
    "index",
    "common",
    "school-S2",
    "class-D3",
    "teacher-T2",
    "teachers",
    "term",
    "dates-S2",
    "travel",
    "day-2",
)
"""A page of each kind."""


@dataclass
class Visit:
    """A page and everything it complained about or asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=list(CLOSED))
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages on the disk: a folder for each language."""
    root = tmp_path_factory.mktemp("pages")
    for lang in LANGUAGES:
        for name, data in RICH.with_plan().pages(lang).items():
            path = root / lang / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
    return root


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A new page; it must not have complained in the end."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    found = Visit(page)
    page.on("console", lambda message: found.complaints.append(message.text))
    page.on("pageerror", lambda error: found.complaints.append(str(error)))
    page.on("requestfailed", lambda request: found.complaints.extend(_failures(request)))
    page.on("request", lambda request: found.asked.append(request.url))
    yield found
    page.close()
    assert found.complaints == []


def _failures(request: Request) -> list[str]:
    """What could not be had; but for what was on its way when the next page was opened."""
    return [] if request.failure == "net::ERR_ABORTED" else [f"{request.url}: {request.failure}"]


def _open(visit: Visit, folder: Path, name: str, edition: str = "planner", lang: str = "zh") -> Page:
    visit.page.goto((folder / lang / edition / f"{name}.html").as_uri())
    return visit.page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_kind_of_page_on_both_sizes(visit: Visit, folder: Path, lang: str) -> None:
    """No complaint, nothing asked for but the files beside it, nothing wider than the window."""
    for size in (DESKTOP, PHONE):
        visit.page.set_viewport_size({"width": size["width"], "height": size["height"]})
        for name in KINDS:
            page = _open(visit, folder, name, lang=lang)
            assert page.evaluate("document.documentElement.scrollWidth") == size["width"], (name, size)
            assert page.locator("html").get_attribute("lang") == ("zh-CN" if lang == "zh" else "en")
    beside = (folder / lang / "planner").as_uri()
    assert all(url.startswith(beside) for url in visit.asked)


def test_from_the_overview_to_a_lesson(visit: Visit, folder: Path) -> None:
    """Class, teacher, day of journeys: each a click away."""
    page = _open(visit, folder, "index")
    page.get_by_role("row", name="草滩小学").get_by_role("link", name="一年级").click()
    assert page.locator("h1").inner_text() == "一年级"
    page.get_by_role("link", name="音乐教师甲").click()
    assert page.locator("h1").inner_text() == "音乐教师甲"
    page.get_by_role("link", name="走教行程").click()
    page.get_by_role("link", name="周二").click()
    assert "14:00–14:30 音乐教师甲" in page.locator(".trips").inner_text().replace("\n", " ")


def test_search_by_keyboard_alone(visit: Visit, folder: Path) -> None:
    """The skip link first, then the way to the field; letters, an arrow and Enter lead to the page."""
    page = _open(visit, folder, "index")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0  # type: ignore[index]
    while page.evaluate("document.activeElement.id") != "find":
        page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.type("没有这样的")
    assert page.locator("#found").inner_text() == "没有找到。"
    page.keyboard.press("Escape")
    page.keyboard.type("渠刘 三")
    assert page.locator("#found a").count() == 1
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/class-D3.html")


def test_the_skip_link(visit: Visit, folder: Path) -> None:
    """Enter on it, and the next stop is in the text, not in the navigation."""
    page = _open(visit, folder, "class-D3")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_week_is_a_table_on_a_desktop_and_a_list_on_a_phone(visit: Visit, folder: Path) -> None:
    """One of the two is shown; on paper it is the table again, without navigation."""
    page = _open(visit, folder, "class-D3")
    table, by_day = page.locator(".table-view"), page.locator(".day-view")
    assert (table.is_visible(), by_day.is_visible()) == (True, False)
    page.set_viewport_size({"width": 360, "height": 740})
    assert (table.is_visible(), by_day.is_visible()) == (False, True)
    page.emulate_media(media="print")
    assert (table.is_visible(), by_day.is_visible()) == (True, False)
    assert not page.locator("nav").is_visible()


def test_on_paper(visit: Visit, folder: Path) -> None:
    """The week of a class is one sheet of A4, and it lies across."""
    page = _open(visit, folder, "class-B1", edition="public")
    printed = page.pdf(prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") == 1
    assert b"/MediaBox [0 0 841" in printed or b"/MediaBox [0 0 842" in printed


def test_the_current_week_stands_open(visit: Visit, folder: Path) -> None:
    """By the clock of the reader's machine; without a script all weeks are there to be opened."""
    visit.page.clock.install(time="2026-09-09T10:00:00")
    page = _open(visit, folder, "dates-S2")
    assert page.locator("details[open]").get_attribute("data-monday") == "2026-09-07"


def test_the_public_pages(visit: Visit, folder: Path) -> None:
    """No teacher is found, and nothing leads to journeys."""
    page = _open(visit, folder, "index", edition="public")
    page.locator("#find").fill("音乐教师甲")
    assert page.locator("#found a").count() == 0
    assert [link.inner_text() for link in page.locator("nav a").all()] == ["总览", "大课表", "学期"]


CONTRASTS = """() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = numbers(colour)
      .map((p) => p / 255)
      .map((p) => (p <= 0.04045 ? p / 12.92 : ((p + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const found = getComputedStyle(one).backgroundColor;
      if (numbers(found).length < 4 || numbers(found)[3] === 1) return found;
    }
    return "rgb(255, 255, 255)";
  };
  const poor = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (!own || !element.getClientRects().length) continue;
    const style = getComputedStyle(element);
    const text = element.closest("svg") ? style.fill : style.color;
    const [a, b] = [light(text), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < (element.closest("svg") ? 3 : 4.5)) poor.push(element.outerHTML);
  }
  return poor;
}"""


def test_contrast_as_it_is_shown(visit: Visit, folder: Path) -> None:
    """Of every text on every kind of page, with the ground that is really behind it."""
    for name in KINDS:
        page = _open(visit, folder, name)
        page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
        assert page.evaluate(CONTRASTS) == [], name


def test_served(visit: Visit, folder: Path) -> None:
    """The same folder behind a server on this machine: policy, search and links work there too."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: Any) -> None:
            """Says nothing."""

    handler = functools.partial(Quiet, directory=str(folder / "zh" / "public"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        visit.page.goto(f"{address}/index.html")
        visit.page.locator("#find").fill("一年级")
        visit.page.locator("#found a").first.click()
        assert visit.page.locator("h1").inner_text() == "一年级"
        assert all(url.startswith(address) for url in visit.asked)
        server.shutdown()
