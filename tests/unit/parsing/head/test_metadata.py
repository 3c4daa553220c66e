"""Title, date, place, source and series: which of several candidates is taken, and where it was found."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.document import Block, BlockKind, Document
from desktop_app.model.transcript import Transcript
from desktop_app.parsing.head.dates import date_in_name, dates_in
from desktop_app.parsing.pipeline import parse

SAID = (
    "Hana Kimura: Good morning, we begin with the quay.\n\nCoast Radio: Who pays?\n\n"
    "Hana Kimura: The harbour pays.\n\nCoast Radio: Why?\n"
)
SAID_ZH = "杜可：现在开始提问。\n\n记者：请问何时完工？\n\n殷立：明年年底完工。\n\n记者：谢谢。\n"


def parsed(*head: str, name: str = "briefing.txt", said: str = SAID) -> Transcript:
    return parse(read("\n".join([*head, "", said]).encode(), name))


def dated(*head: str, name: str = "briefing.txt") -> tuple[str, str]:
    transcript = parsed(*head, name=name)
    return transcript.date, transcript.found.get("date", "")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Tuesday, 30TH JULY, 2024", "2024-07-30"),
        ("30 Jul 24", "2024-07-30"),
        ("30-Jul-2024", "2024-07-30"),
        ("July 30,2024", "2024-07-30"),
        ("the 30th day of July, 2024", "2024-07-30"),
        ("30-31 July 2024", "2024-07-30"),
        ("July 30–31, 2024", "2024-07-30"),
        ("07/30/2024", "2024-07-30"),
        ("30/7/24", "2024-07-30"),
        ("Julio 30 de 2024", "2024-07-30"),
        ("二零二四年七月三十日", "2024-07-30"),
        ("民國113年7月30日", "2024-07-30"),
        ("中華民國一百一十三年七月三十日", "2024-07-30"),
        ("113-07-30", "2024-07-30"),
    ],
)
def test_dates_are_read_in_every_spelling(text: str, date: str) -> None:
    assert dates_in(text) == [date]


@pytest.mark.parametrize("text", ["1+1+4", "at 10.30 a.m.", "12 May 10:30", "100.10.2", "in 1124年"])
def test_other_numbers_are_no_dates(text: str) -> None:
    assert dates_in(text) == []


@pytest.mark.parametrize(
    "name",
    [
        "2024-07-30 harbour.txt",
        "20240730_harbour.pdf",
        "harbour_30_July_2024.docx",
        "harbour-july-30-2024.md",
        "30.07.2024.txt",
        "2024_7_30.html",
        "港口2024年7月30日.txt",
    ],
)
def test_a_date_in_the_files_name_is_found(name: str) -> None:
    assert date_in_name(name) == "2024-07-30"
    assert dated("Press briefing on the quay", name=name) == ("2024-07-30", "name")


@pytest.mark.parametrize("name", ["000_fb815ef4cda47ad1.txt", "notes 3_2.txt", "part 12.txt", "20249999.txt"])
def test_a_name_without_a_date_gives_none(name: str) -> None:
    assert date_in_name(name) == ""


@pytest.mark.parametrize(
    ("line", "where"),
    [("Date: 30 July 2024", "keyed"), ("30 July 2024", "head"), ("Held at Merrow on 30 July 2024", "head")],
)
def test_a_printed_date_wins_over_the_name(line: str, where: str) -> None:
    assert dated("Press briefing on the quay", line, name="2020-01-01.txt") == ("2024-07-30", where)


@pytest.mark.parametrize(
    "line",
    [
        "EMBARGOED UNTIL 1 August 2024",
        "Not for release before 2 p.m. on Thursday 1 August 2024",
        "Last updated: 1 August 2024",
        "Page last modified 1 August 2024 09:01",
        "Published: 1 August 2024",
        "The next briefing will be on 1 August 2024",
    ],
)
def test_the_day_of_a_release_or_an_issue_is_not_the_events(line: str) -> None:
    assert dated("Press briefing on the quay", line, "30 July 2024")[0] == "2024-07-30"


def test_the_day_of_issue_serves_where_there_is_no_other() -> None:
    assert dated("Press briefing on the quay", "Published: 1 August 2024")[0] == "2024-08-01"


def test_the_day_in_the_title_wins_over_the_one_beside_a_menu() -> None:
    title = "Edited transcript of the harbour master's interview with Coast Radio's morning, 8 May 2019"
    assert dated("Skip to content", "Thursday, 13 August 2020", title)[0] == "2019-05-08"


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["04/07/2024"], "2024-07-04"),  # day first where nothing tells
        (["04/07/2024, 2:00 p.m. EDT"], "2024-04-07"),
        (["04/07/2024", "Released 07/30/2023"], "2024-04-07"),
        (["04/07/2024", "Issued on April 7, 2024"], "2024-04-07"),
    ],
)
def test_whether_the_day_stands_first_is_known_by_what_else_the_file_says(
    lines: list[str], date: str
) -> None:
    assert dated("Press briefing on the quay", *lines)[0] == date


def test_a_line_that_begins_with_a_date_or_a_fraction_is_no_page_number() -> None:
    transcript = parsed(
        "Press briefing on the quay", "04/07/2024, Merrow", said=f"{SAID}\n24/7 service is what we offer.\n"
    )
    assert transcript.date == "2024-07-04"
    assert transcript.turns[-1].paragraphs[-1].text == "24/7 service is what we offer."


def test_the_day_that_somebody_says_it_is_counts() -> None:
    said = SAID.replace("Good morning,", "Good morning, today is Tuesday, 30 July 2024, and")
    transcript = parsed("Press briefing on the quay", said=said)
    assert (transcript.date, transcript.found["date"]) == ("2024-07-30", "speech")


def test_a_month_alone_is_better_than_nothing() -> None:
    assert dated("Press briefing on the quay, July 2024")[0] == "2024-07"


def test_the_hour_under_the_last_words_gives_the_date() -> None:
    transcript = parsed(
        "港口整治會見傳媒談話全文", said=f"{SAID_ZH}\n2016年6月21日（星期二）\n香港時間10時32分\n"
    )
    assert transcript.date == "2016-06-21"
    assert transcript.turns[-1].paragraphs[-1].text == "谢谢。"


def with_properties(**properties: str) -> Transcript:
    document = read(SAID.encode(), "talk.docx.txt")
    return parse(Document(document.blocks, "talk.docx", "docx", metadata=properties))


def test_what_the_properties_say_is_taken_where_the_text_says_nothing() -> None:
    transcript = with_properties(title="Briefing on the quay", date="2024-07-30", created="2024-08-02")
    assert (transcript.title, transcript.date) == ("Briefing on the quay", "2024-07-30")
    assert (transcript.found["title"], transcript.found["date"]) == ("properties", "properties")


def test_the_day_on_which_a_file_was_made_is_the_last_resort() -> None:
    assert with_properties(created="2024-08-02T10:00:00Z").date == "2024-08-02"


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - Document1",
        "untitled",
        "Unknown Title",
        "talk",
        "Talk.docx",
        "无标题",
        "Document2",
        "12345",
    ],
)
def test_a_title_that_a_program_wrote_is_none(title: str) -> None:
    assert with_properties(title=title).title == ""


def test_a_heading_is_the_title_before_the_properties() -> None:
    blocks = (Block("Briefing on the quay", BlockKind.HEADING, level=1), *read(SAID.encode(), "a.txt").blocks)
    transcript = parse(Document(blocks, metadata={"title": "Template 7"}))
    assert (transcript.title, transcript.found["title"]) == ("Briefing on the quay", "heading")


def test_a_keyed_line_is_the_title() -> None:
    transcript = parsed("Harbour Office", "Title: Raising the wall", "Date: 30 July 2024")
    assert (transcript.title, transcript.found["title"]) == ("Raising the wall", "keyed")


def test_a_title_over_several_lines_is_whole() -> None:
    transcript = parsed(
        "TRANSCRIPT OF THE HARBOUR MASTER",
        "THE HON ANN LEE MP",
        "PRESS CONFERENCE, TIDE HALL, MERROW",
        "",
        "30 July 2024",
    )
    assert (
        transcript.title
        == "TRANSCRIPT OF THE HARBOUR MASTER THE HON ANN LEE MP PRESS CONFERENCE, TIDE HALL, MERROW"
    )
    assert transcript.metadata["place"] == "TIDE HALL, MERROW"


def test_the_page_heads_give_title_and_day_where_the_head_gives_none() -> None:
    pages = [
        "HANA KIMURA: We met today and the board has decided to leave the wall where it has been",
        "Harbour at Dawn - The Big Wall Friday, 30 July 2021 Errors Excepted",
        "Page 1 of 2 Harbour at Dawn - The Big Wall | Media | Merrow",
        "since the spring of last year, because the state has paid less than the board expected it",
        "to pay in all that time, as all of you know very well by now, and as I have said before.",
        "COAST RADIO: And who will pay for the quay when the state pays for nothing, if I may ask",
        "you that question once more this morning, in the hope that you will answer it for us now?",
        "HANA KIMURA: The harbour will pay for it.",
        "Page 2 of 2 Harbour at Dawn - The Big Wall | Media | Merrow",
    ]
    transcript = parse(read("\n".join(pages).encode(), "a.txt"))
    assert (transcript.title, transcript.date) == ("Harbour at Dawn - The Big Wall", "2021-07-30")
    assert (transcript.found["title"], transcript.found["date"]) == ("around", "around")
    assert "where it has been since the spring" in transcript.turns[0].paragraphs[0].text


def test_a_page_head_that_names_an_event_is_the_title_where_nothing_else_is() -> None:
    blocks = [Block("Briefing on the quay", BlockKind.FURNITURE), *read(SAID.encode(), "a.txt").blocks]
    transcript = parse(Document(tuple(blocks)))
    assert (transcript.title, transcript.found["title"]) == ("Briefing on the quay", "around")
    assert parse(Document(tuple(blocks), metadata={"title": "On the quay"})).title == "On the quay"


@pytest.mark.parametrize(
    "line",
    ["Alder Hall, Merrow", "Via Teleconference", "11:05 AM", "6 Nov 2017 Posted in Speeches", "新闻发布厅"],
)
def test_a_place_an_hour_or_a_stamp_is_no_title(line: str) -> None:
    assert parsed(line).title == ""


@pytest.mark.parametrize(
    "menu", ["Press Conferences", "Next page . . . Debates (HTML) . . . PDF", "Jump to the transcript"]
)
def test_a_menu_above_the_title_is_no_title(menu: str) -> None:
    assert parsed(menu, "", "Press conference by Minister Ann Lee", "30 July 2024").title == (
        "Press conference by Minister Ann Lee"
    )


@pytest.mark.parametrize(
    ("line", "series"),
    [
        ("Daily briefing no. 42", "Daily briefing no. 42"),
        ("Weekly Press Conference of the Harbour Office", "Weekly Press Conference"),
        ("Harbour Lecture Series", "Harbour Lecture Series"),
        ("Series: Harbour Talks", "Harbour Talks"),
        ("Press briefing on the quay", ""),
    ],
)
def test_the_series_is_found(line: str, series: str) -> None:
    assert parsed(line, "30 July 2024").metadata.get("series", "") == series


@pytest.mark.parametrize(
    ("line", "series"),
    [
        ("月河市园林局召开例行新闻发布会", "例行新闻发布会"),
        ("“园林开局”系列主题新闻发布会（第十二场）", "“园林开局”系列主题新闻发布会（第十二场）"),
        ("园林新闻发布会", ""),
    ],
)
def test_a_chinese_series_is_found(line: str, series: str) -> None:
    assert parsed(line, "2024年7月30日", said=SAID_ZH).metadata.get("series", "") == series


@pytest.mark.parametrize(
    ("line", "source", "where"),
    [
        ("Source: Merrow Gazette", "Merrow Gazette", "keyed"),
        ("Merrow Harbour Office", "Merrow Harbour Office", "head"),
        ("We met at the Harbour Office", "", ""),
    ],
)
def test_who_issues_a_text_is_found(line: str, source: str, where: str) -> None:
    transcript = parsed(line, "Press briefing on the quay", "30 July 2024")
    assert transcript.metadata.get("source", "") == source
    assert transcript.found.get("source", "") == where


def test_the_path_of_an_address_gives_the_date_where_nothing_else_does() -> None:
    address = "https://harbour.example/talks/2024/07/30/on-the-quay"
    assert with_properties(source_url=address).date == "2024-07-30"
    assert with_properties(source_url=address, date="2024-07-29").date == "2024-07-29"


def test_the_address_of_a_page_is_kept() -> None:
    transcript = parsed("https://harbour.example/talks/7", "Press briefing on the quay")
    assert transcript.metadata["source_url"] == "https://harbour.example/talks/7"


def test_a_word_files_stale_title_yields_to_the_line_that_names_the_event() -> None:
    blocks = read(f"Press briefing on the quay\n\n{SAID}".encode(), "a.txt").blocks
    stale = {"title": "Letterhead 2019"}
    assert parse(Document(blocks, "a.docx", "docx", metadata=stale)).title == "Press briefing on the quay"
    assert parse(Document(blocks, "a.vtt", "vtt", metadata=stale)).title == "Letterhead 2019"


def test_a_books_date_is_that_of_its_making() -> None:
    blocks = read(f"Press briefing on the quay\n\n{SAID}".encode(), "a.txt").blocks
    made = {"date": "2026-11-23T17:48:53Z"}
    assert parse(Document(blocks, "2024-07-30.epub", "epub", metadata=made)).date == "2024-07-30"
    assert parse(Document(blocks, "2024-07-30.md", "markdown", metadata=made)).date == "2026-11-23"


def test_where_the_language_was_found_is_said() -> None:
    blocks = read(SAID.encode(), "a.txt").blocks
    assert parse(Document(blocks)).found["language"] == "speech"
    assert parse(Document(blocks, language="en-GB")).found["language"] == "properties"


def test_a_day_of_posting_is_not_the_day_of_the_event() -> None:
    text = (
        "Transcript of Media Interview with Ms Hana Low on the Quay on 5 February 2017\n\n"
        "6 Feb 2017 Posted in Press releases\n\nReporter: When?\n\nHana Low: Soon.\n"
    )
    assert parse(read(text.encode(), "talk.txt")).date == "2017-02-05"


def test_the_day_in_a_page_head_inside_the_text_is_no_speech() -> None:
    said = "HON. BO TAN.- Mr. Speaker, coops must be kept away from the houses.\n\n"
    page = "Page 48\n\n486\n\nQuestions\n\n10th Feb., 2021\n\n"
    turns = f"{said}HON. SPEAKER.- The next one.\n\n{said}Sir, it is so.\n\n"
    text = f"Coops in Towns\n\n{turns}{page}HON. SPEAKER.- Thank you.\n"
    transcript = parse(read(text.encode(), "talk.txt"))
    assert transcript.date == "2021-02-10"
    assert transcript.turns[2].paragraphs[-1].text == "Sir, it is so."


@pytest.mark.parametrize("mark", ["", "# "])
def test_what_stands_below_a_bare_word_for_the_text_is_the_title(mark: str) -> None:
    below = f"{mark}#" if mark else ""
    text = f"{mark}TRANSCRIPT\n\n{below} Opening of the New Quay\n\n3 May 2021\n\n{SAID}".replace(
        "\n\n ", "\n\n"
    )
    assert parse(read(text.encode(), "talk.md" if mark else "talk.txt")).title == "Opening of the New Quay"


def test_a_chinese_headline_with_a_colon_stands_before_the_entries_of_a_list() -> None:
    head = (
        "渔业局:今年河堤要加固三十公里\n\n三十个河堤图片\n\n"
        "1、第三次上报,他带来好消息\n\n2、全市房租\n\n3、集团召开投资者见面会\n\n"
    )
    text = f"{head}记者:河堤什么时候修好？\n\n林其远:明年汛期之前全部完成，请大家放心。\n"
    assert parse(read(text.encode(), "talk.txt")).title == "渔业局:今年河堤要加固三十公里"


@pytest.mark.parametrize(
    "told",
    [
        "The board will ask in what way the elections that the towns on the coast held on 3 March 2015 went.",
        "To what extent has the feast by the sea that was held on 3 March 2015 helped the towns?",
        "It is known to everybody here that the wall was given to the town on 3 March 2015 by the state.",
    ],
)
def test_the_day_on_which_something_else_was_held_is_not_the_events(told: str) -> None:
    assert dated("Assembly of the Coast", "TUESDAY, 12 MAY 2015", told)[0] == "2015-05-12"


@pytest.mark.parametrize(
    "told",
    [
        "This is the transcript of a press conference, held in the harbour office on 12 May 2015.",
        "Held in the harbour office on 12 May 2015",
        "The council meeting of the towns along the coast was held in the harbour office on 12 May 2015.",
    ],
)
def test_the_day_on_which_the_event_was_held_wins(told: str) -> None:
    assert dated("The harbour wall", "3 March 2015", told)[0] == "2015-05-12"
