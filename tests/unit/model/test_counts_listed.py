"""How many of the things that an item counts the text gives."""

import time
from dataclasses import replace

import pytest

from desktop_app.model.outline import Kind, OutlineItem, Status, count_listed
from desktop_app.model.spans import Quotation

WORDS = (Quotation(1, 0, 4, "plan"),)


def item(kind: Kind, count: int | None = None) -> OutlineItem:
    return OutlineItem("i", kind, "plan", WORDS, "formula", "It adds up.", 1.0, count_stated=count)


@pytest.mark.parametrize(
    ("stated", "parts", "listed"),
    [
        (6, (1, 1, 4), 6),
        (6, (1, 1, 4, 3), 6),  # one hangs there that is no part of it
        (6, (1, 4), 5),
        (0, (), 0),
        (3, (5,), 5),
        (12_000, (7_000, 5_000), 12_000),
    ],
)
def test_a_formula_holds_where_some_of_its_parts_make_its_sum(
    stated: int, parts: tuple[int, ...], listed: int
) -> None:
    assert count_listed(item(Kind.FRAMEWORK, stated), [item(Kind.SET, part) for part in parts]) == listed


def test_rejected_parts_and_things_of_other_kinds_do_not_count() -> None:
    rejected = replace(item(Kind.SET, 2), status=Status.REJECTED)
    assert count_listed(item(Kind.FRAMEWORK, 3), [item(Kind.SET, 1), rejected, item(Kind.LAW)]) == 1


def test_many_large_parts_are_summed_up_at_once() -> None:
    parts = [item(Kind.SET, 2**power) for power in range(40)]
    began = time.process_time()
    assert count_listed(item(Kind.FRAMEWORK, 2**40), parts) == 2**40 - 1
    assert count_listed(item(Kind.FRAMEWORK, 9_999), parts) == 9_999
    assert time.process_time() - began < 2
