import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.annotations.anchoring import reanchor, reanchor_all
from desktop_app.annotations.selectors import CONTEXT, select
from desktop_app.model.annotation import Anchoring, Selector
from desktop_app.model.spans import TextSpan

TEXTS = {
    1: "The valley has four springs and one river.",
    2: "We will line the old canals by the end of 2024, and we will line the new ones later.",
    3: "Thank you. Thank you.",
}


def chosen(paragraph: int, words: str) -> Selector:
    start = TEXTS[paragraph].index(words)
    return select(TextSpan(paragraph, start, start + len(words)), TEXTS)


def test_a_quotation_keeps_its_surroundings() -> None:
    selector = chosen(2, "old canals")
    assert selector.exact == "old canals"
    assert TEXTS[2].startswith(selector.prefix)
    assert selector.suffix == " by the end of 2024, and we will"
    assert len(selector.suffix) == CONTEXT


def test_an_empty_or_overlong_span_is_refused() -> None:
    with pytest.raises(ValueError, match="no text"):
        select(TextSpan(1, 3, 3), TEXTS)
    with pytest.raises(ValueError, match="no text"):
        select(TextSpan(1, 0, 999), TEXTS)


def test_unchanged_text_anchors_where_it_was() -> None:
    selector = chosen(2, "old canals")
    assert reanchor(selector, TEXTS) == (selector, Anchoring.ANCHORED)


def test_words_inserted_before_shift_the_place() -> None:
    selector = chosen(2, "old canals")
    found, status = reanchor(selector, TEXTS | {2: "At last, " + TEXTS[2]})
    assert status is Anchoring.ANCHORED
    assert found.start == selector.start + len("At last, ")


def test_another_paragraph_counts_as_moved() -> None:
    found, status = reanchor(chosen(2, "old canals"), {1: TEXTS[1], 2: "New opening.", 3: TEXTS[2]})
    assert (found.paragraph, status) == (3, Anchoring.MOVED)


def test_context_decides_between_equal_words() -> None:
    second = TEXTS[2].rindex("we will line")
    selector = select(TextSpan(2, second, second + len("we will line")), TEXTS)
    found, status = reanchor(selector, {2: "Yes. " + TEXTS[2].replace("We will", "we will")})
    assert status is Anchoring.ANCHORED
    assert found.start == second + len("Yes. ")


def test_short_words_without_context_are_orphaned() -> None:
    selector = chosen(1, "four")
    found, status = reanchor(selector, {1: "Only the number four is left here."})
    assert (found, status) == (selector, Anchoring.ORPHANED)


def test_long_words_that_stand_once_are_believed_without_context() -> None:
    _, status = reanchor(chosen(2, "line the old canals"), {9: "Later they did line the old canals again!"})
    assert status is Anchoring.MOVED


def test_six_chinese_characters_are_long_enough() -> None:
    texts = {1: "我们将建立霜冻预警机制，并修复水渠。"}
    start = texts[1].index("霜冻预警机制")
    selector = select(TextSpan(1, start, start + 6), texts)
    assert reanchor(selector, {4: "后来谈到霜冻预警机制。"})[1] is Anchoring.MOVED


def test_a_mended_typing_error_is_found_between_its_surroundings() -> None:
    selector = chosen(2, "line the old canals by the end")
    found, status = reanchor(selector, TEXTS | {2: TEXTS[2].replace("old canals", "old camals")})
    assert status is Anchoring.MOVED
    assert found.exact == "line the old camals by the end"


def test_other_words_are_never_taken() -> None:
    selector = chosen(2, "line the old canals")
    _, status = reanchor(
        selector, TEXTS | {2: TEXTS[2].replace("line the old canals", "close all of the dams")}
    )
    assert status is Anchoring.ORPHANED


def test_spans_that_belong_together_are_orphaned_together() -> None:
    pair = (chosen(1, "four springs and one"), chosen(2, "line the old canals"))
    found, status = reanchor_all(pair, {1: TEXTS[1]})
    assert (found, status) == (pair, Anchoring.ORPHANED)


def test_a_full_stop_is_no_context() -> None:
    old = {1: "We will lower the border tax.", 2: "We will raise the income tax."}
    selector = select(TextSpan(1, 25, 28), old)
    assert selector.exact == "tax"
    assert reanchor(selector, {1: "We will wait.", 2: old[2]}) == (selector, Anchoring.ORPHANED)
    chinese = {1: "双方将加强合作。"}
    selector = select(TextSpan(1, 5, 7), chinese)
    assert reanchor(selector, {1: "各方都愿意合作。"})[1] is Anchoring.ORPHANED


def test_a_word_is_not_found_inside_another() -> None:
    selector = select(TextSpan(1, 1, 4), {1: "“Yes.”"})
    assert reanchor(selector, {1: "“Yesterday we met in the valley.”"})[1] is Anchoring.ORPHANED


def test_one_of_several_equal_short_paragraphs_is_not_guessed() -> None:
    old = {1: "Yes.", 2: "Who pays for the canals?", 3: "Yes."}
    selector = select(TextSpan(3, 0, 4), old)
    assert reanchor(selector, old) == (selector, Anchoring.ANCHORED)
    shifted = {1: "Yes.", 2: "A new opening.", 3: "Who pays for the canals?", 4: "Yes."}
    assert reanchor(selector, shifted)[1] is Anchoring.ORPHANED


def test_a_short_paragraph_that_moved_whole_is_found() -> None:
    selector = select(TextSpan(2, 4, 8), {1: "Good morning.", 2: "Who pays for this?"})
    found, status = reanchor(selector, {1: "Good morning.", 2: "Welcome.", 3: "Who pays for this?"})
    assert (found.paragraph, found.exact, status) == (3, "pays", Anchoring.MOVED)


def test_a_near_wording_needs_enough_context_on_a_side() -> None:
    selector = select(TextSpan(1, 2, 24), {1: "“ We will lower the tax.”"})
    assert reanchor(selector, {1: "“ We will lower the fax.” he said to all of us."})[1] is Anchoring.ORPHANED


@given(st.text(alphabet="ab 水😀", max_size=60), st.data())
def test_whatever_is_found_quotes_the_text_it_is_found_in(edited: str, data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="ab 水😀", min_size=1, max_size=60))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = select(TextSpan(1, start, end), {1: text})
    found, status = reanchor(selector, {1: edited})
    if status is Anchoring.ORPHANED:
        assert found == selector
    else:
        assert edited[found.start : found.end] == found.exact
        assert len(found.exact) == len(selector.exact)


@given(st.text(max_size=40), st.text(min_size=1, max_size=40), st.text(max_size=40), st.text(max_size=10))
def test_text_added_around_never_loses_a_unique_passage(
    before: str, quote: str, after: str, more: str
) -> None:
    text = f"{before}\x00{quote}\x00{after}"
    start = len(before)
    selector = select(TextSpan(1, start, start + len(quote) + 2), {1: text})
    found, status = reanchor(selector, {1: more + text})
    enough = len(selector.exact) >= 12 or len(selector.prefix) >= 12 or len(selector.suffix) >= 12
    if (more + text).count(selector.exact) == 1 and enough:
        assert status is not Anchoring.ORPHANED
        assert found.start == start + len(more)
