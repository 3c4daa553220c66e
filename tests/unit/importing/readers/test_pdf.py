"""PDF: what is set on pages is read as it was written, and what stands around it is told apart."""

import shutil
import subprocess
import time
import tracemalloc
import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.importing.readers.pdf import bombs, read_pdf, reader, salvage
from desktop_app.importing.reading import read
from desktop_app.model.document import BlockKind, Document
from desktop_app.model.errors import UnreadableFileError
from desktop_app.parsing.pipeline import parse
from tests.formats.pdf import Layout, Run, pdf, set_paragraphs, written
from tests.formats.turns import CHINESE, ENGLISH, as_text

WORDS = tuple(
    "the harbour office opened four new gates in the spring and the ferries run to the islands every hour of "  # noqa: SIM905 - prose
    "the day when the weather allows it which the council says is more often than in any year before".split()
)
SEED = Path(__file__).parents[5] / "shared/data/briefings/seed-customs-2024-07-30/source.txt"


def prose(number: int, words: int = 60) -> str:
    """A paragraph unlike the others, of sentences that begin with its number in words."""
    taken = [WORDS[(number * 7 + i * (1 + number % 3)) % len(WORDS)] for i in range(words)]
    return f"Point {number} " + " ".join(taken) + "."


def body(document: Document) -> list[str]:
    return [b.text for b in document.blocks if b.kind not in (BlockKind.FURNITURE, BlockKind.NOTE)]


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableFileError) as caught:
        read_pdf(data)
    return caught.value.reason


def set_texts(texts: Sequence[str], layout: Layout = Layout()) -> list[list[Run]]:  # noqa: B008 - it is frozen
    return set_paragraphs([("", text) for text in texts], layout)


@pytest.mark.parametrize(
    "layout",
    [Layout(), Layout(gap=8), Layout(indent=4), Layout(leading=20, gap=14), Layout(size=8, characters=60)],
    ids=["set solid", "with room between", "with indents", "double spaced", "narrow"],
)
def test_lines_become_the_paragraphs_that_they_were(layout: Layout) -> None:
    texts = [prose(n, 40 + 7 * n) for n in range(12)]
    assert body(read_pdf(pdf(set_texts(texts, layout)))) == texts


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    texts = [prose(n, 120) for n in range(30)]
    pages = set_texts(texts, Layout(indent=3))
    assert len(pages) > 3
    assert body(read_pdf(pdf(pages))) == texts


def with_margins(pages: list[list[Run]]) -> list[list[Run]]:
    """Pages with a running head, a foot with the page's number, and a stamp up the side."""
    return [
        [
            Run(60, 800, "Harbour Council", "head", 8),
            Run(480, 800, "Briefing of 7 May", "head", 8),
            *page,
            Run(290, 40, f"Page {number} of {len(pages)}", "head", 8),
        ]
        for number, page in enumerate(pages, 1)
    ]


def test_heads_feet_and_page_numbers_are_furniture_and_part_no_sentence() -> None:
    texts = [prose(n, 120) for n in range(30)]
    pages = with_margins(set_texts(texts, Layout(indent=3)))
    document = read_pdf(pdf(pages))
    assert body(document) == texts
    furniture = of_kind(document, BlockKind.FURNITURE)
    assert furniture.count("Harbour Council") == furniture.count("Briefing of 7 May") == len(pages)
    assert f"Page {len(pages)} of {len(pages)}" in furniture


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    texts = [prose(n, 120) for n in range(30)]
    pages = set_texts(texts, Layout(indent=3))
    for number, page in enumerate(pages):
        page.insert(0, Run(60, 800, "The Council" if number % 2 else "Minutes of May", "body", 10))
        page.append(Run(60 if number % 2 else 500, 40, str(number + 117)))
    assert body(read_pdf(pdf(pages))) == texts


def test_a_speakers_label_at_the_top_of_pages_stays() -> None:
    pages = [
        [Run(60, 770, "MODERATOR:"), *(replace(run, y=run.y - 12) for run in set_texts([prose(n, 50)])[0])]
        for n in range(3)
    ]
    assert body(read_pdf(pdf(pages))).count("MODERATOR:") == 3


def test_footnotes_are_notes() -> None:
    texts = [prose(n, 100) for n in range(8)]
    pages = set_texts(texts, Layout(bottom=140, indent=3))
    pages[0] += [
        Run(60, 90, "1 See the report of the harbour office, part two, which was printed", size=7),
        Run(60, 82, "in the spring.", size=7),
        Run(60, 74, "2 Ibid.", size=7),
    ]
    document = read_pdf(pdf(pages))
    assert body(document) == texts
    assert of_kind(document, BlockKind.NOTE) == [
        "1 See the report of the harbour office, part two, which was printed in the spring.",
        "2 Ibid.",
    ]


