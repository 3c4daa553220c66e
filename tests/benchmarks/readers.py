"""Text out of every format, beside the barest use of a library that gives its paragraphs.

python tests/benchmarks/readers.py [FORMATS]
"""

import csv
import io
import sys
import zipfile
from collections.abc import Callable
from functools import partial
from statistics import median
from time import process_time

import pypdfium2 as pdfium
from docx import Document as WordDocument
from lxml import etree
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser, LexborNode
from striprtf.striprtf import rtf_to_text
from workload import Figure, best_of, chinese, english, report
from written import WRITERS, said

from desktop_app.importing.reading import read

MOST_TIMES = 2.0  # the bare library's time
BOUND = ("docx", "html", "pdf")  # to that
LENGTHS = (30_000, 1_000_000)  # bytes of text
ENGLISH_BYTES, CHINESE_BYTES = 6.1, 2.7  # of a word, and of a character with its share of digits
ROUNDS = {LENGTHS[0]: 15, LENGTHS[1]: 5}
_HOLDING = "p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, blockquote, pre, figcaption"
_PARTING = frozenset(_HOLDING.split(", ")) | {"div", "section", "article", "table", "tr", "ul", "ol", "br"}
_SILENT = frozenset({"script", "style"})
Bare = Callable[[bytes], object]


def of_docx(data: bytes) -> list[str]:
    """The texts of all paragraphs, and of all cells."""
    document = WordDocument(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return [*(paragraph.text for paragraph in document.paragraphs), *cells]


def of_html(data: bytes) -> list[str]:
    """The paragraphs in order, each once, white space collapsed as a browser does.

    Paragraphs end where elements that hold them begin and where they end, which `traverse` does not tell:
    it goes from child to child. Scripts and styles are left out, menus are not; no bold is noted.
    """
    paragraphs: list[str] = []
    parts: list[str] = []

    def part() -> None:
        paragraph = " ".join("".join(parts).split())
        if paragraph:
            paragraphs.append(paragraph)
        parts.clear()

    def walk(node: LexborNode) -> None:
        child = node.first_child
        while child is not None:
            tag = child.tag
            if tag == "-text":
                parts.append(child.text_content or "")
            elif tag in _PARTING:
                part()
                walk(child)
                part()
            elif tag not in _SILENT:
                walk(child)
            child = child.next

    body = LexborHTMLParser(data.decode()).body
    if body is not None:
        walk(body)
        part()
    return paragraphs


def of_html_by_openings(data: bytes) -> list[str]:
    """Pieces parted where elements open only: what follows a paragraph inside its parent is added to it."""
    paragraphs: list[str] = []
    parts: list[str] = []
    body = LexborHTMLParser(data.decode()).body
    for node in () if body is None else body.traverse(include_text=True):
        if node.tag == "-text":
            parts.append(node.text_content or "")
        elif node.tag in _PARTING and parts:
            paragraphs.append(" ".join("".join(parts).split()))
            parts.clear()
    return [*filter(None, paragraphs), " ".join("".join(parts).split())]


def of_html_as_it_stands(data: bytes) -> list[str]:
    """The texts of all elements that hold paragraphs; what stands in several comes several times."""
    return [node.text() for node in LexborHTMLParser(data.decode()).css(_HOLDING)]


def of_html_as_one(data: bytes) -> str:
    """Everything between the tags, paragraphs not told apart."""
    body = LexborHTMLParser(data.decode()).body
    return body.text() if body is not None else ""


def of_pdf(data: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pdfium.PdfDocument(data)]


def of_xml(data: bytes) -> list[str]:
    """Every piece of text between tags."""
    return list(etree.fromstring(data).itertext())


def of_odt(data: bytes) -> list[str]:
    """The same of a package's document."""
    return of_xml(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))


def of_epub(data: bytes) -> list[str]:
    """The same of each chapter."""
    book = zipfile.ZipFile(io.BytesIO(data))
    return [text for name in book.namelist() if name.endswith(".xhtml") for text in of_xml(book.read(name))]


BARE: dict[str, dict[str, Bare]] = {
    "docx": {"python-docx, paragraphs and cells": of_docx},
    "html": {
        "selectolax, paragraphs": of_html,
        "selectolax, pieces between tags that open": of_html_by_openings,
        "selectolax, texts of elements": of_html_as_it_stands,
        "selectolax, one text": of_html_as_one,
    },
    "pdf": {"pdfium, the texts of pages": of_pdf},
    "md": {"markdown-it, parsed": lambda data: MarkdownIt().parse(data.decode())},
    "odt": {"lxml, pieces of text": of_odt},
    "rtf": {"striprtf": lambda data: rtf_to_text(data.decode("latin-1"), errors="ignore")},
    "epub": {"lxml, pieces of text": of_epub},
    "vtt": {"lines": lambda data: data.decode().splitlines()},
    "csv": {"csv, rows": lambda data: list(csv.reader(io.StringIO(data.decode())))},
    "tei": {"lxml, pieces of text": of_xml},
}


def measure(kind: str, title: str, text: str, rounds: int) -> list[Figure]:
    """One format's time for a text, and how many times that of its libraries it is."""
    data = WRITERS[kind](said(text))
    calls: list[Callable[[], object]] = [lambda: read(data, f"briefing.{kind}")]
    calls += [partial(bare, data) for bare in BARE[kind].values()]
    # All in turn, round by round: what disturbs the machine for a while disturbs them alike.
    times = [[best_of(1, call, process_time) for call in calls] for _ in range(rounds)]
    figures = [Figure(f"{title}: read", f"{median(ours for ours, *_ in times) * 1000:.2f} ms")]
    for number, name in enumerate(BARE[kind], 1):
        ratio = median(took[0] / took[number] for took in times)
        bound = kind in BOUND and number == 1
        goal, met = (f"≤ {MOST_TIMES:.0f} ×", ratio <= MOST_TIMES) if bound else ("", None)
        figures.append(Figure(f"{title}: against {name}", f"{ratio:.2f} ×", goal, met))
    return figures


if __name__ == "__main__":
    found: list[Figure] = []
    for kind in sys.argv[1:] or list(WRITERS):
        for length in LENGTHS:
            texts = {
                "English": english(round(length / ENGLISH_BYTES)),
                "Chinese": chinese(round(length / CHINESE_BYTES)),
            }
            for language, text in texts.items():
                title = f"{kind.upper()}, {language}, {length // 1000} kB"
                found += measure(kind, title, text, ROUNDS[length])
    sys.exit(report("reading", found))
