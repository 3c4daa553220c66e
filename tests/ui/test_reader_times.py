from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from reader_samples import briefing

from desktop_app.ui.reader.captions import clock
from desktop_app.ui.reader.view import ReaderView
from desktop_app.ui.theme import ThemeManager


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0:00"), (59.99, "0:59"), (125, "2:05"), (3600, "1:00:00"), (45296, "12:34:56")],
)
def test_time_is_told_as_on_a_clock(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


def test_time_of_a_cue_stands_in_the_margin(qtbot: QtBot) -> None:
    def margin() -> bytes:
        image = reader._left.grab().toImage()
        return bytes(image.constBits())

    reader = ReaderView(ThemeManager("light"))
    qtbot.addWidget(reader)
    reader.resize(900, 700)
    source = briefing()
    reader.show_briefing(source)
    reader.show()
    without = margin()
    reader.show_briefing(replace(source, transcript=replace(source.transcript, times=((1, 0.0), (3, 62.5)))))
    assert reader.page.times == {1: "0:00", 3: "1:02"}
    assert margin() != without
