"""Labels: the text's own words, trimmed as a reader would write them in the margin."""

import re

from .lexicon import alternatives, lexicon
from .text import abbreviated

READ = 600
"""Code points of an announcement that are looked at for its label."""

TARGET = 13
"""Words a label is cut to where it is longer than two more."""

_MARKS = " \t\n,;:.—–-"
_FINITE = "will|is|are|has|have|may|can|shall|must|gets|does|should|would"
_NEW_SUBJECT = "a|an|the|no|nobody|each|it|they|we|one|there|this|that|where|if|some|all|these|every"


def _cut_pattern() -> re.Pattern[str]:
    words = lexicon().labels
    led = [f"{word} by" for word in lexicon().details["leading"]]
    focus = alternatives(lexicon().focus_phrases)
    either = rf"""\((?!Trial|Draft|\d{{4}})|(?:{focus})\b
        |and\s(?:{_NEW_SUBJECT})\s(?=[^,;]{{0,80}}?\b(?:{_FINITE})\b)"""
    # the one set at the beginning lets the search skip over letters
    return re.compile(
        rf"""[;:.?!—,\s](?:(?<=[;:—])|(?<=[.?!])(?=\s|$)
        |(?<=\s)(?:[—–-]{{1,2}}\s|{either}|(?:{alternatives(words["anywhere"])})\b)
        |(?<=,)\s(?:{either}|(?:{alternatives(words["after_comma"] + words["anywhere"] + led)})\b))""",
        re.VERBOSE | re.IGNORECASE,
    )


def _date_pattern() -> re.Pattern[str]:
    dates = lexicon().dates
    numbers = rf"(?:\d{{1,3}}|{alternatives(lexicon().number_words)})"
    month, day = alternatives(dates["months"]), alternatives(dates["days"])
    season, unit = rf"{alternatives(dates['seasons'])}|[a-z]{{3,15}}\sseason", alternatives(dates["units"])
    after = alternatives(dates["after_season"])
    qualified = rf"(?:(?:{alternatives(dates['qualifiers'])})\s){{0,3}}"
    year = r"(?:mid-|early-|late-)?(?:19|20)\d\d(?:[-–/]\d{2,4}|s)?"
    what = rf"""(?:(?:{month})(?:\s\d{{1,2}}(?:st|nd|rd|th)?)?(?:,?\s\d{{4}})?
        |\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{month})(?:,?\s\d{{4}})?
        |(?:mid-)?(?:{season})(?:\s(?:{after}))?(?:\s(?:of\s)?\d{{4}})?
        |{year}|(?:{alternatives(dates["points"])})(?:\sof\s\d{{4}})?
        |(?:{numbers}\s){{0,2}}(?:{unit})(?:[’']\stime|\sof\s(?:each|every|the|a|its|this|next)\s[\w-]+)?
        |{day}|[A-Z]\w+\s(?:Festival|Day|Session|Congress|Summit))"""
    turn = rf"(?:{unit}|{season}|{day}|six\smonths|other\sweek)"
    return re.compile(
        rf"""\b(?:(?:{_capital(dates["prepositions"])})\s(?:the\s)?(?:(?:{alternatives(dates["parts"])})(?:\sof)?\s)?
        {qualified}{what}
        |[Bb]etween\s(?:now|{year}|{month})\sand\s{what}
        |(?:(?:{_capital(dates["early"])})\s)?(?:[Nn]ext|[Tt]his)\s{turn}|(?:[Ee]very|[Ee]ach)\s{turn}
        |(?:{numbers})\s(?:{unit})\sfrom\snow|[Tt]omorrow|[Tt]onight)(?![\w-])""",
        re.VERBOSE,
    )


def _capital(phrases: list[str]) -> str:
    """The phrases, also with a capital."""
    return alternatives(phrases + [phrase[0].upper() + phrase[1:] for phrase in phrases])


