"""Long and hostile texts take time in line with their length."""

import time
from itertools import islice, product

import pytest
from english_samples import transcript

from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import english
from tests.support import grows_in_line


def seconds(made: Transcript) -> float:
    """The processor's time."""
    start = time.process_time()
    english.find(made)
    return time.process_time() - start


def one_paragraph(piece: str, length: int) -> Transcript:
    """A piece repeated to a length in code points, without a line break."""
    return transcript((Role.OFFICIAL, "A", piece * (length // len(piece))))


@pytest.mark.parametrize(
    "piece",
    [
        "First, we will act. Second, we will rest. ",
        "(1) (2) ",
        "(",
        '"',
        "A",
        "Act Plan Law ",
        "Mr. ",
        ".",
        "five tasks including ",
        '"1+1+4" framework ',
        "1+",
        "we will build the ",
        ", ; : – and ",
        "the mechanism for building ",
        "We have five tasks: a, b, c, d and e. ",
        "mechanisms and systems and ",
        "ABC, ABC: ABC (",
        "one plus ",
        "S for a, ",
        "three (3) or so ",
        "There are three of them. ",
        "first, second, finally, moreover, ",
        "three risks: one, two, ",
    ],
)
def test_one_paragraph_four_times_as_long_takes_about_four_times_as_long(piece: str) -> None:
    assert grows_in_line(lambda length: seconds(one_paragraph(piece, length)), 6_000)


@pytest.mark.parametrize(
    "piece",
    [
        "the N Act and the ",
        "by 2027 by 2028 ",
        "a mechanism for N, ",
        "N safety, ",
        "the N Plan and ",
        "we will build N and ",
        "set up an N register, ",
        "led by the N Department ",
        "is twofold ",
        "the “N” campaign ",
    ],
)
def test_a_sentence_of_many_names_eight_times_as_long_takes_about_eight_times_as_long(piece: str) -> None:
    def taken(times: int) -> float:
        names = islice(product(("Al", "Ber", "Cor", "Dal", "Ed", "Fen"), repeat=5), times)
        text = "We will have " + "".join(piece.replace("N", "".join(name).title()) for name in names)
        return seconds(transcript((Role.OFFICIAL, "A", text)))

    assert grows_in_line(taken, 500, times=8)


def test_many_paragraphs_with_cues_stay_linear() -> None:
    words = ("First", "Second", "Third", "Fourth", "Fifth")

    def made(count: int) -> Transcript:
        paragraphs = (Paragraph(n + 1, f"{words[n % 5]}, we will build road {n}.") for n in range(count))
        return Transcript("", "", "en", (Turn(0, "A", Role.OFFICIAL, tuple(paragraphs)),))

    assert grows_in_line(lambda count: seconds(made(count)), 500)


def test_a_million_letters_without_a_blank_are_read() -> None:
    assert english.find(transcript((Role.OFFICIAL, "A", "x" * 1_000_000))) == []