def columns(texts: Sequence[str], *, row_by_row: bool) -> list[Run]:
    """A heading over two columns, drawn one column after the other or line by line."""
    layout = Layout(characters=36, size=9, leading=11, top=740, bottom=400, indent=2)
    left, right = set_texts(texts, layout)[:2]
    runs = [*left, *(replace(run, x=run.x + 260) for run in right)]
    if row_by_row:
        runs.sort(key=lambda run: (-run.y, run.x))
    return [Run(60, 780, "Two Harbours and All That Lies Between Them in the North", "title", 16), *runs]


@pytest.mark.parametrize("row_by_row", [False, True])
def test_two_columns_are_read_one_after_the_other(row_by_row: bool) -> None:
    texts = [prose(n, 60) for n in range(5)]
    document = read_pdf(pdf([columns(texts, row_by_row=row_by_row)]))
    assert body(document) == ["Two Harbours and All That Lies Between Them in the North", *texts]
    assert document.blocks[0].kind is BlockKind.HEADING


def test_a_wide_gap_is_kept_as_two_spaces() -> None:
    page = [
        Run(60, 700, "Q"),
        Run(90, 700, "Where is it?"),
        Run(60, 680, "A"),
        Run(90, 680, "Here it is."),
    ]
    assert body(read_pdf(pdf([page]))) == ["Q  Where is it?", "A  Here it is."]


def test_words_broken_at_lines_ends_are_whole_again() -> None:
    lines = [
        "The cooperation of the harbours is well-",
        "known, and the ferries of the coopera-",
        "tion run on time; the well-known re-",
        "port of Anglo-",
        "Saxon harbours says so, in its implemen-",
        "tation part.",
    ]
    page = [Run(60, 700 - 12 * n, line) for n, line in enumerate(lines)]
    (text,) = body(read_pdf(pdf([page])))
    assert text == (
        "The cooperation of the harbours is well-known, and the ferries of the cooperation run on time; "
        "the well-known report of Anglo-Saxon harbours says so, in its implementation part."
    )


def test_bold_openings_are_leads() -> None:
    said = [("ANN LEE:", prose(1, 40)), ("Bob Ray, City Radio:", prose(2, 30)), ("", prose(3, 40))]
    blocks = read_pdf(pdf(set_paragraphs(said))).blocks
    assert [block.lead for block in blocks] == ["ANN LEE:", "Bob Ray, City Radio:", ""]


def test_a_label_over_two_lines_is_one() -> None:
    page = [
        Run(60, 700, "THE HON. ANN LEE,", "bold"),
        Run(60, 688, "MINISTER FOR PORTS:", "bold"),
        Run(60, 676, "We open the gates."),
        Run(60, 664, "BOB RAY:", "bold"),
        Run(60, 652, "Who pays for the gates?"),
    ]
    assert body(read_pdf(pdf([page]))) == [
        "THE HON. ANN LEE, MINISTER FOR PORTS:",
        "We open the gates.",
        "BOB RAY:",
        "Who pays for the gates?",
    ]


def test_larger_letters_are_headings_of_their_level() -> None:
    page = [Run(60, 780, "Ports", "title", 20), Run(60, 750, "Questions", "title", 14)]
    blocks = read_pdf(pdf([[*page, *set_texts([prose(1)], Layout(top=720))[0]]])).blocks
    assert [(block.kind, block.level) for block in blocks] == [
        (BlockKind.HEADING, 1),
        (BlockKind.HEADING, 2),
        (BlockKind.PARAGRAPH, 0),
    ]


def test_items_of_a_list_are_told_apart() -> None:
    page = [Run(60, 700, "We did three things:"), *(Run(70, 700 - 12 * n, f"• thing {n}") for n in (1, 2, 3))]
    items = of_kind(read_pdf(pdf([page])), BlockKind.LIST_ITEM)
    assert items == [
        "thing 1",
        "thing 2",
        "thing 3",
    ]


def test_chinese_lines_are_joined_without_spaces() -> None:
    said = [
        ("", "海港管理局今天上午举行新闻发布会，介绍今年上半年的工作情况，并回答记者的提问。" * 4),
        ("主持人：", "现在开始提问。"),
    ]
    layout = Layout(font="han", characters=40, size=11, leading=18)
    blocks = read_pdf(pdf(set_paragraphs(said, layout))).blocks
    assert [block.text for block in blocks] == [lead + text for lead, text in said]
    assert blocks[1].lead == "主持人："


