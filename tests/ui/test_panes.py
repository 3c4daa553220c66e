"""The outline panes: what they show, and what the reader's hand asks for."""

from dataclasses import replace
from time import thread_time

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.library.outlines.decisions import decided
from desktop_app.model.changes import Decision
from desktop_app.model.outline import Check, Considered, Kind, Outline, OutlineItem, Status
from desktop_app.model.spans import Quotation
from desktop_app.ui.outlining.shape import Place, Shape
from desktop_app.ui.panes.stack import share_height
from desktop_app.ui.panes.tree import OutlineTree
from desktop_app.ui.panes.why import WhyPopover
from desktop_app.ui.panes.why_parts import EvidenceButton
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.theme import ThemeManager


def make_item(item_id: str, kind: Kind, label: str, parent: str | None = None, **more: object) -> OutlineItem:
    evidence = (Quotation(4, 2, 2 + len(label), label),)
    item = OutlineItem(item_id, kind, label, evidence, "run.ordinal", "It is counted.", 0.9, parent)
    return replace(item, **more)  # type: ignore[arg-type]


OUTLINE = Outline(
    (
        make_item("plan", Kind.FRAMEWORK, "“1+2” plan", count_stated=3, members=("x", "y", "z")),
        make_item("aim", Kind.COMPONENT, "one clear aim", "plan"),
        make_item("jobs", Kind.SET, "two urgent jobs", count_stated=2),
        make_item("roofs", Kind.TASK, "mend the roofs", "jobs"),
        make_item("crew", Kind.MECHANISM, "crew rota mechanism", "roofs"),
        make_item("wells", Kind.TASK, "dig the wells", "jobs", order=1, status=Status.CONFIRMED),
        make_item("risks", Kind.SET, "three storm risks", count_stated=3, members=("wind", "hail")),
    ),
    (Check("count_mismatch", "risks", "three storm risks: 3 announced, 2 listed"),),
)


@pytest.fixture
def side(qtbot: QtBot) -> OutlineSide:
    widget = OutlineSide(ThemeManager("light"))
    qtbot.addWidget(widget)
    widget.resize(360, 800)
    widget.show()
    widget.set_outline(OUTLINE)
    return widget


def pane(side: QWidget, name: str) -> QTreeView:
    return side.findChild(QTreeView, f"{name}_pane")


def labels(tree: QTreeView) -> list[str]:
    """Every row of a pane, indented by two dots a level."""
    found, pending = [], [(QModelIndex(), 0)]
    while pending:
        index, depth = pending.pop()
        if index.isValid():
            found.append(".." * (depth - 1) + index.data())
        model = tree.model()
        below = [model.index(row, 0, index) for row in range(model.rowCount(index))]
        pending += [(child, depth + 1) for child in reversed(below)]
    return found


def find(tree: QTreeView, label: str) -> QModelIndex:
    found = tree.model().match(
        tree.model().index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        label,
        1,
        Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
    )
    assert found, label
    return found[0]


def test_each_kind_stands_in_its_pane_and_lifts_out_of_a_parent_elsewhere(side: OutlineSide) -> None:
    assert labels(pane(side, "frameworks")) == [
        "“1+2” plan",
        "..one clear aim",
        "three storm risks",
        "..wind",
        "..hail",
    ]
    assert labels(pane(side, "tasks")) == ["two urgent jobs", "..mend the roofs", "..dig the wells"]
    assert labels(pane(side, "mechanisms")) == ["crew rota mechanism"]


def test_filter_keeps_what_contains_every_word_with_its_parents(side: OutlineSide) -> None:
    side.findChild(QLineEdit, "outline_filter").setText("WELLS dig")
    assert labels(pane(side, "tasks")) == ["two urgent jobs", "..dig the wells"]
    assert labels(pane(side, "mechanisms")) == []


