"""One spelling for every text: line ends, invisible characters, composed letters."""

import re
import unicodedata
from functools import cache

MAX_MARKS = 32  # combining marks in a row; more are no writing, and make composing quadratic

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ESCAPED_PAIR, _ESCAPED_END = "\\r\\n", "\\n"
_INVISIBLE = dict.fromkeys(
    (
        *(c for c in range(0x20) if c not in (0x09, 0x0A)),
        0x7F,
        *range(0x80, 0xA0),
        0x00AD,  # soft hyphen
        *range(0x200B, 0x2010),  # zero width, direction marks
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0xFFF9, 0xFFFC),
        *range(0xD800, 0xE000),  # halves of pairs, which no file can hold
    )
)


def normalise(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with plain line ends, without control and invisible characters, composed (NFC).

    Returns:
        The text, and warnings about what was taken away from it.
    """
    text = _LINE_ENDS.sub("\n", _unescaped(text)).translate(_INVISIBLE)
    if text.isascii():
        return text, ()
    shortened = _mark_runs().sub(lambda run: run.group()[:MAX_MARKS], text)
    warnings: tuple[str, ...] = ()
    if len(shortened) != len(text):
        warnings = (f"runs of more than {MAX_MARKS} combining marks were shortened",)
    return unicodedata.normalize("NFC", shortened), warnings


@cache
def _mark_runs() -> re.Pattern[str]:
    """Runs that are too long of characters that composing has to sort."""
    marks = "".join(chr(c) for c in range(0x300, 0x1F000) if unicodedata.combining(chr(c)))
    return re.compile(f"[{marks}]{{{MAX_MARKS + 1},}}")


def _unescaped(text: str) -> str:
    r"""Real line ends for a text that writes them as \r\n or, being all on one line, as \n."""
    if text.count(_ESCAPED_PAIR) >= 2:
        text = text.replace(_ESCAPED_PAIR, "\n")
    if text.count(_ESCAPED_END) >= 5 and text.count("\n") <= 2:
        text = text.replace(_ESCAPED_END, "\n")
    return text
