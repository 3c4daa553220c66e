"""Pages of one briefing: joined, worked with as one, parted again."""

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop_app.library.correcting.making import rename_speaker
from desktop_app.library.correcting.wording import edit_text
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.annotation import Anchoring, Annotation, Target
from desktop_app.model.changes import (
    BinTranscripts,
    Change,
    Decision,
    DeleteAnnotation,
    PartBriefing,
    PutAnnotation,
    UnbinTranscripts,
)
from desktop_app.model.errors import BadRequestError, DeskError, NoSuchThingError
from desktop_app.model.library import Briefing, ImportStatus
from desktop_app.model.outline import Kind, Status
from desktop_app.model.search import SearchQuery
from desktop_app.model.spans import TextSpan
from tests.paging import cut, sample, save
from tests.support import BRIEFING, write

ENGLISH = sample("harbour-lights.en")
WEB_PAGE = """\
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} - Yuewan News</title></head><body>
<div class="nav"><a href="/">Home</a> <a href="/press">Press Room</a></div>
<h1>{title}</h1><div class="info">Updated: 2025-09-10 10:{minute} Source: Yuewan News</div>
<div class="content">{body}</div>
<div class="page">Previous Page <a href="1.htm">1</a> <a href="2.htm">2</a> Next Page</div>
<div class="footer">Copyright. All rights reserved.</div></body></html>
"""
ON_PAGE_TWO = "Lantern Street complain"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def pages(library: Library, tmp_path: Path) -> list[str]:
    """The ids of a briefing's three pages."""
    return add(library, save(tmp_path / "site", cut(ENGLISH, 3)))


def add(library: Library, paths: Sequence[Path]) -> list[str]:
    outcomes = library.import_paths(paths)
    return [outcome.row.transcript_id or "" for outcome in outcomes]


def join(library: Library, ids: Sequence[str]) -> tuple[str, Change]:
    applied = library.relations.join(ids)
    return applied.touched[0], applied.inverse


def ids_in_sight(library: Library) -> set[str]:
    return {row.id for row in library.summaries()}


def found(library: Library, words: str) -> set[str]:
    return {hit.transcript_id for hit in library.search(SearchQuery(words)).hits}


def mark(library: Library, transcript_id: str, words: str, note: str = "") -> Annotation:
    for number, text in library.briefing(transcript_id).transcript.texts().items():
        if words in text:
            span = TextSpan(number, text.index(words), text.index(words) + len(words))
            annotation = library.notes.on_text(transcript_id, [span], Body(note))
            library.apply(PutAnnotation(annotation))
            return annotation
    raise AssertionError(words)


def everything(library: Library, ids: Sequence[str]) -> list[Briefing]:
    return [library.briefing(transcript_id) for transcript_id in ids]


@pytest.mark.parametrize("name", ["harbour-lights.en", "harbour-lights.zh"])
def test_pages_are_offered_in_order_and_joined_are_the_whole(
    library: Library, tmp_path: Path, name: str
) -> None:
    text = sample(name)
    (alone,) = add(library, [write(tmp_path / "whole.txt", text)])
    expected = library.briefing(alone)
    library.apply(BinTranscripts((alone,)))
    paths = save(tmp_path / "site", cut(text, 3))
    by_name = dict(zip(shuffled := random.Random(4).sample(paths, 3), add(library, shuffled), strict=True))
    ids = [by_name[path] for path in paths]
    (offer,) = library.relations.offers()
    assert (offer.kind.value, list(offer.transcript_ids)) == ("parts", ids)
    whole, _ = join(library, offer.transcript_ids)
    joined = library.briefing(whole)
    assert joined.transcript.texts() == expected.transcript.texts()
    assert [(t.speaker, t.role) for t in joined.transcript.turns] == [
        (t.speaker, t.role) for t in expected.transcript.turns
    ]
    assert joined.transcript.exchanges == expected.transcript.exchanges
    assert joined.outline == expected.outline
    assert (joined.transcript.title, joined.transcript.date) == (
        expected.transcript.title,
        expected.transcript.date,
    )
    assert [part.id for part in joined.parts] == ids
    assert ids_in_sight(library) == {whole}
    assert library.relations.offers() == ()
    assert library.care.verify(deep=True) == ()


