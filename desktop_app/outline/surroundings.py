"""What stands around a place in a text: its sentence, and what it would be called as an item."""

import re

REACH = 600
"""Code points on either side of a place that are looked at: no sentence is read for longer."""
_LABEL_WORDS, _LABEL_HAN = 14, 32
_LEAST_WORDS, _LEAST_HAN = 3, 6

_END = re.compile(r"[!?。！？；;\n\u2028]|(?<![A-Z])\.(?=[\s”’\"')\]]|$)")
_CLAUSE = re.compile(r"[，。；：！？,;:!?—–\n]|\.(?=\s|$)")
_INNER = re.compile(r"[，。；：！？;:!?—–\n]|[,.](?=\s)")
_TITLE = re.compile(r"(?:^|[\s(“\"'])[A-Z][a-z]{0,3}$|\b[A-Za-z]\.[A-Za-z]$")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_AROUND = " \t\r\n,.;:!?，。；：！？、—–-)]）】"


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around a place, without the white space around it; both ends at most `REACH` away."""
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    begin = first
    for match in _END.finditer(text, first, start):
        if not _is_short_form(text, match):
            begin = match.end()
    finish = last
    for match in _END.finditer(text, end, last):
        if not _is_short_form(text, match):
            finish = match.end()
            break
    begin += len(text[begin:start]) - len(text[begin:start].lstrip(" \t\r\n”’\"')]"))
    return begin, max(end, begin + len(text[begin:finish].rstrip()))


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """From a cue to the end of its sentence, without the marks that close it."""
    _, finish = sentence(text, start, end)
    return start, max(end, start + len(text[start:finish].rstrip(" .;!?。；！？")))


def label(text: str, start: int, end: int) -> str:
    """Words that announce something, cut to what a reader would write in the margin; never inside a word.

    Args:
        text: the paragraph's.
        start: where they begin, behind what only counts or promises.
        end: of their clause.
    """
    words = " ".join(text[start:end].split()).lstrip(_AROUND)
    most = _LABEL_HAN if _HAN.search(words) else _LABEL_WORDS * 12
    for match in _CLAUSE.finditer(words):
        head = words[: match.start()]
        if _is_enough(head):
            words = head
            break
    if not _HAN.search(words):
        return " ".join(words[:most].split()[:_LABEL_WORDS]).rstrip(_AROUND)
    return words[:most].rstrip(_AROUND)


def words_between(text: str, start: int, end: int) -> bool:
    """Whether two places belong to one clause: between them stand words alone, but for marks at first."""
    return _INNER.search(text[start:end].lstrip(" \t,、，:：.．)）")) is None


def _is_short_form(text: str, match: "re.Match[str]") -> bool:
    """Whether a full stop ends a short form such as "Mr." and no sentence."""
    if match[0] != ".":
        return False
    before = text[max(0, match.start() - 8) : match.start()]
    after = text[match.end() : match.end() + 2].strip()
    return bool(_TITLE.search(before)) or (after[:1].islower() and before[-1:].isalpha())


def _is_enough(words: str) -> bool:
    han = len(_HAN.findall(words))
    return han >= _LEAST_HAN if han else len(words.split()) >= _LEAST_WORDS
