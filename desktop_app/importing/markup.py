"""XML from strangers: parsed without network, definitions or entities, within bounds of size and depth."""

import re
from collections.abc import Iterable
from html.entities import html5

from lxml import etree

from desktop_app.model.document import MOST_BYTES
from desktop_app.model.errors import UnreadableFileError

MOST_NODES = 3_000_000
"""Tags and twice the attributes: a tree of so many takes a third of a gigabyte and some seconds to read."""

_NAMED = re.compile(rb"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_DAMAGED = "the XML in this file is damaged: open it in the program that wrote it and save it again"


def parse_xml(data: bytes) -> etree._Element:
    """The root of a well-formed document; comments and instructions are left out.

    Raises:
        UnreadableFileError: damaged, too_deep, too_large, or bomb (it defines entities).
    """
    root, whole = parse_damaged_xml(data)
    if not whole:
        raise UnreadableFileError("damaged", _DAMAGED)
    return root


def parse_damaged_xml(data: bytes) -> tuple[etree._Element, bool]:
    """As much of a document as can be read, and whether that is all of it.

    Raises:
        UnreadableFileError: as `parse_xml`; damaged only when nothing can be read.
    """
    _check_size(data)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,  # the library's own bounds: depth 256, 10 MB of text in one node
        remove_comments=True,
        remove_pis=True,
        recover=True,
    )
    try:
        root: etree._Element | None = etree.fromstring(_NAMED.sub(_spelled_out, data), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    _check_limits(entry.message for entry in parser.error_log)
    if root is None:
        raise UnreadableFileError("damaged", _DAMAGED)
    _check_definitions(root)
    etree.strip_elements(root, etree.Entity, with_tail=False)  # those that name nothing
    return root, not any(entry.level >= etree.ErrorLevels.ERROR for entry in parser.error_log)


def local_name(element: etree._Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _check_size(data: bytes) -> None:
    """Refuse before anything is built what would fill the memory."""
    if len(data) > MOST_BYTES or data.count(b"<") + 2 * data.count(b"=") > MOST_NODES:
        raise UnreadableFileError(
            "too_large", "the XML in this file is too large: split it and import the parts"
        )


def _check_limits(messages: Iterable[str]) -> None:
    """Tell a bound of the library that was met from damage."""
    for message in messages:
        if "depth" in message:
            raise UnreadableFileError("too_deep", "the XML in this file is nested too deeply to be a text")
        if "amplification" in message or "entity loop" in message or "XML_PARSE_HUGE" in message:
            raise UnreadableFileError("bomb", "the XML in this file unfolds to more than it may")


def _check_definitions(root: etree._Element) -> None:
    """Refuse entities of the document's own: they can grow without end or name files of this machine."""
    definition = root.getroottree().docinfo.internalDTD
    if definition is not None and definition.entities():  # type: ignore[attr-defined]  # the stubs lack it
        raise UnreadableFileError("bomb", "the XML in this file defines entities, which no transcript needs")


def _spelled_out(reference: re.Match[bytes]) -> bytes:
    """A letter's number for its name in HTML ("&nbsp;"), nothing for a name that nobody knows."""
    letters = html5.get(f"{reference.group(1).decode('ascii')};", "")
    return "".join(f"&#{ord(letter)};" for letter in letters).encode("ascii")
