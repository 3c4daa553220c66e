"""Phrases said again and again in a row, as transcribing machines do where they hear nothing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.parsing.vocabulary.words import is_han

_WORD = re.compile("[\u3400-\u9fff\uf900-\ufaff]|[^\\W_\u3400-\u9fff\uf900-\ufaff]+(?:['’][^\\W_]+)?")
_LONGEST = 40  # words of a phrase
_LONG_PHRASE = 6  # words; a phrase of so many is a loop when it comes four times, a shorter one five
_ONE_WORD = 12  # times that one word has to come
_SHORTEST_RUN = 8  # words that follow a phrase to be worth a look
_LEAST_LATIN, _LEAST_HAN = 30, 12  # letters of all that is repeated


@dataclass(frozen=True, slots=True)
class Loop:
    """A phrase with the place where it begins to be repeated."""

    phrase: str
    paragraph: int  # index into the paragraphs that were given
    offset: int
    times: int


def loops_in(paragraphs: Sequence[str]) -> list[Loop]:
    """The loops in what one speaker says, in order; linear in the length of the text.

    A word is compared with the one a period before it; the period is guessed from when the word was last
    said, and kept as long as it proves right.
    """
    words = [word.casefold() for text in paragraphs for word in _WORD.findall(text)]
    last: dict[str, int] = {}
    found: list[tuple[int, int, int]] = []
    period = run = 0
    for i, word in enumerate(words):
        if period and words[i - period] == word:
            run += 1
        else:
            if run >= _SHORTEST_RUN:
                found += _loop(words, i, period, run)
            distance = i - last.get(word, -_LONGEST - 1)
            period, run = (distance, 1) if distance <= _LONGEST else (0, 0)
        last[word] = i
    if run >= _SHORTEST_RUN:
        found += _loop(words, len(words), period, run)
    return list(_placed(found, paragraphs)) if found else []


def _loop(words: Sequence[str], end: int, period: int, run: int) -> Iterator[tuple[int, int, int]]:
    """First word, period and times of the loop that ends before a word, if it is long enough to be one."""
    first = end - run - period
    while first > 0 and words[first - 1] == words[first - 1 + period]:
        first -= 1  # the period was guessed late
    times = (end - first) // period
    least = _ONE_WORD if period == 1 else 4 if period >= _LONG_PHRASE else 5
    phrase = words[first : first + period]
    letters = sum(len(word) for word in phrase if not word.isdigit()) * times
    if times >= least and letters >= (_LEAST_HAN if is_han(phrase[0]) else _LEAST_LATIN):
        yield first, period, times


def _placed(found: Sequence[tuple[int, int, int]], paragraphs: Sequence[str]) -> Iterator[Loop]:
    """The loops with the places of their words; a phrase that runs on is cut off at its paragraph's end."""
    spans = [
        (number, match.start(), match.end())
        for number, text in enumerate(paragraphs)
        for match in _WORD.finditer(text)
    ]
    for first, period, times in found:
        number, begin, _ = spans[first]
        stop = next(
            end for paragraph, _, end in reversed(spans[first : first + period]) if paragraph == number
        )
        yield Loop(paragraphs[number][begin:stop], number, begin, times)