def test_member_without_item_shows_the_evidence_of_its_set(qtbot: QtBot, side: OutlineSide) -> None:
    tree = pane(side, "frameworks")
    tree.setExpanded(find(tree, "three storm risks"), True)
    place = tree.visualRect(find(tree, "hail")).center()
    with qtbot.waitSignal(side.item_activated) as shown:
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert shown.args == ["risks"]
    assert not find(tree, "hail").flags() & Qt.ItemFlag.ItemIsEditable


@pytest.mark.parametrize(
    ("label", "key", "status"),
    [
        ("mend the roofs", Qt.Key.Key_Y, Status.CONFIRMED),
        ("mend the roofs", Qt.Key.Key_X, Status.REJECTED),
        ("dig the wells", Qt.Key.Key_Y, Status.SUGGESTED),
    ],
)
def test_y_and_x_ask_for_a_status_or_take_it_back(
    qtbot: QtBot, side: OutlineSide, label: str, key: Qt.Key, status: Status
) -> None:
    tree = pane(side, "tasks")
    tree.setCurrentIndex(find(tree, label))
    with qtbot.waitSignal(side.status_requested) as asked:
        qtbot.keyClick(tree, key)
    assert asked.args[1] is status


def test_hovered_row_has_buttons_that_confirm_and_reject_without_selecting(
    qtbot: QtBot, side: OutlineSide
) -> None:
    tree = pane(side, "tasks")
    rect = tree.visualRect(find(tree, "mend the roofs"))
    asked: list[tuple[str, Status]] = []
    side.status_requested.connect(lambda item, status: asked.append((item, status)))
    for from_right in (20, 46):
        place = QPoint(rect.right() - from_right, rect.center().y())
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [("roofs", Status.REJECTED), ("roofs", Status.CONFIRMED)]
    assert not tree.currentIndex().isValid()


def test_f2_renames_in_place_and_only_asks(qtbot: QtBot, side: OutlineSide) -> None:
    tree = pane(side, "tasks")
    tree.setFocus()
    tree.setCurrentIndex(find(tree, "dig the wells"))
    qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.viewport().findChild(QLineEdit)
    assert editor.text() == "dig the wells"
    editor.setText("dig deeper wells")
    with qtbot.waitSignal(side.rename_requested) as asked:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert asked.args == ["wells", "dig deeper wells"]
    assert find(tree, "dig the wells").isValid()


def test_outline_made_again_keeps_what_is_closed_and_current(side: OutlineSide) -> None:
    tasks, frameworks = pane(side, "tasks"), pane(side, "frameworks")
    frameworks.collapse(find(frameworks, "“1+2” plan"))
    side.select_item("wells")
    added = make_item("gates", Kind.TASK, "paint the gates")
    side.set_outline(Outline((added, *OUTLINE.items), OUTLINE.checks))
    assert not frameworks.isExpanded(find(frameworks, "“1+2” plan"))
    assert tasks.isExpanded(find(tasks, "two urgent jobs"))
    assert tasks.currentIndex().data() == "dig the wells"


def test_what_a_filter_opened_is_closed_again_without_it(side: OutlineSide) -> None:
    tree = pane(side, "frameworks")
    tree.collapse(find(tree, "“1+2” plan"))
    side.set_filter("aim")
    assert tree.isExpanded(find(tree, "“1+2” plan"))
    side.set_filter("")
    assert not tree.isExpanded(find(tree, "“1+2” plan"))


def test_next_item_walks_all_panes_in_reading_order_past_rejected_ones(side: OutlineSide) -> None:
    rejected = replace(OUTLINE.items[3], status=Status.REJECTED)
    side.set_outline(replace(OUTLINE, items=(*OUTLINE.items[:3], rejected, *OUTLINE.items[4:])))
    walked = []
    while (item := side.next_item()) is not None:
        walked.append(item.id)
        assert side.current_item() == item
    assert walked == ["plan", "aim", "jobs", "crew", "wells", "risks"]


def test_only_one_pane_has_a_current_row(side: OutlineSide) -> None:
    side.select_item("wells")
    side.select_item("crew")
    assert not pane(side, "tasks").currentIndex().isValid()
    assert side.current_item() == OUTLINE.items[4]