@pytest.mark.parametrize("matrix", [b"0 1 -1 0 %g %g", b"0 -1 1 0 %g %g", b"-1 0 0 -1 %g %g"])
@pytest.mark.parametrize("shown", [0, 90, 180, 270])
def test_a_page_drawn_sideways_is_read_line_by_line(matrix: bytes, shown: int) -> None:
    texts = [prose(n) for n in range(4)]
    (runs,) = set_texts(texts, Layout(gap=8))
    content = b"\n".join(
        b"BT /F1 10 Tf %s Tm (%s) Tj ET" % (matrix % turned_place(matrix, run), run.text.encode())
        for run in runs
    )
    data = drawn(content).replace(b"/MediaBox", b"/Rotate %d /MediaBox" % shown)
    assert body(read_pdf(data)) == texts


def turned_place(matrix: bytes, run: Run) -> tuple[float, float]:
    """Where a run's first letter stands on a page that is turned as its letters are."""
    if matrix.startswith(b"0 1"):
        return 842 - run.y, run.x
    return (run.y, 842 - run.x) if matrix.startswith(b"0 -") else (595 - run.x, 842 - run.y)


def drawn(content: bytes, *, extra: bytes = b"", packed: bool = False) -> bytes:
    """One page with such a content."""
    data = zlib.compress(content, 9) if packed else content
    filters = b"/Filter /FlateDecode" if packed else b""
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
            b"/Resources << /Font << /F1 4 0 R >> %s >> >>" % extra,
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
            b"<< %s /Length %d >>\nstream\n%s\nendstream" % (filters, len(data), data),
            b"<< >>",
        ]
    )


def test_a_stamp_up_the_side_is_furniture() -> None:
    texts = [prose(n) for n in range(4)]
    (runs,) = set_texts(texts)
    content = b"\n".join(
        [b"BT /F1 10 Tf 0 1 -1 0 30 200 Tm (Embargoed until noon) Tj ET"]
        + [b"BT /F1 10 Tf %g %g Td (%s) Tj ET" % (run.x, run.y, run.text.encode()) for run in runs]
    )
    document = read_pdf(drawn(content))
    assert body(document) == texts
    assert of_kind(document, BlockKind.FURNITURE) == ["Embargoed until noon"]


def test_the_properties_are_metadata_but_not_a_programs_own_title() -> None:
    pages = set_texts([prose(1)])
    stated = read_pdf(pdf(pages, {"Title": "Ports 港口", "CreationDate": "D:20240507120000Z"})).metadata
    assert stated == {"title": "Ports 港口", "created": "2024-05-07"}
    assert "title" not in read_pdf(pdf(pages, {"Title": "Microsoft Word - notes.doc"})).metadata


@pytest.mark.parametrize("said", [ENGLISH, CHINESE], ids=["English", "Chinese"])
def test_the_turns_are_those_of_the_text(said: tuple[object, ...]) -> None:
    text = as_text(said)  # type: ignore[arg-type]  # tuples of one kind
    plain = parse(read(text.encode(), "a.txt"))
    layout = Layout(font="han", characters=40, gap=8) if "：" in text else Layout(gap=8)
    pages = with_margins(set_texts([line for line in text.split("\n") if line], layout))
    found = parse(read(pdf(pages), "a.pdf"))
    assert [(t.speaker, t.role, t.paragraphs) for t in found.turns] == [
        (t.speaker, t.role, t.paragraphs) for t in plain.turns
    ]


@pytest.mark.skipif(not (shutil.which("soffice") and SEED.exists()), reason="needs LibreOffice and the seed")
def test_what_an_office_program_prints_has_the_turns_of_its_text(tmp_path: Path) -> None:
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "pdf",
    ]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), str(SEED)], check=True, capture_output=True, timeout=90
    )
    plain = parse(read(SEED.read_bytes(), "a.txt"))
    found = parse(read((tmp_path / "source.pdf").read_bytes(), "a.pdf"))
    assert [(t.speaker, t.role, t.paragraphs) for t in found.turns] == [
        (t.speaker, t.role, t.paragraphs) for t in plain.turns
    ]


def test_pages_without_text_say_that_they_want_recognising() -> None:
    image = b"q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI Q"
    assert refusal(drawn(image)) == "no_text"
    stamped = [[Run(60, 20, "Scan 7", size=6)] for _ in range(30)]
    assert refusal(pdf(stamped)) == "no_text"


def test_a_locked_file_says_so() -> None:
    secret = b"/Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s>" % (b"41" * 32, b"42" * 32)
    trailer = b"/Root 1 0 R /Encrypt << %s >> /ID [<%s> <%s>]" % (secret, b"17" * 16, b"17" * 16)
    data = pdf(set_texts([prose(1)])).replace(b"/Root 1 0 R", trailer)
    assert refusal(data) == "password"


