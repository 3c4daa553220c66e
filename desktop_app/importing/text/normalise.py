"""One spelling for every text: line ends, invisible characters, composed letters."""

import re
import unicodedata

MAX_MARKS = 32  # combining marks in a row; more are no writing, and make composing quadratic

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_ESCAPED_PAIR, _ESCAPED_END = "\\r\\n", "\\n"
_INVISIBLE = re.compile(
    "["
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"
    r"\xad"  # soft hyphen
    r"\u200b-\u200f"  # zero width, direction marks
    r"\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff"  # halves of pairs, which no file can hold
    "]"
)


def normalise(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with plain line ends, without control and invisible characters, composed (NFC).

    Returns:
        The text, and warnings about what was taken away from it.
    """
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", _unescaped(text)))
    if text.isascii():
        return text, ()
    shortened = _with_short_runs(text)
    warnings: tuple[str, ...] = ()
    if len(shortened) != len(text):
        warnings = (f"runs of more than {MAX_MARKS} combining marks were shortened",)
    return unicodedata.normalize("NFC", shortened), warnings


def _with_short_runs(text: str) -> str:
    """The text without what is too long of runs of characters that composing has to sort."""
    marks = "".join(sorted(filter(unicodedata.combining, set(text))))  # none, or few, in most texts
    if not marks:
        return text
    return re.sub(f"([{marks}]{{{MAX_MARKS}}})[{marks}]+", r"\1", text)


def _unescaped(text: str) -> str:
    r"""Real line ends for a text that writes them as \r\n or, being all on one line, as \n."""
    if text.count(_ESCAPED_PAIR) >= 2:
        text = text.replace(_ESCAPED_PAIR, "\n")
    if text.count(_ESCAPED_END) >= 5 and text.count("\n") <= 2:
        text = text.replace(_ESCAPED_END, "\n")
    return text
