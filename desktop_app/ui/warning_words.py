"""What importing warns of, in the interface's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate

# Said by the importing as they stand here; a name in braces stands for words that differ from file to file.
_TEMPLATES = (
    QT_TRANSLATE_NOOP("Warnings", "no speakers found: the text is one turn"),
    QT_TRANSLATE_NOOP("Warnings", "it lay in the bin and was taken out, with its notes"),
    QT_TRANSLATE_NOOP("Warnings", "zero bytes were taken out"),
    QT_TRANSLATE_NOOP("Warnings", "named .{ending}, but it is {kind}: read as such"),
    QT_TRANSLATE_NOOP("Warnings", "not UTF-8; read as {encoding}, which is a guess"),
    QT_TRANSLATE_NOOP("Warnings", "not UTF-8; read as {encoding}"),
    QT_TRANSLATE_NOOP("Warnings", "no byte-order mark; read as {encoding}"),
    QT_TRANSLATE_NOOP("Warnings", "the file is not {encoding}; leave the encoding to be found"),
    QT_TRANSLATE_NOOP("Warnings", "the file ends early: what could be read was taken"),
    QT_TRANSLATE_NOOP("Warnings", "the file is damaged or ends early: what could be read was taken"),
    QT_TRANSLATE_NOOP("Warnings", "the file is damaged: what could be read was taken"),
    QT_TRANSLATE_NOOP("Warnings", "the book is longer than can be read: what follows was left out"),
    QT_TRANSLATE_NOOP("Warnings", "the page has more elements than can be read: what follows was left out"),
    QT_TRANSLATE_NOOP("Warnings", "the page's elements are nested too deeply: its layout was read in part"),
    QT_TRANSLATE_NOOP("Warnings", "too long or too deeply nested for Markdown: read as plain text"),
    QT_TRANSLATE_NOOP(
        "Warnings", "a quotation mark in the table is never closed: marks were taken as they stand"
    ),
    QT_TRANSLATE_NOOP("Warnings", "{unread} of {pages} pages could not be read"),
    QT_TRANSLATE_NOOP("Warnings", "only the first {read} of {pages} pages were read: the file is too large"),
    QT_TRANSLATE_NOOP("Warnings", "runs of more than {most} combining marks were shortened"),
    QT_TRANSLATE_NOOP(
        "Warnings", "¶{number} says “{phrase}” {times} times in a row, as transcribing machines do"
    ),
    QT_TRANSLATE_NOOP("Warnings", "{count} more places repeat a phrase in the same way"),
    QT_TRANSLATE_NOOP("Warnings", "a correction found its place no more: {correction}"),
    QT_TRANSLATE_NOOP(
        "Warnings",
        "the same words as “{title}” ({id}), which came from another file: link or remove one of them",
    ),
    QT_TRANSLATE_NOOP("Warnings", "the file is too large for a preview"),
)

_KINDS = (
    QT_TRANSLATE_NOOP("Warnings", "plain text"),
    QT_TRANSLATE_NOOP("Warnings", "a Markdown text"),
    QT_TRANSLATE_NOOP("Warnings", "a table (CSV)"),
    QT_TRANSLATE_NOOP("Warnings", "a table (TSV)"),
    QT_TRANSLATE_NOOP("Warnings", "a web page"),
    QT_TRANSLATE_NOOP("Warnings", "a Word document (DOCX)"),
    QT_TRANSLATE_NOOP("Warnings", "an OpenDocument text (ODT)"),
    QT_TRANSLATE_NOOP("Warnings", "an RTF document"),
    QT_TRANSLATE_NOOP("Warnings", "an EPUB book"),
    QT_TRANSLATE_NOOP("Warnings", "a PDF document"),
    QT_TRANSLATE_NOOP("Warnings", "a WebVTT subtitle file"),
    QT_TRANSLATE_NOOP("Warnings", "an SRT subtitle file"),
    QT_TRANSLATE_NOOP("Warnings", "a TEI document"),
    QT_TRANSLATE_NOOP("Warnings", "an Akoma Ntoso document"),
    QT_TRANSLATE_NOOP("Warnings", "a ZIP archive"),
    QT_TRANSLATE_NOOP("Warnings", "a tar archive"),
    QT_TRANSLATE_NOOP("Warnings", "a gzip archive"),
)

TEMPLATES = tuple(map(str, _TEMPLATES))
"""What is known, as it stands in English."""


def warning_words(text: str) -> str:
    """A warning of the importing; one that is not known here as it is."""
    for template in TEMPLATES:
        found = fields_of(text, template)
        if found is not None:
            if found.get("kind") in _KINDS:
                found["kind"] = translate("Warnings", found["kind"])
            return translate("Warnings", template).format(**found)
    return text


def fields_of(text: str, template: str) -> dict[str, str] | None:
    """What stands in a text where the template has names in braces; None where the two do not agree."""
    pieces = [piece.split("}", 1) for piece in template.split("{")]
    opening, rest = pieces[0][0], pieces[1:]
    if not text.startswith(opening):
        return None
    fields, place = {}, len(opening)
    for name, after in rest:
        last = after is rest[-1][1]
        end = len(text) - len(after) if last else text.find(after, place)
        if end < place or not text.endswith(after if last else ""):
            return None
        fields[name] = text[place:end]
        place = end + len(after)
    return fields if place == len(text) else None
