"""Labels in brackets: 【NAME】, [NAME]:, （ROLE）, 「NAME」, <NAME>."""

import re
from collections.abc import Callable, Iterator

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Form
from desktop_app.parsing.vocabulary.names import is_outlet
from desktop_app.parsing.vocabulary.words import is_han

from .voices import read_label

_LENTICULAR = re.compile(
    r"(?:【(?P<a>[^【】]{1,40})】\s{0,4}[:：]?|『(?P<b>[^『』]{1,40})』\s{0,4}[:：]|〔(?P<c>[^〔〕]{1,40})〕\s{0,4}[:：])\s{0,4}"
)
_SQUARE = re.compile(r"\[([^\[\]]{1,60})\](?:\s{0,4}([:：])\s{0,4}|\s{1,4}(?=\S)|(?=[\u3400-\u9fff“]))")
_FULL_NAME = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30}\s)(?:(?:[A-Z][\w.'’-]{0,30}|de|da|van|von|del|di|al|bin)\s){0,3}[A-Z][\w'’-]{1,30}"
)
_ROUND = re.compile(r"[（(]([\u3400-\u9fff]{1,12})[）)]\s{0,4}(?=[^\s、，。.：:)）])")
_CORNER = re.compile(r"「([\u3400-\u9fff·]{2,9})」\s{0,4}[:：]?\s{0,4}(?=[^\s的是之这這一和与與及、，,])")
DATELINE = re.compile(
    r"[^。？?]{0,40}\d{1,2}月\d{1,2}日[^？?]{0,80}(?:召开|召開|举行|舉行|消息|获悉|獲悉|报道|報道|报导|接受|刊发|刊發|出席)"
)
_ANGLE = re.compile(r"<([^<>\n/=]{1,40})>\s{0,4}[:：]?\s{0,4}")

Reading = tuple[Form, str, int]  # form, raw label, where what is said begins


def lenticular(text: str) -> Iterator[Reading]:
    """【NAME】text, 『NAME』：text; an outlet's name before its own report is nobody's label."""
    match = _LENTICULAR.match(text)
    name = match.group(match.lastgroup or 0) if match else ""
    if match and not (is_outlet(name) and DATELINE.match(text, match.end())):
        yield Form.LENTICULAR, name, match.end()


def square(text: str) -> Iterator[Reading]:
    """[NAME]: text; without the colon what is surely somebody, or looks so: a bracket may hold anything."""
    match = _SQUARE.match(text)
    if match is None:
        return
    if match.group(2) or (text[1:2] == text[1:2].upper() and read_label(match.group(1)).known):
        yield Form.SQUARE, match.group(1), match.end()
    elif _FULL_NAME.fullmatch(match.group(1)):
        yield Form.BRACKET, match.group(1), match.end()


def round_(text: str) -> Iterator[Reading]:
    """（ROLE）text; a reporter's name in brackets is a newspaper's credit."""
    match = _ROUND.match(text)
    voice = read_label(match.group(1)) if match else None
    if match and voice is not None and voice.known and not (voice.role is Role.JOURNALIST and voice.name):
        yield Form.SQUARE, match.group(1), match.end()


def corner(text: str) -> Iterator[Reading]:
    """「NAME」text; what is no name is a quotation."""
    match = _CORNER.match(text)
    if match and read_label(match.group(1)).known:
        yield Form.CORNER, match.group(1), match.end()


def angle(text: str) -> Iterator[Reading]:
    """<NAME> text; an element of a markup language is no name."""
    match = _ANGLE.match(text)
    if match and (match.group(1)[:1].isupper() or is_han(match.group(1))):
        yield Form.SQUARE, match.group(1), match.end()


BRACKETED: tuple[Callable[[str], Iterator[Reading]], ...] = (lenticular, square, round_, corner, angle)
