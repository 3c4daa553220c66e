"""No text vanishes: each word of a file is in a turn, a note or an aside, and speech among the turns."""

import re
import textwrap
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.pipeline import parse

LABELS = st.sampled_from(
    [
        "Ms P CASTELL:",
        "The PREMIER OF THE PROVINCE:",
        "The SPEAKER:",
        "MINISTER NOVAK:",
        "Q",
        "REPORTER:",
        "Hana Kimura:",
        "MS. LOW:",
        "1.    Ms P Castell (QPA) asked the Premier of the Province:\n",
        "2. Mr B Marsh (Free Coast) asked the Minister of Ports and\n      Ferries:\n",
        "Ms T Low (Quay East): To ask the Minister for Ports",
        "3. Hon ANN LEE (Leader of the Opposition) to the Minister of Ports:",
        "Mr Marsh asked the Government, upon notice;\n",
        "REPLY:\n",
    ]
)
BODIES = st.sampled_from(
    [
        "{0} costs nine million, and who will pay for {1}?",
        "      (a) To what extent has {0} been opened and (b) what of {1}?                N254E",
        "We shall mend {0}, as I told the House, and then {1} will follow. [Applause.]",
        "We do two things:\n\n1. we build {0};\n2. we mend {1}.",
        "- {0} is first\n- {1} is second",
        "Thanks for the question on {0}. Next, we’ll go to Nadia Bolt for {1}.",
        "Order! {0} may go on — {1} —",
        "{0}\n\n{1}: there it is needed.",
        "(Laughter.) {0} and {1}.",
    ]
)
GAPS = st.sampled_from(["\n", "\n\n", "\n\n\n"])
HEADS = st.sampled_from(
    [
        "",
        "PROCEEDINGS OF THE REGIONAL ASSEMBLY\n\nTUESDAY, 12 MAY 2015\n\nThe House met at 14:00.\n\n",
        "Background Call on the Harbour\n\nQUESTIONS FOR ORAL REPLY\n\nCost of the wall\n\n",
    ]
)
PARTS = st.lists(st.tuples(LABELS, BODIES, GAPS), min_size=2, max_size=12)
WIDTHS = st.sampled_from([0, 60, 75])
MARKS = re.compile(r"quay[a-z]{2}word")


def marks_in(text: str) -> Counter[str]:
    return Counter(MARKS.findall(text.replace("\u00ad", "").replace("- ", "-")))


def written(parts: list[tuple[str, str, str]], head: str, width: int) -> str:
    """A file in which each part has two words that stand nowhere else."""
    text = head
    for number, (label, body, gap) in enumerate(parts):
        first, second = (f"quay{chr(97 + number)}{letter}word" for letter in "xy")
        said = (
            f"{label} {body.format(first, second)}"
            if label[-1] != "\n"
            else label + body.format(first, second)
        )
        lines = said.split("\n")
        text += "\n".join(textwrap.fill(line, width) if width else line for line in lines) + gap
    return text


def spoken(transcript: Transcript) -> str:
    return "\n".join(paragraph.text for _, paragraph in transcript.paragraphs())


def beside(transcript: Transcript) -> str:
    labels = [turn.label for turn in transcript.turns]
    asides = [aside.text for aside in transcript.asides if aside.text not in transcript.notes]
    values = [transcript.title, *transcript.metadata.values()]
    return "\n".join([*labels, *transcript.notes, *asides, *values])


@settings(max_examples=150, deadline=None)
@given(PARTS, HEADS, WIDTHS, st.sampled_from(["sitting.txt", "sitting.md"]))
def test_every_word_is_kept_once(parts: list[tuple[str, str, str]], head: str, width: int, name: str) -> None:
    text = written(parts, head, width)
    transcript = parse(read(text.encode(), name))
    kept = marks_in(spoken(transcript)) + marks_in(beside(transcript))
    assert set(kept) == set(marks_in(text))


@settings(max_examples=150, deadline=None)
@given(PARTS, HEADS, WIDTHS, st.sampled_from(["sitting.txt", "sitting.md"]))
def test_words_after_the_first_turn_stay_in_turns_and_in_order(
    parts: list[tuple[str, str, str]], head: str, width: int, name: str
) -> None:
    text = written(parts, head, width)
    transcript = parse(read(text.encode(), name))
    order = MARKS.findall(text)
    said = MARKS.findall(spoken(transcript) + "\n" + "\n".join(turn.label for turn in transcript.turns))
    heard = MARKS.findall(
        "\n".join(f"{t.label}\n" + "\n".join(p.text for p in t.paragraphs) for t in transcript.turns)
    )
    assert heard == [word for word in order if word in set(said)]
    places = [order.index(word) for word in heard]
    silent = set(range(min(places), max(places))) - set(places) if places else set()
    assert not silent


@settings(max_examples=100, deadline=None)
@given(PARTS, HEADS, WIDTHS)
def test_the_words_of_labels_are_kept(parts: list[tuple[str, str, str]], head: str, width: int) -> None:
    text = written(parts, head, width)
    transcript = parse(read(text.encode(), "sitting.txt"))
    everything = f"{spoken(transcript)}\n{beside(transcript)}"
    for word in ("asked", "Premier", "Government", "Opposition", "upon", "Ferries"):
        if word in text:
            assert word.casefold() in everything.casefold()
