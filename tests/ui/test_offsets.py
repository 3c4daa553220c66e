from PySide6.QtGui import QTextCursor, QTextDocument

from desktop_app.ui.offsets import QtOffsets

TEXT = "a😀b𠮷𠮷c"


def test_a_character_outside_the_basic_plane_counts_twice_for_qt() -> None:
    offsets = QtOffsets(TEXT)
    assert [offsets.to_qt(place) for place in range(7)] == [0, 1, 3, 4, 6, 8, 9]


def test_the_middle_of_a_pair_belongs_to_its_character() -> None:
    assert QtOffsets(TEXT).from_qt(2) == 1


def test_plain_text_has_the_same_offsets_on_both_sides() -> None:
    offsets = QtOffsets("各位 good morning")
    assert [(offsets.to_qt(n), offsets.from_qt(n)) for n in range(5)] == [(n, n) for n in range(5)]


def test_qt_selects_what_our_offsets_mean() -> None:
    document = QTextDocument()
    document.setPlainText(TEXT)
    offsets = QtOffsets(TEXT)
    cursor = QTextCursor(document)
    cursor.setPosition(offsets.to_qt(3))
    cursor.setPosition(offsets.to_qt(5), QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == TEXT[3:5]
