from dataclasses import replace

from desktop_app.library.outlines.decisions import decided, merged
from desktop_app.model.changes import Decision
from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.model.spans import Quotation

TEXTS = {1: "First, line canals. Second, warn of frost. Third, plant trees."}


def item(ident: str, quote: str, parent: str | None = None) -> OutlineItem:
    start = TEXTS[1].index(quote)
    evidence = (Quotation(1, start, start + len(quote), quote),)
    return OutlineItem(ident, Kind.TASK, quote, evidence, "run.ordinal", "because", 0.9, parent)


CANALS, FROST, TREES = item("c", "line canals"), item("f", "warn of frost"), item("t", "plant trees")
FOUND = (CANALS, FROST, TREES)


def labels(
    decisions: dict[str, tuple[Decision, OutlineItem]], found: tuple[OutlineItem, ...] = FOUND
) -> list[str]:
    return [part.label for part in decided(found, decisions, TEXTS).items]


def test_without_decisions_the_outline_is_what_was_found() -> None:
    assert decided(FOUND, {}, TEXTS).items == FOUND


def test_a_new_label_wins_and_counts_as_edited() -> None:
    outline = decided(FOUND, {"f": (Decision(label="frost warnings"), FROST)}, TEXTS)
    assert outline.items[1].label == "frost warnings"
    assert outline.items[1].status is Status.EDITED


def test_an_item_can_be_hung_elsewhere_and_back_at_the_top() -> None:
    outline = decided(FOUND, {"t": (Decision(parent="c"), TREES)}, TEXTS)
    assert [(part.id, part.parent) for part in outline.items] == [("c", None), ("t", "c"), ("f", None)]
    below = replace(TREES, parent="c")
    outline = decided((CANALS, below, FROST), {"t": (Decision(parent=""), below)}, TEXTS)
    assert [(part.id, part.parent) for part in outline.items] == [("c", None), ("f", None), ("t", None)]


def test_an_item_can_be_moved_before_another_or_last() -> None:
    assert labels({"t": (Decision(before="c"), TREES)}) == ["plant trees", "line canals", "warn of frost"]
    assert labels({"c": (Decision(before=""), CANALS)}) == ["warn of frost", "plant trees", "line canals"]


def test_a_confirmed_item_outlives_its_finding() -> None:
    assert labels({"f": (Decision(status=Status.CONFIRMED), FROST)}, (CANALS,)) == [
        "line canals",
        "warn of frost",
    ]


def test_a_rejected_item_that_is_found_no_more_stays_away() -> None:
    assert labels({"f": (Decision(status=Status.REJECTED), FROST)}, (CANALS,)) == ["line canals"]


def test_an_item_whose_words_are_gone_is_not_shown() -> None:
    outline = decided((), {"f": (Decision(status=Status.CONFIRMED), FROST)}, {1: "Other words."})
    assert outline.items == ()


def test_a_parent_that_is_gone_leaves_its_children_at_the_top() -> None:
    lost = replace(FROST, parent="nobody")
    outline = decided((CANALS, lost), {"c": (Decision(status=Status.CONFIRMED), CANALS)}, TEXTS)
    assert [(part.id, part.parent, part.order) for part in outline.items] == [("c", None, 0), ("f", None, 1)]


def test_changing_a_confirmed_item_makes_it_an_edited_one() -> None:
    both = merged(Decision(status=Status.CONFIRMED), Decision(label="new"))
    assert decided(FOUND, {"c": (both, CANALS)}, TEXTS).items[0].status is Status.EDITED
    assert merged(Decision(label="new"), Decision(status=Status.CONFIRMED)).label == "new"
