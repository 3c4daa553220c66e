"""How item views of the panes are set up."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame

from desktop_app.ui.theme import ThemeManager

from .slim_bar import SlimBar


def set_up_view(view: QAbstractItemView, themes: ThemeManager) -> None:
    """Make a view quiet: no frame, the pane's own background, rows drawn by the delegate alone."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.viewport().setAutoFillBackground(False)
    view.setVerticalScrollBar(SlimBar(themes, view))
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setMouseTracking(True)
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
    view.setPalette(palette)
    themes.changed.connect(view.doItemsLayout)
