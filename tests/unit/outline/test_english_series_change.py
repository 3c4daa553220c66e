"""A series stays the same however its members are numbered, and whatever harmless words stand between."""

import pytest
from english_samples import CLAUSES, LABELS, briefing, item, labels, outline, tree

from desktop_app.model.outline import Outline
from desktop_app.model.transcript import Role

ANNOUNCED = "We have set ourselves four key tasks."
OFFICIAL = (Role.OFFICIAL, "Ada Brook")


def numbered(pattern: str, numbers: str) -> tuple[str, ...]:
    return tuple(pattern.format(number) for number in numbers.split())


CARDINALS, ORDINALS, DIGITS = "one two three four", "first second third fourth", "1 2 3 4"
FORMS = {
    "and most importantly": ("First and foremost,", "Second, and most importantly,", "Third,", "Fourth,"),
    "in the first place": tuple(f"In the {n} place," for n in ORDINALS.split()),
    "to begin with": ("To begin with,", "Next,", "After that,", "Finally,"),
    "for a start": ("For a start,", "Then,", "Next,", "Last of all,"),
    "one comma": ("One,", "Two,", "Three,", "Four,"),
    "one dash": ("One –", "Two –", "Three –", "Four –"),
    "a hash": numbered("#{}:", DIGITS),
    "No.": numbered("No. {}:", DIGITS),
    "number is": numbered("Number {} is that", CARDINALS),
    "step": numbered("Step {} is that", CARDINALS),
    "another noun": numbered("Priority {}:", DIGITS),
    "task number": numbered("Task number {}:", CARDINALS),
    "task No.": numbered("Task No. {}:", DIGITS),
    "my point": numbered("My {} point is that", ORDINALS),
    "your": numbered("Our {} task is that", ORDINALS),
    "what I say": numbered("The {} thing I would like to say is that", ORDINALS),
    "the first one": (
        "The first one is that",
        "The next one is that",
        "The third one is that",
        "The last one is that",
    ),
    "first is": ("First is that", "Second is that", "Third is that", "Last is that"),
    "first comes": (
        "First comes the fact that",
        "Second comes the fact that",
        "Next comes the fact that",
        "Last comes the fact that",
    ),
    "first task": ("First task:", "Second task:", "Third task:", "Final task:"),
    "the first:": numbered("The {}:", ORDINALS),
    "the first,": numbered("The {},", ORDINALS),
    "the first task:": numbered("The {} task:", ORDINALS),
    "simple": numbered("The {} is simple:", ORDINALS),
    "very first": (
        "The very first task is that",
        "The second task is that",
        "The third task is that",
        "The fourth and final task is that",
    ),
    "with regard to": numbered("With regard to the {} task,", ORDINALS),
    "turning to": (
        "Starting with the first task,",
        "Turning to the second task,",
        "Moving on to the third task,",
        "As for the fourth task,",
    ),
    "under task one": numbered("Under task {},", CARDINALS),
    "among them": numbered("{} among them,", "First Second Third Fourth"),
    "and then": ("So, first,", "And then second,", "And then third,", "And then, finally,"),
    "capitals": ("FIRST,", "SECOND,", "THIRD,", "FOURTH,"),
    "digits": ("1st,", "2nd,", "3rd,", "4th,"),
    "dots": ("First...", "Second...", "Third...", "Fourth..."),
    "marked bold": ("**First**,", "**Second**,", "**Third**,", "**Fourth**,"),
    "circled": ("①", "②", "③", "④"),
    "slashes": numbered("{}/", DIGITS),
    "colons": numbered("{}:", DIGITS),
    "brackets": ("(first)", "(second)", "(third)", "(fourth)"),
    "Roman": ("I.", "II.", "III.", "IV."),
    "small Roman": ("i)", "ii)", "iii)", "iv)"),
    "letters": ("a)", "b)", "c)", "d)"),
    "added": ("First,", "In addition,", "Furthermore,", "Finally,"),
    "added to numbers": ("First,", "Second,", "Moreover,", "Finally,"),
}
ADDED = (" This was long overdue.", " The old way was slow and cost a great deal of money.")


