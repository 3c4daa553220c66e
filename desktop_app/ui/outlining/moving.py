"""Moving items: by keys among the rows that are seen, by dragging to any of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from desktop_app.library.outlines.part import Outlines
from desktop_app.model.changes import Change, Decision, Several
from desktop_app.model.library import Briefing
from desktop_app.model.outline import OutlineItem
from desktop_app.ui.panes.dragging import Landing, Where
from desktop_app.ui.panes.rows import Row
from desktop_app.ui.panes.widget import OutlineSide

from .doing import Doing, Step, short
from .shape import Place, Shape

translate = QCoreApplication.translate


class Moving(QObject):
    """Tells the library where items go, from where they are seen to go."""

    def __init__(self, doing: Doing, side: OutlineSide) -> None:
        super().__init__(doing)
        self._doing, self._side = doing, side

    def step(self, briefing: Briefing, item: OutlineItem, way: str) -> None:
        """Move an item one step.

        Args:
            briefing: the one in front.
            item: of its outline.
            way: "up", "down", "in" or "out".
        """
        row = self._side.row_of(item.id)
        if row is None:
            return
        shape, shown = Shape(briefing.outline.items), self._beside(row)
        place = {
            "up": lambda: shape.up(item.id, shown),
            "down": lambda: shape.down(item.id, shown),
            "in": lambda: shape.into(item.id, shown),
            "out": lambda: shape.out(item.id),
        }[way]()
        if place is None:
            self._doing.warn(_nowhere(way).format(label=short(item.label)))
        else:
            self._move(briefing, [item], place)

    def drop(self, briefing: Briefing, ids: Sequence[str], landing: Landing) -> None:
        """Move items to where they were dropped; nothing where they stand there already."""
        shape = Shape(briefing.outline.items)
        known = {item.id: item for item in briefing.outline.items}
        moving = [known[each] for each in shape.topmost([each for each in ids if each in known])]
        row = self._side.row_of(landing.item)
        if not moving or (row is None and landing.where is not Where.END):
            return
        place = _place(shape, moving[0].id, row, landing.where)
        if len(moving) > 1 or not shape.is_there(moving[0].id, place):
            self._move(briefing, moving, place)

    def _move(self, briefing: Briefing, items: Sequence[OutlineItem], place: Place) -> None:
        known = {item.id: item for item in briefing.outline.items}
        under = known.get(place.parent)
        moved = {item.id for item in items}
        before = place.before
        siblings = [item.id for item in briefing.outline.items if (item.parent or "") == place.parent]
        while before in moved:  # dropped before one that moves itself
            before = next(iter(siblings[siblings.index(before) + 1 :]), "")
        decision = Decision(parent=place.parent, before=before)

        def make(outlines: Outlines, transcript_id: str) -> Change:
            return Several(tuple(outlines.decide(transcript_id, item.id, decision) for item in items))

        self._doing.do(briefing, self._named(items, under), make)

    def _named(self, items: Sequence[OutlineItem], under: OutlineItem | None) -> Step:
        if len(items) > 1:
            count = len(items)
            return Step(self.tr("Move %n item(s)", "", count), self.tr("Moved %n item(s)", "", count))
        label = short(items[0].label)
        text = self.tr("Move “{label}”").format(label=label)
        if under is None or items[0].parent == under.id:
            return Step(text, self.tr("Moved “{label}”").format(label=label))
        done = self.tr("“{label}” stands under “{parent}” now")
        return Step(text, done.format(label=label, parent=short(under.label)))

    def _beside(self, row: Row) -> list[str]:
        siblings = row.parent.children if isinstance(row.parent, Row) else self._side.rows_of(row.pane)
        return [sibling.item.id for sibling in siblings if sibling.member is None]


def _place(shape: Shape, moving: str, row: Row | None, where: Where) -> Place:
    if row is None:
        return Place("", "")
    if where is Where.ON:
        return shape.on(row.item.id)
    return shape.beside(moving, row.item.id, lifted=row.parent is None, behind=where is Where.BELOW)


def _nowhere(way: str) -> str:
    reasons = {
        "up": translate("Outlining", "“{label}” is the first here already."),
        "down": translate("Outlining", "“{label}” is the last here already."),
        "in": translate("Outlining", "No item stands above “{label}” that it could hang under."),
        "out": translate("Outlining", "“{label}” hangs under no other item."),
    }
    return reasons[way]
