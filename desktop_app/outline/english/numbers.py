"""Numbers as words and digits."""

from collections.abc import Sequence

from .lexicon import lexicon
from .text import Token

LARGEST = 999
"""A group larger than this is a quantity, not a set that anybody lists."""

COLLECTIVES = frozenset(lexicon().collectives) | {"half", "half-dozen", "both", "twin"}
"""Words that say a number without being one: "a pair of", "half a dozen", "both"."""

_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def below_hundred(low: str) -> int | None:
    """The value of "seven", "seventeen", "twenty-one", "59"; None for other words."""
    words = lexicon()
    if low.isdecimal() and low.isascii():
        return int(low) if len(low) <= 3 else None
    if low in words.units:
        return words.units[low]
    if low == "dozen":
        return 12
    tens, _, unit = low.replace("‑", "-").partition("-")
    if tens in words.tens and (not unit or words.units.get(unit, 10) < 10):
        return words.tens[tens] + (words.units[unit] if unit else 0)
    return None


def cardinal_at(tokens: Sequence[Token], k: int) -> tuple[int, int] | None:
    """The whole number from 1 to LARGEST that stands at token k, and how many tokens it takes."""
    low = tokens[k].low
    following = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if low in COLLECTIVES:
        return _collective(low, [token.low for token in tokens[k + 1 : k + 3]])
    value = below_hundred(low)
    if low == "a" and following in ("dozen", "hundred"):
        value, taken = (12, 2) if following == "dozen" else _hundreds(tokens, k, 1)
    elif value is not None and following in ("dozen", "hundred"):
        value, taken = (12 * value, 2) if following == "dozen" else _hundreds(tokens, k, value)
    elif value is not None and low in lexicon().tens and lexicon().units.get(following, 10) < 10:
        value, taken = value + lexicon().units[following], 2
    else:
        taken = 1
    return (value, taken) if value is not None and 1 <= value <= LARGEST else None


def _collective(low: str, after: list[str]) -> tuple[int, int] | None:
    """The value and length of "pair of", "half a dozen", "both"."""
    if low in lexicon().collectives:
        return (lexicon().collectives[low], 2) if after[:1] == ["of"] else None
    if low == "half":
        taken = 3 if after == ["a", "dozen"] else 2 if after[:1] == ["dozen"] else 0
        return (6, taken) if taken else None
    return (6, 1) if low == "half-dozen" else (2, 1)


def _hundreds(tokens: Sequence[Token], k: int, hundreds: int) -> tuple[int, int]:
    """The value and length of "two hundred and twenty-one" at token k."""
    at = k + 2
    if at + 1 < len(tokens) and tokens[at].low == "and":
        rest = below_hundred(tokens[at + 1].low)
        if rest is not None and rest < 100:
            return hundreds * 100 + rest, 4
    return hundreds * 100, 2


def ordinal_value(low: str) -> int | None:
    """The value of "first", "thirdly", "21st"; None for other words."""
    words = lexicon().ordinals
    if low in words:
        return words[low]
    if low.endswith("ly") and low[:-2] in words:
        return words[low[:-2]]
    if low[-2:] in ("st", "nd", "rd", "th") and low[:-2].isdecimal() and len(low) <= 4:
        return int(low[:-2])
    return None


def roman_value(low: str) -> int | None:
    """The value of a lower-case Roman numeral up to twelve."""
    return _ROMAN.index(low) + 1 if low in _ROMAN else None


def label_value(low: str) -> int | None:
    """The value of what stands after a label: "Action 1", "Leg two", "Pillar III", "Goal B"."""
    value = below_hundred(low)
    if value is not None:
        return value if value <= 40 else None
    roman = roman_value(low)
    if roman is not None:
        return roman
    return ord(low) - ord("a") + 1 if len(low) == 1 and "a" <= low <= "h" else None
