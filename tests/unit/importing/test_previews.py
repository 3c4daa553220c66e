"""Previews: what would be read, in the encoding chosen; cheap, and never an error."""

import io
import time
import tracemalloc
import zipfile

import pytest

from desktop_app.importing import previewing
from desktop_app.importing.previewing import encodings_to_offer, preview
from tests.formats.docx import document, paragraph, run

CHINESE = "主持人：现在开始提问，请大家举手。\n陈立国：我们将在今年年底完成这项工作。\n"


def test_a_text_is_shown_in_the_encoding_found() -> None:
    seen = preview(CHINESE.encode("gb18030"), "a.txt")
    assert (seen.encoding, seen.format, seen.text) == ("gb18030", "text", CHINESE.strip())
    assert seen.warnings == ("not UTF-8; read as gb18030",)


def test_a_text_is_shown_in_the_encoding_chosen() -> None:
    seen = preview(CHINESE.encode("gb18030"), "a.txt", "cp1251")
    assert seen.encoding == "cp1251"
    assert "主持人" not in seen.text


def test_an_encoding_that_does_not_fit_is_told() -> None:
    seen = preview(CHINESE.encode("gb18030"), "a.txt", "utf-8")
    assert (seen.encoding, "\ufffd" in seen.text) == ("utf-8", True)
    assert "not utf-8" in seen.warnings[0]


def test_pages_and_tables_are_shown_as_what_they_are() -> None:
    page = preview(
        "<html><nav>Home</nav><p><b>周敏：</b>现在开始提问，请大家举手。</p>".encode("gbk"), "a.txt"
    )
    assert (page.format, page.encoding, page.text) == ("html", "gb18030", "周敏：现在开始提问，请大家举手。")
    assert page.warnings == (
        "named .txt, but it is a web page: read as such",
        "not UTF-8; read as gb18030",
    )
    assert preview(b"speaker,text\nLee,So.\n", "a.csv").format == "csv"


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"\x89PNG\r\n\x1a\n", b'{"a": 1}', bytes(range(128, 256)) * 40, bytes(500)]
)
@pytest.mark.parametrize("encoding", [None, "klingon", "utf-16"])
def test_what_cannot_be_read_is_no_error(data: bytes, encoding: str | None) -> None:
    seen = preview(data, "a.txt", encoding)
    assert len(seen.text) <= 4_000


def test_an_archive_is_named() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "x")
    assert preview(out.getvalue(), "a.zip").warnings == ("this is a ZIP archive",)


@pytest.mark.parametrize("name", ["utf-8", "gb18030", "utf-16", "utf-16-be", "big5hkscs"])
@pytest.mark.parametrize(
    "line", ["主持人：公司今年完成工作，同行各位。", "主持人：公司今年完成工作，同行各位。\n"]
)
@pytest.mark.parametrize("odd", ["", "a"])
def test_a_large_file_is_shown_from_its_beginning(name: str, line: str, odd: str) -> None:
    text = odd + line * 60_000
    for chosen in (None, name):
        start = time.process_time()
        seen = preview(text.encode(name), "a.txt", chosen)
        assert time.process_time() - start < 2
        assert seen.text == text[:4_000]
        assert not any("damaged" in warning or "is not" in warning for warning in seen.warnings)


def test_large_pages_are_shown_from_their_beginning() -> None:
    page = "<html><main>" + "<p><b>Su Wen:</b> We begin, and we go on for long.</p>" * 60_000
    start = time.process_time()
    assert preview(page.encode(), "a.html").text.startswith("Su Wen: We begin")
    assert time.process_time() - start < 3


def test_a_large_document_that_cannot_be_cut_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = document(paragraph(run("Said.")))
    assert preview(data, "a.docx").text == "Said."
    monkeypatch.setattr(previewing, "_WHOLE", 100)
    seen = preview(data, "a.docx")
    assert (seen.text, seen.warnings) == ("", ("the file is too large for a preview",))


def test_of_a_large_text_no_more_than_the_beginning_is_decoded() -> None:
    data = b"So it is. " * 3_000_000
    tracemalloc.start()
    try:
        assert preview(data, "a.txt").text.startswith("So it is.")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_encodings_offered_exist_and_begin_with_everyday_ones() -> None:
    offered = encodings_to_offer()
    assert offered[:4] == ("utf-8", "gb18030", "big5hkscs", "cp1252")
    assert len(set(offered)) == len(offered)
    for name in offered:
        assert "x".encode(name)
