"""A document to a transcript: the steps of parsing in their order."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Role, Transcript, Where

from .drafts import Draft, Form, Layout
from .exchanges import find_exchanges
from .facts import Facts, facts_of
from .head.leftovers import left_over
from .head.metadata import find_metadata
from .labels.asked import with_whole_openings
from .labels.faults import with_whole_labels
from .labels.mending import split_inner
from .labels.speakers import find_labels
from .labels.stacked import together
from .language import detect_language
from .layout import cut, opening_speech
from .page.asides import asides_of, loop_warnings, loops_of, placed, without_directions
from .page.furniture import Page, split_furniture, worth_keeping
from .page.hyphens import mark_broken_words
from .page.paragraphs import join
from .page.stage import direction_before_label
from .page.stamps import take_stamps
from .page.times import times_of
from .people.naming import add_opening, full_names, name_answers, name_in_brackets
from .people.roles import assign_roles
from .people.taking_part import catalogued_names, find_people, listed_people
from .people.translated import ask_in_both, once_each
from .vocabulary.words import key_of

NO_SPEAKERS = "no speakers found: the text is one turn"
_HEAD_BLOCKS = 60
_PAGE_NUMBER = 5  # code points of a page number at most
_PAGE_TEXTS = 300
_SAMPLE = 20_000  # code points from each end
_TITLE_LENGTH, _LABEL_LENGTH = 160, 60
_SENTENCE_ENDS = (".", "!", "?", "。", "！", "？", ".”", "。”", ";", "；")


def parse(document: Document) -> Transcript:
    """Who speaks, in which role, and what answers what.

    No text is lost: every word of the document stands in a turn, a label, a note, an aside or the metadata.
    There is always at least one turn with one paragraph.
    """
    page = _bare(document)
    layout = _laid_out(page.blocks, document)
    labelled = bool(layout.turns)
    _complete(layout, document)
    listed = listed_people(layout.head)
    facts = list(map(_facts, layout.turns))
    head = [block.text for block in layout.head]
    debate = "debate" in document.metadata.get("genre", "")
    assign_roles(layout.turns, facts, listed, [*head, *layout.notes], debate=debate)
    ask_in_both(layout.turns, facts)
    _take_given_roles(layout.turns, document.blocks)
    dropped = worth_keeping(page.dropped)
    names = frozenset(
        key_of(name) for name in (*(turn.speaker for turn in layout.turns), *(p.name for p in listed))
    )
    opening = layout.turns[0].paragraphs[0] if layout.turns else ""
    found = find_metadata(document, layout.head, _said_by_pages(page), layout.notes, opening, names)
    metadata = found.values
    title, date = metadata.pop("title", ""), metadata.pop("date", "")
    around = left_over(head, title, date, metadata.get("place", ""))
    language = detect_language(_sample(layout), document.language, title)
    declared = Where.PROPERTIES if language == document.language[:2].lower() else Where.SPEECH
    found.where |= {"language": declared.value} if language else {}
    text = without_directions(layout.turns)
    loops = loops_of(text.turns)
    return Transcript(
        title=title,
        date=date,
        language=language,
        turns=tuple(text.turns),
        exchanges=find_exchanges(layout.turns, facts),
        participants=once_each(find_people(layout.turns, listed, layout.head), layout.turns, language),
        notes=(*around, *layout.notes, *dropped),
        metadata=metadata,
        warnings=(
            *document.warnings,
            *(() if labelled else (NO_SPEAKERS,)),
            *loop_warnings(loops),
        ),
        found=found.where,
        asides=asides_of(text, page, layout.notes, loops),
        times=times_of(page.blocks, text.pieces),
    )


def _bare(document: Document) -> Page:
    """The document without its furniture and time stamps, and with words whole that a line's end broke."""
    page = split_furniture(placed(document.blocks))
    blocks, stamps = take_stamps(page.blocks)
    return Page(mark_broken_words(blocks), [*page.dropped, *stamps], page.directions)


