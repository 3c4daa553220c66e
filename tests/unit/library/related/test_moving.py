"""What moves from transcripts to others which hold the same text."""

from pathlib import Path

from desktop_app.library.related.moving import move_decisions
from desktop_app.model.changes import Decision
from desktop_app.model.outline import Status
from tests.outlining import TEXT, OutlineCase


def test_what_two_texts_say_of_one_item_holds_together_in_a_third(tmp_path: Path) -> None:
    case = OutlineCase(tmp_path / "library", TEXT)
    one, two, whole = (
        case.library.import_text(f"{TEXT}\n{end}\n", end).row.transcript_id or ""
        for end in ("Thank you.", "Any questions?", "That is all.")
    )
    item = next(item for item in case.library.outline(one).items if "canals" in item.label)
    for transcript_id, decision in (
        (one, Decision(label="Canals", attributes={"deadline": "2030"})),
        (two, Decision(status=Status.CONFIRMED, attributes={"quantity": "3"})),
    ):
        case.library.apply(case.library.outlines.decide(transcript_id, item.id, decision))
    with case.store.writing() as session:
        move_decisions(session, (one, two), (whole,))
    moved = case.library.item(whole, item.id)
    assert (moved.label, moved.status) == ("Canals", Status.CONFIRMED)
    assert moved.entries == {"deadline": "2030", "quantity": "3"}
    case.close()
