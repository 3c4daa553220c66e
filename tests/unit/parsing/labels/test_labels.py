"""Which openings are speakers' labels, in each construction, and which are not."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "briefing.txt"))


def speakers(text: str) -> list[str]:
    return [turn.speaker for turn in parsed(text).turns]


def beginnings(text: str) -> list[str]:
    return [" ".join(turn.paragraphs[0].text.split()[:3]) for turn in parsed(text).turns]


def test_a_name_alone_on_its_line_opens_a_turn() -> None:
    text = (
        "Hana Kimura:\nGood morning. We begin.\nPort Gazette:\nHow many berths are free?\n"
        "Tomas Varga:\nEleven are free today.\n"
    )
    assert speakers(text) == ["Hana Kimura", "Port Gazette", "Tomas Varga"]
    assert beginnings(text) == ["Good morning. We", "How many berths", "Eleven are free"]


def test_two_names_that_stand_once_each_are_known_by_their_form() -> None:
    text = (
        "Hana Kimura:\nThe quay will be dredged by May, and the cranes come next.\n"
        "Tomas Varga:\nThat is also my view of the matter.\n"
    )
    assert speakers(text) == ["Hana Kimura", "Tomas Varga"]


def test_a_label_in_the_line_of_what_is_said() -> None:
    text = (
        "Hana Kimura: Good morning, we begin.\n\nReporter: How many berths are free?\n\n"
        "Hana Kimura: Eleven are free."
    )
    assert speakers(text) == ["Hana Kimura", "", "Hana Kimura"]


def test_capitals_are_filed_as_a_reader_writes_them() -> None:
    text = (
        "MINISTER ANNA O'NEILL: We begin.\nJEAN-PIERRE McGRANE: When?\n"
        "MINISTER ANNA O'NEILL: At noon, I hope.\n"
    )
    assert speakers(text) == ["Anna O'Neill", "Jean-Pierre McGrane", "Anna O'Neill"]


def test_capitals_that_stand_once_each_in_their_lines() -> None:
    text = (
        "IRIS HALLORAN: It will. The act is before the house and will pass.\n\n"
        "MARIUS BRANDT: Thank you both. We close here.\n"
    )
    assert speakers(text) == ["Iris Halloran", "Marius Brandt"]


def test_q_and_a_letters_without_marks() -> None:
    text = (
        "Q   Is the bridge open?\n\nA   It opens on Friday.\n\nQ   And the tunnel?\n\n"
        "A   The tunnel is shut.\n"
    )
    assert [turn.role.value for turn in parsed(text).turns] == [
        "journalist",
        "official",
        "journalist",
        "official",
    ]


def test_q_and_a_letters_with_colons() -> None:
    text = "Q: Is the bridge open?\nA: It opens on Friday.\nQ: And the tunnel?\nA: The tunnel is shut.\n"
    assert [turn.role.value for turn in parsed(text).turns] == [
        "journalist",
        "official",
        "journalist",
        "official",
    ]


def test_dashes_after_a_label() -> None:
    text = (
        "MODERATOR — We have ten minutes.\n\nCOAST RADIO — Who pays?\n\n"
        "MS. NOVAK — The harbour pays.\n\nMODERATOR — Thank you.\n"
    )
    assert speakers(text) == ["Moderator", "Coast Radio", "Novak", "Moderator"]


def test_a_full_stop_after_a_label_in_capitals() -> None:
    text = (
        "CHAIRWOMAN IYER.  Good afternoon.  We met today.\n\nLEO DUARTE.  Why now?\n\n"
        "CHAIRWOMAN IYER.  Because prices rose.\n"
    )
    assert speakers(text) == ["Iyer", "Leo Duarte", "Iyer"]


def test_square_and_lenticular_brackets() -> None:
    english = "[Hana Kimura]: We begin.\n[Coast Radio]: Who pays?\n[Hana Kimura]: The harbour pays for all.\n"
    chinese = "【主持人】现在开始提问。\n【澄江晚报记者】请问桥何时通车？\n【陈立国】周五通车。\n"
    assert speakers(english) == ["Hana Kimura", "Coast Radio", "Hana Kimura"]
    assert speakers(chinese) == ["", "澄江晚报记者", "陈立国"]


def test_emphasis_marks_around_a_label_are_no_part_of_it() -> None:
    text = (
        "**Hana Kimura:** We begin.\n\n**Coast Radio:** Who pays?\n\n"
        "**Hana Kimura:** The harbour pays for all.\n"
    )
    assert speakers(text) == ["Hana Kimura", "Coast Radio", "Hana Kimura"]
    assert beginnings(text)[0] == "We begin."


def test_time_stamps_beside_a_label_are_no_speech() -> None:
    text = (
        "Hana Kimura: (00:12)\nWe begin.\nReporter: (01:02)\nWho pays?\nHana Kimura: (01:30)\n"
        "The harbour pays.\n"
    )
    assert speakers(text) == ["Hana Kimura", "", "Hana Kimura"]
    assert beginnings(text) == ["We begin.", "Who pays?", "The harbour pays."]


def test_chinese_labels_with_full_width_colons() -> None:
    text = (
        "主持人 周敏：\n现在请陈局长介绍情况。\n\n陈立国：\n各位好，我来介绍。\n\n"
        "澄江日报记者：\n请问何时完工？\n\n陈立国：\n明年三月完工。\n"
    )
    assert speakers(text) == ["周敏", "陈立国", "澄江日报记者", "陈立国"]


def test_chinese_question_and_answer() -> None:
    text = (
        "问：为什么要修订这个办法？\n\n答：原办法施行已经十年，需要修订。\n\n"
        "问：何时施行？\n\n答：自明年一月一日起施行。\n"
    )
    assert [turn.role.value for turn in parsed(text).turns] == [
        "journalist",
        "official",
        "journalist",
        "official",
    ]


def test_chinese_office_before_or_after_a_name() -> None:
    text = "海渔署副署长 林其远：我先介绍。\n记者：数字是多少？\n张大海局长：我来补充，是三万。\n"
    turns = parsed(text).turns
    assert [turn.speaker for turn in turns] == ["林其远", "", "张大海"]


def test_the_name_stands_in_the_bracket_after_a_nameless_label() -> None:
    text = (
        "问：怎么预警？\n\n答（水务局局长 卢振海）：先讲预警。\n\n问：还有呢？\n\n"
        "答（应急局副局长 沙建平）：夜里有巡查。\n"
    )
    assert speakers(text) == ["", "卢振海", "", "沙建平"]


def test_an_outlet_in_the_bracket_after_question() -> None:
    text = (
        "QUESTION (Coast Radio): Who pays?\nMINISTER NOVAK: The harbour.\n"
        "QUESTION (City Wire): And then?\nMINISTER NOVAK: Then we see.\n"
    )
    assert speakers(text) == ["Coast Radio", "Novak", "City Wire", "Novak"]


def test_a_chair_is_filed_under_the_name_in_the_bracket() -> None:
    text = (
        "The Chair (Mr. Edwin Marsh): Professor, ten minutes.\n"
        "Professor Okafor: Thank you, Chair.\nMs. Castell: Is there a plan?\n"
    )
    assert speakers(text) == ["Edwin Marsh", "Okafor", "Castell"]


@pytest.mark.parametrize(
    "line",
    [
        "The tasks are as follows:",
        "Simply put, the three key tasks are as follows:",
        "Remember: nothing is decided.",
        "Key Tasks:",
        "Table 1: Berths by year",
        "Note: figures are rounded.",
        "Phase 2: the outer wall",
        "We have one aim: a safe harbour.",
        "At 10:30 we met.",
        "See https://harbour.example/notes for more.",
        "“Safety first”: that is our motto.",
        "Date: 4 May 2021",
    ],
)
def test_a_sentence_that_ends_in_a_colon_is_no_speaker(line: str) -> None:
    text = (
        f"Hana Kimura:\nWe begin.\n{line}\nMore follows here, on key tasks and aims.\n"
        "Coast Radio:\nWho pays?\nHana Kimura:\nThe harbour pays.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Hana Kimura", "Coast Radio", "Hana Kimura"]
    assert line in [paragraph.text for paragraph in transcript.turns[0].paragraphs]


@pytest.mark.parametrize(
    "line",
    ["具体任务如下：", "一是制度：要完善。", "时间：三月完成。", "目标：年底通车。", "原则：安全第一。"],
)
def test_a_chinese_clause_before_a_colon_is_no_speaker(line: str) -> None:
    text = f"陈立国：\n各位好。\n{line}\n还有其他安排。\n澄江日报：\n请问何时完工？\n陈立国：\n明年三月。\n"
    assert speakers(text) == ["陈立国", "澄江日报", "陈立国"]


def test_one_speakers_repeated_label_is_one_turn() -> None:
    text = (
        "Hana Kimura: We begin.\nHana Kimura: And we go on.\nCoast Radio: Who pays?\n"
        "Hana Kimura: The harbour.\n"
    )
    assert speakers(text) == ["Hana Kimura", "Coast Radio", "Hana Kimura"]


def test_two_questions_in_a_row_may_be_two_people() -> None:
    text = (
        "Q: Who pays?\nQ: And when?\nMINISTER NOVAK: The harbour, in May.\nQ: Thanks. Why?\n"
        "MINISTER NOVAK: It can.\n"
    )
    assert len(parsed(text).turns) == 5


def test_a_label_over_nothing_is_given_back_as_text() -> None:
    text = (
        "Hana Kimura:\nWe begin with a list of names.\nCoast Radio:\nWho pays?\nHana Kimura:\n"
        "The harbour.\nCoast Radio:\n"
    )
    assert parsed(text).turns[-1].paragraphs[-1].text == "Coast Radio:"


def test_a_misread_label_is_the_frequent_one() -> None:
    rounds = "Question: Will it last?\nPrime Minister: It will last a while.\n" * 4
    text = (
        rounds
        + "Question: And then?\nPrirne Minister: Then we see.\n"
        + "Q u e s t i o n: Why?\nPrime Minister: It must.\n"
    )
    assert speakers(text)[-4:] == ["", "Prime Minister", "", "Prime Minister"]


def test_names_alone_on_lines_are_labels_when_they_come_again() -> None:
    text = (
        "Hana Kimura\nWe begin with the quay.\n\nTomas Varga\nI go on with the cranes.\n\n"
        "Hana Kimura\nThen there is the wall.\n\nTomas Varga\nAnd the road.\n"
    )
    assert speakers(text) == ["Hana Kimura", "Tomas Varga", "Hana Kimura", "Tomas Varga"]


def test_spanish_and_french_labels_are_known_by_layout() -> None:
    spanish = (
        "PREGUNTA: ¿Cuándo abre el puente?\n\n"
        "MARTA IBÁÑEZ, MINISTRA DE OBRAS: El puente abre en mayo.\n\n"
        "PREGUNTA: ¿Y el túnel?\n\nMARTA IBÁÑEZ, MINISTRA DE OBRAS: Después.\n"
    )
    french = (
        "Luc Perrin :\nLe pont sera ouvert en mai, et le tunnel plus tard.\n\nJournaliste :\n"
        "Quand le tunnel sera-t-il ouvert ?\n\nLuc Perrin :\nEn juin.\n"
    )
    assert speakers(spanish) == ["", "Marta Ibáñez", "", "Marta Ibáñez"]
    assert speakers(french) == ["Luc Perrin", "", "Luc Perrin"]


def test_a_text_without_labels_is_one_turn_with_a_warning() -> None:
    transcript = parsed(
        "The harbour will be dredged. It takes a year, and costs are shared. Nobody objected to the plan.\n"
    )
    assert len(transcript.turns) == 1
    assert transcript.turns[0].speaker == ""
    assert "no speakers found: the text is one turn" in transcript.warnings


def test_surnames_that_are_words_are_names() -> None:
    text = "He Wei:\nWe begin with grain.\nMay Chan:\nWho pays for it?\nHe Wei:\nThe county pays for it.\n"
    assert speakers(text) == ["He Wei", "May Chan", "He Wei"]


def test_a_surname_with_its_office_gets_the_name_that_introduces_it() -> None:
    text = (
        "MODERATOR: On my left is Commissioner Clara Thorne.\n"
        "COMMISSIONER THORNE: Good morning.\nCOAST RADIO: Who pays?\n"
        "COMMISSIONER THORNE: We do.\n"
    )
    assert speakers(text) == ["Moderator", "Clara Thorne", "Coast Radio", "Clara Thorne"]


HARBOUR = (
    "Hana Kimura: Good morning, we begin.\n\nCoast Radio: Who pays?\n\n{}\n\n"
    "Coast Radio: Since when?\n\nHana Kimura: Since May.\n"
)


@pytest.mark.parametrize(
    "turns",
    [
        "Okoro: The harbour pays.",
        "Hana Kimura: We do.\n\nOkoro: And for the nets?",
        "O’Brien: The state, in part.",
    ],
)
def test_a_surname_that_stands_once_where_a_question_begins_or_ends_is_a_speaker(turns: str) -> None:
    assert {"Okoro", "O’Brien"} & set(speakers(HARBOUR.format(turns)))


@pytest.mark.parametrize(
    "turns",
    [
        "Hana Kimura: We do, and then?\n\nRemember: nobody else will.",
        "Hana Kimura: We do, and why?\n\nFrankly: nobody else will.",
        "Hana Kimura: We do. What did we gain?\n\nSpeed: ships wait less.\n\nComfort: the sheds are warm.",
        "Hana Kimura: We do, at no great cost.\n\nCost: who asks for it?",
        "Hana Kimura: We do.\n\nOlder ships pay more. Evenhandedness: none is turned away.",
        "Hana Kimura: We do.\n\nUnfortunately: none came.\n\nMore will. Unfortunately, it is late.",
    ],
)
def test_one_word_before_a_colon_is_no_speaker_where_nobody_is_asked(turns: str) -> None:
    assert set(speakers(HARBOUR.format(turns))) == {"Hana Kimura", "Coast Radio"}


def test_a_surname_that_stands_once_and_is_called_by_courtesy_is_a_speaker() -> None:
    assert "Okoro" in speakers(
        HARBOUR.format("Hana Kimura: We do. The rest is for Mr. Okoro.\n\nOkoro: The nets are ours.")
    )


def test_capital_title_lines_above_labels_in_capitals_are_no_speakers() -> None:
    text = (
        "THE HON. IDA BLOOM MP\nMINISTER FOR NETS\n\nTRANSCRIPT\nDOORSTOP INTERVIEW\nMERROW QUAY\n"
        "TUESDAY, 14 MAY 2019\n\nSUBJECTS: Nets; the quay.\n\n"
        "IDA BLOOM, MINISTER FOR NETS: Well, I am glad to be here.\n\n"
        "JOURNALIST: Who pays?\n\nMINISTER: We do.\n\nJOURNALIST: Since when?\n\nMINISTER: Since May.\n"
    )
    transcript = parsed(text)
    assert [turn.speaker for turn in transcript.turns] == ["Ida Bloom", "", "Minister", "", "Minister"]
    assert (transcript.date, transcript.metadata["place"]) == ("2019-05-14", "MERROW QUAY")


def test_an_office_with_its_field_is_one_label() -> None:
    text = "REPORTER: Who pays?\nMINISTER FOR NETS: We do.\nREPORTER: When?\nMINISTER FOR NETS: In May.\n"
    assert speakers(text) == ["", "Minister for Nets", "", "Minister for Nets"]


def test_a_member_is_filed_under_the_name_with_the_seat_as_title() -> None:
    text = "REPORTER: Who pays?\nIDA BLOOM, MEMBER FOR MERROW: We do.\nREPORTER: When?\nIDA BLOOM: In May.\n"
    assert {p.name: p.title for p in parsed(text).participants} == {"Ida Bloom": "Member for Merrow"}


def test_an_outlet_in_square_brackets_needs_no_colon_but_a_stage_direction_is_no_speaker() -> None:
    text = (
        "IDA BLOOM (Chair): We begin.\n\n[Coast Radio] Who pays?\n\nIDA BLOOM (Chair): We do.\n\n"
        "[Holds up a map] This is the quay.\n\n[City Herald] When?\n\nIDA BLOOM (Chair): In May.\n"
    )
    assert speakers(text) == ["Ida Bloom", "Coast Radio", "Ida Bloom", "City Herald", "Ida Bloom"]


def test_a_name_in_square_brackets_needs_no_colon_where_it_comes_again_or_is_mentioned() -> None:
    text = (
        "[Moderator] With us is Hana Kimura, harbour master.\n\n[Hana Kimura] We will line the quay.\n\n"
        "[Moderator] Your questions.\n\n[Coast Radio] Who pays?\n\n[Nils Ode] The port does.\n\n"
        "[Video Presentation] This is the quay.\n\n[Coast Radio] And when?\n\n[Nils Ode] In May.\n"
    )
    host, radio = "Moderator", "Coast Radio"
    assert speakers(text) == [host, "Hana Kimura", host, radio, "Nils Ode", radio, "Nils Ode"]


def test_a_name_and_an_outlet_in_one_bracket_are_told_apart() -> None:
    text = "Question (Nils Ode, Coast Radio): Who pays?\nMs Bloom (Chair): We do.\n" * 2
    asker = parsed(text).participants[0]
    assert (asker.name, asker.affiliation) == ("Nils Ode", "Coast Radio")


@pytest.mark.parametrize("label", ["Male journalist", "Another reporter", "Member of the press"])
def test_a_label_for_anybody_is_a_nameless_journalist(label: str) -> None:
    text = HARBOUR.format(f"Hana Kimura: We do.\n\n{label}: Why?\n\nHana Kimura: It is the law.")
    found = [(turn.speaker, turn.role) for turn in parsed(text).turns if turn.label == label]
    assert found == [("", Role.JOURNALIST)]


def test_hosting_in_a_label_with_the_name_in_brackets_is_a_role() -> None:
    text = "Moderator (Ms Gro Tarn): Your questions.\nReporter: Who pays?\nMr Bloom: We do.\n"
    host = parsed(text).participants[0]
    assert (host.name, host.role, host.title) == ("Gro Tarn", Role.MODERATOR, "")


@pytest.mark.parametrize(
    "first", ["Good afternoon. The Minister will begin.", "Item one is the quay.", "Order!"]
)
@pytest.mark.parametrize("label", ["Moderator", "Chair", "Host"])
def test_short_first_words_of_the_chair_are_said(label: str, first: str) -> None:
    text = (
        f"Press conference on the quay\n\n3 March 2024, Town Hall\n\n{label}: {first}\n\n"
        "Ida Bloom: Thank you. We will line the quay.\n\nCoast Radio: Who pays?\n\nIda Bloom: We do.\n"
    )
    assert parsed(text).turns[0].paragraphs[0].text == first
