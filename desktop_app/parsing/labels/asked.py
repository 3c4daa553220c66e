"""Questions as they stand on a parliament's paper: who asks is told in a sentence, whom he asks as well."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop_app.model.document import Block, BlockKind
from desktop_app.parsing.vocabulary.names import is_outlet, names_office

_LONGEST = 400  # code points of the sentence that names who asks and who is asked
_LINES = 3  # over which it goes on at most
_NUMBER = (
    r"(?:[*†]{0,2}\s?(?:Q(?:uestion)?\.?\s?(?:No\.?\s?)?)?[\[(]?\d{1,4}(?:[/.]\d{1,4})?[\])]?[.:)]?\s{1,6})?"
)
_WORD = r"[A-Z][\w.'’-]{0,30}"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|of|the|for|and|de|da|du|van|der|von)){{0,8}}"
_SEAT = r"((?:\s?\([^()]{1,80}\)){0,2})(?:,\s[^,:;.?!()\n]{1,60},)?"
_ASKS = re.compile(
    rf"({_NUMBER})({_NAME}?)({_SEAT})\s(?:has\s)?(?:asked|asks|to\sask|to\smove)\s(?:the\s|of\sthe\s)?"
)
_PUT = re.compile(rf"({_NUMBER})({_NAME}?)({_SEAT})\sto\s(?:the\s)?(?=[A-Z])")
_WHOM = re.compile(r"([^\n:;?!]{2,200}?)\s?(?:[:;](?=\s|$)|[–—]$|(?<=notice)\.$)")
_CLAUSE = re.compile(
    r"([A-Z][^\n:;?!]{2,120}?),?\s(?=(?:if|whether|what|how|when|where|why|who|which"
    r"|the|his|her|their|about|\([a1i]\)"
    r"|(?:in|on|by|for|to)\s(?:what|which))\s)"
)
_PARTS = re.compile(r"\([ai1]\)\s")  # a question in parts, as papers print it
_POSED = re.compile(
    rf"({_NUMBER})({_NAME}?)((?:\s?\([^()]{{1,80}}\)){{1,2}})\s?:\s{{1,4}}"
    r"(?=(?:(?:[Ii]f|[Ww]hether|[Ww]hat|[Hh]ow|[Ww]hen|[Ww]hy|[Ww]hich|[Tt]o ask)\s|\([a1i]\)))"
)
_ENDS = (":", ";", ".", "?", "!", "—", "–")
_FORMS = (" ask", " to the ", " move ")


@dataclass(frozen=True, slots=True)
class Asker:
    """The opening of a question on paper."""

    name: str  # with its brackets: "Ms A Lee (Coast Party)"
    begin: int  # of the name in the text
    end: int  # where what is asked begins
    sure: bool  # a number, or the office that is asked, shows that it is no sentence of a story
    on_paper: bool  # "asked", "to ask": the words below are the question as it was handed in


def asker_in(text: str) -> Asker | None:
    """Who asks, where a text opens like "3. Ms A Lee (Coast Party) asked the Minister for Ports:"."""
    head = text[:_LONGEST]
    if head[:1].isdigit() and (match := _POSED.match(head)):
        return Asker(
            f"{match.group(2)}{match.group(3)}", match.start(2), match.end(), sure=True, on_paper=True
        )
    if not any(map(head.__contains__, _FORMS)):
        return None
    if (match := _ASKS.match(head)) and match.group(2):
        return _asked(match, text, head)
    if (match := _PUT.match(head)) and (whom := _WHOM.match(head, match.end())):
        place = whom.end()
        if head[place - 1 : place] == ":" and names_office(whom.group(1)):
            return Asker(_name(match), match.start(2), place, sure=False, on_paper=False)
    return None


def _asked(match: re.Match[str], text: str, head: str) -> Asker | None:
    """What follows "asked the": an office and a colon, or the question itself."""
    numbered = bool(match.group(1))
    whom = _WHOM.match(head, match.end())
    if whom and (whom.end() == len(text) or head[whom.end() - 1] == ":"):
        office = names_office(whom.group(1)) and head[whom.end() - 1] in ":;"
        if whom.end() == len(text) or office:
            return Asker(_name(match), match.start(2), whom.end(), sure=numbered or office, on_paper=True)
    clause = _CLAUSE.match(head, match.end())
    seated = "(" in match.group(3) and not is_outlet(match.group(3).strip(" ()"))
    parted = clause is not None and _PARTS.match(head, clause.end()) is not None
    if clause and (numbered or seated or parted) and names_office(clause.group(1)):
        return Asker(_name(match), match.start(2), match.end(3), sure=True, on_paper=True)
    return None


def _name(match: re.Match[str]) -> str:
    return f"{match.group(2)}{match.group(4)}".strip()


def whom_asked(label: str) -> str:
    """Whom such a label says that somebody asks: "the Minister for Ports, upon notice"."""
    return label.partition(" ask")[2].removeprefix("ed").strip()


def with_whole_openings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with such a sentence on one line where a page has broken it."""
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        block, at = blocks[at], at + 1
        if _breaks_off(block):
            run = [block]
            for line in blocks[at : at + _LINES - 1]:
                if line.gap or line.kind is not BlockKind.LINE or line.speaker is not None:
                    break
                run.append(line)
                if line.text.rstrip().endswith(_ENDS):
                    break
            text = " ".join(part.text.strip() for part in run)
            if len(run) > 1 and text.endswith(_ENDS[:2]) and len(text) < _LONGEST and asker_in(text):
                block, at = replace(block, text=text), at + len(run) - 1
        found.append(block)
    return found


def _breaks_off(block: Block) -> bool:
    """Whether a line names who asks, and the line's end comes before the colon."""
    text = block.text[:_LONGEST]
    if block.kind is not BlockKind.LINE or " ask" not in text or block.text.rstrip().endswith(_ENDS):
        return False
    return _ASKS.match(text) is not None


def label_text(text: str, asker: Asker) -> str:
    """The label's own words, up to what is asked."""
    return " ".join(text[: asker.end].rstrip(" :;–—-").split())
