"""The line of a file's head that is its title."""

import re
from collections.abc import Sequence

from desktop_app.model.document import Block
from desktop_app.parsing.labels.voices import read_label
from desktop_app.parsing.vocabulary.headwords import head_words
from desktop_app.parsing.vocabulary.names import names_office
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, head_key, is_genre, is_han

from .dates import dates_in, days_in
from .places import has_place_form

_LONGEST = 300
_KEYED = re.compile(r"([^:：]{1,30}?)\s{0,3}[:：]")
_REMARKS_BY = re.compile(r"(?:remarks|speech|address|statement|testimony)\s(?:by|of)\s", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\s?(?:subjects?|e\s?&\s?oe|https?:|issued on|home\b|read in|(?:jump|skip|back|go|return) to"
    r"|click|watch\b|\d{1,2}:\d{2}\b)",
    re.IGNORECASE,
)
_TRANSCRIPT = re.compile(r"(?:edited |full |verbatim )?transcript\b", re.IGNORECASE)
_ENTRY = re.compile(r"\s?\d{1,2}[、.．)）]")
_LEADS_OVER = ("以下是", "以下为", "以下為", "全文如下")
_SUBJECT = re.compile("就|关于|關於|[谈談]|[对對]|解[读讀]|《")
_SITES = (
    "网",
    "網",
    "网站",
    "網站",
    "频道",
    "頻道",
    "在线",
    "在線",
    "客户端",
    "门户",
    "电视台",
    "電視台",
    "日报",
    "日報",
)
_SITE = 16  # code points
_SECTION = 5  # code points of the name of a site's section, "政策解读"
_ENDLESS = re.compile(r"[\s_|｜]")
_SHORTEST, _ONE_LINE = 6, 80  # code points of a title
_HALF = 0.5
_CLOSES = re.compile(
    r"(?:答(?:中外)?(?:记者|記者)[问問]|(?:新闻|新聞)?(?:发布会|發布會)(?:文字)?(?:实录|實錄)|(?:记者|記者)[专專采採][访訪訪])"
)
_OPENS = re.compile(r"就|关于|關於|《")
_BARE = 12  # code points of a line that only names the kind of text
_MENU = 3  # rules between the entries of a menu
_TITLE_WORDS = 8
_WORDS = re.compile(r"[^\W\d_]+")
_TITLE_LINES = 4  # over which a title goes on at most
_HAN_DASHES = ("—", "－", "-", "―", "─")


def title_line(head: Sequence[Block]) -> str:
    """The line with a genre word, else the first that is no date, place, person or office."""
    if apart := _over_several_lines(head):
        return apart
    usable = [b for b in head if len(b.text) < _LONGEST and not _is_no_title(b.text)]
    if sum(_ENTRY.match(b.text) is not None for b in usable) > 1:  # of other texts, or of an agenda
        usable = [b for b in usable if not _ENTRY.match(b.text)]
    usable = [b for b in usable if not _is_site(b.text)] or usable
    texts = [_first_of_endless(calm(b.text)) for b in usable]
    bold = [calm(b.text) for b in usable if b.lead]
    if len(bold) > 1 and _REMARKS_BY.match(bold[0]) and len(bold[0].split()) <= 8:
        return bold[-1]  # "Remarks by Governor X", then what they are called
    texts = [text for text in texts if not _announces(text)]
    events = [text for text in texts if is_genre(text) and not _is_section(text) and not _tells(text)]
    told = [
        text for text in events if is_han(text) and text.endswith("。")
    ]  # how it came about, in a sentence
    events = [text for text in events if text not in told]
    for position, text in enumerate(events):
        at = texts.index(text)
        if (
            at
            and _CLOSES.fullmatch(text)
            and _OPENS.search(texts[at - 1])
            and not _is_sentence(texts[at - 1])
        ):
            return texts[at - 1] + text  # 水务局负责人就《办法》 / 答记者问
        whole = _with_first_line(text, texts)
        if whole != text or fold(text) not in tables().genre:
            return whole
        if position + 1 < len(events) and not is_han(text):  # a bare "TRANSCRIPT"
            return f"{text.capitalize()}, {events[position + 1]}"
    if bold:
        return bold[-1]
    plain = _long_enough([text for text in texts if not _is_sentence(text)] or told[:1])
    if told and (named := _named_in(told[0], texts[: texts.index(told[0])])):
        return named
    return next((text for text in plain if fold(text) not in tables().genre), plain[0] if plain else "")


def _long_enough(texts: list[str]) -> list[str]:
    """The lines less the names of a Chinese site's sections, where a longer line stands among them."""
    if any(is_han(text) and len(text) > 2 * _SECTION for text in texts):
        return [text for text in texts if len(text) > _SECTION or not is_han(text)]
    return texts


def _named_in(told: str, above: Sequence[str]) -> str:
    """The line above a sentence about the event that shares most words with it, and half of its own."""
    pairs = {told[i : i + 2] for i in range(len(told) - 1)}
    shared = {
        text: sum(text[i : i + 2] in pairs for i in range(len(text) - 1)) / (len(text) - 1)
        for text in above
        if len(text) > _SHORTEST
    }
    best = max(shared, key=lambda text: shared[text], default="")
    return best if best and shared[best] >= _HALF else ""


def _first_of_endless(text: str) -> str:
    """The title with which a page begins that was saved as one line: "周海就…答记者问_要闻 日前，…"."""
    first = _ENDLESS.split(text, maxsplit=1)[0]
    title = is_han(first) and "。" in text and len(first) < len(text) and is_genre(first)
    return first if title and _SHORTEST < len(first) <= _ONE_LINE and not first.endswith("。") else text


def _is_site(text: str) -> bool:
    """The name of a Chinese site or station alone on a line."""
    return is_han(text) and len(text) <= _SITE and " " not in text and text.endswith(_SITES)


def _announces(text: str) -> bool:
    """What leads over to the transcript, or a row of a menu: "以下是发言全文：", "首页|国内|社会"."""
    bare = is_han(text) and len(text) <= _BARE and text.endswith((":", "："))  # "文字实录："
    return bare or text.startswith(_LEADS_OVER) or sum(map(text.count, "|｜")) >= _MENU


def _is_sentence(text: str) -> bool:
    """More words than a title has, with a full stop: "The Speaker took the chair and read the prayer."."""
    return text.endswith((".", "。")) and (len(text.split()) > _TITLE_WORDS or is_han(text))


def _tells(text: str) -> bool:
    """A long sentence about the transcript: "Following is the transcript of …:"."""
    return len(text.split()) > 2 * _TITLE_WORDS and text.endswith((".", ":"))


def _is_section(text: str) -> bool:
    """The name of a site's section: "Press Conferences"."""
    folded = fold(text)
    return folded.endswith("s") and folded[:-1] in tables().genre


def _over_several_lines(head: Sequence[Block]) -> str:
    """One title of a line such as "TRANSCRIPT OF THE MAYOR" and those down to "PRESS CONFERENCE"."""
    for i, block in enumerate(head):
        text = calm(block.text)
        first = _TRANSCRIPT.match(text) if len(text) < _LONGEST else None
        if first is None or len(text) == first.end():
            continue
        if is_genre(text[first.end() :]) or days_in(text):
            return ""
        lines = [text]
        for after in head[i + 1 : i + _TITLE_LINES]:
            line = calm(after.text)
            if dates_in(line) or len(line) > _LONGEST or head_key(line.partition(":")[0]):
                return ""
            lines.append(line)
            if is_genre(line):
                return (", " if after.gap else " ").join(lines)
        return ""
    return ""


def _with_first_line(text: str, texts: Sequence[str]) -> str:
    """A title's two lines, "水务局负责人就《办法》" over "答记者问"; a subtitle without its dash."""
    at = texts.index(text)
    if at and _CLOSES.fullmatch(text) and _OPENS.search(texts[at - 1]) and not _is_sentence(texts[at - 1]):
        return texts[at - 1] + text
    if is_han(text) and text.startswith(_HAN_DASHES) and at and len(texts[at - 1]) > 4:
        before = texts[at - 1]
        return (
            text.lstrip("".join(_HAN_DASHES) + " ") if _SUBJECT.search(text) or is_genre(before) else before
        )
    return text


def calm(text: str) -> str:
    """Single spaces, and no marks of emphasis around."""
    return " ".join(text.split()).strip("*# <>◎●○■□◆◇▲△★☆►▶•▪")


def _is_no_title(text: str) -> bool:
    """A line of the head that is a date, a person, an office, a key with its value, or a menu."""
    if _NO_TITLE.match(text) or ". . ." in text or not any(c.isalpha() for c in text):
        return True
    match = _KEYED.match(text)
    if match and head_key(match.group(1)):
        return True
    if dates_in(text) and not head_words().issued.isdisjoint(fold(text).split()):
        return True
    if is_genre(text):
        return False
    if sum(
        len(word) > 1 and fold(word) not in tables().months for word in _WORDS.findall(text)
    ) == 0 and not is_han(text):
        return True  # a day and a time, run together
    if (dates_in(text) and len(text) < 40) or " | " in text or " > " in text:
        return True
    words = text.split()
    folded = fold(text)
    courteous = folded.startswith(("the hon", "hon ", "mr ", "ms ", "mrs ", "dr "))
    if has_place_form(text):
        return True
    person = len(words) <= 7 and (bool(read_label(text).title) or courteous)
    told = any(word[:1].islower() and fold(word) not in PARTICLES for word in words)  # "… says Minister"
    return person or (len(words) <= 8 and not told and not is_han(text) and names_office(text))
