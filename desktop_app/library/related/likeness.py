"""What a text is known by: its words whatever the format, its course and figures whatever the language."""

import re
from collections.abc import Iterable, Iterator
from heapq import nsmallest
from pathlib import PurePath
from zlib import crc32

from desktop_app.model.offers import Likeness
from desktop_app.model.transcript import Transcript

TRAITS = 64
"""Hashes kept of a text: the share that two texts have in common is then known to about 6 in 100."""
_RUN = 5  # words, or Chinese characters
_MOST_TOKENS = 200_000  # of a text longer than that, the beginning is enough to know it by
_MOST_FIGURES = 400
_TOKEN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3400-\u9fff\uf900-\ufaff]+")
_FIGURE = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?\s?(?:thousand|million|billion|trillion|[万萬亿億千百])?")
_UNITS = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "百": 1e2,
    "千": 1e3,
    "万": 1e4,
    "萬": 1e4,
    "亿": 1e8,
    "億": 1e8,
}
_BETWEEN = re.compile(r"[\s._\-()\[\]（）【】]+")
_LANGUAGES = frozenset(
    [
        *("en", "eng", "english", "英", "英文", "英文版", "英语"),
        *("zh", "zho", "chi", "cn", "chs", "cht", "hans", "hant", "chinese", "中", "中文", "中文版", "汉语"),
    ]
)


def likeness_of(transcript: Transcript, name: str) -> Likeness:
    """What a transcript is known by.

    Args:
        transcript: the text.
        name: of its file.
    """
    texts = transcript.texts().values()
    hashes, size = _traits(texts)
    return Likeness(
        stem=stem_of(name),
        size=size,
        roles="".join(turn.role.value[0] for turn in transcript.turns)[:2_000],
        figures=_figures(texts),
        traits=hashes,
    )


def stem_of(name: str) -> str:
    """A file's name without its ending and without words for a language: equal for two versions' files."""
    words = [word for word in _BETWEEN.split(PurePath(name).stem.casefold()) if word]
    return " ".join(word for word in words if word not in _LANGUAGES)


def _traits(texts: Iterable[str]) -> tuple[tuple[int, ...], int]:
    """The least hashes of all runs of words, and the number of letters and digits."""
    tokens: list[bytes] = []
    size = 0
    for token in _tokens(texts):
        size += len(token)
        tokens.append(token.encode())
    runs = zip(*(tokens[start:] for start in range(_RUN)), strict=False)
    hashes = {crc32(b" ".join(run)) for run in runs} or {crc32(b" ".join(tokens))}
    return tuple(nsmallest(TRAITS, hashes)), size


def _tokens(texts: Iterable[str]) -> Iterator[str]:
    left = _MOST_TOKENS
    for text in texts:
        found = _TOKEN.findall(text.casefold())
        yield from found[:left]
        left -= len(found)
        if left <= 0:
            return


def _figures(texts: Iterable[str]) -> tuple[str, ...]:
    """The numbers from ten on, written alike in every language: "1.2 million" and "120万" are one."""
    found: set[str] = set()
    for text in texts:
        for match in _FIGURE.finditer(text.lower()):
            value = _value(match.group())
            if value >= 10:
                found.add(f"{value:.10g}")
        if len(found) >= _MOST_FIGURES:
            break
    return tuple(sorted(found)[:_MOST_FIGURES])


def _value(figure: str) -> float:
    digits = figure.rstrip("abcdefghijklmnopqrstuvwxyz万萬亿億千百 ")
    unit = figure[len(digits) :].strip()
    return float(digits.replace(",", "").replace("，", "")[:40]) * _UNITS.get(unit, 1)
