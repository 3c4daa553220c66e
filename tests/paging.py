"""Transcripts as websites save them: page by page, each with the site's head and foot."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from desktop_app.assets import asset_text
from tests.support import write

HEAD = "Press Office Archive"
FOOT = "< Previous 1 2 3 Next >"


def sample(name: str) -> str:
    """The text of an invented briefing."""
    return asset_text("samples", f"{name}.txt")


def cut(text: str, count: int, *, head: str = HEAD, foot: str = FOOT) -> list[str]:
    """A text in pages, cut between paragraphs; each says its number and repeats head and foot."""
    paragraphs = text.strip().split("\n\n")
    size = len(paragraphs) // count
    borders = [*(n * size for n in range(count)), len(paragraphs)]
    pages = [paragraphs[begin:end] for begin, end in pairwise(borders)]
    return [
        "\n\n".join([head, *page, f"Page {number} of {count}", foot]) + "\n"
        for number, page in enumerate(pages, 1)
    ]


def save(folder: Path, pages: Sequence[str], pattern: str = "talk_{}.txt") -> list[Path]:
    """Files for pages, the number of each in its name."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write(folder / pattern.format(number), page) for number, page in enumerate(pages, 1)]
