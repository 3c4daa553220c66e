"""Numbers as word processors write them before the items of a list."""

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_DIGITS = "〇一二三四五六七八九"
_CIRCLED = 0x2460
_MOST = 4000


def spelled(number: int, style: str) -> str:
    """A count in a style, by its name in OOXML: "iv", "D", "十二"; figures in a style that is not known."""
    if not 0 < number < _MOST:
        return str(number)
    folded = style.lower()
    if folded.endswith("roman"):
        return _cased(_roman(number), style)
    if folded.endswith("letter"):
        letter = chr(ord("a") + (number - 1) % 26) * min(1 + (number - 1) // 26, 5)
        return _cased(letter, style)
    if folded.startswith(("chinese", "japanesecounting", "taiwanesecounting", "ideographdigital")):
        return _chinese(number)
    if folded == "decimalzero":
        return f"{number:02}"
    if folded.startswith("decimalenclosedcircle") and number <= 20:
        return chr(_CIRCLED + number - 1)
    return str(number)


def _cased(text: str, style: str) -> str:
    return text.upper() if style.startswith("upper") else text


def _roman(number: int) -> str:
    out = ""
    for worth, letters in _ROMAN:
        while number >= worth:
            out += letters
            number -= worth
    return out


def _chinese(number: int) -> str:
    """Up to ninety-nine as they are said, above figure by figure."""
    if number > 99:
        return "".join(_DIGITS[int(figure)] for figure in str(number))
    tens, ones = divmod(number, 10)
    said = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return said + (_DIGITS[ones] if ones else "")
