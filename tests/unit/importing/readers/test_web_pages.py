"""Web pages: the text without what serves to get about, its lines and bold openings, what the head says."""

import time

import pytest

from desktop_app.importing.readers.web import guard as page_guard
from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

SPEECH = "We shall dredge the outer basin this year, and then we shall light the mole, as was promised. "
BODY = "".join(f"<p><b>Su Wen:</b> {number} {SPEECH}</p>" for number in range(6))


def of(page: str, encoding: str = "utf-8") -> Document:
    return read(f"<!DOCTYPE html>{page}".encode(encoding), "a.html")


def blocks(page: str) -> tuple[Block, ...]:
    return of(page).blocks


def texts(page: str) -> list[str]:
    return [block.text for block in blocks(page)]


def test_paragraphs_and_headings_are_blocks() -> None:
    found = blocks("<h1>A  briefing</h1><p>One\n two&nbsp;&amp; three</p><div>four<p>five</div><h3>six</h3>")
    assert [(b.text, b.kind, b.level) for b in found] == [
        ("A briefing", BlockKind.HEADING, 1),
        ("One two & three", BlockKind.PARAGRAPH, 0),
        ("four", BlockKind.PARAGRAPH, 0),
        ("five", BlockKind.PARAGRAPH, 0),
        ("six", BlockKind.HEADING, 3),
    ]


@pytest.mark.parametrize(
    "opening",
    [
        "<b>Lee</b>",
        "<strong> Lee </strong>",
        "<span style='font-variant: small-caps'>Lee</span>",
        "<span style='color:red; FONT-WEIGHT: 700'>Lee</span>",
        "<font><b>L</b></font><b>ee</b>",
        "<span class='speaker'>Lee</span>",
        "<a href=x><b>Lee</b></a>",
        "<span class='c3'>Lee</span>",
    ],
)
def test_an_opening_set_off_is_the_lead(opening: str) -> None:
    style = "<head><style>.c3{font-weight:700} .c4{color:red}</style></head>"
    (block,) = blocks(f"{style}<p>{opening} we <b>begin</b>.</p>")
    assert (block.text, block.lead) == ("Lee we begin.", "Lee")


def test_bold_words_with_only_a_space_between_them_are_one_lead() -> None:
    found = blocks("<p><b>Su</b> <i></i><b>Wen:</b> We shall <b>not</b> dredge it.</p>")
    assert [(b.lead, b.text) for b in found] == [("Su Wen:", "Su Wen: We shall not dredge it.")]


def test_a_bold_word_further_on_is_no_lead() -> None:
    assert [block.lead for block in blocks("<p>We <b>begin</b>.</p><p><i>So</i> we do.</p>")] == ["", ""]


def test_line_breaks_part_lines_and_two_of_them_paragraphs() -> None:
    found = blocks("<p><b>Lee:</b> One<br>two<br/><br>three</p><p>four</p>")
    assert [(b.text, b.kind, b.gap, b.lead) for b in found] == [
        ("Lee: One", BlockKind.LINE, True, "Lee:"),
        ("two", BlockKind.LINE, False, ""),
        ("three", BlockKind.LINE, True, ""),
        ("four", BlockKind.PARAGRAPH, True, ""),
    ]


def test_preformatted_text_keeps_its_lines_and_shows_its_width() -> None:
    lines = "the harbour will be closed for the winter and the ferries will run\n" * 8
    document = of(f"<pre>SU WEN:\n\n{lines}</pre>")
    assert document.blocks[0] == Block("SU WEN:", BlockKind.LINE)
    assert len(document.blocks) == 9
    assert document.width > 50


def test_lists_keep_their_numbers() -> None:
    page = "<ol start=3><li>dredge<li>light<ul><li>the mole</ul></ol><ul><li><b>Lee</b> so</ul>"
    found = blocks(page)
    assert [(b.text, b.lead) for b in found] == [
        ("3. dredge", ""),
        ("4. light", ""),
        ("the mole", ""),
        ("Lee so", "Lee"),
    ]
    assert {block.kind for block in found} == {BlockKind.LIST_ITEM}


def test_terms_and_lone_speakers_open_what_follows() -> None:
    found = blocks("<dl><dt>Lee<dd>We begin.<dd>So.</dl><p class=speaker>Roy</p><p>Who pays?</p>")
    assert [(b.text, b.lead) for b in found] == [
        ("Lee  We begin.", "Lee"),
        ("So.", ""),
        ("Roy  Who pays?", "Roy"),
    ]


