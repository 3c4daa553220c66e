"""Labels over several lines without a mark: 主持人 / 局新闻发言人 / 周海, and below what he says."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_app.model.document import Block, BlockKind
from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Case, Form, Label
from desktop_app.parsing.vocabulary.names import could_be_name, is_han_name, names_office
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import is_genre, is_han, key_of

from .voices import Voice

JOINT = "\n"  # between the lines of a label, in the block that holds it
_LINES = 5  # of one label at most
_LONGEST = 40  # code points of a line
_PLAIN = (BlockKind.LINE, BlockKind.PARAGRAPH)
_SENTENCE_ENDS = (".", "。", "?", "？", "!", "！", ":", "：", "…", "”")
_TITLED_LINE = 60  # code points of a line with an office and a name
_SPOKEN = 12  # code points of what is said below such a line, at least
_SPOKEN_WITHIN = 400
_TO_SOMEBODY = re.compile("[我你您？?]|各位|大家|女士们|女士們|谢谢|謝謝|欢迎|歡迎")
_SENTENCE = 6  # code points of a greeting, at least
_SET_OFF = (4, 6)  # code points of the words that open a transcript, "文字实录"
_SET_OFF_WITH_NAME = 10  # and of a name after them


def together(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those that form one label over what somebody says as one, its lines apart by a JOINT."""
    found: list[Block] = []
    run: list[Block] = []
    titled = _titled_lines(blocks)
    for index, block in enumerate(blocks):
        if index in titled:
            found += [*run, replace(block, text=titled[index])]
            run = []
            continue
        if len(block.text) > _LONGEST and not run:
            found.append(block)
            continue
        parts = _opened(block) if not run else [block]
        if len(run) < _LINES and _kind(parts[-1].text, block):
            found += parts[:-1]
            run.append(parts[-1])
            continue
        found += _joined(run, block)
        found.append(block)
        run = []
    return found + run


def _titled_lines(blocks: Sequence[Block]) -> dict[int, str]:
    """Labels with an office, a blank and a name alone on a line over speech, as two lines; by index.

    One of a list of those present stands below another one, or below the word that opens the list.
    """
    parted = {i: text for i, block in enumerate(blocks) if (text := _parted(block))}
    found = {
        i: text
        for i, text in parted.items()
        if i + 1 < len(blocks)
        and i - 1 not in parted
        and i + 1 not in parted
        and not (i and blocks[i - 1].text.rstrip().endswith((":", "：", "、", "；")))
        and _is_said(blocks[i + 1])
    }
    spoken = [i for i in found if _TO_SOMEBODY.search(blocks[i + 1].text[:_SPOKEN_WITHIN])]
    return found if len(found) > 1 and spoken else {i: found[i] for i in spoken}


def _parted(block: Block) -> str:
    """An office and a name, or a role and a name, that stand apart on one line; empty for any other line."""
    text = block.text
    if len(text) > _TITLED_LINE or block.kind not in _PLAIN or block.speaker is not None or not is_han(text):
        return ""
    parts = text.split()
    if len(parts) < 2 or text.rstrip().endswith(_SENTENCE_ENDS):
        return ""
    for name, rest in (
        (parts[-1], text.rstrip()[: -len(parts[-1])].strip()),
        (parts[0], text.strip()[len(parts[0]) :].strip()),
    ):
        office = rest.endswith(tables().han_offices) and names_office(rest) and "\t" not in rest
        role = tables().roles.get(rest) is Role.MODERATOR
        if (
            (office or role)
            and (is_han_name(name) or could_be_name(name))
            and name not in tables().han_offices
        ):
            return JOINT.join((rest, name))
    return ""


def _is_said(block: Block) -> bool:
    text = block.text.rstrip()
    plain = block.kind in _PLAIN and block.speaker is None and is_han(text[:_LONGEST])
    return plain and len(text) >= _SPOKEN and text.endswith(_SENTENCE_ENDS)


def stacked_label(index: int, block: Block) -> Label | None:
    """The label of such a block."""
    if JOINT not in block.text:
        return None
    lines = block.text.split(JOINT)
    kinds = [_kind(line, block) for line in lines[: _LINES + 1]]
    if len(lines) > _LINES or not _is_label(kinds):
        return None
    name = lines[kinds.index("name")]
    role = next((tables().roles[line] for line in lines if line in tables().roles), None)
    title = "、".join(line for line in lines if line != name and line not in tables().roles)
    voice = Voice(name, role, title, known=True)
    return Label(index, " ".join(lines), "", Form.LINE, Case.HAN, voice, key_of(name))


def _joined(run: list[Block], below: Block) -> list[Block]:
    """A run of lines as one block where it names one person, with a role or an office, over a sentence."""
    kinds = [_kind(block.text, block) for block in run]
    text = below.text.rstrip()
    speaks = below.speaker is None and len(text) >= _SENTENCE and text.endswith(_SENTENCE_ENDS)
    if not _is_label(kinds) or not speaks or not is_han(text[:_LONGEST]):
        return run
    return [replace(run[0], text=JOINT.join(block.text for block in run))]


def _is_label(kinds: Sequence[str]) -> bool:
    return len(kinds) > 1 and all(kinds) and kinds.count("name") == 1 and kinds.count("role") < 2


def _kind(text: str, block: Block) -> str:
    """What a line of a label gives: a name, a role, an office; empty for any other line."""
    if block.kind not in _PLAIN or block.speaker is not None or len(text) > _LONGEST or not is_han(text):
        return ""
    if is_han_name(text) or (JOINT in block.text and could_be_name(text)):
        return "name"
    if tables().roles.get(text) in (Role.MODERATOR, Role.OFFICIAL):
        return "role"
    return "office" if text.endswith(tables().han_offices) and names_office(text) else ""


def _opened(block: Block) -> list[Block]:
    """A first name apart from the words that open the transcript before it: 文字实录 / 周海."""
    if len(block.text) <= _SET_OFF_WITH_NAME:
        for size in range(*_SET_OFF):
            opening, name = block.text[:size], block.text[size:]
            if is_han_name(name) and is_genre(opening):
                rest = replace(block, text=name, gap=True, position=block.position + size)
                return [replace(block, text=opening), rest]
    return [block]
