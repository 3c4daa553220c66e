"""Small Chinese transcripts and their outlines, for the tests of this folder."""

from desktop_app.model.outline import Outline, OutlineItem
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import chinese
from desktop_app.outline.assemble import assemble


def transcript(*turns: tuple[Role, str]) -> Transcript:
    """One turn for each pair; line breaks part paragraphs."""
    made, number = [], 0
    for index, (role, text) in enumerate(turns):
        paragraphs = []
        for line in text.split("\n"):
            number += 1
            paragraphs.append(Paragraph(number, line))
        made.append(Turn(index, "", role, tuple(paragraphs)))
    return Transcript("", "", "zh", tuple(made))


def outline(text: str) -> Outline:
    """The outline of one official's answer."""
    return briefing((Role.OFFICIAL, text))


def briefing(*turns: tuple[Role, str]) -> Outline:
    """The outline of several turns."""
    made = transcript(*turns)
    return assemble(chinese.find(made), made.texts())


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
