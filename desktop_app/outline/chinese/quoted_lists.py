"""The members of a quoted count, told by the word they share with its name: “六个全面”."""

import re

from .lists import Members, common_front, split_list
from .passage import Passage, Span

_AROUND_FRONT = re.compile(
    "(?:就是|也就是|即|是|包括|要|努力|全面|基本|进一步)*(?:实现|做到|达到|确保|推动|坚持|落实)?(?:了|到)?"
)
_AROUND_END = re.compile("的(?:目标|要求|局面|效果|任务|原则|格局|转变)$")
"""What stands around a list: 实现了…的目标."""


def related(passage: Passage, found: Members | None, place: int, what: str) -> Members | None:
    """The members, unless they merely stand behind a comma and begin alike with words foreign to the name."""
    if found is None or passage.text[place] != "，" or found.spans[0][0] != place + 1:
        return found
    size = common_front(passage, found.spans)
    front = passage.text[found.spans[0][0] :][:size]
    return found if not size or front[0] in what else None


def taken_up(passage: Passage, place: int, what: str, number: int) -> Members | None:
    """“六个全面”包括全面完善…；全面规范…: as many clauses or listed words as counted hold the name's word."""
    text, limit = passage.text, passage.paragraph(place)[1]
    index = passage.sentence_index(place)
    for start, end in passage.sentences[index : index + 2] if len(what) > 1 else ():
        if start >= limit:
            break
        clauses = passage.split(max(start, place), end, "，；：。")
        opening = [clause for clause in clauses if text.startswith(what, clause[0])]
        if len(opening) == number:
            return Members(opening, False, opening[-1][1])
        for clause in clauses:
            pieces = passage.split(*clause, "、")
            if len(pieces) == number and all(what in text[first:last] for first, last in pieces):
                return Members(_bared(passage, pieces), False, clause[1])
    return None


def _bared(passage: Passage, pieces: list[Span]) -> list[Span]:
    """实现了A、B、C的目标: the pieces without the words around the list."""
    (first, last), text = pieces[0], passage.text
    lead = _AROUND_FRONT.match(text, first, last)
    tail = _AROUND_END.search(text, *pieces[-1])
    pieces = [(lead.end() if lead else first, last), *pieces[1:]]
    return [*pieces[:-1], (pieces[-1][0], tail.start() if tail else pieces[-1][1])]


def echoed(passage: Passage, end: int, words: str, number: int) -> Members | None:
    """“五个必须”…，必须A，必须B: a list that takes up the name's last words."""
    stop = passage.sentence(end)[1]
    mark = re.compile(rf"[？：，](?={re.escape(words)})").search(passage.masked, end, stop)
    return split_list(passage, mark.end(), stop, number, True) if mark else None
