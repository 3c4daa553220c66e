"""Importing as a reader sees it: progress, stopping and going on, the report, options, offers."""

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QWidget
from window_driver import Driver

from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.ui.import_dialog.dialog import ImportDialog
from desktop_app.ui.import_report.page import ReportPage
from desktop_app.ui.shelf.imports import ImportArea
from tests.support import BRIEFING, CHINESE, many, write

Open = Callable[..., Driver]
Key, Control, Shift, Alt = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)

PAGES = 3


@pytest.fixture
def desk(open_window: Open) -> Iterator[Driver]:
    yield open_window()
    QApplication.clipboard().clear()


def area(desk: Driver) -> ImportArea:
    found = desk.window.findChild(ImportArea)
    assert found is not None
    return found


def report(desk: Driver) -> ReportPage:
    found = desk.find("import_report")
    assert isinstance(found, ReportPage)
    return found


def reported(desk: Driver) -> list[str]:
    """The rows of the report as assistive tools say them."""
    view = desk.find("report_view")
    assert isinstance(view, QListView)
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(view.model().index(row, 0).data(role)) for row in range(view.model().rowCount())]


def stored(desk: Driver) -> int:
    return len(desk.window.desk.library.summaries())


def pages(folder: Path) -> list[Path]:
    """One briefing saved as three pages."""
    head, _ = BRIEFING.rsplit("Moderator:", 1)
    fill = "Hill Gazette:\nWhat about road {n}?\nMarta Lind:\nRoad {n} will be mended for {n}40 crowns.\n"
    turns = [fill.format(n=n) for n in range(30)]
    title = BRIEFING.splitlines()[0]
    texts = (head, *(f"{title}\n\n{''.join(turns[at : at + 10])}" for at in (0, 10)))
    names = ("plan.txt", "plan_2.txt", "plan_3.txt")
    return [write(folder / name, text) for name, text in zip(names, texts, strict=True)]


def test_stopped_import_keeps_what_it_has_and_goes_on_where_it_was(desk: Driver, tmp_path: Path) -> None:
    files = many(tmp_path / "many", 60)
    desk.search.setFocus()
    desk.drop(tmp_path / "many")
    progress = area(desk).progress
    desk.until(lambda: progress.isVisible() and progress.bar.value() > 0)
    assert QApplication.focusWidget() is desk.search
    assert "of 60" in progress.words()
    desk.do("import.cancel")
    desk.settle()
    assert QApplication.focusWidget() is desk.search
    assert 0 < stored(desk) < len(files)
    assert not progress.isVisible()
    left = area(desk).stopped
    assert left.label.text().endswith("left")
    done = int(left.label.text().split()[0])
    assert done == stored(desk)  # what was stored last is told as well, so that undo takes it back
    assert f"{done} of 60 imported, {60 - done} left" == left.label.text()
    assert "stays" in desk.message
    left.resume.setFocus()
    desk.press(Key.Key_Space)
    desk.until(lambda: progress.isVisible())
    desk.until(lambda: stored(desk) == len(files))
    desk.settle()
    assert not left.isVisible()
    assert not desk.action("import.resume").isEnabled()
    assert "60 added" in area(desk).report.summary.text() or "unchanged" in area(desk).report.summary.text()
    assert len(area(desk).report._rows) == len(files)


def test_failed_file_is_mended_and_taken_in_by_keyboard(desk: Driver, tmp_path: Path) -> None:
    broken = write(tmp_path / "broken.txt", "")
    good = write(tmp_path / "good.txt", BRIEFING)
    desk.bring(good, broken)
    assert area(desk).report.summary.text() == "1 failed, 1 added"
    desk.press(Key.Key_I, Control | Shift)
    assert desk.tabs[-1] == "Import report"
    assert len(reported(desk)) == 1
    assert reported(desk)[0].startswith("broken.txt, failed, the file is empty")
    write(broken, CHINESE)
    desk.press(Key.Key_Return)
    desk.settle()
    assert [row.split(",")[1] for row in reported(desk)] == [" added", " added"]
    assert area(desk).report.summary.text() == "2 added"
    assert stored(desk) == 2
    desk.press(Key.Key_Home)
    for row in reported(desk):  # as their files were done with
        if row.startswith("broken.txt"):
            break
        desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    desk.settle()
    assert desk.window.windowTitle().startswith("果园谷规划发布会")


