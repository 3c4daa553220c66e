"""Joins panes and actions to what is done to the outline."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget

from desktop_app.library.outlines.part import Outlines
from desktop_app.model.changes import Change, Decision, Several
from desktop_app.model.library import Briefing
from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.ui.actions import Actions
from desktop_app.ui.desk import Desk
from desktop_app.ui.panes.dragging import Landing
from desktop_app.ui.panes.kinds import kind_name
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.reading import Reading
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.theme import ThemeManager

from .doing import Doing, Step, short
from .moving import Moving
from .shape import Shape
from .table import ITEMS
from .wording import Wording

if TYPE_CHECKING:
    from .above import AboveCard


class Outlining(QObject):
    """Turns what the panes ask for into changes."""

    def __init__(
        self,
        desk: Desk,
        reading: Reading,
        side: OutlineSide,
        status: StatusRow,
        actions: Actions,
        themes: ThemeManager,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._reading, self._side, self._actions = reading, side, actions
        self._themes, self._window = themes, window
        self._doing = Doing(desk, status, self)
        self._moving = Moving(self._doing, side)
        self._wording = Wording(self._doing, reading, side, themes, window)
        self._card: tuple[str, AboveCard] | None = None  # with the transcript that it is about
        side.status_requested.connect(self._on_status)
        side.rename_requested.connect(self.rename)
        side.kind_requested.connect(self._on_kind)
        side.action_wanted.connect(self._on_wanted)
        side.dropped.connect(self._on_dropped)
        side.attach_requested.connect(self._on_attach)
        reading.briefing_shown.connect(self._on_briefing)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What its actions do, by id."""
        return {
            "item.confirm": partial(self.toggle, Status.CONFIRMED),
            "item.reject": partial(self.toggle, Status.REJECTED),
            "outline.confirm_above": self.ask_confidence,
            "item.rename": self.rename_current,
            "item.kind": self.choose_kind,
            "item.merge": self.merge,
            "item.split": self.split,
            **{f"item.{way}": partial(self._step, way) for way in ("up", "down", "in", "out")},
            "item.why": self.explain_current,
        }

    def adding(self) -> dict[str, Callable[[], object]]:
        """What those of its actions do that write into a pane."""
        return {"item.add": self._wording.add, "item.add.kind": self._wording.add_as}

    # what is said of items

    def set_status(self, items: Sequence[OutlineItem], status: Status) -> None:
        """Confirm or reject items, or take either back."""
        if len(items) > 1:
            words = {
                Status.CONFIRMED: self.tr("Confirm %n item(s)", "", len(items)),
                Status.REJECTED: self.tr("Reject %n item(s)", "", len(items)),
            }
            text = words.get(status, self.tr("Make suggestions of %n item(s) again", "", len(items)))
            self._decide(items, Decision(status=status), Step(text, text))
            return
        label = short(items[0].label)
        text, done = {
            Status.CONFIRMED: (self.tr("Confirm “{label}”"), self.tr("Confirmed “{label}”")),
            Status.REJECTED: (self.tr("Reject “{label}”"), self.tr("Rejected “{label}”")),
            Status.SUGGESTED: (
                self.tr("Make “{label}” a suggestion again"),
                self.tr("“{label}” is a suggestion again"),
            ),
            Status.EDITED: (self.tr("Edit “{label}”"), self.tr("Edited “{label}”")),
        }[status]
        step = Step(text.format(label=label), done.format(label=label))
        self._decide(items, Decision(status=status), step)

    def toggle(self, status: Status) -> None:
        """Give the selected items a status, or take it back where all have it already."""
        items = self._selected()
        if items:
            has_it = all(item.status is status for item in items)
            self.set_status(items, Status.SUGGESTED if has_it else status)

    def rename(self, item_id: str, label: str) -> None:
        """Give an item another label."""
        item, briefing = self._item(item_id), self._reading.briefing()
        words = " ".join(label.split())
        if not words:
            self._doing.warn(self.tr("A label needs words: the old one stays."))
        elif item is None or briefing is None or words == item.label:
            return
        elif not self._wording.name(briefing, item_id, words):
            step = Step(
                self.tr("Rename “{label}”").format(label=short(item.label)),
                self.tr("Renamed to “{label}”").format(label=short(words)),
            )
            self._decide([item], Decision(label=words), step)

    def rename_current(self) -> None:
        """Let the current item's label be edited in place."""
        if not self._side.edit_current():
            self._warn_of_none()

    def choose_kind(self) -> None:
        """Offer the kinds at the current item."""
        if not self._side.choose_kind():
            self._warn_of_none()

    def merge(self) -> None:
        """Make one item of those that are selected: the one that was selected first."""
        items, briefing = self._side.selected_items(), self._reading.briefing()
        if briefing is None or len(items) < 2:
            self._doing.warn(self.tr("Select several items of a pane first (Ctrl+click, Shift+Down)."))
            return
        path = [*Shape(briefing.outline.items).path(items[0].id)]
        kept = max(items, key=lambda item: path.index(item.id) if item.id in path else -1)
        others = [item.id for item in items if item is not kept]
        step = Step(
            self.tr("Merge %n item(s)", "", len(items)),
            self.tr("Merged %n item(s) into “{label}”", "", len(items)).format(label=short(kept.label)),
        )
        self._doing.do(briefing, step, lambda outlines, key: outlines.merge(key, kept.id, *others))

    def split(self) -> None:
        """Make several items of the current one."""
        items, briefing = self._selected(), self._reading.briefing()
        if items and briefing is not None:
            self._wording.split(briefing, items[0])

    def explain_current(self) -> None:
        """Say why the current item is there."""
        item = self._side.current_item()
        if item is None:
            self._warn_of_none()
        else:
            place = self._side.mapToGlobal(QPoint(0, self._side.height() // 3))
            self._reading.explain(item.id, QCursor.pos() if self._side.underMouse() else place)

    def ask_confidence(self) -> None:
        """Open the pop-over that confirms all above a confidence."""
        from .above import AboveCard

        briefing = self._reading.briefing()
        if briefing is None:
            return
        card = AboveCard(self._themes, self._window, briefing.outline.items)
        self._card = briefing.id, card
        card.submitted.connect(lambda _: self._confirm_above(briefing, card))
        card.closed.connect(self._forget_card)
        card.closed.connect(card.deleteLater)
        corner = self._side.mapToGlobal(QPoint(0, 0))
        card.open_at(QRect(corner.x() - card.width(), corner.y(), 1, 1))

    # parts

    def _confirm_above(self, briefing: Briefing, card: "AboveCard") -> None:
        confidence, count = card.confidence(), card.count()
        card.close_popover()
        step = Step(
            self.tr("Confirm %n suggestion(s)", "", count), self.tr("Confirmed %n suggestion(s)", "", count)
        )
        self._doing.do(briefing, step, lambda outlines, key: outlines.confirm_above(key, confidence))

    def _forget_card(self) -> None:
        self._card = None

    def _on_briefing(self, briefing: object) -> None:
        shown = isinstance(briefing, Briefing)
        for spec in ITEMS:
            self._actions[spec.id].setEnabled(shown)
        if self._card is not None and (not isinstance(briefing, Briefing) or briefing.id != self._card[0]):
            self._card[1].close_popover()

    def _on_status(self, item_id: str, status: object) -> None:
        item = self._item(item_id)
        if item is not None and isinstance(status, Status):
            self.set_status([item], status)

    def _on_kind(self, kind: object) -> None:
        items = self._selected()
        if not isinstance(kind, Kind) or all(item.kind is kind for item in items):
            return
        name = kind_name(kind)
        if len(items) > 1:
            text = self.tr("Change the kind of %n item(s)", "", len(items))
        else:
            text = self.tr("Change the kind of “{label}”").format(label=short(items[0].label))
        done = self.tr("“{label}” is of the kind “{kind}” now")
        step = Step(text, done.format(label=short(items[0].label), kind=name) if len(items) == 1 else text)
        self._decide(items, Decision(kind=kind), step)

    def _on_wanted(self, name: str) -> None:
        handler = self.handlers().get(name)
        if handler is not None:
            handler()

    def _on_dropped(self, ids: list[str], landing: object) -> None:
        briefing = self._reading.briefing()
        if briefing is not None and isinstance(landing, Landing):
            self._moving.drop(briefing, ids, landing)

    def _on_attach(self, item_id: str) -> None:
        item = self._item(item_id)
        if item is not None:
            self._wording.attach(item)

    def _step(self, way: str) -> None:
        items, briefing = self._selected(), self._reading.briefing()
        if items and briefing is not None:
            self._moving.step(briefing, items[0], way)

    def _decide(self, items: Sequence[OutlineItem], decision: Decision, step: Step) -> None:
        briefing = self._reading.briefing()
        if briefing is None:
            return

        def make(outlines: Outlines, transcript_id: str) -> Change:
            changes = tuple(outlines.decide(transcript_id, item.id, decision) for item in items)
            return changes[0] if len(changes) == 1 else Several(changes)

        self._doing.do(briefing, step, make)

    def _selected(self) -> tuple[OutlineItem, ...]:
        """The selected items; says so where there are none."""
        items = self._side.selected_items()
        if not items:
            self._warn_of_none()
        return items

    def _warn_of_none(self) -> None:
        self._doing.warn(self.tr("Choose an item of the outline first."))

    def _item(self, item_id: str) -> OutlineItem | None:
        briefing = self._reading.briefing()
        items = (*briefing.outline.items, *briefing.outline.lost) if briefing else ()
        return next((item for item in items if item.id == item_id), None)
