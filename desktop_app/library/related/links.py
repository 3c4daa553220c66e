"""Briefings that belong together: found when they are stored, linked by the reader, or kept apart."""

from collections.abc import Iterable
from difflib import SequenceMatcher

from desktop_app.library.clock import now
from desktop_app.library.related.likeness import likeness_of
from desktop_app.model.changes import Change, DeclineOffer, LinkBriefings, ReopenOffer, UnlinkBriefings
from desktop_app.model.errors import BadRequestError
from desktop_app.model.offers import Likeness, Link, Linked, LinkKind, OfferKind
from desktop_app.storage.likeness import Resembling
from desktop_app.storage.store import Session, Store

SAME_WORDS = 0.85
"""Share of traits from which two texts are the same but for what their formats' readers differ in."""
SAME_FIGURES = 0.9
_MOST_TOLD = 2  # copies of one text that a warning names; all of them are offered
_BATCH = 50  # texts that one transaction takes down
_LEAST_SHARED = 20  # traits, below which nothing is compared
_SHORT = 60  # letters, below which texts are alike by chance
_TRANSLATED_FIGURES, _TRANSLATED_ROLES, _TRANSLATED_TURNS = 0.5, 0.7, 0.6
_FEW_FIGURES = 4
_MOST_ROLES = 400  # turns compared one by one


def recognise(session: Session, transcript_id: str, likeness: Likeness) -> tuple[str, ...]:
    """Keep what a text is known by, and find those that are the same briefing.

    Returns:
        Warnings: which stored texts have the same words, the first few of them.
    """
    session.likeness.put(transcript_id, likeness)
    this = session.likeness.of(transcript_id)
    if this is None:
        return ()
    twins = [
        other
        for other in session.likeness.sharing(transcript_id, _LEAST_SHARED)
        if same_words(likeness, other.likeness)
    ]
    versions = [other for other in session.likeness.beside(transcript_id) if is_translation(this, other)]
    found = [(twin.transcript_id, LinkKind.DUPLICATE) for twin in twins]
    found += [(version.transcript_id, LinkKind.TRANSLATION) for version in versions]
    session.links.set_alike(transcript_id, found)
    return tuple(
        f"the same words as “{twin.title}” ({twin.transcript_id}), which came from another file: "
        "link or remove one of them"
        for twin in twins[:_MOST_TOLD]
    )


def recognise_missing(store: Store) -> None:
    """Take down what texts are known by that came into the library before this was done."""
    while True:
        with store.reading() as session:
            ids = session.likeness.missing()[:_BATCH]
        if not ids:
            return
        with store.writing() as session:
            for transcript_id in ids:
                name = session.parts.page(transcript_id).name
                recognise(session, transcript_id, likeness_of(session.transcripts.load(transcript_id), name))


def same_words(one: Likeness, other: Likeness) -> bool:
    """Whether two texts differ only as two formats of one text do."""
    if min(one.size, other.size) < _SHORT:
        return False
    least = sorted({*one.traits, *other.traits})[: max(len(one.traits), len(other.traits))]
    both = set(one.traits) & set(other.traits)
    shared = sum(trait in both for trait in least) / len(least)
    return shared >= SAME_WORDS and _common(one.figures, other.figures) >= SAME_FIGURES


def is_translation(one: Resembling, other: Resembling) -> bool:
    """Whether two texts in different languages take the same course and name the same figures."""
    if not one.language or not other.language or one.language == other.language:
        return False
    if one.date and other.date and not (one.date.startswith(other.date) or other.date.startswith(one.date)):
        return False
    left, right = one.likeness, other.likeness
    if not left.roles or not right.roles:
        return False
    turns = min(len(left.roles), len(right.roles)) / max(len(left.roles), len(right.roles))
    roles = _course(left.roles, right.roles)
    if turns < _TRANSLATED_TURNS or roles < _TRANSLATED_ROLES:
        return False
    if min(len(left.figures), len(right.figures)) < _FEW_FIGURES:  # then all else must agree
        sure = left.stem == right.stem or len(left.roles) >= 6
        return sure and turns >= 0.9 and roles >= 0.9 and one.date == other.date != ""
    both = set(left.figures) & set(right.figures)
    contained = len(both) / min(len(left.figures), len(right.figures))
    return contained >= _TRANSLATED_FIGURES and _common(left.figures, right.figures) >= 0.3


