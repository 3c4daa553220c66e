"""Searching in the window: while typing, narrowing, in notes and outline."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from window_driver import Driver

from desktop_app.model.errors import LibraryError
from desktop_app.model.search import SearchAnswer, SearchQuery
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.panel_head import PanelHead
from desktop_app.ui.results.model import Column
from desktop_app.ui.results.widget import ResultsPanel
from desktop_app.ui.search.chip import WithinChip

Open = Callable[..., Driver]
Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def library(stocked: Path, tmp_path: Path) -> Path:
    return Path(copytree(stocked, tmp_path / "library"))


@pytest.fixture
def window(open_window: Open, library: Path) -> Driver:
    desk = open_window(library)
    desk.open("Orchard Valley")
    desk.press(Key.Key_F, Control | Shift)
    return desk


def panel(desk: Driver) -> ResultsPanel:
    return desk.window.findChild(ResultsPanel)


def chips(desk: Driver) -> list[WithinChip]:
    return [chip for chip in panel(desk).findChildren(WithinChip) if not chip.isHidden()]


def remarks(desk: Driver) -> list[str]:
    """What stands in the panel of results beside the hits."""
    labels = [label.text() for label in panel(desk).findChildren(QLabel) if label.isVisible()]
    return [panel(desk).findChild(PanelHead).remark(), *labels]


def no_disk(query: SearchQuery, *, catch_up: bool = True) -> SearchAnswer:
    """As a search ends on a disk that gives nothing back."""
    raise LibraryError("unreadable", Path(f"{query.text}-{catch_up}"), "the disk gives nothing back")


def link(desk: Driver, words: str) -> QAbstractButton:
    return next(one for one in panel(desk).findChildren(Link) if words in one.text())


class Slowly:
    """The library's own search behind a wait, such as a slow disk's."""

    def __init__(self, desk: Driver, seconds: float) -> None:
        library = desk.window.desk.library
        self._search, self._seconds, self.asked = library.search, seconds, list[str]()
        library.search = self

    def __call__(self, query: SearchQuery, *, catch_up: bool = True) -> SearchAnswer:
        self.asked.append(query.text)
        time.sleep(self._seconds)
        return self._search(query, catch_up=catch_up)


class Paints(QObject):
    """What each frame of the list shows, from when it is watched: how many hits, and of which query."""

    def __init__(self, desk: Driver) -> None:
        super().__init__()
        self._desk, self.seen, self.queries = desk, list[int](), list[str]()
        desk.results.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint:
            self.seen.append(len(self._desk.found()))
            answer = panel(self._desk).answer()
            self.queries.append(answer.understood if answer else "")
        return False


def test_typing_never_waits_and_only_the_last_query_is_answered(window: Driver) -> None:
    slow = Slowly(window, 0.3)
    shown: list[SearchAnswer] = []
    searching = window.window.house._searching
    searching._queries.answered.connect(shown.append)
    started = time.perf_counter()
    window.type("canals")
    assert time.perf_counter() - started < 0.3  # six keys, each of which asks for 0.3 s of work
    window.settle()
    assert len(set(slow.asked)) <= 3  # the one that ran, and the newest when it had ended
    assert slow.asked[-1] == "canals"
    assert {answer.understood for answer in shown} == {"canals*"}  # once more where the index has grown
    assert all("canals" in text for text in window.found())


def test_ten_quick_keys_paint_no_answer_but_the_last(window: Driver) -> None:
    window.type("road")
    window.settle()
    slow, paints = Slowly(window, 0.08), Paints(window)
    for key in " 31 before":  # a key every 25 ms, while each answer takes more than three keys
        window.type(key)
        window.bot.wait(25)
    window.settle()
    window.until(lambda: paints.queries and paints.queries[-1] != "road*")
    assert set(paints.queries) <= {"road*", "road AND 31 AND before*"}
    assert panel(window).answer().understood == "road AND 31 AND before*"
    assert len(slow.asked) < 10  # most were never begun
    window.press(Key.Key_Backspace)
    window.press(Key.Key_Escape)  # ends a search that still runs
    window.settle()
    window.bot.wait(100)
    assert panel(window).answer() is None
    assert not window.results.isVisible()


def test_answer_that_takes_long_is_announced(window: Driver) -> None:
    Slowly(window, 0.6)
    window.type("gravel")
    window.until(lambda: "Searching…" in remarks(window))
    window.settle()
    assert not any("Searching" in remark for remark in remarks(window))
    assert all("gravel" in text for text in window.found())


def test_search_that_fails_says_why_and_shows_no_older_hits(window: Driver) -> None:
    window.type("gravel")
    window.settle()
    assert window.found()
    library = window.window.desk.library
    whole, library.search = library.search, no_disk
    window.type(" carts")
    window.settle()
    assert any("the disk gives nothing back" in remark for remark in remarks(window))
    assert window.found() == []
    library.search = whole
    window.press(Key.Key_Backspace)
    window.settle()
    assert window.found()
    assert not any("gives nothing" in remark for remark in remarks(window))


def test_search_in_an_empty_library_says_what_to_do(open_window: Open, tmp_path: Path) -> None:
    desk = open_window(tmp_path / "nothing")
    desk.press(Key.Key_F, Control | Shift)
    desk.type("gravel")
    desk.settle()
    assert any("import a briefing first" in remark for remark in remarks(desk))


def test_damaged_index_is_told_and_mended_while_the_search_goes_on(open_window: Open, library: Path) -> None:
    largest = max((library / "index").rglob("*"), key=lambda path: path.is_file() and path.stat().st_size)
    whole = largest.read_bytes()
    largest.write_bytes(whole[: len(whole) // 2])
    desk = open_window(library, settled=False)
    desk.window.desk._index_timer.stop()  # the search is the first to meet the damage
    desk.settle()
    told: list[tuple[bool, int]] = []

    def on_answer(_: object) -> None:
        told.append((any("index is being rebuilt" in remark for remark in remarks(desk)), len(desk.found())))

    desk.window.house._searching.answered.connect(on_answer)
    desk.press(Key.Key_F, Control | Shift)
    desk.type("gravel")
    desk.until(lambda: (True, 40) in told)
    desk.settle_index()
    desk.until(lambda: not any("being rebuilt" in remark for remark in remarks(desk)))
    assert len(desk.found()) == 40
    desk.choose("Role", "official")
    assert len(desk.found()) == 40


def test_first_frame_after_the_answer_shows_the_results(window: Driver) -> None:
    window.type("road")
    window.settle()
    before = len(window.found())
    paints = Paints(window)
    window.type(" 31")
    answered = window.window.house._searching.answered
    answered.connect(paints.seen.clear)  # what is seen from here on was painted after the answer
    window.until(lambda: len(window.found()) not in (before, 0) and paints.seen)
    answered.disconnect(paints.seen.clear)
    assert paints.seen[0] == len(window.found())


def test_hits_of_a_briefing_stand_together_below_its_title(window: Driver) -> None:
    window.type("moderator OR winter OR frost OR canals ")
    window.settle()
    model = window.results.model()
    titles = [model.index(row, Column.BRIEFING).data() for row in range(model.rowCount())]
    assert len(set(titles)) > 1
    assert sum(a != b for a, b in pairwise(titles)) == len(set(titles)) - 1


def test_newest_first_is_asked_of_the_index_and_stays_chosen(open_window: Open, window: Driver) -> None:
    window.type("gravel OR canals")
    window.settle()
    panel(window).sort_by(Column.DATE)
    window.settle()
    answer = panel(window).answer()
    assert answer is not None
    dates = [hit.date for hit in answer.hits]
    assert dates == sorted(dates, reverse=True)
    assert dates[0] > dates[-1]
    folder = window.window.desk.folder
    window.close()
    again = open_window(folder)
    again.settle()
    assert [hit.date for hit in panel(again).answer().hits] == dates
    assert again.results.model().index(0, Column.DATE).data() == dates[0]


def test_search_within_results_keeps_the_first_query_as_a_chip(window: Driver) -> None:
    window.type("gravel OR frost")
    window.settle()
    wide = len(window.found())
    window.bot.mouseClick(link(window, "within"), Qt.MouseButton.LeftButton)
    window.settle()
    assert (window.search.text(), window.search.hasFocus()) == ("", True)
    assert [chip.words for chip in chips(window)] == ["gravel OR frost"]
    assert len(window.found()) == wide
    window.type("mechanism OR carts")
    window.settle()
    narrow = window.found()
    assert 0 < len(narrow) <= wide
    assert all("gravel" in text or "frost" in text for text in narrow)
    assert all("mechanism" in text or "carts" in text for text in narrow)
    window.bot.mouseClick(chips(window)[0], Qt.MouseButton.LeftButton)
    window.settle()
    assert chips(window) == []
    window.press(Key.Key_Escape, widget=window.search)
    window.settle()
    assert not window.results.isVisible()


def test_what_narrows_a_search_comes_back_with_it(open_window: Open, window: Driver) -> None:
    window.type("gravel")
    window.settle()
    window.do("search.within")
    window.type("winter")
    window.choose("Role", "official")
    window.settle()
    found = window.found()
    assert found
    folder = window.window.desk.folder
    window.close()
    again = open_window(folder)
    again.settle()
    assert again.search.text() == "winter"
    assert [chip.words for chip in chips(again)] == ["gravel"]
    assert again.found() == found


def test_unusual_reading_is_told_above_the_results_and_by_the_field(window: Driver) -> None:
    def told(words: str) -> str:
        window.search.setText(words)
        window.settle()
        label = panel(window)._understood
        shown = label.text() if label.isVisible() else ""
        assert window.search.accessibleDescription() == shown
        return shown

    assert told("gravel carts") == ""
    assert told("gravel OR carts") == ""
    assert told("gravel NOT winter OR carts") == "Understood as (gravel AND NOT winter) OR carts*"
    assert told('"two carts') == "Understood as two AND carts*"
    assert told("winter AND") == "Understood as winter AND and"
    assert told("in:garden carts") == "Understood as in AND garden AND carts*"
    window.press(Key.Key_Escape, widget=window.search)
    assert window.search.accessibleDescription() == window.search.toolTip() == ""


def test_misspelt_word_is_offered_as_a_link(window: Driver) -> None:
    window.type("grivel ")
    window.settle()
    link(window, "Did you mean").setFocus()
    window.press(Key.Key_Space)
    window.settle()
    assert window.search.text() == "gravel"
    assert window.search.hasFocus()
    assert all("gravel" in text for text in window.found())


def test_found_outline_item_is_shown_in_its_pane_and_in_the_text(window: Driver) -> None:
    window.open("Long Road")
    window.search.setFocus()
    window.type("in:outline frost warning")
    window.settle()
    row = next(n for n, text in enumerate(window.found()) if text.startswith("outline"))
    hit = window.results.hit_at(row)
    window.results.setCurrentIndex(window.results.model().index(row, 0))
    window.settle()
    assert window.reader.current_paragraph() >= 1
    current = window.window.house._side.current_item()
    assert current is not None
    assert "frost" in current.label
    assert current.evidence[0].paragraph == hit.paragraph
    assert hit.title in window.window.windowTitle()


def test_found_note_is_shown_among_the_notes(window: Driver) -> None:
    window.select("old canals")
    window.press(Key.Key_N)
    window.type("zebra crossing")
    window.press(Key.Key_Return, Control)
    window.settle_index()
    window.open("Long Road")
    window.search.setFocus()
    window.type("in:notes zebra")
    window.settle()
    assert window.found()[0].startswith("note")
    window.press(Key.Key_Down)
    window.settle()
    assert "Orchard Valley" in window.window.windowTitle()
    view = window.tree("notes_view")
    assert "zebra" in str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