def test_a_table_of_speech_says_who_speaks() -> None:
    rows = "".join(
        f"<tr><td>{who}</td><td>{SPEECH}<p>Also {who}.</p></td></tr>" for who in ("Lee", "Roy") * 3
    )
    found = blocks(f"<table>{rows}</table>")
    assert [(b.speaker, b.text[:8]) for b in found[:4]] == [
        ("Lee", "We shall"),
        (None, "Also Lee"),
        ("Roy", "We shall"),
        (None, "Also Roy"),
    ]


def test_a_table_of_people_gives_rows_and_nobody_speaks() -> None:
    page = "<table><tr><td>Ann Lee</td><td>Minister</td></tr><tr><td>Bo Roy</td><td>Deputy</td></tr></table>"
    assert [(b.text, b.speaker) for b in blocks(page)] == [
        ("Ann Lee  Minister", None),
        ("Bo Roy  Deputy", None),
    ]


def test_a_table_that_lays_out_the_page_is_none() -> None:
    page = f"<table><tr><td><a href=x>Home</a></td><td><h2>Talks</h2>{BODY}</td></tr></table>"
    found = blocks(page)
    assert found[1].kind is BlockKind.HEADING
    assert sum(block.lead == "Su Wen:" for block in found) == 6


CHROME = [
    "<nav><p>Nope nope</p></nav>",
    "<script>nope()</script><style>nope{}</style><noscript>Nope</noscript><template>Nope</template>",
    "<aside>Nope</aside><footer><p>Nope</p></footer>",
    "<div class='site-cookie-notice cookie'>Nope, we use cookies.</div>",
    "<div id=share-bar class='share'><p>Nope</p></div>",
    "<ul class='breadcrumb'><li>Nope</ul>",
    "<div role=navigation><p>Nope</p></div>",
    "<div hidden>Nope</div><p style='display: none'>Nope</p><span aria-hidden=true>Nope</span>",
    "<div>" + "".join(f"<p><a href=x{n}>Nope number {n}</a></p>" for n in range(5)) + "</div>",
    "<button>Nope</button><select><option>Nope</select><svg><title>Nope</title></svg><iframe>Nope</iframe>",
    "<!-- Nope -->",
]


@pytest.mark.parametrize("chrome", CHROME)
def test_what_serves_to_get_about_is_left_out(chrome: str) -> None:
    for page in (f"{chrome}{BODY}", f"<div>{BODY}</div>{chrome}", f"<main>{chrome}{BODY}</main>"):
        found = texts(f"<body>{page}")
        assert not any("ope" in text and "promised" not in text for text in found)
        assert len(found) == 6


def test_the_main_part_is_taken_with_the_heading_before_it() -> None:
    page = f"<h1>Talks</h1><p>Weather: fair</p><article>{BODY}</article><p>Latest stories of all kinds</p>"
    found = texts(page)
    assert found[0] == "Talks"
    assert len(found) == 7


def test_what_follows_the_densest_part_is_left_out() -> None:
    page = f"<div><h2>Talks</h2></div><div><div>{BODY}</div><div><p>About this site</p></div></div><p>End</p>"
    assert [text[:7] for text in texts(page)] == ["Talks", *["Su Wen:"] * 6]


def test_a_small_main_part_does_not_hide_the_text() -> None:
    assert len(texts(f"<main><p>Talks</p></main><div>{BODY}</div>")) == 7


def test_classes_that_mean_something_else_hide_nothing() -> None:
    page = "".join(f"<div class='comment share'>{number} {SPEECH}</div>" for number in range(9))
    assert len(texts(page)) == 9


def test_a_form_around_the_page_hides_nothing() -> None:
    assert len(texts(f"<form id=search action=x><div>{BODY}</div><input value=x></form>")) == 6


def test_footnotes_are_notes_and_their_numbers_gone() -> None:
    notes = "<section class=footnotes><ol><li>The law.</ol></section>"
    found = blocks(f"{BODY}<p>So it is.<sup><a href='#f1'>1</a></sup></p>{notes}")
    assert found[6].text == "So it is."
    assert (found[7].text, found[7].kind) == ("The law.", BlockKind.NOTE)


def test_the_head_says_title_date_language_and_address() -> None:
    head = (
        "<!-- saved from url=(0020)https://a.org/talks -->\n<html lang=zh-CN><head>"
        "<title>Talks | Site</title>"
        "<meta property=og:title content='Talks'><meta name=DC.Date content=2021-05-04>"
        "<meta property='article:published_time' content='2021-05-05'><meta name=viewport content=x>"
    )
    document = of(f"{head}<body>{BODY}")
    assert document.language == "zh-CN"
    assert document.metadata == {
        "html title": "Talks | Site",
        "og:title": "Talks",
        "dc.date": "2021-05-04",
        "article:published_time": "2021-05-05",
        "source_url": "https://a.org/talks",
    }


