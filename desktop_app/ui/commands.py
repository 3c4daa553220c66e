"""What the palette offers: actions, briefings, places in the one in front."""

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from desktop_app.model.library import Briefing, Summary
from desktop_app.model.outline import OutlineItem, Status
from desktop_app.model.search import SavedSearch
from desktop_app.ui.actions import ACTIONS, Actions, without_mnemonic
from desktop_app.ui.palette.model import PaletteEntry

translate = QCoreApplication.translate

_PLACE = re.compile(r"(?:¶|#|p)?\s*(\d{1,6})", re.IGNORECASE)
_HIDDEN = frozenset(("palette", "copy"))
_SPEAKERS = 8


def palette_entries(
    actions: Actions,
    summaries: Sequence[Summary],
    item: OutlineItem | None,
    searches: Sequence[SavedSearch] = (),
) -> list[PaletteEntry]:
    """Every action that can be done now, what suits the current item first, then searches and briefings."""
    entries = []
    if item is not None and item.status is not Status.CONFIRMED:
        confirm = translate("Palette", "Confirm “{label}”").format(label=item.label)
        entries.append(
            PaletteEntry("action:item.confirm", confirm, translate("Palette", "Suggested"), "check", "Y")
        )
    for spec in ACTIONS:
        if spec.id not in _HIDDEN and actions[spec.id].isEnabled():
            title = without_mnemonic(actions[spec.id].text())
            entries.append(
                PaletteEntry(
                    f"action:{spec.id}", title, _group(spec.menu), spec.icon or "command", spec.shortcut
                )
            )
    saved = translate("Palette", "Saved searches")
    entries += [PaletteEntry(f"search:{s.id}", s.name, saved, "star", "") for s in searches]
    briefings = translate("Palette", "Briefings")
    entries += [PaletteEntry(f"briefing:{s.id}", s.title, briefings, "document", "") for s in summaries]
    return entries


def place_entries(briefing: Callable[[], Briefing | None]) -> Callable[[str], Sequence[PaletteEntry]]:
    """Entries for what is typed: "¶12", or a speaker's name."""

    def offer(typed: str) -> list[PaletteEntry]:
        shown = briefing()
        if shown is None or not typed.strip():
            return []
        group = translate("Palette", "In this briefing")
        found = _PLACE.fullmatch(typed.strip())
        if found and int(found[1]) in shown.transcript.texts():
            title = translate("Palette", "Go to ¶{number}").format(number=found[1])
            return [PaletteEntry(f"paragraph:{found[1]}", title, group, "document", "")]
        return _turns_of(shown, typed.strip().casefold(), group)

    return offer


def _turns_of(briefing: Briefing, typed: str, group: str) -> list[PaletteEntry]:
    entries = []
    for turn in briefing.transcript.turns:
        if typed in turn.speaker.casefold() and turn.paragraphs:
            number = turn.paragraphs[0].number
            entries.append(
                PaletteEntry(f"paragraph:{number}", f"{turn.speaker} ¶{number}", group, "document", "")
            )
    return entries[:_SPEAKERS]


def _group(menu: str) -> str:
    correct = translate("Palette", "Correct")
    return {
        "file": translate("Palette", "File"),
        "edit": translate("Palette", "Edit"),
        "correct": correct,
        "role": correct,
        "exchange": correct,
        "go": translate("Palette", "Go"),
        "annotate": translate("Palette", "Notes"),
        "colour": translate("Palette", "Notes"),
        "outline": translate("Palette", "Outline"),
        "library": translate("Palette", "Library"),
        "help": translate("Palette", "Help"),
    }.get(menu, translate("Palette", "View"))
