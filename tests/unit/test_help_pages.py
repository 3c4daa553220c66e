"""The help pages: complete in both languages, without a link that leads nowhere."""

import re
from pathlib import Path

import pytest

from desktop_app.assets import asset

PAGES = {
    "index",
    "importing",
    "reading",
    "correcting",
    "outline",
    "search",
    "search-speed",
    "notes",
    "exporting",
    "library",
    "command-line",
}
GENERATED = {"shortcuts"}  # made by the program from its table of actions
_LINK = re.compile(r"\]\(([^)]*)\)")

every_page = pytest.mark.parametrize(
    "page", sorted(asset("help").glob("*/*.md")), ids=lambda page: f"{page.parent.name}-{page.stem}"
)


def links(page: Path) -> list[str]:
    return _LINK.findall(page.read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_page_exists_in_both_languages(language: str) -> None:
    assert {path.name for path in asset("help", language).iterdir()} == {f"{name}.md" for name in PAGES}


@every_page
def test_every_link_leads_to_a_page(page: Path) -> None:
    targets = {f"{name}.md" for name in PAGES | GENERATED}
    assert set(links(page)) <= targets


@every_page
def test_page_can_be_reached_from_the_index(page: Path) -> None:
    index = page.with_name("index.md")
    assert page == index or page.name in links(index)


@every_page
def test_page_begins_with_its_title(page: Path) -> None:
    assert page.read_text(encoding="utf-8").startswith("# ")


@every_page
def test_page_says_the_same_in_both_languages(page: Path) -> None:
    """Headings, table rows, keys and links match, so that neither version lags behind."""
    other = asset("help", "zh" if page.parent.name == "en" else "en", page.name)
    assert shape(page) == shape(other)


def shape(page: Path) -> tuple[list[str], int, list[str]]:
    """Heading levels, the number of table rows, and the links in order."""
    lines = page.read_text(encoding="utf-8").splitlines()
    headings = [line.split(" ")[0] for line in lines if line.startswith("#")]
    return headings, sum(line.startswith("|") for line in lines), links(page)
