"""The words that announce something are told, whether or not an item comes of them."""

from english_samples import outline, transcript

from desktop_app.model.audit import CueKind
from desktop_app.model.outline import Considered, Kind
from desktop_app.model.transcript import Role
from desktop_app.outline import english


def cues(text: str, role: Role = Role.OFFICIAL) -> list[tuple[CueKind, str]]:
    made = transcript((role, "Ada Brook", text))
    texts = made.texts()
    return [(kind, texts[span.paragraph][span.start : span.end]) for kind, span in english.cues(made)]


def test_every_kind_of_cue_is_told() -> None:
    text = (
        'First, we shall improve the mechanism for seeds. There are five risks.  The "1+4" model stands.\n'
        "Under the Salt Act and the Harbour Plan, the ministry will open a port."
    )
    assert cues(text) == [
        (CueKind.ORDINAL, "First"),
        (CueKind.COMMITMENT, "we shall improve"),
        (CueKind.MECHANISM, "mechanism for seeds"),
        (CueKind.COUNT, "five risks"),
        (CueKind.FORMULA, '"1+4"'),
        (CueKind.LAW, "Salt Act"),
        (CueKind.PROGRAMME, "Harbour Plan"),
        (CueKind.COMMITMENT, "the ministry will open"),
    ]


def test_a_cue_is_told_though_no_item_comes_of_it() -> None:
    text = "Second, the weather was poor. We will give the five tasks some thought."
    assert outline(text).items == ()
    assert {kind for kind, _ in cues(text)} == {CueKind.ORDINAL, CueKind.COUNT, CueKind.COMMITMENT}


def test_courtesy_and_the_words_of_journalists_are_no_cues() -> None:
    assert cues("First, thank you. Our institutions and mechanisms work.") == []
    assert cues("First, will you build a port? I have two tasks for you.", Role.JOURNALIST) == []


def test_a_reading_that_lost_is_kept() -> None:
    (only,) = outline("We will adopt two measures, a hotline and a port.").items
    assert only.kind is Kind.SET
    assert only.considered == (
        Considered("commitment", Kind.TASK, "adopt two measures, a hotline and a port"),
    )
