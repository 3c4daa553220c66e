"""The audit of a stored outline, and what a reader does with its cues."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.correcting.wording import edit_text
from desktop_app.model.audit import Cue, CueKind
from desktop_app.model.changes import DecideItem
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.outline import Kind, OutlineItem, Status
from desktop_app.model.spans import Quotation
from tests.outlining import OutlineCase

TEXT = """\
Moderator:
Good morning. Who has a question?
Gull Post:
What will you do about the harbour?
Ida Brandt:
Thank you. We shall further dredge the inner basin, and soon; the pilots agree. Second, gravel is short.
The flood watch system has grown. Of the flood watch system I could say more.
"""


@pytest.fixture
def case(tmp_path: Path) -> Iterator[OutlineCase]:
    made = OutlineCase(tmp_path / "library", TEXT)
    made.find(())
    yield made
    made.library.close()


def cues(case: OutlineCase) -> list[Cue]:
    return list(case.library.outlines.audit(case.id).cues)


def cue(case: OutlineCase, kind: CueKind) -> Cue:
    return next(cue for cue in cues(case) if cue.kind is kind)


def only(case: OutlineCase) -> OutlineItem:
    (item,) = case.outline.items
    return item


def test_commitment_becomes_a_task_named_by_what_is_promised(case: OutlineCase) -> None:
    case.library.apply(case.library.outlines.take_up(case.id, cue(case, CueKind.COMMITMENT)))
    item = only(case)
    assert (item.kind, item.label, item.status) == (
        Kind.TASK,
        "dredge the inner basin",
        Status.CONFIRMED,
    )
    assert item.evidence[0].quote == "We shall further dredge the inner basin, and soon"


def test_name_becomes_an_item_of_its_own_kind(case: OutlineCase) -> None:
    case.library.apply(case.library.outlines.take_up(case.id, cue(case, CueKind.MECHANISM)))
    item = only(case)
    assert (item.kind, item.label) == (Kind.MECHANISM, "flood watch system")
    assert not [left for left in cues(case) if left.kind is CueKind.MECHANISM]


@pytest.mark.parametrize("kind", [CueKind.COMMITMENT, CueKind.ORDINAL, CueKind.MECHANISM])
def test_dismissed_cue_is_gone_and_comes_back_when_that_is_undone(case: OutlineCase, kind: CueKind) -> None:
    before = cues(case)
    done = case.library.apply(case.library.outlines.dismiss(case.id, cue(case, kind)))
    assert only(case).status is Status.REJECTED
    assert [left for left in cues(case) if left.kind is kind] == []
    assert [left for left in cues(case) if left.kind is not kind] == [c for c in before if c.kind is not kind]
    case.library.apply(done.inverse)
    assert cues(case) == before


def test_dismissed_cue_stays_so_when_the_text_is_outlined_again(case: OutlineCase) -> None:
    case.library.apply(case.library.outlines.dismiss(case.id, cue(case, CueKind.ORDINAL)))
    case.library.outlines.again([case.id])
    assert [left for left in cues(case) if left.kind is CueKind.ORDINAL] == []


def test_same_cue_is_not_taken_up_twice(case: OutlineCase) -> None:
    wanted = cue(case, CueKind.ORDINAL)
    case.library.apply(case.library.outlines.take_up(case.id, wanted))
    with pytest.raises(BadRequestError):
        case.library.outlines.take_up(case.id, wanted)


def test_cue_that_stands_elsewhere_is_refused(case: OutlineCase) -> None:
    with pytest.raises(NoSuchThingError):
        case.library.outlines.take_up(case.id, Cue(CueKind.ORDINAL, Quotation(3, 0, 6, "Second")))
    with pytest.raises(NoSuchThingError):
        case.library.outlines.dismiss(case.id, Cue(CueKind.ORDINAL, Quotation(99, 0, 6, "Second")))


def test_cancelled_audit_gives_no_answer(case: OutlineCase) -> None:
    monitor = Monitor()
    monitor.cancel()
    with pytest.raises(Cancelled):
        case.library.outlines.audit(case.id, monitor)
    assert cues(case)


def test_audit_knows_no_transcript_in_the_bin(case: OutlineCase) -> None:
    with pytest.raises(NoSuchThingError):
        case.library.outlines.audit("zzzzzzzz")


def test_lost_decision_is_told_until_it_is_taken_back(case: OutlineCase) -> None:
    change = case.library.outlines.take_up(case.id, cue(case, CueKind.ORDINAL))
    case.library.apply(change)
    transcript = case.library.briefing(case.id).transcript
    case.library.correct(case.id, edit_text(transcript, 3, " Second, gravel is short.", ""))
    (lost,) = case.library.outlines.audit(case.id).lost
    assert lost.label == "gravel is short"
    done = case.library.apply(DecideItem(case.id, lost.id, None))
    assert case.library.outlines.audit(case.id).lost == ()
    case.do(done.inverse)
    assert [item.id for item in case.library.outlines.audit(case.id).lost] == [lost.id]
