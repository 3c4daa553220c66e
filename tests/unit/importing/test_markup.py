"""XML from strangers: the sound is read, the dangerous refused, the damaged read as far as it goes."""

import time
from pathlib import Path

import pytest

from desktop_app.importing.markup import MOST_NODES, parse_damaged_xml, parse_xml
from desktop_app.model.errors import UnreadableFileError


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        parse_xml(data)
    return caught.value.reason


def text(data: bytes) -> str:
    return "".join(parse_xml(data).itertext())


def test_a_sound_document_is_parsed_in_its_own_encoding() -> None:
    page = '<?xml version="1.0" encoding="gb18030"?><a>海关<b/>总署</a>'
    assert text(page.encode("gb18030")) == "海关总署"


def test_the_names_that_html_has_for_letters_are_spelled_out_without_a_definition() -> None:
    page = (
        b'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd"><p>a&nbsp;b &mdash; &amp; &lt;c</p>'
    )
    assert text(page) == "a\u00a0b — & <c"


def test_entities_that_grow_are_refused() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE a [<!ENTITY a0 "laugh">{levels}]><a>&a9;</a>'
    assert refusal(bomb.encode()) == "bomb"


@pytest.mark.parametrize("kind", ['x SYSTEM "file://{0}"', '% x SYSTEM "file://{0}"> %x; <!ENTITY y "&x;"'])
def test_a_file_of_this_machine_never_comes_in(tmp_path: Path, kind: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("PASSWORD-OF-THIS-MACHINE")
    page = f"<!DOCTYPE a [<!ENTITY {kind.format(secret)}>]><a>said &x;&y;</a>"
    assert refusal(page.encode()) == "bomb"


def test_definitions_that_lie_elsewhere_are_never_fetched(tmp_path: Path) -> None:
    """From the network neither: the library is not asked to, and what is installed could not."""
    elsewhere = tmp_path / "a.dtd"
    elsewhere.write_text('<!ENTITY of-this-machine "PASSWORD"><!ATTLIST a said CDATA "PASSWORD">')
    root, _ = parse_damaged_xml(
        f'<!DOCTYPE a SYSTEM "file://{elsewhere}"><a>So &of-this-machine;</a>'.encode()
    )
    assert ("".join(map(str, root.itertext())), root.get("said")) == ("So ", None)


def test_nesting_without_end_is_refused_at_once() -> None:
    assert refusal(b"<a>" * 200_000 + b"</a>" * 200_000) == "too_deep"


def test_a_run_of_text_beyond_any_speech_is_refused() -> None:
    assert refusal(b"<a>" + b"x" * 20_000_000 + b"</a>") == "bomb"


def test_more_elements_than_the_memory_bears_are_refused_before_a_tree_is_built() -> None:
    begin = time.process_time()
    assert refusal(b"<a>" + b"<b/>" * MOST_NODES + b"</a>") == "too_large"
    assert time.process_time() - begin < 3


def test_a_document_cut_short_gives_what_stands_before_the_cut() -> None:
    root, whole = parse_damaged_xml(b"<a><p>First.</p><p>Second, and then")
    assert not whole
    assert [p.text for p in root] == ["First.", "Second, and then"]


def test_a_whole_document_is_said_to_be_whole() -> None:
    assert parse_damaged_xml(b"<a><p>First.</p></a>")[1]


@pytest.mark.parametrize("data", [b"", b"no XML at all", b"<a><b></a>", b"\x00\x01\x02"])
def test_what_is_no_sound_document_is_damaged(data: bytes) -> None:
    assert refusal(data) == "damaged"


def test_very_many_named_letters_take_no_more_than_linear_time() -> None:
    begin = time.process_time()
    parse_xml(b"<a>" + b"&nbsp;" * 200_000 + b"</a>")
    assert time.process_time() - begin < 5


def test_comments_and_instructions_are_no_elements() -> None:
    root = parse_xml(b"<a><!-- none --><?do it?><b/></a>")
    assert [child.tag for child in root] == ["b"]
