"""Where the speakers' labels stand: openings judged by the company they keep.

A file writes its labels in one style, so the strongest style wins, and another must prove itself.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from desktop_app.model.document import Block
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Form, Label
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, key_of

from .aliases import join_names
from .mending import mend
from .openings import openings
from .told import is_told, told_speech, without_cited
from .unmarked import bare_names, set_off_questions
from .voices import read_label
from .worth import addresses, usage_of, worth

_ENOUGH = 1.0  # worth of a label whose style is proven
_PROOF = 1.75  # worth of a label that proves its style
_LIKELY = 1.5  # two of this worth do, too
_SURE = 2.0
_CLOSING = "*_\"'”’)） "
_NEW = 0.5  # worth of a label that only its place speaks for
_DENSE, _DENSE_LEAST = 0.7, 4  # part of the blocks that have a label, and how many at least

Style = tuple[Form, Case]


def find_labels(blocks: Sequence[Block], listed: frozenset[str] = frozenset()) -> list[Label]:
    """The labels of a file, in order, one a block at most.

    Args:
        listed: keys of the names that the file's head announces.
    """
    labels = _given(blocks) or _written(blocks, listed)
    join_names(labels)
    return labels


def _written(blocks: Sequence[Block], listed: frozenset[str]) -> list[Label]:
    """What stands in the text itself."""
    found = [label for index, block in enumerate(blocks) for label in openings(index, block)]
    mend(found)
    usage = usage_of(blocks, found, listed)
    values = [worth(label, usage) for label in found]
    styles = _styles(found, values)
    chosen = _chosen(found, values, styles)
    chosen = _with_newcomers(chosen, found, values, blocks)
    chosen = _with_headings(chosen, found, blocks)
    if all(
        label.form is Form.LINE or is_head_word(label) for label in chosen
    ):  # in this style is a list of speakers alone, or nothing
        return bare_names(blocks) or chosen or set_off_questions(blocks) or told_speech(blocks)
    if all(map(is_told, chosen)):
        return told_speech(blocks) or chosen
    return without_cited(chosen)


def is_head_word(label: Label) -> bool:
    """Whether a label may as well open the list of speakers in a head: "Speakers:", "主持人："."""
    return fold(label.raw) in tables().head["people"] | tables().head["chair"]


def _given(blocks: Sequence[Block]) -> list[Label]:
    """What the format itself says."""
    return [
        Label(i, b.speaker, b.text, Form.GIVEN, Case.OTHER, read_label(b.speaker), key_of(b.speaker))
        for i, b in enumerate(blocks)
        if b.speaker is not None
    ]


def _chosen(found: Sequence[Label], values: Sequence[float], styles: frozenset[Style]) -> list[Label]:
    """The first reading of each block that fits the file's styles."""
    forms = {form for form, _ in styles}
    accepted = {
        label.key
        for label, value in zip(found, values, strict=True)
        if label.style in styles and value >= _ENOUGH
    }
    best: dict[int, Label] = {}
    for label, value in zip(found, values, strict=True):
        in_style = value >= _ENOUGH and label.style in styles
        asks = value >= _SURE and label.voice.role is Role.JOURNALIST and _ends_asking(label)
        known = value >= _SURE and label.voice.known and label.form in forms
        again = value >= 1.5 and label.key in accepted and label.form in (Form.OWN, Form.PREFIX, Form.HEADING)
        again = again and (label.index > 0 or label.form in forms)  # a title may begin with a name
        if in_style or known or again or asks or label.form is Form.LINE:  # over several lines
            best.setdefault(label.index, label)
    return [best[index] for index in sorted(best)]


def _ends_asking(label: Label) -> bool:
    """Words of the tables for anybody who asks, "Question 5 (City Radio):", over a question."""
    return label.form is Form.PREFIX and label.said.rstrip(_CLOSING).endswith(("?", "？"))


def _with_newcomers(
    chosen: list[Label], found: Sequence[Label], values: Sequence[float], blocks: Sequence[Block]
) -> list[Label]:
    """Where nearly every block opens with a label, a new one over words to somebody is one, too."""
    if len(chosen) < _DENSE_LEAST or len(chosen) < _DENSE * (chosen[-1].index - chosen[0].index + 1):
        return chosen
    styles = {label.style for label in chosen}
    taken = {label.index: label for label in chosen}
    new = [
        label
        for label, value in zip(found, values, strict=True)
        if label.index > chosen[0].index and value >= _NEW and label.style in styles
    ]
    end = chosen[-1].index
    speaking = {label.key for label in new if label.index < end and addresses(label, blocks)}
    for label in new:
        if label.key in speaking:
            taken.setdefault(label.index, label)
    return [taken[index] for index in sorted(taken)]


