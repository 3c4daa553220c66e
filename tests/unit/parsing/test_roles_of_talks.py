"""Who asks, who answers and who hosts, where neither label nor head says it."""

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "talk.txt"))


def roles(text: str) -> list[str]:
    return [turn.role.value[0] for turn in parsed(text).turns]


def exchanges(text: str) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(exchange.questions, exchange.answers) for exchange in parsed(text).exchanges]


def test_who_says_for_which_paper_he_asks_is_a_journalist_even_when_cut_in_on() -> None:
    text = (
        "Spokesperson Nora Iyer: Good afternoon. Nothing to announce, so I open the floor for questions.\n"
        "Leo Duarte: Madam, I am Leo Duarte from City Times. Have they taken a piece of the quay?\n"
        "Spokesperson Nora Iyer: Not my words, right? A piece of the quay?\n"
        "Leo Duarte: No, no. That is what the paper says. Has the state begun to buy sand from abroad again, "
        "and will it say how much of it was bought since the winter?\n"
        "Spokesperson Nora Iyer: We shall see.\n"
    )
    assert roles(text) == ["o", "j", "o", "j", "o"]


def test_a_chair_of_a_bank_who_answers_the_press_presides_over_nothing() -> None:
    text = (
        "Chair Marsh: My colleagues and I decided to lower the rate. The outlook has changed, and "
        "we shall watch what comes. We act to keep the economy strong in the face of new risks to it.\n"
        "Leo Duarte: What has changed since last week?\n"
        "Chair Marsh: The virus has spread to other lands, and that will weigh on trade.\n"
        "Ann Castell: Will the board do more?\n"
        "Chair Marsh: We are ready to use our tools as the situation calls for, and I say no more today.\n"
    )
    assert roles(text) == ["o", "j", "o", "j", "o"]
    assert exchanges(text) == [((1,), (2,)), ((3,), (4,))]


def test_people_who_ask_one_another_are_participants() -> None:
    text = (
        "# A visit to the pier\n\nAnn Castell: Have you had no coffee yet?\n\n"
        "Leo Duarte: I had two cups on the way.\n\n"
        "Mira Thorne: He always does that when he travels.\n\n"
        "Ann Castell: And how did you hear of our pier?\n\n"
        "Leo Duarte: I found a film of it, and I thought that I had to see it. Did you make it?\n\n"
        "Mira Thorne: We all did, over one summer.\n\nLeo Duarte: May I ask for a copy of it?\n\n"
        "Ann Castell: You may take this one, we have more of them.\n"
    )
    assert set(roles(text)) == {"p"}


def test_a_minister_who_is_given_the_word_is_official_although_he_welcomes() -> None:
    text = (
        "Vik Marsh: Friends from the media, good afternoon. It gives me great pleasure to welcome you to the "
        "press conference. May I now invite the Minister for Harbours to make her opening statement.\n"
        "Minister for Harbours, Ms. Nora Iyer: Thank you. I extend a warm welcome to you. I shall take your "
        "questions for one hour.\n"
    )
    assert roles(text) == ["m", "o"]


def test_a_parliaments_speaker_moderates_under_a_bare_label() -> None:
    text = (
        "The House met at two o'clock.\n\n"
        "SPEAKER: Members, I have received a letter about the quay. The debate is declined.\n"
        "ANN CASTELL: I raise a point of order, Mr Speaker, about the letter that was read out to us.\n"
        "SPEAKER: The member will sit down.\n"
    )
    assert roles(text) == ["m", "p", "m"]


def test_a_call_for_questions_is_not_asking() -> None:
    text = (
        "REPORTER: Good morning.\n"
        "SEC. NOVAK: Good morning. The quay is open, and the ferries run again. Any questions?\n"
    )
    assert roles(text)[1] == "o"