_CUT = _cut_pattern()
_DATE = _date_pattern()
_STOP = re.compile(r"[.;](?:\s|$)")
_IN_WHICH = re.compile(r"\s(?:in|under|to|at|by)\swhich\b", re.IGNORECASE)
_WAY = re.compile(rf"\b(?:{alternatives(lexicon().labels['manners'])})$", re.IGNORECASE)
_TO = re.compile(r"\s(?:to|until|till|through|up to)\s")
_RELATIVE = re.compile(
    rf"(?:,\s(?:which|who|whose|where|when)|\s(?:which|that|who)\s(?:(?:will|shall)\s)?(?:{alternatives(lexicon().labels['beginnings'])}))\b[^,;]*"
)
_FOCUS = re.compile(rf"(?:{alternatives(lexicon().focus_phrases)})\s+", re.IGNORECASE)
_LEADING = re.compile(rf"(?:{alternatives(lexicon().labels['leading'])})\s+", re.IGNORECASE)
_BREAKS = (lexicon().prepositions - {"of"}) | {"and", "that", "or", "which"}
_BODY_WORDS = r"(?:the )?[\w’'-]+(?: [\w’'-]+){0,6}"
_LED = re.compile(
    rf"\b(?:{alternatives(lexicon().details['leading'])}) by (?P<a>{_BODY_WORDS})"
    rf"|\b(?:{alternatives(lexicon().details['hands'])}) (?P<b>{_BODY_WORDS})"
    rf"|\bwith (?P<c>the (?:[\w’'-]+ ){{1,6}}?)(?:{alternatives(lexicon().details['in_lead'])})\b"
)
_BY = re.compile(rf"\sby (?P<who>{_BODY_WORDS})")
_PEOPLE = frozenset({"people", "children", "women", "men"})
_YEAR = re.compile(r"(?:19|20)\d\d")
_DIGIT = re.compile(r"\d")
_QUANTITY = re.compile(
    r"(?<![\w.-])(?:[$€£¥]\s?)?\d[\d,.]*(?:\s(?:million|billion|trillion|thousand|percent|per cent))?"
    r"(?:\s[\w’'-]+){0,3}|\b\d+%"
)


def tidy(text: str) -> str:
    """White space to one blank, outer marks and unbalanced quotation marks or brackets away."""
    text = " ".join(text.split()).strip(_MARKS)
    if '"' in text and text.count('"') % 2:
        text = text.strip('"') if text.strip('"').count('"') % 2 == 0 else text
    if text.count("“") != text.count("”"):
        text = text.strip("“”")
    if text.count("(") != text.count(")"):
        text = text.split("(")[0].strip(_MARKS) or text.strip("()")
    return text


def clause(text: str) -> str:
    """The text up to its first clause boundary."""
    text = " ".join(text[:READ].split())
    for match in _CUT.finditer(text, min(len(text), 6)):
        if not _goes_on(text, match.start()):
            return text[: match.start()].rstrip()
    return text


def _goes_on(text: str, at: int) -> bool:
    """Whether a clause does not end here: "Mr. Hale", "the way in which permits are issued"."""
    if text[at] == ".":
        return abbreviated(text, at)
    return text[at] == " " and _IN_WHICH.match(text, at) is not None and _WAY.search(text, 0, at) is not None


def sentence(text: str) -> str:
    """The text up to its first full stop or semicolon."""
    text = " ".join(text[:READ].split())
    for match in _STOP.finditer(text):
        if match.group()[0] == ";" or not abbreviated(text, match.start()):
            return text[: match.start()]
    return text


def shorten(text: str, target: int = TARGET) -> str:
    """No longer than about `target` words: cut where a phrase begins."""
    words = text.split()
    if len(words) <= target + 2:
        return tidy(text)
    stop = target
    for i in range(target + 2, 5, -1):
        if words[i].lower().strip(",") in _BREAKS or words[i - 1].endswith(","):
            stop = i
            break
    return tidy(" ".join(words[:stop]))