def _with_headings(chosen: list[Label], found: Sequence[Label], blocks: Sequence[Block]) -> list[Label]:
    """Where headings with a colon are labels, all of that level are, however they are written."""
    marked = [label for label in chosen if label.form is Form.HEADING and _ends_in_colon(blocks[label.index])]
    if len(marked) < _DENSE_LEAST or 2 * len(marked) < len(chosen):
        return chosen
    levels = {blocks[label.index].level for label in marked}
    taken = {label.index: label for label in chosen}
    for label in found:
        block = blocks[label.index]
        if label.form is Form.HEADING and block.level in levels and _ends_in_colon(block):
            taken.setdefault(label.index, label)
    return [taken[index] for index in sorted(taken)]


def _ends_in_colon(block: Block) -> bool:
    return block.text.rstrip("*_ ").endswith((":", "："))


def _styles(found: Sequence[Label], values: Sequence[float]) -> frozenset[Style]:
    """The styles in which this file writes its labels: the strongest, and others with proof of their own."""
    total: Counter[Style] = Counter()
    for label, value in zip(found, values, strict=True):
        if value >= _ENOUGH:
            total[label.style] += round(100 * min(value, 3.0))
    proofs = _proofs(found, values)
    if not total:
        return frozenset()
    main, most = max(total.items(), key=lambda item: (item[1], item[0]))
    if most < 100 * _PROOF or main not in proofs:
        return frozenset()
    chosen = {main}
    for style, value in total.items():
        proven = len(proofs.get(style, ())) >= 2 and value >= 0.25 * most
        if style[0] in (Form.BARE, Form.ASKS, Form.CHANGE) or proven or value >= 0.5 * most:
            chosen.add(style)
    return frozenset(chosen | _beside(main, found, values) | _translated(main, total, proofs))


def _translated(main: Style, total: Counter[Style], proofs: Mapping[Style, set[str]]) -> set[Style]:
    """Where the labels of a translation stand among the others, they may be written in several ways."""
    latin = main[1] is not Case.HAN
    there = {
        style
        for style in proofs
        if style[0] is main[0] and (style[1] is Case.HAN) is latin and style[1] is not Case.OTHER
    }
    speakers = {key for style in there for key in proofs[style]}
    return there if len(speakers) > 1 and 2 * sum(total[style] for style in there) >= total[main] else set()


def _proofs(found: Sequence[Label], values: Sequence[float]) -> dict[Style, set[str]]:
    """The speakers who prove a style: each alone, or two likely ones who vouch for one another."""
    proofs: dict[Style, set[str]] = {}
    likely: dict[Style, set[str]] = {}
    for label, value in zip(found, values, strict=True):
        if value >= _ENOUGH and (label.voice.known or value >= _PROOF):
            proofs.setdefault(label.style, set()).add(label.key)
        elif value >= _LIKELY:
            likely.setdefault(label.style, set()).add(label.key)
    for style, keys in likely.items():
        if len(keys) > 1:
            proofs.setdefault(style, set()).update(keys)
    return proofs


def _beside(main: Style, found: Sequence[Label], values: Sequence[float]) -> set[Style]:
    """Where labels stand on lines of their own, a short answer may stand on its label's line."""
    if main[0] not in (Form.OWN, Form.PREFIX, Form.SQUARE):
        return set()
    return {
        label.style
        for label, value in zip(found, values, strict=True)
        if label.form in (Form.OWN, Form.PREFIX)
        and label.case is main[1]
        and value >= _SURE
        and (label.voice.role is not None or (label.case is Case.CAPITALS and " " in label.raw))
    }


def is_generic(label: Label) -> bool:
    """A label for anybody in a role ("Q", "Senior official"): two in a row may be two people."""
    voice = label.voice
    return label.form in (Form.BARE, Form.CHANGE) or (
        voice.role is not None
        and fold(label.meant) not in tables().presiding
        and label.meant.casefold().strip(" .") in tables().roles
    )