def test_numbered_questions_above_labelled_answers_are_turns() -> None:
    text = (
        "《渡口管理办法》答记者问\n\n一、制定《办法》的背景是什么？\n\n答：渡口逐年增多，原有的规定已经跟不上形势。\n\n"
        "二、《办法》的总体结构是什么？\n\n答：《办法》共六章三十条。\n\n第一章说明适用范围。\n\n"
        "三、《办法》与现行规定的关系\n\n答：《办法》施行以后，原有的规定同时废止。\n"
    )
    assert roles(text) == ["j", "o"] * 3
    assert exchanges(text) == [((0,), (1,)), ((2,), (3,)), ((4,), (5,))]
    assert [turn.label for turn in parsed(text).turns[::2]] == ["一、", "二、", "三、"]


def test_a_label_over_every_paragraph_makes_one_turn_of_a_nameless_asker() -> None:
    answer = "### 陈立国：\n桥已经修好了。\n\n### 陈立国：\n下个月通车，票价不变。\n\n"
    asked = "### 提问者：\n第一个问题，桥何时通车？\n\n### 提问者：\n第二个问题，票价是多少？\n\n"
    turns = parse(read(f"# 座谈\n\n{(asked + answer) * 3}".encode(), "talk.md")).turns
    assert [turn.role for turn in turns] == [Role.JOURNALIST, Role.OFFICIAL] * 3


def test_a_minister_goes_on_under_the_name_in_the_brackets() -> None:
    text = (
        "The House met at 2 p.m.\n\n"
        "Mr. CASTELL (Quay East): To ask the Minister for Ports when the quay will open.\n\n"
        "The Minister for Ports (Ms. Novak): Mr. Speaker, the quay will open in May.\n\n"
        "Mr. SPEAKER: Supplementary question, Mr. Castell.\n\n"
        "Mr. CASTELL: Mr. Speaker, will the Minister tell the House what it has cost?\n\n"
        "Ms. NOVAK: Mr. Speaker, it has cost nine million.\n\n"
        "Mrs. THORNE (Quay West): Mr. Speaker, is the lighthouse part of the plan?\n\n"
        "Mr. SPEAKER: Order! The Minister may answer if she wishes.\n\n"
        "Ms. NOVAK: Mr. Speaker, it is not part of the plan.\n"
    )
    assert roles(text) == ["p", "o", "m", "p", "o", "p", "m", "o"]
    assert exchanges(text) == [((0,), (1,)), ((3,), (4,)), ((5,), (7,))]


def test_who_thanks_for_a_speech_and_takes_questions_moderates() -> None:
    text = (
        "Ann Marsh: Good evening. Thank you very much, Governor, for those words. You drew out the choices.\n"
        "Governor Thorne: I would only add that we do not know yet, and that we shall see it.\n"
        "Ann Marsh: We have a question here from the floor.\n"
        "Leo Duarte: Leo Duarte, City Times. Governor, when will rates fall?\n"
        "Governor Thorne: When inflation is back in the band.\n"
        "Ann Marsh: Please join me in thanking the Governor.\n"
    )
    assert roles(text) == ["m", "o", "m", "j", "o", "m"]


def test_a_chinese_reporter_who_names_himself_is_none_of_the_officials() -> None:
    text = (
        "【陈立国】今天大家好，时间到五点为止，我们轮流来。\n"
        "【快跑】陈局长您好，我是快跑杂志的记者，您现在开始要做的事情是什么？\n"
        "【陈立国】我现在要做的就是回答你的问题。\n"
    )
    assert roles(text) == ["o", "j", "o"]
    assert exchanges(text) == [((1,), (2,))]


def test_a_speech_before_marks_that_name_nobody_is_a_turn_of_its_own() -> None:
    said = "I am glad to be here. " + "We will build new roads, and I think that we need them. " * 8
    answers = "They are small.\n\n>> Thank you.\n\n>> You are welcome.\n"
    text = f"Remarks on roads\n\nGood morning. {said}\n\n>> What about the costs?\n\n>> {answers}"
    turns = parsed(text).turns
    assert turns[0].paragraphs[0].text.startswith("Good morning. I am glad")
    assert turns[1].paragraphs[0].text == "What about the costs?"
    assert roles(text)[:3] == ["o", "j", "o"]