def take_deadline(text: str) -> tuple[str, str]:
    """The text without its date or term, and that date or term; the text as it is where that would be all."""
    match = _deadline(text[:READ])
    if not match:
        return text, ""
    left, right = text[: match.start()].rstrip(" ,"), text[match.end() :]
    rest = left + right if left else right.lstrip(" ,")
    return (tidy(rest) if len(rest.split()) > 1 else text), match.group()


def _deadline(text: str) -> re.Match[str] | None:
    """The first date or term by which something is done: no period, no date of a relative clause."""
    relative: list[tuple[int, int]] | None = None
    for match in _DATE.finditer(text):
        if match.group()[:4].lower() == "from" and _TO.match(text, match.end()):
            continue
        if relative is None:
            clauses = _RELATIVE.finditer(text) if "wh" in text or "that" in text else ()
            relative = [clause.span() for clause in clauses]
        if not any(start < match.start() < end for start, end in relative):
            return match
    return None


def has_date(text: str) -> bool:
    """Whether any date, term or period stands in a text."""
    return _DATE.search(text[:READ]) is not None


def is_date(text: str, start: int) -> bool:
    """Whether a date or term stands at an offset: "on Monday"."""
    return date_end(text, start) > 0


def date_end(text: str, start: int) -> int:
    """Where the date or term at an offset ends; 0 where there is none."""
    match = _DATE.match(text, start)
    return match.end() if match else 0


def bare(text: str) -> str:
    """Without leading articles, conjunctions, "we will"."""
    before = ""
    while text != before:
        before, match = text, _LEADING.match(text)
        text = text[match.end() :] if match else text
    return tidy(text)


def brief(text: str, target: int = TARGET) -> str:
    """The first clause of a text, shortened, without leading words."""
    return bare(shorten(clause(text), target))


def opening_focus(text: str) -> str:
    """The focus with which a text opens ("Focusing on X, we …"); empty where there is none."""
    match = _FOCUS.match(text)
    comma = text.find(", ", match.end()) if match else -1
    return tidy(text[match.end() : comma]) if match and 0 < comma - match.end() <= 300 else ""


def led_by(text: str) -> str:
    """Who leads, where a text says "led by …" or "under the guidance of …"."""
    match = _LED.search(text[:READ]) if " by " in text or " the " in text else None
    if not match:
        return ""
    return _body(match.group("a") or match.group("b") or match.group("c"))


def by_whom(text: str) -> str:
    """The first "by …" of a passive, which may be who does it."""
    match = _BY.search(text[:READ])
    return _body(match.group("who")) if match else ""


def _body(words: str) -> str:
    """The words up to one that no name of a body holds."""
    kept: list[str] = []
    for word in words.split():
        if kept and kept != ["the"] and word.lower() in lexicon().stops - {"of", "for", "the"}:
            break
        kept.append(word)
    return tidy(" ".join(kept))


def quantity(text: str) -> str:
    """The first amount in digits with what it counts; empty where there is none."""
    if not _DIGIT.search(text):
        return ""
    found = _QUANTITY.finditer(_DATE.sub(" ", text[:READ]))
    match = next((m for m in found if not _YEAR.fullmatch(m.group().split()[0])), None)
    if match is None:
        return ""
    kept: list[str] = []
    for word in match.group().split():
        if kept and word.lower() in lexicon().stops:
            break
        kept.append(word)
    last = max((k for k, word in enumerate(kept) if k and _is_plural(word)), default=len(kept) - 1)
    return tidy(" ".join(kept[: last + 1]))


def _is_plural(word: str) -> bool:
    """Whether a word may be the plural that an amount counts, not an adjective after it."""
    low = word.lower().strip(_MARKS)
    return (low.endswith("s") and not low.endswith(("ss", "us", "is", "ous"))) or low in _PEOPLE
