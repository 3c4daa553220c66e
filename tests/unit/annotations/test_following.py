"""Selectors that follow a change of one place."""

from desktop_app.annotations.following import Change
from desktop_app.annotations.selectors import select
from desktop_app.model.annotation import Selector
from desktop_app.model.spans import TextSpan

BEFORE = {1: "Yes.", 2: "First this. Then that.", 3: "Yes."}


def follow(span: tuple[int, int, int], after: dict[int, str]) -> list[tuple[int, str]] | None:
    found = Change(BEFORE, after).follow([select(TextSpan(*span), BEFORE)])
    return None if found is None else [(s.paragraph, s.exact) for s in found.selectors]


def test_short_words_after_a_cut_are_followed_though_they_stand_elsewhere_too() -> None:
    cut = {1: "Yes.", 2: "First this.", 3: "Then that.", 4: "Yes."}
    assert follow((3, 0, 4), cut) == [(4, "Yes.")]
    assert follow((1, 0, 4), cut) == [(1, "Yes.")]


def test_words_across_a_cut_become_two_runs() -> None:
    cut = {1: "Yes.", 2: "First this.", 3: "Then that.", 4: "Yes."}
    assert follow((2, 6, 16), cut) == [(2, "this."), (3, "Then")]


def test_words_that_were_changed_themselves_are_not_followed() -> None:
    assert follow((2, 6, 10), {**BEFORE, 2: "First matter. Then that."}) is None
    assert follow((2, 0, 9), {**BEFORE, 2: "First that. Then that."}) is None  # its end was changed
    assert follow((2, 12, 16), {**BEFORE, 2: "First that. Then that."}) == [(2, "Then")]


def test_words_around_a_changed_one_are_followed_and_said_to_be_reworded() -> None:
    found = Change(BEFORE, {**BEFORE, 2: "First of all this. Then that."}).follow(
        [select(TextSpan(2, 0, 16), BEFORE)]
    )
    assert found is not None
    assert [s.exact for s in found.selectors] == ["First of all this. Then"]
    assert found.reworded


def test_words_of_which_most_are_others_now_are_not_followed() -> None:
    assert follow((2, 0, 11), {**BEFORE, 2: "First, and before everything else, this. Then that."}) is None


def test_a_selector_that_does_not_fit_its_text_is_not_followed() -> None:
    stale = Selector(2, 0, 5, "Other")
    assert Change(BEFORE, BEFORE).follow([stale]) is None
