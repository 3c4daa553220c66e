"""What is offered to be joined or linked, and what is not."""

import itertools
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.library.related.likeness import likeness_of
from desktop_app.library.related.links import is_translation, same_words
from desktop_app.library.service import Library
from desktop_app.library.workers.digest import digest
from desktop_app.model.changes import (
    BinTranscripts,
    DeclineOffer,
    LinkBriefings,
    UnbinTranscripts,
    UnlinkBriefings,
)
from desktop_app.model.errors import BadRequestError
from desktop_app.model.offers import Likeness, LinkKind, Offer, OfferKind
from desktop_app.storage.likeness import Resembling
from tests.paging import cut, sample, save
from tests.support import BRIEFING, BRIEFINGS, CHINESE, write

ENGLISH, HAN = sample("harbour-lights.en"), sample("harbour-lights.zh")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """One library; each test empties it into the bin before it begins."""
    opened = Library.open(tmp_path_factory.mktemp("offers") / "library")
    yield opened
    opened.close()


@pytest.fixture
def add(library: Library, tmp_path: Path) -> Callable[[Sequence[Path]], list[str]]:
    library.apply(BinTranscripts(tuple(row.id for row in library.summaries())))

    def add_(paths: Sequence[Path]) -> list[str]:
        return [outcome.row.transcript_id or "" for outcome in library.import_paths(paths)]

    return add_


TOWNS = ("".join(letters).title() for letters in itertools.permutations("aeioruns", 7))
Add = Callable[[Sequence[Path]], list[str]]


def a_day(number: int, date: str, topic: str) -> str:
    """A briefing of a series: the same people and course, another day and subject."""
    return (
        BRIEFING.replace("12 May 2023", date)
        .replace("Orchard Valley plan", topic)
        .replace("21 measures", f"{number * 7} measures")
        .replace("old canals", f"canals of district {number}")
    )


def site(text: str, count: int = 3) -> list[str]:
    """Pages of a site of its own, so that no two tests have files with the same bytes."""
    pages = cut(text, count, head=f"Archive of the town of {next(TOWNS)}")
    return [page.replace(f"Page {n} of {count}", "") for n, page in enumerate(pages, 1)]


def pages_offered(library: Library) -> list[tuple[str, ...]]:
    return [offer.transcript_ids for offer in library.relations.offers() if offer.kind is OfferKind.PARTS]


NAMES = [
    "talk_{}.htm.txt",
    "talk page {}.txt",
    "talk-p{}.txt",
    "talk ({}).txt",
    "talk({}).txt",
    "访谈 第{}页.txt",
    "Part {} of 3.txt",
]


@pytest.mark.parametrize("pattern", NAMES)
def test_pages_are_known_by_their_names_and_what_is_said(
    library: Library, add: Add, tmp_path: Path, pattern: str
) -> None:
    ids = add(save(tmp_path / "site", site(ENGLISH), pattern)[::-1])
    assert pages_offered(library) == [tuple(ids[::-1])]


@pytest.mark.parametrize(
    "names",
    [
        ("talk.txt", "talk_2.txt", "talk_3.txt"),
        ("index.txt", "index_1.txt", "index_2.txt"),
        ("talk_12.txt", "talk_12_2.txt", "talk_12_3.txt"),
        ("访谈（一）.txt", "访谈（二）.txt", "访谈（三）.txt"),
        ("访谈（上）.txt", "访谈（中）.txt", "访谈（下）.txt"),
        ("talk I.txt", "talk II.txt", "talk III.txt"),
        ("9.txt", "10.txt", "11.txt"),
    ],
)
def test_the_order_is_that_of_the_numbers(
    library: Library, add: Add, tmp_path: Path, names: tuple[str, ...]
) -> None:
    pages = site(HAN)
    paths = [write(tmp_path / name, page) for name, page in zip(names, pages, strict=True)]
    ids = dict(zip(sorted(paths), add(sorted(paths)), strict=True))
    assert pages_offered(library) == [tuple(ids[path] for path in paths)]


def test_two_halves_are_enough(library: Library, add: Add, tmp_path: Path) -> None:
    first, second = site(HAN, 2)
    ids = add([write(tmp_path / "访谈（下）.txt", second), write(tmp_path / "访谈（上）.txt", first)])
    assert pages_offered(library) == [(ids[1], ids[0])]


