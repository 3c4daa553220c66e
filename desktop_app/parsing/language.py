"""Which language a text is in: scripts first, then the commonest words."""

import re
from collections import Counter

from .vocabulary.tables import tables

_SAMPLE = 40_000
_WORD = re.compile(r"[^\W\d_]+")
_LEAST_SHARE = 0.05  # of words among a language's commonest
_NEAR = 0.75  # a declared relative needs this part of the winner's share
_HAN = re.compile("[\u3400-\u9fff]")
_LATIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]+")
_A_WORD = 1.6  # Chinese characters that say as much as one word
_HALF = 0.4  # part of a translated text without a title that is Chinese
_PART = 0.2  # and of one with a Chinese title
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]"), 0.1),  # before Chinese, whose characters it shares
    ("zh", re.compile("[\u3400-\u9fff]"), 0.25),
    ("ko", re.compile("[\uac00-\ud7af]"), 0.25),
    ("ru", re.compile("[\u0400-\u04ff]"), 0.25),
    ("ar", re.compile("[\u0600-\u06ff]"), 0.25),
)


def detect_language(text: str, declared: str = "", title: str = "") -> str:
    """An ISO 639-1 code; empty where nothing tells.

    Args:
        declared: what the file's format says; it decides between near relatives.
        title: of a text in two languages, whose script decides where the other one is the longer.
    """
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample)) or 1
    if not sample.isascii():
        for code, script, share in _SCRIPTS:
            if len(script.findall(sample)) > share * letters:
                return code
        if _is_half_chinese(sample, title):
            return "zh"
    words = Counter(_WORD.findall(sample.lower()))
    single = sum(count for word, count in words.items() if len(word) == 1)
    total = words.total()
    hint = declared[:2].lower()
    if not total:
        return hint
    if single > 0.5 * total:  # a scan that set letters apart: they vote for every language with short words
        words = Counter({word: count for word, count in words.items() if len(word) > 1})
    votes = {code: sum(words[word] for word in common) / total for code, common in tables().languages.items()}
    best = max(votes, key=lambda code: votes[code])
    if hint in votes and votes[hint] >= _NEAR * votes[best]:
        return hint
    return best if votes[best] > _LEAST_SHARE else hint


def _is_half_chinese(sample: str, title: str) -> bool:
    """Whether a text that stands in Chinese and another language says as much in Chinese, word for word."""
    han = len(_HAN.findall(sample)) / _A_WORD
    if not han:
        return False
    share = han / (han + len(_LATIN_WORD.findall(sample)))
    if _HAN.search(title):
        return share >= _PART
    return share >= _HALF and not _LATIN_WORD.search(title)
