"""Search without an index, while that is made again: texts are looked through one by one."""

from collections.abc import Callable
from dataclasses import replace

from desktop_app.model.search import Hit, SearchAnswer, SearchQuery

from .analysis import fold
from .marks import Marker
from .query import And, Filter, Near, Node, Not, Or, Phrase, Word
from .reading import read_all
from .snippets import excerpt

Holding = Callable[[Callable[[str], bool], int, int], tuple[int, tuple[Hit, ...]]]
"""From what a text must pass, how many hits are left out and how many wanted: how many there are, and those.

The hits come with their whole texts as snippets, newest briefing first.
"""


def find_in_texts(query: SearchQuery, holding: Holding) -> SearchAnswer:
    """The paragraphs with a query's words, without rank, counts or another spelling.

    Words are taken as letters in a row, also inside other words; what narrows by speaker, date or place does
    not. An empty query finds nothing.
    """
    reading = read_all((query.text, *query.within))
    node = reading.node
    if node is None:
        return SearchAnswer(0, (), from_texts=True)
    total, hits = holding(lambda text: _holds(node, fold(text)), max(0, query.offset), max(0, query.limit))
    marker = Marker(reading)
    return SearchAnswer(
        total, tuple(_shown(hit, marker) for hit in hits), understood=reading.understood, from_texts=True
    )


def _shown(hit: Hit, marker: Marker) -> Hit:
    found = excerpt(hit.snippet, marker)
    return replace(hit, snippet=found.snippet, highlights=found.highlights, spans=found.spans)


def _holds(node: Node, folded: str) -> bool:
    match node:
        case Word(text):
            return text in folded
        case Phrase(words):
            return all(word in folded for word in words)
        case Near(units) | And(units):
            return all(_holds(unit, folded) for unit in units)
        case Or(nodes):
            return any(_holds(inner, folded) for inner in nodes)
        case Not(inner):
            return not _holds(inner, folded)
        case Filter():
            return True
