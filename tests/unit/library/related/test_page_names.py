import pytest

from desktop_app.library.related.page_names import page_of_file, page_of_title, without_mark

SPOKEN = [
    ("talk page 3.txt", "talk", 3, 0),
    ("talk-p3.txt", "talk", 3, 0),
    ("talk_p2of4.htm", "talk", 2, 4),
    ("Talk Part 2 of 3.md", "talk", 2, 3),
    ("talk part II.txt", "talk", 2, 0),
    ("talk part two.txt", "talk", 2, 0),
    ("talk 2 of 9.txt", "talk", 2, 9),
    ("访谈 第2页.txt", "访谈", 2, 0),
    ("访谈第二部分.txt", "访谈", 2, 0),
    ("发布会（一）.txt", "发布会", 1, 0),
    ("发布会（十二）.txt", "发布会", 12, 0),
    ("访谈（上）.txt", "访谈", 1, 0),
    ("访谈-下.txt", "访谈", 3, 0),
    ("page2.txt", "", 2, 0),
]
BARE = [
    ("talk_2.htm", "talk", 2),
    ("talk (2).txt", "talk", 2),
    ("talk(2).txt", "talk", 2),
    ("talk II.txt", "talk", 2),
    ("t20240730_123456_2.html", "t20240730_123456", 2),
    ("2.txt", "", 2),
]
NONE = [
    "talk.txt",
    "talk 2024-05-12.txt",
    "talk 2024.txt",
    "talk 12.05.23.txt",
    "talk-2024-05",
    "report v1234.txt",
]


@pytest.mark.parametrize(("name", "stem", "number", "of"), SPOKEN)
def test_a_mark_that_speaks_of_pages_is_read(name: str, stem: str, number: int, of: int) -> None:
    found = page_of_file(name)
    assert (found.stem, found.number, found.of, found.spoken) == (stem, number, of, True)


@pytest.mark.parametrize(("name", "stem", "number"), BARE)
def test_a_bare_number_is_read_and_known_as_one(name: str, stem: str, number: int) -> None:
    found = page_of_file(name)
    assert (found.stem, found.number, found.spoken) == (stem, number, False)


@pytest.mark.parametrize("name", NONE)
def test_dates_and_long_numbers_are_no_pages(name: str) -> None:
    assert page_of_file(name).number == 0


def test_a_title_counts_only_with_words_for_pages() -> None:
    assert page_of_title("Press conference (Part 2 of 3)").number == 2
    assert page_of_title("Press conference 2").number == 0


def test_the_mark_is_taken_off() -> None:
    assert without_mark("Press conference (Part 1 of 3)") == "Press conference"
    assert without_mark("发布会（上）") == "发布会"
    assert without_mark("talk_1.htm") == "talk_1.htm"
    assert without_mark("talk_1.htm", bare=True) == "talk.htm"
