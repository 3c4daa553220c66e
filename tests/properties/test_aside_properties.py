"""What holds of everything that is taken out: put back at its place, it gives the text that was there."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import AsideKind, Transcript
from desktop_app.parsing.page.stage import clear
from desktop_app.parsing.pipeline import parse

WORDS = st.sampled_from(
    [
        "We pay.",
        "Who pays?",
        "费用由国家承担。",
        "and then,",
        "—",
        "(that is, we)",
        "[Inaudible]",
        "(Laughs.)",
    ]
)
DIRECTIONS = st.sampled_from(
    ["(Applause.)", "[Laughter]", "（掌声）", "*(Laughter.)*", "(Risas)", "(A video was shown.)"]
)
PARTS = st.lists(st.one_of(WORDS, WORDS, DIRECTIONS), min_size=1, max_size=15)


@settings(max_examples=300, deadline=None)
@given(PARTS, st.sampled_from([" ", "", "  "]), st.booleans())
def test_directions_put_back_give_the_text(parts: list[str], gap: str, opens: bool) -> None:
    text = gap.join(parts).strip()
    cleared = clear(text, opens_turn=opens)
    whole = cleared.text
    for cut in reversed(cleared.cuts):
        assert (
            text[cut.begin : cut.end]
            .replace(" ", "")
            .rstrip(".。")
            .startswith(cut.text.replace(" ", "").rstrip(".。"))
        )
        whole = whole[: cut.offset] + cut.text + whole[cut.offset :]
    assert "".join(whole.split()) == "".join(text.split())


@settings(max_examples=300, deadline=None)
@given(PARTS)
def test_a_place_outside_the_directions_keeps_its_letter(parts: list[str]) -> None:
    text = " ".join(parts)
    cleared = clear(text, opens_turn=False)
    taken = [range(cut.begin, cut.end) for cut in cleared.cuts]
    for place, letter in enumerate(text):
        if not letter.isspace() and not any(place in span for span in taken):
            assert cleared.text[cleared.place(place)] == letter


def pages(transcript: Transcript) -> list[tuple[str, int, int]]:
    return [(a.text, a.paragraph, a.offset) for a in transcript.asides if a.kind is AsideKind.PAGE]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 3), min_size=4, max_size=12))
def test_furniture_stands_after_the_paragraph_before_it(heads: list[int]) -> None:
    blocks: list[Block] = []
    expected: list[tuple[str, int, int]] = []
    for number, count in enumerate(heads, 1):
        speaker = ("Hana Kimura", "Coast Radio")[number % 2]
        blocks.append(Block(f"This is sentence {number}.", speaker=speaker))
        for i in range(count):
            blocks.append(Block(f"Head {i} of the page", BlockKind.FURNITURE))
            expected.append((f"Head {i} of the page", number, -1))
    assert pages(parse(Document(tuple(blocks)))) == expected
