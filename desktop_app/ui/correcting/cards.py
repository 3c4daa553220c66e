"""The pop-overs of single corrections: who speaks, what is known of a speaker, the words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop_app.model.transcript import Participant, Role
from desktop_app.ui.parts.faces import META
from desktop_app.ui.parts.labels import ThemedLabel
from desktop_app.ui.parts.offering_field import OfferingField
from desktop_app.ui.theme import ThemeManager

from .card import Card
from .roles import RoleBox, sureness

translate = QCoreApplication.translate

APPLY = "apply"
EVERYWHERE, HERE = "everywhere", "here"
_LINES = 3


class TurnCard(Card):
    """Who speaks in one turn."""

    def __init__(
        self,
        themes: ThemeManager,
        window: QWidget,
        heading: str,
        about: str,
        names: Sequence[str],
        *,
        speaker: str = "",
        hint: str = "",
    ) -> None:
        """Make the card.

        Args:
            themes: asked for colours and text size.
            window: it floats over.
            heading: what it does.
            about: the words with which the turn begins.
            names: to be offered.
            speaker: who is said to speak so far.
            hint: what an empty name stands for.
        """
        super().__init__(themes, window, heading, about)
        self.name = OfferingField(themes, names, self)
        self.name.setText(speaker)
        self.name.setPlaceholderText(hint)
        self.name.name_offer(translate("Cards", "Show the speakers"))
        self.role = RoleBox(themes, self, open_choice=True)
        self.add_field(translate("Cards", "&Speaker"), self.name)
        self.add_field(translate("Cards", "&Role"), self.role)
        self.add_button(APPLY, translate("Cards", "Apply"), default=True)


@dataclass(frozen=True, slots=True)
class SpeakerWish:
    """What is to be known of a speaker; None for what stays as it is."""

    name: str | None = None
    role: Role | None = None
    title: str | None = None
    affiliation: str | None = None


class SpeakerCard(Card):
    """What is known of a speaker: to be put right everywhere, or who speaks in this turn alone."""

    def __init__(
        self,
        themes: ThemeManager,
        window: QWidget,
        person: Participant,
        names: Sequence[str],
        *,
        label: str = "",
        one_turn: bool = True,
    ) -> None:
        """Make the card.

        Args:
            themes: asked for colours and text size.
            window: it floats over.
            person: as the speaker is known so far.
            names: to be offered.
            label: under which one without a name speaks.
            one_turn: whether a turn is pointed at that may be given to somebody else.
        """
        heading = person.name or label or translate("Cards", "Speaker not named")
        super().__init__(themes, window, heading)
        self._person = person
        self.name = OfferingField(themes, names, self)
        self.name.setText(person.name)
        self.name.name_offer(translate("Cards", "Show the speakers"))
        self.role = RoleBox(themes, self, person.role)
        self.title, self.affiliation = QLineEdit(person.title, self), QLineEdit(person.affiliation, self)
        for field in (self.title, self.affiliation):
            field.setCursorPosition(0)
        self.add_field(translate("Cards", "&Name"), self.name)
        self.add_field(translate("Cards", "&Role"), self.role)
        sure = ThemedLabel(themes, META, "ink3", self)
        sure.setText(sureness(person.confidence))
        self.add_field("", sure)
        self.add_field(translate("Cards", "&Title"), self.title)
        self.add_field(translate("Cards", "&Affiliation"), self.affiliation)
        if one_turn:
            self.add_button(HERE, translate("Cards", "This turn only"))
        self.add_button(EVERYWHERE, translate("Cards", "Everywhere"), default=True)

    def wish(self) -> SpeakerWish:
        """What differs from what was known."""
        person, role = self._person, self.role.role()
        name, title, affiliation = (
            " ".join(field.text().split()) for field in (self.name, self.title, self.affiliation)
        )
        return SpeakerWish(
            name=None if name == person.name else name,
            role=None if role is person.role else role,
            title=None if title == person.title else title,
            affiliation=None if affiliation == person.affiliation else affiliation,
        )


class TextCard(Card):
    """Words of a paragraph, to be replaced by others."""

    def __init__(self, themes: ThemeManager, window: QWidget, words: str, about: str) -> None:
        super().__init__(themes, window, translate("Cards", "Correct the text"), about)
        self.words = WordsField(words, self)
        self.words.setAccessibleName(translate("Cards", "The words as they should be"))
        height = self.words.fontMetrics().lineSpacing() * _LINES
        self.words.setFixedHeight(height + 2 * self.words.frameWidth() + themes.length(_LINES * 4))
        self.add_wide(self.words)
        self.begin_with(self.words)
        self.add_button(APPLY, translate("Cards", "Apply"), default=True)


class WordsField(QPlainTextEdit):
    """Lines that are one paragraph: Enter is not theirs."""

    def __init__(self, words: str, card: Card) -> None:
        super().__init__(words, card)
        self._card = card
        self.setTabChangesFocus(True)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter submits, Escape gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._card.submit_default()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
