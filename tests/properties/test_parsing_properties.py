"""What holds of every text: nothing is lost, numbers run on, encodings round-trip."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.importing.reading import read
from desktop_app.importing.text.encoding import decode
from desktop_app.importing.text.normalise import normalise
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.pipeline import parse

NAMES = st.sampled_from(
    [
        "Hana Kimura",
        "Coast Radio",
        "MINISTER NOVAK",
        "Q",
        "Reporter",
        "主持人",
        "陈立国",
        "澄江日报记者",
        "The tasks",
        "Note",
    ]
)
MARKS = st.sampled_from([":", "：", ":\n", "：\n", ": ", " – ", ".  ", "\n", ""])
SENTENCES = st.sampled_from(
    [
        "We begin with the quay.",
        "Who pays for it?",
        "一是完善制度。",
        "请问何时完工？",
        "Thank you.",
        "First, the wall; second, the road:",
        "(Laughter.)",
        "Date: 4 May 2021",
        "[ends]",
        "Speakers:",
        "Page 3 of 9",
        "—",
        "谢谢",
    ]
)
GAPS = st.sampled_from(["\n", "\n\n", " ", "\r\n"])
PIECES = st.lists(st.tuples(NAMES, MARKS, SENTENCES, GAPS), min_size=1, max_size=25)
ANY_TEXT = st.text(min_size=1, max_size=300)


def letters(text: str) -> Counter[str]:
    return Counter(c for c in text if c.isalpha())


def everything(transcript: Transcript) -> str:
    parts = [turn.label for turn in transcript.turns]
    parts += [paragraph.text for _, paragraph in transcript.paragraphs()]
    parts += ["Date: 4 May 2021"] if transcript.date == "2021-05-04" else []  # the head's line became a date
    parts += [person.affiliation for person in transcript.participants]  # of a label that came again
    asides = [aside.text for aside in transcript.asides if aside.text not in transcript.notes]
    place = transcript.metadata.get("place", "")
    return "\n".join([transcript.title, *parts, place, *transcript.notes, *asides])


def check_shape(transcript: Transcript) -> None:
    numbers = [paragraph.number for _, paragraph in transcript.paragraphs()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert numbers
    assert [turn.index for turn in transcript.turns] == list(range(len(transcript.turns)))
    for turn in transcript.turns:
        assert turn.paragraphs
        for paragraph in turn.paragraphs:
            assert paragraph.text.strip() == paragraph.text != ""
            assert "\n" not in paragraph.text
    texts = transcript.texts()
    for aside in transcript.asides:
        assert aside.text
        assert aside.offset <= len(texts.get(aside.paragraph, ""))
        assert 0 <= aside.paragraph <= len(numbers)
    for exchange in transcript.exchanges:
        assert exchange.questions
        assert exchange.answers
        assert set(exchange.questions).isdisjoint(exchange.answers)
        assert max(exchange.questions + exchange.answers) < len(transcript.turns)


@settings(max_examples=150, deadline=None)
@given(PIECES)
@example(
    [
        ("Hana Kimura", ":", "We begin with the quay.", "\n"),
        ("Hana Kimura", " – ", "(Laughter.)", " "),
        ("Coast Radio", ":", "We begin with the quay.", "\n"),
    ]
)
@example([("Hana Kimura", " ", "(Laughter.)", ":"), ("", "", "Who pays for it?", "\n")])
def test_no_words_of_a_briefing_are_lost(pieces: list[tuple[str, str, str, str]]) -> None:
    text = "".join("".join(piece) for piece in pieces)
    transcript = parse(read(text.encode(), "a.txt"))
    check_shape(transcript)
    kept = everything(transcript)
    for _, _, sentence, _ in pieces:  # labels in a row, and page numbers, may stand fewer times
        words = letters(sentence if sentence != "Page 3 of 9" else "")
        assert not words - letters(kept)


@settings(max_examples=150, deadline=None)
@given(st.lists(SENTENCES.filter(lambda s: "Page" not in s and s != "—"), min_size=1, max_size=20))
def test_every_sentence_stands_as_often_as_in_the_file(sentences: list[str]) -> None:
    text = "\n".join(sentences)
    assert not letters(text) - letters(everything(parse(read(text.encode(), "a.txt"))))


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        document = read(text.encode("utf-8", "replace"), "a.txt")
    except UnreadableFileError:
        return
    check_shape(parse(document))


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_parsed_or_refused(data: bytes) -> None:
    try:
        document = read(data, "a.txt")
    except UnreadableFileError:
        return
    check_shape(parse(document))


@settings(max_examples=100, deadline=None)
@given(PIECES, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"]))
def test_encodings_round_trip(pieces: list[tuple[str, str, str, str]], encoding: str) -> None:
    text = "".join("".join(piece) for piece in pieces)
    assert decode(text.encode(encoding), None if encoding != "gb18030" else encoding).text == text


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_normalising_twice_changes_nothing(text: str) -> None:
    once, _ = normalise(text)
    assert normalise(once)[0] == once


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_parsing_is_the_same_every_time(pieces: list[tuple[str, str, str, str]]) -> None:
    document = read("".join("".join(piece) for piece in pieces).encode(), "a.txt")
    assert parse(document) == parse(document)
