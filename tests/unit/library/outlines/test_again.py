"""Outlining again: with new words, for some or for all, cancelled, and with what the reader has decided."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.library.background import outline_again_in_process
from desktop_app.library.correcting.making import rename_speaker
from desktop_app.library.notes import Body
from desktop_app.library.outlines.lexicons import Lexicons
from desktop_app.library.service import Library
from desktop_app.model.annotation import Anchoring
from desktop_app.model.changes import BinTranscripts, Decision, PutAnnotation
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import AgainStatus, OutlinedAgain
from desktop_app.model.monitor import Cancelled, Monitor
from desktop_app.model.outline import Kind, Outline, Status
from tests.support import BRIEFING, CHINESE, ROOT, environment, many, write

WALKS = BRIEFING.replace("three key tasks", "three walkabouts")
MINE = '[sets]\ntask = ["walkabout"]\n'


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def add(library: Library, folder: Path, *texts: str) -> list[str]:
    paths = [write(folder / f"{number}.txt", text) for number, text in enumerate(texts)]
    return [outcome.row.transcript_id or "" for outcome in library.import_paths(paths)]


def say(library: Library, text: str, language: str = "en") -> Path:
    """Write the reader's file; its time is another one even where the clock is coarse."""
    path = library.folder / "lexicons" / f"{language}.toml"
    path.parent.mkdir(exist_ok=True)
    return write(path, text)


def counted(outline: Outline) -> list[tuple[Kind, int | None]]:
    return [(item.kind, item.count_stated) for item in outline.items if item.count_stated is not None]


def test_new_words_show_once_a_briefing_is_outlined_again(library: Library, tmp_path: Path) -> None:
    one, han = add(library, tmp_path, WALKS, CHINESE)
    assert (Kind.SET, 3) not in counted(library.outline(one))
    assert library.outlines.outdated() == ()
    say(library, MINE)
    assert library.outlines.outdated() == (one,)
    outcomes = library.outlines.again()
    assert {row.transcript_id: row.status for row in outcomes} == {
        one: AgainStatus.CHANGED,
        han: AgainStatus.UNCHANGED,
    }
    assert (Kind.SET, 3) in counted(library.outline(one))
    assert library.outlines.outdated() == ()
    assert library.care.verify(deep=True) == ()


def test_without_the_words_the_old_outline_comes_back(library: Library, tmp_path: Path) -> None:
    (one,) = add(library, tmp_path, WALKS)
    before = library.outline(one)
    path = say(library, MINE)
    library.outlines.again()
    path.unlink()
    library.outlines.again()
    assert library.outline(one) == before


def test_what_is_imported_later_knows_the_words(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, BRIEFING)  # a worker without them is at hand
    say(library, MINE)
    (one,) = add(library, tmp_path, WALKS)
    assert (Kind.SET, 3) in counted(library.outline(one))
    assert one not in library.outlines.outdated()


def test_a_broken_file_leaves_our_words_and_the_other_language_as_they_are(
    library: Library, tmp_path: Path
) -> None:
    one, han = add(library, tmp_path, WALKS, CHINESE)
    say(library, MINE + "oops")
    say(library, '[sets]\nstrong = "-任务"\n', "zh")
    assert [row.status for row in library.outlines.again([one, han])] == [
        AgainStatus.UNCHANGED,
        AgainStatus.CHANGED,
    ]
    (problem,) = library.outlines.word_lists().problems
    assert (problem.line, problem.code) == (3, "syntax")
    assert [(file.language, file.used) for file in library.outlines.word_lists().files] == [
        ("en", False),
        ("zh", True),
    ]


def test_a_comment_makes_no_outline_old(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, WALKS)
    say(library, MINE)
    library.outlines.again()
    say(library, "# mine\n" + MINE)
    assert library.outlines.outdated() == ()


