"""WebVTT: cues become the paragraphs of voices, with the times at which they begin."""

from itertools import pairwise

import pytest

from desktop_app.importing.readers.captions.webvtt import read_webvtt
from desktop_app.importing.reading import read
from desktop_app.model.document import BlockKind
from desktop_app.parsing.pipeline import parse
from tests.deadline import within
from tests.formats.cues import webvtt

Told = list[tuple[str | None, str, float | None]]


def told(text: str) -> Told:
    """Speaker, text, time of what is said."""
    blocks = read_webvtt(text).blocks
    return [(b.speaker, b.text, b.time) for b in blocks if b.kind is not BlockKind.NOTE]


def test_a_voice_goes_on_over_cues_and_a_sentence_is_not_cut_at_them() -> None:
    text = webvtt(
        [
            (1, 4, "<v Ann Lee>Good morning, and welcome to\nthe harbour"),
            (4, 6, "<v Ann Lee>office, all of you.</v>"),
            (6, 9, "<v Bob Ray>Who pays?"),
            (9, 11, "<v.loud.first Ann Lee>The port"),
            (20, 21, "<v Ann Lee>pays in the end."),
        ]
    )
    assert told(text) == [
        ("Ann Lee", "Good morning, and welcome to the harbour office, all of you.", 1.0),
        ("Bob Ray", "Who pays?", 6.0),
        ("Ann Lee", "The port pays in the end.", 9.0),
    ]


def test_a_pause_after_a_sentence_begins_a_paragraph_of_the_same_voice() -> None:
    text = webvtt(
        [(1, 2, "<v Ann Lee>We open."), (2.1, 3, "<v Ann Lee>Soon."), (9, 10, "<v Ann Lee>And then?")]
    )
    assert told(text) == [("Ann Lee", "We open. Soon.", 1.0), (None, "And then?", 9.0)]


def test_two_voices_in_one_cue_are_two_paragraphs() -> None:
    text = webvtt([(1, 4, "<v Ann Lee>We open.</v> <v Bob Ray>When?</v>\n<v Ann Lee>At <00:00:03.500>nine.")])
    assert told(text) == [
        ("Ann Lee", "We open.", 1.0),
        ("Bob Ray", "When?", 1.0),
        ("Ann Lee", "At nine.", 1.0),
    ]


def test_a_time_inside_a_cue_is_the_time_of_the_voice_after_it() -> None:
    text = webvtt([(1, 4, "<v Ann Lee>We open.</v>\n<00:00:03.250><v Bob Ray>When?")])
    assert told(text) == [("Ann Lee", "We open.", 1.0), ("Bob Ray", "When?", 3.25)]


@pytest.mark.parametrize(
    ("shown", "paragraphs"),
    [
        (["- Is it open?\n- It is."], ["Is it open?", "It is."]),
        (
            [">> ANN LEE: We begin.", "And go on. >> BOB RAY: Who pays?"],
            ["ANN LEE: We begin. And go on.", "BOB RAY: Who pays?"],
        ),
        (
            ["ANN LEE: We begin", "with this.\nBOB RAY: Who pays?"],
            ["ANN LEE: We begin with this.", "BOB RAY: Who pays?"],
        ),
        (
            ["主持人：现在开始，", "请提问。", "陈立国：谢谢。"],
            ["主持人：现在开始，请提问。", "陈立国：谢谢。"],
        ),
        (["we have three tasks: one", "and two"], ["we have three tasks: one and two"]),
    ],
)
def test_labels_dashes_and_arrows_open_paragraphs(shown: list[str], paragraphs: list[str]) -> None:
    assert [text for _, text, _ in told(webvtt([(n, n + 1, s) for n, s in enumerate(shown)]))] == paragraphs


def test_captions_that_roll_up_are_said_once() -> None:
    lines = [
        "hello every one",
        "this is the harbour",
        "and that the sea",
        "we open at nine",
        "and close at ten",
    ]
    cues = [(0.0, 2.0, f" \n{lines[0]}")]
    for n, (before, after) in enumerate(pairwise(lines), 1):
        cues.append((2.0 * n, 2.0 * n + 0.01, before))
        cues.append(
            (2.0 * n + 0.01, 2.0 * n + 2, f"{before}\n{after.replace(' ', '<00:00:01.000><c> ', 1)}</c>")
        )
    assert told(webvtt(cues)) == [(None, " ".join(lines), 0.0)]


def test_captions_that_grow_word_by_word_are_said_once() -> None:
    words = ("we", "open", "the", "gates", "at", "nine")
    cues = [(float(n), n + 1.0, " ".join(words[: n + 1])) for n in range(6)]
    assert told(webvtt(cues)) == [(None, "we open the gates at nine", 0.0)]


def test_what_is_truly_said_twice_stays() -> None:
    cues = [(0, 1, "No."), (1, 2, "No."), (2, 3, "We never did."), (3, 4, "Who says so?"), (4, 5, "They do.")]
    assert told(webvtt(cues))[0][1] == "No. No. We never did. Who says so? They do."


def test_head_style_region_ids_settings_and_notes_are_not_said() -> None:
    text = (
        "WEBVTT - Harbour briefing\nKind: captions\nLanguage: en-GB\n\nSTYLE\n::cue { color: red }\n\n"
        "REGION\nid:fred\n\nNOTE checked by hand\n\nNOTE\nof two\nlines\n\nintro\n"
        "00:01.000 --> 00:02.000 align:start line:0\nWe <i>open</i> &amp; <c.red>close</c> at &lt;nine&gt;.\n"
    )
    document = read_webvtt(text)
    assert [(b.kind, b.text) for b in document.blocks] == [
        (BlockKind.PARAGRAPH, "We open & close at <nine>."),
        (BlockKind.NOTE, "checked by hand"),
        (BlockKind.NOTE, "of two lines"),
    ]
    assert document.metadata["title"] == "Harbour briefing"
    assert document.language.startswith("en")


def test_a_cue_with_a_blank_line_in_it_loses_nothing() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\nWe open\n\nat nine.\n\n00:03.000 --> 00:04.000\nAnd close.\n"
    assert told(text) == [(None, "We open at nine. And close.", 1.0)]


def test_paragraphs_keep_their_times_in_the_transcript() -> None:
    data = webvtt(
        [(1, 2, "<v Ann Lee>We open."), (62.5, 64, "<v Bob Ray>Who pays?"), (70, 71, "<v Ann Lee>We.")]
    )
    transcript = parse(read(data.encode(), "a.vtt"))
    assert [turn.speaker for turn in transcript.turns] == ["Ann Lee", "Bob Ray", "Ann Lee"]
    assert transcript.times == ((1, 1.0), (2, 62.5), (3, 70.0))


@pytest.mark.parametrize(
    "line",
    [
        "<v " * 30_000,
        "<00:00:01.000>" * 8_000,
        "A" * 400_000,
        ">> " * 100_000,
        "A: " * 100_000,
        "&amp;" * 80_000,
    ],
)
def test_hostile_lines_take_no_longer_than_they_are(line: str) -> None:
    with within(4):
        read_webvtt(webvtt([(1, 2, line), (2, 3, line)]))


@pytest.mark.parametrize(("mark", "many"), [("<v Ann Lee>", 10_001), (">> ", 10_000)])
def test_a_line_of_more_voices_than_anybody_heard_is_the_words_of_nobody(mark: str, many: int) -> None:
    assert len(told(webvtt([(1, 2, f"{mark}So it is. " * many)]))) == 1
    assert told(webvtt([(1, 2, f"{mark}So it is. " * many)]))[0][0] is None
