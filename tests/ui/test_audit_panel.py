"""The panel of what is left to check, by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_app.model.audit import Audit, Cue, CueKind, TurnCoverage
from desktop_app.model.library import Briefing, Summary
from desktop_app.model.outline import Kind, Outline, OutlineItem
from desktop_app.model.spans import Quotation
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.ui.audit.rows import MOST, Report, Row, lay_out
from desktop_app.ui.audit.widget import AuditPanel
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

Key = Qt.Key


def briefing(count: int, language: str = "en") -> Briefing:
    """So many paragraphs that begin with a cue."""
    spoken = tuple(Paragraph(n, f"Second, gravel {n} is short.") for n in range(1, count + 1))
    text = Transcript("Harbour", "", language, (Turn(0, "Ida Brandt", Role.OFFICIAL, spoken),))
    summary = Summary("t1", "Harbour", "", language, 1, count, 5 * count, 0, 0)
    return Briefing("t1", text, Outline(), (), summary)


def report(count: int, lost: tuple[OutlineItem, ...] = (), language: str = "en") -> Report:
    cues = tuple(Cue(CueKind.ORDINAL, Quotation(n, 0, 6, "Second")) for n in range(1, count + 1))
    turns = (TurnCoverage(0, "", count, 0),) if count else ()
    return lay_out(Audit(cues, turns=turns, lost=lost), briefing(max(count, 1), language))


@pytest.fixture
def panel(qtbot: QtBot) -> AuditPanel:
    made = AuditPanel(ThemeManager())
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


def spoken(panel: AuditPanel) -> list[str]:
    model = panel.tree.model()
    return [
        str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        for top in range(model.rowCount())
        for index in [
            model.index(top, 0),
            *(model.index(n, 0, model.index(top, 0)) for n in range(model.rowCount(model.index(top, 0)))),
        ]
    ]


def test_panel_says_what_it_is_doing_while_it_has_nothing_to_show(panel: AuditPanel) -> None:
    assert panel.says() == "Open a briefing to check its outline."
    panel.wait_for("t1")
    assert panel.says() == "Checking…"
    panel.set_report(report(0))
    assert panel.says() == "Nothing is left to check."
    panel.set_report(report(0, language="fr"))
    assert panel.says() == "No cues are known for the language of this briefing."
    panel.set_report(report(3))
    assert panel.says() == ""


def test_audit_of_another_briefing_is_not_shown_while_the_next_is_made(panel: AuditPanel) -> None:
    panel.set_report(report(2))
    panel.wait_for("t1")
    assert panel.says() == ""
    assert len(spoken(panel)) == 5
    panel.wait_for("t2")
    assert spoken(panel) == []


def test_group_of_very_many_shows_the_first_and_says_so(panel: AuditPanel) -> None:
    panel.set_report(report(MOST + 7))
    heads = [words for words in spoken(panel) if words.startswith("Cues")]
    assert heads == [f"Cues without an item: {MOST + 7}, of which the first {MOST} are shown"]
    assert len(spoken(panel)) == MOST + 3
    found = panel.report()
    assert found is not None
    assert found.left == MOST + 7


def test_settling_goes_on_to_the_next_row_and_cannot_be_asked_twice(qtbot: QtBot, panel: AuditPanel) -> None:
    asked: list[Row] = []
    panel.set_report(report(3))
    panel.tree.add_wanted.connect(asked.append)
    panel.tree.add_wanted.connect(panel.tree.settle)
    panel.take_focus()
    for _ in range(5):
        qtbot.keyClick(panel.tree, Key.Key_A)
    assert [row.paragraph for row in asked] == [1, 2, 3]


def test_row_in_place_of_a_settled_one_is_current_in_the_next_audit(panel: AuditPanel) -> None:
    panel.set_report(report(3))
    panel.take_focus()
    row = panel.tree.current_row()
    assert row is not None
    assert row.paragraph == 1
    later = report(3)
    del later.top[0].children[0]
    panel.set_report(later)
    row = panel.tree.current_row()
    assert row is not None
    assert row.paragraph == 2


def test_lost_decision_can_be_set_aside_and_made_no_item_of(qtbot: QtBot, panel: AuditPanel) -> None:
    gone = OutlineItem("i1", Kind.TASK, "mend the mole", (Quotation(9, 0, 4, "mend"),), "reader", "", 1.0)
    panel.set_report(report(0, (gone,)))
    assert spoken(panel) == ["Decisions whose words are gone: 1", "mend the mole"]
    panel.take_focus()
    links = {link.text(): link for link in panel.findChildren(QAbstractButton)}
    assert links["Set aside"].isEnabled()
    assert not links["Make an item"].isEnabled()
    with qtbot.waitSignal(panel.tree.dismiss_wanted):
        qtbot.keyClick(panel.tree, Key.Key_X)


def test_every_control_has_a_name(panel: AuditPanel) -> None:
    assert all(button.accessibleName() for button in panel.findChildren(QAbstractButton))
    assert panel.tree.accessibleName()


def test_speaker_without_a_name_is_told(panel: AuditPanel) -> None:
    panel.set_report(report(1))
    assert spoken(panel)[-1] == "¶1  0/1  Turn 1  Nobody named"


def ink_begins(image: QImage, top: int, bottom: int) -> tuple[int, int]:
    """The first column and the first row in which something is written, in a band of a picture."""
    ground = image.pixelColor(2, image.height() - 3).lightness()
    inked = [
        (x, y)
        for y in range(top, bottom)
        for x in range(image.width() // 2)
        if abs(image.pixelColor(x, y).lightness() - ground) > 60
    ]
    return min(x for x, _ in inked), min(y for _, y in inked)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("width", [520, 900])
def test_what_the_panel_says_begins_under_its_title(qtbot: QtBot, scale: float, width: int) -> None:
    themes = ThemeManager("light")
    themes.set_scale(scale)
    panel = AuditPanel(themes)
    qtbot.addWidget(panel)
    panel.resize(width, 320)
    panel.show()
    qtbot.waitExposed(panel)
    panel.clear("Help: how the outline is edited")
    assert panel.says() == "In front is no briefing to check, but “Help: how the outline is edited”."
    QApplication.processEvents()
    head, image = themes.length(LIST.result_head), panel.grab().toImage()
    title, line = ink_begins(image, 3, head), ink_begins(image, head + 1, 319)
    assert abs(title[0] - line[0]) <= 1
    assert head < line[1] < head + themes.length(METRICS.row)
