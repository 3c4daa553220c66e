import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.indexing import BATCH, Indexing
from desktop_app.library.service import Library
from desktop_app.model.search import SearchQuery
from desktop_app.storage.store import SqliteStore, Store
from tests.support import BRIEFING, write


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A library with one text in its queue."""
    library = Library.open(tmp_path / "library")
    library.import_paths([write(tmp_path / "orchard.txt", BRIEFING)])
    library.close()
    opened = SqliteStore(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def indexing(store: Store) -> Iterator[Indexing]:
    opened = Indexing(store, writable=True)
    yield opened
    opened.close()


def queue(store: Store, count: int) -> None:
    """Let the index look at texts that have gone again."""
    with store.writing() as session:
        for number in range(count):
            session.queue.push(f"gone{number:04}")


def test_a_batch_becomes_searchable_while_others_are_stored(store: Store, indexing: Indexing) -> None:
    queue(store, BATCH)
    with indexing.keeping_up():
        until = time.monotonic() + 20
        while indexing.pending() >= BATCH and time.monotonic() < until:
            time.sleep(0.05)
    assert indexing.pending() < BATCH
    assert indexing.search(SearchQuery("canals"), catch_up=False).total > 0


def test_less_than_a_batch_waits_for_the_end(store: Store, indexing: Indexing) -> None:
    queue(store, BATCH // 2)
    with indexing.keeping_up():
        time.sleep(1.2)  # some looks at the queue
    assert indexing.pending() == BATCH // 2 + 1


def test_an_interrupted_import_waits_for_no_batch(store: Store, indexing: Indexing) -> None:
    queue(store, BATCH)
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt), indexing.keeping_up():
        raise KeyboardInterrupt
    assert time.monotonic() - began < 5
    assert indexing.pending() == BATCH + 1
