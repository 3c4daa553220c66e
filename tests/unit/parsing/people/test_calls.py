"""Who gives the word to reporters moderates, and whom he calls takes part."""

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Role, Transcript
from desktop_app.parsing.people.called import calls_next
from desktop_app.parsing.pipeline import parse

OPENINGS = [
    "Good afternoon, everyone. Thanks for dialling in. After brief remarks we’ll open up the call for Q&A.",
    "Thanks, everyone, for hopping on. On the call will be [senior official]. It is on background.",
    "Hi all. We’ll have some remarks up front and then we’ll get to as many of your questions as we can.",
]
CALLS = [
    (
        "Thanks. With that, we will take questions. First, we will go to Nadia Bolt.",
        "Thanks for the question. Next, we’ll go to Josh Brandt.",
        "Thanks for your question, Josh. Our next question will come from Cora Zell.",
    ),
    (
        "Great. We’ll now turn it over to Nadia Bolt.",
        "Thank you. Over to Josh Brandt.",
        "Thank you. The last question is from Cora Zell.",
    ),
    (
        "Thank you for those remarks. Nadia Bolt, go ahead.",
        "Thank you. Josh Brandt, your line is open.",
        "Thank you. Cora Zell, please.",
    ),
    ("We’ll start with Nadia Bolt.", "Let’s hear from Josh Brandt next.", "Next up is Cora Zell."),
    (
        "The first question goes to Nadia Bolt [ph].",
        "And then we have Josh Brandt.",
        "We’ve got time for one more. I’ll call on Cora Zell.",
    ),
]


def parsed(text: str) -> Transcript:
    return parse(read(text.encode(), "call.txt"))


def journalists(transcript: Transcript) -> list[str]:
    return [person.name for person in transcript.participants if person.role is Role.JOURNALIST]


def call(host: str, opening: str, calls: tuple[str, str, str]) -> Transcript:
    official = "SENIOR OFFICIAL" if host.isupper() else "Senior Official"
    return parsed(
        f"Background Call on the Harbour Plan\n\n{host}: {opening}\n\n"
        f"{official}: Thank you. Thank you all for joining. The plan raises the wall by two metres over the "
        "next four years, and the state pays half of it. The towns pay the rest, as they agreed.\n\n"
        f"{host}: {calls[0]}\n\nQ: Hi, thank you for doing this. When will the work begin, and who pays?\n\n"
        f"{official}: Thank you for that question. The work begins in May, if the weather allows it, and the "
        "builders of the county will be paid for it.\n\n"
        f"{host}: {calls[1]}\n\nQ: Thanks so much. Does the plan touch the lighthouse at all?\n\n"
        f"{host}: [Senior official], you may still be muted.\n\n"
        f"{official}: Sorry about that. It does not touch the lighthouse, which belongs to the pilots.\n\n"
        f"{host}: {calls[2]}\n\nQ: Thank you. Has the county seen a draft of the plan?\n\n"
        f"{official}: It has, and it was content with nearly all of it when we met.\n"
    )


@pytest.mark.parametrize("host", ["MS. LOW", "Hana Low"])
@pytest.mark.parametrize("opening", OPENINGS)
@pytest.mark.parametrize("calls", CALLS)
def test_a_named_host_moderates_and_whom_she_calls_are_journalists(
    host: str, opening: str, calls: tuple[str, str, str]
) -> None:
    transcript = call(host, opening, calls)
    roles = "".join(turn.role.value[0] for turn in transcript.turns)
    assert roles == "momjomjmomjo"
    assert [(found.questions, found.answers) for found in transcript.exchanges] == [
        ((3,), (4,)),
        ((6,), (8,)),
        ((10,), (11,)),
    ]
    assert journalists(transcript) == ["Nadia Bolt", "Josh Brandt", "Cora Zell"]


def conference(calling: str, asked: str = "When will the wall be finished?") -> Transcript:
    return parsed(
        "MODERATOR: Welcome to this briefing. The Minister will begin.\n\n"
        "MINISTER NOVAK: Thank you. The wall is rising, and I will say how fast in a moment.\n\n"
        f"MODERATOR: {calling}\n\nQ: {asked}\n\nMINISTER NOVAK: It will be finished in May of next year.\n"
    )


