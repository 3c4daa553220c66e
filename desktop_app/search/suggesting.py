"""What a person may have meant who found next to nothing."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product

from .analysis import Token, is_han
from .postings import row_term
from .query import Word
from .reading import Reading
from .snapshot import Snapshot
from .stems import has_forms

FEW = 3  # hits below which another spelling is looked for
SHORTEST = 3  # letters of a word that may be misspelt
TWICE = 6  # letters of a word that may be misspelt twice; the first one is taken to be right then
COMMONER = 10  # times a word must be commoner than one that is in the index
_MOST_WORDS = 6  # that are rare, for each of which
_MOST_OTHERS = 3  # are thought of, of which
_MOST_TRIED = 4  # combinations are offered, and as many for Chinese


def respellings(query_text: str, reading: Reading, snapshot: Snapshot) -> Iterator[str]:
    """The query with its rare words replaced by others that are a slip or two away, the commonest first."""
    rare = (token for token in reading.tokens if _is_rare(token, reading, snapshot))
    found = [
        [(token, other) for other in others]
        for token in islice(rare, _MOST_WORDS)
        if (others := _others(token.word, snapshot))
    ]
    for chosen in islice(product(*found), _MOST_TRIED if found else 0):
        yield _replaced(query_text, chosen)
    for replaced in islice(_other_characters(reading.tokens, snapshot), _MOST_TRIED):
        yield _replaced(query_text, [replaced])


def _replaced(text: str, chosen: Sequence[tuple[Token, str]]) -> str:
    for token, other in sorted(chosen, key=lambda pair: -pair[0].start):
        text = text[: token.start] + other + text[token.end :]
    return text.strip()


def _is_rare(token: Token, reading: Reading, snapshot: Snapshot) -> bool:
    """Whether a token may be a misspelt word: hardly any text holds it, or a word that it begins."""
    word = token.word
    if len(word) < SHORTEST or not word.isalpha():
        return False
    unfinished = reading.open_end and token is reading.tokens[-1]
    return snapshot.united(Word(word, prefix=unfinished, forms=has_forms(word))).holding < FEW


def _others(word: str, snapshot: Snapshot) -> list[str]:
    """Words that are far commoner than a rare one: those one edit away, else those two."""
    own = snapshot.holding_word(word)
    return _commoner(snapshot.one_edit_from(word), own, snapshot) or (
        _commoner(snapshot.two_edits_from(word), own, snapshot) if len(word) >= TWICE else []
    )


def _commoner(words: list[str], own: int, snapshot: Snapshot) -> list[str]:
    held = sorted(((snapshot.holding_word(word), word) for word in words), reverse=True)
    return [word for holding, word in held if holding > COMMONER * own][:_MOST_OTHERS]


def _other_characters(tokens: tuple[Token, ...], snapshot: Snapshot) -> Iterator[tuple[Token, str]]:
    """Chinese characters in place of one of two that never stand side by side; they fit both neighbours."""
    rows: list[Token | None] = [None]
    for token in tokens:
        if not is_han(token.word):
            rows.append(None)
            continue
        if rows[-1] is not None and rows[-1].end != token.start:
            rows.append(None)
        rows.append(token)
    rows.append(None)
    for at, (one, other) in enumerate(pairwise(rows)):
        if one and other and not _standing(one.word, other.word, snapshot):
            for place in (at + 1, at):
                here, before, after = rows[place], rows[place - 1], rows[place + 1]
                assert here is not None, "both are characters"
                fitting = _fitting(before and before.word, after and after.word, snapshot)
                yield from ((here, found) for found in fitting if found != here.word)


def _standing(one: str, other: str, snapshot: Snapshot) -> int:
    """How many texts hold two characters side by side."""
    row = row_term(one, other)
    return snapshot.holding(row) if row else 0


def _fitting(before: str | None, after: str | None, snapshot: Snapshot) -> list[str]:
    """The characters that most often stand behind one and before another."""
    held = []
    for row in snapshot.rows_of(before, after):
        character = row[-1] if before else row[0]
        sides = [_standing(before, character, snapshot)] if before else []
        sides += [_standing(character, after, snapshot)] if after else []
        held.append((min(sides), character))
    return [character for least, character in sorted(held, reverse=True)[:_MOST_OTHERS] if least]
