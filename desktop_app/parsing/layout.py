"""A file cut at its labels: the head before the first, a turn under each, the notes after the last."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import Role

from .bare_questions import with_bare_questions
from .drafts import Draft, Form, Label, Layout
from .labels.answers import with_answers
from .labels.brackets import DATELINE
from .labels.lost_answers import with_lost_answers
from .labels.speakers import is_generic, is_head_word
from .labels.stacked import JOINT
from .page.furniture import is_credit, is_day, is_end
from .page.paragraphs import goes_on, join
from .people.taking_part import lists_name, lists_person
from .vocabulary.tables import tables
from .vocabulary.words import fold, head_key, is_genre, is_han, length, says

_HEAD_BLOCKS = 60
_TAIL_BLOCKS = 12
_OFTEN, _PART = 3, 0.2  # labels, of all labels, that come again right below themselves
_CREDIT = 60  # code points
_SPEECH = re.compile(r"[。！？!?]|\b(?:I|[Ww]e|[Yy]ou|[Yy]our)\b")
_KEYED = re.compile(r"([^:：]{1,24})[:：]")
_FIRST_PERSON = re.compile(
    r"\b(?:I|I['’]m|I['’]ve|we|We|my|our)\b|我们|我們|各位|大家好|我(?![国國省市县縣区區院校])"
)
_GREETING = re.compile(
    r"(?:(?:well|okay|ok|so|right|now)[,.]? )?(?:good (?:morning|afternoon|evening)|hello|hi[ ,]|thank you"
    r"|thanks|ladies and gentlemen|(?:dear|distinguished) )"
    r"|(?:各位|大家好|女士们|女士們|谢谢|謝謝|尊敬的|同志们|同志們)",
    re.IGNORECASE,
)
_FEW = 3  # words that are no sentence
_PROSE_ENDS = (".", "?", "!", "。", "？", "！", ":", "：", "…", "”", '"')
_SENTENCE_ENDS = (
    *(mark for mark in _PROSE_ENDS if mark not in ":："),
    "—",
    "–",
    "-",
    ",",
    "，",
    "!”",
    ")",
    "）",
    "]",
)
_ANNOUNCES = re.compile(
    r"(?:the )?following (?:is|are) |(?:below|here) (?:is|are) "
    r"|(?:this is )?(?:a|the)? ?(?:full |edited )?transcript of "
    r"|read the (?:full )?transcript|(?:opening )?(?:remarks|statement|speech|address) (?:by|of) ",
    re.IGNORECASE,
)
_STATEMENT_BY = re.compile(
    r"(?:opening )?(?:remarks|statement|speech|address)(?: \w+)? by [^.]{3,80}$", re.IGNORECASE
)
_SALUTATION_ENDS = (",", "，", "：", ":", "!", "！")


def cut(blocks: Sequence[Block], labels: Sequence[Label], width: int) -> Layout:
    """Head, turns and notes; two labels of one speaker in a row are one turn."""
    layout = Layout()
    in_head = _head_labels(labels, blocks)
    in_head |= _head_capitals([label for label in labels if label.index not in in_head], blocks)
    by_index = {label.index: label for label in labels if label.index not in in_head}
    parts: list[tuple[Label | None, list[Block]]] = [(None, [])]
    for index, block in enumerate(blocks):
        label = by_index.get(index)
        if label is None:
            parts[-1][1].append(block)
        else:
            rest = [Block(label.said, block.kind, gap=False, position=block.position)] if label.said else []
            parts.append((label, rest))
    if len(parts) > 1:
        last = parts[-1][1]
        said = last[:1] if parts[-1][0] and parts[-1][0].said else []  # on the label's line: somebody's words
        rest = last[len(said) :]
        layout.notes += cut_tail(rest)
        last[:] = [*said, *rest]
    layout.head = parts[0][1]
    again = _labels_paragraphs([label for label, _ in parts[1:] if label is not None])
    for label, inside in parts[1:]:
        if label is not None:
            _add_turn(layout, label, inside, blocks, width, again=again)
    layout.turns = with_lost_answers(with_answers(layout.turns))
    with_bare_questions(layout)
    return layout


def _labels_paragraphs(labels: Sequence[Label]) -> bool:
    """Whether labels stand over every paragraph: then two equal ones are one voice, though it has no name."""
    again = sum(one.key == other.key and not is_generic(one) for one, other in pairwise(labels))
    return again >= _OFTEN and again >= _PART * len(labels)


def _add_turn(
    layout: Layout, label: Label, inside: Sequence[Block], blocks: Sequence[Block], width: int, *, again: bool
) -> None:
    layout.notes += [block.text for block in inside if block.kind is BlockKind.NOTE]
    paragraphs = join([block for block in inside if block.kind is not BlockKind.NOTE], width)
    before = layout.turns[-1] if layout.turns else None
    same = (
        before is not None
        and before.label.key == label.key
        and bool(before.speaker) == bool(label.voice.name)
        and label.form is not Form.ASKS  # another question, put to somebody of its own
    )
    if not paragraphs:  # a label over nothing was none: its words are given back
        _give_back(layout, blocks[label.index])
    elif before is not None and same and (again or not is_generic(label)):
        before.paragraphs += paragraphs
    else:
        role = label.voice.role or Role.UNKNOWN
        layout.turns.append(Draft(label, paragraphs, label.voice.name, role))


def _give_back(layout: Layout, block: Block) -> None:
    if layout.turns:
        layout.turns[-1].paragraphs += block.text.split(JOINT)
    else:
        layout.head.append(block)


def _head_labels(labels: Sequence[Label], blocks: Sequence[Block]) -> set[int]:
    """Blocks of labels under which nobody speaks: "主持人：周敏　副主任", "Speakers:", "Broadcast: 9 May"."""
    found: set[int] = set()
    counts = Counter(label.key for label in labels)
    for position, label in enumerate(labels):
        if label.form is Form.GIVEN or label.index > _HEAD_BLOCKS:
            break
        end = labels[position + 1].index if position + 1 < len(labels) else len(blocks)
        inside = [label.said, *(block.text for block in blocks[label.index + 1 : end])]
        once = (
            counts[label.key] == 1 or label.form is Form.LINE
        )  # a list of speakers names them before they speak
        field = once and len(labels) - position > 2 and _is_field(label, inside)
        word = is_head_word(label) and (label.index > 0 or lists_name(label.said))
        if word and lists_person(label.said):  # what follows may introduce them
            inside = [label.said]
        elif label.voice.role is not None and label.said.rstrip().endswith(_SENTENCE_ENDS):
            break  # "Moderator: We begin."
        if position == 0 and label.index == 0 and _is_quoted_title(label, labels[1:]):
            found.add(label.index)
            continue
        entry = _is_entry(label, blocks, found)
        if not (word or field or entry) or any(len(text) >= 200 or _SPEECH.search(text) for text in inside):
            break
        found.add(label.index)
    return found


def _is_quoted_title(label: Label, after: Sequence[Label]) -> bool:
    """A title such as "周海：河堤要年年修" above the lines that say who takes part."""
    titled = is_han(label.raw) and 0 < len(label.said) < _CREDIT and not label.said.endswith(_SENTENCE_ENDS)
    if titled and any(is_head_word(other) and lists_person(other.said) for other in after[:1]):
        return True
    speaking = sum(other.said.rstrip().endswith(_SENTENCE_ENDS) for other in after)
    alone = label.form is Form.PREFIX and all(other.key != label.key for other in after)
    return titled and alone and label.voice.role is None and speaking > 1


def _is_entry(label: Label, blocks: Sequence[Block], found: set[int]) -> bool:
    """A name with an office in a list that a word of the head opens on the line before."""
    before = blocks[label.index - 1].text if label.index else ""
    opening = _KEYED.match(before)
    lists = (
        opening is not None
        and opening.end() == len(before.rstrip())
        and head_key(opening.group(1)) == "people"
    )
    listed = lists or label.index - 1 in found
    return (
        listed and is_han(label.raw) and bool(label.said) and not label.said.rstrip().endswith(_SENTENCE_ENDS)
    )


def _is_field(label: Label, inside: Sequence[str]) -> bool:
    """A label that no table knows, over words that are no sentence: a line of the head."""
    if (
        label.voice.known and not label.voice.affiliation and label.form is not Form.LINE
    ):  # "Broadcast" may as well name a station
        office = label.voice.name == label.voice.title and is_han(label.raw)  # 局长：周海
        return not any(inside) or (office and len(inside) == 1 and lists_person(inside[0]))
    return not any(text.rstrip().endswith(_SENTENCE_ENDS) for text in inside)


def _head_capitals(labels: Sequence[Label], blocks: Sequence[Block]) -> set[int]:
    """Title lines in capitals above labels that are written in another way."""
    found: set[int] = set()
    for position, label in enumerate(labels):
        others = labels[position + 1 :]
        if label.form is not Form.CAPITALS or not others or label.index > _HEAD_BLOCKS:
            break
        inside = [block.text.rstrip('”"') for block in blocks[label.index + 1 : others[0].index]]
        if any(len(text) >= 200 or _SPEECH.search(text) or _is_prose(text) for text in inside):
            break
        found.add(label.index)
    marked = sum(label.form is not Form.CAPITALS for label in labels)
    return found if marked > len(labels) - marked - len(found) else set()


def cut_tail(blocks: list[Block]) -> list[str]:
    """Take closing lines and credits off the end of the last turn, in place; their texts."""
    cut_at = len(blocks)
    while cut_at and _is_tail(blocks[cut_at - 1]):
        cut_at -= 1
    for index in range(max(0, cut_at - _TAIL_BLOCKS), cut_at):
        if is_end(blocks[index].text):
            cut_at = index
            break
    for index in range(max(0, cut_at - _TAIL_BLOCKS), cut_at):
        if _closes_page(blocks[index].text) and not any(_is_prose(b.text) for b in blocks[index:cut_at]):
            cut_at = index
            break
    taken = [block.text for block in blocks[cut_at:]]
    del blocks[cut_at:]
    return taken


def _closes_page(text: str) -> bool:
    """A day alone or a Chinese credit, after which a page has only links."""
    return is_day(text) or (is_han(text) and len(text) < _CREDIT and fold(text).startswith(tables().starts))


def _is_tail(block: Block) -> bool:
    text = block.text
    bracketed = 12 < len(text) < 1000 and text[0] in "(（[【" and text[-1] in ")）]】"
    return is_credit(text) or (bracketed and block.kind is not BlockKind.NOTE) or _is_menu_entry(block)


def _is_menu_entry(block: Block) -> bool:
    """A few words and no sentence at the foot of a web page."""
    short = len(block.text) < 80 and len(block.text.split()) <= 6
    return block.kind is not BlockKind.LINE and short and block.text[-1:].isalnum() and not is_han(block.text)


def opening_speech(layout: Layout, width: int) -> list[str]:
    """Take a speech that begins without a label out of the head: prose after the title lines.

    Before labelled turns it has to be long and in the first person, to greet somebody, or to be the rest of
    what a page cut.
    """
    labelled = bool(layout.turns)
    head = list(layout.head)
    if labelled and (rest := _rest_of_page(head, width)):
        layout.head = []
        return rest
    tail = [] if labelled else cut_tail(head)
    start = next(
        (
            i
            for i, text in _paragraph_openings(head, width)
            if _opens_speech(text) and not (labelled and _tells(text))
        ),
        None,
    )
    by = next((i + 1 for i, block in enumerate(head) if _STATEMENT_BY.match(block.text)), len(head))
    announced = by < len(head) and _is_said(head[by].text)
    start = by if announced else start
    if start is None:
        return []
    while start and (_is_salutation(head[start - 1].text) or _is_first_words(head[start - 1].text)):
        start -= 1
    paragraphs = join(head[start:], width)
    words = sum(map(length, paragraphs))
    own = announced or _greets(paragraphs[0]) or (words >= 60 and _in_first_person(paragraphs))
    spoken = words >= (5 if labelled else 10) and (own or not labelled)
    if not spoken:
        return []
    layout.head = head[:start]
    layout.notes = tail + layout.notes
    return paragraphs


def _paragraph_openings(head: Sequence[Block], width: int) -> Iterator[tuple[int, str]]:
    """Where each paragraph of a head begins, and its whole text; a greeting begins one on any line."""
    begin = 0
    for i, block in enumerate(head):
        after = head[i + 1] if i + 1 < len(head) else None
        runs_on = (
            width > 0
            and after is not None
            and block.kind is after.kind is BlockKind.LINE
            and not after.gap
            and goes_on(block.text, after.text, width, gap=False)
            and not _GREETING.match(after.text)
        )
        if not runs_on:
            yield begin, " ".join(part.text for part in head[begin : i + 1])
            begin = i + 1


def _rest_of_page(head: Sequence[Block], width: int) -> list[str]:
    """What somebody was saying before the page began, where nothing else stands above the first label."""
    paragraphs = join(head, width)
    if not paragraphs or any(block.kind is BlockKind.HEADING for block in head):
        return []
    told = any(is_credit(p) or _is_keyed(p) or _ANNOUNCES.match(p) or not _is_sentence(p) for p in paragraphs)
    first = paragraphs[0]
    named = is_genre(first) and not _GREETING.match(first)  # "In this interview we ask …"
    cut_off = first[:1].islower()
    return paragraphs if not told and (cut_off or (not named and _FIRST_PERSON.search(first[:4000]))) else []


def _is_sentence(text: str) -> bool:
    return length(text) > _FEW and text.rstrip().endswith((*_PROSE_ENDS, "—", "–", "-"))


def _in_first_person(paragraphs: Sequence[str]) -> bool:
    return sum(len(_FIRST_PERSON.findall(p[:4000])) for p in paragraphs[:50]) >= 2


def _opens_speech(text: str) -> bool:
    return (
        (_is_prose(text) or _greets(text))
        and not is_credit(text)
        and not _is_keyed(text)
        and not _ANNOUNCES.match(text)
    )


def _tells(text: str) -> bool:
    """A sentence of a report about the event: "海渔署于9月1日举行吹风会，请周海介绍情况。"."""
    return DATELINE.match(text) is not None and not _FIRST_PERSON.search(text)


def _is_said(text: str) -> bool:
    """A sentence that is no notice about the transcript."""
    return length(text) > 5 and text.rstrip().endswith(_PROSE_ENDS[:3]) and not _ANNOUNCES.match(text)


def _greets(text: str) -> bool:
    """A greeting of somebody who goes on to speak of himself: "Good morning. I am glad to be here."."""
    said = text[:4000]
    return (
        _GREETING.match(said) is not None
        and text.rstrip().endswith(_PROSE_ENDS)
        and length(text) > 5
        and _FIRST_PERSON.search(said) is not None
    )


def _is_salutation(text: str) -> bool:
    """A line that addresses or greets somebody: "Madam Speaker,", "Good morning."."""
    greets = text.endswith(_PROSE_ENDS) and says(text, "courtesy")
    return len(text) < 90 and (text.endswith(_SALUTATION_ENDS) or greets) and not _is_keyed(text)


def _is_first_words(text: str) -> bool:
    """A few Chinese words of somebody about himself: "今天我们开会。"."""
    return is_han(text) and _FIRST_PERSON.search(text) is not None and text.rstrip().endswith(("。", "！"))


def _is_keyed(text: str) -> bool:
    """A line that a word of the head opens: "Subjects: …"."""
    opening = _KEYED.match(text)
    return bool(opening and head_key(opening.group(1)))


def _is_prose(text: str) -> bool:
    """A sentence rather than a title, a date or a name."""
    least = 6 if is_han(text[:2000]) else 12
    return length(text) >= least and text.rstrip().endswith(_PROSE_ENDS)
