"""What holds of every correction: words stay, numbers run on, the same again comes out the same."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.annotations.following import Change
from desktop_app.annotations.selectors import select
from desktop_app.library.correcting import making, wording
from desktop_app.library.correcting.telling import described
from desktop_app.library.workers.tasks import Manuscript
from desktop_app.model.corrections import Correction, EditText, Part
from desktop_app.model.errors import DeskError
from desktop_app.model.records import from_plain, to_plain
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import (
    Aside,
    AsideKind,
    Exchange,
    Paragraph,
    Participant,
    Role,
    Transcript,
    Turn,
)
from desktop_app.parsing.correcting.apply import corrected

NAMES = st.sampled_from(["", "Ann Lee", "Lee", "Coast Radio", "陈立国", "Moderator"])
ROLES = st.sampled_from(Role)
SENTENCES = st.sampled_from(
    [
        "Yes.",
        "Yes.",
        "What will it cost?",
        "We pay  for the wall.",
        "请问何时完工？",
        "好的。",
        "a a a a",
        "Thank you 😀.",
    ]
)
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=3).map(" ".join)
SPOKEN = st.lists(
    st.tuples(NAMES, ROLES, st.lists(PARAGRAPHS, min_size=1, max_size=3)), min_size=1, max_size=6
)


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    """Few words in many places, so that a place is hard to tell from another."""
    turns, number = [], 0
    for index, (name, role, texts) in enumerate(draw(SPOKEN)):
        paragraphs = tuple(Paragraph(number + i, text) for i, text in enumerate(texts, 1))
        number += len(paragraphs)
        turns.append(Turn(index, name, role, paragraphs, name))
    people = tuple(dict.fromkeys(turn.speaker for turn in turns if turn.speaker))
    starts = sorted(draw(st.sets(st.integers(0, len(turns) - 1), max_size=2)))
    asides = draw(st.lists(st.tuples(st.integers(0, number), st.integers(-1, 8)), max_size=4))
    lengths = [-1, *(len(p.text) for turn in turns for p in turn.paragraphs)]
    return Transcript(
        "Title",
        "2024-05-06",
        "en",
        tuple(turns),
        tuple(Exchange((i,), (i + 1,) if i + 1 < len(turns) and i + 1 not in starts else ()) for i in starts),
        tuple(Participant(name) for name in people),
        asides=tuple(
            Aside(AsideKind.STAGE, f"({n})", paragraph, min(offset, lengths[paragraph]))
            for n, (paragraph, offset) in enumerate(sorted(asides))
        ),
        times=tuple((n, float(n)) for n in range(1, number + 1, 2)),
    )


Wish = Callable[[Transcript], Correction]
INDEX, PLACE = st.integers(0, 8), st.integers(0, 30)
WISHES: st.SearchStrategy[Wish] = st.one_of(
    st.builds(lambda v: lambda _: making.set_meta("place", v), NAMES),
    st.builds(lambda a, b: lambda t: making.rename_speaker(t, a, b), NAMES, NAMES),
    st.builds(lambda a, r: lambda t: making.set_participant(t, a, r), NAMES, ROLES),
    st.builds(lambda i, a, r: lambda t: making.set_turn_speaker(t, i, a, r), INDEX, NAMES, st.none() | ROLES),
    st.builds(lambda n, o, a: lambda t: making.split_turn(t, n, o, a), INDEX, PLACE, st.none() | NAMES),
    st.builds(lambda i: lambda t: making.merge_turn(t, i), INDEX),
    st.builds(lambda i: lambda t: making.join_exchanges(t, i, i + 1), INDEX),
    st.builds(lambda i: lambda t: making.new_exchange(t, i), INDEX),
    st.builds(lambda i, p: lambda t: making.place_turn(t, i, p), INDEX, st.sampled_from(Part)),
    st.builds(
        lambda n, a, b, s: lambda t: wording.edit_span(t, TextSpan(n, a, a + b), s),
        INDEX,
        PLACE,
        st.integers(0, 4),
        st.sampled_from(["", "a", "Yes.", " ", "很好", "\r\nnew line"]),
    ),
)


def words(transcript: Transcript) -> str:
    return "".join("".join(text.split()) for text in transcript.texts().values())


def check_shape(transcript: Transcript) -> None:
    numbers = [paragraph.number for _, paragraph in transcript.paragraphs()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [turn.index for turn in transcript.turns] == list(range(len(transcript.turns)))
    assert all(turn.paragraphs for turn in transcript.turns)
    texts = transcript.texts()
    assert all(text == text.strip() != "" and "\n" not in text for text in texts.values())
    assert all(-1 <= a.offset <= len(texts.get(a.paragraph, "x" * 99)) for a in transcript.asides)
    in_exchanges = [i for x in transcript.exchanges for i in (*x.questions, *x.answers)]
    assert len(set(in_exchanges)) == len(in_exchanges)
    assert all(x.questions and max(x.questions) < len(transcript.turns) for x in transcript.exchanges)
    names = [person.name for person in transcript.participants]
    assert len(set(names)) == len(names)


@settings(max_examples=150, deadline=None)
@given(transcripts(), st.lists(WISHES, max_size=8))
def test_corrections_find_their_places_keep_the_words_and_come_out_the_same_again(
    base: Transcript, wishes: list[Wish]
) -> None:
    made: list[Correction] = []
    now = corrected(base, made).transcript
    assert now == base
    for wish in wishes:
        try:
            correction = wish(now)
        except DeskError:
            continue
        done = corrected(base, [*made, correction])
        if correction in done.lost:  # a wish about exchanges that roles have made impossible
            assert type(correction).__name__ in ("JoinExchanges", "PlaceTurn")
            continue
        made.append(correction)
        check_shape(done.transcript)
        if not isinstance(correction, EditText):
            assert words(done.transcript) == words(now)
        assert len(done.transcript.asides) == len(base.asides)
        assert len(done.transcript.times) == len(base.times)
        assert described(correction)
        now = done.transcript
    order = Manuscript(base, tuple(made))
    assert from_plain(Manuscript, to_plain(order)) == order
    assert corrected(base, made).transcript == now


@settings(max_examples=150, deadline=None)
@given(transcripts(), WISHES, INDEX, PLACE, st.integers(1, 9))
def test_a_note_keeps_to_its_words_or_is_given_up(
    base: Transcript, wish: Wish, number: int, start: int, length: int
) -> None:
    before = base.texts()
    text = before.get(number, "")
    if start + length > len(text):
        return
    try:
        after = corrected(base, [wish(base)]).transcript.texts()
    except DeskError:
        return
    selector = select(TextSpan(number, start, start + length), before)
    followed = Change(before, after).follow([selector])
    if followed is None:
        assert after != before
        return
    said = "".join(after[s.paragraph][s.start : s.end] for s in followed.selectors)
    assert said == "".join(s.exact for s in followed.selectors)
    assert followed.reworded == ("".join(said.split()) != "".join(selector.exact.split()))
    if after == before:
        assert followed.selectors == (selector,)
