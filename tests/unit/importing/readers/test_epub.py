"""EPUB books: chapters in the order of reading, read as web pages are."""

import zipfile
from io import BytesIO

import pytest

from desktop_app.importing.packed.package import CUT_SHORT
from desktop_app.importing.readers.books import epub
from desktop_app.importing.readers.books.epub import read_epub
from desktop_app.importing.reading import read
from desktop_app.model.document import BlockKind
from desktop_app.model.errors import UnreadableFileError
from desktop_app.parsing.pipeline import parse
from tests.formats.epub import book, write
from tests.formats.turns import CHINESE, ENGLISH, Said, as_text
from tests.formats.zips import locked, zipped


def texts(data: bytes) -> list[str]:
    return [block.text for block in read_epub(data).blocks]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(data, "a.epub")
    return caught.value.reason


@pytest.mark.parametrize("turns", [ENGLISH, CHINESE])
def test_a_briefing_has_the_turns_of_the_same_briefing_as_text(turns: tuple[Said, ...]) -> None:
    expected = parse(read(as_text(turns).encode(), "a.txt"))
    assert parse(read(write(turns), "a.epub")).turns == expected.turns


def test_chapters_come_in_the_order_of_reading_not_of_the_package() -> None:
    data = book({"b": "<p>Second.</p>", "a": "<p>First.</p>"}, order=["a", "b"])
    assert texts(data) == ["First.", "Second."]


def test_the_table_of_contents_is_left_out() -> None:
    assert texts(book({"nav": "<nav><a href='a.xhtml'>Go</a></nav>", "a": "<p>Said.</p>"})) == ["Said."]


def test_an_element_that_closes_itself_takes_nothing_in() -> None:
    page = '<p><a id="p1"/><b/>Said plainly.</p><div/><p>And <span class="x"/>again.</p>'
    found = read_epub(book({"a": page})).blocks
    assert [(block.text, block.lead) for block in found] == [("Said plainly.", ""), ("And again.", "")]


def test_a_class_that_the_book_s_style_sheet_makes_bold_sets_a_name_apart() -> None:
    (block,) = read_epub(book({"a": '<p><span class="who">Ann Lee</span> and what is said.</p>'})).blocks
    assert block.lead == "Ann Lee"


def test_the_number_of_a_note_is_not_part_of_the_text() -> None:
    mark = '<a epub:type="noteref" href="#n1">1</a>'
    assert texts(book({"a": f"<p>Said{mark}.</p>"})) == ["Said."]


def test_a_chapter_outside_the_order_of_reading_is_a_note_at_the_end() -> None:
    data = book({"notes": "<p>A note.</p>", "a": "<p>Said.</p>"})
    apart = zipped_again(data, b'<itemref idref="notes"/>', b'<itemref idref="notes" linear="no"/>')
    found = read_epub(apart).blocks
    assert [(block.text, block.kind) for block in found] == [
        ("Said.", BlockKind.PARAGRAPH),
        ("A note.", BlockKind.NOTE),
    ]


def zipped_again(data: bytes, old: bytes, new: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return zipped({name: archive.read(name).replace(old, new) for name in archive.namelist()})


def test_what_the_package_says_of_the_book_is_its_metadata() -> None:
    facts = (
        "<dc:title>Ferry briefing</dc:title><dc:creator>A. Lee</dc:creator>"
        "<dc:date>2024-05-03</dc:date><dc:language>en-GB</dc:language><dc:date>2023-01-01</dc:date>"
    )
    found = read_epub(book({"a": "<p>Said.</p>"}, metadata=facts))
    assert dict(found.metadata) == {"title": "Ferry briefing", "author": "A. Lee", "date": "2024-05-03"}
    assert (found.language, found.format, found.warnings) == ("en-GB", "epub", ())


def test_a_date_before_there_were_books_is_none() -> None:
    metadata = read_epub(book({"a": "<p>Said.</p>"}, metadata="<dc:date>0101-01-01</dc:date>")).metadata
    assert "date" not in metadata


# Bad input


def encryption(place: str, algorithm: str) -> dict[str, str]:
    return {
        "META-INF/encryption.xml": '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" '
        'xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        f'<e:EncryptionMethod Algorithm="{algorithm}"/>'
        f'<e:CipherData><e:CipherReference URI="{place}"/></e:CipherData></e:EncryptedData></encryption>'
    }


def test_a_protected_book_is_told_and_one_with_scrambled_fonts_is_read() -> None:
    drm = encryption("OEBPS/text/a.xhtml", "http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    fonts = encryption("OEBPS/font.otf", "http://www.idpf.org/2008/embedding")
    assert refusal(book({"a": "<p>Said.</p>"}, more=drm)) == "password"
    assert texts(book({"a": "<p>Said.</p>"}, more=fonts)) == ["Said."]
    assert refusal(locked(book({"a": "<p>Said.</p>"}))) == "password"


def test_a_book_cut_short_gives_the_chapters_before_the_cut() -> None:
    chapters = {f"c{n}": "".join(f"<p>Chapter {n} says {k * k}.</p>" for k in range(200)) for n in range(5)}
    data = book(chapters)
    found = read(data[: int(len(data) * 0.6)], "cut.epub")
    assert CUT_SHORT in found.warnings
    assert found.blocks[0].text == "Chapter 0 says 0."
    assert 200 < len(found.blocks) < 1000


def test_a_book_whose_package_file_is_lost_is_read_in_the_order_of_its_pages() -> None:
    data = book({"a": "<p>First.</p>", "b": "<p>Second.</p>"}).replace(b"content.opf", b"content.xxx")
    assert texts(data) == ["First.", "Second."]


def test_a_chapter_that_is_missing_is_told() -> None:
    data = book({"a": "<p>First.</p>", "b": "<p>Second.</p>"}).replace(b"text/b.xhtml", b"text/x.xhtml")
    found = read_epub(data)
    assert [block.text for block in found.blocks] == ["First."]
    assert found.warnings


def test_a_chapter_outside_the_package_is_never_opened() -> None:
    data = zipped_again(book({"a": "<p>Said.</p>"}), b'href="text/a.xhtml"', b'href="../../../../etc/passwd"')
    assert texts(data) == []


def test_a_package_file_with_entities_is_refused() -> None:
    evil = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><package '
    assert refusal(zipped_again(book({"a": "<p>Said.</p>"}), b"<package ", evil)) == "bomb"


@pytest.mark.parametrize(("bound", "most"), [("_MOST_TAGS", 100), ("_MOST_CHAPTERS", 2)])
def test_more_pages_than_can_be_read_are_cut_with_a_warning(
    monkeypatch: pytest.MonkeyPatch, bound: str, most: int
) -> None:
    monkeypatch.setattr(epub, bound, most)
    page = "<i>x</i>" * 30
    found = read_epub(book({"a": "<p>Said.</p>", "b": page, "c": page}))
    assert [block.text for block in found.blocks] == ["Said.", "x" * 30]
    assert found.warnings == ("the book is longer than can be read: what follows was left out",)


def test_a_style_sheet_is_no_page_and_is_looked_at_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    pages = {"a": '<p><span class="who">Ann Lee</span> and what is said.</p>'}
    rule = ".who { font-weight: bold; }"
    assert texts(book(pages, more={"OEBPS/book.css": "</style><p>Not said.</p>"})) == texts(book(pages))
    monkeypatch.setattr(epub, "_MOST_STYLE", 100)
    for rest, lead in (("", "Ann Lee"), ("p { color: red; }" * 9, "")):
        (block,) = read_epub(book(pages, more={"OEBPS/book.css": rest + rule})).blocks
        assert block.lead == lead
