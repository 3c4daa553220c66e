"""Tool tips on words that others wrote."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QListView, QTreeView
from pytestqt.qtbot import QtBot

from desktop_app.model.annotation import Annotation, Target
from desktop_app.model.outline import Kind, Outline, OutlineItem
from desktop_app.model.spans import Quotation
from desktop_app.ui.notes.widget import NotesPanel
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.parts.tips import plain_tip
from desktop_app.ui.status_row import StatusRow
from desktop_app.ui.theme import ThemeManager

HOSTILE = '<img src="/secret.png"> <b>bold</b> &amp; "so"\n  second  line'


def shown(tip: str) -> str:
    """What a tool tip shows of a text."""
    if not GuiQt.mightBeRichText(tip):
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


@pytest.mark.parametrize("text", [HOSTILE, "a < b & c > d", "<?xml?>", "plain\nwords", ""])
def test_tip_shows_each_sign_as_it_is_written(text: str) -> None:
    assert shown(plain_tip(text)) == text


def test_note_with_markup_is_shown_as_text(qtbot: QtBot) -> None:
    panel = NotesPanel(ThemeManager("light"))
    qtbot.addWidget(panel)
    panel.set_annotations((Annotation("n", "t", Target.BRIEFING, note=HOSTILE),), {})
    tip = panel.findChild(QListView, "notes_view").model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "<img" not in tip
    assert shown(tip) == HOSTILE


def test_message_with_markup_is_shown_as_text(qtbot: QtBot) -> None:
    row = StatusRow(ThemeManager("light"))
    qtbot.addWidget(row)
    row.warn(HOSTILE)
    assert "<img" not in row.message.toolTip()
    assert shown(row.message.toolTip()) == HOSTILE


def test_a_long_line_is_wrapped_and_whole(qtbot: QtBot) -> None:
    words = "to build, staff and open " * 20 + "the “last” <wharf> & yard"
    tip = plain_tip(words)
    label = QLabel(tip)
    qtbot.addWidget(label)
    label.setWordWrap(GuiQt.mightBeRichText(tip))  # as tool tips do
    assert label.sizeHint().width() < 700
    assert shown(tip) == words


def test_a_label_that_is_cut_in_its_row_is_read_whole_under_the_pointer(qtbot: QtBot) -> None:
    words = (
        "to build, staff and open a wharf for every village that asks for one before the next winter comes"
    )
    item = OutlineItem("i", Kind.TASK, words, (Quotation(1, 0, 5, "build"),), "run.on", "It is counted.", 0.9)
    side = OutlineSide(ThemeManager("light"))
    qtbot.addWidget(side)
    side.resize(360, 800)
    side.set_outline(Outline((item,), lost=(replace(item, id="l"),)))
    pane, lost = side.findChild(QTreeView, "tasks_pane"), side.findChild(QListView)
    assert pane is not None
    assert lost is not None
    for view in (pane, lost):
        assert view.model().rowCount() == 1
        assert shown(view.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)).startswith(words)
