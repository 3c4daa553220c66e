"""Akoma Ntoso: speeches, questions and answers of a parliament."""

import pytest

from desktop_app.importing.readers.debates.akoma_ntoso import read_akoma_ntoso
from desktop_app.importing.reading import read
from desktop_app.model.document import BlockKind, Document
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.transcript import Role
from desktop_app.parsing.pipeline import parse
from tests.formats.debates import akoma_ntoso

PEOPLE = {"lee": "Ann Lee", "ray": "Bob Ray"}
ROLES = {"spk": "Speaker of the House"}
BODY = (
    '<debateSection name="q"><num>1.</num><heading>Oral questions</heading>'
    '<speech by="#cas" as="#spk"><from>The Speaker:</from><p>Order. Question one.</p></speech>'
    '<question by="#ray"><from>Mr Ray (North):</from><p>Who pays for <i>the</i> port '
    "<remark>Laughter</remark>of the north?</p></question>"
    '<answer by="#lee"><p>We pay.</p><list><item><num>(a)</num><p>First the state.</p></item></list></answer>'
    "<scene>The House rose.</scene></debateSection>"
)


def told(document: Document) -> list[tuple[str | None, str, str]]:
    return [(b.speaker, b.role, b.text) for b in document.blocks if b.kind is BlockKind.PARAGRAPH]


def test_speeches_questions_and_answers_have_speakers_and_roles() -> None:
    document = read_akoma_ntoso(akoma_ntoso(BODY, PEOPLE, ROLES))
    assert told(document) == [
        ("The Speaker", "moderator", "Order. Question one."),
        ("Bob Ray", "participant", "Who pays for the port of the north?"),
        ("Ann Lee", "official", "We pay."),
        (None, "official", "(a) First the state."),
    ]
    assert [b.text for b in document.blocks if b.kind is BlockKind.NOTE] == ["(Laughter)", "The House rose."]
    assert [b.text for b in document.blocks if b.kind is BlockKind.HEADING] == ["1. Oral questions"]


def test_questions_and_their_answers_are_exchanges() -> None:
    transcript = parse(read(akoma_ntoso(BODY, PEOPLE, ROLES), "a.xml"))
    assert [turn.role for turn in transcript.turns] == [Role.MODERATOR, Role.PARTICIPANT, Role.OFFICIAL]
    assert [(e.questions, e.answers) for e in transcript.exchanges] == [((1,), (2,))]


def test_a_group_says_who_speaks_for_all_its_speeches() -> None:
    body = '<speechGroup by="#ray"><speech><p>One.</p></speech><speech><p>Two.</p></speech></speechGroup>'
    assert [who for who, _, _ in told(read_akoma_ntoso(akoma_ntoso(body, PEOPLE)))] == ["Bob Ray", "Bob Ray"]


def test_the_printed_label_names_who_is_in_no_list() -> None:
    body = '<speech by="#x"><from>Hon. Carla Dunn:</from><p>I object.</p></speech>'
    assert told(read_akoma_ntoso(akoma_ntoso(body, PEOPLE))) == [("Hon. Carla Dunn", "", "I object.")]


def test_the_preface_tells_title_and_day() -> None:
    preface = '<docTitle>Ports Debate</docTitle><p>Held on <docDate date="2024-05-06">Monday</docDate></p>'
    document = read_akoma_ntoso(akoma_ntoso(BODY, PEOPLE, ROLES, preface))
    assert document.metadata["title"] == "Ports Debate"
    assert document.metadata["date"] == "2024-05-06"
    assert document.language == "en"
    assert read_akoma_ntoso(akoma_ntoso(BODY)).metadata["date"] == "2024-05-07"


def test_a_document_cut_short_gives_what_it_holds() -> None:
    data = akoma_ntoso(BODY * 20, PEOPLE)
    document = read_akoma_ntoso(data[: len(data) // 2])
    assert len(told(document)) > 20
    assert document.warnings


def test_a_document_without_text_is_refused() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_akoma_ntoso(akoma_ntoso("", PEOPLE))
    assert caught.value.reason == "no_text"
