"""Collections and tags: made, renamed, filled, taken back; what is inside moves along; nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.library.collecting import clean_name
from desktop_app.library.notes import Body
from desktop_app.library.service import Library
from desktop_app.model.changes import Change, PutAnnotation, PutInCollection, TakeFromCollection
from desktop_app.model.errors import BadRequestError, NoSuchThingError
from desktop_app.model.search import SearchQuery
from tests.support import many


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    made = Library.open(tmp_path / "library")
    made.import_paths(many(tmp_path / "files", 3))
    yield made
    made.close()


def ids(library: Library) -> list[str]:
    return [row.id for row in library.summaries()]


def names(library: Library) -> dict[str, int]:
    return dict(library.collecting.names())


def done_and_undone(library: Library, change: Change) -> None:
    """Do a change, take it back, do it again: the middle is as it was before."""
    before = names(library), [row.collections for row in library.summaries()], library.tags()
    inverse = library.apply(change).inverse
    after = names(library), [row.collections for row in library.summaries()], library.tags()
    again = library.apply(inverse).inverse
    assert (names(library), [row.collections for row in library.summaries()], library.tags()) == before
    library.apply(again)
    assert (names(library), [row.collections for row in library.summaries()], library.tags()) == after


def test_a_collection_is_made_empty_filled_and_emptied(library: Library) -> None:
    one, two, _ = ids(library)
    done_and_undone(library, library.collecting.make("  Harbour   works "))
    assert names(library) == {"Harbour works": 0}
    done_and_undone(library, PutInCollection("Harbour works", (one, two)))
    assert names(library) == {"Harbour works": 2}
    done_and_undone(library, TakeFromCollection("Harbour works", (one,)))
    assert [row.id for row in library.summaries("Harbour works")] == [two]


def test_putting_into_a_collection_that_is_not_there_makes_it_and_undo_takes_it_back(
    library: Library,
) -> None:
    done_and_undone(library, PutInCollection("New", (ids(library)[0],)))
    assert names(library) == {"New": 1}


def test_renaming_moves_what_is_inside_along_and_nothing_else(library: Library) -> None:
    one, two, three = ids(library)
    library.apply(PutInCollection("Customs", (one,)))
    library.apply(PutInCollection("Customs/2024", (two,)))
    library.apply(PutInCollection("Customs fees", (three,)))
    done_and_undone(library, library.collecting.rename("customs", "Trade/Customs"))
    assert names(library) == {"Customs fees": 1, "Trade/Customs": 1, "Trade/Customs/2024": 1}
    assert {row.id for row in library.summaries("Trade")} == {one, two}


def test_removing_a_collection_leaves_its_transcripts(library: Library) -> None:
    library.apply(PutInCollection("Old", (ids(library)[0],)))
    library.apply(PutInCollection("Old/Older", (ids(library)[1],)))
    done_and_undone(library, library.collecting.remove("OLD"))
    assert names(library) == {}
    assert len(library.summaries()) == 3


def test_names_that_clash_or_are_none_are_refused(library: Library) -> None:
    library.apply(library.collecting.make("Customs"))
    library.apply(library.collecting.make("Trade"))
    for make in (
        lambda: library.collecting.make("customs"),
        lambda: library.collecting.rename("Trade", "CUSTOMS"),
        lambda: library.collecting.rename("Trade", "Trade/inside"),
        lambda: library.collecting.rename("Trade", "Trade"),
        lambda: library.collecting.make("a//b"),
        lambda: library.collecting.make("  "),
    ):
        with pytest.raises(BadRequestError):
            make()
    for miss in (lambda: library.collecting.remove("Ports"), lambda: library.collecting.known("Ports")):
        with pytest.raises(NoSuchThingError):
            miss()
    assert names(library) == {"Customs": 0, "Trade": 0}
    assert library.collecting.rename("Trade", "TRADE")


def test_a_search_narrowed_to_a_collection_follows_its_changes(library: Library) -> None:
    library.apply(PutInCollection("Customs", (ids(library)[0],)))
    library.catch_up()
    assert library.search(SearchQuery("canals", collection="Customs")).total > 0
    library.apply(library.collecting.rename("Customs", "Trade"))
    library.catch_up()
    assert library.search(SearchQuery("canals", collection="Customs")).total == 0
    assert library.search(SearchQuery("canals", collection="Trade")).total > 0


def noted(library: Library, *tags: str) -> str:
    made = library.notes.on_briefing(ids(library)[0], Body("n", tags))
    library.apply(PutAnnotation(made))
    return made.id


def test_tags_are_renamed_and_merged_everywhere_with_those_inside(library: Library) -> None:
    first = noted(library, "Law", "water")
    second = noted(library, "law/water", "lawn")
    third = noted(library, "Statute")
    done_and_undone(library, library.collecting.merge_tags(("law", "statute"), "acts"))
    assert library.annotation(first).tags == ("acts", "water")
    assert library.annotation(second).tags == ("acts/water", "lawn")
    assert library.annotation(third).tags == ("acts",)
    done_and_undone(library, library.collecting.remove_tags(("Acts",)))
    assert dict(library.tags()) == {"lawn": 1, "water": 1}
    with pytest.raises(NoSuchThingError):
        library.collecting.merge_tags(("law",), "acts")
    with pytest.raises(BadRequestError):
        library.collecting.merge_tags(("water",), " ")


@pytest.mark.parametrize(("name", "clean"), [(" a  b / c ", "a b/c"), ("规划", "规划"), ("a", "a")])
def test_white_space_in_names_is_tidied(name: str, clean: str) -> None:
    assert clean_name(name) == clean
