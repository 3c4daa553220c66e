"""All that the details hold, laid out one below the other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_app.model.transcript import Participant
from desktop_app.ui.metrics import METRICS
from desktop_app.ui.parts.faces import BASE, META, SECTION, Face
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.link import Link
from desktop_app.ui.parts.measures import LIST
from desktop_app.ui.theme import ThemeManager

from .rows import FactField, FactRow, LineButton
from .values import Dossier
from .words import aside_name, correction_line, fact_name, standing_words, where_found

AT_FIRST = 12
"""Lines of a section that are shown before more are asked for."""


_Thing = TypeVar("_Thing")


@dataclass(frozen=True, slots=True)
class Written:
    """What the reader has typed and is not applied, and why not, by the fact's key."""

    drafts: Mapping[str, str]
    refusals: Mapping[str, str]


class DetailsBody(QWidget):
    """Made anew whenever something has changed."""

    fact_applied = Signal(str, str)  # key, value
    person_clicked = Signal(object)  # Participant
    place_clicked = Signal(int)  # paragraph
    briefing_clicked = Signal(str)
    more_wanted = Signal(str)  # the section

    def __init__(
        self, themes: ThemeManager, dossier: Dossier, written: Written, shown: Mapping[str, int]
    ) -> None:
        """Lay everything out.

        Args:
            themes: asked for colours and text size.
            dossier: what is known.
            written: what the reader was about to put right.
            shown: how many lines of a section are wanted, by its name.
        """
        super().__init__()
        self._themes, self._shown = themes, shown
        self._layout = QVBoxLayout(self)
        side = METRICS.grid * 4
        self._layout.setContentsMargins(side, LIST.margin, side, side)
        self._layout.setSpacing(METRICS.grid)
        self._add_facts(dossier, written)
        self._add_people(dossier.briefing.transcript.participants)
        self._add_origin(dossier)
        corrections = [correction_line(correction) for correction in dossier.corrections]
        self._add_lines("corrections", self.tr("Corrections made"), corrections)
        self._add_asides(dossier)
        self._add_lines("notes", self.tr("Around the text"), dossier.briefing.transcript.notes)
        self._add_lines("warnings", self.tr("Remarks of the import"), dossier.briefing.transcript.warnings)
        self._layout.addStretch(1)

    def drafts(self) -> dict[str, str]:
        """What is written in the fields and not applied."""
        fields = self.findChildren(FactField)
        return {field.key: draft for field in fields if (draft := field.draft()) is not None}

    def settle(self, key: str) -> None:
        """What is written in a field is applied."""
        for field in self.findChildren(FactField):
            if field.key == key:
                field.settle()

    def _add_facts(self, dossier: Dossier, written: Written) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(METRICS.grid * 2)
        grid.setHorizontalSpacing(LIST.margin)
        grid.setColumnStretch(1, 1)
        found = dossier.briefing.transcript.found
        for line, (key, value) in enumerate(dossier.facts.items()):
            name = fact_name(key)
            field = FactField(key, value, self)
            row = FactRow(
                self._themes,
                field,
                name,
                where_found(key, found.get(key, ""), value),
                self,
                written.refusals.get(key, ""),
            )
            if key in written.drafts:
                field.setText(written.drafts[key])
            field.applied.connect(self.fact_applied)
            label = self._label(name, BASE, "ink2")
            label.setMinimumHeight(self._themes.length(METRICS.field))
            label.setBuddy(field)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(row, line, 1)
        self._layout.addLayout(grid)

    def _add_people(self, people: Sequence[Participant]) -> None:
        if not people:
            return
        self._head(self.tr("Participants"), len(people))
        for person in self._first("people", people):
            words = person.name or self.tr("Speaker not named")
            button = LineButton(self._themes, words, self, standing_words(person))
            button.setObjectName(f"person_{person.name}")
            button.clicked.connect(lambda _=False, chosen=person: self.person_clicked.emit(chosen))
            self._layout.addWidget(button)
        self._add_more("people", len(people))

    def _add_origin(self, dossier: Dossier) -> None:
        briefing = dossier.briefing
        self._head(self.tr("Where it comes from"))
        path = briefing.summary.path
        words = path or (self.tr("joined from pages") if briefing.parts else self.tr("pasted text"))
        facts = [dossier.encoding.upper()] if dossier.encoding and path else []
        if dossier.size >= 0 and path:
            facts.append(
                QLocale().formattedDataSize(dossier.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
            )
        self._line(words, META, "ink")
        if facts:
            self._line("  ·  ".join(facts), META, "ink3")
        for number, part in enumerate(briefing.parts, 1):
            self._line(
                self.tr("Page {number}: {title}").format(number=number, title=part.title), META, "ink2"
            )
        for linked in briefing.links:
            button = LineButton(self._themes, linked.title, self, self.tr("linked version"))
            button.clicked.connect(lambda _=False, chosen=linked.id: self.briefing_clicked.emit(chosen))
            self._layout.addWidget(button)

    def _add_lines(self, section: str, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        self._head(title, len(lines))
        for line in self._first(section, lines):
            self._line(line, META, "ink2")
        self._add_more(section, len(lines))

    def _add_asides(self, dossier: Dossier) -> None:
        asides = dossier.briefing.transcript.asides
        if not asides:
            return
        self._head(self.tr("Taken out of the text"), len(asides))
        for aside in self._first("asides", asides):
            place = max(1, aside.paragraph)
            button = LineButton(
                self._themes, " ".join(aside.text.split()), self, aside_name(aside.kind), f"¶{place}"
            )
            button.clicked.connect(lambda _=False, chosen=place: self.place_clicked.emit(chosen))
            self._layout.addWidget(button)
        self._add_more("asides", len(asides))

    def _first(self, section: str, things: Sequence[_Thing]) -> Sequence[_Thing]:
        return things[: self._shown.get(section, AT_FIRST)]

    def _add_more(self, section: str, count: int) -> None:
        more = count - self._shown.get(section, AT_FIRST)
        if more > 0:
            link = Link(self._themes, self)
            link.setText(self.tr("%n more", "", more))
            link.setAccessibleName(link.text())
            link.setObjectName(f"more_{section}")
            link.clicked.connect(lambda: self.more_wanted.emit(section))
            self._layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _head(self, title: str, count: int = 0) -> None:
        self._layout.addSpacing(LIST.gap)
        self._layout.addWidget(self._label(f"{title}  {count}" if count else title, SECTION, "ink3"))

    def _line(self, words: str, face: Face, role: str) -> None:
        label = self._label(words, face, role)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._layout.addWidget(label)

    def _label(self, words: str, face: Face, role: str) -> ThemedLabel:
        label = ThemedLabel(self._themes, face, role, self)
        label.setText(words)
        return label