def test_all_that_failed_is_tried_again_and_what_still_fails_stays(desk: Driver, tmp_path: Path) -> None:
    names = [write(tmp_path / f"{n}.txt", "") for n in range(3)]
    desk.drop(*names)
    desk.settle()
    desk.do("import.report")
    write(names[0], BRIEFING)
    write(names[2], CHINESE)
    desk.bot.mouseClick(report(desk).retry_all_link, Qt.MouseButton.LeftButton)
    desk.settle()
    assert [row.split(",")[0] for row in reported(desk)] == ["1.txt"]
    assert report(desk).summary.text() == "1 failed, 2 added"
    desk.do("undo")
    desk.settle()
    assert stored(desk) == 0


def test_report_is_copied_as_text_failures_first(desk: Driver, tmp_path: Path) -> None:
    good, empty = write(tmp_path / "good.txt", BRIEFING), write(tmp_path / "empty.txt", "")
    desk.bring(good, empty)
    desk.press(Key.Key_K, Control)
    desk.type("import report")
    desk.press(Key.Key_Return)
    desk.bot.mouseClick(report(desk).copy_link, Qt.MouseButton.LeftButton)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "1 failed, 1 added"
    assert lines[2].startswith(f"failed\t{empty}\tthe file is empty")
    assert lines[3] == f"added\t{good}\tBriefing on the Orchard Valley plan"
    assert "clipboard" in desk.message


def test_warning_leads_to_its_briefing(desk: Driver, tmp_path: Path) -> None:
    desk.bring(
        write(tmp_path / "plain.txt", "Nobody speaks here.\n\nNothing is said at all, in two parts.\n")
    )
    desk.do("import.report")
    page = report(desk)
    page.groups.choose(2)
    assert len(reported(desk)) == 1
    assert "no speakers" in reported(desk)[0]
    view = page.view
    place = view.visualRect(view.model().index(0, 0)).center()
    desk.bot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desk.settle()
    assert "Nobody speaks here" in desk.reader.toPlainText()


def test_dropped_archive_and_folder_come_in_whole(desk: Driver, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "talks.zip", "w") as archive:
        archive.writestr("a/one.txt", BRIEFING)
        archive.writestr("two.txt", CHINESE)
        archive.writestr("three.txt", b"")
    many(tmp_path / "folder", 2)
    desk.drop(tmp_path / "talks.zip", tmp_path / "folder")
    desk.settle()
    assert stored(desk) == 4
    desk.do("import.report")
    assert [row.split(",")[0] for row in reported(desk)] == ["talks.zip!three.txt"]
    desk.bot.mouseClick(report(desk).encoding_link, Qt.MouseButton.LeftButton)
    assert "unpack the archive" in desk.message
    report(desk).view.setFocus()
    with zipfile.ZipFile(tmp_path / "talks.zip", "w") as archive:
        archive.writestr("three.txt", "Well report\n\nMayor:\nWe dig three wells.\n")
    desk.press(Key.Key_Return)
    desk.settle()
    assert stored(desk) == 5


