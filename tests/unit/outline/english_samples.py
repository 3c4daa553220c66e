"""Small English transcripts and their outlines, for the tests of this folder and the property tests."""

from desktop_app.model.outline import Outline, OutlineItem
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import english
from desktop_app.outline.assemble import assemble

ORDINALS = {
    "adverbs": ("First,", "Second,", "Third,", "Finally,"),
    "adverbs in -ly": ("Firstly,", "Secondly,", "Thirdly,", "Lastly,"),
    "mixed": ("To begin with,", "Second,", "Third,", "Last but not least,"),
    "of all": ("First of all,", "Second of all,", "Third,", "Last of all,"),
    "the N is": ("The first is that", "The second is that", "The third is that", "The fourth is that"),
    "the N task is": (
        "The first task is that",
        "The second task is that",
        "The third task is that",
        "The last task is that",
    ),
    "one is": ("One is that", "Two is that", "Three is that", "Four is that"),
    "number one": ("Number one,", "Number two,", "Number three,", "Number four,"),
    "task one": ("Task one:", "Task two:", "Task three:", "Task four:"),
    "task 1": ("Task 1:", "Task 2:", "Task 3:", "Task 4:"),
    "Roman": ("Task I –", "Task II –", "Task III –", "Task IV –"),
    "on the first": ("On the first,", "On the second,", "On the third,", "On the fourth,"),
    "under the first task": (
        "Under the first task,",
        "Under the second task,",
        "Under the third task,",
        "Under the fourth task,",
    ),
    "no comma": ("First", "Second", "Third", "Fourth"),
    "and": ("First,", "And second,", "And third,", "And finally,"),
}
LISTED = {
    "(1)": ("(1)", "(2)", "(3)", "(4)"),
    "1)": ("1)", "2)", "3)", "4)"),
    "1.": ("1.", "2.", "3.", "4."),
    "a)": ("a)", "b)", "c)", "d)"),
    "(i)": ("(i)", "(ii)", "(iii)", "(iv)"),
    "bullets": ("•", "•", "•", "•"),
}
CLAUSES = (
    "we will widen the northern canal",
    "we will rebuild four pumping stations",
    "we will train the lock keepers",
    "we will publish the tide tables",
)
LABELS = [
    "widen the northern canal",
    "rebuild four pumping stations",
    "train the lock keepers",
    "publish the tide tables",
]


def transcript(*turns: tuple[Role, str, str]) -> Transcript:
    """Role, speaker and text of each turn; line breaks part paragraphs."""
    made, number = [], 0
    for index, (role, speaker, text) in enumerate(turns):
        paragraphs = []
        for line in text.split("\n"):
            number += 1
            paragraphs.append(Paragraph(number, line))
        made.append(Turn(index, speaker, role, tuple(paragraphs)))
    return Transcript("", "", "en", tuple(made))


def outline(text: str) -> Outline:
    """The outline of one official's answer."""
    return briefing((Role.OFFICIAL, "Ada Brook", text))


def briefing(*turns: tuple[Role, str, str]) -> Outline:
    """The outline of several turns."""
    made = transcript(*turns)
    return assemble(english.find(made), made.texts())


def tree(found: Outline) -> list[str]:
    """One line an item: depth, kind, label."""
    by_id = {item.id: item for item in found.items}

    def depth(item: OutlineItem) -> int:
        return 1 + depth(by_id[item.parent]) if item.parent else 0

    return [f"{'  ' * depth(item)}{item.kind.value} {item.label}" for item in found.items]


def item(found: Outline, label: str) -> OutlineItem:
    """The only item with a label."""
    (only,) = [item for item in found.items if item.label == label]
    return only


def labels(found: Outline) -> list[str]:
    """The labels in reading order."""
    return [item.label for item in found.items]
