"""The reader: one briefing to read, select from and find one's way in."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtWidgets import QStyle, QWidget

from desktop_app.model.annotation import Annotation
from desktop_app.model.library import Briefing
from desktop_app.model.outline import Outline
from desktop_app.model.spans import TextSpan
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.theme import ThemeManager

from . import places
from .document import PageStyle, build_page
from .fitting import COLUMN_LEAST
from .flash import Flash
from .geometry import block_rect
from .marks import MarkIndex, annotation_marks, evidence_marks, span_marks
from .pointing import found_again
from .pointing_view import PointingView
from .scrollbar import Lane, Tick
from .selecting import cursor_over, selected_spans

_SIZES = (10, 40)


class ReaderView(PointingView):
    """Shows a briefing; takes values, tells by signals what the reader does."""

    hits_changed = Signal(int, int)  # current from 1 (0: none), total

    def __init__(self, themes: ThemeManager, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.setObjectName("reader")
        self.reduced_motion = False
        self._briefing: Briefing | None = None
        self._retranslate()
        self._outline = Outline()
        self._annotations: tuple[Annotation, ...] = ()
        self._hits: tuple[TextSpan, ...] = ()
        self._current_hit = -1
        self._flashed: tuple[TextSpan, ...] = ()
        self._flash = Flash(self)
        self._flash.strength_changed.connect(self._on_flash)
        self._scale = themes.scale
        themes.changed.connect(self._on_theme_changed)

    # What is shown

    def show_briefing(self, briefing: Briefing) -> None:
        """Show a briefing from its beginning, with its outline and annotations."""
        self._briefing = briefing
        self._outline, self._annotations = briefing.outline, briefing.annotations
        self._hits, self._current_hit, self._flashed = (), -1, ()
        self._flash.stop()
        self._retranslate()
        self._set(briefing)
        self._scroll_to(0)
        self._set_paragraph(self._paragraph_at(0))

    def show_again(self, briefing: Briefing) -> None:
        """Show a briefing whose text has changed at the place that is being read, the cursor where it was."""
        old, paragraph, kept = self.page.texts, self._paragraph, self.pointed() if self._at_cursor else None
        top = places.paragraph_near(self.page, self._settler.block_at(self.scrolled()))
        below = self._top_of(top) - self.scrolled()
        at_top = self.scrolled() == 0
        self.show_briefing(briefing)
        new = self.page.texts
        if not at_top:
            self._scroll_to(self._top_of(found_again(top, old, new)) - below)
        self._set_paragraph(found_again(paragraph, old, new))
        if kept is not None and new:
            self.point_to(replace(kept, paragraph=found_again(kept.paragraph, old, new)))

    def _top_of(self, paragraph: int) -> float:
        """The height of the page at which a paragraph begins; 0 where there is none."""
        number = self.page.blocks.get(paragraph)
        return 0.0 if number is None else block_rect(self.page.document, self.page.block(number)).top()

    def set_outline(self, outline: Outline) -> None:
        """Mark the evidence of this outline from now on."""
        self._outline = outline
        self._mark_things()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Mark these annotations from now on."""
        self._annotations = tuple(annotations)
        self._mark_notes()

    def set_reading(self, size_px: int, column: int) -> None:
        """Set the text's size and the column's width, in pixels; the place on the page is kept."""
        self._size = min(max(size_px, _SIZES[0]), _SIZES[1])
        self._column = max(COLUMN_LEAST, column)
        self._rebuild()

    def zoom(self, steps: int) -> None:
        """Make the text larger or smaller by pixels; 0 takes the designed size."""
        self.set_reading(self._size + steps if steps else METRICS.reading_text, self._column)

    def _retranslate(self) -> None:
        """Name the page for assistive tools; what stands on it is in the transcript's own language."""
        name = self.tr("Transcript")
        if self._briefing is not None:
            name = self.tr("Transcript: {title}").format(title=self._briefing.transcript.title)
        self.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        """Take the interface's new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, a pixel a notch; scroll without."""
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoom(1 if turned > 0 else -1)
        else:
            super().wheelEvent(event)

    # Hits

    def set_hits(self, spans: Sequence[TextSpan], current: int = 0) -> None:
        """Mark hits and go to one.

        Args:
            spans: in reading order.
            current: index of the one to go to; -1 to stay.
        """
        self._hits = tuple(spans)
        self.marks.hits = MarkIndex.of(span_marks(self.page, self._hits, "hit"))
        self._go_to_hit(min(current, len(self._hits) - 1))

    def next_hit(self) -> None:
        """Go to the hit after the current one; from the last to the first."""
        if self._hits:
            self._go_to_hit((self._current_hit + 1) % len(self._hits))

    def previous_hit(self) -> None:
        """Go to the hit before the current one; from the first to the last."""
        if self._hits:
            self._go_to_hit((max(self._current_hit, 0) - 1) % len(self._hits))

    def clear_hits(self) -> None:
        """Mark no hits any longer."""
        self.set_hits(())

    def _on_tick(self, tick: Tick) -> None:
        """A hit becomes the current one."""
        if tick.lane is Lane.HIT:
            self._go_to_hit(int(tick.key))
        else:
            super()._on_tick(tick)

    def _go_to_hit(self, number: int) -> None:
        self._current_hit = number
        self.marks.current_hit = str(number)
        if number >= 0:
            self._bring(self._hits[number])
        self._refresh_ticks()
        self._repaint()
        self.hits_changed.emit(number + 1, len(self._hits))

    # Selection

    def selection(self) -> tuple[TextSpan, ...]:
        """The selected text of the transcript, one span a paragraph."""
        return selected_spans(self.page, self.textCursor())

    def select(self, spans: Sequence[TextSpan]) -> None:
        """Select from the first of the spans to the end of the last."""
        self.setTextCursor(cursor_over(self.page, spans))

    # Places

    def flash(self, spans: Sequence[TextSpan]) -> None:
        """Bring the first of the spans into view and flash them all."""
        self._flash.stop()
        self._flashed = tuple(spans)
        self.marks.flash = MarkIndex.of(span_marks(self.page, self._flashed, "tint"))
        if self._flashed:
            self._bring(self._flashed[0])
            animated = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
            self._flash.start(moving=animated > 0 and not self.reduced_motion)

    def go_to(self, paragraph: int, start: int = 0) -> None:
        """Bring a place into view: a code point of a paragraph."""
        self._bring(TextSpan(paragraph, start, start))
        self._select_from(paragraph)

    def current_turn(self) -> int:
        """The turn being read, from 0; -1 on an empty page."""
        number = self.page.blocks.get(self.current_paragraph())
        return -1 if number is None else self.page.infos[number].turn

    def next_turn(self) -> None:
        """Go to where the next speaker begins."""
        self._go_to_turn(self.current_turn() + 1)

    def previous_turn(self) -> None:
        """Go to where the speaker before this one began."""
        self._go_to_turn(self.current_turn() - 1)

    def reading_position(self) -> float:
        """Where the page is scrolled to, in a form that holds at another width and text size."""
        return self._place()

    def restore_position(self, position: float) -> None:
        """Scroll to where `reading_position` said."""
        self._scroll_to(places.height_of(self.page, position))
        self._follow_reading()

    def _go_to_turn(self, turn: int) -> None:
        if turn in self.page.headers:
            header = self.page.block(self.page.headers[turn])
            y = block_rect(self.page.document, header).top()
            self._scroll_to(y - METRICS.row)
            self._set_paragraph(self._paragraph_at(y))
            self._select_from(self.current_paragraph())

    def _select_from(self, paragraph: int) -> None:
        """Let keys that select begin where one has gone; what is selected stays so."""
        number = self.page.blocks.get(paragraph)
        cursor = self.textCursor()
        if number is not None and not cursor.hasSelection():
            cursor.setPosition(self.page.block(number).position())
            place = self._place()
            self.setTextCursor(cursor)
            self._scroll_to(places.height_of(self.page, place))

    # Setting and marking

    def _set(self, briefing: Briefing) -> None:
        style = PageStyle(self._size, self._scale)
        self._show_page(build_page(briefing, style, self))
        self._mark_things()

    def _rebuild(self) -> None:
        """Set the same briefing anew, at the same place and with the same selection."""
        if self._briefing is None:
            return
        place, paragraph, old = self.reading_position(), self.current_paragraph(), self.textCursor()
        at_cursor = self._at_cursor
        self._set(self._briefing)
        cursor = QTextCursor(self.page.document)
        cursor.setPosition(old.anchor())
        cursor.setPosition(old.position(), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._scroll_to(places.height_of(self.page, place))
        self._set_paragraph(paragraph)
        self._at_cursor = at_cursor

    def _on_theme_changed(self) -> None:
        if self._scale != self.themes.scale:
            self._scale = self.themes.scale
            self._rebuild()
        self._colour()
        self._refresh_ticks()
        self._repaint()

    def _mark_things(self) -> None:
        """Find anew where everything stands that is marked."""
        self.marks.evidence = MarkIndex.of(evidence_marks(self.page, self._outline))
        self.marks.hits = MarkIndex.of(span_marks(self.page, self._hits, "hit"))
        self.marks.flash = MarkIndex.of(span_marks(self.page, self._flashed, "tint"))
        self._mark_notes()

    def _mark_notes(self) -> None:
        """Find anew where the annotations stand."""
        exchanges = self._briefing.transcript.exchanges if self._briefing else ()
        evidence = self.marks.evidence.all()
        noted = annotation_marks(self.page, self._annotations, evidence, exchanges)
        self.marks.annotations = MarkIndex.of(noted)
        self._place_notes()
        self._refresh_ticks()
        self._repaint()

    def _on_flash(self, strength: float) -> None:
        self.marks.flash_strength = strength
        for number in self.marks.flash.by_block:
            rect = block_rect(self.page.document, self.page.block(number)).translated(0, -self.scrolled())
            area = rect.toAlignedRect().adjusted(-4, -4, 4, 4)
            self.viewport().update(area)
            self._right.update(0, area.top(), self._right.width(), area.height())