def test_pages_are_known_by_what_their_titles_count(library: Library, add: Add, tmp_path: Path) -> None:
    first, second = ENGLISH.split("\n\nShen Ruolin: Thank you, Mr. Ke.")
    title, rest = first.split("\n", 1)
    title = f"{title} in {next(TOWNS)}"
    one = write(tmp_path / "a.txt", f"{title} (Part 1 of 2)\n{rest}")
    other = write(tmp_path / "b.txt", f"{title} (Part 2 of 2)\n\nShen Ruolin: Thank you, Mr. Ke.{second}")
    ids = add([other, one])
    assert pages_offered(library) == [(ids[1], ids[0])]
    whole = library.relations.join([ids[1], ids[0]]).touched[0]
    assert library.briefing(whole).transcript.title == title


DAYS = [("12 May 2023", "Orchard plan"), ("19 May 2023", "Road plan"), ("26 May 2023", "Ferry plan")]


@pytest.mark.parametrize(
    "pattern", ["briefing {}.txt", "briefing_{}.txt", "briefing part {}.txt", "发布会（{}）.txt"]
)
def test_briefings_of_different_days_are_no_pages(
    library: Library, add: Add, tmp_path: Path, pattern: str
) -> None:
    texts = [a_day(n, date, f"{topic} {pattern}") for n, (date, topic) in enumerate(DAYS, 1)]
    add(save(tmp_path / "series", texts, pattern))
    assert pages_offered(library) == []


def test_briefings_of_one_series_without_dates_are_no_pages(
    library: Library, add: Add, tmp_path: Path
) -> None:
    """Each greets and takes its leave; the title is the same."""
    greeting = "Good morning, everyone. Welcome to the weekly briefing."
    texts = [
        a_day(n, "", "weekly work").replace("Good morning.", f"{greeting} This is number {n}.")
        for n in (1, 2)
    ]
    add(save(tmp_path / "series", texts, "weekly {}.txt"))
    assert pages_offered(library) == []


def test_talks_of_one_site_with_titles_of_their_own_are_no_pages(
    library: Library, add: Add, tmp_path: Path
) -> None:
    """They have no date, begin with a question at once, and the same person answers."""
    town = next(TOWNS)
    texts = [
        f"Archive of the town of {town}\n\nMarta Lind on {topic}\n\nInterviewer:\nWhat about the {topic}?\n\n"
        f"Marta Lind:\nThe {topic} will be mended before winter, with gravel and tools.\n\nInterviewer:\n"
        f"And who pays?\n\nMarta Lind:\nThe Reserve pays for the {topic}, every year."
        for topic in ("old canals", "hill roads", "ferry landing")
    ]
    add(save(tmp_path / "talks", texts, "talk_{}.txt"))
    han = [
        f"{town}档案馆\n\n林美华谈{topic}修复工作\n\n记者：\n{topic}怎么修？\n\n林美华：\n入冬前修好{topic}，用砂石和工具。"
        for topic in ("老旧水渠", "山区道路", "渡口码头")
    ]
    add(save(tmp_path / "访谈", han, "访谈_{}.txt"))
    assert pages_offered(library) == []


def test_another_copy_another_language_or_folder_is_no_page(
    library: Library, add: Add, tmp_path: Path
) -> None:
    pages = site(ENGLISH, 3)
    longer = ENGLISH + "\n\nShen Ruolin: One more thing: the stairs are wet."
    add(
        [
            *save(tmp_path / "copies", [ENGLISH + "\n\n[one]", longer], "copy ({}).txt"),
            write(tmp_path / "languages_1.txt", a_day(3, "1 June 2023", "Bridge")),
            write(tmp_path / "languages_2.txt", CHINESE),
            *save(tmp_path / "here", pages[:1], "far_{}.txt"),
            write(tmp_path / "there_2.txt", pages[1]),
        ]
    )
    assert pages_offered(library) == []


def test_a_lone_last_page_is_not_offered(library: Library, add: Add, tmp_path: Path) -> None:
    add([write(tmp_path / "talk_9.txt", site(ENGLISH, 3)[2])])
    assert library.relations.offers() == ()


def test_a_missing_page_parts_the_offer(library: Library, add: Add, tmp_path: Path) -> None:
    paths = save(tmp_path / "site", site(ENGLISH, 4))
    ids = add([paths[0], paths[1], paths[3]])
    assert pages_offered(library) == [tuple(ids[:2])]


def test_what_was_declined_or_parted_does_not_come_back(library: Library, add: Add, tmp_path: Path) -> None:
    ids = add(save(tmp_path / "site", site(ENGLISH, 3)))
    (offer,) = library.relations.offers()
    inverse = library.apply(DeclineOffer(offer.kind, offer.transcript_ids)).inverse
    assert library.relations.offers() == ()
    library.apply(inverse)
    assert library.relations.offers() == (offer,)
    library.apply(library.relations.join(ids).inverse)
    assert library.relations.offers() == ()
    assert {row.id for row in library.summaries()} == set(ids)


