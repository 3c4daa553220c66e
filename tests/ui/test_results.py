"""The list of search results."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QLabel, QTableView
from pytestqt.qtbot import QtBot

from desktop_app.model.search import Hit, SearchAnswer
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.marked import pieces, shorten
from desktop_app.ui.results.model import Column
from desktop_app.ui.results.understood import reads_otherwise
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.theme import ThemeManager


def make_hit(number: int, date: str = "2024-05-01", speaker: str = "Ada Moor") -> Hit:
    words = f"the old mill number {number} turns"
    return Hit(
        f"t{number % 3}",
        f"Mills {number}",
        date,
        number,
        speaker,
        "official",
        9.0 - number,
        words,
        ((8, 12),),
    )


@pytest.fixture
def panel(qtbot: QtBot) -> ResultsPanel:
    widget = ResultsPanel(ThemeManager("light"))
    qtbot.addWidget(widget)
    widget.resize(1000, 260)
    widget.show()
    return widget


def column(panel: ResultsPanel, which: Column) -> list[str]:
    model = panel.findChild(QTableView, "results_view").model()
    return [model.index(row, which).data() for row in range(model.rowCount())]


def shown_texts(panel: ResultsPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_hits_stand_in_rank_order_until_sorted_by_date_newest_first(panel: ResultsPanel) -> None:
    dates = ["2023-01-09", "2025", "2024-11-30"]
    panel.set_answer(SearchAnswer(3, tuple(make_hit(n + 1, date) for n, date in enumerate(dates))))
    assert column(panel, Column.DATE) == dates
    panel.sort_by(Column.DATE)
    assert column(panel, Column.DATE) == ["2025", "2024-11-30", "2023-01-09"]
    panel.sort_by(Column.TEXT)
    assert column(panel, Column.DATE) == dates


def test_click_on_a_column_name_sorts_by_it(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.set_answer(SearchAnswer(2, (make_hit(1, speaker="Zoe"), make_hit(2, speaker="Abe"))))
    head = panel.view.horizontalHeader()
    place = QRect(head.sectionViewportPosition(Column.SPEAKER), 0, 40, head.height()).center()
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert column(panel, Column.SPEAKER) == ["Abe", "Zoe"]


def test_arrow_selects_and_enter_opens(qtbot: QtBot, panel: ResultsPanel) -> None:
    hits = (make_hit(1), make_hit(2))
    panel.set_answer(SearchAnswer(2, hits))
    with qtbot.waitSignal(panel.hit_selected) as first:
        panel.take_focus()
    with qtbot.waitSignal(panel.hit_selected) as second:
        qtbot.keyClick(panel.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.hit_opened) as opened:
        qtbot.keyClick(panel.view, Qt.Key.Key_Return)
    assert [first.args[0], second.args[0], opened.args[0]] == [hits[0], hits[1], hits[1]]


def test_click_on_the_selected_hit_shows_it_once_more(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.set_answer(SearchAnswer(1, (make_hit(1),)))
    shown: list[Hit] = []
    panel.hit_selected.connect(shown.append)
    place = panel.view.visualRect(panel.view.model().index(0, 0)).center()
    for _ in range(2):
        qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert len(shown) == 2


def test_scrolling_near_the_end_asks_for_more_once(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.set_answer(SearchAnswer(60, tuple(make_hit(n) for n in range(1, 31))))
    asked: list[int] = []
    panel.more_requested.connect(asked.append)
    qtbot.waitUntil(lambda: panel.view.verticalScrollBar().maximum() > 0)
    panel.view.scrollToBottom()
    panel.view.scrollToTop()
    panel.view.scrollToBottom()
    assert asked == [30]
    panel.append(SearchAnswer(60, tuple(make_hit(n) for n in range(31, 61))))
    panel.view.scrollToBottom()
    assert asked == [30]
    assert len(column(panel, Column.TEXT)) == 60


def test_results_that_come_from_the_texts_themselves_are_told_as_such(panel: ResultsPanel) -> None:
    def told() -> bool:
        return any("index is being rebuilt" in text for text in shown_texts(panel))

    panel.set_answer(SearchAnswer(1, (make_hit(1),), from_texts=True))
    assert told()
    panel.set_answer(SearchAnswer(1, (make_hit(1),)))
    assert not told()


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("Gravel carts", "gravel AND carts*"),
        ("canals AND soil", "canals AND soil*"),
        ("drought OR flood", "drought OR flood*"),
        ("water NOT salt", "water AND NOT salt*"),
        ("(a OR b) AND c", "(a OR b) AND c*"),
        ("speaker:Lind 1,000", "speaker:Lind AND 1000*"),
        ("café canels~", "cafe AND canels~"),
        ("e-mail", '"e mail"*'),
        ("what?", "what"),
        ('"old canals"', '"old canals"'),
        ("老旧水渠 机制", '"老旧水渠" AND "机制"'),
        ("5G网络", '5g AND "网络"'),
        ("标签：预算", '标签:"预算"'),
        ("", ""),
    ],
)
def test_query_that_is_read_as_it_looks_needs_no_word(typed: str, understood: str) -> None:
    assert not reads_otherwise(typed, understood)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("salt OR", "salt AND or"),
        ("canals AND", "canals AND and"),
        ("NOT", "not"),
        ("水渠 OR", '"水渠" AND or'),
        ("in:foo", "in AND foo*"),
        ("date:abc", "date AND abc*"),
        ('"old canals', "old AND canals*"),
        ("“old canals", "old AND canals*"),
        ("canals)", "canals"),
        ("gravel NOT winter OR carts", "(gravel AND NOT winter) OR carts*"),
        ("water NOT (salt OR", "water AND NOT salt AND or"),
    ],
)
def test_query_that_is_read_otherwise_is_told(typed: str, understood: str) -> None:
    assert reads_otherwise(typed, understood)


def test_answer_without_hits_says_so_and_offers_another_spelling(qtbot: QtBot, panel: ResultsPanel) -> None:
    panel.set_answer(SearchAnswer(0, (), did_you_mean="mill", understood="milll*"))
    assert "No paragraph matches." in shown_texts(panel)
    assert "Understood as milll*" in shown_texts(panel)
    link = next(link for link in panel.findChildren(Link) if link.isVisible())
    assert "mill" in link.text()
    with qtbot.waitSignal(panel.suggestion_taken) as taken:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert taken.args == ["mill"]


def test_pieces_mark_exactly_the_found_code_points() -> None:
    assert list(pieces("a 𝔘mill\nhere", ((2, 7),))) == [("a ", False), ("𝔘mill", True), (" here", False)]
    assert list(pieces("mills", ((0, 4), (2, 5)))) == [("mill", True), ("s", True)]


def test_found_words_stay_in_sight_however_late_they_stand(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(QGuiApplication.font())
    parts = [("far too many words before it " * 9, False), ("the mill", True), (" and after" * 9, False)]
    shown = list(shorten(parts, metrics, 300))
    assert ("the mill", True) in shown
    assert sum(metrics.horizontalAdvance(words) for words, _ in shown) <= 305
