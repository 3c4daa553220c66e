"""The words that are selected on the page, as they prove an item: added, split off, attached."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QUndoCommand
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.library.outlines.part import Outlines
from desktop_app.model.changes import AddItem, Change, Decision, Several
from desktop_app.model.library import Briefing
from desktop_app.model.outline import Kind, OutlineItem
from desktop_app.model.spans import Quotation
from desktop_app.ui.panes.kinds import fill_kinds
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.parts.views import pop_up
from desktop_app.ui.reading import Reading
from desktop_app.ui.theme import ThemeManager

from .doing import Doing, Step, short

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class _Selected:
    """Words of the page in front."""

    briefing: Briefing
    quotations: tuple[Quotation, ...]

    @property
    def words(self) -> str:
        return short(self.quotations[0].quote)


@dataclass(frozen=True, slots=True)
class _Written:
    """An item that was made, and whose label is open since: what is written there belongs to the making."""

    item_id: str
    done: QUndoCommand
    told: Callable[[str], Step]  # by label what was done


class Wording:
    """Makes items of what is selected."""

    def __init__(
        self, doing: Doing, reading: Reading, side: OutlineSide, themes: ThemeManager, window: QWidget
    ) -> None:
        self._doing, self._reading, self._side = doing, reading, side
        self._themes, self._window = themes, window
        self._kind = Kind.TASK  # of the next item
        self._written: _Written | None = None
        side.label_closed.connect(self._on_label_closed)

    def add(self, kind: Kind | None = None) -> None:
        """Add an item that the selection proves, of the kind added last if none is given."""
        selected = self._selected()
        if selected is None:
            return
        self._kind = chosen = kind or self._kind
        added: list[str] = []

        def make(outlines: Outlines, transcript_id: str) -> Change:
            change = outlines.add(transcript_id, chosen, "", selected.quotations)
            added.append(change.item.id)
            return change

        done = self._doing.do(
            selected.briefing,
            _adding(selected.words),
            make,
            lambda: self._open_label(added[0], done, _adding),
        )

    def name(self, briefing: Briefing, item_id: str, label: str) -> bool:
        """Give an item that was just made its label, as a part of making it; False for any other item."""
        written = self._written
        if written is None or written.item_id != item_id:
            return False
        self._written = None
        decision = Decision(label=label)
        self._doing.amend(
            written.done,
            briefing,
            written.told(label),
            lambda outlines, key: outlines.decide(key, item_id, decision),
        )
        return True

    def add_as(self) -> None:
        """Ask for a kind at the selection, and add an item of it."""
        selected, reader = self._selected(), self._reading.reader()
        if selected is None or reader is None:
            return
        menu = QMenu(self._window)
        menu.setObjectName("kind_menu")
        fill_kinds(menu, self._themes, self._kind, self.add)
        pointed = reader.pointed()
        place = reader.rect_of(pointed).bottomLeft() if pointed is not None else QPoint()
        pop_up(menu, place)

    def split(self, briefing: Briefing, item: OutlineItem) -> None:
        """Split the selected words off an item; without such, make an item of each further place."""
        quotations = self._quotations()
        within = [
            quotation
            for quotation in quotations
            if any(_holds(place, quotation) and place != quotation for place in item.evidence)
        ]
        label = short(item.label)
        step = Step(
            translate("Outlining", "Split “{label}”").format(label=label),
            translate("Outlining", "Split “{label}”: each part is an item").format(label=label),
        )
        if within:
            self._split_off(briefing, item, within[0], step)
        elif len(item.evidence) > 1:
            self._doing.do(briefing, step, lambda outlines, key: _each_place(outlines, key, item))
        else:
            self._doing.warn(
                translate("Outlining", "Select a part of the words that prove “{label}” first.").format(
                    label=label
                )
            )

    def attach(self, item: OutlineItem) -> None:
        """Say that an item stands at the selection."""
        selected = self._selected()
        if selected is None:
            return
        step = Step(
            translate("Outlining", "Attach “{label}”").format(label=short(item.label)),
            translate("Outlining", "“{label}” stands at “{words}” now").format(
                label=short(item.label), words=selected.words
            ),
        )
        self._doing.do(
            selected.briefing, step, lambda outlines, key: outlines.attach(key, item.id, selected.quotations)
        )

    def _split_off(self, briefing: Briefing, item: OutlineItem, part: Quotation, step: Step) -> None:
        added: list[str] = []

        def make(outlines: Outlines, transcript_id: str) -> Change:
            change = outlines.split(transcript_id, item.id, part)
            added.extend(each.item.id for each in change.changes if isinstance(each, AddItem))
            return change

        done = self._doing.do(briefing, step, make, lambda: self._open_label(added[0], done, lambda _: step))

    def _open_label(self, item_id: str, done: QUndoCommand, told: Callable[[str], Step]) -> None:
        self._written = _Written(item_id, done, told)
        self._side.edit_item(item_id)

    def _on_label_closed(self) -> None:
        self._written = None

    def _selected(self) -> _Selected | None:
        """The selection; says so where there is none."""
        briefing, quotations = self._reading.briefing(), self._quotations()
        if briefing is None or not quotations:
            self._doing.warn(translate("Outlining", "Select some words of the transcript first."))
            return None
        return _Selected(briefing, quotations)

    def _quotations(self) -> tuple[Quotation, ...]:
        """What is selected, without blanks around it, with the words that the page shows there."""
        reader, briefing = self._reading.reader(), self._reading.briefing()
        if reader is None or briefing is None:
            return ()
        texts = briefing.transcript.texts()
        found = []
        for span in reader.selection():
            words = texts.get(span.paragraph, "")[span.start : span.end]
            start = span.start + len(words) - len(words.lstrip())
            words = words.strip()
            if any(map(str.isalnum, words)):
                found.append(Quotation(span.paragraph, start, start + len(words), words))
        return tuple(found)


def _adding(label: str) -> Step:
    return Step(
        translate("Outlining", "Add “{label}”").format(label=short(label)),
        translate("Outlining", "Added “{label}”").format(label=short(label)),
    )


def _each_place(outlines: Outlines, transcript_id: str, item: OutlineItem) -> Change:
    """The item keeps the first place that proves it; each further one proves an item of its own."""
    parts: list[Change] = []
    for place in item.evidence[1:]:
        parts += [
            each
            for each in outlines.split(transcript_id, item.id, place).changes
            if isinstance(each, AddItem)
        ]
    kept = outlines.decide(transcript_id, item.id, Decision(evidence=item.evidence[:1]))
    return Several((*parts, kept))


def _holds(place: Quotation, part: Quotation) -> bool:
    return place.paragraph == part.paragraph and place.start <= part.start and part.end <= place.end
