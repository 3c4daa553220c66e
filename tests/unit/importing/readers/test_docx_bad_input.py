"""Word documents that are cut short, locked, hostile or deep: each is bounded, and none harms."""

import time

import pytest

from desktop_app.importing.packed.package import CUT_SHORT
from desktop_app.importing.readers.office.docx import read_docx
from desktop_app.importing.readers.office.ordinals import spelled
from desktop_app.importing.reading import read
from desktop_app.model.document import Block
from desktop_app.model.errors import UnreadableFileError
from tests.deadline import within
from tests.formats.docx import document, numbering, paragraph, part, run, style
from tests.formats.zips import locked, zipped


def blocks(*paragraphs: str, **parts: str) -> tuple[Block, ...]:
    return read_docx(document("".join(paragraphs), parts)).blocks


def texts(*paragraphs: str, **parts: str) -> list[str]:
    return [block.text for block in blocks(*paragraphs, **parts)]


def long_document(count: int = 400) -> bytes:
    said = (f"Paragraph number {n} says {n * n} things of {n % 7} kinds." for n in range(count))
    return document("".join(paragraph(run(text)) for text in said))


@pytest.mark.parametrize("share", [0.4, 0.6, 0.8, 0.95])
def test_a_file_cut_short_gives_what_stands_before_the_cut(share: float) -> None:
    data = long_document()
    found = read(data[: int(len(data) * share)], "cut.docx")
    assert CUT_SHORT in found.warnings
    assert found.blocks[0].text == "Paragraph number 0 says 0 things of 0 kinds."
    assert len(found.blocks) < 400 or share > 0.9


@pytest.mark.parametrize("size", [5, 60, 300])
def test_a_file_of_which_next_to_nothing_is_left_is_refused(size: int) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_docx(long_document()[:size])
    assert caught.value.reason in ("truncated", "damaged")


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(data, "a.docx")
    return caught.value.reason


def test_a_password_is_told() -> None:
    assert refusal(locked(long_document(3))) == "password"
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")
    assert refusal(container) == "password"


def test_tables_in_tables_without_end_are_refused() -> None:
    depth = 5_000
    assert refusal(document("<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth)) == "too_deep"


def test_tables_in_tables_as_deep_as_allowed_are_read() -> None:
    depth = 80
    nested = "<w:tbl><w:tr><w:tc>" * depth + paragraph(run("Deep.")) + "</w:tc></w:tr></w:tbl>" * depth
    assert texts(nested) == ["Deep."]


def test_one_run_of_fifty_megabytes_is_refused_quickly() -> None:
    begin = time.process_time()
    assert refusal(document(paragraph(run("word " * 10_000_000)))) == "bomb"
    assert time.process_time() - begin < 5


def test_what_lies_outside_the_package_is_never_opened() -> None:
    outside = document(paragraph(run("Said.")), link="file:///etc/passwd")
    assert [b.text for b in read_docx(outside).blocks] == ["Said."]


def test_what_is_said_to_lie_outside_is_not_looked_for_inside_either() -> None:
    hidden = {"other": style("A", "<w:rPr><w:b/></w:rPr>")}
    said = paragraph(run("Ann"), properties='<w:pStyle w:val="A"/>') + paragraph(run("said" * 9))
    assert read_docx(document(said, hidden, link="other.xml")).blocks[0].lead == ""


def test_of_endless_heads_of_pages_some_are_read() -> None:
    heads = {f"header{n}": paragraph(run(f"Head {n}")) for n in range(90)}
    furniture = [b for b in read_docx(document(paragraph(run("Said.")), heads)).blocks if "Head" in b.text]
    assert len(furniture) == 60


def test_an_external_entity_in_the_text_is_refused() -> None:
    body = part("document", f"<w:body>{paragraph('<w:r><w:t>&x;</w:t></w:r>')}</w:body>")
    evil = body.replace("?>", '?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', 1)
    assert refusal(zipped({"word/document.xml": evil})) == "bomb"


def test_styles_that_are_based_on_each_other_in_a_circle_end() -> None:
    styles = style("A", '<w:basedOn w:val="B"/>') + style("B", '<w:basedOn w:val="A"/><w:rPr><w:b/></w:rPr>')
    ann = paragraph(run("Ann"), properties='<w:pStyle w:val="A"/>')
    with within(5):
        found = blocks(ann, paragraph(run("said" * 9)), styles=styles)
    assert found[0].lead == "Ann"


def test_numbers_that_are_none_do_no_harm() -> None:
    odd = '<w:numPr><w:ilvl w:val="999999999999"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="x"/>'
    assert texts(paragraph(run("a"), properties=odd), numbering=numbering(("decimal", "%1."))) == ["1. a"]


def test_a_list_deeper_than_lists_are_has_the_number_of_the_deepest() -> None:
    levels = numbering(*[("decimal", "%1.")] * 12)
    deep = '<w:numPr><w:ilvl w:val="11"/><w:numId w:val="1"/></w:numPr>'
    assert texts(paragraph(run("a"), properties=deep), numbering=levels) == ["1. a"]


def test_a_number_of_endless_letters_is_cut() -> None:
    first = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    long = numbering(("decimal", "%1" * 5_000))
    assert texts(paragraph(run("a"), properties=first), numbering=long) == ["1" * 20 + " a"]
    assert spelled(99_000, "lowerRoman") == "99000"


def test_time_grows_with_length() -> None:
    def seconds(count: int) -> float:
        data = long_document(count)
        begin = time.process_time()
        read_docx(data)
        return time.process_time() - begin

    short = min(seconds(2_000) for _ in range(3))
    assert min(seconds(20_000) for _ in range(2)) < 20 * short