def test_pages_are_joined_by_keyboard_and_parted_by_undo(desk: Driver, tmp_path: Path) -> None:
    desk.bring(*pages(tmp_path))
    desk.until(area(desk).offers.isVisible)
    assert area(desk).offers.label.text().startswith("3 files look like pages of one briefing")
    desk.do("offers")
    assert QApplication.focusWidget() is area(desk).offers.take
    desk.press(Key.Key_Space)
    desk.settle()
    assert stored(desk) == 1
    assert "Joined 3 briefings" in desk.message
    assert not area(desk).offers.isVisible()
    assert "mended for 1940" in desk.reader.toPlainText()
    desk.press(Key.Key_Z, Control)
    desk.settle()
    assert stored(desk) == PAGES
    desk.do("redo")
    desk.settle()
    assert stored(desk) == 1
    desk.open("Orchard Valley")
    desk.do("parts.apart")
    desk.settle()
    assert stored(desk) == PAGES


def test_declined_offer_is_not_made_again_until_that_is_undone(
    open_window: Open, desk: Driver, tmp_path: Path
) -> None:
    desk.bring(*pages(tmp_path))
    desk.until(area(desk).offers.isVisible)
    desk.bot.mouseClick(area(desk).offers.decline, Qt.MouseButton.LeftButton)
    desk.settle()
    assert not area(desk).offers.isVisible()
    assert not desk.action("offers").isEnabled()
    desk.do("undo")
    desk.until(area(desk).offers.isVisible)
    desk.bot.mouseClick(area(desk).offers.later, Qt.MouseButton.LeftButton)
    assert not area(desk).offers.isVisible()
    desk.do("offers")
    assert area(desk).offers.isVisible()
    desk.bot.mouseClick(area(desk).offers.later, Qt.MouseButton.LeftButton)
    desk.close()
    again = open_window()
    again.until(area(again).offers.isVisible)


def test_offers_are_looked_through_one_by_one(desk: Driver, tmp_path: Path) -> None:
    texts = {"a": BRIEFING, "b": CHINESE}
    for name, text in texts.items():
        files = [write(tmp_path / f"{name}{n}.txt", text + "\n" * n) for n in range(2)]
        desk.bring(*files)
    box = area(desk).offers
    desk.until(lambda: box.more.isVisible() and box.more.text() == "+1 more")
    first = box.label.text()
    desk.bot.mouseClick(box.more, Qt.MouseButton.LeftButton)
    assert box.label.text() != first
    desk.bot.mouseClick(box.decline, Qt.MouseButton.LeftButton)
    desk.settle()
    assert box.label.text() == first
    assert not box.more.isVisible()


def test_copies_are_linked_marked_and_lead_to_each_other(desk: Driver, tmp_path: Path) -> None:
    desk.bring(write(tmp_path / "one.txt", BRIEFING), write(tmp_path / "two.txt", f"{BRIEFING}\n"))
    desk.until(area(desk).offers.isVisible)
    assert "same words" in area(desk).offers.label.text()
    desk.bot.mouseClick(area(desk).offers.take, Qt.MouseButton.LeftButton)
    desk.settle()
    assert desk.spoken("library_view", "Orchard Valley").endswith("linked")
    first = desk.window.desk.shelf.summaries[0].id
    desk.window.open_briefing(first)
    desk.settle()
    before = desk.window.house._tabs.current_id()
    desk.press(Key.Key_L, Control)
    desk.settle()
    assert desk.window.house._tabs.current_id() not in ("", before)
    desk.do("linked.remove")
    desk.settle()
    assert not desk.spoken("library_view", "Orchard Valley").endswith("linked")
    desk.do("undo")
    desk.settle()
    assert desk.spoken("library_view", "Orchard Valley").endswith("linked")


def test_small_window_points_to_what_is_offered(open_window: Open, tmp_path: Path) -> None:
    desk = open_window(size=(1024, 600))
    desk.drop(write(tmp_path / "one.txt", BRIEFING), write(tmp_path / "two.txt", f"{BRIEFING}\n"))
    desk.until(lambda: "to join or link" in desk.message)  # it does not stay long
    desk.settle()
    assert not area(desk).offers.isVisible()
    desk.do("offers")
    assert QApplication.focusWidget() is area(desk).offers.take
    assert area(desk).offers.isVisible()


