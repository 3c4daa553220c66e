"""TEI: who speaks, as what, and what only happens."""

import time
from pathlib import Path

import pytest

from desktop_app.importing.readers.debates.tei import read_tei
from desktop_app.importing.reading import read
from desktop_app.model.document import BlockKind, Document
from desktop_app.model.errors import UnreadableFileError
from desktop_app.model.transcript import Role
from desktop_app.parsing.pipeline import parse
from tests.formats.debates import tei

GALICIA = Path(__file__).parents[5] / "shared/data/briefings/es-galicia-permanente-2015/source.xml"
LEE = "<forename>Ann</forename><roleName>Minister</roleName><surname>Lee</surname>"
ONE = [("LeeAnn", "regular", "<seg>We open.</seg>")]


def told(document: Document) -> list[tuple[str | None, str, str]]:
    return [(b.speaker, b.role, b.text) for b in document.blocks if b.kind is not BlockKind.NOTE]


def notes(document: Document) -> list[str]:
    return [block.text for block in document.blocks if block.kind is BlockKind.NOTE]


def test_speeches_have_the_names_of_the_list_and_the_roles_of_the_marks() -> None:
    speeches = [
        ("Cole", "chair", "<seg>Order.</seg><seg>Ms Lee.</seg>"),
        ("LeeAnn", "regular", "<p>We open.</p>"),
        ("Guest_1", "guest", "Who pays?"),
    ]
    document = read_tei(tei(speeches, {"LeeAnn": LEE, "Cole": "Rita Cole"}))
    assert told(document) == [
        ("Rita Cole", "moderator", "Order."),
        (None, "moderator", "Ms Lee."),
        ("Ann Lee", "participant", "We open."),
        ("Guest 1", "participant", "Who pays?"),
    ]


def test_who_presides_for_the_most_part_is_the_moderator_throughout() -> None:
    speeches = [
        ("Cole", "chair", "Order."),
        ("LeeAnn", "regular", "We open."),
        ("Cole", "chair", "Next."),
        ("Cole", "regular", "I disagree, speaking for myself."),
    ]
    assert {role for who, role, _ in told(read_tei(tei(speeches))) if who == "Cole"} == {"moderator"}


def test_a_printed_label_names_who_is_not_in_the_list() -> None:
    for before, text in (
        ('<note type="speaker">The SECRETARY (Ann Lee):</note>', "We open."),
        ("", '<note type="speaker">The SECRETARY (Ann Lee):</note>We open.'),
    ):
        document = read_tei(tei([("x7", "regular", text)], before=before))
        assert told(document) == [("The SECRETARY (Ann Lee)", "participant", "We open.")]


def test_what_happens_is_a_note_and_does_not_part_the_sentence() -> None:
    text = (
        "<seg>We open <vocal><desc>(Murmurs.)</desc></vocal> the gates<kinesic type='applause'/>, "
        "all<gap reason='inaudible'/>.</seg><incident><desc>A door slams</desc></incident>"
    )
    document = read_tei(tei([("a", "regular", text)], before="<note>The sitting opens at nine.</note>"))
    assert [text for _, _, text in told(document)] == ["We open the gates , all ."]
    assert notes(document) == [
        "The sitting opens at nine.",
        "(Murmurs.)",
        "(applause)",
        "(inaudible)",
        "(A door slams)",
    ]


def test_words_marked_one_by_one_are_put_together() -> None:
    text = '<seg><s><w>We</w> <w>open</w> <w join="right">it</w><pc>.</pc></s> <s><w>Soon</w></s></seg>'
    assert told(read_tei(tei([("a", "regular", text)])))[0][2] == "We open it. Soon"


def test_headings_between_speeches_are_nobodys_words() -> None:
    document = read_tei(
        tei([("a", "regular", "We open.")]).replace(b"</div>", b"<head>Part two</head></div>")
    )
    assert told(document) == [("a", "participant", "We open.")]
    assert notes(document) == ["Part two"]