def test_the_same_words_from_another_file_are_offered_as_duplicates(
    library: Library, add: Add, tmp_path: Path
) -> None:
    text = ENGLISH.replace("26 public venues", "27 public venues")
    plain = write(tmp_path / "lights.txt", text)
    narrow = "\n\n".join(wrapped(paragraph) for paragraph in text.split("\n\n"))
    (one,) = add([plain])
    (outcome,) = library.import_paths([write(tmp_path / "lights-wrapped.txt", narrow)])
    assert any(one in warning and "the same words" in warning for warning in outcome.row.warnings)
    other = outcome.row.transcript_id or ""
    assert [(o.kind, o.transcript_ids) for o in library.relations.offers()] == [
        (OfferKind.DUPLICATE, (one, other))
    ]
    library.apply(BinTranscripts((other,)))
    assert library.relations.offers() == ()
    library.apply(UnbinTranscripts((other,)))
    inverse = library.apply(LinkBriefings(one, other, LinkKind.DUPLICATE)).inverse
    assert library.relations.offers() == ()
    assert [(link.id, link.kind) for link in library.briefing(other).links] == [(one, LinkKind.DUPLICATE)]
    library.apply(inverse)
    assert len(library.relations.offers()) == 1
    assert library.briefing(other).links == ()


def test_several_copies_are_each_offered_once(library: Library, add: Add, tmp_path: Path) -> None:
    copies = [f"{ENGLISH}\n\n(Copy {number} of the archive)\n" for number in range(11, 15)]
    ids = add(
        [*save(tmp_path, copies, "copy {}00.txt"), write(tmp_path / "lights.zh.txt", HAN + "\n\n［三］")]
    )
    offered = [(offer.kind.value, offer.transcript_ids) for offer in library.relations.offers()]
    assert offered == [
        *(("duplicate", (ids[0], copy)) for copy in ids[1:4]),
        ("translation", (ids[0], ids[4])),
    ]


def test_a_further_copy_is_told_of_by_a_few_of_the_others(library: Library, add: Add, tmp_path: Path) -> None:
    copies = [f"{ENGLISH}\n\n(Copy {number} of the records)\n" for number in range(21, 26)]
    add(save(tmp_path, copies[:-1], "copy {}00.txt"))
    (last,) = library.import_paths([write(tmp_path / "last.txt", copies[-1])])
    told = [warning for warning in last.row.warnings if warning.startswith("the same words as")]
    assert len(told) == 2


def wrapped(paragraph: str, width: int = 70) -> str:
    lines = [""]
    for word in paragraph.split():
        if len(lines[-1]) + len(word) > width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def test_briefings_from_one_mould_are_no_duplicates(library: Library, add: Add, tmp_path: Path) -> None:
    texts = [a_day(n, f"{n} July 2023", "daily figures") for n in range(2, 6)]
    outcomes = library.import_paths(save(tmp_path / "days", texts, "figures of day {}00.txt"))
    assert [row.warnings for row in (outcome.row for outcome in outcomes)] == [()] * 4
    assert library.relations.offers() == ()


def test_the_same_briefing_in_another_language_is_offered(library: Library, add: Add, tmp_path: Path) -> None:
    ids = add([write(tmp_path / "lights.en.txt", ENGLISH), write(tmp_path / "lights.zh.txt", HAN)])
    assert [(o.kind, o.transcript_ids) for o in library.relations.offers()] == [
        (OfferKind.TRANSLATION, tuple(ids))
    ]


def test_briefings_in_the_bin_do_not_crowd_out_an_offer(library: Library, add: Add, tmp_path: Path) -> None:
    add(save(tmp_path / "old", [f"{HAN}\n\n［{number}］" for number in range(100, 130)], "lights {}00.txt"))
    ids = add(
        [
            write(tmp_path / "lights.en.txt", f"{ENGLISH}\n\n(Read again)"),
            write(tmp_path / "lights.zh.txt", f"{HAN}\n\n［二］"),
        ]
    )
    assert (OfferKind.TRANSLATION, tuple(ids)) in [
        (o.kind, o.transcript_ids) for o in library.relations.offers()
    ]


