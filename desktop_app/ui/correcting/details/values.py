"""What the details show."""

from dataclasses import dataclass

from desktop_app.library.service import Library
from desktop_app.model.corrections import Correction
from desktop_app.model.errors import NoSuchThingError
from desktop_app.model.library import Briefing

FACTS = ("title", "date", "place", "source", "series", "language")
"""The keys that are shown even where nothing is known."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A briefing with what its page does not hold."""

    briefing: Briefing
    corrections: tuple[Correction, ...] = ()
    encoding: str = ""
    size: int = -1  # of the file, in bytes; -1 where there is none

    @property
    def facts(self) -> dict[str, str]:
        """Every fact by its key: the usual ones first."""
        transcript = self.briefing.transcript
        known = {
            "title": transcript.title,
            "date": transcript.date,
            "language": transcript.language,
            **transcript.metadata,
        }
        return {key: known.get(key, "") for key in FACTS} | known


def read_dossier(library: Library, briefing: Briefing) -> Dossier:
    """Read what belongs to a briefing; off the UI thread."""
    try:
        corrections = library.corrections(briefing.id)
        source = library.source(briefing.id)
    except NoSuchThingError:
        return Dossier(briefing)  # it went to the bin meanwhile
    return Dossier(briefing, corrections, source.encoding, source.size)
