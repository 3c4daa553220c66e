"""What a person may have meant who found next to nothing."""

from .analysis import Token
from .reading import Reading
from .snapshot import Snapshot

FEW = 3  # hits below which another spelling is looked for
SHORTEST = 3  # letters of a word that may be misspelt
COMMONER = 10  # times a word must be commoner than one that is in the index


def respelled(query_text: str, reading: Reading, snapshot: Snapshot) -> str | None:
    """The query with its rare words replaced by the commonest ones one slip away, if there are any."""
    text = query_text
    for token in sorted(reading.tokens, key=lambda token: -token.start):
        unfinished = reading.open_end and token is reading.tokens[-1]
        better = _better(token, snapshot, unfinished=unfinished)
        if better is not None:
            text = text[: token.start] + better + text[token.end :]
    return text.strip() if text != query_text else None


def _better(token: Token, snapshot: Snapshot, *, unfinished: bool) -> str | None:
    """The commonest word one edit away, where it is far commoner."""
    word = token.word
    if len(word) < SHORTEST or not word.isalpha():
        return None
    known = snapshot.words_from(word) if unfinished else [word]
    own = sum(map(snapshot.holding_word, known[: FEW + 1]))
    if own >= FEW:
        return None
    near = snapshot.one_edit_from(word)
    best = max(near, key=lambda other: (snapshot.holding_word(other), other), default=None)
    return best if best is not None and snapshot.holding_word(best) > COMMONER * own else None
