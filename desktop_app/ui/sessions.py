"""Going on where the reader stopped: tabs, places, search, filter, a note half written."""

from desktop_app.model.records import to_plain
from desktop_app.ui.annotating import Annotating
from desktop_app.ui.panes.widget import OutlineSide
from desktop_app.ui.reading import Reading
from desktop_app.ui.rooms import Rooms
from desktop_app.ui.search.kept import query_of
from desktop_app.ui.searching import Searching
from desktop_app.ui.state import Session, State
from desktop_app.ui.tabs import ReaderTabs


class SessionKeeper:
    """Takes up the last session and keeps this one."""

    def __init__(
        self,
        state: State,
        reading: Reading,
        tabs: ReaderTabs,
        searching: Searching,
        side: OutlineSide,
        annotating: Annotating,
        rooms: Rooms,
    ) -> None:
        self._state, self._reading, self._tabs, self._searching = state, reading, tabs, searching
        self._side, self._annotating, self._rooms = side, annotating, rooms

    def restore(self) -> None:
        """Open what was open, where it was."""
        session = self._state.session()
        self._rooms.show_only(library=session.library, side=session.side)
        for transcript_id in session.tabs:
            self._reading.reopen(transcript_id, session.positions.get(transcript_id))
        if session.current in session.tabs:
            self._reading.prefer(session.current, take_focus=not session.draft)
        self._side.set_filter(session.outline_filter)
        asked = query_of(session.asked)
        if asked is not None:
            self._searching.run(asked, in_its_order=True)
        if session.draft:
            self._annotating.take_up(session.draft)

    def keep(self) -> None:
        """Remember what is open, and where."""
        places = self._reading.places()
        library, side = self._rooms.shown()
        self._state.keep_session(
            Session(
                tabs=tuple(places),
                current=self._tabs.current_id() or self._reading.in_front(),
                positions=places,
                asked=to_plain(self._searching.query()) if self._searching.is_searching() else {},
                outline_filter=self._side.filter_text(),
                draft=self._annotating.draft(),
                library=library,
                side=side,
            )
        )
