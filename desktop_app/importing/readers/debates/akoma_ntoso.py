"""Akoma Ntoso: debates as parliaments publish them."""

from collections import Counter

from lxml import etree

from desktop_app.importing.markup import local_name, parse_damaged_xml
from desktop_app.importing.readers.debates.speeches import Speeches, language_code, spelled_out, text_of
from desktop_app.model.document import BlockKind, Document
from desktop_app.model.errors import UnreadableFileError

_SPEECHES = frozenset({"speech", "question", "answer"})
_PARAGRAPHS = frozenset({"p", "li", "item", "tr", "td", "th", "block", "listIntroduction", "listWrapUp"})
_PARTS = frozenset({"debateBody", "debateSection", "preface", "coverPage", "conclusions"})
_TOLD = frozenset({"scene", "narrative", "summary", "other", "recordedTime"})
_ASIDE = frozenset({"remark", "authorialNote"})
_HEADINGS = frozenset({"heading", "subheading", "docTitle"})
_SKIPPED = frozenset({"meta", "toc", "noteRef", "attachments", "components"})
_CHAIRS = ("speaker", "chair", "president", "presiding", "moderator")


def read_akoma_ntoso(data: bytes) -> Document:
    """Speeches, questions and answers with their speakers; scenes and narratives as notes.

    Raises:
        UnreadableFileError: damaged, too_deep, too_large, bomb, or no_text.
    """
    root, whole = parse_damaged_xml(data)
    reader = _Reader(root)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        name = local_name(element)
        if event == "start" and reader.open(name, element):
            walk.skip_subtree()
        elif event == "end":
            reader.close(name, element)
    if not reader.speeches.blocks:
        raise UnreadableFileError("no_text", "this Akoma Ntoso document holds no text")
    return Document(
        tuple(reader.speeches.blocks),
        metadata=_metadata(root),
        language=_language(root),
        warnings=() if whole else ("the file is damaged or ends early: what could be read was taken",),
    )


def _metadata(root: etree._Element) -> dict[str, str]:
    title = next((text for e in root.iter("{*}docTitle") if (text := text_of(e))), "")
    if not title:
        title = next((e.get("value", "") for e in root.iter("{*}FRBRalias") if e.get("value")), "")
    days = [e.get("date", "") or text_of(e) for e in root.iter("{*}docDate")]
    days += [e.get("date", "") for e in root.iter("{*}FRBRdate")]
    found = {
        "title": title,
        "date": next((day[:40] for day in days if day), ""),
        "place": next((text for e in root.iter("{*}location") if (text := text_of(e))), ""),
        "genre": "debate",
    }
    return {key: value for key, value in found.items() if value}


def _language(root: etree._Element) -> str:
    return next((language_code(e.get("language", "")) for e in root.iter("{*}FRBRlanguage")), "")


class _Reader:
    """One walk through the document."""

    def __init__(self, root: etree._Element) -> None:
        self.speeches = Speeches()
        self._people = {
            identifier: shown
            for e in root.iter("{*}TLCPerson", "{*}TLCRole", "{*}TLCOrganization")
            if (identifier := e.get("eId") or e.get("id") or "") and (shown := e.get("showAs", "").strip())
        }
        self._roles = _habitual_roles(root, self._people)
        self._numbered = False  # a number has just been read, of the paragraph or heading that follows

    def open(self, name: str, element: etree._Element) -> bool:
        """Whether the element is done with."""
        if name in _SKIPPED:
            return True
        if name in _TOLD or name in _ASIDE:
            self.speeches.tell(text_of(element), staged=name == "remark")
            if not self.speeches.in_speech:
                self.speeches.close()
            return True
        if name == "from":
            self._name(element)
            return True
        if name in _SPEECHES:
            by = _by(element)
            self.speeches.begin(self._people.get(by, "") or spelled_out(by), self._roles.get(by, ""))
        elif name in _PARTS or (name in _PARAGRAPHS and not self._numbered):
            self.speeches.close()
        elif name in ("br", "eol"):
            self.speeches.add(" ")
        self._numbered = False
        self.speeches.add(element.text)
        return False

    def close(self, name: str, element: etree._Element) -> None:
        """The element's end, and the text after it."""
        if name in _SPEECHES:
            self.speeches.end()
        elif name in _HEADINGS:
            self.speeches.close(BlockKind.HEADING, 1 if name == "docTitle" else 2)
        elif name in _PARAGRAPHS or name in _PARTS:
            self.speeches.close()
        elif name == "num":
            self.speeches.add(" ")
            self._numbered = True
        self.speeches.add(element.tail)

    def _name(self, element: etree._Element) -> None:
        """The label as it is printed names who is not among the references."""
        parent = element.getparent()
        if parent is None or _by(parent) not in self._people:
            self.speeches.rename(text_of(element))


def _by(element: etree._Element) -> str:
    """Who speaks, by the speech or by the group that it stands in."""
    stated = element.get("by", "")
    parent = element.getparent()
    if not stated and parent is not None and local_name(parent) == "speechGroup":
        stated = parent.get("by", "")
    return stated.split()[0].rpartition("#")[2] if stated.strip() else ""


def _habitual_roles(root: etree._Element, shown: dict[str, str]) -> dict[str, str]:
    """Who presides, who asks as a member, who answers; whoever only speaks is judged by it later."""
    counts: dict[str, Counter[str]] = {}
    for speech in root.iter(*(f"{{*}}{name}" for name in _SPEECHES)):
        by, post = _by(speech), speech.get("as", "").rpartition("#")[2]
        known_as = f"{post} {shown.get(post, '')}".lower()
        if not by:
            continue
        if post and any(word in known_as for word in _CHAIRS):
            role = "moderator"
        else:
            role = {"question": "participant", "answer": "official"}.get(local_name(speech), "")
        counts.setdefault(by, Counter())[role] += 1
    return {by: roles.most_common(1)[0][0] for by, roles in counts.items() if roles.most_common(1)[0][0]}