def test_a_file_cut_short_gives_its_first_pages_with_a_warning() -> None:
    data = pdf(set_texts([prose(n, 120) for n in range(30)]))
    # The catalogue and the list of pages stand at the front of what these tests write.
    document = read_pdf(data[: int(len(data) * 0.6)])
    assert body(document)[0] == prose(0, 120)
    assert any("ends early" in warning for warning in document.warnings)


def test_nonsense_is_refused() -> None:
    assert refusal(b"%PDF-1.7\n" + b"\xff\x00nonsense" * 400 + b"\n%%EOF\n") == "damaged"
    assert refusal(b"%PDF-1.7\n" + b"\xff\x00nonsense" * 400) == "truncated"


def test_a_number_of_pages_that_lies_costs_nothing() -> None:
    data = pdf(set_texts([prose(1)])).replace(b"/Count 1", b"/Count 999999999")
    begun = time.monotonic()
    assert body(read_pdf(data)) == [prose(1)]
    assert time.monotonic() - begun < 3


def test_reading_stops_in_time_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_SECONDS", 0.0)
    document = read_pdf(pdf(set_texts([prose(n, 120) for n in range(40)])))
    assert 0 < len(body(document)) < 40
    assert any("only the first 1 of" in warning for warning in document.warnings)


def test_a_page_that_unpacks_to_too_much_is_not_unpacked() -> None:
    data = drawn(b"\0" * (100 * 1024 * 1024), packed=True)
    assert len(data) < 200_000
    assert refusal(data) == "bomb"
    tracemalloc.start()
    try:
        assert refusal(data) == "bomb"
        assert tracemalloc.get_traced_memory()[1] < 20 * 1024 * 1024
    finally:
        tracemalloc.stop()


def test_what_is_packed_twice_is_not_unpacked() -> None:
    data = drawn(zlib.compress(b"BT /F1 9 Tf (" + b"So. " * 9_000 + b") Tj ET"), packed=True)
    assert refusal(data.replace(b"/Filter /FlateDecode", b"/Filter [/FlateDecode /FlateDecode]")) == "bomb"


def test_more_streams_than_any_document_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bombs, "_MOST_STREAMS", 20)
    assert refusal(b"%PDF-1.7\n" + b"stream\nendstream\n" * 30 + b"%%EOF") == "bomb"


def test_more_pages_than_any_record_has_are_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    data = pdf([set_texts([prose(n)])[0] for n in range(6)])
    monkeypatch.setattr(reader, "_MOST_PAGES", 4)
    document = read_pdf(data)
    assert len(body(document)) == 4
    assert any("only the first 4 of 6" in warning for warning in document.warnings)
    monkeypatch.setattr(salvage, "_MOST_PAGES", 3)
    assert b"/Count 3 " in (salvage.with_pages_listed(data) or b"")[len(data) - 2_000 :]


def test_letters_of_which_nobody_can_say_what_they_are_are_told() -> None:
    untold = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <E000> endbfrange"
    content = b"BT /F1 9 Tf 60 700 Td (%s) Tj ET" % (b"What is said here nobody can tell. " * 2)
    cmap = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(untold), untold)
    data = drawn(content).replace(b"/Encoding /WinAnsiEncoding", b"/ToUnicode 6 0 R").replace(b"<< >>", cmap)
    assert refusal(data) == "no_text"


def test_forms_that_hold_themselves_end() -> None:
    assert refusal(drawn(b"/X Do " * 50, extra=b"/XObject << /X 5 0 R >>")) == "no_text"


def test_a_page_of_very_many_pieces_is_read_in_time() -> None:
    pieces = b" ".join(b"1 0 0 1 %d %d Tm (a b) Tj" % (i % 500, i // 50 % 800) for i in range(30_000))
    begun = time.monotonic()
    read_pdf(drawn(b"BT /F1 4 Tf " + pieces + b" ET", packed=True))
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("indent", [0, 62], ids=["from the left", "centred"])
def test_a_title_over_two_lines_in_large_letters_is_one(indent: int) -> None:
    title = [
        Run(60, 780, "Press conference on the renewal", size=26),
        Run(60 + indent, 748, "of the ferries, and more", size=26),
    ]
    text = [replace(run, y=run.y - 80) for run in set_texts([prose(n, 60) for n in range(4)])[0]]
    headings = of_kind(read_pdf(pdf([[*title, *text]])), BlockKind.HEADING)
    assert headings == ["Press conference on the renewal of the ferries, and more"]
