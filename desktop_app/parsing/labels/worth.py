"""How much speaks for an opening being a speaker's label: its words, its look, and how the file uses it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_app.model.document import Block
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Form, Label
from desktop_app.parsing.vocabulary.names import is_han_name, is_outlet, names_office
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, is_genre, is_han, key_of

from .openings import label_words

_HAN_SENTENCE = re.compile(
    "[，。、；？！“”《》]|[是的了有在们們我你他她将將要会會就把被]|方面|以下|如下|第[一二三四五六七八九十\\d]"
    "|目标|目標|任务|任務|原则|原則|阶段|措施"
)
_STAGE = re.compile(
    r"\s?(?:inaudible|photo|laugh|applause|crosstalk|silence|music|break|打印|关闭|图|音乐)", re.IGNORECASE
)
_ODD = re.compile(r"[\"“”?!;=<>@|]")
_NUMBERED = re.compile(r"[^\d]+?[ _-]?\d{1,3}")
_LOWER_WORD = re.compile(r"\b[a-zà-ÿ]{2,}\b")
_WORD = re.compile(r"\w+")
_INSIDE = re.compile(
    r"(?:(?<=[a-zà-ÿ,;(] )|(?<=[MD][rsx]\. )|(?<=Mrs\. ))([A-Z][\w'’-]*)"
)  # not opening a sentence
_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURES = ("table", "figure", "http", "note", "annex", "chart", "box ", "appendix", "chapter", "section")
_CASE_WORTH = {Case.CAPITALS: 1.0, Case.TITLE: 0.5, Case.HAN: 0.0, Case.OTHER: -1.0}
_FORM_WORTH = {
    Form.LENTICULAR: 1.0,
    Form.SQUARE: 1.0,
    Form.CORNER: -0.75,
    Form.HEADING: 0.5,
    Form.OWN: 0.5,
    Form.CAPITALS: -0.5,
    Form.DASH: -0.5,
    Form.DOT: -0.5,
}
_TO_SOMEBODY = re.compile(
    r"\?|\b(?:I|[Ww]e|[Yy]ou|[Yy]our|[Oo]ur|[Mm]y|[Tt]hanks?|[Uu]sted(?:es)?|[Nn]osotros|[Gg]racias"
    r"|[Jj]e|[Nn]ous|[Vv]ous|[Mm]erci|[Ii]ch|[Ww]ir|[Dd]anke|[Ee]u|[Oo]brigad[oa]|[Gg]razas)\b"
    "|[我您你？]|谢谢|謝謝|各位|大家"
)
_COUNT = re.compile(r"\s(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]{1,4}|[a-h])$")
_INTRODUCED_WITHIN = 100  # code points in which somebody says his own name
_PROSE_WORDS = 8
_AGAIN = 3
_STOPS = (". ", "? ", "! ", "… ")
_HEADLINE = 4  # words
_GIVEN = frozenset(("ben", "al", "van", "von", "del"))  # particles that are given names at the beginning
_HAN_LABEL = 40  # characters of a Chinese label with its offices
_LEAST_CAPITALS = 5  # letters of a label that a full stop closes
_BODIES = tuple("部厅廳局署院委办辦会會府省市县縣国國行")  # last characters of institutions
_SENTENCE_ENDS = tuple(".?!。？！…—–-\"'”’)）]:：;；,")
_SPOKEN_WITHIN = 400  # code points in which somebody speaks of himself or to somebody
_LINE = 160  # code points; what is longer is speech even without a mark at its end
_MARKED = 0.3  # part of the labels over sentences in a file with punctuation
_MARK_WORTH = 2.0
_SURNAME_WORTH = 1.5  # of one Chinese character that is the surname of somebody with a label
_ASKED_WITHIN = 1_500  # code points in which somebody asks whom a file lets speak once
_SCANNED = 4_000_000  # code points of a file whose words are counted; more say nothing new


@dataclass(frozen=True, slots=True)
class Usage:
    """How a file uses the words of its possible labels."""

    counts: Counter[str]  # by key
    letters: Counter[str]  # bare letters ("q", "a")
    lower: frozenset[str]  # words that the file also writes small: no names
    named: frozenset[str]  # keys of names that the head lists or the text mentions
    asking: frozenset[int]  # blocks with a plain name where the voice changes: a question begins or ends
    spoken: frozenset[int]  # blocks with a name of several words over what somebody says to somebody
    silent: frozenset[str]  # keys of labels over no sentence: headings
    changes: int  # marks of changing voices
    initials: int  # how many initials stand before a wide gap and what is said
    surnames: frozenset[str]  # keys of surnames that a label with a title and a whole name has


def usage_of(blocks: Sequence[Block], found: Sequence[Label], listed: frozenset[str]) -> Usage:
    """Count once over the whole file."""
    return Usage(
        Counter(label.key for label in found),
        Counter(label.key for label in found if label.form is Form.BARE),
        lower_words(blocks),
        listed | _mentioned(blocks, found),
        _at_questions(blocks, found),
        _spoken(blocks, found),
        _silent(blocks, found),
        sum(label.form is Form.CHANGE for label in found),
        _initials(found),
        _surnames(found),
    )


def worth(label: Label, usage: Usage) -> float:
    """What speaks for a label; 1 suffices in the company of others, 0 where its look forbids it."""
    if label.form is Form.CHANGE:
        return _MARK_WORTH if usage.changes > 1 else 0.0
    if not _could_be_name(label) or (_is_heading(label) and key_of(label.raw) not in usage.surnames):
        return 0.0
    if not label.voice.known and (
        label.key in usage.silent or _opens_title(label, usage) or _is_headline(label)
    ):
        return 0.0
    if label.form is Form.BARE:
        if len(label.key) > 1:
            return 2.0 if usage.initials > 1 else 0.0
        asked = usage.letters["q"]
        answered = max(usage.letters["a"], usage.letters["r"])
        return 2.0 if label.key == "q" or (asked >= 2 and answered >= 0.5 * asked) else 0.0
    if label.form is Form.DOT and not (_is_set_in_capitals(label) or _is_office_again(label, usage)):
        return 0.0
    if label.form is Form.ASKS:
        return 2.0 if label.voice.title or label.voice.known else 0.0
    if label.form in (Form.LENTICULAR, Form.SQUARE, Form.BRACKET) and _STAGE.match(label.raw):
        return 0.0
    if label.form is Form.BRACKET and usage.counts[label.key] == 1 and label.key not in usage.named:
        return 0.0  # "[Video Presentation] The harbour …"
    value = 2.0 if label.voice.known else 0.0
    value += _SURNAME_WORTH if is_han(label.key) and label.key in usage.surnames else 0.0
    value += 1.0 if key_of(label.voice.name) in usage.named else 0.0
    value += min(2.0, 0.75 * (usage.counts[label.key] - 1))
    large = label.raw[:1].isupper() or _NUMBERED.fullmatch(label.raw)
    role_in_words = label.case is Case.OTHER and label.voice.role is not None and large
    value += 0.0 if role_in_words else _CASE_WORTH[label.case]  # "Member of the press"
    value += _FORM_WORTH.get(label.form, 0.0)
    return value + _worth_of_words(label, usage)


def _is_headline(label: Label) -> bool:
    """An institution over what it does, in no sentence: "渔业部：支持渡口早日开放"."""
    institution = label.case is Case.HAN and label.voice.role is None and label.voice.name.endswith(_BODIES)
    return institution and 0 < len(label.said) < _LINE and not _is_ended(label.said)


def _is_source(label: Label) -> bool:
    """Where a text was printed, "媒体：海川网　作者：…", rather than what a reporter says."""
    source = label.said.split(maxsplit=1)[0] if label.case is Case.HAN and label.said else ""
    anybody = label.voice.role is Role.JOURNALIST and not label.voice.name
    return anybody and len(label.said) < _LINE and not _is_ended(label.said) and is_outlet(source)


def _is_ended(text: str) -> bool:
    return text.rstrip().endswith(_SENTENCE_ENDS)


def _initials(found: Sequence[Label]) -> int:
    """How many different initials open sentences; a column of a table holds no sentence."""
    bare = [label for label in found if label.form is Form.BARE and len(label.key) > 1]
    spoken = {label.key for label in bare if label.said.rstrip().endswith(_SENTENCE_ENDS)}
    return len(spoken) if len(bare) < 2 * sum(label.key in spoken for label in bare) else 0


def _opens_title(label: Label, usage: Usage) -> bool:
    """What kind of event it is, and no sentence: "LANTING: Interview with the mayor"."""
    said = label.said.rstrip()
    once = label.form is Form.PREFIX and usage.counts[label.key] == 1 and len(said) < _LINE
    once = once and said[:1] not in ("[", "(")  # "[Statement in French]" is said
    return once and is_genre(said) and not any(mark in f"{said} " for mark in _STOPS)


def _surnames(found: Sequence[Label]) -> frozenset[str]:
    """Surnames that are words, too: "SESSIONS:" is no heading where "MINISTER ANN SESSIONS:" speaks."""
    names = (label.voice.name.split() for label in found if label.voice.known and label.voice.role is None)
    han = (label.voice.name for label in found if is_han_name(label.voice.name))  # 周海：, then 周：
    return frozenset([*(key_of(words[-1]) for words in names if len(words) > 1), *(name[:1] for name in han)])


def _is_office_again(label: Label, usage: Usage) -> bool:
    """An office and a surname that open block after block: "Leader Low. Good morning."."""
    return label.voice.known and bool(label.voice.title) and usage.counts[label.key] >= _AGAIN


def _is_set_in_capitals(label: Label) -> bool:
    """NAME. text, or a surname in capitals after an office or a courtesy: "Senator LOW. text"."""
    if label.case is Case.CAPITALS:
        return len(label.key) >= _LEAST_CAPITALS
    surname = label.raw.split()[-1]
    return label.voice.known and surname.isupper() and len(surname) > 2


def lower_words(blocks: Iterable[Block]) -> frozenset[str]:
    """Words that a file writes in small letters."""
    found: set[str] = set()
    seen = 0
    for block in blocks:
        text = block.text[: max(0, _SCANNED - seen)]
        if not text:
            break
        found.update(_LOWER_WORD.findall(text))
        seen += len(text)
    return frozenset(found)


def _worth_of_words(label: Label, usage: Usage) -> float:
    """Ordinary words speak against a label, words that are only ever written large for it."""
    if label.case not in (Case.TITLE, Case.CAPITALS):
        return 0.0
    words = _name_words(label)
    if words and label.index in usage.asking and fold(words[0]) not in usage.lower:
        return 0.5
    if not label.voice.known and words and all(fold(word) in usage.lower for word in words):
        return -1.5
    if len(words) < 2 or any(fold(word) in usage.lower for word in words):
        return 0.0
    if label.form in (Form.DASH, Form.DOT):  # a doubtful mark, made good by a sure name
        return 1.0
    alone = label.form is Form.OWN and len(words) <= 4 and "," not in label.raw
    return (0.75 if alone else 0.5) + (0.5 if label.index in usage.spoken else 0.0)


def _at_questions(blocks: Sequence[Block], found: Sequence[Label]) -> frozenset[int]:
    """Blocks that one unknown word opens, and that ask or follow a question; a list's entries do not."""
    single = {
        label.index: label
        for label in found
        if label.form in (Form.PREFIX, Form.OWN) and label.case is Case.TITLE and _is_single_name(label)
    }
    return frozenset(
        index
        for index, label in single.items()
        if index > 0
        and index - 1 not in single
        and index + 1 not in single
        and (_asks(label, blocks) or blocks[index - 1].text.endswith("?"))
    )


