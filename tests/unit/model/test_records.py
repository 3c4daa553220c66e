from hypothesis import given
from hypothesis import strategies as st

from desktop_app.model.annotation import Annotation, Colour, Selector, Target
from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.model.records import from_plain, to_plain
from desktop_app.model.spans import Quotation
from desktop_app.storage.rows import as_json, from_json, packed, unpacked

texts = st.text(max_size=20)
items = st.builds(
    OutlineItem,
    id=texts,
    kind=st.sampled_from(Kind),
    label=texts,
    evidence=st.lists(
        st.builds(Quotation, st.integers(), st.integers(), st.integers(), texts), max_size=3
    ).map(tuple),
    rule=texts,
    why=texts,
    confidence=st.floats(0, 1),
    parent=st.none() | texts,
    count_stated=st.none() | st.integers(),
    members=st.lists(texts, max_size=3).map(tuple),
    attributes=st.dictionaries(texts, texts, max_size=3),
    status=st.sampled_from(Status),
)


@given(items)
def test_items_come_back_from_json_as_they_were(item: OutlineItem) -> None:
    assert from_json(OutlineItem, as_json(item)) == item
    assert unpacked(OutlineItem, packed(item)) == item


def test_annotations_come_back_with_their_types() -> None:
    made = Annotation("a", "t", Target.TEXT, "", (Selector(1, 0, 2, "ab"),), "note", ("x",), Colour.PINK)
    again = from_plain(Annotation, to_plain(made))
    assert again == made
    assert again.colour is Colour.PINK