def test_decisions_and_notes_stay_with_their_items(library: Library, tmp_path: Path) -> None:
    (one,) = add(library, tmp_path, WALKS)
    item = next(item for item in library.outline(one).items if "canals" in item.evidence[0].quote)
    library.apply(
        library.outlines.decide(one, item.id, Decision(label="Line canals", status=Status.CONFIRMED))
    )
    note = library.notes.on_item(one, item.id, Body("ask for figures"))
    library.apply(PutAnnotation(note))
    say(library, MINE)
    library.outlines.again()
    kept = next(item for item in library.outline(one).items if item.label == "Line canals")
    assert kept.status is Status.CONFIRMED
    assert "canals" in kept.evidence[0].quote
    (annotation,) = library.annotations(one)
    assert (annotation.target_id, annotation.anchoring) == (kept.id, Anchoring.ANCHORED)


def test_taking_back_a_correction_leads_to_an_outline_that_is_known_to_be_old(
    library: Library, tmp_path: Path
) -> None:
    (one,) = add(library, tmp_path, WALKS)
    library.correct(one, rename_speaker(library.briefing(one).transcript, "Marta Lind", "Marta Lindt"))
    say(library, MINE)
    library.outlines.again()
    assert (Kind.SET, 3) in counted(library.outline(one))
    library.undo_correction(one)
    assert library.outlines.outdated() == (one,)
    library.outlines.again()
    assert (Kind.SET, 3) in counted(library.outline(one))


def test_cancelling_keeps_what_was_reported(library: Library, tmp_path: Path) -> None:
    library.import_paths(many(tmp_path / "many", 8, lambda n: WALKS.replace("Orchard", f"Orchard {n}")))
    say(library, MINE)
    monitor = Monitor()
    done: list[OutlinedAgain] = []

    def on_done(outcome: OutlinedAgain) -> None:
        done.append(outcome)
        if len(done) == 3:
            monitor.cancel()

    with pytest.raises(Cancelled):
        library.outlines.again(None, monitor, on_done)
    assert len(done) == 3
    assert len(library.outlines.outdated()) == 5
    assert len(library.outlines.again()) == 8
    assert library.outlines.outdated() == ()


def test_another_process_does_it_and_reports(library: Library, tmp_path: Path) -> None:
    (one,) = add(library, tmp_path, WALKS)
    say(library, MINE)
    steps: list[tuple[int, int]] = []
    outcomes = outline_again_in_process(library.folder, None, Monitor(lambda *step: steps.append(step)))
    assert [row.status for row in outcomes] == [AgainStatus.CHANGED]
    assert steps[-1] == (1, 1)
    assert (Kind.SET, 3) in counted(library.outline(one))


def test_what_lies_in_the_bin_is_refused_by_name_and_passed_over_otherwise(
    library: Library, tmp_path: Path
) -> None:
    one, other = add(library, tmp_path, WALKS, CHINESE)
    library.apply(BinTranscripts((one,)))
    with pytest.raises(BadRequestError):
        library.outlines.again([other, one])
    assert [row.transcript_id for row in library.outlines.again()] == [other]


def test_a_text_that_changes_meanwhile_is_outlined_as_it_is_then(library: Library, tmp_path: Path) -> None:
    (one,) = add(library, tmp_path, WALKS)
    say(library, MINE)
    changed = []

    def correct_meanwhile(done: int, _: int) -> None:
        if not changed and done == 0:
            changed.append(done)
            transcript = library.briefing(one).transcript
            library.correct(one, rename_speaker(transcript, "Marta Lind", "Marta Lindt"))

    library.outlines.again([one], Monitor(correct_meanwhile))
    briefing = library.briefing(one)
    assert "Marta Lindt" in {turn.speaker for turn in briefing.transcript.turns}
    assert (Kind.SET, 3) in counted(briefing.outline)