CHINESE = "<p>主持人：现在开始提问，请大家举手，谢谢各位记者朋友。</p>"


@pytest.mark.parametrize(
    ("page", "stored", "declared", "found"),
    [
        (CHINESE, "gb18030", "gb2312", "gb18030"),
        (CHINESE, "utf-8", "gb2312", "utf-8"),
        (CHINESE, "gb18030", "utf-8", "gb18030"),
        (CHINESE, "gb18030", "", "gb18030"),
        (CHINESE, "utf-16", "utf-8", "utf-16"),
        ("<p>Où est le café ?</p>", "cp1252", "iso-8859-1", "cp1252"),
        ("<p>“We” begin – so.</p>", "cp1252", "", "cp1252"),
        ("<p>Zażółć gęślą jaźń</p>", "iso8859-2", "iso-8859-2", "iso8859-2"),
        ("<p>Сегодня мы начинаем работу</p>", "cp1251", "windows-1251", "cp1251"),
    ],
)
def test_a_declared_encoding_counts_where_the_bytes_agree(
    page: str, stored: str, declared: str, found: str
) -> None:
    head = f'<meta http-equiv=Content-Type content="text/html; charset={declared}">' if declared else ""
    document = of(f"<head>{head}</head><body>{page}", stored)
    assert document.encoding == found
    assert f"<p>{document.blocks[0].text}</p>" == page


def test_characters_by_number_are_spelled_as_elsewhere() -> None:
    assert texts("<p>caf&#101;&#769; a&shy;b&#8203;c &#7;d\u2003e</p>") == ["café abc d e"]


def test_blocks_are_numbered_in_order() -> None:
    positions = [block.position for block in blocks(f"<nav>x</nav>{BODY}<table><tr><td>a<td>b</table>")]
    assert positions == sorted(set(positions))


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 9_000 + "<p>deep</p>",
        "<ul><li>deep" * 9_000,
        "<dl><dt>deep<dd>" * 9_000,
        "".join(f"<b id=i{number}>deep<p>" for number in range(9_000)),
        "".join(f"<font a={number}><p>" for number in range(300)) + "<p>deep" * 9_000,
        "<b><i><u></b></i></u>" * 9_000 + "deep",
        "<table><tr><td>" * 9_000 + "deep",
        "<p " + " ".join(f"a{number}=1" for number in range(60_000)) + ">x</p>deep",
    ],
)
def test_hostile_mark_up_is_read_at_once(page: str) -> None:
    start = time.process_time()
    document = of(page)
    assert time.process_time() - start < 3
    assert "deep" in document.blocks[-1].text


def test_what_is_nested_too_deeply_keeps_its_words_and_is_told() -> None:
    document = of("".join(f"<div>word{depth}" for depth in range(3_000)))
    assert [block.text for block in document.blocks] == [f"word{depth}" for depth in range(3_000)]
    assert "nested too deeply" in document.warnings[0]


def test_a_page_with_endless_elements_is_read_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page_guard, "_MOST_TAGS", 100)
    document = of("<p>x</p>" * 80)
    assert len(document.blocks) < 80
    assert "more elements" in document.warnings[0]


def test_a_head_that_says_more_than_any_page_is_taken_in_part() -> None:
    metas = "".join(f'<meta name="dc.fact{n}" content="{"so " * 3_000}">' for n in range(150))
    stated = of(f"<head><title>{'so ' * 3_000}</title>{metas}</head><body>{BODY}").metadata
    assert len(stated) == 101
    assert max(map(len, stated.values())) <= 2_000


def test_a_style_sheet_without_end_is_looked_at_in_part() -> None:
    def lead(rules: int) -> str:
        style = "p{color:red}" * rules + ".who{font-weight:bold}"
        return blocks(f"<style>{style}</style><p><span class=who>Su Wen:</span> {SPEECH}</p>")[0].lead

    assert (lead(9), lead(20_000)) == ("Su Wen:", "")


def test_a_page_with_endless_lines_is_refused() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        of("<pre>" + "a\n" * 500_001)
    assert caught.value.reason == "too_large"


def test_a_page_without_text_is_blank() -> None:
    with pytest.raises(UnreadableFileError) as caught:
        of("<body><script>x</script><img src=a></body>")
    assert caught.value.reason == "blank"


def test_ten_thousand_turns_are_read_in_linear_time() -> None:
    times = []
    for count in (1_000, 10_000):
        page = "".join(f"<p><b>Su Wen {n % 7}:</b> We <i>begin</i> the {n}th.</p>" for n in range(count))
        start = time.process_time()
        assert len(blocks(page)) == count
        times.append(time.process_time() - start)
    assert times[1] < 25 * times[0] + 0.1