def test_saved_web_pages_are_joined_although_each_says_when_it_was_updated(
    library: Library, tmp_path: Path
) -> None:
    title, *paragraphs = ENGLISH.strip().split("\n\n")
    pages = [paragraphs[:5], paragraphs[5:9], paragraphs[9:]]
    paths = []
    for number, page in enumerate(pages):
        body = "".join(f"<p>{paragraph}</p>" for paragraph in page)
        text = WEB_PAGE.format(title=title, minute=20 + 7 * number, body=body.replace("\n", "<br>"))
        paths.append(write(tmp_path / f"lights{f'_{number + 1}' if number else ''}.htm", text))
    ids = add(library, paths)
    (offer,) = library.relations.offers()
    assert list(offer.transcript_ids) == ids
    joined = library.briefing(join(library, ids)[0]).transcript
    (alone,) = add(library, [write(tmp_path / "alone.txt", ENGLISH)])
    expected = library.briefing(alone).transcript
    assert list(joined.texts().values()) == list(expected.texts().values())
    assert [turn.speaker for turn in joined.turns] == [turn.speaker for turn in expected.turns]
    assert (joined.title, joined.date) == (expected.title, expected.date)


def test_items_of_the_readers_own_go_with_their_words_to_the_whole_and_back(
    library: Library, pages: list[str]
) -> None:
    texts = library.briefing(pages[1]).transcript.texts()
    number = next(n for n, text in texts.items() if ON_PAGE_TWO in text)
    place = library.outlines.passage(pages[1], number, ON_PAGE_TWO)
    added = library.outlines.add(pages[1], Kind.TASK, "mine", [place])
    library.apply(added)
    before = library.outline(pages[1])
    whole, inverse = join(library, pages)
    joined = library.item(whole, added.item.id)
    text = library.briefing(whole).transcript.texts()[joined.evidence[0].paragraph]
    assert text[joined.evidence[0].start : joined.evidence[0].end] == ON_PAGE_TWO
    assert joined.label == "mine"
    library.apply(inverse)
    assert library.outline(pages[1]) == before


def test_search_finds_the_whole_alone_and_after_parting_the_page(library: Library, pages: list[str]) -> None:
    assert found(library, ON_PAGE_TWO) == {pages[1]}
    whole, inverse = join(library, pages)
    assert found(library, ON_PAGE_TWO) == {whole}
    library.apply(inverse)
    assert found(library, ON_PAGE_TWO) == {pages[1]}
    library.care.rebuild()
    assert found(library, ON_PAGE_TWO) == {pages[1]}
    assert library.care.verify() == ()


def test_undo_brings_pages_back_as_they_were_and_redo_the_whole(library: Library, pages: list[str]) -> None:
    mark(library, pages[0], "old harbour", "on the first page")
    mark(library, pages[1], ON_PAGE_TWO)
    item = library.outline(pages[0]).items[0]
    library.apply(
        library.outlines.decide(pages[0], item.id, Decision(label="The frame", status=Status.EDITED))
    )
    binned = mark(library, pages[2], "Thank you")
    library.apply(DeleteAnnotation(binned.id))
    before = everything(library, pages)
    whole, inverse = join(library, pages)
    joined = library.briefing(whole)
    assert len(joined.annotations) == 2
    assert {a.anchoring for a in joined.annotations} == {Anchoring.ANCHORED}
    assert "The frame" in [found.label for found in joined.outline.items]
    again = library.apply(inverse).inverse
    assert everything(library, pages) == before
    library.apply(again)
    assert library.briefing(whole) == joined


def test_what_is_noted_and_decided_on_the_whole_goes_to_the_page_that_holds_it(
    library: Library, pages: list[str]
) -> None:
    whole, _ = join(library, pages)
    note = mark(library, whole, ON_PAGE_TWO, "mine")
    last = len(library.briefing(whole).transcript.turns) - 1
    turn = library.notes.on_turn(whole, last, Body("the end"))
    briefing = library.notes.on_briefing(whole, Body("all of it"))
    item = library.outline(whole).items[-1]
    for annotation in (turn, briefing):
        library.apply(PutAnnotation(annotation))
    library.apply(library.outlines.decide(whole, item.id, Decision(status=Status.REJECTED)))
    again = library.apply(PartBriefing(whole)).inverse
    assert [a.id for a in library.briefing(pages[1]).annotations] == [note.id]
    (ended,) = library.briefing(pages[2]).annotations
    assert (ended.id, ended.target) == (turn.id, Target.TURN)
    assert ended.target_id == str(len(library.briefing(pages[2]).transcript.turns) - 1)
    assert [a.id for a in library.briefing(pages[0]).annotations] == [briefing.id]
    rejected = [
        (page, found.id)
        for page in pages
        for found in library.outline(page).items
        if found.status is Status.REJECTED
    ]
    assert [found for _, found in rejected] == [item.id]
    library.apply(again)
    assert {a.id for a in library.briefing(whole).annotations} == {note.id, turn.id, briefing.id}
    assert library.item(whole, item.id).status is Status.REJECTED


