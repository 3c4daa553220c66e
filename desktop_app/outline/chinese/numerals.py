"""Chinese and Arabic numerals up to 9999."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}
HAN = "一二三四五六七八九十百两"
"""Characters that Chinese numerals of counts are made of, as the inside of a character class."""

FIXED = "(?:进一步|[统唯同第专划逐]一|一[致流般起样])"
"""Words that hold a numeral and count nothing, as a regular expression."""

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def number_of(text: str) -> int | None:
    """The number that the text writes; None where it writes none, or nought."""
    if text.isdecimal():
        return int(text) or None
    total = current = 0
    for character in text:
        if character in _DIGITS:
            if current:
                return None
            current = _DIGITS[character]
        elif character in _UNITS:
            total += (current or 1) * _UNITS[character]
            current = 0
        else:
            return None
    return total + current or None