def test_the_rules_are_never_loaded_outside_a_worker(tmp_path: Path) -> None:
    """Else the reader's words would not reach them: corrections, imports again, joining and parting."""
    script = """
import sys
from pathlib import Path
from desktop_app.library.correcting.making import rename_speaker
from desktop_app.library.service import Library
from desktop_app.model.changes import PartBriefing
from tests.paging import cut, sample, save
from tests.support import BRIEFING, write

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    library = Library.open(folder / "library")
    path = write(folder / "a.txt", BRIEFING)
    (one,) = [o.row.transcript_id for o in library.import_paths([path])]
    library.correct(one, rename_speaker(library.briefing(one).transcript, "Marta Lind", "Marta Lindt"))
    write(path, BRIEFING.replace("café", "inn"))
    library.import_paths([path])
    assert library.corrections(one)
    pages = save(folder / "site", cut(sample("harbour-lights.en"), 3))
    ids = [o.row.transcript_id for o in library.import_paths(pages)]
    whole = library.relations.join(ids).touched[0]
    speaker = next(turn.speaker for turn in library.briefing(whole).transcript.turns if turn.speaker)
    library.correct(whole, rename_speaker(library.briefing(whole).transcript, speaker, "Somebody Else"))
    library.apply(PartBriefing(whole))
    assert any(library.corrections(page) for page in ids)
    library.outlines.again()
    library.close()
    rules = ("desktop_app.outline.english", "desktop_app.parsing.pipeline")
    loaded = [name for name in sys.modules if name.startswith(rules)]
    assert not loaded, loaded
"""
    path = write(tmp_path / "session.py", script)
    done = subprocess.run(
        [sys.executable, str(path), str(tmp_path)],
        cwd=ROOT,
        env=environment() | {"PYTHONPATH": os.pathsep.join([str(ROOT)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


# the files


def test_a_template_adds_nothing_and_is_never_written_over(tmp_path: Path) -> None:
    lexicons = Lexicons(tmp_path)
    for language in ("en", "zh"):
        path = lexicons.create(language)
        assert path.read_text(encoding="utf-8").startswith("#")
        with pytest.raises(BadRequestError):
            lexicons.create(language)
    assert lexicons.extension() == ""
    assert lexicons.lists().problems == ()
    with pytest.raises(BadRequestError):
        lexicons.create("fr")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_template_is_sound_with_all_its_examples(tmp_path: Path, language: str) -> None:
    lexicons = Lexicons(tmp_path)
    path = lexicons.create(language)
    text = path.read_text(encoding="utf-8")
    lines = [line[1:] if line[1:2].isalpha() or line[1:2] == "[" else line for line in text.splitlines()]
    write(path, "\n".join(line.removeprefix("#") if line.startswith("#[") else line for line in lines))
    found = lexicons.lists()
    assert [problem for problem in found.problems if problem.serious] == []
    assert sum(file.words for file in found.files) > 25


def test_a_folder_in_the_place_of_a_file_is_told(tmp_path: Path) -> None:
    lexicons = Lexicons(tmp_path)
    lexicons.path("en").mkdir(parents=True)
    (problem,) = lexicons.lists().problems
    assert (problem.code, problem.line) == ("unreadable", 0)
    assert lexicons.extension() == ""


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no such pipes here")
    lexicons = Lexicons(tmp_path)
    lexicons.path("en").parent.mkdir()
    os.mkfifo(lexicons.path("en"))
    assert lexicons.lists().problems[0].code == "unreadable"


def test_the_stamp_is_of_the_words_and_not_of_their_order(tmp_path: Path) -> None:
    lexicons = Lexicons(tmp_path)
    lexicons.path("en").parent.mkdir()
    bare = lexicons.stamp("en"), lexicons.stamp("zh"), lexicons.stamp("fr")
    write(lexicons.path("en"), MINE)
    assert lexicons.stamp("en") != bare[0]
    assert (lexicons.stamp("zh"), lexicons.stamp("fr")) == bare[1:]
    assert replace(lexicons.lists().files[0], path="").words == 1