def test_mismatch_is_said_in_words(side: OutlineSide) -> None:
    index = find(pane(side, "frameworks"), "three storm risks")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2/3" in spoken
    assert "3 announced, 2 listed" in spoken


def test_numbers_that_a_series_leaves_out_are_said_in_words(side: OutlineSide) -> None:
    wells = make_item("wells", Kind.TASK, "dig the wells", skipped=(2, 3))
    rejected = make_item("roofs", Kind.TASK, "mend the roofs", skipped=(7,), status=Status.REJECTED)
    side.set_outline(Outline((wells, rejected), (Check("skipped_ordinal", "wells", "left out 2, 3"),)))
    index = find(pane(side, "tasks"), "dig the wells")
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "left out right before this: 2, 3" in index.data(role)
    spoken = find(pane(side, "tasks"), "mend the roofs").data(Qt.ItemDataRole.AccessibleTextRole)
    assert "left out" not in spoken


def test_low_side_shows_one_pane_at_a_time(qtbot: QtBot, side: OutlineSide) -> None:
    side.resize(310, 300)
    qtbot.waitUntil(lambda: not pane(side, "tasks").isVisible())
    side.select_item("wells")
    assert pane(side, "tasks").isVisible()
    assert not pane(side, "frameworks").isVisible()


def test_outline_without_items_says_so(side: OutlineSide) -> None:
    side.set_outline(Outline())
    texts = [
        child.text() for child in side.findChildren(QWidget) if hasattr(child, "text") and child.isVisible()
    ]
    assert "Nothing announced was found in this text." in texts


@pytest.mark.parametrize("wants", [(100, 40, 700), (10, 10, 10), (0, 900, 900)])
def test_panes_share_the_height_they_have_and_no_more(wants: tuple[int, ...]) -> None:
    given = share_height(500, wants)
    assert sum(given) <= 500
    assert all(have <= want for have, want in zip(given, wants, strict=True))
    assert sum(given) >= min(500, sum(wants)) - len(wants)


def test_question_mark_asks_why_and_evidence_leads_to_its_place(qtbot: QtBot, side: OutlineSide) -> None:
    tree = pane(side, "tasks")
    tree.setCurrentIndex(find(tree, "dig the wells"))
    with qtbot.waitSignal(side.why_requested) as asked:
        qtbot.keyClick(tree, Qt.Key.Key_Question)
    assert asked.args[0] == "wells"
    why = WhyPopover(ThemeManager("light"), side)
    why.show_item(OUTLINE.items[5], asked.args[1])
    assert why.isVisible()
    with qtbot.waitSignal(why.evidence_clicked) as followed:
        qtbot.mouseClick(why.findChild(EvidenceButton), Qt.MouseButton.LeftButton)
    assert followed.args == [OUTLINE.items[5].evidence[0]]
    qtbot.keyClick(why, Qt.Key.Key_Escape)
    assert not why.isVisible()


def test_why_tells_what_else_was_considered_and_whose_word_each_fact_is(
    qtbot: QtBot, side: OutlineSide
) -> None:
    mention = Quotation(9, 0, 9, "the wells")
    known = replace(
        OUTLINE.items[6],
        considered=(Considered("law.named", Kind.LAW, "Storm Act"),),
        attributes={"deadline": "by June"},
        entries={"deadline": "by July", "responsible": ""},
        mentions=(mention,),
    )
    why = WhyPopover(ThemeManager("light"), side)
    why.show_item(known, QPoint(10, 10), OUTLINE)
    words = "\n".join(label.text() for label in why.findChildren(QLabel))
    assert "Also read as law: “Storm Act”" in words
    assert "by June" in words
    assert "by July (your entry)" in words
    assert "none (your entry)" in words
    assert "3 announced, 2 listed" in words
    assert known.rule not in words.splitlines()
    with qtbot.waitSignal(why.evidence_clicked) as followed:
        qtbot.mouseClick(why.findChildren(EvidenceButton)[-1], Qt.MouseButton.LeftButton)
    assert followed.args == [mention]


