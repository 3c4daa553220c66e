import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.library.notes import Body
from desktop_app.library.service import Library, restore_library
from desktop_app.model.annotation import Anchoring
from desktop_app.model.changes import BinTranscripts, Decision, PutAnnotation
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import ImportStatus
from desktop_app.model.search import SearchQuery
from desktop_app.model.spans import TextSpan
from tests.support import BRIEFING, CHINESE, write


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    opened.import_paths([write(tmp_path / "orchard.txt", BRIEFING)])
    opened.catch_up()
    yield opened
    opened.close()


def span_of(library: Library, words: str) -> TextSpan:
    texts = library.briefing(library.summaries()[0].id).transcript.texts()
    number = next(n for n, text in texts.items() if words in text)
    return TextSpan(number, texts[number].index(words), texts[number].index(words) + len(words))


def change_the_file(library: Library, tmp_path: Path) -> None:
    added = "Hill Herald:\nWho pays for it?\nValley Post:"
    write(tmp_path / "orchard.txt", BRIEFING.replace("Valley Post:", added))
    (outcome,) = library.import_paths([tmp_path / "orchard.txt"])
    assert outcome.row.status is ImportStatus.UPDATED


def test_a_backup_brings_the_word_lists_back_and_keeps_those_it_replaces(
    library: Library, tmp_path: Path
) -> None:
    backup, bare = tmp_path / "backup.zip", tmp_path / "bare.zip"
    library.care.backup(bare)
    mine = library.outlines.create_word_list("en")
    mine.write_text('[sets]\ntask = ["walkabout"]\n')
    library.care.backup(backup)
    mine.write_text('[sets]\ntask = ["errand"]\n')
    chinese = library.outlines.create_word_list("zh")
    restore_library(backup, library.folder)
    assert "walkabout" in mine.read_text()
    assert chinese.exists()  # of which the backup holds nothing
    (aside,) = (library.folder / "backups").glob("before-restore-*")
    assert "errand" in (aside / "lexicons" / "en.toml").read_text()
    restore_library(bare, library.folder)
    assert "walkabout" in mine.read_text()
    restore_library(backup, tmp_path / "elsewhere")
    assert "walkabout" in (tmp_path / "elsewhere" / "lexicons" / "en.toml").read_text()


def test_a_backup_cannot_write_anything_but_known_word_lists(library: Library, tmp_path: Path) -> None:
    library.outlines.create_word_list("en")
    sound, odd = tmp_path / "sound.zip", tmp_path / "odd.zip"
    library.care.backup(sound)
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(odd, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name.replace("en.toml", "xx.toml"), data.replace(b"en.toml", b"xx.toml"))
    with pytest.raises(BadRequestError, match="no part of a library"):
        restore_library(odd, library.folder)


def test_a_library_that_is_open_sees_what_was_restored_and_goes_on(library: Library, tmp_path: Path) -> None:
    backup = tmp_path / "backup.zip"
    library.care.backup(backup)
    ident = library.summaries()[0].id
    library.import_paths([write(tmp_path / "second.txt", CHINESE)])
    before = library.data_version()
    restore_library(backup, library.folder)
    assert library.data_version() != before
    assert [row.id for row in library.summaries()] == [ident]
    assert library.search(SearchQuery("霜冻")).total == 0
    library.apply(PutAnnotation(library.notes.on_briefing(ident, Body("kept"))))
    again = Library.open(library.folder)
    assert [a.note for a in again.annotations()] == ["kept"]
    assert again.care.verify(deep=True) == ()
    again.close()
    (aside,) = (library.folder / "backups").glob("before-restore-*")
    with sqlite3.connect(aside / "library.sqlite") as old:
        assert old.execute("SELECT count(*) FROM transcript").fetchone() == (2,)
    old.close()


@pytest.mark.parametrize("damaged", [False, True])
def test_a_daily_copy_can_be_restored_and_writes_beside_readers(
    library: Library, tmp_path: Path, damaged: bool
) -> None:
    copy = library.care.daily_backup()
    assert copy is not None
    kept = shutil.copy(copy, tmp_path / "kept.sqlite")
    library.close()
    if damaged:
        (library.folder / "library.sqlite").write_bytes(b"")
    report = restore_library(Path(kept), library.folder)
    assert report.transcripts == 1
    again = Library.open(library.folder)
    assert again.care.verify(deep=True) == ()
    assert again.search(SearchQuery("frost")).total == 1
    again.close()
    with sqlite3.connect(library.folder / "library.sqlite") as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.parametrize("manifest", ["[]", '"x"', '{"format": "briefing-desk-backup-1", "files": []}', "{"])