def _said_by_pages(page: Page) -> list[str]:
    """What stands on the pages beside the text, each once; page numbers say nothing."""
    texts = dict.fromkeys(block.text for block in page.dropped if len(block.text) > _PAGE_NUMBER)
    return list(texts)[:_PAGE_TEXTS]


def _laid_out(blocks: list[Block], document: Document) -> Layout:
    """The labels found, and the blocks cut at them."""
    blocks = with_whole_openings(blocks)
    blocks = together([part for block in blocks for part in _directions_apart(block)])
    names = [person.name for person in listed_people(blocks[:_HEAD_BLOCKS])]
    listed = frozenset(key_of(name) for name in (*names, *catalogued_names(document.metadata)))
    labels = find_labels(blocks, listed)
    whole = with_whole_labels(split_inner(blocks, labels), labels)
    if whole != blocks:
        blocks, labels = whole, find_labels(whole, listed)
    return cut(blocks, labels, document.width)


def _directions_apart(block: Block) -> tuple[Block, ...]:
    """A block, cut where a stage direction stands before a label: the words of the room are nobody's."""
    place = direction_before_label(block.text) if block.speaker is None else 0
    if not place:
        return (block,)
    direction = replace(block, text=block.text[:place].rstrip())
    rest = replace(block, text=block.text[place:], lead="", gap=True, position=block.position + place)
    return direction, rest


def _complete(layout: Layout, document: Document) -> None:
    """Speech without a label, and names that labels leave out."""
    name_in_brackets(layout.turns)
    paragraphs = opening_speech(layout, document.width)
    if not paragraphs and not layout.turns:
        paragraphs = _everything(layout, document)
    if paragraphs:
        add_opening(layout, paragraphs, document.metadata)
    name_answers(layout, document.metadata)
    full_names(layout.turns, layout.head)


def _everything(layout: Layout, document: Document) -> list[str]:
    """A text that looks like no speech is one turn all the same, under a first line that is a heading."""
    head = layout.head
    title, body = (head[:1], head[1:]) if len(head) > 1 and _is_heading(head[0]) else ([], head)
    layout.head = title
    return join(body, document.width)


def _is_heading(block: Block) -> bool:
    """Whether a first line names the text rather than begins it: short, no sentence, nobody's words."""
    text = block.text.strip()
    if block.kind is BlockKind.HEADING:
        return True
    spoken = any(mark in text[:_LABEL_LENGTH] for mark in (":", "："))
    return not spoken and len(text) <= _TITLE_LENGTH and not text.endswith(_SENTENCE_ENDS)


def _facts(turn: Draft) -> Facts:
    """What a turn does; under a label that says that somebody asks, it asks."""
    fact = facts_of(turn.paragraphs)
    return replace(fact, asks=True, asks_last=True, tabled=True) if turn.label.form is Form.ASKS else fact


def _take_given_roles(turns: Sequence[Draft], blocks: Sequence[Block]) -> None:
    """Roles that the format states for its speakers."""
    stated = {key_of(block.speaker): block.role for block in blocks if block.speaker and block.role}
    for turn in turns:
        role = stated.get(key_of(turn.label.raw), "") if turn.label.form is Form.GIVEN else ""
        if role in set(Role):
            turn.role = Role(role)


def _sample(layout: Layout) -> str:
    """Enough text to know its language by, from both ends: a translation may stand below the whole."""
    paragraphs = [paragraph for turn in layout.turns for paragraph in turn.paragraphs]
    return " ".join([*_first(paragraphs), *_first(paragraphs[: -_SAMPLE - 1 : -1])])


def _first(paragraphs: Sequence[str]) -> Iterator[str]:
    """Paragraphs up to half a sample."""
    size = 0
    for paragraph in paragraphs:
        if size > _SAMPLE:
            return
        yield paragraph[:_SAMPLE]
        size += len(paragraph)
