"""The domain's values in the shapes that the command line promises as JSON."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from desktop_app.library.correcting.telling import described
from desktop_app.model.annotation import Annotation, Selector, Target
from desktop_app.model.audit import Audit
from desktop_app.model.lexicons import WordLists
from desktop_app.model.library import Briefing, ImportRow, OutlinedAgain, Problem, Summary
from desktop_app.model.matrix import Column, MatrixRow
from desktop_app.model.offers import Link, Offer, Part
from desktop_app.model.outline import Outline, OutlineItem, Status
from desktop_app.model.search import SearchAnswer
from desktop_app.model.spans import Quotation

if TYPE_CHECKING:
    from desktop_app.model.corrections import Correction
    from desktop_app.model.transcript import Participant, Transcript

Shape = dict[str, Any]


def import_row(row: ImportRow) -> Shape:
    """One row of `import`."""
    error = {"code": row.error_code, "message": row.error_message} if row.error_code else None
    return {
        "path": row.path,
        "status": row.status.value,
        "transcript_id": row.transcript_id,
        "title": row.title,
        "warnings": list(row.warnings),
        "error": error,
    }


def summary(row: Summary) -> Shape:
    """One row of `list`."""
    return {
        "id": row.id,
        "title": row.title,
        "date": row.date,
        "language": row.language,
        "turns": row.turns,
        "paragraphs": row.paragraphs,
        "words": row.words,
        "items": row.items,
        "annotations": row.annotations,
    }


def transcript(briefing: Briefing, corrections: "Iterable[Correction]") -> Shape:
    """What `show` prints."""
    text: Transcript = briefing.transcript
    return {
        "id": briefing.id,
        "title": text.title,
        "date": text.date,
        "language": text.language,
        "metadata": dict(text.metadata),
        "found": dict(text.found),
        "participants": [_participant(who) for who in text.participants],
        "turns": [
            {
                "index": turn.index,
                "speaker": turn.speaker,
                "role": turn.role.value,
                "paragraphs": [{"number": p.number, "text": p.text} for p in turn.paragraphs],
            }
            for turn in text.turns
        ],
        "exchanges": [{"questions": list(x.questions), "answers": list(x.answers)} for x in text.exchanges],
        "notes": list(text.notes),
        "asides": [
            {"kind": a.kind.value, "text": a.text, "paragraph": a.paragraph, "offset": a.offset}
            for a in text.asides
        ],
        "corrections": [described(correction) for correction in corrections],
        "parts": [_part(part) for part in briefing.parts],
        "links": [
            {"id": link.id, "title": link.title, "language": link.language, "kind": link.kind.value}
            for link in briefing.links
        ],
    } | ({"times": [list(time) for time in text.times]} if text.times else {})


def _participant(who: "Participant") -> Shape:
    return {
        "name": who.name,
        "role": who.role.value,
        "title": who.title,
        "affiliation": who.affiliation,
        "confidence": who.confidence,
    }


def joined(transcript_id: str, title: str, parts: Iterable[Part]) -> Shape:
    """A joined briefing, of `join` and `part`."""
    return {"id": transcript_id, "title": title, "parts": [_part(part) for part in parts]}


def offer(found: Offer) -> Shape:
    """One row of `offers`."""
    ids = list(found.transcript_ids)
    return {"kind": found.kind.value, "ids": ids, "title": found.title, "why": found.why}


def link(found: Link, one: Summary, other: Summary) -> Shape:
    """One row of `links`."""
    ends = [{"id": row.id, "title": row.title, "language": row.language} for row in (one, other)]
    return {"one": ends[0], "other": ends[1], "kind": found.kind.value}


def item(found: OutlineItem) -> Shape:
    """One outline item."""
    return {
        "id": found.id,
        "kind": found.kind.value,
        "label": found.label,
        "parent": found.parent,
        "order": found.order,
        "count_stated": found.count_stated,
        "members": list(found.members),
        "attributes": dict(found.attributes),
        "entries": dict(found.entries),
        "evidence": [_quotation(q.paragraph, q.start, q.end, q.quote) for q in found.evidence],
        "rule": found.rule,
        "why": found.why,
        "confidence": found.confidence,
        "status": found.status.value,
        "mentions": [_quotation(q.paragraph, q.start, q.end, q.quote) for q in found.mentions],
        "considered": [
            {"rule": other.rule, "kind": other.kind.value, "label": other.label} for other in found.considered
        ],
    }


def outline(found: Outline, texts: Mapping[int, str]) -> Shape:
    """What `outline` prints; coverage counts paragraphs that prove some item which is not rejected."""
    standing = [part for part in found.items if part.status is not Status.REJECTED]
    covered = {quotation.paragraph for part in standing for quotation in part.evidence}
    return {
        "items": [item(part) for part in found.items],
        "checks": [{"code": c.code, "item": c.item, "message": c.message} for c in found.checks],
        "coverage": {"paragraphs": len(texts), "covered": len(covered)},
        "lost": [item(part) for part in found.lost],
    }


def audit(found: Audit) -> Shape:
    """What `audit` prints."""
    return {
        "cues": [{"kind": cue.kind.value, **_quoted(cue.place)} for cue in found.cues],
        "checks": [
            {"code": check.code, "item": check.item, "message": check.message}
            | (_quoted(check.place) if check.place else {})
            for check in found.checks
        ],
        "silent": list(found.silent),
        "turns": [
            {"turn": t.turn, "speaker": t.speaker, "paragraphs": t.paragraphs, "covered": t.covered}
            for t in found.turns
        ],
        "lost": [item(part) for part in found.lost],
    }


def matrix_row(row: MatrixRow) -> Shape:
    """One row of `matrix`; a member that is no item of its own has none."""
    cells = {column: row.cells[column] for column in Column if column is not Column.EVIDENCE}
    return {
        "item": row.item.id if row.is_own else None,
        "parent": row.item.parent,
        "kind": row.item.kind.value,
        "depth": row.depth,
        "cells": {column.value: cell.text for column, cell in cells.items()},
        "by_reader": [column.value for column, cell in cells.items() if cell.by_reader],
        "evidence": [_quotation(q.paragraph, q.start, q.end, q.quote) for q in row.places],
    }


def annotation(mark: Annotation) -> Shape:
    """One annotation; the keys beside `spans` repeat its first."""
    spans = [_span(selector) for selector in mark.selectors]
    first: Shape = spans[0] if spans else dict.fromkeys(("paragraph", "start", "end", "quote"))
    return {
        "id": mark.id,
        "transcript_id": mark.transcript_id,
        "target": mark.target.value,
        "target_id": _target_id(mark),
        "spans": spans,
        **first,
        "note": mark.note,
        "tags": list(mark.tags),
        "colour": mark.colour.value,
        "status": mark.anchoring.value,
        "created": mark.created,
        "modified": mark.modified,
    }


def answer(found: SearchAnswer) -> Shape:
    """What `search` prints."""
    shape: Shape = {
        "total": found.total,
        "hits": [
            {
                "transcript_id": hit.transcript_id,
                "title": hit.title,
                "date": hit.date,
                "paragraph": hit.paragraph or None,  # none for a note on the whole briefing
                "speaker": hit.speaker,
                "role": hit.role,
                "score": hit.score,
                "snippet": hit.snippet,
                "highlights": [list(mark) for mark in hit.highlights],
            }
            | ({"place": hit.place} if hit.place else {})  # what is no paragraph: a note, an outline item
            for hit in found.hits
        ],
        "facets": {name: [list(pair) for pair in pairs] for name, pairs in found.facets.items()},
        "did_you_mean": found.did_you_mean,
        "understood": found.understood,
        "elapsed_ms": round(found.elapsed_ms, 3),
    }
    if found.pending:
        shape["pending"] = found.pending
    if found.from_texts:
        shape["from_texts"] = True
    return shape


def outlined_again(row: OutlinedAgain) -> Shape:
    """One transcript outlined again."""
    shape: Shape = {
        "transcript_id": row.transcript_id,
        "title": row.title,
        "status": row.status.value,
        "items": row.items,
    }
    return shape | ({"error": row.error_message} if row.error_message else {})


def word_lists(lists: WordLists) -> Shape:
    """The reader's own word lists."""
    return {
        "files": [
            {
                "language": file.language,
                "path": file.path,
                "exists": file.exists,
                "used": file.used,
                "words": file.words,
            }
            for file in lists.files
        ],
        "problems": [
            {
                "path": problem.path,
                "line": problem.line,
                "column": problem.column,
                "message": problem.message,
                "code": problem.code,
            }
            for problem in lists.problems
        ],
    }


def problem(found: Problem) -> Shape:
    """One finding of `verify`."""
    return {"code": found.code, "message": found.message, "repair": found.repair}


def _part(part: Part) -> Shape:
    return {"id": part.id, "title": part.title}


def _span(selector: Selector) -> Shape:
    return _quotation(selector.paragraph, selector.start, selector.end, selector.exact)


def _quoted(place: Quotation) -> Shape:
    return _quotation(place.paragraph, place.start, place.end, place.quote)


def _quotation(paragraph: int, start: int, end: int, quote: str) -> Shape:
    return {"paragraph": paragraph, "start": start, "end": end, "quote": quote}


def _target_id(mark: Annotation) -> int | str | None:
    if mark.target in (Target.TURN, Target.EXCHANGE):
        return int(mark.target_id)
    return mark.target_id or None
