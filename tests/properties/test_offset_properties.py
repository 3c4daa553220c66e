from hypothesis import given
from hypothesis import strategies as st

from desktop_app.ui.offsets import QtOffsets

TEXTS = st.text(
    st.one_of(st.characters(exclude_categories=("Cs",)), st.sampled_from("😀𠮷🇨é中a")), max_size=60
)


@given(TEXTS)
def test_offsets_count_utf_16_units(text: str) -> None:
    offsets = QtOffsets(text)
    for place in range(len(text) + 1):
        assert offsets.to_qt(place) == len(text[:place].encode("utf-16-le")) // 2


@given(TEXTS)
def test_offsets_come_back_unchanged(text: str) -> None:
    offsets = QtOffsets(text)
    assert all(offsets.from_qt(offsets.to_qt(place)) == place for place in range(len(text) + 1))


@given(TEXTS)
def test_a_later_place_for_qt_is_never_an_earlier_one_for_us(text: str) -> None:
    offsets = QtOffsets(text)
    places = [offsets.from_qt(place) for place in range(len(text.encode("utf-16-le")) // 2 + 1)]
    assert places == sorted(places)
