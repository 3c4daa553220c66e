"""Which encoding the bytes of an RTF document are in: by the font they are set in, else by the whole."""

import re

_BY_CHARSET = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950",
    161: "cp1253", 162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_PAGES = {936: "gb18030", 54936: "gb18030", 65001: "utf-8", 10000: "mac_roman", 1361: "johab"}
_WIDE = frozenset({"gb18030", "cp932", "cp949", "cp950", "johab", "utf-8"})
_KNOWN_PAGES = frozenset(
    {437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 865, 866, 869, 874, 932, 949, 950}
)
_PAIRS = re.compile(rb"(?:[\x00-\x7f]|[\x81-\xfe][\x80-\xfe])*")
USUAL = "cp1252"


def of_page(number: int) -> str:
    """The encoding of a code page; the usual one for numbers that none has."""
    if number in _KNOWN_PAGES or 1250 <= number <= 1258:
        return f"cp{number}"
    return _PAGES.get(number, USUAL)


def of_charset(number: int) -> str | None:
    """The encoding that a font's character set is for; None for the system's, unknown ones and symbols'."""
    return _BY_CHARSET.get(number)


def decoded(content: bytes, font: str | None, page: str) -> str:
    """Bytes as text, in the font's encoding or the document's.

    Some programs call every font Western and write Chinese all the same: pairs of high bytes give that away.
    """
    if content.isascii():
        return content.decode("ascii")
    if font == USUAL and page in _WIDE and _PAIRS.fullmatch(content):
        font = page
    name = font or page
    try:
        return content.decode(name)
    except UnicodeDecodeError:
        broken_off = name == font or _PAIRS.fullmatch(content[:-1])
        return content.decode(name if broken_off else USUAL, "replace")