def test_plays_mark_speakers_in_their_own_way() -> None:
    body = (
        b"<sp><speaker>CHAIR.</speaker><p>We begin.</p><stage>Exit.</stage></sp>"
        b'<sp who="#b"><speaker>Mr Ray:</speaker><l>Who pays?</l></sp>'
    )
    document = read_tei(tei([]).replace(b"<div></div>", b"<div>" + body + b"</div>"))
    assert told(document) == [("CHAIR", "", "We begin."), ("Mr Ray", "", "Who pays?")]
    assert notes(document) == ["(Exit.)"]


def test_the_header_tells_title_day_place_and_language() -> None:
    header = (
        "<fileDesc><titleStmt><title type='main'>Harbour corpus Port-EN, sitting 7 [Port]</title>"
        "<title type='sub'>Minutes of the Harbour Council</title></titleStmt><publicationStmt>"
        "<date when='2023-03-01'/></publicationStmt></fileDesc><profileDesc><settingDesc><setting>"
        "<name type='city'>Fairport</name><date when='2015-01-26'>26 January</date></setting></settingDesc>"
        "</profileDesc>"
    )
    document = read_tei(tei(ONE, header=header))
    assert document.metadata["title"] == "Minutes of the Harbour Council"
    assert document.metadata["date"] == "2015-01-26"
    assert document.metadata["place"] == "Fairport"
    assert document.language == "en"


def test_a_corpus_of_several_documents_is_read_whole() -> None:
    inside = tei(ONE).partition(b"?>")[2]
    corpus = (
        b"<teiCorpus xmlns='http://www.tei-c.org/ns/1.0'><teiHeader/>" + inside + inside + b"</teiCorpus>"
    )
    assert len(told(read_tei(corpus))) == 2


def test_a_debate_is_parsed_with_the_roles_that_it_states() -> None:
    speeches = [
        ("c", "chair", "Order. Ms Lee."),
        ("LeeAnn", "regular", "We open."),
        ("c", "chair", "Thank you."),
    ]
    transcript = parse(read(tei(speeches, {"LeeAnn": LEE, "c": "Rita Cole"}), "a.xml"))
    assert [(turn.speaker, turn.role) for turn in transcript.turns] == [
        ("Rita Cole", Role.MODERATOR),
        ("Ann Lee", Role.PARTICIPANT),
        ("Rita Cole", Role.MODERATOR),
    ]


@pytest.mark.skipif(not GALICIA.exists(), reason="the labelled briefings are not here")
def test_a_parliaments_own_record_is_read_right() -> None:
    transcript = parse(read(GALICIA.read_bytes(), "source.xml"))
    assert len(transcript.turns) == 45
    assert transcript.turns[0].role is Role.MODERATOR
    assert transcript.turns[1].role is Role.PARTICIPANT
    assert transcript.date == "2015-01-26"


def test_a_document_cut_short_gives_what_it_holds() -> None:
    data = tei([(f"s{n}", "regular", f"<seg>Speech number {n}.</seg>") for n in range(50)])
    document = read_tei(data[: len(data) // 2])
    assert 10 < len(told(document)) < 40
    assert "what could be read was taken" in document.warnings[0]


def test_nothing_outside_is_fetched_and_nothing_unfolds() -> None:
    secret = b'<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    data = tei([("a", "regular", "We open &x; it.")]).replace(b"\n", b"\n" + secret, 1)
    with pytest.raises(UnreadableFileError) as caught:
        read_tei(data)
    assert caught.value.reason == "bomb"


def test_a_header_alone_holds_no_text() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_tei(tei([]))
    assert caught.value.reason == "no_text"


def test_growth_is_linear() -> None:
    def seconds(count: int) -> float:
        data = tei(
            [(f"s{n}", "regular", "<seg>We open the gates.<note>x</note></seg>") for n in range(count)]
        )
        begun = time.process_time()
        read_tei(data)
        return time.process_time() - begun

    assert seconds(10_000) < 25 * max(seconds(1_000), 0.02)
