"""Phrases said again and again in a row, as transcribing machines do where they hear nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_TOKEN = re.compile("[\u3400-\u9fff\uf900-\ufaff]|[^\\W_\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\\W_]+)?")
_REACH = 1_000_000  # code points of a transcript that are looked at
_LONGEST = 40  # words of a phrase
_LONG_PHRASE = 6  # words; a phrase of so many is a loop when it comes four times, a shorter one five
_ONE_WORD = 12  # times that one word has to come
_LEAST_LATIN, _LEAST_HAN = 30, 12  # letters of all that is repeated


@dataclass(frozen=True, slots=True)
class Loop:
    """A phrase with the place where it begins to be repeated."""

    phrase: str
    paragraph: int  # index into the paragraphs that were given
    offset: int
    times: int


@dataclass(frozen=True, slots=True)
class _Token:
    word: str
    paragraph: int
    begin: int
    end: int


def loops_in(paragraphs: Sequence[str]) -> list[Loop]:
    """The loops in what one speaker says, in order; linear in the length of the text.

    A token is compared with the one a period before it; the period is guessed from when the token was
    last said, and kept as long as it proves right.
    """
    tokens = list(_tokens(paragraphs))
    last: dict[str, int] = {}
    found: list[Loop] = []
    period = run = 0
    for i, token in enumerate(tokens):
        if period and tokens[i - period].word == token.word:
            run += 1
        else:
            if period:
                found += _loop(tokens, i, period, run, paragraphs)
            distance = i - last.get(token.word, -_LONGEST - 1)
            period, run = (distance, 1) if 0 < distance <= min(i, _LONGEST) else (0, 0)
        last[token.word] = i
    if period:
        found += _loop(tokens, len(tokens), period, run, paragraphs)
    return found


def _tokens(paragraphs: Sequence[str]) -> Iterator[_Token]:
    left = _REACH
    for number, text in enumerate(paragraphs):
        for match in _TOKEN.finditer(text, 0, left):
            yield _Token(match.group().casefold(), number, match.start(), match.end())
        left -= len(text)
        if left <= 0:
            return


def _loop(
    tokens: Sequence[_Token], end: int, period: int, run: int, paragraphs: Sequence[str]
) -> Iterator[Loop]:
    """The loop that ends before a token, if it is long enough to be one."""
    times = run // period + 1
    least = _ONE_WORD if period == 1 else 4 if period >= _LONG_PHRASE else 5
    if times < least:
        return
    first = end - run - period
    phrase = tokens[first : first + period]
    letters = sum(len(token.word) for token in phrase if not token.word.isdigit()) * times
    if letters < (_LEAST_HAN if "\u3400" <= phrase[0].word[0] <= "\u9fff" else _LEAST_LATIN):
        return
    begin, stop = phrase[0], phrase[-1]
    text = paragraphs[begin.paragraph]
    shown = text[begin.begin : stop.end] if stop.paragraph == begin.paragraph else text[begin.begin :]
    yield Loop(shown, begin.paragraph, begin.begin, times)
