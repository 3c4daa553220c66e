"""What a query means, and how it is written out again."""

from dataclasses import dataclass

from .analysis import is_han
from .stems import has_forms


@dataclass(frozen=True, slots=True)
class Word:
    """A word, and the other words that it stands for."""

    text: str  # folded
    prefix: bool = False  # every word that begins so
    fuzzy: int = 0  # those at most so many edits away
    forms: bool = False  # those of its stem, of which each counts half as much as the word itself


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words at these distances from the first one; with an open end the last one is a prefix."""

    words: tuple[str, ...]
    places: tuple[int, ...]  # from 0
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """Words and rows of Chinese characters, near each other in any order."""

    units: tuple["Leaf", ...]  # several, each once
    most: int  # words from the first to the last, the further characters of rows not counted


@dataclass(frozen=True, slots=True)
class Filter:
    """Something about a paragraph other than its words."""

    field: str  # "speaker", "role", "date", "in", "title", "language", "collection"
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """Whatever does not match."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """What matches all of them."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """What matches any of them."""

    nodes: tuple["Node", ...]


Node = Word | Phrase | Near | Filter | Not | And | Or
Leaf = Word | Phrase


def join(kind: type[And] | type[Or], nodes: list[Node]) -> Node:
    """Nodes under one operator: nested ones of the same kind taken in, what is written alike told once."""
    flat: dict[str, Node] = {}  # an unfinished word is written like the beginning that it stands for
    for node in nodes:
        for inner in node.nodes if isinstance(node, kind) else (node,):
            flat.setdefault(written(inner), inner)
    return kind(tuple(flat.values())) if len(flat) > 1 else next(iter(flat.values()))


def phrase_of(words: list[str], positions: list[int], *, open_end: bool = False) -> Leaf:
    """Words in a row; one alone is a word."""
    if len(words) == 1:
        return Word(words[0], prefix=open_end)
    return Phrase(tuple(words), tuple(position - positions[0] for position in positions), open_end)


def near_of(units: list[Leaf], most: int) -> Leaf | Near:
    """Words near each other, repeated ones told once; a word alone is one in quotes."""
    distinct = tuple(dict.fromkeys(units))
    if len(distinct) == 1:
        return distinct[0]
    return Near(distinct, max(most, len(distinct) - 1))


def wanted(node: Node | None) -> list[Leaf]:
    """The words and phrases that a hit may show: all but those under NOT."""
    match node:
        case Word() | Phrase():
            return [node]
        case Near(units):
            return list(units)
        case And(nodes) | Or(nodes):
            return [leaf for inner in nodes for leaf in wanted(inner)]
        case _:
            return []


def filters(node: Node | None) -> list[Filter]:
    """Every filter in a query."""
    match node:
        case Filter():
            return [node]
        case Not(inner):
            return filters(inner)
        case And(nodes) | Or(nodes):
            return [found for inner in nodes for found in filters(inner)]
        case _:
            return []


def written(node: Node | None) -> str:
    """A query in words: operators spelled out, brackets where kinds mix. Reading it gives the same query."""
    match node:
        case None:
            return ""
        case Word(text, prefix, fuzzy, forms):
            if prefix or fuzzy:
                return text + ("*" if prefix else "~" if fuzzy == 1 else f"~{fuzzy}")
            return text if forms or not has_forms(text) else f'"{text}"'
        case Phrase():
            return _phrase_written(node)
        case Near(units, most):
            return f'"{" ".join(map(_unit_written, units))}"~{most}'
        case Filter(field, value):
            plain = value.replace("-", "").replace(".", "").isalnum()
            return f"{field}:{value}" if plain else f'{field}:"{value}"'
        case Not(inner):
            return f"NOT {_bracketed(inner)}"
        case And(nodes):
            return " AND ".join(map(_bracketed, nodes))
        case Or(nodes):
            return " OR ".join(map(_bracketed, nodes))


def _bracketed(node: Node) -> str:
    return f"({written(node)})" if isinstance(node, And | Or) else written(node)


def _unit_written(unit: Leaf) -> str:
    return unit.text if isinstance(unit, Word) else "".join(unit.words)


def _phrase_written(phrase: Phrase) -> str:
    written = phrase.words[0]
    for at in range(1, len(phrase.words)):
        before, word = phrase.words[at - 1], phrase.words[at]
        if phrase.places[at] - phrase.places[at - 1] > 1:
            written += "，"
        elif not (is_han(before) and is_han(word)):
            written += " "
        written += word
    return f'"{written}"{"*" if phrase.open_end else ""}'