def link(session: Session, change: LinkBriefings) -> Change:
    """Link two briefings; what takes it back.

    Raises:
        NoSuchThingError: one of them is not there.
        BadRequestError: they are one, or one of them is not in sight.
    """
    if change.one == change.other:
        raise BadRequestError("a briefing cannot be linked to itself: name two")
    for transcript_id in (change.one, change.other):
        check_in_sight(session, transcript_id)
    before = [made.kind for made in linked_to(session, change.one) if made.id == change.other]
    session.links.put(Link(change.one, change.other, change.kind), now())
    if before:
        return LinkBriefings(change.one, change.other, before[0])
    return UnlinkBriefings(change.one, change.other)


def unlink(session: Session, change: UnlinkBriefings) -> Change:
    """Take a link between two briefings, or their parts, back; what makes it again.

    Raises:
        BadRequestError: there is none.
    """
    pair = {change.one, change.other}
    kinds = []
    for stored in session.links.touching(_standing_for(session, change.one)):
        if {_shown(session, stored.one), _shown(session, stored.other)} == pair:
            session.links.remove(stored.one, stored.other)
            kinds.append(stored.kind)
    if not kinds:
        raise BadRequestError(f"{change.one} and {change.other} are not linked: see links")
    return LinkBriefings(change.one, change.other, kinds[0])


def decline(session: Session, kind: OfferKind, ids: Iterable[str]) -> Change:
    """Do not make an offer again; what takes it back."""
    wanted = tuple(ids)
    session.links.decline(kind, wanted, now())
    return ReopenOffer(kind, wanted)


def reopen(session: Session, kind: OfferKind, ids: Iterable[str]) -> Change:
    """Make a declined offer again; what takes it back."""
    wanted = tuple(ids)
    session.links.reopen(kind, wanted)
    return DeclineOffer(kind, wanted)


def seen_links(session: Session) -> tuple[Link, ...]:
    """Every link as the reader sees it, oldest first."""
    return _seen(session, session.links.all())


def linked_to(session: Session, transcript_id: str) -> tuple[Linked, ...]:
    """The briefings that one is linked to, oldest link first."""
    found = []
    for seen in _seen(session, session.links.touching(_standing_for(session, transcript_id))):
        other = seen.other if seen.one == transcript_id else seen.one
        row = session.transcripts.summaries(only=other)[0]
        found.append(Linked(row.id, row.title, row.language, seen.kind))
    return tuple(found)


def check_in_sight(session: Session, transcript_id: str) -> None:
    """Refuse a transcript that the reader does not see in the list.

    Raises:
        NoSuchThingError: there is none of that id.
        BadRequestError: it lies in the bin, or another one stands for it.
    """
    session.transcripts.revision(transcript_id)  # raises where there is none
    if session.transcripts.is_binned(transcript_id):
        raise BadRequestError(f"{_named(session, transcript_id)} lies in the bin: take it out first")
    check_not_hidden(session, transcript_id)


def check_not_hidden(session: Session, transcript_id: str) -> None:
    """Refuse a transcript for which another one stands, or others do; one in the bin will do.

    Raises:
        BadRequestError: what it is, and which to name instead.
    """
    if whole := session.parts.whole_of(transcript_id):
        name = _named(session, transcript_id)
        raise BadRequestError(f"{name} is a part of {whole}: name that one, or take it apart first")
    if session.parts.is_hidden(transcript_id):
        raise BadRequestError(f"{_named(session, transcript_id)} was taken apart: name its parts")


def _named(session: Session, transcript_id: str) -> str:
    return f"“{session.transcripts.summaries(only=transcript_id)[0].title}” ({transcript_id})"


def _seen(session: Session, links: Iterable[Link]) -> tuple[Link, ...]:
    """Links between briefings in sight: what links a part links the whole that stands for it."""
    seen: dict[frozenset[str], Link] = {}
    for stored in links:
        one, other = _shown(session, stored.one), _shown(session, stored.other)
        gone = any(session.transcripts.is_binned(end) or session.parts.is_hidden(end) for end in (one, other))
        if one != other and not gone:
            seen.setdefault(frozenset((one, other)), Link(one, other, stored.kind))
    return tuple(seen.values())


def _standing_for(session: Session, transcript_id: str) -> tuple[str, ...]:
    return (transcript_id, *session.parts.of(transcript_id))


def _shown(session: Session, transcript_id: str) -> str:
    return session.parts.whole_of(transcript_id) or transcript_id


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The share of figures that both texts name."""
    every = set(one) | set(other)
    return len(set(one) & set(other)) / len(every) if every else 1.0


def _course(one: str, other: str) -> float:
    """How alike the order of roles is."""
    return SequenceMatcher(None, one[:_MOST_ROLES], other[:_MOST_ROLES], autojunk=False).ratio()
