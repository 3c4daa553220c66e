"""What is printed with a transcript and is nobody's words: taken out, and kept with its place."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Aside, AsideKind, Transcript
from desktop_app.parsing.pipeline import parse

QUESTION = "Coast Radio: Who pays?\n\n"


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "briefing.txt"))


def answered(answer: str) -> Transcript:
    """A briefing whose second and last turn is the answer."""
    return parsed(f"{QUESTION}Hana Kimura: {answer}\n")


def stage(transcript: Transcript) -> list[Aside]:
    return [aside for aside in transcript.asides if aside.kind is AsideKind.STAGE]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("The state pays for all. (Applause.) And it pays now.", "The state pays for all. And it pays now."),
        ("The state pays for all of it (laughter), as ever.", "The state pays for all of it, as ever."),
        ("The state pays for all of it. (Laughter)", "The state pays for all of it."),
        ("The state pays for all of it. [crosstalk] It does.", "The state pays for all of it. It does."),
        ("The state pays for it all. *(Laughter.)* It does.", "The state pays for it all. It does."),
        ("The state pays for it. (Prolonged applause.). It does.", "The state pays for it. It does."),
        (
            "The state pays. (The sitting was suspended at 5 p.m. and resumed at 6.) It does.",
            "The state pays. It does.",
        ),
        ("The state pays. (A video was played.) It does.", "The state pays. It does."),
        ("The state pays. (Cheers and applause from the members) It does.", "The state pays. It does."),
        ("El Estado paga lo que haga falta. (Risas) Y ya.", "El Estado paga lo que haga falta. Y ya."),
        (
            "L'État paie tout ce qu'il faut. (Applaudissements sur les bancs de la gauche.) Il paie.",
            "L'État paie tout ce qu'il faut. Il paie.",
        ),
        ("费用由国家承担。（掌声）明年完工。", "费用由国家承担。明年完工。"),
        (
            "港口加固的费用全部由国家承担，市民一分钱也不用出。（笑声）",
            "港口加固的费用全部由国家承担，市民一分钱也不用出。",
        ),
    ],
)
def test_what_the_room_does_is_taken_out_and_the_gap_closed(said: str, left: str) -> None:
    transcript = answered(said)
    assert [paragraph.text for paragraph in transcript.turns[1].paragraphs] == [left]
    (aside,) = stage(transcript)
    assert aside.text in said
    assert aside.paragraph == 2


@pytest.mark.parametrize(
    "said",
    [
        "(Laughs) Fair enough, the state pays.",
        "（笑）费用由国家承担。",
        "[Inaudible] the state pays.",
        "(As interpreted.) The state pays.",
        "[Statement in Indonesian]",
        "The state (the republic, that is) pays.",
        "The state pays for music (and for silence in the hall).",
        "The committee (which was suspended by nobody) pays.",
        "The state (the session was adjourned last year) pays.",
        "The state pays (the applause of the hall is not needed for that, nor any other sign of joy).",
    ],
)
def test_what_the_speaker_does_or_says_in_brackets_stays(said: str) -> None:
    transcript = answered(said)
    assert transcript.turns[1].paragraphs[0].text == said
    assert stage(transcript) == []


def test_where_a_direction_stood_is_known_to_the_letter() -> None:
    transcript = answered("We pay for the quay. (Applause.) We pay for the wall. (Laughter.) We pay.")
    text = transcript.turns[1].paragraphs[0].text
    assert text == "We pay for the quay. We pay for the wall. We pay."
    assert [text[aside.offset :] for aside in stage(transcript)] == [
        " We pay for the wall. We pay.",
        " We pay.",
    ]


def test_a_direction_on_its_own_line_belongs_to_no_turn() -> None:
    transcript = parsed(
        f"{QUESTION}Hana Kimura: The state pays.\n\n(Applause)\n\n"
        "Coast Radio: Why?\n\nHana Kimura: It must.\n"
    )
    assert [turn.paragraphs[-1].text for turn in transcript.turns] == [
        "Who pays?",
        "The state pays.",
        "Why?",
        "It must.",
    ]
    assert stage(transcript) == [Aside(AsideKind.STAGE, "(Applause)", 2)]


def test_a_bare_word_on_its_own_line_is_a_direction_too() -> None:
    transcript = answered("L'État paie tout.\n\nApplaudissements.\n\nIl paie demain.")
    assert [p.text for p in transcript.turns[1].paragraphs] == ["L'État paie tout.", "Il paie demain."]


def test_a_turn_of_nothing_but_a_direction_stays_a_turn() -> None:
    transcript = parsed(
        "Ann Lee: Who pays?\n\nHana Kimura: (Laughter.)\n\nAnn Lee: Really?\n\nHana Kimura: The state.\n"
    )
    assert [turn.paragraphs[0].text for turn in transcript.turns][:3] == [
        "Who pays?",
        "(Laughter.)",
        "Really?",
    ]


def test_laughter_in_a_turns_first_words_is_the_speakers_own() -> None:
    transcript = answered("Nobody. (Laughter.) The state pays for the wall.")
    assert transcript.turns[1].paragraphs[0].text == "Nobody. (Laughter.) The state pays for the wall."


def test_the_end_of_the_sitting_is_kept_beside_the_last_words() -> None:
    transcript = answered("The state pays.\n\n(The meeting was suspended at 5.40 p.m.)")
    assert transcript.turns[-1].paragraphs[-1].text == "The state pays."
    assert [aside.text for aside in stage(transcript)] == ["(The meeting was suspended at 5.40 p.m.)"]


WRAPPED = [
    "HANA KIMURA: We met today and the board has decided to leave the wall where it has been",
    "Page 1 of 2",
    "since the spring of last year, because the state has paid less than the board expected it",
    "to pay in all that time, as all of you know very well by now, and as I have said before.",
    "COAST RADIO: And who will pay for the quay when the state pays for nothing, if I may ask",
    "you that question once more this morning, in the hope that you will answer it for us now?",
    "HANA KIMURA: The harbour will pay for it.",
    "Page 2 of 2",
]  # fmt: skip


def test_a_page_number_is_kept_where_it_broke_the_paragraph() -> None:
    transcript = parsed("\n".join(WRAPPED))
    text = transcript.turns[0].paragraphs[0].text
    first, last = (aside for aside in transcript.asides if aside.kind is AsideKind.PAGE)
    assert (first.text, first.paragraph) == ("Page 1 of 2", 1)
    assert text[first.offset :].startswith("since the spring")
    assert last == Aside(AsideKind.PAGE, "Page 2 of 2", 3)


def test_a_page_number_keeps_its_place_when_a_direction_before_it_goes() -> None:
    lines = list(WRAPPED)
    lines[0] = "HANA KIMURA: We met today in the old hall. (Applause.) The board left the wall where it was"
    transcript = parsed("\n".join(lines))
    (page, *_) = (aside for aside in transcript.asides if aside.kind is AsideKind.PAGE)
    assert transcript.turns[0].paragraphs[0].text[page.offset :].startswith("since the spring")


def test_what_a_format_calls_a_page_head_is_no_speech() -> None:
    blocks = (
        Block("Merrow Harbour Board", BlockKind.FURNITURE),
        Block("Coast Radio: Who pays?"),
        Block("Hana Kimura: Wait."),
        Block("Coast Radio: Who?"),
        Block("", BlockKind.PAGE_BREAK),
        Block("Merrow Harbour Board", BlockKind.FURNITURE),
        Block("Hana Kimura: The state."),
    )
    transcript = parse(Document(blocks))
    assert [turn.paragraphs[0].text for turn in transcript.turns][-2:] == ["Who?", "The state."]
    assert [(aside.text, aside.paragraph) for aside in transcript.asides] == [
        ("Merrow Harbour Board", 0),
        ("Merrow Harbour Board", 3),
    ]


def test_asides_stand_in_the_order_of_the_text() -> None:
    transcript = parsed(
        "\n".join([*WRAPPED, "(Applause.)", "HANA KIMURA: Good night. (Laughter.) I said good night."])
    )
    places = [(aside.paragraph, aside.offset if aside.offset >= 0 else 10**9) for aside in transcript.asides]
    assert places == sorted(places)


@pytest.mark.parametrize(
    "said",
    [
        "We pay. " + "Thank you. " * 9,
        "We pay for the wall and " + "the wall and the quay and " * 6 + "that is all.",
        "\n\n".join(["The state will pay for the whole of it."] * 5),
        "费用由国家承担。" + "请不吝点赞订阅转发。" * 6,
    ],
)
def test_what_a_machine_says_again_and_again_is_flagged_and_stays(said: str) -> None:
    transcript = answered(said)
    letters = "".join(c for _, p in transcript.paragraphs() for c in p.text if c.isalpha())
    assert "".join(c for c in said if c.isalpha()) in letters
    (loop,) = (aside for aside in transcript.asides if aside.kind is AsideKind.LOOP)
    assert transcript.texts()[loop.paragraph][loop.offset :].startswith(loop.text)
    (warning,) = transcript.warnings
    assert f"¶{loop.paragraph} " in warning
    assert loop.text[:20] in warning


@pytest.mark.parametrize(
    "said",
    [
        "No, no, no, no, no.",
        "Thank you. Thank you. Thank you all.",
        "1 2 3 1 2 3 1 2 3 1 2 3 1 2 3",
        "谢谢，谢谢，谢谢大家。",
    ],
)
def test_emphasis_is_no_loop(said: str) -> None:
    assert answered(said).warnings == ()


@pytest.mark.parametrize(
    ("end", "begin", "joined"),
    [
        ("the imple-", "mentation of the plan", "the implementation of the plan"),
        ("a well-known long-", "term plan of the long term, in its long-term form", "long-term plan"),
        ("the state-of-", "the-art wall", "the state-of-the-art wall"),
        ("the harbour", "wall", "the harbour wall"),
    ],
)
def test_a_word_that_a_lines_end_broke_is_whole(end: str, begin: str, joined: str) -> None:
    lines = [
        "Hana Kimura: We raise the wall by two metres before the winter of this year, and then",
        "rebuild the quay, which was closed to ships and to boats after the storm in the autumn,",
        f"as was agreed in the spring of this year by all who have a say in it, and that was {end}",
        f"{begin}, which will be with us for as long as the state and the harbour board want it",
        "to be with us, and for as long as there is money enough to pay for all of this at once.",
        "Coast Radio: Who pays for the wall, and who pays for the quay that was closed in autumn",
        "by the storm, if I may ask?",
    ]
    assert joined in parsed("\n".join(lines)).turns[0].paragraphs[0].text


def test_a_soft_line_break_is_a_space_and_none_in_chinese() -> None:
    blocks = (
        Block("Coast Radio: Who pays\nfor the wall?", BlockKind.PARAGRAPH),
        Block("Hana Kimura: 费用由国家\n承担，the state\npays.", BlockKind.PARAGRAPH),
        Block("Coast Radio: Why?", BlockKind.PARAGRAPH),
        Block("Hana Kimura: It must.", BlockKind.PARAGRAPH),
    )
    texts = [turn.paragraphs[0].text for turn in parse(Document(blocks)).turns]
    assert texts[:2] == ["Who pays for the wall?", "费用由国家承担，the state pays."]


def test_a_chinese_sentence_goes_on_over_a_page() -> None:
    lines = [
        "杜可：今天我们在这里介绍港口加固工程的进展情况以及明年的安排，欢迎各位记者提",
        "问。港口加固工程从今年春天开始动工，到目前为止已经完成了全部工程量的三分之二",
        "第1页 共2页",
        "左右，剩下的部分将在明年年底以前完成，费用全部由国家承担，市民不用出一分钱，",
        "这一点请大家放心。",
        "记者：请问港口在施工期间是否对渔船和客船开放，如果开放的话，每天开放的时间有",
        "多长？",
        "第2页 共2页",
        "杜可：开放。",
    ]
    turns = parsed("\n".join(lines)).turns
    assert [len(turn.paragraphs) for turn in turns] == [1, 1, 1]
    assert "三分之二左右" in turns[0].paragraphs[0].text


@pytest.mark.parametrize(
    "text",
    [
        "[0:00:03] Hana Kimura: We begin.\n[0:00:09] Coast Radio: Who pays?\n[0:01:15] Hana Kimura: We do.\n",
        "Hana Kimura:\n0:03\nWe begin.\n\nCoast Radio:\n0:09\nWho pays?\n\nHana Kimura:\n1:15\nWe do.\n",
        "Hana Kimura:\n0:00:03.1 --> 0:00:05.0\nWe begin.\n\nCoast Radio:\n0:00:09.0 --> 0:00:11.0\n"
        "Who pays?\n\nHana Kimura:\n0:01:15.0 --> 0:01:20.0\nWe do.\n",
    ],
)
def test_time_stamps_are_no_words_and_tell_when_each_paragraph_is_said(text: str) -> None:
    transcript = parsed(text)
    assert [turn.paragraphs[0].text for turn in transcript.turns] == ["We begin.", "Who pays?", "We do."]
    assert transcript.times == ((1, 3.0), (2, 9.0), (3, 75.0))
    assert [aside.paragraph for aside in transcript.asides] == [0, 1, 2]


def test_hours_of_the_day_are_no_time_stamps() -> None:
    said = "9:30 is when the quay opens.\n\n10:45 is when the ferry leaves.\n\n12:15 is when it comes back."
    transcript = answered(said)
    assert [p.text for p in transcript.turns[1].paragraphs] == said.split("\n\n")
    assert (transcript.times, transcript.asides) == ((), ())


def test_heads_that_count_the_pages_are_no_speech() -> None:
    lines = []
    for number in range(1, 81):
        if number % 16 == 0:
            lines.append(f"9 May 2021  Harbour Debates  {117 + number // 16}")
        lines.append(f"{('Hana Kimura', 'Coast Radio')[number % 2]}: This is sentence {number} of it.")
    transcript = parsed("\n".join(lines))
    assert len(transcript.turns) == 80
    assert [aside.text[-3:] for aside in transcript.asides] == ["118", "119", "120", "121", "122"]


def test_lines_with_numbers_in_the_text_stay() -> None:
    said = "\n\n".join(f"We spent on the wall in year {year}\n\nIt was much." for year in (1, 2, 3, 4))
    assert len(answered(said).turns[1].paragraphs) == 8


def test_empty_blocks_beside_page_numbers_do_no_harm() -> None:
    blocks = [
        Block("Coast Radio: Who pays?"),
        Block(""),
        Block("Page 1 of 2"),
        Block(" "),
        Block("Hana Kimura: We do."),
    ]
    again = [Block("Coast Radio: Why?"), Block(""), Block("Page 2 of 2"), Block("Hana Kimura: We must.")]
    assert len(parse(Document((*blocks, *again))).turns) == 4


def test_a_direction_before_a_label_is_neither_lost_nor_part_of_it() -> None:
    text = "Ann Lee: We begin.\nBo Marsh: So do we.\n(Laughter.) Ann Lee: We end.\nBo Marsh: So do we.\n"
    transcript = parse(read(text.encode(), "a.txt"))
    assert [turn.speaker for turn in transcript.turns] == ["Ann Lee", "Bo Marsh", "Ann Lee", "Bo Marsh"]
    assert [(aside.text, aside.paragraph) for aside in transcript.asides] == [("(Laughter.)", 2)]


def test_day_and_time_after_what_was_said_stand_aside_and_tell_the_day() -> None:
    text = (
        "[周敏]各位上午好，现在开始提问。2022-11-05 15:05:16\n\n"
        "[海港日报记者]请问何时完工？2022-11-05 15:06:31\n\n"
        "[殷立]明年年底完工。2022-11-05 15:08:02\n"
    )
    transcript = parsed(text)
    assert [turn.paragraphs[-1].text[-1] for turn in transcript.turns] == ["。", "？", "。"]
    assert transcript.date == "2022-11-05"


def test_one_day_at_the_end_of_a_paragraph_is_part_of_it() -> None:
    text = "Ann Low: The gate opened at 2022-11-05 15:05\n\nReporter: When?\n\nAnn Low: I said so.\n"
    assert parsed(text).turns[0].paragraphs[0].text.endswith("15:05")


def test_words_that_nobody_could_hear_belong_to_their_sentence() -> None:
    text = (
        "Ann Low: Who asks?\n\nReporter: [crosstalk 00:08:54]. Madam Mayor, is it true?\n\nAnn Low: It is.\n"
    )
    assert parsed(text).turns[1].paragraphs[0].text == "[crosstalk 00:08:54]. Madam Mayor, is it true?"


def test_a_title_at_a_paragraphs_end_goes_on_with_the_name() -> None:
    page = "<p>Ann Low: Thank you, Mr.</p><p>Pike, for the question.</p><p>Reporter: And then?</p>"
    transcript = parse(read(page.encode(), "page.html"))
    assert transcript.turns[0].paragraphs[0].text == "Thank you, Mr. Pike, for the question."
