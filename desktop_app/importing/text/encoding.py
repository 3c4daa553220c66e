"""Bytes to text. A wrong reading is worse than none: what fits no encoding well is refused."""

import codecs
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from desktop_app.model.errors import UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What declares one of these is often written in the wider one.
_WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb_2312-80": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "tis-620": "cp874",
}
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
_SAMPLE = 64_000  # bytes that are looked at to judge a reading
_STRAY = 0.002  # share of bytes that may be wrong in a text that else is UTF-8
_LATIN_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒŠŽ")
_LATIN_SIGNS = frozenset("’‘“”–—…•·«»¿¡ £€©®°º½¼´")
_CAPITAL_INSIDE = re.compile("[a-zß-ÿ][À-ÞŒŠŽ]")  # a mark of another encoding, nearly always
_PLAIN, _CONTROLS = re.compile("[\0-\x7f]+"), re.compile("[\x80-\x9f]")
_FEW, _ENOUGH = 6, 400  # characters that tell nothing, and that tell all
# The commonest characters of Chinese texts in either script, and Chinese punctuation.
_EVERYDAY_HAN = frozenset(
    "的一是不了在人有我他这這中大来來上个個国國到说說们們为為和你地出道也时時年得就那要下以生会會自着去之过過家学學对對"
    "可里裡后後小么麼心多天而能好都然没沒日于於起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經头頭"
    "面公同三已老从從动動两兩长長部门門政策问問题題记記者谢謝工业業市省全新进進与與及其将將等高化实實现現场場情"
    "，。、；：？！“”‘’（）《》「」『』—…　"
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding it was read in, as Python names it."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None, declared: str = "") -> Decoded:
    """The text of a file.

    Args:
        encoding: what the user says it is; then nothing else is tried.
        declared: what the file itself says; believed where its bytes agree.

    Raises:
        UnreadableFileError: "unknown_encoding", "undecodable", "binary" for zero bytes that fit none.
    """
    if encoding:
        return _as_told(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _marked(data, name)
    if b"\0" in data:
        return _wide(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        sample = _around(data, error.start)
        return _nearly_utf8(data, sample) or _declared(data, declared) or _legacy(data, sample)


def _around(data: bytes, place: int) -> bytes:
    """A sample about the first byte that is no UTF-8; plain letters before it tell nothing."""
    before = (_SAMPLE // 2) & ~3
    begin = max(0, (place & ~3) - before)
    return data[begin : begin + _SAMPLE]


def _as_told(data: bytes, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        text = data.decode(name)
    except (LookupError, ValueError) as error:
        if isinstance(error, UnicodeError) and not isinstance(error, UnicodeEncodeError):
            raise _undecodable(
                f"the file is not {encoding}; leave the encoding to be found", encoding
            ) from error
        raise UnreadableFileError(
            "unknown_encoding", f"no text encoding is called “{encoding}”; try utf-8, gb18030, big5 or cp1252"
        ) from error
    return Decoded(text.removeprefix("\ufeff"), name)


def _marked(data: bytes, name: str) -> Decoded:
    """A byte-order mark decides; a damaged character or two are marked."""
    text = data.decode(name, "replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode(name.removesuffix("-sig")))
    if damaged > 3 + len(text) * _STRAY:
        raise _undecodable("the file's mark names an encoding that its bytes are not in", name)
    return Decoded(text, name, _damage_warning(damaged, name))


def _damage_warning(damaged: int, name: str) -> tuple[str, ...]:
    if damaged <= 0:
        return ()
    return (f"{damaged} damaged character{'s' * (damaged != 1)} in {name}, shown as \ufffd",)


def _wide(data: bytes) -> Decoded:
    """Zero bytes and no mark: UTF-16 or UTF-32, a stray zero byte, or no text."""
    readings = [(name, _plausible_wide(data, name)) for name in _WIDE]
    name, share = max(readings, key=lambda reading: reading[1])
    if share > 0.9:
        text = data.decode(name, "replace")
        return Decoded(text, name, (f"no byte-order mark; read as {name}",))
    if data.count(0) <= 2 + len(data) // 10_000:  # normalising takes them away
        try:
            return Decoded(data.decode("utf-8"), "utf-8", ("zero bytes were taken out",))
        except UnicodeDecodeError:
            pass
    raise UnreadableFileError(
        "binary", "this is no text: its bytes fit no encoding and no format that is read"
    )


def _plausible_wide(data: bytes, name: str) -> float:
    """Share of characters in a sample that are letters, everyday Chinese, digits, marks or white space."""
    sample = data[: _SAMPLE - _SAMPLE % 4].decode(name, "replace")
    if not sample:
        return 0.0
    # Rare characters count a little less: two plain letters, put together the wrong way round, make one.
    expected = sum(
        1.0 if _is_plain(c) or c in _EVERYDAY_HAN or c in _LATIN_SIGNS else 0.98 * ("\u3400" <= c <= "\u9fff")
        for c in sample
    )
    zeros = sample.count("\0")
    return (expected - zeros) / len(sample)


def _is_plain(character: str) -> bool:
    return " " <= character <= "~" or character in "\t\r\n\x0c" or character in _LATIN_LETTERS


def _nearly_utf8(data: bytes, sample: bytes) -> Decoded | None:
    """UTF-8 with a few bytes gone wrong; None where the bytes do not look like UTF-8 at all."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    seen = sample.decode("utf-8", "replace")
    sound = sum(c > "\x7f" and c != "\ufffd" for c in seen)
    few = damaged <= 2 + len(data) * _STRAY
    # An 8-bit text in Latin letters has few wrong bytes as well, but then no right sequences beside them.
    if few and sound >= max(1, seen.count("\ufffd")):
        return Decoded(text, "utf-8", _damage_warning(damaged, "utf-8"))
    return None


def _declared(data: bytes, declared: str) -> Decoded | None:
    """The reading that the file itself asks for, if all of it can be read so and looks like text."""
    try:
        name = codecs.lookup(_WIDER.get(declared.lower(), declared)).name
        text = data.decode(name)
    except (LookupError, ValueError):
        return None
    judge = {"gb18030": _chinese, "big5hkscs": _chinese, "cp1252": _western}.get(name)
    sound = _CONTROLS.search(text, 0, _SAMPLE) is None
    return Decoded(text, name) if sound and (judge is None or judge(text[:_SAMPLE]) >= 0.5) else None


def _legacy(data: bytes, sample: bytes) -> Decoded:
    """The likeliest code page for Chinese or western European text."""
    judges: tuple[tuple[str, Callable[[str], float]], ...] = (
        ("gb18030", _chinese),
        ("big5hkscs", _chinese),
        ("cp1252", _western),
        ("gb18030", _western),  # an English text with typographic marks, from a Chinese computer
        ("mac-roman", _western),
        ("utf-16-le", _chinese_alone),
        ("utf-16-be", _chinese_alone),
    )
    readings = [(name, judge(text)) for name, judge in judges if (text := _try(sample, name)) is not None]
    for name, score in sorted(readings, key=lambda reading: -reading[1]):
        text = _try(data, name) if score >= 0.5 else None
        if text is not None:
            damaged = _damage_warning(text.count("\ufffd"), name)
            return Decoded(text, name, (f"not UTF-8; read as {name}", *damaged))
    return _last_resort(data, sample)


def _try(data: bytes, name: str) -> str | None:
    """The reading when at most a stray byte or two is wrong, each of which may spoil three characters."""
    if len(data) > _SAMPLE and _try(data[-_SAMPLE:], name) is None:
        return None  # replacing what is wrong in a large file takes for ever
    text = data.decode(name, "replace")
    return text if text.count("\ufffd") <= len(data) // 2000 + 3 * (len(data) > 200) else None


def _chinese(text: str) -> float:
    """Share of the characters beyond ASCII that are everyday Chinese; random bytes read as rare ones."""
    beyond = _PLAIN.sub("", text)
    if not beyond:
        return 0.0
    common = sum(c in _EVERYDAY_HAN for c in beyond) / len(beyond)
    return min(1.0, common * 2.2)


def _western(text: str) -> float:
    """Share of the characters beyond ASCII that western languages use; 0 where they crowd."""
    beyond = _PLAIN.sub("", text)
    if not beyond:
        return 0.0
    letters = sum(c in _LATIN_LETTERS or c in _LATIN_SIGNS for c in beyond) / len(beyond)
    crowded = len(beyond) > 0.3 * len(text)  # no western text has a third of its letters accented
    amiss = len(_CAPITAL_INSIDE.findall(text)) / len(beyond)
    return 0.0 if crowded else max(0.0, letters - amiss) * 0.99


def _chinese_alone(text: str) -> float:
    """1 for Chinese throughout in characters that are in use; two bytes of anything else make rare ones."""
    if len(text) < _FEW or "\ufffd" in text:
        return 0.0
    text = text[:_ENOUGH]
    used = sum(c in _EVERYDAY_HAN or _is_plain(c) or c in _LATIN_SIGNS or _in_use(c) for c in text)
    return float(used >= 0.9 * len(text))


def _in_use(character: str) -> bool:
    """Whether a character stands on the first level of the Chinese or Taiwanese standard."""
    for name, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        encoded = character.encode(name, "ignore")
        if len(encoded) == 2 and first <= encoded[0] <= last:
            return True
    return False


def _last_resort(data: bytes, sample: bytes) -> Decoded:
    """Encodings of other scripts, by their statistics."""
    found = from_bytes(sample, threshold=0.1).best()
    if (
        found is not None
        and found.encoding not in ("utf_8", "ascii")
        and found.chaos < 0.05
        and found.coherence > 0.3
    ):
        text = _try(data, found.encoding)
        if text is not None:
            name = codecs.lookup(found.encoding).name
            return Decoded(text, name, (f"not UTF-8; read as {name}, which is a guess",))
    raise _undecodable(
        "the file's encoding was not recognised; name it (--encoding) or save the file as UTF-8",
        "utf-8",
        "gb18030",
        "big5hkscs",
        "cp1252",
    )


def _undecodable(detail: str, *tried: str) -> UnreadableFileError:
    return UnreadableFileError("undecodable", detail, tried)