def test_links_hold_for_a_whole_and_its_pages(library: Library, add: Add, tmp_path: Path) -> None:
    (han,) = add([write(tmp_path / "lights.zh.txt", HAN + "\n\n［一］")])
    ids = add(save(tmp_path / "site", site(ENGLISH, 3)))
    library.apply(LinkBriefings(han, ids[0], LinkKind.TRANSLATION))
    applied = library.relations.join(ids)
    whole = applied.touched[0]
    assert [link.id for link in library.briefing(han).links] == [whole]
    assert [
        (link.one, link.other) for link in library.relations.links() if han in (link.one, link.other)
    ] in (
        [(han, whole)],
        [(whole, han)],
    )
    library.apply(applied.inverse)
    assert [link.id for link in library.briefing(han).links] == [ids[0]]
    library.apply(UnlinkBriefings(han, ids[0]))
    with pytest.raises(BadRequestError):
        library.apply(UnlinkBriefings(han, ids[0]))
    with pytest.raises(BadRequestError):
        library.apply(LinkBriefings(han, han, LinkKind.DUPLICATE))


def test_a_whole_is_offered_as_the_translation_of_its_other_version(
    library: Library, add: Add, tmp_path: Path
) -> None:
    (han,) = add([write(tmp_path / "whole.zh.txt", HAN + "\n\n［二］")])
    ids = add(save(tmp_path / "site", site(ENGLISH, 3)))
    whole = library.relations.join(ids).touched[0]
    assert (OfferKind.TRANSLATION, {han, whole}) in [
        (o.kind, set(o.transcript_ids)) for o in library.relations.offers()
    ]


VERSIONS = {
    frozenset(("en-invented-skills-bilingual", "zh-invented-skills-bilingual")),
    frozenset(("en-right-livelihood-2025-10-01", "zh-right-livelihood-2025-10-01")),
    frozenset(("en-dw-interview-2019-11-23", "zh-dw-interview-2019-11-23")),
}
OTHERS = [
    *("en-invented-coldchain-press-conference", "en-invented-tourism-quarter-traps"),
    *("en-invented-weather-warning-presser", "zh-invented-parcel-packaging-presser"),
    *("zh-invented-charging-rules-qa", "zh-invented-data-market-formulas"),
]


@pytest.mark.skipif(not BRIEFINGS.exists(), reason="needs the labelled briefings")
def test_versions_are_told_from_other_briefings() -> None:
    texts = [known(BRIEFINGS / name) for name in sorted(frozenset().union(*VERSIONS, OTHERS))]
    found = {
        frozenset((one.transcript_id, other.transcript_id))
        for one, other in itertools.combinations(texts, 2)
        if is_translation(one, other)
    }
    assert found == VERSIONS
    assert not any(same_words(a.likeness, b.likeness) for a, b in itertools.combinations(texts, 2))


def known(folder: Path) -> Resembling:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    file = folder / gold["file"]
    text = digest(file.read_bytes(), file.name)
    transcript = text.transcript
    return Resembling(folder.name, transcript.title, transcript.language, transcript.date, text.likeness)


def test_figures_are_the_same_in_both_languages() -> None:
    english = digest(b"Ann Oak:\nWe spend 1.2 million on 3,000 lamps, 45 percent by 2026.\n", "a.txt")
    chinese = digest("主持人：\n到2026年，我们把120万元的45%用于3000盏灯。\n".encode(), "b.txt")
    expected = ("1200000", "2026", "3000", "45")
    assert (english.likeness.figures, chinese.likeness.figures) == (expected, expected)


def test_what_a_text_is_known_by_does_not_depend_on_its_layout() -> None:
    plain = digest(ENGLISH.encode(), "a.txt")
    spread = digest(ENGLISH.replace("\n\n", "\n\n\n").replace(". ", ".  ").encode(), "lights_en.txt")
    assert plain.likeness.traits == spread.likeness.traits
    assert likeness_of(plain.transcript, "lights zh.txt").stem == spread.likeness.stem == "lights"


def test_an_empty_text_is_like_nothing() -> None:
    assert not same_words(Likeness(), Likeness())
    assert isinstance(Offer(OfferKind.PARTS, ("a", "b"), "t", "w"), Offer)


def test_texts_of_an_older_library_are_offered_once_it_is_rebuilt(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    library = Library.open(folder)
    paths = [write(tmp_path / "lights.en.txt", ENGLISH), write(tmp_path / "lights.zh.txt", HAN)]
    library.import_paths(paths)
    library.close()
    with closing(sqlite3.connect(folder / "library.sqlite")) as connection:
        connection.executescript("DELETE FROM likeness; DELETE FROM trait; DELETE FROM alike;")
    library = Library.open(folder)
    assert library.relations.offers() == ()
    library.care.rebuild()
    assert [offer.kind for offer in library.relations.offers()] == [OfferKind.TRANSLATION]
    library.close()
