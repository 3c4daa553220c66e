"""Texts that no person wrote: they take linear time and small memory, and never fail."""

import time
from collections.abc import Callable

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.pipeline import parse
from tests.support import grows_in_line

SENTENCE = "The harbour will be closed for the winter, and the ferries will run to the islands. "


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "hostile.txt"))


@pytest.mark.parametrize(
    "text",
    [
        SENTENCE * 30_000,
        "Ann Lee: " + "x" * 1_000_000,
        "a: " * 100_000,
        ":" * 100_000,
        "(" * 100_000,
        "[" * 100_000,
        "【a】" * 30_000,
        "((((((((((((((((( (\n" * 5_000,
        "a" + " " * 1_000_000 + "b",
        "\n" * 500_000 + "a",
        "A - — – " * 50_000,
        "-" * 500_000,
        "Q " * 100_000,
        '"Mr. Ann, b; ' * 50_000,
        "from Ann Lee with " * 30_000,
        "1 January 2020 " * 50_000,
        "e" + "\u0301" * 200_000,
        "\ufffd" * 10_000,
        "Ab: \n" * 20_000,
        "---\n" + "key: \\\n" * 300 + "---\ntext",
        "Speakers:\n" * 5_000,
        "Page 1 of 2\nhead\n" * 5_000,
        "９９９９\n１２３\n²³\n" * 500,
        "Ann Lee: " + "I thank you. (Applause.) " * 50_000,
        "Ann Lee: " + "Thank you. " * 50_000,
        "(applause " * 100_000,
        "*" * 300_000 + "(Laughter)" + "*" * 300_000,
        "half-\n" * 20_000,
        "\n".join(map(str, range(10_000))),
        "1 May 2020\n" * 5_000,
        "issued on " * 100_000,
        "The quay at dawn\nPage 1 of 3 The quay at dawn\n" * 3_000,
    ],
    ids=range(32),
)
def test_a_hostile_text_is_parsed_soon(text: str) -> None:
    started = time.process_time()
    transcript = parsed(text)
    assert time.process_time() - started < 20  # the time a file is given
    assert transcript.turns[0].paragraphs[0].text


def turns_of(names: Callable[[int], str], count: int) -> str:
    return "\n\n".join(
        f"{names(i)}:\nThe quay number {i} is open, and who pays for it?" for i in range(count)
    )


@pytest.mark.parametrize(
    "make",
    [
        lambda n: SENTENCE * n,
        lambda n: turns_of(lambda i: ("Ann Lee", "Coast Radio")[i % 2], n // 2),
        lambda n: turns_of(
            lambda i: f"Ann{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}{chr(97 + i // 676)} Lee", n // 2
        ),
        lambda n: turns_of(lambda i: f"Speaker {i}", n // 2),
        lambda n: "a: b\n" * (4 * n),
    ],
    ids=["one line", "two speakers", "namesakes", "numbered", "colons"],
)
def test_time_grows_with_size_and_not_faster(make: Callable[[int], str]) -> None:
    def seconds(size: int) -> float:
        text = make(size)
        started = time.process_time()
        parsed(text)
        return time.process_time() - started

    assert grows_in_line(seconds, 1_000)


def test_ten_thousand_turns_stay_apart() -> None:
    text = "\n\n".join(
        f"{('Ann Lee', 'Coast Radio')[i % 2]}: This is what number {i} says." for i in range(10_000)
    )
    assert len(parsed(text).turns) == 10_000