def test_an_emptied_label_is_told_of(qtbot: QtBot, side: OutlineSide) -> None:
    tree = pane(side, "tasks")
    with qtbot.waitSignal(side.rename_requested) as asked:
        tree.model().setData(find(tree, "dig the wells"), "  ")
    assert asked.args == ["wells", ""]
    assert find(tree, "dig the wells").isValid()


def test_a_page_that_is_no_briefing_is_named(side: OutlineSide) -> None:
    side.clear("Matrix: Wells")
    assert any("“Matrix: Wells”" in label.text() and label.isVisible() for label in side.findChildren(QLabel))


def test_the_evidence_of_an_item_is_read_whole(qtbot: QtBot, side: OutlineSide) -> None:
    quote = " ".join(f"and the wells of district {n} are dug anew" for n in range(8))
    item = replace(OUTLINE.items[5], evidence=(Quotation(9, 0, len(quote), quote),))
    why = WhyPopover(ThemeManager("light"), side)
    why.show_item(item, QPoint(10, 10))
    button = why.findChild(EvidenceButton)
    lines = button.lines(button.width() - 68)
    assert len(lines) > 3
    assert " ".join(lines) == quote
    assert button.height() >= len(lines) * button.fontMetrics().height()


def test_a_speech_as_evidence_ends_with_dots_on_a_whole_line(qtbot: QtBot, side: OutlineSide) -> None:
    quote = "𠮷 and the wells are dug " * 60
    button = EvidenceButton(Quotation(9, 0, len(quote), quote), "task", ThemeManager("light"), side)
    lines = button.lines(260)
    assert len(lines) == 8
    assert lines[-1].endswith("…")
    assert " ".join(lines)[:-1] == quote[: len(" ".join(lines)) - 1]


def test_what_is_selected_first_comes_first(qtbot: QtBot, side: OutlineSide) -> None:
    tree = pane(side, "tasks")
    tree.setFocus()
    tree.setCurrentIndex(find(tree, "dig the wells"))
    qtbot.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert [item.id for item in side.selected_items()] == ["wells", "roofs"]


def test_moved_row_leaves_all_others_as_they_are(side: OutlineSide) -> None:
    tasks, frameworks = pane(side, "tasks"), pane(side, "frameworks")
    frameworks.collapse(find(frameworks, "“1+2” plan"))
    resets: list[None] = []
    for tree in (tasks, frameworks):
        tree.model().modelReset.connect(lambda: resets.append(None))
    side.select_item("wells")
    plan, aim, jobs, roofs, crew, wells, risks = OUTLINE.items
    moved = (plan, aim, jobs, replace(wells, order=0), replace(roofs, order=1), crew, risks)
    side.set_outline(replace(OUTLINE, items=moved))
    assert labels(tasks) == ["two urgent jobs", "..dig the wells", "..mend the roofs"]
    out = (plan, aim, jobs, replace(roofs, order=0), crew, replace(wells, parent=None), risks)
    side.set_outline(replace(OUTLINE, items=out))
    assert labels(tasks) == ["two urgent jobs", "..mend the roofs", "dig the wells"]
    assert tasks.currentIndex().data() == "dig the wells"
    assert not frameworks.isExpanded(find(frameworks, "“1+2” plan"))
    assert resets == []


def test_label_that_is_written_stays_open_when_another_row_changes(side: OutlineSide) -> None:
    tree = pane(side, "tasks")
    side.select_item("wells")
    assert side.edit_current()
    tree.viewport().findChild(QLineEdit).setText("dig deep")
    confirmed = replace(OUTLINE.items[3], status=Status.CONFIRMED)
    side.set_outline(replace(OUTLINE, items=(*OUTLINE.items[:3], confirmed, *OUTLINE.items[4:])))
    assert tree.viewport().findChild(QLineEdit).text() == "dig deep"


