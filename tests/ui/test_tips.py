"""Tool tips on words that others wrote."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from desktop_app.model.annotation import Annotation, Target
from desktop_app.ui.notes.widget import NotesPanel
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
