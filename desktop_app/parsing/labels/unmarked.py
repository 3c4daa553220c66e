"""Files whose labels have no mark: names alone on lines, questions in bold."""

from collections import Counter
from collections.abc import Sequence

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Form, Label
from desktop_app.parsing.page.stage import direction_in_label
from desktop_app.parsing.vocabulary.names import is_outlet, names_office, part_name
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import PARTICLES, fold, is_han, key_of

from .openings import label_words, make_label
from .stacked import JOINT, stacked_label
from .voices import Voice
from .worth import lower_words

_PLAIN = (BlockKind.LINE, BlockKind.PARAGRAPH)
_ENDED = (".", "!", "?", ":", ";", "。", "？", "！", "：")
_LONGEST = 90
_SPEECH, _LONG = 8, 40  # words
_HEAD = 5
_SURE = 2  # Chinese names, offices or roles alone over speech
_HAN_SPEECH = 12  # code points; no more than a name has in a menu
_QUESTIONS = ("?", "？")


def bare_names(blocks: Sequence[Block]) -> list[Label]:
    """Names alone on lines of their own; at least two of them, or one known, again and again."""
    found = [label for i in range(len(blocks)) if (label := _name_line(i, blocks)) is not None]
    heard = {
        label.key
        for label in found
        if JOINT in blocks[label.index].text or _is_over_sentence(label, blocks, _HAN_SPEECH)
    }
    found = [
        label
        for label in found
        if not is_han(label.raw) or (label.key in heard and _is_over_sentence(label, blocks))
    ]
    if not found:
        return []
    counts = Counter(label.key for label in found)
    often = {key for key, n in counts.items() if n > 1}
    known = {label.key for label in found if label.voice.known}
    lower = lower_words(blocks)
    for label in found:
        if _right_above_text(label, blocks, lower):
            known.add(label.key)
    above = {label.key for label in found if label.voice.known and _is_above_speech(label, blocks, _SPEECH)}
    if above:  # others, too, over what is surely speech
        above |= {
            label.key
            for label in found
            if _is_sure_name(label, lower) and _is_above_speech(label, blocks, _LONG)
        }
    sure = sum(is_han(label.raw) and label.voice.known for label in found)
    if len(often) < 2 and max(len(above), sure) < _SURE and not (often and (known - often or often & known)):
        return []
    return [label for label in found if label.key in often | known | above]


def set_off_questions(blocks: Sequence[Block]) -> list[Label]:
    """An interview without labels: questions in bold or as headings, answers in plain type."""
    off = {i for i, b in enumerate(blocks) if (b.lead and b.lead == b.text) or _is_inner_heading(b)}
    asked = [i for i in sorted(off) if blocks[i].text.endswith(("?", "？"))]
    if len(asked) < 2 or len(asked) < 0.6 * len(off):
        return []
    found = []
    for i in asked:
        found.append(_unnamed(i, blocks[i].text, Role.JOURNALIST))
        if i + 1 < len(blocks) and i + 1 not in off:
            found.append(_unnamed(i + 1, blocks[i + 1].text, Role.OFFICIAL))
    return found


def _is_inner_heading(block: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level > 1


def _unnamed(index: int, said: str, role: Role) -> Label:
    return Label(index, "", said, Form.GIVEN, Case.OTHER, Voice("", role, known=True), role.value)


def _name_line(index: int, blocks: Sequence[Block]) -> Label | None:
    """A line that is a name, perhaps with an office or outlet after a comma."""
    block = blocks[index]
    if (stacked := stacked_label(index, block)) is not None:
        return stacked
    text = block.text
    below = index + 1 < len(blocks) and blocks[index + 1].gap  # right under a line of the head
    if (
        not (block.gap or (below and index < _HEAD))
        or block.kind not in _PLAIN
        or len(text) >= _LONGEST
        or text.endswith(_ENDED)
        or direction_in_label(text) != (text, "")  # what the room does is said by nobody of that name
    ):
        return None
    bare = label_words(text)
    name, place = part_name(bare)
    words = name.split()
    large = is_han(name) or all(w[:1].isupper() or fold(w) in PARTICLES for w in words)
    if not 1 <= len(words) <= 6 or not large or any(c.isdigit() for c in name):
        return None
    label = make_label(index, name if place else text, "", Form.LINE)
    label.raw = text
    if len(words) == 1 and not label.voice.known and fold(name) in tables().sentence:
        return None
    if place and not label.voice.known and (is_outlet(place) or names_office(place)):
        role = Role.JOURNALIST if is_outlet(place) and not names_office(place) else None
        label.voice = Voice(label.voice.name, role, place, known=True)
    if is_han(text) and label.voice.known and label.voice.name:  # 厅长 周海, then 周海
        label.key = key_of(label.voice.name)
    return label if label.key else None


def _is_sure_name(label: Label, lower: frozenset[str]) -> bool:
    """Two or three words with capitals that the file never writes small, and no office."""
    words = label.voice.name.split()
    return (
        2 <= len(words) <= 3
        and not any(fold(word) in lower for word in words)
        and not names_office(label.raw)
    )


def _is_above_speech(label: Label, blocks: Sequence[Block], least: int) -> bool:
    """A line with a courtesy or an office, over a paragraph."""
    below = blocks[label.index + 1].text if label.index + 1 < len(blocks) else ""
    return len(below.split()) >= least and below.rstrip().endswith((".", "?", "!", "—", "。", "？"))


def _is_over_sentence(label: Label, blocks: Sequence[Block], least: int = 0) -> bool:
    """Whether a sentence longer than the least stands under a name, or a question; menus have none."""
    below = blocks[label.index + 1].text.rstrip() if label.index + 1 < len(blocks) else ""
    return below.endswith(_QUESTIONS) or (len(below) > least and below.endswith(_ENDED))


def _right_above_text(label: Label, blocks: Sequence[Block], lower: frozenset[str]) -> bool:
    """A name said once, right above what its bearer says."""
    words = part_name(label.raw)[0].split()
    close = label.index + 1 < len(blocks) and not blocks[label.index + 1].gap
    return close and label.index > 0 and 2 <= len(words) <= 4 and not any(fold(w) in lower for w in words)
