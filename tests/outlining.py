"""An outline in a library of its own, made by hand, so that what is found in it can be anything."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from desktop_app.library.revisions import outlined_anew
from desktop_app.library.service import Library
from desktop_app.model.changes import Change
from desktop_app.model.outline import Kind, Outline, OutlineItem
from desktop_app.model.spans import Quotation
from desktop_app.storage.rows import as_json
from desktop_app.storage.store import SqliteStore

TEXT = """\
Briefing on water
12 May 2023

Marta Lind, official:
We have three key tasks. First, we will line the old canals. Second, we will plant trees.

Third, we warn of frost. The canals come first.
"""


class OutlineCase:
    """A briefing with an outline, and what is done to it."""

    def __init__(self, folder: Path, text: str) -> None:
        self.store = SqliteStore(folder)
        self.library = Library(self.store)
        self.id = self.library.import_text(text, "Made by hand").row.transcript_id or ""

    @property
    def texts(self) -> dict[int, str]:
        return dict(self.library.briefing(self.id).transcript.texts())

    @property
    def outline(self) -> Outline:
        return self.library.outline(self.id)

    def state(self) -> str:
        """The outline, byte for byte."""
        return as_json(self.outline)

    def find(self, items: Iterable[OutlineItem]) -> None:
        """Let these be what is found from now on, as when it is outlined again."""
        with self.store.writing() as session:
            revision = session.transcripts.revision(self.id)
            content = session.transcripts.content(self.id, revision)
            outlined_anew(session, self.id, replace(content, outline=Outline(tuple(items))))

    def forget(self, items: Iterable[OutlineItem]) -> None:
        """Begin anew: nothing is decided, and these are found."""
        with self.store.writing() as session:
            session.outlines.forget_decisions(self.id)
        self.find(items)

    def do(self, change: Change) -> Change:
        """Apply a change; its inverse."""
        return self.library.apply(change).inverse

    def quote(self, words: str) -> Quotation:
        """Words where they first stand in the text."""
        number, text = next((n, t) for n, t in self.texts.items() if words in t)
        return Quotation(number, text.index(words), text.index(words) + len(words), words)

    def item(self, ident: str, words: str, parent: str | None = None, kind: Kind = Kind.TASK) -> OutlineItem:
        """An item as rules would find it in some words."""
        return OutlineItem(ident, kind, words, (self.quote(words),), "run.ordinal", "It is so.", 0.8, parent)

    def close(self) -> None:
        """Let go of the library."""
        self.library.close()