def answer(cues: tuple[str, ...], added: str, joint: str) -> Outline:
    members = [f"{cue} {clause}.{added}" for cue, clause in zip(cues, CLAUSES, strict=True)]
    return outline(joint.join([ANNOUNCED, *members]))


@pytest.mark.parametrize("joint", [" ", "\n"], ids=["one paragraph", "paragraphs"])
@pytest.mark.parametrize("added", ADDED)
@pytest.mark.parametrize("cues", FORMS.values(), ids=FORMS)
def test_every_form_of_numbering_gives_the_same_outline(
    cues: tuple[str, ...], added: str, joint: str
) -> None:
    found = answer(cues, added, joint)
    assert tree(found) == ["set four key tasks", *(f"  task {label}" for label in LABELS)]
    assert found.checks == ()


@pytest.mark.parametrize("word", ["One", "Number one", "First", "Firstly"])
def test_a_cue_may_be_a_sentence(word: str) -> None:
    family = {
        "One": ("One", "Two"),
        "Number one": ("Number one", "Number two"),
        "First": ("First", "Second"),
        "Firstly": ("Firstly", "Secondly"),
    }[word]
    found = outline(f"{family[0]}. We will widen the canal. {family[1]}. We will train the keepers.")
    assert [only.split(": ")[-1] for only in labels(found)] == ["widen the canal", "train the keepers"]


@pytest.mark.parametrize(
    "skipping", [("First,", "Second,", "Fourth,"), ("(1)", "(2)", "(4)"), ("One,", "Two,", "Four,")]
)
def test_a_number_left_out_is_reported_where_it_is_missing(skipping: tuple[str, ...]) -> None:
    members = [f"{cue} {clause}." for cue, clause in zip(skipping, CLAUSES, strict=False)]
    found = outline("\n".join([ANNOUNCED, *members]))
    assert [check.code for check in found.checks] == ["count_mismatch", "skipped_ordinal"]
    last = item(found, LABELS[2])
    assert last.skipped == (3,)
    assert found.checks[1].item == last.id
    assert "leaves out 3" in found.checks[1].message


def test_a_whole_series_leaves_nothing_out() -> None:
    assert all(not only.skipped for only in answer(FORMS["digits"], "", " ").items)


@pytest.mark.parametrize(
    ("role", "name", "said"),
    [
        (
            Role.INTERPRETER,
            "Interpreter",
            "He says that they will widen the canal. It will take a year or two.",
        ),
        (Role.MODERATOR, "Cy Reed", "Please go on."),
        (Role.JOURNALIST, "Question", "Yes."),
    ],
)
def test_a_series_goes_on_after_a_word_thrown_in(role: Role, name: str, said: str) -> None:
    found = briefing(
        (*OFFICIAL, "We have two tasks. First, we will widen the canal."),
        (role, name, said),
        (*OFFICIAL, "Second, we will train the keepers."),
    )
    assert tree(found) == ["set two tasks", "  task widen the canal", "  task train the keepers"]


def test_a_question_ends_a_series() -> None:
    found = briefing(
        (*OFFICIAL, "We have two tasks. First, we will widen the canal. Second, we will train keepers."),
        (Role.JOURNALIST, "Question", "What about the third one, and when?"),
        (*OFFICIAL, "Third parties will be heard."),
    )
    assert list(item(found, "two tasks").members) == ["widen the canal", "train keepers"]


@pytest.mark.parametrize(
    "text",
    [
        "First, we widened the canal. Moreover, it was cheap.",
        "In the first place, thank you for coming.",
        "Firstly, we widened the canal. The other thing that I would like to say is to thank you all.",
        "My first thanks go to the crews and my second to the police.",
        "First of all, good morning. And then, finally, this is hard.",
    ],
)
def test_a_word_of_order_alone_is_no_series(text: str) -> None:
    assert [only for only in outline(text).items if only.rule.startswith("run.")] == []
