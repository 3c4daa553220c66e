import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.library import care
from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.annotation import Anchoring, Annotation, Colour
from desktop_app.model.changes import (
    BinTranscripts,
    Change,
    Decision,
    DeleteAnnotation,
    DropSearch,
    PutAnnotation,
    PutSearch,
    Several,
)
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.library import ImportStatus
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.outline import Status
from desktop_app.model.search import SavedSearch, SearchQuery
from desktop_app.model.spans import TextSpan
from tests.support import BRIEFING, many, write


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One library for the tests that change only what they made themselves."""
    folder = tmp_path_factory.mktemp("stored")
    library = Library.open(folder / "library")
    library.import_paths([write(folder / "orchard.txt", BRIEFING)])
    yield library
    library.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def place_of(library: Library, transcript_id: str, words: str) -> TextSpan:
    for number, text in library.briefing(transcript_id).transcript.texts().items():
        if words in text:
            return TextSpan(number, text.index(words), text.index(words) + len(words))
    raise AssertionError(words)


def mark(library: Library, words: str, note: str = "") -> Annotation:
    transcript_id = library.summaries()[0].id
    span = place_of(library, transcript_id, words)
    annotation = library.notes.on_text(transcript_id, [span], Body(note, ("water",), Colour.GREEN))
    library.apply(PutAnnotation(annotation))
    return annotation


def test_each_change_is_undone_and_done_again_by_its_inverse(stored: Library) -> None:
    transcript_id = stored.summaries()[0].id
    annotation = mark(stored, "line the old canals")
    item = stored.outline(transcript_id).items[1]
    changes: list[Change] = [
        DeleteAnnotation(annotation.id),
        stored.outlines.decide(transcript_id, item.id, Decision(label="canals", status=Status.CONFIRMED)),
        BinTranscripts((transcript_id,)),
        Several((DeleteAnnotation(annotation.id), BinTranscripts((transcript_id,)))),
    ]
    for change in changes:
        before = (stored.briefing(transcript_id), stored.binned())
        inverse = stored.apply(change).inverse
        after = (stored.briefing(transcript_id), stored.binned())
        assert after != before, change
        again = stored.apply(inverse).inverse
        assert (stored.briefing(transcript_id), stored.binned()) == before, change
        stored.apply(stored.apply(again).inverse)
    stored.apply(DeleteAnnotation(annotation.id))


def test_a_change_that_cannot_be_leaves_the_others_of_its_step_undone(stored: Library) -> None:
    transcript_id = stored.summaries()[0].id
    with pytest.raises(NoSuchThingError):
        stored.apply(Several((BinTranscripts((transcript_id,)), DeleteAnnotation("nothing"))))
    assert stored.binned() == ()


def test_an_item_cannot_hang_under_its_own_part(stored: Library) -> None:
    transcript_id = stored.summaries()[0].id
    items = stored.outline(transcript_id).items
    child = next(item for item in items if item.parent)
    with pytest.raises(BadRequestError, match="under itself"):
        stored.apply(stored.outlines.decide(transcript_id, str(child.parent), Decision(parent=child.id)))
    with pytest.raises(BadRequestError, match="empty"):
        stored.apply(stored.outlines.decide(transcript_id, child.id, Decision(label="  ")))


def test_notes_are_searched_and_forgotten_with_their_annotation(stored: Library) -> None:
    annotation = mark(stored, "frost warning", "ask about zebras")
    query = SearchQuery("zebras", place="notes")
    assert stored.search(query).total == 1
    stored.apply(DeleteAnnotation(annotation.id))
    assert stored.search(query).total == 0


def test_annotations_can_stand_on_everything_that_has_a_place(stored: Library) -> None:
    transcript_id = stored.summaries()[0].id
    item = stored.outline(transcript_id).items[0]
    made = [
        stored.notes.on_turn(transcript_id, 2, Body("turn")),
        stored.notes.on_exchange(transcript_id, 0, Body("exchange")),
        stored.notes.on_item(transcript_id, item.id, Body("item")),
        stored.notes.on_briefing(transcript_id, Body("briefing")),
    ]
    for annotation in made:
        stored.apply(PutAnnotation(annotation))
    assert {mark.note for mark in stored.annotations(transcript_id)} >= {
        "turn",
        "exchange",
        "item",
        "briefing",
    }
    for annotation in made:
        stored.apply(DeleteAnnotation(annotation.id))
    with pytest.raises(NoSuchThingError):
        stored.notes.on_turn(transcript_id, 99, Body())
    with pytest.raises(NoSuchThingError):
        stored.notes.on_text(transcript_id, [TextSpan(1, 0, 9_999)], Body())


def test_a_changed_file_becomes_a_revision_and_notes_find_their_place(
    library: Library, tmp_path: Path
) -> None:
    path = write(tmp_path / "orchard.txt", BRIEFING)
    (first,) = library.import_paths([path])
    kept = mark(library, "frost warning mechanism", "kept")
    gone = mark(library, "21 measures", "gone")
    turn = library.notes.on_turn(kept.transcript_id, 2, Body("turn"))
    library.apply(PutAnnotation(turn))
    changed = BRIEFING.replace("Valley Post:", "Hill Herald:\nWho pays?\nValley Post:")
    changed = changed.replace("We have drawn up 21 measures. ", "")
    write(path, changed)
    (second,) = library.import_paths([path])
    assert second.row.status is ImportStatus.UPDATED
    assert second.row.transcript_id == first.row.transcript_id
    states = {a.note: a for a in library.annotations()}
    assert states["kept"].anchoring is not Anchoring.ORPHANED
    texts = library.briefing(kept.transcript_id).transcript.texts()
    selector = states["kept"].selectors[0]
    assert texts[selector.paragraph][selector.start : selector.end] == "frost warning mechanism"
    assert states["gone"].anchoring is Anchoring.ORPHANED
    assert states["gone"].selectors == gone.selectors
    assert states["turn"].target_id == "3"

    inverse = second.inverse
    assert inverse is not None
    library.apply(inverse)
    again = {a.note: a for a in library.annotations()}
    assert again["gone"].anchoring is Anchoring.ANCHORED
    assert again["turn"].target_id == "2"


def test_decisions_survive_a_changed_file(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "orchard.txt", BRIEFING)
    (first,) = library.import_paths([path])
    transcript_id = str(first.row.transcript_id)
    item = next(i for i in library.outline(transcript_id).items if "frost" in i.label)
    library.apply(library.outlines.decide(transcript_id, item.id, Decision(label="frost alarms")))
    write(path, BRIEFING.replace("Good morning.", "Good morning to all of you, and welcome."))
    library.import_paths([path])
    found = next(i for i in library.outline(transcript_id).items if i.id == item.id)
    assert (found.label, found.status) == ("frost alarms", Status.EDITED)


def test_another_text_at_a_known_path_is_kept_apart(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "orchard.txt", BRIEFING)
    (first,) = library.import_paths([path])
    write(path, "Host:\nWelcome to the ferry meeting.\nAnn Oak:\nFerries will run at night from May.\n")
    (second,) = library.import_paths([path])
    assert second.row.status is ImportStatus.ADDED
    assert second.row.transcript_id != first.row.transcript_id
    assert "Orchard" in second.row.warnings[-1]
    assert len(library.summaries()) == 2


def test_the_same_bytes_from_elsewhere_are_unchanged(library: Library, tmp_path: Path) -> None:
    (first,) = library.import_paths([write(tmp_path / "one.txt", BRIEFING)])
    (second,) = library.import_paths([write(tmp_path / "two.txt", BRIEFING)])
    assert (second.row.status, second.row.transcript_id) == (ImportStatus.UNCHANGED, first.row.transcript_id)
    pasted = library.import_text(BRIEFING, "pasted")
    assert pasted.row.status is ImportStatus.UNCHANGED


def test_the_same_text_read_in_another_way_joins_a_collection_and_stays_as_it_is(
    library: Library, tmp_path: Path
) -> None:
    path = write(tmp_path / "one.txt", BRIEFING.encode("ascii", "ignore").decode())
    (first,) = library.import_paths([path])
    (second,) = library.import_paths([path], ImportOptions(encoding="ascii", collection="Water"))
    assert (second.row.status, second.row.transcript_id) == (ImportStatus.UNCHANGED, first.row.transcript_id)
    assert [row.collections for row in library.summaries()] == [("Water",)]
    library.catch_up()
    assert library.search(SearchQuery("orchard", collection="Water")).total


def test_importing_what_lies_in_the_bin_takes_it_out(library: Library, tmp_path: Path) -> None:
    path = write(tmp_path / "one.txt", BRIEFING)
    (first,) = library.import_paths([path])
    library.apply(BinTranscripts((str(first.row.transcript_id),)))
    (second,) = library.import_paths([path])
    assert second.row.transcript_id == first.row.transcript_id
    assert "bin" in second.row.warnings[0]
    assert library.binned() == ()


def test_a_cancelled_import_keeps_what_it_reported(library: Library, tmp_path: Path) -> None:
    paths = many(tmp_path / "many", 6)
    reported: list[str] = []
    monitor = Monitor()

    def stop_after_two(outcome: object) -> None:
        reported.append(str(outcome))
        if len(reported) == 2:
            monitor.cancel()

    with pytest.raises(Cancelled):
        library.import_paths(paths, ImportOptions(), monitor, stop_after_two)
    assert len(library.summaries()) == len(reported)


def test_a_cancelled_import_leaves_nothing_of_an_archive_behind(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as stream:
        for number in range(4):
            stream.writestr(f"{number}.txt", f"{BRIEFING}\n\nVersion {number}.\n")
    (unpacked := tmp_path / "unpacked").mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(unpacked))
    monitor = Monitor()
    with pytest.raises(Cancelled) as caught:
        library.import_paths([archive], ImportOptions(), monitor, lambda _: monitor.cancel())
    assert list(unpacked.iterdir()) == []
    assert caught.value is not None  # as long as it is held, so are the frames that it came through


def test_seven_daily_copies_are_kept_and_each_is_a_library(library: Library, tmp_path: Path) -> None:
    library.import_paths([write(tmp_path / "one.txt", BRIEFING)])
    store = library._store
    for day in range(1, 10):
        assert care.daily_backup(store, date(2026, 3, day)) is not None
    assert care.daily_backup(store, date(2026, 3, 9)) is None
    copies = sorted((library.folder / "backups").glob("daily-*"))
    assert [copy.name for copy in copies] == [f"daily-2026-03-{day:02}.sqlite" for day in range(3, 10)]
    report = care.restore(copies[0], tmp_path / "again")
    assert report.transcripts == 1


def test_a_kept_search_is_renamed_and_dropped_and_each_is_undone(stored: Library) -> None:
    kept = SavedSearch("s1", "Water", SearchQuery("water", roles=("official",), within=("price",)))
    renamed = replace(kept, name="Prices of water")
    put = stored.apply(PutSearch(kept))
    rename = stored.apply(PutSearch(renamed))
    assert stored.searches() == (renamed,)
    drop = stored.apply(DropSearch("s1"))
    assert stored.searches() == ()
    for inverse, left in ((drop, (renamed,)), (rename, (kept,)), (put, ())):
        stored.apply(inverse.inverse)
        assert stored.searches() == left
    with pytest.raises(NoSuchThingError):
        stored.apply(DropSearch("s1"))


def test_a_query_within_earlier_ones_finds_what_matches_them_all(stored: Library) -> None:
    stored.catch_up()
    whole = stored.search(SearchQuery("the"))
    words = whole.hits[0].snippet.split()
    word = max((word for word in words if word.isalpha()), key=len)
    within = stored.search(SearchQuery(word, within=("the",)))
    typed = stored.search(SearchQuery(f"the {word}"))
    assert 0 < within.total == typed.total
    assert {hit.paragraph for hit in within.hits} == {hit.paragraph for hit in typed.hits}
    either = stored.search(SearchQuery(f"{word} OR the", within=("nosuchword",)))
    assert either.total == 0