def _spoken(blocks: Sequence[Block], found: Sequence[Label]) -> frozenset[int]:
    """Blocks in which a name of several words opens what somebody says to somebody."""
    return frozenset(
        label.index
        for label in found
        if label.form in (Form.PREFIX, Form.OWN, Form.CAPITALS)
        and label.case in (Case.TITLE, Case.CAPITALS)
        and 2 <= len(label_words(label.meant).split()) <= 4
        and (
            addresses(label, blocks)
            or _after_question(label, blocks)
            or (label.form is Form.CAPITALS and _is_prose(_under(label, blocks)))
        )
    )


def _after_question(label: Label, blocks: Sequence[Block]) -> bool:
    return label.index > 0 and blocks[label.index - 1].text.endswith(("?", "？"))


def _is_prose(text: str) -> bool:
    """Sentences rather than another title."""
    return len(text) > _LINE or (len(text.split()) >= _PROSE_WORDS and text.rstrip().endswith(_SENTENCE_ENDS))


def addresses(label: Label, blocks: Sequence[Block]) -> bool:
    """Whether what stands under a label is said by somebody, to somebody: "I", "we", "you", a question."""
    return _TO_SOMEBODY.search(_under(label, blocks)[:_SPOKEN_WITHIN]) is not None


def _silent(blocks: Sequence[Block], found: Sequence[Label]) -> frozenset[str]:
    """Keys of labels that never stand over a sentence, in a file that ends its sentences with marks."""
    ended: dict[str, bool] = {}
    opened = {label.index for label in found}
    for label in found:
        if label.form in (Form.PREFIX, Form.OWN, Form.SQUARE, Form.BRACKET, Form.DASH):
            said = _under(label, blocks).rstrip()
            after = label.index + (1 if label.said else 2)
            goes_on = after < len(blocks) and after not in opened
            speech = goes_on or said.endswith(_SENTENCE_ENDS) or len(said) > _LINE
            ended[label.key] = ended.get(label.key, False) or speech
    if sum(ended.values()) < _MARKED * len(ended):
        return frozenset()
    return frozenset(key for key, marked in ended.items() if not marked)


