"""Labels that a typist spoiled: broken by a line's end, or without their colon."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Form, Label
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import is_han

_MODELS = 60  # frequent labels that a spoiled one may stand for
_FORMS = (Form.PREFIX, Form.OWN, Form.DASH)
_LONGEST = 100  # code points of a label's first line
_LEAST = 4  # letters of a label that needs no mark at all
_ROLE = 7  # letters of a role that a label may name though no other label of the file does
_SPOILED = re.compile(r"([;.,]?)[ \t]{1,4}(?=[A-Z“\"\[(])|([;.,]?)$")
_ENDS = re.compile(r"\s?[:：]|\.\s?[-–—]")
_OPEN_BRACKET = re.compile(r"[A-Z][^:：()]{2,80}\([^()]{0,80}")
_CLOSED_BRACKET = re.compile(r"[^():：]{1,80}\)\s?:")


def with_whole_labels(blocks: Sequence[Block], labels: Sequence[Label]) -> list[Block]:
    """The blocks with labels in one piece and with their colon, where other labels of the file show both."""
    counts = Counter(label.raw for label in labels if label.form in _FORMS and not is_han(label.raw))
    roles = {label.raw for label in labels if label.voice.role is not None}
    models = tuple(raw for raw, n in islice(counts.most_common(), _MODELS) if n > 1 or raw in roles)
    if any(raw.isupper() for raw in models):
        models += _press()
    labelled = {label.index for label in labels}
    first = min(labelled, default=0)
    found: list[Block] = []
    taken = -1
    for i, block in enumerate(blocks):
        if i == taken:
            continue
        after = blocks[i + 1] if i + 1 < len(blocks) else None
        whole = _whole(block, after, models) if after is not None and i not in labelled else ""
        if whole:
            found.append(replace(block, text=whole))
            taken = i + 1
        elif i > first and i not in labelled:
            found.append(_with_colon(block, models))
        else:
            found.append(block)
    return found


@cache
def _press() -> tuple[str, ...]:
    """Labels in capitals for anybody who asks."""
    t = tables()
    asking = (word for word in t.nameless if t.roles.get(word) is Role.JOURNALIST and len(word) >= _ROLE)
    return tuple(sorted(word.upper() for word in asking if word.isascii()))


def _whole(block: Block, after: Block, models: tuple[str, ...]) -> str:
    """Both lines as one, where a label begins at the end of the one and ends on the next; else nothing."""
    if block.kind is not BlockKind.LINE or block.speaker is not None or len(block.text) > _LONGEST:
        return ""
    bracketed = _OPEN_BRACKET.fullmatch(block.text) and _CLOSED_BRACKET.match(after.text)
    if after.gap and not bracketed:
        return ""
    bare = block.text.rstrip()
    heads = (bare, bare[:-1]) if bare.endswith("-") else (f"{bare} ",)
    for raw in models:
        if raw.startswith(heads) and (rest := _rest(raw, heads, after.text)):
            return raw + after.text[len(rest) :]
    return f"{bare} {after.text}" if bracketed else ""


def _rest(raw: str, heads: Sequence[str], after: str) -> str:
    """What of a label stands on the next line, with its colon; empty where it is not that label."""
    for head in heads:
        rest = raw[len(head) :]
        if raw.startswith(head) and rest and after.startswith(rest) and _ENDS.match(after, len(rest)):
            return rest
    return ""


def _with_colon(block: Block, models: tuple[str, ...]) -> Block:
    """A label in capitals may do without its colon, another has a semicolon in its place."""
    text = block.text
    if not text.startswith(models) or block.speaker is not None or block.kind is BlockKind.NOTE:
        return block
    for raw in models:
        match = _SPOILED.match(text, len(raw)) if text.startswith(raw) else None
        if match is None:
            continue
        mark = match.group(1) or match.group(2) or ""
        large = raw.isupper() and sum(map(str.isalpha, raw)) >= _LEAST
        if mark == ";" or (large and not _is_shouted(text[match.end() :])):
            return replace(block, text=f"{raw}: {text[match.end() :]}".rstrip(), lead="")
    return block


def _is_shouted(text: str) -> bool:
    """Capitals throughout: a heading, whose first word is a name by chance."""
    return len(text) > 1 and text.isupper()
