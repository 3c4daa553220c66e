"""What a file would be read as, from its beginning: for a person who chooses its encoding."""

import codecs
from dataclasses import dataclass, replace

from desktop_app.model.errors import UnreadableFileError

from .detect import Detected, detect
from .formats import ARCHIVES, CALLED, Format
from .reading import read
from .text.encoding import Decoded, decode
from .text.normalise import normalise

_SAMPLE = 64_000  # bytes that are looked at
_SHOWN = 4_000  # code points
_LONGEST_CHARACTER = 4  # bytes
_WHOLE = 2_000_000  # bytes up to which a document that cannot be cut is read
_IN_LETTERS = frozenset({Format.TEXT, Format.MARKDOWN, Format.CSV, Format.TSV, Format.VTT, Format.SRT})
_EVERYDAY = ("utf-8", "gb18030", "big5hkscs", "cp1252", "utf-16")
_OTHER = (
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "cp1258",
    "cp437",
    "cp850",
    "cp874",
    "cp932",
    "cp949",
    "euc_jp",
    "euc_kr",
    "gbk",
    "hz",
    "iso8859-1",
    "iso8859-2",
    "iso8859-15",
    "iso2022_jp",
    "koi8-r",
    "koi8-u",
    "mac-roman",
    "shift_jis",
    "utf-16-be",
    "utf-16-le",
    "utf-32",
    "utf-7",
)
_LARGE = "the file is too large for a preview"


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file as it would be read."""

    encoding: str  # in which it was read, as Python names it; empty where there is none, or none fits
    format: str
    text: str  # at most about 4,000 code points
    warnings: tuple[str, ...] = ()


def encodings_to_offer() -> tuple[str, ...]:
    """Names as Python understands them; of Chinese, western and Unicode files nearly all are in the first."""
    return (*_EVERYDAY, *_OTHER)


def preview(data: bytes, name: str, encoding: str | None = None) -> Preview:
    """Look at a file's beginning; what cannot be read is told in the warnings, never raised.

    Args:
        data: the whole file, or its first 64 kB at least.
        name: its name, for its ending.
        encoding: as the user chooses it; None to find it.
    """
    try:
        found = detect(data, name)
    except UnreadableFileError as error:
        return Preview("", "", "", (error.detail,))
    if found.format in ARCHIVES:
        return Preview("", found.format.value, "", (f"this is {CALLED[found.format]}", *found.warnings))
    try:
        return _seen(data, name, encoding, found)
    except UnreadableFileError as error:
        return Preview("", found.format.value, "", (error.detail, *found.warnings))


def _seen(data: bytes, name: str, encoding: str | None, found: Detected) -> Preview:
    if found.format in _IN_LETTERS:
        seen = _of_letters(data, encoding, found.format)
        return replace(seen, warnings=(*found.warnings, *seen.warnings))
    if found.format is Format.HTML:
        return _of_blocks(_cut(data, _WHOLE, b">"), name, encoding)
    if len(data) > _WHOLE:
        return Preview("", found.format.value, "", (*found.warnings, _LARGE))
    return _of_blocks(data, name, encoding)


def _of_letters(data: bytes, encoding: str | None, kind: Format) -> Preview:
    decoded = _decoded(data, encoding)
    text, _ = normalise(decoded.text)
    return Preview(decoded.encoding, kind.value, text.strip("\n")[:_SHOWN], decoded.warnings)


def _decoded(data: bytes, encoding: str | None) -> Decoded:
    """The beginning decoded, so cut that no character is halved.

    What does not fit the encoding that the user chose is shown with signs in the places that cannot be read.
    """
    sample = _cut(data, _SAMPLE)
    if encoding and len(sample) < len(data):
        sample = _whole_characters(sample, encoding)
    try:
        decoded = decode(sample, encoding)
    except UnreadableFileError as error:
        if not encoding or error.reason != "undecodable":
            raise
        name = codecs.lookup(encoding).name
        return Decoded(sample.decode(name, "replace"), name, (error.detail,))
    if len(data) > _SAMPLE and decoded.text.endswith("\ufffd"):
        return Decoded(decoded.text.rstrip("\ufffd"), decoded.encoding)
    return decoded


def _whole_characters(sample: bytes, encoding: str) -> bytes:
    """The sample without the bytes at its end that begin a character; as it is where it does not fit."""
    for end in range(len(sample), len(sample) - _LONGEST_CHARACTER, -1):
        try:
            decode(sample[:end], encoding)
        except UnreadableFileError:
            continue
        return sample[:end]
    return sample


def _cut(data: bytes, size: int, mark: bytes = b"\n") -> bytes:
    """The first bytes, up to after the last mark among them."""
    if len(data) <= size:
        return data
    wide = b"\0" in data[:400]
    end = 0 if wide else data.rfind(mark, size // 2, size) + 1
    return data[: end or size]


def _of_blocks(data: bytes, name: str, encoding: str | None) -> Preview:
    """What the format's own reader makes of it."""
    document = read(data, name, encoding)
    parts: list[str] = []
    size = 0
    for block in document.blocks:
        parts.append(f"{block.speaker}: {block.text}" if block.speaker else block.text)
        size += len(parts[-1])
        if size > _SHOWN:
            break
    text = "\n".join(parts)[:_SHOWN]
    return Preview(document.encoding, document.format, text, document.warnings)
