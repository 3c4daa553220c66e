"""Text out of DOCX, ODT, RTF and EPUB, beside the barest use of a library; and how time grows with length.

python tests/benchmarks/office.py
"""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

from workload import Figure, best_of, chinese, english, report

sys.path.insert(0, str(Path(__file__).parents[2]))

from docx import Document as WordDocument
from lxml import etree
from striprtf.striprtf import rtf_to_text

from desktop_app.importing.readers.books.epub import read_epub
from desktop_app.importing.readers.office.docx import read_docx
from desktop_app.importing.readers.office.odt import read_odt
from desktop_app.importing.readers.office.rtf import read_rtf
from tests.formats import docx, epub, odt, rtf
from tests.formats.turns import Said

MOST_TIMES = 2.0  # the bare library's time, for DOCX
MOST_GROWTH = 11.0  # times the time for ten times the length
ROUNDS = 5


def said(text: str) -> list[Said]:
    """A text as turns, a line each."""
    lines = (line.strip() for line in text.splitlines())
    return [Said("Speaker:", "bold", (line,)) for line in lines if line]


def bare_docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in WordDocument(io.BytesIO(data)).paragraphs)


def bare_odt(data: bytes) -> str:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    return "".join(root.itertext())


def bare_rtf(data: bytes) -> str:
    return str(rtf_to_text(data.decode("latin-1"), errors="ignore"))


def measure(
    name: str, texts: tuple[str, str], write: Callable[[list[Said]], bytes], read: Callable[[bytes], object],
    bare: Callable[[bytes], object] | None,
) -> list[Figure]:  # fmt: skip
    """One format: its time for a text and for one ten times as long."""
    short, long = (write(said(text)) for text in texts)
    once = best_of(ROUNDS, lambda: read(short), process_time)
    growth = best_of(2, lambda: read(long), process_time) / once
    figures = [
        Figure(f"{name}: read", f"{once * 1000:.1f} ms"),
        Figure(
            f"{name}: ten times as long", f"{growth:.1f} ×", f"≤ {MOST_GROWTH:.0f} ×", growth <= MOST_GROWTH
        ),
    ]
    if bare is not None:
        times = once / best_of(ROUNDS, lambda: bare(short), process_time)
        goal, met = (f"≤ {MOST_TIMES:.0f} ×", times <= MOST_TIMES) if name.startswith("DOCX") else ("", None)
        figures.append(Figure(f"{name}: against the bare library", f"{times:.1f} ×", goal, met))
    return figures


if __name__ == "__main__":
    found: list[Figure] = []
    for language, make in (("English", english), ("Chinese", chinese)):
        lengths = (make(5_000), make(50_000))
        found += measure(f"DOCX, {language}", lengths, docx.write, read_docx, bare_docx)
        found += measure(f"ODT, {language}", lengths, odt.write, read_odt, bare_odt)
        found += measure(f"RTF, {language}", lengths, rtf.write, read_rtf, bare_rtf)
        found += measure(f"EPUB, {language}", lengths, epub.write, read_epub, None)
    sys.exit(report("word processors' formats", found))
