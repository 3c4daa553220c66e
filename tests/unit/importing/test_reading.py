"""Bytes to blocks: encodings, refusals with reasons, one spelling for every text."""

import codecs

import pytest

from desktop_app.importing.reading import read
from desktop_app.importing.text.encoding import decode
from desktop_app.importing.text.limits import MOST_LINES, MOST_TEXT
from desktop_app.importing.text.normalise import MAX_MARKS, normalise
from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError

ENGLISH = "Hana Kimura: “We begin” — it costs 9 million €.\nRéné: Où est le café ?\n"
CHINESE = "主持人：现在开始提问，请大家举手。\n陈立国：我们将在今年年底完成这项工作，谢谢各位记者。\n" * 3
TRADITIONAL = "主持人：現在開始提問，請大家舉手。\n陳立國：我們將在今年年底完成這項工作，謝謝各位記者。\n" * 3
UTF8_CUT = "多个".encode()[:-1]


def reason(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read(data, "file.txt", encoding)
    return caught.value.reason


@pytest.mark.parametrize("text", [ENGLISH, CHINESE, TRADITIONAL])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_every_unicode_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text.removeprefix("\ufeff") == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [(CHINESE, "gb18030"), (CHINESE, "gbk"), (TRADITIONAL, "big5"), (ENGLISH, "cp1252")],
)
def test_legacy_encodings_are_found_and_named(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.text == text
    assert decoded.warnings == (f"not UTF-8; read as {decoded.encoding}",)


def test_one_accent_in_a_long_latin_text_is_read() -> None:
    text = "The harbour is open, and the ferries run to the islands. " * 40 + "Visit the café."
    assert decode(text.encode("cp1252")).text == text


def test_a_few_stray_bytes_in_utf8_are_marked_with_a_warning() -> None:
    data = CHINESE.encode() + UTF8_CUT + b" end\n" + CHINESE.encode()
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.text.count("\ufffd") == 1
    assert "damaged" in decoded.warnings[0]


@pytest.mark.parametrize(("text", "encoding"), [(CHINESE, "gb18030"), (TRADITIONAL, "big5hkscs")])
def test_a_stray_byte_in_a_legacy_text_is_marked_with_a_warning(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    for place in (41, 76, 101):
        decoded = decode(data[:place] + b"\xff" + data[place:])
        assert decoded.encoding == encoding
        assert decoded.text.endswith(text[-60:])
        assert any("damaged" in warning for warning in decoded.warnings)


def test_the_named_encoding_is_the_only_one_tried() -> None:
    assert decode("Zażółć".encode("iso8859-2"), "iso8859-2").text == "Zażółć"
    assert reason(CHINESE.encode("gb18030"), "utf-8") == "undecodable"


@pytest.mark.parametrize("name", ["klingon", "rot13", "hex", "", "utf 8 \0"])
def test_an_unknown_encoding_is_refused(name: str) -> None:
    if name:
        assert reason(b"text", name) == "unknown_encoding"
    else:  # none named
        assert read(b"text", "a.txt", name).encoding == "utf-8"


def test_bytes_of_no_encoding_are_refused_with_what_was_tried() -> None:
    data = bytes(range(128, 256)) * 40
    with pytest.raises(UnreadableFileError) as caught:
        read(data, "file.txt")
    assert caught.value.reason in ("undecodable", "binary")
    assert "utf-8" in caught.value.tried


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(40), "JPEG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(40), "Office"),
        (b"SQLite format 3\x00" + bytes(40), "SQLite"),
    ],
)
def test_a_known_binary_format_is_refused_by_name(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read(data, "file.txt")
    assert caught.value.reason == "binary"
    assert word in caught.value.message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "blank"),
        ("\ufeff\u200b\u2060\n".encode(), "blank"),
        (codecs.BOM_UTF16_LE, "blank"),
        (bytes(1000), "binary"),
        (bytes(range(256)) * 10, "binary"),
        (b"---\ntitle: x\n---\n", "blank"),
    ],
)
def test_what_holds_no_text_is_refused_with_its_reason(data: bytes, code: str) -> None:
    assert reason(data) == code


def test_a_file_that_is_too_large_is_refused_however_little_it_says() -> None:
    assert reason(b"We begin.\n" + b" " * MOST_BYTES) == "too_large"


def test_a_text_that_is_too_long_is_refused() -> None:
    assert reason(b"a" * (MOST_TEXT + 1)) == "too_large"
    assert reason("港".encode() * (MOST_TEXT // 3 + 1)) == "too_large"


@pytest.mark.parametrize("end", [b"\n", b"\r", b"\r\n"])
def test_a_text_of_endless_lines_is_refused_however_little_they_say(end: bytes) -> None:
    assert reason(end * (MOST_LINES + 1) + b"We begin.") == "too_large"


def test_line_ends_of_every_kind_end_lines() -> None:
    blocks = read(b"one\r\ntwo\rthree\x0cfour\x0bfive\xc2\x85six\xe2\x80\xa8seven", "a.txt").blocks
    assert [block.text for block in blocks] == ["one", "two", "three", "four", "five", "six", "seven"]


def test_escaped_line_ends_are_line_ends() -> None:
    blocks = read(rb"Ann Lee: We begin.\r\nCoast Radio: Who pays?\r\nAnn Lee: The state.", "a.txt").blocks
    assert len(blocks) == 3


def test_a_path_with_backslashes_stays_whole() -> None:
    assert (
        read(rb"It lies in C:\new\notes, he said.", "a.txt").blocks[0].text
        == r"It lies in C:\new\notes, he said."
    )


def test_invisible_and_control_characters_are_taken_out() -> None:
    text, _ = normalise("a\u2060b\u200b c\u00add\x00e\x1b\ufefff")
    assert text == "ab cdef"


def test_letters_are_composed() -> None:
    assert normalise("cafe\u0301")[0] == "café"


def test_long_runs_of_combining_marks_are_shortened_in_linear_time() -> None:
    text, warnings = normalise("a" + "\u0301\u0323" * 10_000 + "b")
    assert len(text) <= MAX_MARKS + 2
    assert "combining marks" in warnings[0]


def test_a_block_knows_where_it_stands() -> None:
    text = "---\ntitle: x\n---\n\n  Ann Lee:\nWe begin.\n"
    for block in read(text.encode(), "a.txt").blocks:
        assert text[block.position :].startswith(block.text)


def test_front_matter_becomes_metadata() -> None:
    text = '---\ntitle: "A \\"quay\\""\ndate: 2011-05-10\nsubjects:\n  - "walls"\n  - cranes\n---\nText.\n'
    document = read(text.encode(), "folder/a.txt")
    assert document.metadata == {"title": 'A "quay"', "date": "2011-05-10", "subjects": "walls; cranes"}
    assert (document.name, [block.text for block in document.blocks]) == ("a.txt", ["Text."])


def test_a_head_longer_than_any_is_no_head_but_text() -> None:
    document = read(b"---\n" + b"key: value\n" * 500 + b"---\nText.\n", "a.txt")
    assert document.metadata == {}


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    assert read(b"---\nJust a rule above.\n---\nText.\n", "a.txt").metadata == {}


def test_wrapped_text_is_told_from_a_paragraph_a_line() -> None:
    wrapped = "\n".join(["the harbour will be closed for the winter and the ferries will run"] * 10)
    lines = "\n".join(["The harbour will be closed for the whole of the winter.", "Why?"] * 10)
    assert read(wrapped.encode(), "a.txt").width > 0
    assert read(lines.encode(), "a.txt").width == 0
