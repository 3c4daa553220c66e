"""TEI: parliamentary records and other transcribed speech, and drama's way of marking speakers."""

import re
from collections import Counter

from lxml import etree

from desktop_app.importing.markup import local_name, parse_damaged_xml
from desktop_app.importing.readers.debates.speeches import Speeches, spelled_out, text_of
from desktop_app.model.document import BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

from .tei_header import Header, read_header

_PARAGRAPHS = frozenset(
    {"p", "ab", "l", "lg", "seg", "item", "list", "row", "cell", "table", "div", "sp", "u"}
)
_HAPPENINGS = frozenset({"kinesic", "vocal", "incident", "stage", "gap"})
_TOKENS = frozenset({"w", "pc", "s"})
_SKIPPED = frozenset({"teiHeader", "standOff", "linkGrp", "spanGrp", "timeline", "listPerson", "sic", "orig"})
_KINDS = {"head": BlockKind.HEADING, "fw": BlockKind.FURNITURE, "item": BlockKind.LIST_ITEM}
_ROLES = {
    "chair": "moderator",
    "moderator": "moderator",
    "host": "moderator",
    "regular": "participant",
    "guest": "participant",
    "participant": "participant",
    "interviewer": "journalist",
    "journalist": "journalist",
    "interviewee": "official",
    "interpreter": "interpreter",
}
_TOLD = re.compile(r"[a-z]+(?:[-_ ][a-z]+){0,3}", re.IGNORECASE)


def read_tei(data: bytes) -> Document:
    """Speeches with their speakers and roles; what happens besides as notes.

    Raises:
        UnreadableFileError: damaged, too_deep, too_large, bomb, or no_text.
    """
    root, whole = parse_damaged_xml(data)
    header = read_header(root)
    reader = _Reader(header, _habitual_roles(root, header))
    reader.read(root)
    if not reader.speeches.blocks:
        raise UnreadableFileError("no_text", "this TEI document has a header and no text")
    metadata = dict(header.metadata)
    if reader.spoken:
        metadata["genre"] = "debate"
    return Document(
        tuple(reader.speeches.blocks),
        metadata=metadata,
        language=header.language,
        warnings=() if whole else ("the file is damaged or ends early: what could be read was taken",),
    )


def _habitual_roles(root: etree._Element, header: Header) -> dict[str, str]:
    """The role in which each speaks most: who presides may speak from the floor as well."""
    counts: dict[str, Counter[str]] = {}
    for speech in root.iter("{*}u", "{*}sp"):
        who = _reference(speech.get("who", ""))
        for mark in (speech.get("ana", "") + " " + speech.get("role", "")).split():
            role = _ROLES.get(mark.lstrip("#").lower())
            if who and role:
                counts.setdefault(who, Counter())[role] += 1
    stated = {who: _ROLES[role] for who, role in header.roles.items() if role in _ROLES}
    return stated | {who: roles.most_common(1)[0][0] for who, roles in counts.items()}


def _reference(who: str) -> str:
    """The first of the people meant: "#a #b" is "a"."""
    return who.split()[0].rpartition("#")[2].rpartition(":")[2] if who.strip() else ""


class _Reader:
    """One walk through the text."""

    def __init__(self, header: Header, roles: dict[str, str]) -> None:
        self.speeches = Speeches()
        self.spoken = False  # as utterances, not on a stage
        self._header = header
        self._roles = roles
        self._label = ""  # as the record prints it before an utterance

    def read(self, root: etree._Element) -> None:
        """Without recursion: the nesting is the file's."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local_name(element)
            if event == "start" and self._open(name, element):
                walk.skip_subtree()
            elif event == "end":
                self._close(name, element)

    def _open(self, name: str, element: etree._Element) -> bool:
        """Whether the element is done with."""
        if name in _SKIPPED:
            return True
        if name in _HAPPENINGS:
            self.speeches.tell(_happening(element), staged=True)
            return True
        if name in ("note", "speaker"):
            self._note(name, element)
            return True
        if name in ("u", "sp"):
            self._begin(name, element)
        elif self._parts(name, element) or name in _KINDS:
            self.speeches.close()
        elif name in ("lb", "pb", "cb"):
            self.speeches.add(" ")
        self.speeches.add(element.text)
        return False

    def _close(self, name: str, element: etree._Element) -> None:
        if name in ("u", "sp"):
            self.speeches.end()
        elif name in _KINDS:
            self.speeches.close(_KINDS[name], 2 if name == "head" else 0)
        elif self._parts(name, element):
            self.speeches.close()
        elif name in _TOKENS and element.get("join") not in ("right", "both"):
            self.speeches.add(" ")
        tail = element.tail or ""
        self.speeches.add(tail if name not in _TOKENS else tail.strip())

    def _parts(self, name: str, element: etree._Element) -> bool:
        """Whether an element is a block; a segment inside a paragraph is none."""
        if name != "seg":
            return name in _PARAGRAPHS
        parent = element.getparent()
        return parent is None or local_name(parent) in ("u", "div", "body", "sp")

    def _begin(self, name: str, element: etree._Element) -> None:
        who = _reference(element.get("who", ""))
        known = self._header.people.get(who, "")
        self.speeches.begin(known or self._label or spelled_out(who), self._roles.get(who, ""))
        self._label = ""
        self.spoken = self.spoken or name == "u"

    def _note(self, name: str, element: etree._Element) -> None:
        text = text_of(element)
        if name == "speaker" or element.get("type") == "speaker":
            self._name(text, element)
        elif text:
            self.speeches.tell(text)
            if not self.speeches.in_speech:
                self.speeches.close()

    def _name(self, text: str, element: etree._Element) -> None:
        """A printed label, before a speech or at its beginning."""
        parent = element.getparent()
        inside = parent is not None and local_name(parent) in ("u", "sp")
        if not inside:
            self._label = text
        elif parent is not None and _reference(parent.get("who", "")) not in self._header.people:
            self.speeches.rename(text)


def _happening(element: etree._Element) -> str:
    """What happens in the room, by its description or, where it has none, its kind."""
    text = text_of(element)
    kind = element.get("type") or element.get("reason") or ""
    return text or (kind if _TOLD.fullmatch(kind) else "")
