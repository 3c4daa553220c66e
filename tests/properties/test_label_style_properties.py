"""Other names and other label styles: the same turns."""

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.pipeline import parse

GIVEN = ["Hana", "Oskar", "Mira", "Tomas", "Ines", "Jonas", "Clara", "Piet", "Noor", "Emil"]
FAMILY = ["Varga", "Brandt", "Kimura", "Okafor", "Lindqvist", "Halloran", "Castell", "Duarte", "Aalto"]
STYLES = ["{0}: {1}", "{0}:\n{1}", "[{0}]: {1}", "<{0}> {1}", "{2}: {1}", "{2}:\n{1}", "[10:20] {0}: {1}"]
SPOKEN = [
    "What will the night ferries cost you?",
    "They cost us nine million a year, and the county pays half of it.",
    "And when do you begin with them?",
    "We begin in May, if our crews are ready by then.",
    "Will you stop them in winter?",
    "We will not, because there is no ice on our river.",
]


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"))


def names() -> st.SearchStrategy[list[str]]:
    name = st.tuples(st.sampled_from(GIVEN), st.sampled_from(FAMILY)).map(" ".join)
    return st.lists(name, min_size=2, max_size=2, unique_by=lambda n: n.split()[1])


@settings(max_examples=60, deadline=None)
@given(names(), st.sampled_from(STYLES), st.sampled_from(["\n", "\n\n"]), st.integers(2, 6))
def test_turns_are_the_same_under_any_names_and_any_style(
    who: list[str], style: str, between: str, count: int
) -> None:
    told = SPOKEN[:count]
    text = between.join(style.format(who[i % 2], said, who[i % 2].upper()) for i, said in enumerate(told))
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == [who[i % 2] for i in range(count)]
    assert [turn.paragraphs[0].text for turn in transcript.turns] == told
    assert [(x.questions, x.answers) for x in transcript.exchanges] == [
        ((i,), (i + 1,)) for i in range(0, count - 1, 2)
    ]


@settings(max_examples=40, deadline=None)
@given(names(), st.integers(3, 6))
def test_confidence_is_a_share_and_the_same_every_time(who: list[str], count: int) -> None:
    text = "\n".join(f"{who[i % 2]}: {said}" for i, said in enumerate(SPOKEN[:count]))
    once, again = parsed(text), parsed(text)
    assert once == again
    assert all(0.0 <= person.confidence <= 1.0 for person in once.participants)
