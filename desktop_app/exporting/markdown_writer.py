"""Pages as Markdown: CommonMark, with list contents indented by four so that older readers agree.

The only HTML in it marks highlighted passages, for which Markdown has no sign of its own.
"""

from collections.abc import Iterable, Iterator, Sequence

from desktop_app.exporting.escaping import escape, escape_heading
from desktop_app.exporting.note_markdown import tamed
from desktop_app.exporting.page import Entry, Note, Page, Piece, Quote, Reference, Speech
from desktop_app.exporting.words import Words, words_for
from desktop_app.model.annotation import Anchoring

INDENT = "    "
BULLET = "-   "  # as wide as the indentation


def write_markdown(pages: Sequence[Page]) -> str:
    """The pages one after the other, each under a heading of the first level."""
    return "\n".join(line for page in pages for line in _page(page, words_for(page.language)))


def _page(page: Page, words: Words) -> Iterator[str]:
    yield from (f"# {escape_heading(page.title or words['untitled'])}", "")
    yield from _facts(page, words)
    if page.outline is not None:
        yield from (f"## {words['outline']}", "")
        yield from _entries(page.outline, words) if page.outline else (words["no_items"], "")
    if page.notes is not None:
        yield from (f"## {words['notes']}", "")
        yield from _notes(page.notes, words) if page.notes else (words["no_notes"], "")
    if page.orphans:
        yield from (f"## {words['orphans']}", "", words["orphans_about"], "")
        yield from _notes(page.orphans, words)
    if page.speeches is not None:
        yield from _transcript(page.speeches, page.around, words)


def _facts(page: Page, words: Words) -> Iterator[str]:
    for name, value in (("date", page.date), ("place", page.place)):
        if value:
            yield f"{BULLET}**{words[name]}**{words['colon']}{escape(value, at_line_start=False)}"
    if page.participants:
        yield f"{BULLET}**{words['participants']}**"
        yield ""
    for person in page.participants:
        yield f"{INDENT}{BULLET}{escape(words.person(person), at_line_start=True)}"
    yield ""


def _entries(entries: Iterable[Entry], words: Words) -> Iterator[str]:
    for entry in entries:
        yield from _item(_entry(entry, words))


def _entry(entry: Entry, words: Words) -> Iterator[str]:
    count = f"⚠ {entry.count}" if entry.mismatch else entry.count
    kind = words.name("kinds", entry.kind)
    about = words.about(kind, words.name("statuses", entry.status), count)
    label = escape(" ".join(entry.label.split()), at_line_start=False)
    yield f"**{label}**" + words["aside"].format(text=about)
    yield ""
    for quote in entry.evidence:
        yield from _quoted(_cited(quote, words))
    for fact in entry.facts:
        sign = words["aside"].format(text=words["by_reader"]) if fact.by_reader else ""
        yield from _told(escape(words.fact(fact.name), at_line_start=False), fact.value, words, sign)
    if entry.members:
        yield from _told(words["members"], words["semicolon"].join(entry.members), words)
    if entry.again:
        places = " ".join(_place(place, words) for place in entry.again)
        yield from (f"*{words['again']}*{words['colon']}{places}", "")
    yield from _entries(entry.children, words)


def _told(name: str, value: str, words: Words, sign: str = "") -> Iterator[str]:
    text = escape(" ".join(value.split()), at_line_start=False)
    yield from (f"*{name}*{words['colon']}{text}{sign}", "")


def _notes(notes: Iterable[Note], words: Words) -> Iterator[str]:
    for note in notes:
        yield from _item(_note(note, words))


def _note(note: Note, words: Words) -> Iterator[str]:
    about = [f"**{note.number}**", words[f"on_{note.target}"], words.name("colours", note.colour)]
    if note.subject:
        about[1] += words["colon"] + escape(" ".join(note.subject.split()), at_line_start=False)
    if note.tags:
        tags = ", ".join(escape(tag, at_line_start=False) for tag in note.tags)
        about.append(words["tags"] + words["colon"] + tags)
    if note.anchoring is not Anchoring.ANCHORED:
        about.append(f"*{words.name('anchoring', note.anchoring)}*")
    yield " · ".join(about)
    yield ""
    for quote in note.quotes:
        yield from _quoted(_cited(quote, words))
    if note.text.strip():
        yield from tamed(note.text)
        yield ""


def _transcript(speeches: Iterable[Speech], around: Sequence[str], words: Words) -> Iterator[str]:
    yield from (f"## {words['transcript']}", "")
    for speech in speeches:
        speaker = escape_heading(speech.speaker or words["unnamed"])
        about = (str(speech.number), speaker, words.name("roles", speech.role), speech.mark)
        yield from ("### " + " · ".join(part for part in about if part), "")
        for number, pieces in speech.paragraphs:
            yield from (f"¶{number} " + "".join(map(_piece, pieces)), "")
    if around:
        yield from (f"### {words['around']}", "")
    for text in around:
        yield from (escape(text, at_line_start=True), "")


def _piece(piece: Piece) -> str:
    text = escape(piece.text.replace("\n", " "), at_line_start=False)
    if not piece.notes:
        return text
    ends = "".join(f"<sup>[{number}]</sup>" for number in piece.ends)
    return f"<mark>{text}</mark>{ends}"


def _cited(quote: Quote, words: Words) -> str:
    text = escape(quote.text, at_line_start=True)
    if quote.place is not None:
        return f"{text} {_place(quote.place, words)}"
    before = escape(f"…{quote.before}", at_line_start=False) if quote.before else ""
    after = escape(f"{quote.after}…", at_line_start=False) if quote.after else ""
    return f"{before}<mark>{escape(quote.text, at_line_start=False)}</mark>{after}"


def _place(place: Reference, words: Words) -> str:
    return f"[{escape(words.reference(place), at_line_start=False)}]"


def _quoted(text: str) -> Iterator[str]:
    yield from (f"> {line}" for line in text.split("\n"))
    yield ""


def _item(lines: Iterable[str]) -> Iterator[str]:
    """Lines as one list item; inner blank lines stay bare."""
    for number, line in enumerate(lines):
        yield (INDENT if number else BULLET) + line if line else ""
