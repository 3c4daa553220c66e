"""An audit's rows as a Qt tree."""

from PySide6.QtCore import QModelIndex, Qt

from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.parts.tree_model import CHOOSABLE, Index, TreeModel, node_at

from .rows import Report, Row
from .words import line_of, spoken_line


class AuditModel(TreeModel):
    """Groups, and below them what there is to check."""

    def set_report(self, report: Report | None) -> None:
        """Show another audit, or none."""
        self._replace(report.top if report else ())

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be chosen."""
        return CHOOSABLE

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for the eye and for assistive tools."""
        row = row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line_of(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_line(row)
        if role == Qt.ItemDataRole.ToolTipRole and row.finding is not None and row.finding.turn is None:
            return plain_tip(line_of(row))
        return None

    def indexes(self) -> list[QModelIndex]:
        """Every row in its order."""
        found = []
        for top in self._top:
            found += [self.index_of_node(node) for node in top.walk()]
        return found


def row_at(index: Index) -> Row | None:
    """The row behind an index."""
    node = node_at(index)
    return node if isinstance(node, Row) else None
