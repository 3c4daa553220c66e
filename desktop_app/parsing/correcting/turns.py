"""Corrections of turns and of the text in them."""

from dataclasses import replace

from desktop_app.model.corrections import Anchor, EditText, MergeTurn, SetTurnSpeaker, SplitTurn
from desktop_app.model.transcript import Aside, Role

from .cast import TAKEN_OVER, enlist, retire, role_of, set_role, speakers
from .script import Passage, Piece, Script


def turn_at(script: Script, anchor: Anchor) -> int | None:
    """The turn that opens with an anchor's words."""
    text = script.text()
    place = text.find(anchor, lambda paragraph, start: start == 0 and script.opens_turn(paragraph))
    return None if place is None else script.locate(place[0])[0]


def split(script: Script, wish: SplitTurn) -> bool:
    """Begin a new turn at a place; False where it is not to be found."""
    place = script.text().find(
        wish.at, lambda paragraph, start: start > 0 or not script.opens_turn(paragraph)
    )
    if place is None:
        return False
    index, number = script.locate(place[0])
    piece = script.pieces[index]
    if place[1] > 0:
        left, right = _cut(piece.passages[number], place[1])
        if not left.text or not right.text:
            return False
        piece.passages[number : number + 1] = [left, right]
        number += 1
    second = Piece(piece.speaker, piece.role, "", piece.passages[number:])
    del piece.passages[number:]
    script.pieces.insert(index + 1, second)
    script.changed()
    script.reshaped = True
    _give(script, second, wish.speaker, wish.role)
    return True


def set_speaker(script: Script, wish: SetTurnSpeaker) -> bool:
    """Say who speaks in a turn; False where it is not to be found."""
    index = turn_at(script, wish.turn)
    if index is None:
        return False
    _give(script, script.pieces[index], wish.speaker, wish.role)
    return True


def merge(script: Script, wish: MergeTurn) -> bool:
    """Join a turn to the one before; False where it is not to be found, or is the first."""
    index = turn_at(script, wish.turn)
    if not index:
        return False
    spoke = speakers(script)
    first, second = script.pieces[index - 1], script.pieces.pop(index)
    if wish.keep_label and second.label:
        _give_back(second.passages[0], second.label)
    first.passages += second.passages
    second.joined_to = first
    script.changed()
    script.reshaped = True
    retire(script, spoke)
    return True


def edit(script: Script, wish: EditText) -> bool:
    """Put words in the place of others; False where these are not to be found."""
    place = script.text().find(wish.at)
    if place is None:
        return False
    index, number = script.locate(place[0])
    passage = script.pieces[index].passages[number]
    start, end = place[1], place[1] + len(wish.at.quote)
    longer = passage.text[:start] + wish.text + passage.text[end:]
    if not longer.strip():
        return False
    lead = len(longer) - len(longer.lstrip())
    passage.text = longer.strip()
    grown = len(wish.text) - (end - start)

    def moved(offset: int) -> int:
        if offset >= end:
            return offset + grown - lead
        return min(offset, start + len(wish.text)) - lead

    passage.asides = [_at(aside, moved(aside.offset), passage) for aside in passage.asides]
    script.changed()
    return True


def _give(script: Script, piece: Piece, speaker: str | None, role: Role | None) -> None:
    """Let a turn be a speaker's, in the role he has elsewhere unless one is stated."""
    spoke = speakers(script)
    name = piece.speaker if speaker is None else speaker
    wanted = role or (piece.role if name == piece.speaker else role_of(script, name))
    script.reshaped = script.reshaped or name != piece.speaker
    piece.speaker = name
    set_role(script, piece, wanted)
    enlist(script, [piece], TAKEN_OVER if role is None else 1.0)
    retire(script, spoke)


def _cut(passage: Passage, offset: int) -> tuple[Passage, Passage]:
    """A paragraph in two, without the white space between them."""
    left = Passage(passage.text[:offset].rstrip(), times=passage.times)
    right = Passage(passage.text[offset:].lstrip())
    begin = len(passage.text) - len(right.text)
    for aside in passage.asides:
        if 0 <= aside.offset < begin:
            left.asides.append(_at(aside, aside.offset, left))
        else:
            right.asides.append(_at(aside, aside.offset - begin, right) if aside.offset >= 0 else aside)
    return left, right


def _give_back(passage: Passage, label: str) -> None:
    """Put a label's words before the text that it was taken from."""
    mark = "" if label[-1] in ":：." else "：" if not label.isascii() else ":"
    lead = f"{label}{mark} "
    passage.text = lead + passage.text
    passage.asides = [
        aside if aside.offset < 0 else replace(aside, offset=aside.offset + len(lead))
        for aside in passage.asides
    ]


def _at(aside: Aside, offset: int, passage: Passage) -> Aside:
    """An aside at an offset, within the text; one that stood after it does so still."""
    if aside.offset < 0:
        return aside
    return replace(aside, offset=max(0, min(offset, len(passage.text))))
