"""Pages of one transcript put together before they are parsed."""

import time

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.joining import joined
from desktop_app.parsing.pipeline import parse

FIRST = """\
Town Archive
Home | News | Contact

Briefing on the Orchard Valley plan
12 May 2023, Alder Hall

Moderator:
Good morning. We begin with the plan. Who has a question?
Valley Post:
What will change for growers, and how will the plan be carried out?
Marta Lind:
Thank you. The plan rests on three key tasks, as follows.
First, we will line the old canals, which lose a third of their water, by the
"""
SECOND = """\
Town Archive
Home | News | Contact

end of 2024, with money from the Reserve and from the growers themselves.
Second, we will set up a frost warning mechanism for every slope.
Hill Gazette:
And the roads?
Marta Lind:
They will be mended before winter.
"""
THIRD = """\
Town Archive
Home | News | Contact

The crews have gravel, tools and two carts.
Moderator:
Thank you. That concludes the briefing.
"""
FEET = [
    "Page {} of 3",
    "Next page >",
    "< Previous | 1 2 3 | Next >",
    "[continued on next page]",
    "第{}页/共3页",
    "下一页",
]


def whole(*texts: str) -> Transcript:
    return parse(joined([read(text.encode(), f"talk_{n}.txt") for n, text in enumerate(texts, 1)]))


def said(transcript: Transcript) -> list[tuple[str, list[str]]]:
    return [(turn.speaker, [p.text for p in turn.paragraphs]) for turn in transcript.turns]


@pytest.mark.parametrize("foot", ["", *FEET])
def test_heads_and_feet_fall_away_and_speech_goes_on(foot: str) -> None:
    pages = [f"{page}\n{foot.format(n)}\n" for n, page in enumerate((FIRST, SECOND, THIRD), 1)]
    transcript = whole(*pages)
    assert [speaker for speaker, _ in said(transcript)] == [
        *("Moderator", "Valley Post", "Marta Lind", "Hill Gazette", "Marta Lind", "Moderator"),
    ]
    paragraphs = dict(said(transcript)[2:3])["Marta Lind"]
    assert paragraphs[1].endswith(
        "by the end of 2024, with money from the Reserve and from the growers themselves."
    )
    assert said(transcript)[4][1] == [
        "They will be mended before winter.",
        "The crews have gravel, tools and two carts.",
    ]
    text = " ".join(transcript.texts().values())
    assert not any(words in text for words in ("Archive", "Home |", "Page", "Previous", "页", "continued on"))
    assert (transcript.title, transcript.date) == ("Briefing on the Orchard Valley plan", "2023-05-12")
    assert len(transcript.exchanges) == 2


def test_chinese_sentences_are_whole_again_without_a_space() -> None:
    first = "果园谷发布会\n2023年5月12日\n\n林美华：\n谢谢您的提问。我们将抓好三项重点任务，一是修复老旧水"
    second = "渠，二是建立霜冻预警机制。\n山谷日报记者：\n请问道路怎么办？\n林美华：\n入冬前修好。"
    transcript = whole(first, second)
    assert "一是修复老旧水渠，二是建立霜冻预警机制。" in transcript.texts()[1]
    assert len(transcript.turns) == 3


def test_a_label_that_opens_several_pages_stays() -> None:
    pages = [
        "Valley Post:\nWhat will change?\n\nMarta Lind:\nMuch will change, and soon.",
        "Valley Post:\nWhen is that?\n\nMarta Lind:\nIn spring, when the snow is gone.",
        "Valley Post:\nWho pays for it?\n\nMarta Lind:\nThe Reserve pays for all of it.",
    ]
    assert [turn.speaker for turn in whole(*pages).turns] == ["Valley Post", "Marta Lind"] * 3


def test_what_only_looks_alike_is_kept() -> None:
    """An answer that two pages end with is no foot when it is somebody's whole turn."""
    pages = [
        "Valley Post:\nWill you stay?\n\nMarta Lind:\nThank you.",
        "Valley Post:\nWill you go?\n\nMarta Lind:\nThank you.",
    ]
    assert [text for _, text in said(whole(*pages))] == [
        ["Will you stay?"],
        ["Thank you."],
        ["Will you go?"],
        ["Thank you."],
    ]


def test_a_label_at_the_end_of_a_page_stands_over_the_next_one() -> None:
    pages = [
        "Valley Post:\nWhat will change?\n\nMarta Lind:\nMuch will change, and soon.\n\nHill Gazette:",
        "And who pays for it?\n\nMarta Lind:\nThe Reserve pays for all of it.",
    ]
    transcript = whole(*(f"{page}\n{FEET[2]}" for page in pages))
    assert ("Hill Gazette", ["And who pays for it?"]) in said(transcript)


def test_what_falls_away_otherwise_than_word_for_word_can_be_shown() -> None:
    pages = [f"{page}\nTown Archive, page {n}\n" for n, page in enumerate((FIRST, SECOND, THIRD), 1)]
    transcript = whole(*pages)
    assert "Town Archive, page" not in " ".join(transcript.texts().values())
    kept = [*transcript.notes, *(aside.text for aside in transcript.asides)]
    assert any("Town Archive, page" in text for text in kept)


def test_positions_rise_through_the_pages() -> None:
    document = joined([read(text.encode(), "talk.txt") for text in (FIRST, SECOND, THIRD)])
    positions = [block.position for block in document.blocks]
    assert positions == sorted(set(positions))


def test_wrapped_and_unwrapped_pages_keep_their_paragraphs() -> None:
    wrapped = (
        "Marta Lind:\n"
        + "We will line the old canals of the valley before\nthe next winter comes, and mend\nthe roads. " * 6
    )
    long = "Marta Lind:\n" + "\n".join(["The crews have gravel, tools and carts. " * 8] * 3)
    alone = whole(long)
    assert said(whole(wrapped, long))[0][1][-3:] == said(alone)[0][1]


def test_facts_come_from_the_first_page_that_has_them() -> None:
    block = Block("Ann Oak: We will line the old canals, all of them, and soon.")
    one = Document((block,), "a.htm", "html", metadata={"title": "The plan"}, language="en")
    other = Document((block,), "b.htm", "html", metadata={"title": "Page 2", "author": "Press Office"})
    found = joined([other, one])
    assert (found.metadata["title"], found.metadata["author"], found.language) == (
        "Page 2",
        "Press Office",
        "en",
    )


def test_time_grows_in_line_with_many_pages() -> None:
    def seconds(count: int) -> float:
        lines = [Block(f"Line {n} of the hall, which is long and warm.", BlockKind.LINE) for n in range(60)]
        pages = [Document((*lines, Block(f"Town Archive, page {k}"))) for k in range(count)]
        begun = time.process_time()
        joined(pages)
        return time.process_time() - begun

    assert any(seconds(160) < 8 * seconds(40) + 0.1 for _ in range(4))
