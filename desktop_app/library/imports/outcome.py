"""How an import is to be done, and what became of each file."""

from dataclasses import dataclass

from desktop_app.model.changes import BinTranscripts, Change, Several, SwitchRevision
from desktop_app.model.library import ImportRow, ImportStatus


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to import."""

    recursive: bool = False
    language: str = ""  # empty: detect
    encoding: str = ""  # empty: detect
    collection: str = ""
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """The outcome of one file."""

    row: ImportRow
    previous: int = 0  # the revision that was current before; 0 where nothing was replaced
    from_bin: bool = False  # whether it lay in the bin
    page: SwitchRevision | None = None  # what takes back the page of a joined briefing that was replaced

    @property
    def inverse(self) -> Change | None:
        """What takes it back; None where nothing was stored."""
        if self.row.transcript_id is None:
            return None
        binned = BinTranscripts((self.row.transcript_id,))
        match self.row.status:
            case ImportStatus.ADDED:
                return binned
            case ImportStatus.UPDATED:
                back = SwitchRevision(self.row.transcript_id, self.previous)
                done = (back, self.page, binned if self.from_bin else None)
                changes = tuple(change for change in done if change is not None)
                return Several(changes) if len(changes) > 1 else back
            case _:
                return None