def _under(label: Label, blocks: Sequence[Block]) -> str:
    """What stands after a label, or below it."""
    return label.said or (blocks[label.index + 1].text if label.index + 1 < len(blocks) else "")


def _is_single_name(label: Label) -> bool:
    name = fold(label.meant)
    return (
        not label.voice.known and name.isalpha() and not name.endswith("ly") and name not in tables().openers
    )


def _asks(label: Label, blocks: Sequence[Block]) -> bool:
    return "?" in _under(label, blocks)[:_ASKED_WITHIN]


def _name_words(label: Label) -> list[str]:
    words = _LETTERS.findall(label_words(label.meant))
    return [
        word
        for i, word in enumerate(words)
        if fold(word) not in PARTICLES or (i == 0 and fold(word) in _GIVEN)
    ]


def _could_be_name(label: Label) -> bool:
    """Whether the words could be a name or a role, by their look alone."""
    raw = label_words(label.meant)
    if label.case is Case.HAN:
        return len(raw) <= _HAN_LABEL and (
            label.voice.known or (len(raw) <= 12 and not _HAN_SENTENCE.search(raw))
        )
    words = raw.replace("/", " ").split()
    if not words or len(words) > 8 or _ODD.search(raw) or "," in raw:
        return False
    outlet = label.voice.known and label.voice.role is Role.JOURNALIST  # "Channel 9 Television"
    if any(c.isdigit() for c in raw) and not outlet and not _NUMBERED.fullmatch(raw):
        return False
    if label.case is not Case.CAPITALS and not label.voice.known and _sentence_like(words):
        return False
    capital = all(w[:1].isupper() or fold(w) in PARTICLES or not w[:1].isalpha() for w in words)
    return capital or (label.voice.known and len(words) <= 5)


