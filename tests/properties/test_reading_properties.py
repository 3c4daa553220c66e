"""What holds of every file: it is read, or refused with a reason; no word is lost, and order is kept."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.importing.previewing import preview
from desktop_app.importing.reading import read
from desktop_app.model.document import Document
from desktop_app.model.errors import UnreadableFileError

NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.csv", "a.tsv", "a.vtt", "a.srt", "a", "a.docx"])
SIGNS = st.sampled_from("<>[]()*_`#|-+!&;:\"'\\/=~{}\n\t,")
MARKS = st.sampled_from(["<b>", "</b>", "<p>", "<td>", "<table>", "<br>", "```", "\n\n", "> ", "1. "])
WORDS = st.text(alphabet=string.ascii_letters + "语言éø", min_size=1, max_size=6)
MARKED = st.lists(st.one_of(WORDS, SIGNS, MARKS), min_size=1, max_size=60).map("".join)


def readable(data: bytes, name: str) -> Document | None:
    try:
        return read(data, name)
    except UnreadableFileError:
        return None


@given(st.one_of(MARKED, st.text(max_size=200)), NAMES)
@settings(max_examples=250, deadline=None)
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    document = readable(text.encode("utf-8", "surrogatepass"), name)
    assert document is None or any(block.text.strip() for block in document.blocks)


@given(st.binary(max_size=300), NAMES)
@settings(max_examples=150, deadline=None)
def test_any_bytes_are_read_or_refused_and_previewed(data: bytes, name: str) -> None:
    readable(data, name)
    assert len(preview(data, name).text) <= 4_000


@given(st.lists(WORDS, min_size=1, max_size=30), st.data())
@settings(max_examples=100, deadline=None)
def test_blocks_of_plain_text_stand_in_the_source_in_order(words: list[str], data: st.DataObject) -> None:
    parts = [word + data.draw(st.sampled_from([" ", "  ", "\n", "\n\n  ", "\t"])) for word in words]
    text = "".join(parts)
    document = readable(text.encode(), "a.txt")
    assert document is not None
    begin = -1
    for block in document.blocks:
        assert block.position > begin
        assert text[block.position :].startswith(block.text.split(" ")[0])
        begin = block.position


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5).map(" ".join), min_size=1, max_size=8))
@settings(max_examples=100, deadline=None)
def test_paragraphs_are_the_same_in_markdown_and_on_a_page(paragraphs: list[str]) -> None:
    marked = readable("\n\n".join(paragraphs).encode(), "a.md")
    page = readable(f"<html><body>{''.join(f'<p>{text}</p>' for text in paragraphs)}".encode(), "a.html")
    assert marked is not None
    assert page is not None
    assert [block.text for block in marked.blocks] == paragraphs == [block.text for block in page.blocks]
