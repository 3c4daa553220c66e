"""What seems to belong together, what is linked, and pages joined."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.library import changes
from desktop_app.library.related import parts
from desktop_app.library.related.links import seen_links
from desktop_app.library.workers.pool import WorkerPool
from desktop_app.library.workers.recasting import Recasts
from desktop_app.model.errors import BadRequestError
from desktop_app.model.monitor import Monitor
from desktop_app.model.offers import Link, Offer
from desktop_app.storage.store import Store

if TYPE_CHECKING:
    from desktop_app.library.related.pages import Compared


class Relations:
    """Briefings of a library that belong together."""

    def __init__(self, store: Store, pool: WorkerPool) -> None:
        self._store, self._pool = store, pool
        self._compared: Compared = {}

    def offers(self) -> tuple[Offer, ...]:
        """What seems to belong together: pages to join, then duplicates and other languages to link."""
        from desktop_app.library.related.offers import offers  # loads longer than a library opens

        with self._store.reading() as session:
            return offers(session, self._compared)

    def links(self) -> tuple[Link, ...]:
        """All linked briefings in sight, oldest link first."""
        with self._store.reading() as session:
            return seen_links(session)

    def join(self, transcript_ids: Sequence[str], monitor: Monitor | None = None) -> changes.Applied:
        """Join the pages of one briefing, in the order given; a joined one among them is extended.

        Returns:
            The inverse, and what was touched, the joined briefing first.

        Raises:
            NoSuchThingError, BadRequestError: they cannot be joined; nothing was changed.
            UnreadableFileError: the file of one cannot be read any more; nothing was changed.
            Cancelled: the monitor was told to stop; nothing was changed.
        """
        with self._store.reading() as session:
            plan = parts.planned(session, transcript_ids)
        found = parts.read_as_one(self._pool, self._store.folder, plan.pages, monitor)
        recasts = Recasts(self._pool)

        def attempt() -> changes.Applied:
            with self._store.writing() as session:
                if parts.planned(session, transcript_ids) != plan:
                    raise BadRequestError("one of them has changed meanwhile: join them again")
                return changes.Applied(*parts.join(session, parts.Reading(plan, found), recasts))

        return recasts.settle(attempt)