def test_a_note_whose_words_no_page_holds_is_kept_as_an_orphan(library: Library, pages: list[str]) -> None:
    opening = next(iter(library.briefing(pages[1]).transcript.texts().values()))
    whole, _ = join(library, pages)
    texts = library.briefing(whole).transcript.texts()
    number = next(number for number, text in texts.items() if text == opening)
    spans = [TextSpan(n, 0, len(texts[n])) for n in (number - 1, number)]
    across = library.notes.on_text(whole, spans, Body("over the border"))
    library.apply(PutAnnotation(across))
    library.apply(PartBriefing(whole))
    (kept,) = library.briefing(pages[0]).annotations
    assert (kept.id, kept.anchoring, kept.note) == (across.id, Anchoring.ORPHANED, "over the border")


def test_corrections_move_with_the_text(library: Library, pages: list[str]) -> None:
    second = library.briefing(pages[1]).transcript
    number = next(n for n, text in second.texts().items() if ON_PAGE_TWO in text)
    library.correct(pages[1], edit_text(second, number, "complain", "protest"))
    whole, inverse = join(library, pages)
    joined = library.briefing(whole).transcript
    assert any("Lantern Street protest" in text for text in joined.texts().values())
    library.correct(whole, rename_speaker(joined, "Peng Shu", "Peng Shulan"))
    library.apply(PartBriefing(whole))
    for page in pages:
        speakers = {turn.speaker for turn in library.briefing(page).transcript.turns}
        assert "Peng Shu" not in speakers
    texts = library.briefing(pages[1]).transcript.texts().values()
    assert any("Lantern Street protest" in text for text in texts)
    assert isinstance(inverse, PartBriefing)
    assert library.care.verify(deep=True) == ()


def test_a_page_that_is_not_in_sight_is_not_corrected(library: Library, pages: list[str]) -> None:
    text = library.briefing(pages[1]).transcript
    name = next(turn.speaker for turn in text.turns if turn.speaker)
    library.correct(pages[1], rename_speaker(text, name, "Ann Holm"))
    whole, _ = join(library, pages)
    with pytest.raises(BadRequestError, match=f"part of {whole}"):
        library.correct(pages[1], rename_speaker(text, name, "Bo Holm"))
    with pytest.raises(BadRequestError, match=f"part of {whole}"):
        library.undo_correction(pages[1])
    library.apply(PartBriefing(whole))
    with pytest.raises(BadRequestError, match="name its parts"):
        library.correct(whole, rename_speaker(text, name, "Bo Holm"))
    assert len(library.corrections(pages[1])) == 1


def test_importing_a_page_again_leads_to_the_whole(
    library: Library, pages: list[str], tmp_path: Path
) -> None:
    whole, _ = join(library, pages)
    paths = sorted((tmp_path / "site").iterdir())
    for path in paths:
        (same,) = library.import_paths([path])
        assert (same.row.status, same.row.transcript_id) == (ImportStatus.UNCHANGED, whole)
    note = mark(library, whole, "old harbour")
    before = library.briefing(whole)
    changed = paths[1].read_text("utf-8").replace("Lantern Street complain", "Lantern Street grumble")
    (updated,) = library.import_paths([write(paths[1], changed)])
    assert (updated.row.status, updated.row.transcript_id) == (ImportStatus.UPDATED, whole)
    after = library.briefing(whole)
    assert any("Lantern Street grumble" in text for text in after.transcript.texts().values())
    assert [a.id for a in after.annotations] == [note.id]
    assert found(library, "grumble") == {whole}
    assert updated.inverse is not None
    again = library.apply(updated.inverse).inverse
    assert library.briefing(whole) == before
    library.apply(again)
    library.apply(PartBriefing(whole))
    texts = library.briefing(pages[1]).transcript.texts().values()
    assert any("Lantern Street grumble" in text for text in texts)


