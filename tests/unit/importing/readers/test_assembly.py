"""A document as a whole: wrapped lines are put together, bold counts only where it sets apart."""

import pytest

from desktop_app.importing.readers.office.assembly import assembled
from desktop_app.importing.reading import read
from desktop_app.importing.text.limits import MOST_LINES
from desktop_app.model.document import Block, BlockKind
from desktop_app.model.errors import UnreadableFileError
from desktop_app.parsing.pipeline import parse
from tests.formats import docx, odt, rtf

WRAPPED = (
    "Ms. Okafor: Good morning, everyone. We will take your questions",
    "after a short statement of the minister, who has come back from",
    "the islands this morning and has to leave us again at noon.",
    "",
    "MINISTER LUND: Thank you. The ferry line reopened on Monday and",
    "carried more than four thousand people on its first day, which is",
    "more than we had hoped for when we planned the new piers.",
    "",
    "Harbour Radio: Minister, what did the repairs of the piers cost?",
    "",
    "MINISTER LUND: Twelve million crowns, which is one tenth less than",
    "what the harbour board had planned for them two years ago.",
)


def as_documents() -> dict[str, bytes]:
    lines = [docx.paragraph(docx.run(line)) if line else "<w:p/>" for line in WRAPPED]
    breaks = "\n".join(WRAPPED).split("\n\n")
    broken = [
        docx.paragraph("<w:r><w:br/></w:r>".join(docx.run(line) for line in part.split("\n")))
        for part in breaks
    ]
    return {
        "lines.docx": docx.document("".join(lines)),
        "breaks.docx": docx.document("".join(broken)),
        "lines.odt": odt.document("".join(odt.paragraph(line) for line in WRAPPED)),
        "lines.rtf": rtf.document("".join(rf"\pard {line}\par" + "\n" for line in WRAPPED)),
    }


@pytest.mark.parametrize("name", list(as_documents()))
def test_a_wrapped_text_that_was_saved_as_a_document_has_its_paragraphs(name: str) -> None:
    expected = parse(read("\n".join(WRAPPED).encode(), "a.txt"))
    found = parse(read(as_documents()[name], name))
    assert found.turns == expected.turns
    assert len(found.turns) == 4


def test_blank_paragraphs_are_left_out_and_the_rest_is_numbered() -> None:
    blocks = [Block("One."), Block(""), Block("", BlockKind.PAGE_BREAK), Block("Two.")]
    found, width = assembled(blocks)
    assert [(block.text, block.position) for block in found] == [("One.", 0), ("", 1), ("Two.", 2)]
    assert width == 0


def test_bold_paragraphs_have_a_lead_unless_most_of_the_text_is_bold() -> None:
    bold, plain = (
        Block("Why is it so?", lead="Why is it so?"),
        Block("Because it has always been so, at length."),
    )
    assert [block.lead for block in assembled([bold, plain])[0]] == ["Why is it so?", ""]
    assert [block.lead for block in assembled([*[bold] * 6, plain])[0]] == [""] * 7


def test_more_paragraphs_than_any_text_has_are_refused() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        assembled([Block("x")] * (MOST_LINES + 1))
    assert caught.value.reason == "too_large"
