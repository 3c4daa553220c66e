"""What the library offers to join or link: found, and neither taken nor declined yet."""

from desktop_app.library.related.links import seen_links
from desktop_app.library.related.pages import Compared, pages_of_one
from desktop_app.model.library import Summary
from desktop_app.model.offers import LinkKind, Offer, OfferKind
from desktop_app.storage.store import Session

_WHY = {
    LinkKind.DUPLICATE: "the same words, from two files",
    LinkKind.TRANSLATION: "the same course and the same figures, in two languages",
}


def offers(session: Session, compared: Compared) -> tuple[Offer, ...]:
    """The briefings that seem to belong together: pages first, then duplicates, then other languages.

    Pages are linked once they are joined, or will not be. What was declined, joined or linked is not
    offered again, nor what contains it.

    Args:
        session: to look in.
        compared: texts that were compared before; those that are compared now are added.
    """
    rows = {row.id: row for row in session.transcripts.summaries()}
    settled = [*session.links.declined()]
    settled += [(OfferKind.PARTS, ids) for ids in session.parts.once_joined()]
    linked = {frozenset((link.one, link.other)) for link in seen_links(session)}

    def is_open(offer: Offer) -> bool:
        ids = frozenset(offer.transcript_ids)
        return ids not in linked and not any(kind is offer.kind and past <= ids for kind, past in settled)

    pages = [offer for offer in pages_of_one(session, rows.values(), compared) if is_open(offer)]
    apart = {transcript_id for offer in pages for transcript_id in offer.transcript_ids}
    pairs = [offer for offer in _alike(session, rows) if is_open(offer)]
    return (*pages, *(offer for offer in pairs if not apart & set(offer.transcript_ids)))


def _alike(session: Session, rows: dict[str, Summary]) -> list[Offer]:
    """Pairs in sight that were found to be the same briefing, the one that came first in front.

    A copy is offered with the first of its kind, and that one alone with other languages.
    """
    pairs = []
    for pair in session.links.alike():
        if pair.one in rows and pair.other in rows:
            ends = sorted((rows[pair.one], rows[pair.other]), key=lambda row: (row.added, row.id))
            pairs.append((ends[0], ends[1], pair.kind))
    pairs.sort(key=lambda pair: (pair[2] is LinkKind.TRANSLATION, pair[0].added, pair[1].added))
    copies: set[str] = set()
    found = []
    for first, second, kind in pairs:
        if first.id in copies or (kind is LinkKind.TRANSLATION and second.id in copies):
            continue
        if kind is LinkKind.DUPLICATE:
            copies.add(second.id)
        found.append(Offer(OfferKind(kind.value), (first.id, second.id), first.title, _WHY[kind]))
    return found
