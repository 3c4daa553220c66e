"""Correcting stored transcripts: undone exactly, kept over imports, with the notes on their words."""

import zlib
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Thread

import pytest

from desktop_app.library.correcting import making, wording
from desktop_app.library.imports.outcome import ImportOptions
from desktop_app.library.notes import Body
from desktop_app.library.service import Library, restore_library
from desktop_app.model.annotation import Anchoring, Annotation
from desktop_app.model.changes import BinTranscripts, Decision, PutAnnotation
from desktop_app.model.corrections import Correction, Part, SetMeta
from desktop_app.model.errors import BadRequestError, DeskError, NoSuchThingError
from desktop_app.model.library import ImportRow, ImportStatus
from desktop_app.model.outline import Status
from desktop_app.model.search import SearchQuery
from desktop_app.model.spans import TextSpan
from desktop_app.model.transcript import Role, Transcript
from desktop_app.storage.rows import packed, unpacked
from desktop_app.storage.transcripts import Content
from tests.support import BRIEFING, CHINESE, write

_numbers = count(1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One library, in which every test has a briefing of its own."""
    opened = Library.open(tmp_path_factory.mktemp("corrected") / "library")
    yield opened
    opened.close()


class Case:
    """A briefing in a library, with the file it came from."""

    def __init__(self, library: Library, file: Path, text: str) -> None:
        self.library, self.file = library, file
        self.id = self.bring(text).transcript_id or ""

    @property
    def transcript(self) -> Transcript:
        return self.library.briefing(self.id).transcript

    @property
    def notes(self) -> tuple[Annotation, ...]:
        return self.library.annotations(self.id)

    def bring(self, text: str, options: ImportOptions = ImportOptions()) -> ImportRow:  # noqa: B008 - frozen
        (outcome,) = self.library.import_paths([write(self.file, text)], options)
        return outcome.row

    def correct(self, *corrections: Correction) -> None:
        self.library.correct(self.id, *corrections)

    def note(self, words: str) -> None:
        number, text = next((n, t) for n, t in self.transcript.texts().items() if words in t)
        span = TextSpan(number, text.index(words), text.index(words) + len(words))
        self.library.apply(PutAnnotation(self.library.notes.on_text(self.id, [span], Body("a note"))))

    def noted(self) -> list[tuple[int, str, str]]:
        texts = self.transcript.texts()
        for note in self.notes:
            for s in note.selectors if note.anchoring is not Anchoring.ORPHANED else ():
                assert texts[s.paragraph][s.start : s.end] == s.exact
        return [(s.paragraph, s.exact, note.anchoring.value) for note in self.notes for s in note.selectors]


@pytest.fixture
def case(library: Library, tmp_path: Path) -> Case:
    text = BRIEFING.replace("Orchard Valley", f"Orchard Valley {next(_numbers)}")
    return Case(library, tmp_path / "orchard.txt", text)


def test_a_correction_is_taken_back_and_done_again_exactly(case: Case) -> None:
    case.note("three key tasks")
    before, notes = case.library.briefing(case.id), case.notes
    applied = case.library.correct(case.id, making.split_turn(case.transcript, 3, 11, "Valley Post"))
    after, moved = case.library.briefing(case.id), case.notes
    assert len(after.transcript.turns) == len(before.transcript.turns) + 1
    redo = case.library.apply(applied.inverse).inverse
    assert (case.library.briefing(case.id).transcript, case.notes) == (before.transcript, notes)
    case.library.apply(redo)
    assert (case.library.briefing(case.id).transcript, case.notes) == (after.transcript, moved)


def test_corrections_add_up_and_are_taken_back_one_act_at_a_time(case: Case) -> None:
    texts = [case.transcript]
    case.correct(SetMeta("title", "Orchards"), SetMeta("place", "Hall"))
    texts.append(case.transcript)
    case.correct(wording.edit_text(case.transcript, 4, "canals", "channels"))
    texts.append(case.transcript)
    case.correct(making.merge_turn(case.transcript, 3))
    for expected in reversed(texts):
        case.library.undo_correction(case.id)
        assert case.transcript == expected
    assert case.library.corrections(case.id) == ()
    with pytest.raises(BadRequestError, match="no correction"):
        case.library.undo_correction(case.id)


def test_what_is_corrected_is_found_and_what_it_replaced_is_not(case: Case) -> None:
    case.correct(wording.edit_text(case.transcript, 4, "canals", "quillworts"))
    case.library.catch_up()
    assert [hit.transcript_id for hit in case.library.search(SearchQuery("quillworts")).hits] == [case.id]
    found = case.library.search(SearchQuery("canals"))
    assert case.id not in {hit.transcript_id for hit in found.hits}


def test_a_note_across_a_cut_keeps_all_its_words_and_is_whole_again_after_undo(case: Case) -> None:
    case.note("the old canals by the end")
    place = case.transcript.texts()[4].index("by the end")
    case.correct(making.split_turn(case.transcript, 4, place))
    assert case.noted() == [(4, "the old canals", "anchored"), (5, "by the end", "anchored")]
    case.library.undo_correction(case.id)
    assert case.noted() == [(4, "the old canals by the end", "anchored")]


def test_notes_behind_a_cut_stay_sure_of_their_words(case: Case) -> None:
    case.note("Act")
    case.correct(making.split_turn(case.transcript, 4, 5))
    assert case.noted() == [(7, "Act", "anchored")]


def test_a_note_on_a_turn_follows_it(case: Case) -> None:
    note = case.library.notes.on_turn(case.id, 3, Body("the end"))
    case.library.apply(PutAnnotation(note))
    case.correct(making.split_turn(case.transcript, 4, 0))
    assert [(note.target_id, note.anchoring) for note in case.notes] == [("4", Anchoring.ANCHORED)]


def test_a_note_on_words_that_were_corrected_is_never_on_others(case: Case) -> None:
    case.note("frost")
    case.note("warning")
    case.correct(wording.edit_text(case.transcript, 5, "frost", "hail and sleet"))
    assert case.noted() == [(5, "frost", "orphaned"), (5, "warning", "anchored")]


def test_a_decision_on_an_item_outlives_corrections_of_the_text(case: Case) -> None:
    item = next(item for item in case.library.outline(case.id).items if "frost" in item.label)
    case.library.apply(case.library.outlines.decide(case.id, item.id, Decision(label="Warn of frost")))
    case.correct(making.split_turn(case.transcript, 4, 0, "Valley Post", Role.OFFICIAL))
    case.correct(SetMeta("title", "Another"))
    assert case.library.item(case.id, item.id).label == "Warn of frost"


def test_a_note_around_a_corrected_word_stays_and_says_that_it_moved(case: Case) -> None:
    case.note("set up a frost warning mechanism")
    case.correct(wording.edit_text(case.transcript, 5, "frost", "sleet"))
    assert case.noted() == [(5, "set up a sleet warning mechanism", "moved")]
    case.library.undo_correction(case.id)
    assert case.noted() == [(5, "set up a frost warning mechanism", "anchored")]


def test_a_decision_and_a_note_on_an_item_outlive_a_correction_of_its_own_words(case: Case) -> None:
    item = next(item for item in case.library.outline(case.id).items if "frost" in item.evidence[0].quote)
    case.library.apply(case.library.outlines.decide(case.id, item.id, Decision(status=Status.CONFIRMED)))
    case.library.apply(PutAnnotation(case.library.notes.on_item(case.id, item.id, Body("note"))))
    case.correct(wording.edit_text(case.transcript, 5, "frost", "sleet"))
    confirmed = [i for i in case.library.outline(case.id).items if i.status is Status.CONFIRMED]
    assert ["sleet" in item.evidence[0].quote for item in confirmed] == [True]
    assert [note.target_id for note in case.notes] == [confirmed[0].id] != [item.id]
    assert [note.anchoring for note in case.notes] == [Anchoring.ANCHORED]
    case.library.undo_correction(case.id)
    assert case.library.item(case.id, item.id).status is Status.CONFIRMED
    assert [note.target_id for note in case.notes] == [item.id]


def test_a_briefing_in_the_bin_can_be_corrected_and_stays_there(case: Case) -> None:
    case.library.apply(BinTranscripts((case.id,)))
    case.correct(SetMeta("title", "Thrown away"))
    assert "Thrown away" in {row.title for row in case.library.binned()}
    case.library.catch_up()
    assert case.library.search(SearchQuery("thrown away")).total == 0


def test_the_same_file_again_is_unchanged_and_the_corrections_stay(case: Case) -> None:
    case.correct(SetMeta("title", "My title"))
    row = case.bring(case.file.read_text(encoding="utf-8"))
    assert (row.status, case.transcript.title) == (ImportStatus.UNCHANGED, "My title")
    for _ in range(2):  # read anew each time; the second time it comes to what is stored
        row = case.bring(case.file.read_text(encoding="utf-8"), ImportOptions(language="en"))
    assert (row.status, case.transcript.title) == (ImportStatus.UNCHANGED, "My title")


def test_a_changed_file_is_taken_in_with_the_corrections(case: Case) -> None:
    case.correct(*making.change_speaker(case.transcript, "marta", "Martha Lind", title="Minister"))
    case.correct(making.split_turn(case.transcript, 5, 8))
    case.correct(wording.edit_text(case.transcript, 7, "Orchard", "Garden"))
    case.note("Second,")
    text = case.file.read_text(encoding="utf-8")
    row = case.bring(text.replace("We begin", "Welcome.\n\nWe begin"))
    assert (row.status, lost(row)) == (ImportStatus.UPDATED, [])
    texts = list(case.transcript.texts().values())
    assert "Third, we will revise the Garden Act." in texts
    assert "Second," in texts
    assert any(turn.speaker == "Martha Lind" for turn in case.transcript.turns)
    assert [exact for _, exact, _ in case.noted()] == ["Second,"]
    assert case.library.care.verify(deep=True) == ()
    for left in (3, 2, 0):  # the first two were made together
        case.library.undo_correction(case.id)
        assert len(case.library.corrections(case.id)) == left
    assert "Third, we will revise the Orchard Act." in case.transcript.texts().values()


def test_a_correction_without_a_place_in_the_changed_file_is_named(case: Case) -> None:
    case.correct(wording.edit_text(case.transcript, 6, "revise", "rewrite"), SetMeta("place", "Hall"))
    text = case.file.read_text(encoding="utf-8")
    row = case.bring(text.replace("Third, we will revise the Orchard Act.", "And there is no third."))
    (warning,) = lost(row)
    assert "revise" in warning
    assert case.transcript.metadata["place"] == "Hall"
    assert case.library.corrections(case.id) == (SetMeta("place", "Hall"),)


def test_undoing_an_import_goes_back_to_the_corrected_text(case: Case) -> None:
    case.correct(making.merge_turn(case.transcript, 3))
    corrected = case.transcript
    changed = case.file.read_text(encoding="utf-8").replace("stays open", "is shut")
    (outcome,) = case.library.import_paths([write(case.file, changed)])
    assert len(case.transcript.turns) == len(corrected.turns)
    assert outcome.inverse is not None
    case.library.apply(outcome.inverse)
    assert case.transcript == corrected
    assert len(case.library.corrections(case.id)) == 1


def test_two_who_correct_at_once_both_have_their_way(case: Case) -> None:
    other = Library.open(case.library.folder)
    wishes = (wording.edit_text(case.transcript, 4, "old", "aged"), SetMeta("series", "Valleys"))
    threads = [
        Thread(target=who.correct, args=(case.id, wish))
        for who, wish in zip((case.library, other), wishes, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.close()
    assert "aged canals" in case.transcript.texts()[4]
    assert case.transcript.metadata["series"] == "Valleys"
    assert len(case.library.corrections(case.id)) == 2


def test_a_correction_of_words_that_another_has_corrected_is_refused(case: Case) -> None:
    stale = wording.edit_text(case.transcript, 4, "canals", "ditches")
    case.correct(wording.edit_text(case.transcript, 4, "old canals", "aqueducts"))
    before = case.transcript
    with pytest.raises(BadRequestError, match="not what it was"):
        case.correct(stale)
    assert case.transcript == before


def test_a_chinese_briefing_is_corrected_by_code_points(library: Library, tmp_path: Path) -> None:
    case = Case(library, tmp_path / "guoyuan.txt", CHINESE.replace("\n", "\r\n"))
    case.note("二是建立霜冻预警机制")
    place = case.transcript.texts()[3].index("一是修复")
    case.correct(making.split_turn(case.transcript, 3, place, "陈立国", Role.OFFICIAL))
    case.correct(wording.edit_text(case.transcript, 4, "水渠", "渠道"))
    assert [turn.speaker for turn in case.transcript.turns][3] == "陈立国"
    assert case.noted() == [(4, "二是建立霜冻预警机制", "anchored")]
    case.correct(making.set_meta("date", "2023年6月1日"))
    assert case.transcript.date == "2023-06-01"


def test_a_backup_brings_the_corrections_back(case: Case, tmp_path: Path) -> None:
    case.correct(SetMeta("title", "Kept"))
    case.library.care.backup(tmp_path / "backup.zip")
    restore_library(tmp_path / "backup.zip", tmp_path / "restored")
    restored = Library.open(tmp_path / "restored")
    try:
        assert restored.corrections(case.id) == (SetMeta("title", "Kept"),)
        assert restored.briefing(case.id).transcript == case.transcript
        assert restored.care.verify(deep=True) == ()
        restored.undo_correction(case.id)
        assert restored.briefing(case.id).transcript.title != "Kept"
    finally:
        restored.close()


def test_a_revision_stored_before_there_were_corrections_is_read(case: Case) -> None:
    content = Content(case.transcript, case.library.outline(case.id))
    stored = zlib.decompress(packed(content)).decode()
    old = stored.replace('"base":0,', "").replace('"corrections":[],', "")
    assert old != stored
    assert unpacked(Content, zlib.compress(old.encode())) == content


def lost(row: ImportRow) -> list[str]:
    return [warning for warning in row.warnings if "found its place no more" in warning]


def make(name: str, *words: object) -> object:
    return pytest.param(name, words, id=f"{name} {' '.join(map(str, words))}"[:60])


@pytest.mark.parametrize(
    ("name", "words"),
    [
        make("rename_speaker", "marta", "  "),
        make("rename_speaker", "marta", "Marta Lind"),
        make("rename_speaker", "a", "B"),  # part of several names
        make("rename_speaker", "Zeno", "B"),
        make("rename_speaker", "", "B"),  # nobody is nameless
        make("set_participant", "marta"),
        make("set_turn_speaker", 9, "Ann"),
        make("set_turn_speaker", 2, "marta lind"),
        make("split_turn", 99, 0),
        make("split_turn", 4, 999),
        make("split_turn", 4, -1),
        make("split_turn", 3, 0),
        make("split_turn", 8, len("Thank you. That concludes the briefing.")),
        make("merge_turn", -1),
        make("merge_turn", 4),
        make("join_exchanges", 0, 1),
        make("part_exchange", 0, 1),
        make("part_exchange", 5, 2),
        make("new_exchange", 1),
        make("place_turn", 0, Part.ANSWER),
        make("edit_text", 4, "", "x"),
        make("edit_text", 4, "nowhere", "x"),
        make("edit_text", 4, "e", "x"),
        make("edit_text", 4, "e", "x", 99),
        make("edit_text", 4, "canals", "canals"),
        make("edit_text", 6, "Third, we will revise the Orchard Act.", " "),
        make("edit_span", TextSpan(4, 0, 999), "x"),
    ],
)
def test_what_makes_no_sense_is_refused(
    stored_text: Transcript, name: str, words: tuple[object, ...]
) -> None:
    build = getattr(making, name, None) or getattr(wording, name)
    with pytest.raises((BadRequestError, NoSuchThingError)) as caught:
        build(stored_text, *words)
    assert caught.value.message


@pytest.fixture(scope="module")
def stored_text(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Transcript:
    return Case(library, tmp_path_factory.mktemp("stored") / "orchard.txt", BRIEFING).transcript


@pytest.mark.parametrize(
    ("key", "value"),
    [("date", "soon"), ("date", "2024-13"), ("date", "31 June 2024"), ("language", "Klingon!"),
     ("title", " "), ("", "x"), ("a=b", "x"), ("9", "x")],
)  # fmt: skip
def test_facts_that_make_no_sense_are_refused(key: str, value: str) -> None:
    with pytest.raises(BadRequestError):
        making.set_meta(key, value)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("12 May 2023", "2023-05-12"), ("Friday, May 12, 2023", "2023-05-12"), ("2023年5月12日", "2023-05-12"),
     ("2023", "2023"), ("2023-05", "2023-05"), (" 2023-05-12 ", "2023-05-12"), ("", "")],
)  # fmt: skip
def test_dates_are_understood_as_people_write_them(said: str, meant: str) -> None:
    assert making.set_meta("date", said) == SetMeta("date", meant)


def test_what_changes_nothing_is_refused_and_leaves_no_trace(case: Case) -> None:
    case.correct(SetMeta("title", "Once"))
    with pytest.raises(DeskError, match="nothing"):
        case.correct(SetMeta("title", "Once"))
    assert len(case.library.corrections(case.id)) == 1
