"""How far an import is: figures that do not jump, words in both languages, a focus that stays."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.ui.import_requests import Outcome, Request, Stopped
from desktop_app.ui.pace import Progress, SteadyPace
from desktop_app.ui.shelf.widget import ShelfPanel
from desktop_app.ui.theme import ThemeManager

ADDED = ImportRow("/in/a.txt", ImportStatus.ADDED, "b7", "A")
FAILED = ImportRow("/in/c.pdf", ImportStatus.FAILED, None, "", (), "unreadable", "No text in it.")


@pytest.fixture
def shelf(qtbot: QtBot) -> ShelfPanel:
    widget = ShelfPanel(ThemeManager("light"))
    qtbot.addWidget(widget)
    widget.resize(252, 700)
    widget.show()
    return widget


def test_nothing_is_said_of_the_time_before_it_can_be_known() -> None:
    pace = SteadyPace(100.0)
    assert pace.progress(100.5, 0, 900).seconds_left is None
    assert pace.progress(101.0, 2, 900).per_minute is None
    later = pace.progress(110.0, 10, 900)
    assert (later.per_minute, round(later.seconds_left or 0)) == (60, 890)


def test_remaining_time_does_not_jump_though_the_speed_does() -> None:
    pace, done, shown = SteadyPace(0.0), 0, []
    for tick in range(1, 400):
        if tick % (3 if (tick // 40) % 2 else 12) == 0:  # now four times as fast, now slow again
            done += 1
        left = pace.progress(tick * 0.25, done, 600).seconds_left
        if left is not None:
            shown.append(left)
    assert len(shown) > 300
    assert all(abs(one - other) < 0.06 * one for one, other in pairwise(shown))


def test_files_done_before_a_stop_do_not_count_for_the_speed() -> None:
    pace = SteadyPace(0.0, already=140)
    pace.progress(1.0, 140, 900)
    assert pace.progress(10.0, 150, 900).per_minute == 60


def test_total_that_grows_takes_the_bar_back_and_lengthens_the_time() -> None:
    pace = SteadyPace(0.0)
    before = pace.progress(10.0, 10, 20)
    for tick in range(60):
        after = pace.progress(10.5 + tick / 4, 11 + tick // 4, 200)
    assert before.share == 0.5
    assert after.share is not None
    assert after.share < 0.2
    assert (after.seconds_left or 0) > 100


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (4, "a few seconds left"),
        (38, "about 40 s left"),
        (118, "about 2 min left"),
        (9_000, "about 2 h left"),
    ],
)
def test_remaining_time_is_told_in_round_figures(shelf: ShelfPanel, seconds: float, words: str) -> None:
    shelf.imports.set_progress(Progress(142, 900, 38, seconds))
    assert shelf.imports.progress.words() == f"Importing: 142 of 900 · {words} · 38 a minute"


def test_progress_takes_the_place_of_the_drop_area_and_can_be_stopped(
    qtbot: QtBot, shelf: ShelfPanel
) -> None:
    area = shelf.imports
    area.set_progress(Progress(3, 12))
    assert area.progress.isVisible()
    assert not area.drop.isVisible()
    assert (area.progress.bar.value(), area.progress.bar.maximum()) == (250, 1000)
    assert area.progress.bar.accessibleName() == "Import"
    assert "3 of 12" in area.progress.bar.accessibleDescription()
    with qtbot.waitSignal(area.cancel_clicked):
        qtbot.mouseClick(area.progress.cancel, Qt.MouseButton.LeftButton)
    area.set_progress(Progress(4, 0))
    assert area.progress.bar.maximum() == 0


def test_words_that_come_later_move_nothing(shelf: ShelfPanel) -> None:
    shelf.imports.set_progress(Progress(3, 900))
    QApplication.processEvents()
    before = shelf.imports.geometry()
    shelf.imports.set_progress(Progress(30, 900, 38, 1300))
    QApplication.processEvents()
    assert shelf.imports.geometry() == before


def test_import_takes_no_focus_and_leaves_it_in_reach(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, shelf = QLineEdit(window), ShelfPanel(ThemeManager("light"), parent=window)
    layout = QVBoxLayout(window)
    layout.addWidget(field)
    layout.addWidget(shelf)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    area = shelf.imports
    for begins_at, meanwhile, afterwards in (
        (field, field, field),
        (area.drop, area.progress.cancel, area.drop),
    ):
        begins_at.setFocus()
        area.set_progress(Progress(1, 2))
        assert QApplication.focusWidget() is meanwhile
        area.set_outcome(Outcome((ADDED,)))
        assert QApplication.focusWidget() is afterwards


def test_stopped_import_says_what_is_left_and_goes_on(qtbot: QtBot, shelf: ShelfPanel) -> None:
    area = shelf.imports
    area.set_outcome(Outcome((ADDED,), Stopped((Request(()),), 142, 900)))
    assert area.stopped.label.text() == "142 of 900 imported, 758 left"
    assert area.stopped.resume.accessibleName() == "Resume: 142 of 900 imported, 758 left"
    with qtbot.waitSignal(area.resume_clicked):
        qtbot.keyClick(area.stopped.resume, Qt.Key.Key_Space)
    area.set_outcome(Outcome((ADDED,)))
    assert not area.stopped.isVisible()


def test_end_of_an_import_is_a_line_that_leads_to_its_report(qtbot: QtBot, shelf: ShelfPanel) -> None:
    area = shelf.imports
    area.set_progress(Progress(1, 2))
    area.set_outcome(Outcome((ADDED, FAILED)))
    assert area.report.summary.text() == "1 failed, 1 added"
    assert area.drop.isVisible()
    with qtbot.waitSignal(area.report_clicked):
        qtbot.mouseClick(area.report.summary, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(area.report.close_button, Qt.MouseButton.LeftButton)
    assert not area.report.isVisible()
