"""Questions as parliaments print them: a numbered sentence says who asks whom, the question stands below."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.pipeline import parse

ANSWER = "It has cost nine million, and the whole of it comes from the harbour fund."
QUESTION = "How much has the wall cost, and who will pay for it?"


def parsed(text: str, name: str = "sitting.txt") -> Transcript:
    return parse(read(text.encode(), name))


def turns(transcript: Transcript) -> list[tuple[str, Role]]:
    return [(turn.speaker, turn.role) for turn in transcript.turns]


def exchanges(transcript: Transcript) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(found.questions, found.answers) for found in transcript.exchanges]


@pytest.mark.parametrize("name", ["sitting.txt", "sitting.md"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    "opening",
    [
        "1.    Ms T Castell (QPA) asked the Premier of the Province:",
        "1. Ms T Castell asked the Premier of the Province, upon notice:",
        "Ms T Castell (Quay East) (QPA) to ask the Premier of the Province:",
        "*14. T Castell (QPA) asked the Premier of the Province;",
        "[31/2021] Ms T Castell, Quay East, to ask the Premier of the Province:",
        "2)  Ms T CASTELL (QPA) asked the\n      Premier of the Province:",
    ],
)
def test_a_question_on_paper_and_its_answer_are_turns(opening: str, gap: str, name: str) -> None:
    transcript = parsed(
        "PROCEEDINGS OF THE REGIONAL ASSEMBLY\n\nTUESDAY, 12 MAY 2015\n\nThe House met at 14:00.\n\n"
        "QUESTIONS FOR ORAL REPLY\n\nCost of the harbour wall\n\n"
        f"{opening}\n\n      (a) How much has the wall cost that was opened at the feast held on 3\n"
        f"      March 2015 and (b) who will pay for it?                N25E{gap}"
        "The PREMIER OF THE PROVINCE: Madam Speaker, the wall has cost nine million,\n"
        "and the whole of it comes from the harbour fund.\n\n"
        "The SPEAKER: Order! If the Premier wishes to finish, she may.\n\n"
        "The PREMIER OF THE PROVINCE: The towns along the coast will look after it.\n",
        name,
    )

    premier = ("the premier of the province", Role.OFFICIAL)
    assert [(speaker.lower(), role) for speaker, role in turns(transcript)] == [
        ("t castell", Role.PARTICIPANT),
        premier,
        ("the speaker", Role.MODERATOR),
        premier,
    ]
    assert exchanges(transcript) == [((0,), (1, 3))]
    assert transcript.date == "2015-05-12"
    asked, answered = (turn.paragraphs[0].text for turn in transcript.turns[:2])
    assert asked.startswith("(a) How much has the wall cost")
    assert answered.startswith("Madam Speaker, the wall has cost nine million, and the whole")
    assert "Castell" in transcript.turns[0].label.title()
    assert "Premier of the Province" in transcript.turns[0].label


@pytest.mark.parametrize(
    "asked",
    [
        "12. Mr. Marsh asked the Minister for Ports how much the wall has cost.",
        "Mr. Marsh (Quay West) asked the Minister for Ports if he will say what the wall has cost.",
        "Mr. Marsh (Quay West): To ask the Minister for Ports what the wall has cost.",
        "7. Mr. Marsh (Quay West) to ask the Minister for Ports: What has the wall cost?",
        "3. Mr. Marsh (Quay West) to the Minister for Ports: What has the wall cost?",
        "5. Mr. Marsh asked the Minister for Ports the cost of the wall; and if he will make a statement.",
    ],
)
def test_a_question_in_one_sentence_is_a_members(asked: str) -> None:
    transcript = parsed(
        f"The House met at 2 p.m.\n\n{asked}\n\nThe Minister for Ports (Ms. Novak): {ANSWER}\n\n"
        f"Mr. Marsh: And who pays?\n\nThe Minister for Ports (Ms. Novak): The fund does.\n"
    )
    assert turns(transcript)[0] == ("Marsh", Role.PARTICIPANT)
    assert exchanges(transcript) == [((0,), (1,)), ((2,), (3,))]
    said = f"{transcript.turns[0].label} {transcript.turns[0].paragraphs[0].text}"
    assert asked.split("(")[0].split()[-1] in said
    assert "the Minister for Ports" in said


def test_the_leader_of_a_party_asks_by_his_office() -> None:
    transcript = parsed(
        f"The House met at 2 p.m.\n\nThe Leader of the Opposition asked the Prime Minister:\n\n{QUESTION}\n\n"
        f"The PRIME MINISTER: {ANSWER}\n\nThe Leader of the Opposition: And what of the towns?\n\n"
        "The PRIME MINISTER: They pay for the road.\n"
    )
    assert [role for _, role in turns(transcript)] == [Role.PARTICIPANT, Role.OFFICIAL] * 2
    assert exchanges(transcript) == [((0,), (1,)), ((2,), (3,))]


@pytest.mark.parametrize(
    "sentence",
    [
        "4. Mr Marsh asked whether the plan takes the towns into account.",
        "Mr Marsh asked the Minister to wait until the work was done.",
        "Ann Lee (City Radio) asked the Minister how much the wall had cost.",
        "Those who asked the Minister for help have been heard.",
    ],
)
def test_a_story_of_somebody_asking_stays_in_the_speech(sentence: str) -> None:
    transcript = parsed(
        f"REPORTER: {QUESTION}\n\nMINISTER NOVAK: {ANSWER}\n\n{sentence}\n\nI have told them so.\n\n"
        "REPORTER: When was that?\n\nMINISTER NOVAK: In May.\n"
    )
    assert len(transcript.turns) == 4
    assert sentence in [paragraph.text for paragraph in transcript.turns[1].paragraphs]


def test_a_label_at_the_margin_ends_a_list_in_markdown() -> None:
    transcript = parsed(
        "# Questions\n\nMs LOW: I ask two things:\n\n1. what it costs;\n2. who pays.\n"
        f"MINISTER NOVAK: {ANSWER}\n"
        "\nMs LOW: And when?\n\nMINISTER NOVAK: In May.\n",
        "talk.md",
    )
    assert [speaker for speaker, _ in turns(transcript)] == ["Low", "Novak"] * 2


def test_words_in_an_indented_line_of_a_list_stay_with_their_entry() -> None:
    transcript = parsed(
        "# Talk\n\nMs LOW: We do this:\n\n- build the wall in\n  Harbour Town: there it is needed;\n"
        "- mend it.\n",
        "talk.md",
    )
    texts = [paragraph.text for _, paragraph in transcript.paragraphs()]
    assert any("in Harbour Town: there it is needed;" in text for text in texts)


@pytest.mark.parametrize(
    "asked",
    [
        "1. Ann Lee (Quay East) (Coast): What steps he is taking to mend the harbour wall. (123456)",
        "ANN LEE: Will the Minister of Ports be pleased to state what the wall has cost?",
    ],
)
def test_a_posed_question_is_a_members(asked: str) -> None:
    transcript = parsed(
        f"Oral Answers to Questions\n\n{asked}\n\nThe Minister for Ports (Bob Hall): {ANSWER}\n\n"
        "Ann Lee: Will he meet me?\n\nThe Minister for Ports (Bob Hall): I will.\n"
    )
    assert [role for _, role in turns(transcript)] == [Role.PARTICIPANT, Role.OFFICIAL] * 2
    assert exchanges(transcript) == [((0,), (1,)), ((2,), (3,))]


@pytest.mark.parametrize("word", ["whether", "if"])
def test_a_question_in_parts_that_a_sentence_tells_is_a_turn_of_its_own(word: str) -> None:
    transcript = parsed(
        "Oral Answer by Dr Lim Peng on the Harbour Wall\n\n12 May 2015\n\n"
        f"Ms Tara Castell asked the Minister for Ports (a) {word} the wall will be raised; and (b) {word} "
        "the Ministry will pay for it.\n\n"
        "Dr Lim Peng: The wall was opened in June last year. We shall raise it by two metres.\n\n"
        "The whole of the cost comes from the harbour fund.\n"
    )
    assert [turn.speaker for turn in transcript.turns] == ["Tara Castell", "Lim Peng"]
    assert exchanges(transcript) == [((0,), (1,))]