def _sentence_like(words: list[str]) -> bool:
    """A word of a sentence among them; "He Wei" and "May Chan" are names."""
    named = 2 <= len(words) <= 3 and all(word[:1].isupper() for word in words)
    t = tables()
    forbidden = t.sentence - t.names_too if named else t.sentence
    return any(fold(word) in forbidden for word in words)


def _is_heading(label: Label) -> bool:
    """Words that open a line of the head or a part of a text (Date:, 地点：, Phase 2:), and no role."""
    t = tables()
    folded = fold(label.meant)
    if (
        _is_source(label)
        or any(folded in t.head[key] for key in ("date", "place", "other"))
        or folded.startswith(_FIGURES)
    ):
        return True
    plain = not label.voice.known and label.voice.role is None and not names_office(folded)
    if is_genre(folded) and (plain or label.form is Form.CAPITALS or folded.endswith(t.genre)):
        return True
    if folded in t.ordinary or (_COUNT.sub("", folded) in t.ordinary and label.voice.role is None):
        return True
    headline = is_genre(folded) and label.voice.affiliation and len(folded.split()) > _HEADLINE
    if headline or (label.form is Form.DASH and label.case is Case.OTHER and label.voice.affiliation):
        return True  # "Bay Press Conference Transcript May 3:", "Good news today – …"
    people = folded in t.head["people"] and "speaker" not in folded.split()
    return people and label.voice.role in (None, Role.UNKNOWN)


def _mentioned(blocks: Sequence[Block], found: Sequence[Label]) -> frozenset[str]:
    """Keys of names that the text also mentions where they open nothing."""
    opened = {label.index: label.said for label in found}
    names = {label.voice.name for label in found if 1 < len(label.voice.name) < 60}
    by_word: dict[str, list[list[str]]] = {}
    single: set[str] = set()
    for name in sorted(names):
        parts = _WORD.findall(name)
        if name.isalpha() and not is_han(name):
            single.add(name)
        elif parts and not is_han(name) and len(name) > 3:
            by_word.setdefault(parts[0], []).append(parts)
    chinese = sorted(name for name in names if is_han(name))[:200]
    mentioned = {  # "Mira: Mira from City Radio. …"
        label.voice.name
        for label in found
        if len(label.voice.name) > 2 and label.voice.name in label.said[:_INTRODUCED_WITHIN]
    }
    seen = 0
    for index, block in enumerate(blocks):
        text = opened.get(index, block.text if len(block.text) > 12 else "")[: max(0, _SCANNED - seen)]
        seen += len(text)
        if by_word and text:
            mentioned |= _names_in(_WORD.findall(text), by_word)
        if single:
            mentioned |= single.intersection(_INSIDE.findall(text))
        if chinese and is_han(text):
            mentioned.update(name for name in chinese if name in text)
    return frozenset(key_of(name) for name in mentioned)


def _names_in(words: list[str], by_word: dict[str, list[list[str]]]) -> set[str]:
    return {
        " ".join(parts)
        for place, word in enumerate(words)
        if word in by_word
        for parts in by_word[word][:20]
        if words[place : place + len(parts)] == parts
    }