def test_a_whole_takes_in_a_further_page_under_its_id(library: Library, pages: list[str]) -> None:
    whole, _ = join(library, pages[:2])
    note = mark(library, whole, "old harbour")
    (offer,) = library.relations.offers()
    assert offer.transcript_ids == (whole, pages[2])
    before = everything(library, [whole, pages[2]])
    longer, inverse = join(library, offer.transcript_ids)
    assert longer == whole
    assert [part.id for part in library.briefing(whole).parts] == pages
    assert ids_in_sight(library) == {whole}
    again = library.apply(inverse).inverse
    assert everything(library, [whole, pages[2]]) == before
    library.apply(again)
    assert [a.id for a in library.briefing(whole).annotations] == [note.id]
    library.apply(PartBriefing(whole))
    assert ids_in_sight(library) == set(pages)


def test_pages_joined_again_are_the_briefing_that_they_were(library: Library, pages: list[str]) -> None:
    whole, inverse = join(library, pages)
    library.apply(inverse)
    note = mark(library, pages[1], ON_PAGE_TWO, "made meanwhile")
    again, inverse = join(library, pages)
    assert again == whole
    assert [a.id for a in library.briefing(whole).annotations] == [note.id]
    library.apply(inverse)
    assert ids_in_sight(library) == set(pages)
    assert [a.id for a in library.briefing(pages[1]).annotations] == [note.id]


def test_two_wholes_become_one(library: Library, tmp_path: Path) -> None:
    ids = add(library, save(tmp_path / "site", cut(ENGLISH, 4)))
    first, _ = join(library, ids[:2])
    second, _ = join(library, ids[2:])
    whole, inverse = join(library, [first, second])
    assert (ids_in_sight(library), whole) == ({first}, first)
    assert [part.id for part in library.briefing(whole).parts] == ids
    library.apply(inverse)
    assert ids_in_sight(library) == {first, second}
    assert [part.id for part in library.briefing(second).parts] == ids[2:]


def test_the_bin_takes_the_whole_with_its_pages(library: Library, pages: list[str]) -> None:
    whole, _ = join(library, pages)
    library.apply(BinTranscripts((whole,)))
    assert ids_in_sight(library) == set()
    assert [row.id for row in library.binned()] == [whole]
    assert found(library, ON_PAGE_TWO) == set()
    library.apply(UnbinTranscripts((whole,)))
    assert ids_in_sight(library) == {whole}


def test_what_cannot_be_joined_is_refused_and_nothing_changes(
    library: Library, pages: list[str], tmp_path: Path
) -> None:
    (other,) = add(library, [write(tmp_path / "orchard.txt", BRIEFING)])
    whole, _ = join(library, pages)
    before = ids_in_sight(library)
    refused: list[tuple[list[str], type[DeskError]]] = [
        ([other], BadRequestError),
        ([other, other], BadRequestError),
        ([other, pages[0]], BadRequestError),
        ([other, "nothere"], NoSuchThingError),
    ]
    for ids, error in refused:
        with pytest.raises(error):
            library.relations.join(ids)
    for change in (BinTranscripts((pages[0],)), PartBriefing(other)):
        with pytest.raises(BadRequestError):
            library.apply(change)
    library.apply(BinTranscripts((other,)))
    with pytest.raises(BadRequestError, match="bin"):
        library.relations.join([whole, other])
    library.apply(UnbinTranscripts((other,)))
    assert ids_in_sight(library) == before


def test_a_page_whose_file_is_lost_is_named_and_nothing_changes(library: Library, pages: list[str]) -> None:
    for original in (library.folder / "originals").iterdir():
        original.unlink()
    with pytest.raises(DeskError) as refusal:
        library.relations.join(pages)
    assert "talk_1.txt" in refusal.value.message
    assert ids_in_sight(library) == set(pages)


def test_a_note_made_on_a_page_meanwhile_finds_the_whole(library: Library, pages: list[str]) -> None:
    texts = library.briefing(pages[1]).transcript.texts()
    number = next(number for number, text in texts.items() if ON_PAGE_TWO in text)
    start = texts[number].index(ON_PAGE_TWO)
    span = TextSpan(number, start, start + len(ON_PAGE_TWO))
    note = library.notes.on_text(pages[1], [span], Body("late"))
    whole, _ = join(library, pages)
    assert library.apply(PutAnnotation(note)).touched == (whole,)
    (kept,) = library.briefing(whole).annotations
    assert (kept.id, kept.selectors[0].exact, kept.anchoring) == (note.id, ON_PAGE_TWO, Anchoring.ANCHORED)
