"""The same briefing in any encoding is read as the same text, a whole file or one line of it."""

from pathlib import Path

import pytest

from desktop_app.assets import asset
from desktop_app.importing.text.encoding import decode
from desktop_app.model.errors import UnreadableFileError

SAMPLES = sorted(asset("samples").glob("*.txt"))
ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "gb18030",
    "gbk",
    "big5hkscs",
    "cp1252",
    "mac-roman",
]


def pieces(path: Path) -> list[str]:
    """The whole, the title, the longest line and a page."""
    text = path.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip()]
    return [text, lines[0], max(lines, key=len)[:300], "\n".join(lines[5:20])]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_a_sample_is_read_from_every_encoding_that_can_hold_it(path: Path, encoding: str) -> None:
    for text in pieces(path):
        try:
            data = text.encode(encoding)
        except UnicodeEncodeError:
            continue
        assert decode(data).text.removeprefix("\ufeff") == text, text[:40]


def test_a_title_of_two_plain_words_in_utf16_is_told_by_its_zero_bytes() -> None:
    for name in ("utf-16-le", "utf-16-be"):
        assert decode("TRANSCRIPT".encode(name)).encoding == name


def test_what_is_foreign_far_down_decides() -> None:
    plain = "The harbour is open, and the ferries run to the islands.\n" * 4_000
    chinese = "主持人：现在开始提问，请大家举手。陈立国：我们将在今年年底完成这项工作。\n"
    for name in ("gb18030", "big5hkscs", "cp1252"):
        tail = (
            chinese
            if name == "gb18030"
            else "主持人：請大家舉手，謝謝各位記者。\n"
            if name != "cp1252"
            else "Où est le café ?\n"
        )
        assert decode((plain + tail).encode(name)).text.endswith(tail)


def test_a_declaration_that_the_bytes_deny_is_not_believed() -> None:
    data = "主持人：现在开始提问，请大家举手。".encode("gb18030")
    assert decode(data, declared="big5").encoding == "gb18030"
    assert decode("Où est le café ?".encode("cp1252"), declared="no such").encoding == "cp1252"
    assert decode(b"plain", declared="gb2312").encoding == "utf-8"


@pytest.mark.parametrize(
    "data", [bytes(range(128, 256)) * 20_000, b"text " * 40_000 + bytes(range(128, 256)) * 9_000]
)
def test_bytes_of_no_encoding_are_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError):
        decode(data)
