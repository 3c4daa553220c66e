"""What stays the same when words of the same family take each other's place, and what holds of any text."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.outline import Outline
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import english
from desktop_app.outline.assemble import assemble

CUES = (
    ("First,", "Second,", "Third,"),
    ("Firstly,", "Secondly,", "Thirdly,"),
    ("First of all,", "Second,", "Finally,"),
    ("To start with,", "Next,", "Lastly,"),
    ("Number one,", "Number two,", "Number three,"),
    ("One is that", "Another is that", "The last is that"),
    ("The first is that", "The second is that", "The third is that"),
)
NUMBERS = {"three": 3, "3": 3}
HEADS = ("tasks", "measures", "priorities", "reforms", "initiatives", "actions", "commitments")
ADJECTIVES = ("", "key ", "major ", "new ", "main ")
TOPICS = (
    ("widen the canal", "clear the ditches", "mark the reefs"),
    ("train 90 nurses", "reopen the clinic", "publish the waiting lists"),
    ("merge the bus companies", "introduce a single ticket", "repair the tram depot"),
    ("abolish the salt tax", "simplify the forms", "inspect the scales"),
)
FILLERS = ("", " This was long overdue.", " Nobody expected that in spring.", " The old way was slow.")
OPENINGS = ("", "Thank you for the question. ", "Good morning. It is a pleasure to be here. ")
JOINTS = (" ", "\n")
SPEAKERS = ("Ada Brook", "Bo Tan", "")


def outline(text: str, speaker: str = "Ada Brook") -> Outline:
    paragraphs = tuple(Paragraph(n, line) for n, line in enumerate(text.split("\n"), 1))
    made = Transcript("", "", "en", (Turn(0, speaker, Role.OFFICIAL, paragraphs),))
    return assemble(english.find(made), made.texts())


@settings(max_examples=120, deadline=None)
@given(
    cues=st.sampled_from(CUES),
    number=st.sampled_from(sorted(NUMBERS)),
    head=st.sampled_from(HEADS),
    adjective=st.sampled_from(ADJECTIVES),
    topic=st.sampled_from(TOPICS),
    filler=st.sampled_from(FILLERS),
    opening=st.sampled_from(OPENINGS),
    joint=st.sampled_from(JOINTS),
    speaker=st.sampled_from(SPEAKERS),
)
def test_a_numbered_answer_keeps_its_outline(
    cues: tuple[str, ...],
    number: str,
    head: str,
    adjective: str,
    topic: tuple[str, ...],
    filler: str,
    opening: str,
    joint: str,
    speaker: str,
) -> None:
    members = [f"{cue} we will {clause}.{filler}" for cue, clause in zip(cues, topic, strict=True)]
    text = f"{opening}We have set {number} {adjective}{head}.{joint}{joint.join(members)}"
    group, *found = outline(text, speaker).items
    assert (group.label, group.count_stated) == (f"{number} {adjective}{head}", NUMBERS[number])
    assert tuple(item.label for item in found) == topic == group.members
    assert all(item.parent == group.id for item in found)


NOUNS = ("mechanism", "system", "platform", "register", "hotline", "working group", "council")
PURPOSES = ("reef repair", "seed exchange", "night buses", "flood warning")
VERBS = ("set up", "establish", "build", "introduce", "launch", "create")


@settings(max_examples=60, deadline=None)
@given(
    noun=st.sampled_from(NOUNS),
    purpose=st.sampled_from(PURPOSES),
    verb=st.sampled_from(VERBS),
    filler=st.sampled_from(FILLERS),
    subject=st.sampled_from(
        ("We will", "The ministry will", "We are going to", "The Water Board intends to")
    ),
)
def test_a_founded_body_is_one_mechanism(
    noun: str, purpose: str, verb: str, filler: str, subject: str
) -> None:
    (only,) = outline(f"{subject} {verb} a joint {noun} for {purpose}.{filler}").items
    assert (only.kind.value, only.label) == ("mechanism", f"joint {noun} for {purpose}")


MARKERS = (": ", ", namely ", ", namely, ", " including ", " – ", ", that is, ", ", which are ")
GROUPS = ("pillars", "areas", "risks", "principles", "challenges", "objectives")
MEMBERS = ("clean water", "safe roads", "open schools", "fair rents", "quiet nights", "warm homes")
WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}


@settings(max_examples=80, deadline=None)
@given(
    marker=st.sampled_from(MARKERS),
    head=st.sampled_from(GROUPS),
    members=st.lists(st.sampled_from(MEMBERS), min_size=3, max_size=6, unique=True),
    digits=st.booleans(),
    oxford=st.booleans(),
)
def test_a_listed_group_keeps_its_members(
    marker: str, head: str, members: list[str], digits: bool, oxford: bool
) -> None:
    number = str(len(members)) if digits else WORDS[len(members)]
    listed = ", ".join(members[:-1]) + ("," if oxford else "") + f" and {members[-1]}"
    (only,) = outline(f"The reform has {number} {head}{marker}{listed}.").items
    assert only.label.endswith(f"{number} {head}")
    assert (only.count_stated, list(only.members)) == (len(members), members)


PIECES = st.sampled_from(
    [
        "First,",
        "Second,",
        "we will",
        "build",
        "a mechanism for",
        "five tasks",
        ":",
        ";",
        ",",
        "and",
        "(1)",
        "framework",
        '"1+1+4"',
        "the Salt Act",
        ".",
        "?",
        "\n",
        "“",
        "”",
        "the first is",
        "one is",
        "namely",
        "by 2027",
        "roads",
        "with a focus on",
        "these",
        "Under the",
        "Plan",
        "…",
        "😀",
        " ",
        "\xa0",
        "—",
        "1.",
        "is",
        "to",
        "of",
        "the",
        "systems",
        "'",
        "100",
        "$3",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.lists(PIECES, max_size=60).map(" ".join),
        st.text(string.printable, max_size=200),
        st.text(max_size=80),
    )
)
def test_any_text_gives_sound_items(text: str) -> None:
    found = outline(text)
    lines = text.split("\n")
    ids = {item.id for item in found.items}
    assert len(ids) == len(found.items)
    for item in found.items:
        assert item.label.strip()
        assert item.evidence
        assert item.parent is None or item.parent in ids
        for quotation in (*item.evidence, *item.mentions):
            assert quotation.quote
            assert lines[quotation.paragraph - 1][quotation.start : quotation.end] == quotation.quote
