"""The pop-over that says why an item is in the outline."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.model.outline import Check, Considered, Outline, OutlineItem, count_listed, pane_of
from desktop_app.model.spans import Quotation
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, META, META_STRONG, SECTION, TITLE, Face
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.parts.popover import Popover
from desktop_app.ui.parts.slim_bar import SlimBar
from desktop_app.ui.reasons import rule_name, rule_sentence, why_words
from desktop_app.ui.theme import ThemeManager

from .delegate import PANE_ROLE
from .kinds import kind_name
from .rows import COUNT_MISMATCH
from .why_parts import QUOTE_LINES, ConfidenceBar, EvidenceButton, KindMark

_SHOWN_QUOTATIONS = 4  # more would hide the text they come from
_SHOWN_MENTIONS = 3
_SHARE = 0.86  # of the window's height at most


class WhyPopover(Popover):
    """Label, reason, evidence, rule, confidence and what else is known of an item."""

    evidence_clicked = Signal(object)  # Quotation

    def __init__(self, themes: ThemeManager, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBar(SlimBar(themes, self._area))
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self.surface_layout.addWidget(self._area)
        self.setFixedWidth(LIST.popover_width + 2 * LIST.shadow)

    def show_item(self, item: OutlineItem, place: QPoint, outline: Outline | None = None) -> None:
        """Explain an item to the left of a place on the screen.

        Args:
            item: that is explained.
            place: of its row.
            outline: that it is in.
        """
        body = QWidget()
        body.setFixedWidth(LIST.popover_width)
        layout = QVBoxLayout(body)
        self._fill(layout, item, outline or Outline((item,)))
        self._area.setWidget(body)
        body.setAutoFillBackground(False)  # the area has turned it on
        wanted = layout.totalHeightForWidth(LIST.popover_width)
        self._area.setFixedHeight(min(wanted, round(self._window.height() * _SHARE)))
        self.setAccessibleName(self.tr("Why “{label}” is here").format(label=item.label))
        self.setAccessibleDescription(why_words(item.rule, item.why))
        self.open_near(place - QPoint(LIST.gap, METRICS.row * 2), before=True)

    def _fill(self, layout: QVBoxLayout, item: OutlineItem, outline: Outline) -> None:
        side = METRICS.grid * 9 // 2
        layout.setContentsMargins(side, LIST.margin, side, side)
        layout.setSpacing(LIST.gap)
        layout.addLayout(self._title(item))
        layout.addWidget(self._label(self.tr("Why this?"), SECTION, "ink3"))
        layout.addWidget(self._wrapped(why_words(item.rule, item.why), BASE, "ink"))
        role = PANE_ROLE[pane_of(item, {})]
        self._add_places(layout, item.evidence, role, _SHOWN_QUOTATIONS)
        for check in (check for check in outline.checks if check.item == item.id):
            words = self._check_words(check, item, outline)
            layout.addWidget(self._wrapped(f"⚠ {words}", BASE, "warn"))
            if check.place is not None and check.place not in item.evidence:
                self._add_places(layout, (check.place,), "warn", 1)
        if item.mentions:
            layout.addWidget(self._label(self.tr("Spoken of again"), SECTION, "ink3"))
            self._add_places(layout, item.mentions, role, _SHOWN_MENTIONS, 2)
        if item.considered:
            layout.addWidget(self._label(self.tr("Also considered"), SECTION, "ink3"))
            for other in item.considered:
                layout.addWidget(self._wrapped(self._considered_words(other), META, "ink2"))
        layout.addLayout(self._facts(item))

    def _add_places(
        self,
        layout: QVBoxLayout,
        places: Sequence[Quotation],
        role: str,
        most: int,
        lines: int = QUOTE_LINES,
    ) -> None:
        """Buttons that lead to places of the text."""
        for quotation in places[:most]:
            button = EvidenceButton(quotation, role, self._themes, self, lines)
            button.clicked.connect(lambda _=False, chosen=quotation: self._on_evidence(chosen))
            layout.addWidget(button)
        more = len(places) - most
        if more > 0:
            layout.addWidget(self._label(self.tr("and %n more place(s)", "", more), META, "ink3"))

    def _title(self, item: OutlineItem) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(LIST.gap)
        row.addWidget(KindMark(item, self._themes), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._wrapped(item.label, TITLE, "ink"), 1)
        return row

    def _facts(self, item: OutlineItem) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(LIST.margin)
        grid.setVerticalSpacing(METRICS.grid)
        grid.setColumnStretch(1, 1)
        facts = [
            *self._known(item),
            (self.tr("Kind"), kind_name(item.kind)),
            (self.tr("Rule"), rule_name(item.rule)),
        ]
        for place, (name, value) in enumerate(facts):
            grid.addWidget(self._label(name, META, "ink3"), place, 0, Qt.AlignmentFlag.AlignTop)
            told = self._wrapped(value, META_STRONG, "ink2")
            grid.addWidget(told, place, 1)
        told.setToolTip(item.rule)  # the last: for who reports what a rule found wrongly
        grid.addWidget(self._label(self.tr("Confidence"), META, "ink3"), len(facts), 0)
        grid.addWidget(ConfidenceBar(item.confidence, self._themes), len(facts), 1)
        return grid

    def _known(self, item: OutlineItem) -> Iterable[tuple[str, str]]:
        """What the text says of the item, and what the reader entered, told apart."""
        names = {
            "focus": self.tr("Focus"),
            "deadline": self.tr("Deadline"),
            "responsible": self.tr("Responsible"),
            "quantity": self.tr("Quantity"),
        }
        for key in (*names, *sorted(item.entries.keys() - names.keys())):
            name = names.get(key, key.replace("_", " "))
            if found := item.attributes.get(key):
                yield name, found
            if key in item.entries:
                entry = item.entries[key]
                words = self.tr("✎ {entry} (your entry)") if entry else self.tr("✎ none (your entry)")
                yield name, words.format(entry=entry)

    def _check_words(self, check: Check, item: OutlineItem, outline: Outline) -> str:
        if check.code == COUNT_MISMATCH and item.count_stated is not None:
            listed = count_listed(item, [other for other in outline.items if other.parent == item.id])
            return self.tr("{stated} announced, {listed} listed").format(
                stated=item.count_stated, listed=listed
            )
        if item.skipped:
            numbers = self.tr(", ").join(map(str, item.skipped))
            return self.tr("The series leaves out, right before this: {numbers}.").format(numbers=numbers)
        return check.message

    def _considered_words(self, other: Considered) -> str:
        template = self.tr("Also read as {kind}: “{label}”. {rule}")
        reason = rule_sentence(other.rule)
        return template.format(kind=kind_name(other.kind), label=other.label, rule=reason).rstrip()

    def _label(self, words: str, face: Face, role: str) -> QLabel:
        label = ThemedLabel(self._themes, face, role)
        label.setText(words)
        return label

    def _wrapped(self, words: str, face: Face, role: str) -> QLabel:
        label = self._label(words, face, role)
        label.setWordWrap(True)
        return label

    def _on_evidence(self, quotation: Quotation) -> None:
        self.evidence_clicked.emit(quotation)