def test_a_file_that_only_looks_like_a_backup_is_refused(
    library: Library, tmp_path: Path, manifest: str
) -> None:
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as archive:
        archive.writestr("manifest.json", manifest)
    with pytest.raises(BadRequestError, match="no sound backup"):
        restore_library(tmp_path / "odd.zip", library.folder)
    assert len(library.summaries()) == 1


def test_a_lost_index_is_noticed_and_made_again(library: Library) -> None:
    library.close()
    shutil.rmtree(library.folder / "index")
    again = Library.open(library.folder)
    assert [problem.code for problem in again.care.verify()] == ["index_incomplete"]
    assert again.search(SearchQuery("frost")).total == 1
    assert again.care.verify() == ()
    again.close()


def test_importing_a_file_again_mends_its_original(library: Library, tmp_path: Path) -> None:
    (original,) = (library.folder / "originals").iterdir()
    original.write_bytes(b"rotten")
    assert [problem.code for problem in library.care.verify()] == ["original_damaged"]
    library.import_paths([tmp_path / "orchard.txt"])
    assert library.care.verify() == ()


def test_rebuilding_nothing_is_no_trouble(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "nowhere")
    library.care.rebuild()
    library.close()
    assert not (tmp_path / "nowhere").exists()


def test_a_note_on_a_page_that_has_changed_stands_on_its_words_or_nowhere(
    library: Library, tmp_path: Path
) -> None:
    ident = library.summaries()[0].id
    seen, short = span_of(library, "set up a frost warning mechanism"), span_of(library, "First")
    change_the_file(library, tmp_path)
    found = library.notes.on_text(ident, [seen], Body("a"), ["set up a frost warning mechanism"])
    lost = library.notes.on_text(ident, [short], Body("b"), ["First"])
    assert found.selectors[0].exact == "set up a frost warning mechanism"
    texts = library.briefing(ident).transcript.texts()
    stands = found.selectors[0]
    assert texts[stands.paragraph][stands.start : stands.end] == stands.exact
    assert (lost.anchoring, lost.selectors[0].exact, lost.note) == (Anchoring.ORPHANED, "First", "b")


def test_taking_back_an_edit_after_the_text_changed_keeps_the_place(library: Library, tmp_path: Path) -> None:
    ident = library.summaries()[0].id
    made = library.notes.on_text(ident, [span_of(library, "frost warning mechanism")], Body("one"))
    library.apply(PutAnnotation(made))
    edited = library.notes.on_text(ident, [span_of(library, "frost warning mechanism")], Body("two"))
    inverse = library.apply(PutAnnotation(replace(edited, id=made.id))).inverse
    change_the_file(library, tmp_path)
    library.apply(inverse)
    (now,) = library.annotations()
    texts = library.briefing(ident).transcript.texts()
    stands = now.selectors[0]
    assert now.note == "one"
    assert texts[stands.paragraph][stands.start : stands.end] == "frost warning mechanism"


def test_taking_back_an_import_brings_notes_and_bin_back_as_they_were(
    library: Library, tmp_path: Path
) -> None:
    ident = library.summaries()[0].id
    library.apply(PutAnnotation(library.notes.on_text(ident, [span_of(library, "every slope")], Body("x"))))
    before = library.annotations(ident)
    library.apply(BinTranscripts((ident,)))
    added = "Hill Herald:\nWho pays for it?\nValley Post:"
    write(tmp_path / "orchard.txt", BRIEFING.replace("Valley Post:", added))
    (outcome,) = library.import_paths([tmp_path / "orchard.txt"])
    assert any("bin" in warning for warning in outcome.row.warnings)
    assert library.annotations(ident) != before
    inverse = outcome.inverse
    assert inverse is not None
    library.apply(inverse)
    assert library.annotations(ident) == before
    assert [row.id for row in library.binned()] == [ident]


def test_renaming_an_item_leaves_the_order_of_its_siblings(library: Library) -> None:
    ident = library.summaries()[0].id
    tasks = [item for item in library.outline(ident).items if item.kind == "task"]
    first, second, third = (task.id for task in tasks)
    library.apply(library.outlines.decide(ident, third, Decision(before=first)))
    library.apply(library.outlines.decide(ident, second, Decision(before=third)))
    order = [item.id for item in library.outline(ident).items]
    inverse = library.apply(library.outlines.decide(ident, third, Decision(label="last one first"))).inverse
    assert [item.id for item in library.outline(ident).items] == order
    library.apply(inverse)
    assert [item.id for item in library.outline(ident).items] == order
