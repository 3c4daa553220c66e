"""What an audit says holds of the text, whatever the text is."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.model.outline import Outline, Status
from desktop_app.model.transcript import Exchange, Paragraph, Role, Transcript, Turn
from desktop_app.outline.auditing import audit
from desktop_app.outline.outlining import outline
from desktop_app.outline.surroundings import clause, label, sentence

ENGLISH = (
    "First, we will mend the old mole. ",
    "Second, gravel is short. ",
    "Fourth, ",
    "There are three key tasks. ",
    "We must dredge 𝒙 the basin by 2027; ",
    "a “1+2” framework ",
    "the early warning mechanism and the patrol system ",
    "the Harbour Act (2019) ",
    "Thank you. ",
    "e.g. Mr. Holm, ",
    "😀 no. 5\n",
)
CHINESE = (
    "第一，修好防波堤。",
    "三是疏浚港池；",
    "我们将抓好三项重点任务。",
    "“一体两翼”框架",
    "建立预警机制，",
    "《渔港条例》",
    "谢谢。😀",
    "到2027年 ",
)


def transcript(language: str, texts: list[str]) -> Transcript:
    asked = Turn(0, "Gull Post", Role.JOURNALIST, (Paragraph(1, "Why?"),))
    said = Turn(
        1, "Ida Brandt", Role.OFFICIAL, tuple(Paragraph(n, words) for n, words in enumerate(texts, 2))
    )
    return Transcript("Harbour", "", language, (asked, said), (Exchange((0,), (1,)),))


def texts_of(pieces: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.lists(st.sampled_from(pieces), max_size=8).map("".join), min_size=1, max_size=4)


TRANSCRIPTS = st.one_of(
    texts_of(ENGLISH).map(lambda texts: transcript("en", texts)),
    texts_of(CHINESE).map(lambda texts: transcript("zh", texts)),
)


@settings(deadline=None, max_examples=120)
@given(TRANSCRIPTS, st.booleans())
def test_every_cue_is_quoted_as_it_stands_and_no_item_covers_it(text: Transcript, found: bool) -> None:
    known = outline(text) if found else Outline()
    told = audit(text, known)
    texts = text.texts()
    proofs = [
        quotation.span
        for item in known.items
        if item.status is not Status.REJECTED
        for quotation in (*item.evidence, *item.mentions)
    ]
    places = [cue.place for cue in told.cues]
    for place in places:
        assert place.quote
        assert texts[place.paragraph][place.start : place.end] == place.quote
        assert not any(place.span.overlaps(proof) for proof in proofs)
    assert [place.span for place in places] == sorted(place.span for place in places)
    assert not any(one.span.overlaps(other.span) for one, other in pairwise(places))


@settings(deadline=None, max_examples=60)
@given(TRANSCRIPTS)
def test_coverage_and_silence_agree_with_the_evidence(text: Transcript) -> None:
    known = outline(text)
    told = audit(text, known)
    proved = {quotation.paragraph for item in known.items for quotation in (*item.evidence, *item.mentions)}
    assert not set(told.silent) & proved
    assert sum(turn.covered for turn in told.turns) == len(proved)
    assert all(0 <= turn.covered <= turn.paragraphs for turn in told.turns)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=60) | texts_of(ENGLISH).map("".join), st.integers(0, 60), st.integers(0, 20))
def test_sentence_and_clause_hold_the_place_they_are_around(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    begin, finish = sentence(text, start, end)
    assert 0 <= begin <= start <= end <= finish <= len(text)
    assert clause(text, start, end)[0] == start
    assert end <= clause(text, start, end)[1] <= finish
    assert label(text, start, finish) in " ".join(text[start:finish].split())
