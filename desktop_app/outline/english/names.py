"""Named things over a whole transcript: each once, its later places as mentions."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from desktop_app.model.outline import Kind
from desktop_app.outline.findings import Finding

from .drafts import Draft
from .laws import laws
from .lexicon import lexicon
from .mechanisms import mechanisms
from .phrases import Name
from .programmes import programmes
from .text import Sentence

_FINDERS: tuple[tuple[Kind, Callable[[Sentence], Iterator[Name]]], ...] = (
    (Kind.LAW, laws),
    (Kind.PROGRAMME, programmes),
    (Kind.MECHANISM, mechanisms),
)
_WHY = {
    "law.title": ("A title such as “Law on …” or “Decision on …” names a law or policy document.", 0.9),
    "law.name": (
        "A capitalised name that ends in Act, Law, Regulations or the like is a law or policy document.",
        0.85,
    ),
    "law.number": ("A numbered resolution, order or directive.", 0.8),
    "law.new": ("A bill or rule with its purpose that is being written is a law to come.", 0.65),
    "law.order": ("An order or memorandum with its subject is a policy document.", 0.7),
    "programme.name": (
        "A capitalised name that ends in Plan, Programme, Project or the like is a programme.",
        0.85,
    ),
    "programme.quoted": ("A quoted name before plan, campaign or the like is a programme.", 0.8),
    "programme.purpose": ("A plan, campaign or fund with a purpose of its own is a programme.", 0.75),
    "mechanism": ("“Mechanism” with words of its own names a mechanism.", 0.85),
    "system": ("A system with words of its own that is set up, run or improved.", 0.75),
    "body.founded": ("A body, register or service that is being set up.", 0.7),
    "body.named": ("A working body by name.", 0.65),
}


@lru_cache(maxsize=8192)
def significant(label: str) -> frozenset[str]:
    """The words that make a name."""
    words = re.findall(r"[\w’'-]+", label.lower())
    return frozenset(w for w in words if w not in lexicon().stops and w not in ("newly", "revised", "new"))


def names(sentences: list[Sentence]) -> list[Draft]:
    """Laws, programmes and mechanisms; a name that comes again is a mention of the first."""
    registry = _Registry()
    for sentence in sentences:
        taken: list[tuple[int, int]] = []
        for kind, find in _FINDERS:
            for name in find(sentence):
                if name.label and not any(name.start < b and a < name.end for a, b in taken):
                    taken.append((name.start, name.end))
                    registry.add(kind, name, sentence)
    return registry.drafts


class _Registry:
    """Names seen so far, found again by their words."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self._exact: dict[tuple[Kind, frozenset[str]], Draft] = {}
        self._by_word: dict[tuple[Kind, str], list[tuple[frozenset[str], Draft]]] = {}

    def add(self, kind: Kind, name: Name, sentence: Sentence) -> None:
        """Makes a draft, or adds a place to an earlier one."""
        words, span = significant(name.label), sentence.span(name.start, name.end)
        earlier = self._exact.get((kind, words)) or self._alike(kind, words, name)
        if earlier is None:
            why, sure = _WHY[name.rule]
            finding = Finding(kind, name.label, [span], name.rule, why, sure)
            draft = Draft(
                finding, sentence.stretch, ((sentence.number, name.start), (sentence.number, sentence.end))
            )
            self.drafts.append(draft)
            self._know(kind, words, draft)
            return
        finding = earlier.finding
        if words > significant(finding.label):  # the fuller name is shown
            finding.label = name.label
            finding.evidence.append(span)
            self._know(kind, words, earlier)
        else:
            finding.mentions.append(span)

    def _know(self, kind: Kind, words: frozenset[str], draft: Draft) -> None:
        self._exact[kind, words] = draft
        for word in words:
            self._by_word.setdefault((kind, word), []).append((words, draft))

    def _alike(self, kind: Kind, words: frozenset[str], name: Name) -> Draft | None:
        """An earlier name that this one shortens or completes; of mechanisms only bodies are shortened so."""
        shortens = kind is not Kind.MECHANISM or name.rule.startswith("body") or name.definite
        if not shortens or len(words) < 2:
            return None
        rarest = min((self._by_word.get((kind, word), []) for word in sorted(words)), key=len)
        for known, draft in rarest[:50]:
            if len(known) > 1 and (words < known or (known < words and not name.definite)):
                return draft
        return None