def test_small_window_tells_how_far_it_is_in_its_last_line(open_window: Open, tmp_path: Path) -> None:
    desk = open_window(size=(1024, 600))
    many(tmp_path / "many", 60)
    desk.drop(tmp_path / "many")
    desk.until(lambda: desk.message.startswith("Importing: ") and "Importing: 0" not in desk.message)
    desk.do("import.cancel")
    desk.settle()
    desk.do("import.report")
    assert isinstance(QApplication.focusWidget(), QWidget)
    assert report(desk).isVisible()


def dialog(desk: Driver) -> ImportDialog:
    """The import dialog, once it is there and has shown what it was asked for."""
    desk.until(lambda: desk.window.findChild(ImportDialog))
    desk.settle()
    found = desk.window.findChild(ImportDialog)
    assert found is not None
    return found


def test_preview_follows_the_encoding_and_the_import_obeys(
    desk: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "guoyuan.txt", CHINESE, "gb18030")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", staticmethod(lambda *_: ([str(path)], "")))
    desk.press(Key.Key_O, Control | Alt)
    shown = dialog(desk)
    desk.bot.mouseClick(shown.sources.add_files, Qt.MouseButton.LeftButton)
    text = shown.preview.text
    desk.until(lambda: "果园谷规划发布会" in text.toPlainText())
    assert "GB18030" in shown.form.encoding.currentText()
    shown.form.encoding.setFocus()
    desk.type("Windows-1252")
    desk.until(lambda: "果园" not in text.toPlainText())
    assert "¹ûÔ°¹È" in text.toPlainText()
    desk.press(Key.Key_Home)
    desk.press(Key.Key_Down)
    desk.until(lambda: "\ufffd" in text.toPlainText())
    assert shown.form.chosen_encoding() == "utf-8"
    assert "could not be read" in shown.preview.trouble.text()
    desk.press(Key.Key_Home)
    desk.until(lambda: "果园谷规划发布会" in text.toPlainText())
    shown.form.collection.setText("Orchards")
    desk.press(Key.Key_Return)
    desk.settle()
    assert "果园谷规划发布会" in desk.tabs
    assert any("Orchards" in row for row in desk.rows("library_view"))


def test_briefing_is_read_again_in_the_right_encoding(desk: Driver, tmp_path: Path) -> None:
    path = tmp_path / "record.txt"
    path.write_bytes("Совещание\n\nМэр:\nМы чиним дорогу до зимы.\n".encode("koi8-r"))
    desk.window.house._arrivals._importing.take([path], ImportOptions(encoding="cp1251"))
    desk.settle()
    assert "Мэр" not in desk.reader.toPlainText()
    desk.do("import.again")
    shown = dialog(desk)
    assert shown.sources.paths() == (path,)
    shown.form.encoding.setCurrentIndex(shown.form.encoding.findData("koi8-r"))
    desk.until(lambda: "дорогу" in shown.preview.text.toPlainText())
    desk.press(Key.Key_Return)
    desk.settle()
    assert stored(desk) == 1
    assert area(desk).report.summary.text().startswith("1 updated")
    assert "Мы чиним дорогу" in desk.reader.toPlainText()
    desk.do("undo")
    desk.settle()
    assert "дорогу" not in desk.reader.toPlainText()


def test_preview_lists_a_folder_and_tells_of_what_is_gone(desk: Driver, tmp_path: Path) -> None:
    many(tmp_path / "folder", 2)
    choosing = desk.window.house._arrivals._choosing
    choosing.begin([tmp_path / "folder", tmp_path / "gone.txt"])
    shown = dialog(desk)
    assert shown.preview.text.toPlainText().splitlines() == ["briefing-000.txt", "briefing-001.txt"]
    shown.sources.list.setFocus()
    desk.press(Key.Key_Down)
    desk.until(shown.preview.trouble.isVisible)
    assert "no such file" in shown.preview.trouble.text()
    desk.press(Key.Key_Escape)
    desk.settle()
    assert stored(desk) == 0
