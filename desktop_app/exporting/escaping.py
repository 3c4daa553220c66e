"""Plain text so that Markdown shows it as it is, with as few escapes as that takes.

Written for CommonMark; where other readers of Markdown know no backslash escape for a character, its
character reference is used.
"""

import re

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_CONTROL = dict.fromkeys((*range(9), *range(11, 32), 127))
_REFERENCES = {"<": "&lt;", "&": "&amp;", "~": "&#126;", "=": "&#61;"}
_ENTITY = re.compile(r"&(#[0-9xX]|[A-Za-z][A-Za-z0-9]{1,31};)")
_MAIL = re.compile(r"<[^<>\s]*@[^<>\s]*>")
_NUMBER = re.compile(r"\d{1,9}(?=[.)](\s|$))")
_BULLET = re.compile(r"[-+*](?=\s|$)")
_RULE = re.compile(r"[-=*_](?=[-=*_ \t]*$)")
_DEFINITION = re.compile(r"\[(?=[^\]]*(\]:|$)|[ xX]\](\s|$))")


def escape(text: str, at_line_start: bool) -> str:
    """Text that Markdown shows as the same text; runs of white space stand for one blank, as ever.

    Args:
        text: plain text; control characters are left out.
        at_line_start: whether it will begin a line. Later lines of the text do in any case.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROL).split("\n")
    escaped = [_line(lines[0], at_line_start)]
    escaped += [_line(line, at_line_start=True) for line in lines[1:] if line.strip(" \t")]
    return "\n".join(escaped)


def escape_heading(text: str) -> str:
    """Text for a heading's one line, of which closing number signs would be cut off."""
    line = escape(" ".join(text.split()), at_line_start=False)
    kept = line.rstrip("#")
    return kept + r"\#" * (len(line) - len(kept))


def _line(line: str, at_line_start: bool) -> str:
    if not at_line_start:
        return _inline(line)
    line = line.strip(" \t")
    place = _marked(line)
    if place is None:
        return _inline(line)
    mark = line[place]
    return _inline(line[:place]) + _REFERENCES.get(mark, "\\" + mark) + _inline(line[place + 1 :])


def _marked(line: str) -> int | None:
    """Where the character stands that would make a line a heading, a list item or a quotation."""
    if line[:1] in ("#", ">"):
        return 0
    if any(pattern.match(line) for pattern in (_BULLET, _RULE, _DEFINITION)):
        return 0
    number = _NUMBER.match(line)
    return number.end() if number else None


def _inline(line: str) -> str:
    pieces: list[str] = []
    for index, character in enumerate(line):
        if character not in _PUNCTUATION or not _is_read(line, index):
            pieces.append(character)
        else:
            pieces.append(_REFERENCES.get(character, "\\" + character))
    return "".join(pieces)


def _is_read(line: str, index: int) -> bool:
    """Whether Markdown would take the character at this place for mark-up."""
    before, after = line[index - 1 : index], line[index + 1 : index + 2]
    match line[index]:
        case "`":
            return True
        case "\\":
            return not after or after in _PUNCTUATION
        case "*":
            return not (before.isspace() and after.isspace())
        case "_":
            return _underscore_is_read(line, index)
        case "<":
            opens_tag = not after or after in "!/?" or (after.isascii() and after.isalpha())
            return opens_tag or _MAIL.match(line, index) is not None
        case "&":
            return _ENTITY.match(line, index) is not None
        case "~":
            return "~" in (before, after)
        case "[":
            return after == "^"
        case "]":
            return after in ("(", "[")
        case _:
            return False


def _underscore_is_read(line: str, index: int) -> bool:
    """A run of underscores is text inside a word, and between blanks."""
    start, end = index, index + 1
    while start and line[start - 1] == "_":
        start -= 1
    while end < len(line) and line[end] == "_":
        end += 1
    before, after = line[start - 1 : start], line[end : end + 1]
    return not ((before.isalnum() and after.isalnum()) or (before.isspace() and after.isspace()))
