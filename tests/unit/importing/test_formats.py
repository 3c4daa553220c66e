"""Formats are told by content; a name decides only where content cannot."""

import io
import zipfile

import pytest

from desktop_app.importing.detect import detect
from desktop_app.importing.formats import Format
from desktop_app.model.errors import UnreadableFileError

SPEECH = "Hana Kimura: We begin.\nCoast Radio: Who pays?\n"
PAGE = "<p>Hana Kimura: We begin.</p><p>Coast Radio: Who pays?</p>"
CUES = "1\n00:00:01,000 --> 00:00:03,500\nWe begin.\n\n2\n00:00:04,000 --> 00:00:06,000\nWho pays?\n"


def packed(*names: str, mimetype: str = "", again: bool = False) -> bytes:
    """A package; packed again as ordinary programs do, its type is compressed and not the first."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if again else zipfile.ZIP_STORED) as archive:
        members = [(name, "<x/>") for name in names]
        members.insert(len(members) if again else 0, ("mimetype", mimetype))
        for name, content in members:
            if content:
                archive.writestr(name, content)
    return out.getvalue()


ODT = "application/vnd.oasis.opendocument.text"
SHEET = "application/vnd.oasis.opendocument.spreadsheet"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (SPEECH.encode(), "a.txt", Format.TEXT),
        (SPEECH.encode(), "pasted", Format.TEXT),
        (SPEECH.encode(), "a.md", Format.MARKDOWN),
        (b"<MODERATOR> Welcome. <MS LEE> Thank you. <MR ROY> Indeed.", "a.txt", Format.TEXT),
        (b"[Music] We begin.", "a.txt", Format.TEXT),
        (b"<b>Note</b> to readers.\n\n# Speech\n", "a.md", Format.MARKDOWN),
        (b"speaker,text\nLee,We begin.\nRoy,Who pays?\n", "a.csv", Format.CSV),
        (b"speaker;text\nLee;We begin.\nRoy;Who pays?\n", "a.csv", Format.CSV),
        ("speaker\ttext\nLee\tWe begin.\nRoy\tWho pays?\n".encode("utf-16"), "a.tsv", Format.TSV),
        ("发言人,内容\n周敏,现在开始。\n陈立国,谢谢。\n".encode(), "a.txt", Format.CSV),
        (SPEECH.encode(), "a.csv", Format.TEXT),
        (f"<!DOCTYPE html><html><body>{PAGE}".encode(), "a.html", Format.HTML),
        (f"<!-- saved from url=(0014)http://a.org/ -->\n<html>{PAGE}".encode(), "a", Format.HTML),
        (PAGE.encode(), "a.txt", Format.HTML),
        (f"\ufeff<!DOCTYPE html><html>{PAGE}".encode("utf-16"), "a.html", Format.HTML),
        (f"<html>{PAGE}".encode("utf-16-be"), "a.html", Format.HTML),
        (
            f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">{PAGE}'.encode(),
            "a",
            Format.HTML,
        ),
        (
            b'<?xml version="1.0"?><!-- <html> --><TEI xmlns="http://www.tei-c.org/ns/1.0">',
            "a.xml",
            Format.TEI,
        ),
        (b"<teiCorpus><teiHeader/>", "a.xml", Format.TEI),
        (b'<!DOCTYPE x [<!ENTITY a "b">]>\n<akomaNtoso>', "a.xml", Format.AKOMA_NTOSO),
        (b'<an:debate xmlns:an="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">', "x", Format.AKOMA_NTOSO),
        (b"WEBVTT\n\n00:01.000 --> 00:02.000\nWe begin.\n", "a.vtt", Format.VTT),
        ("\ufeffWEBVTT - Harbour\n".encode("utf-16-le"), "a.vtt", Format.VTT),
        (b"WEBVTTS are files.\n", "a.txt", Format.TEXT),
        (CUES.encode(), "a.txt", Format.SRT),
        (CUES.encode("utf-16"), "a.srt", Format.SRT),
        (b"{\\rtf1 hello}", "a.rtf", Format.RTF),
        (b"%PDF-1.7\n%abc", "a.pdf", Format.PDF),
        (b"\r\nrubbish\n%PDF-1.4\n1 0 obj\n", "a.pdf", Format.PDF),
        (packed("[Content_Types].xml", "word/document.xml"), "a.docx", Format.DOCX),
        (packed("content.xml", mimetype=ODT), "a.odt", Format.ODT),
        (packed("META-INF/container.xml", mimetype="application/epub+zip"), "a.epub", Format.EPUB),
        (packed("OEBPS/a.xhtml", "META-INF/container.xml"), "a.epub", Format.EPUB),
        (packed("content.xml", mimetype=ODT, again=True), "a.odt", Format.ODT),
        (packed("OEBPS/a.xhtml", mimetype="application/epub+zip", again=True), "a.epub", Format.EPUB),
        (packed("META-INF/manifest.xml", "content.xml"), "a.odt", Format.ODT),
        (packed("[Content_Types].xml", "word/styles.xml"), "a.docx", Format.DOCX),
        (packed("a.txt", "content.xml"), "a.zip", Format.ZIP),
        (packed("a.txt", "folder/word/document.xml"), "a.zip", Format.ZIP),
        (packed("[Content_Types].xml", "word/document.xml")[:-40], "a.docx", Format.DOCX),
        (b"\x1f\x8b\x08" + bytes(20), "a.gz", Format.GZIP),
        (bytes(257) + b"ustar" + bytes(200), "a.tar", Format.TAR),
    ],
)
def test_a_format_is_known_by_its_content(data: bytes, name: str, kind: Format) -> None:
    assert detect(data, name).format is kind


@pytest.mark.parametrize(
    ("data", "name", "warning"),
    [
        (b"%PDF-1.7\n", "a.txt", "named .txt, but it is a PDF document: read as such"),
        (SPEECH.encode(), "a.DOCX", "named .docx, but it is plain text: read as such"),
        (CUES.encode(), "a.txt", "named .txt, but it is an SRT subtitle file: read as such"),
    ],
)
def test_a_wrong_ending_is_noted(data: bytes, name: str, warning: str) -> None:
    assert detect(data, name).warnings == (warning,)


@pytest.mark.parametrize("name", ["a.txt", "a", "a.2021", "notes.doc1"])
def test_an_ending_that_promises_nothing_else_is_not_noted(name: str) -> None:
    assert detect(SPEECH.encode(), name).warnings == ()


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b'<?xml version="1.0"?><rss><channel/></rss>', "rss"),
        (b'{"speaker": "Lee", "text": "We begin."}', "JSON"),
        (b' [\n {"speaker": "Lee"}]', "JSON"),
        (packed("xl/workbook.xml"), "Excel"),
        (packed("ppt/presentation.xml"), "PowerPoint"),
        (packed("content.xml", mimetype=SHEET), "OpenDocument"),
        (packed("content.xml", mimetype=SHEET, again=True), "OpenDocument"),
    ],
)
def test_what_holds_no_transcript_is_refused_by_name(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        detect(data, "file.txt")
    assert caught.value.reason == "binary"
    assert word in caught.value.message


def test_a_list_of_endless_members_is_looked_at_in_part() -> None:
    """The kind stands among the first members; the rest of a bomb's list costs nothing."""
    names = [f"m{number}" for number in range(2_500)]
    assert detect(packed(*names, "word/document.xml"), "a.docx").format is Format.ZIP
    assert detect(packed("word/document.xml", *names), "a.docx").format is Format.DOCX


def test_comments_without_end_before_the_first_element_are_given_up() -> None:
    assert detect(b"<!-- a -->" * 200 + b"<TEI>", "a.txt").format is Format.TEXT
    assert detect(b"<!-- a -->" * 20 + b"<TEI>", "a.txt").format is Format.TEI
