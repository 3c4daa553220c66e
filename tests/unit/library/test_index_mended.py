"""An index that is damaged, missing or behind: searches are answered, and it is made again by itself."""

import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.library.service import Library
from desktop_app.model.monitor import Monitor
from desktop_app.model.search import IndexedParagraph, IndexedTranscript, SearchQuery
from desktop_app.search.index import WhooshIndex
from tests.support import BRIEFING, CHINESE, write


@pytest.fixture(scope="module")
def shelved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two briefings, to be copied."""
    folder = tmp_path_factory.mktemp("shelved")
    made = Library.open(folder / "library")
    made.import_paths([write(folder / "a.txt", BRIEFING), write(folder / "b.txt", CHINESE)])
    made.catch_up()
    made.close()
    return folder / "library"


@pytest.fixture
def library(shelved: Path, tmp_path: Path) -> Iterator[Library]:
    shutil.copytree(shelved, tmp_path / "library")
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def index_files(library: Library) -> list[Path]:
    return sorted(path for path in (library.folder / "index").rglob("*") if path.is_file())


def largest(library: Library) -> Path:
    return max(index_files(library), key=lambda path: path.stat().st_size)


def flip(library: Library) -> None:
    data = bytearray(largest(library).read_bytes())
    data[len(data) // 2] ^= 1
    largest(library).write_bytes(bytes(data))


def cut(library: Library) -> None:
    largest(library).write_bytes(largest(library).read_bytes()[:100])


def empty_the_manifest(library: Library) -> None:
    next(path for path in index_files(library) if path.name == "manifest.json").write_bytes(b"")


def make_a_folder_of_it(library: Library) -> None:
    path = largest(library)
    path.unlink()
    path.mkdir()


DAMAGES = (
    flip,
    cut,
    empty_the_manifest,
    make_a_folder_of_it,
    lambda library: largest(library).unlink(),
    lambda library: shutil.rmtree(library.folder / "index"),
)


@pytest.mark.parametrize("damage", DAMAGES)
def test_whatever_befalls_the_index_a_search_finds_what_it_found(
    library: Library, damage: Callable[[Library], None]
) -> None:
    damage(library)
    answer = library.search(SearchQuery("frost "))
    assert (answer.total, answer.from_texts) == (1, False)
    assert library.search(SearchQuery("霜冻")).total >= 1
    assert library.care.verify() == ()


@pytest.mark.parametrize("damage", DAMAGES[:5])
def test_until_it_is_made_again_the_texts_are_searched(
    library: Library, damage: Callable[[Library], None]
) -> None:
    sound = library.search(SearchQuery("frost "), catch_up=False)
    library.close()
    damage(library)
    answer = library.search(SearchQuery("frost "), catch_up=False)
    assert answer.from_texts
    assert [(hit.transcript_id, hit.paragraph, hit.spans) for hit in answer.hits] == [
        (hit.transcript_id, hit.paragraph, hit.spans) for hit in sound.hits
    ]
    assert library.search(SearchQuery("frost NOT frost "), catch_up=False).total == 0
    assert library.search(SearchQuery("霜冻 OR nowhere"), catch_up=False).total >= 1
    assert library.choices(SearchQuery("frost ")) == {}
    assert library.behind()
    library.catch_up()
    assert not library.behind()
    assert not library.search(SearchQuery("frost "), catch_up=False).from_texts
    assert library.choices(SearchQuery("frost "))["role"]


def test_a_damaged_index_is_kept_to_be_looked_at_but_only_the_last(library: Library) -> None:
    for _ in range(2):
        flip(library)
        spoilt = largest(library).read_bytes()
        again = Library.open(library.folder)
        again.search(SearchQuery("frost "))
        again.close()
        (kept,) = library.folder.glob("index.quarantine-*")
        assert spoilt in [path.read_bytes() for path in kept.rglob("*") if path.is_file()]


def test_a_library_that_cannot_be_written_is_searched_all_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.close()
    flip(library)
    before = {path: path.read_bytes() for path in index_files(library)}
    monkeypatch.setattr("desktop_app.library.service.os.access", lambda *_: False)  # root may write anywhere
    reader = Library.open(library.folder)
    answer = reader.search(SearchQuery("frost "))
    assert (answer.total, answer.from_texts) == (1, True)
    assert {path: path.read_bytes() for path in index_files(library)} == before
    reader.close()


def test_what_the_index_lacks_or_holds_too_much_is_put_right_when_the_library_is_opened(
    library: Library,
) -> None:
    ids = [summary.id for summary in library.summaries()]
    library.close()
    stray = IndexedTranscript("stray", "", "", "en", (), (IndexedParagraph(1, "frost", "", "", ""),))
    index = WhooshIndex.open(library.folder / "index", lambda places: {})
    index.replace([stray], ids[:1])
    index.close()
    assert [problem.code for problem in library.care.verify()] == ["index_incomplete"]
    again = Library.open(library.folder)
    assert again.behind()
    assert {hit.transcript_id for hit in again.search(SearchQuery("frost OR 霜冻")).hits} == set(ids)
    assert again.care.verify() == ()
    assert not again.behind()
    again.close()


def test_searches_are_answered_while_the_index_is_made_again(library: Library) -> None:
    answers: list[int] = []
    with ThreadPoolExecutor(1) as other:

        def ask(*_: int) -> None:
            task = other.submit(library.search, SearchQuery("frost "), catch_up=False)
            answers.append(task.result(timeout=20).total)

        library.care.rebuild(Monitor(ask))
    assert len(answers) >= 2
    assert set(answers) == {1}
