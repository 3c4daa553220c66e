"""Between a cursor's selection and spans of the transcript."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from desktop_app.model.spans import TextSpan

from .document import BlockKind, Page


def selected_spans(page: Page, cursor: QTextCursor) -> tuple[TextSpan, ...]:
    """The transcript's text in a selection, one span a paragraph; names and headings are left out."""
    begin, end = cursor.selectionStart(), cursor.selectionEnd()
    block = page.document.findBlock(begin)
    spans = []
    while block.isValid() and block.position() < end:
        if page.info(block).kind is BlockKind.PARAGRAPH:
            length = block.length() - 1  # less the mark that ends the block
            first, last = max(0, begin - block.position()), min(length, end - block.position())
            if first < last:
                spans.append(page.span(block, first, last))
        block = block.next()
    return tuple(spans)


def cursor_over(page: Page, spans: Sequence[TextSpan]) -> QTextCursor:
    """A cursor that selects from the first of some spans to the end of the last."""
    cursor = QTextCursor(page.document)
    ranges = [place for place in map(page.qt_range, sorted(spans)) if place is not None]
    if ranges:
        (first, start, _), (last, _, end) = ranges[0], ranges[-1]
        cursor.setPosition(page.block(first).position() + start)
        cursor.setPosition(page.block(last).position() + end, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def plain_text(cursor: QTextCursor) -> str:
    """What a selection reads, a line a block."""
    return cursor.selectedText().replace("\u2029", "\n").replace("\u2028", "\n")