@pytest.mark.parametrize(
    ("calling", "name"),
    [
        ("First, let’s go to Nadia Bolt with City Radio.", "Nadia Bolt"),
        ("Nadia Bolt from City Radio. I saw your hand first.", "Nadia Bolt"),
        ("Why don’t we go to a line with Nadia Bolt with CRTV? Please go ahead.", "Nadia Bolt"),
        ("The first hand I see is from Nadia van Bolt. You are now able to unmute.", "Nadia van Bolt"),
        ("Next, we’ll take Nadia J. Bolt’s question, that is, we’ll go to Nadia J. Bolt.", "Nadia J. Bolt"),
    ],
)
def test_a_reporter_is_called_in_many_words(calling: str, name: str) -> None:
    assert journalists(conference(calling)) == [name]


@pytest.mark.parametrize(
    "calling",
    [
        "Thank you, Minister Novak. We now turn to questions.",
        "We’ll go to City Hall for the next question.",
        "Over to the Deputy Minister. Next question, please.",
        "We’ll go to Radio House. Next.",
        "We come to your questions in May.",
        "We’ll go to Nadia Bolt. If we can’t get her, we take the next question.",
    ],
)
def test_offices_houses_and_who_is_not_there_are_no_reporters(calling: str) -> None:
    assert journalists(conference(calling)) == []


@pytest.mark.parametrize(
    "opening",
    [
        "Hi, this is Nadia Bolt with City Radio. ",
        "I’m Nadia Bolt from the City Times. ",
        "My name is Nadia Bolt, CRTV",
    ],
)
def test_a_reporter_says_his_own_name_and_house(opening: str) -> None:
    expected = [] if opening.endswith("CRTV") else ["Nadia Bolt"]
    asked = conference("Next question.", f"{opening}When will the wall be finished?")
    assert journalists(asked) == expected


def test_an_official_speaks_of_others_without_calling_them() -> None:
    transcript = parsed(
        "Q: What did you tell the mayor?\n\nMINISTER NOVAK: I said that the plan should go to Nadia Bolt.\n\n"
        "Q: And what did she say?\n\nMINISTER NOVAK: We will come to that.\n"
    )
    assert journalists(transcript) == []


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("Thanks for the question. Next, we’ll go to Nadia Bolt.", True),
        ("Thank you. Nadia Bolt, you’re up.", True),
        ("Next question, please.", True),
        ("Thank you for the question. The wall belongs to the state.", False),
        ("We will go to the council in May.", False),
    ],
)
def test_the_last_words_call_who_asks_next(text: str, calls: bool) -> None:
    assert calls_next(text) is calls


@pytest.mark.parametrize(
    ("called", "opening", "reply"),
    [
        ("Thanks. We will go to Nadia next.", "Hi there.", "Thanks for your question, Nadia."),
        ("With that, we will start with Josh.", "Hey, it’s actually Nadia.", "Hi, Nadia."),
        ("Our next question is from Nadia.", "Thank you.", "Thank you so much for that, Nadia."),
        ("Next question, please.", "Hi, this is Nadia.", "Sure, Nadia —"),
    ],
)
def test_who_asks_is_listed_by_a_forename_that_call_and_answer_agree_on(
    called: str, opening: str, reply: str
) -> None:
    transcript = parsed(
        f"Background Call on the Harbour Plan\n\nMODERATOR: Good afternoon. {OPENINGS[0]}\n\n"
        "SENIOR OFFICIAL: The plan raises the wall by two metres over the next four years.\n\n"
        f"MODERATOR: {called}\n\nQ: {opening} When will the work begin, and who pays for it?\n\n"
        f"SENIOR OFFICIAL: {reply} The work begins in May, if the weather allows it.\n\n"
        "MODERATOR: Thank you. That concludes the call.\n"
    )
    assert journalists(transcript) == ["Nadia"]


def test_a_forename_that_only_the_answer_says_is_nobody_who_asked() -> None:
    transcript = parsed(
        "Background Call on the Harbour Plan\n\n"
        "MODERATOR: Good afternoon. The floor is open to questions.\n\n"
        "Q: When will the work begin, and who pays for it?\n\n"
        "SENIOR OFFICIAL: Thank you, Nadia. The work begins in May, if the weather allows it.\n\n"
        "MODERATOR: Thank you. That concludes the call.\n"
    )
    assert journalists(transcript) == []