def test_confidence_is_told_of_what_nobody_has_looked_at(side: OutlineSide) -> None:
    tree = pane(side, "tasks")
    roofs, wells = find(tree, "mend the roofs"), find(tree, "dig the wells")
    assert "90 % sure" in roofs.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "sure" not in wells.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("way", "item", "shown", "place"),
    [
        ("up", "b", "abc", Place("", "a")),
        ("up", "a", "abc", None),
        ("down", "a", "abc", Place("", "c")),
        ("down", "b", "abc", Place("", "")),
        ("down", "c", "abc", None),
        ("up", "c", "abxc", Place("", "b")),  # x is a part of b, seen at the top of its pane
        ("down", "b", "abxc", Place("", "")),  # its own part is passed over
        ("up", "x", "abxc", None),  # the first under b, whatever is seen above
        ("into", "b", "abc", Place("a", "")),
        ("into", "a", "abc", None),
    ],
)
def test_step_goes_past_what_is_seen(way: str, item: str, shown: str, place: Place | None) -> None:
    shape = Shape(
        make_item(name, Kind.TASK, name, parent)
        for name, parent in (("a", None), ("b", None), ("x", "b"), ("c", None))
    )
    assert getattr(shape, way)(item, list(shown)) == place


def test_place_beside_a_row_whose_parent_is_in_another_pane() -> None:
    items = [("a", None), ("b", "a"), ("x", "b"), ("y", "b"), ("c", None)]
    shape = Shape(make_item(name, Kind.TASK, name, parent) for name, parent in items)
    assert shape.beside("y", "x", lifted=True, behind=False) == Place("b", "x")
    assert shape.beside("c", "x", lifted=True, behind=False) == Place("", "a")
    assert shape.beside("c", "x", lifted=True, behind=True) == Place("", "c")
    assert shape.is_there("c", Place("", "c"))
    assert shape.out("x") == Place("a", "")
    assert shape.topmost(["x", "a", "y", "c"]) == ["a", "c"]


@pytest.mark.parametrize(
    ("decision", "shown"),
    [
        (Decision(into="roofs"), ["..mend the roofs", "..pumps"]),
        (Decision(label="sink deep ones"), ["..mend the roofs", "..sink deep ones", "..pumps"]),
    ],
)
def test_member_whose_item_is_merged_away_or_renamed_is_shown_no_more(
    side: OutlineSide, decision: Decision, shown: list[str]
) -> None:
    """The set names it in slightly other words than its item does."""
    roofs = make_item("roofs", Kind.TASK, "mend the roofs", "jobs")
    wells = make_item("wells", Kind.TASK, "wells", "jobs", order=1)
    named = ("mend the roofs", "the old wells", "pumps")
    jobs = make_item("jobs", Kind.SET, "three urgent jobs", count_stated=3, members=named)
    texts = {4: "three urgent jobs mend the roofs wells"}
    side.set_outline(decided((jobs, roofs, wells), {"wells": (decision, wells)}, texts))
    assert labels(pane(side, "tasks")) == ["three urgent jobs", *shown]


def test_row_moves_among_two_thousand_within_a_frame_or_three(qtbot: QtBot, side: OutlineSide) -> None:
    """Time of this thread alone, the best of several: other work on the machine does not count."""
    items = tuple(
        make_item(f"i{n}", Kind.TASK, f"mend road {n}", f"i{n - n % 10}" if n % 10 else None)
        for n in range(2000)
    )
    side.set_outline(Outline(items))
    tree = pane(side, "tasks")
    assert isinstance(tree, OutlineTree)
    qtbot.waitUntil(lambda: tree.height() > 500)
    assert 500 <= tree.content_height(500) < 540  # counted no further than there is room
    assert tree.content_height(10**6) > 2000 * 28
    took = []
    for n in (11, 501, 991, 1501):
        moved = (replace(items[n], parent=None), *items[:n], *items[n + 1 :])
        side.select_item(f"i{n}")
        QApplication.processEvents()
        before = thread_time()
        side.set_outline(Outline(moved))
        took.append(thread_time() - before)
        assert tree.currentIndex().data() == f"mend road {n}"
    assert min(took) < 0.05
