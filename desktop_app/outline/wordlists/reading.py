"""A reader's file of words: understood whole, or told line by line what is wrong with it.

The file is the reader's own and taken for hostile all the same: its size, its words and their number
are limited, since patterns are made from them.
"""

import contextlib
import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from typing import Any

from desktop_app.model.lexicons import LexiconProblem

from .additions import Addition, joined
from .forms import CLOSED, DISJOINT, Form, form_of, ours, taken_apart
from .places import Places, places
from .sentences import sentence

MOST_BYTES = 1 << 20
MOST_WORDS = 4_000
"""Words that a file may add: what it takes to make and to try the patterns stays small."""
MOST_TOLD = 100
"""Problems that are told of one file."""
_SHOWN = 40  # code points of a word that are told
_NOWHERE = (0, 0)
_LONGEST = {Form.LIST: 60, Form.TABLE: 60, Form.WORDS: 20, Form.CHARACTERS: 1, Form.PAIRS: 2}  # code points
_INSIDE = {Form.LIST: frozenset(" -'’."), Form.TABLE: frozenset("-'’"), Form.WORDS: frozenset("·-.%/：、")}
_BARE_PART = r"""(?:"[^"\n]*+"|'[^'\n]*+'|[\w-]++)"""
_MANY_DOTS = re.compile(rf"""(?<![\w"'-]){_BARE_PART}(?:[ \t]*+\.[ \t]*+{_BARE_PART}){{8}}""")
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read(path: str, language: str, data: bytes) -> tuple[Addition, tuple[LexiconProblem, ...]]:
    """Understand a file.

    Args:
        path: as it is told.
        language: whose lists it adds to.
        data: the whole file, or more than `MOST_BYTES` of it.

    Returns:
        What it adds, nothing where a problem is serious, and the problems by line.
    """
    reader = _Reader(path, language)
    reader.read(data)
    problems = tuple(sorted(reader.problems, key=lambda problem: (problem.line, problem.column)))
    serious = any(problem.serious for problem in problems)
    return (Addition() if serious else reader.addition()), problems


class _EnoughError(Exception):
    """So much is wrong that more need not be told."""


class _Reader:
    """One file being read."""

    def __init__(self, path: str, language: str) -> None:
        self._path, self._language = path, language
        self._added: dict[str, list[str]] = {}
        self._dropped: dict[str, list[str]] = {}
        self._places = Places("")
        self.problems: list[LexiconProblem] = []

    def addition(self) -> Addition:
        """What was understood."""
        return Addition(
            {name: tuple(words) for name, words in self._added.items()},
            {name: tuple(words) for name, words in self._dropped.items()},
        )

    def read(self, data: bytes) -> None:
        """Take in the file's bytes."""
        if len(data) > MOST_BYTES:
            self._tell("too_large", _NOWHERE, hint=str(MOST_BYTES >> 20))
            return
        with contextlib.suppress(_EnoughError):
            for table, lists in self._parsed(data).items():
                self._take_table(table, lists)
            if (words := self.addition().words) > MOST_WORDS:
                self._tell("too_many", _NOWHERE, str(words), str(MOST_WORDS))
            elif not any(problem.serious for problem in self.problems):
                self._check_kinds()

    def _parsed(self, data: bytes) -> dict[str, Any]:
        try:
            text = data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            self._tell("encoding", (data.count(b"\n", 0, error.start) + 1, 0))
            return {}
        if dotted := _MANY_DOTS.search(text):  # to read a name of very many parts takes very long
            self._tell("syntax", Places(text).at(dotted.start()), "a name has too many parts")
            return {}
        try:
            tables = tomllib.loads(text)
        except (ValueError, RecursionError) as error:
            self._tell_syntax(text, error)
            return {}
        self._places = places(text)
        return tables

    def _tell_syntax(self, text: str, error: Exception) -> None:
        found = _WHERE.search(str(error))
        place = (int(found[1]), int(found[2])) if found else Places(text).at(len(text.rstrip()))
        detail = (
            "too deeply nested" if isinstance(error, RecursionError) else str(error).partition(" (at ")[0]
        )
        self._tell("syntax", place, detail)

    def _take_table(self, table: str, lists: object) -> None:
        known = ours(self._language)
        place = self._places.of_name(table)
        if table not in known:
            self._tell("unknown_table", place, table, _nearest(table, known))
        elif table in CLOSED[self._language]:
            self._tell("closed_table", place, table)
        elif not isinstance(lists, dict):
            self._tell("wrong_type", place, table, "lists")
        else:
            for name, value in lists.items():
                self._take_list(table, name, value)

    def _take_list(self, table: str, name: str, value: object) -> None:
        known, key = ours(self._language)[table], f"{table}.{name}"
        place = self._places.of_name(table, name)
        if name not in known:
            self._tell("unknown_list", place, key, _nearest(name, known))
            return
        form = form_of(table, name, known[name])
        words = _words(form, value)
        if words is None:
            self._tell("wrong_type", place, key, form)
        elif not all(isinstance(word, str) for word in words):
            self._tell_no_text((table, name), words)
        elif len(words) > MOST_WORDS:
            self._tell("too_many", place, str(len(words)), str(MOST_WORDS))
        else:
            self._sort_in((table, name), form, words)

    def _sort_in(self, path: tuple[str, str], form: Form, words: list[str]) -> None:
        """Put words where they belong, and tell of those that belong nowhere."""
        key = ".".join(path)
        ours_here = set(taken_apart(form, ours(self._language)[path[0]][path[1]]))
        lower = not any(char.isupper() for word in ours_here for char in word)
        least = min(word.count(" ") for word in ours_here)
        added, dropped = self._added.setdefault(key, []), self._dropped.setdefault(key, [])
        seen: Counter[str] = Counter()
        for word in words:
            bare = word.removeprefix("-")
            gone = _ours_called(bare, form, ours_here) if bare != word else []
            code = _fault(form, word, lower=lower) or ("short" if bare.count(" ") < least else "")
            if not code and seen[word]:
                code = "duplicate"
            elif not code and bare in (dropped if bare == word else added):
                code = "contradiction"
            elif not code and bare != word:
                dropped += gone
                code = "" if gone else "not_ours"
            elif not code and bare in ours_here:
                code = "known"
            elif not code:
                added.append(bare)
            if code:
                self._tell(code, self._place_of(path, form, word, seen[word]), _shown(bare), key)
            seen[word] += 1
        if not added and ours_here <= set(dropped):
            self._tell("emptied", self._places.of_name(*path), key)

    def _tell_no_text(self, path: tuple[str, str], entries: list[object]) -> None:
        """Tell which entries of a list are no text."""
        for number, entry in enumerate(entries):
            if not isinstance(entry, str):
                place = self._places.of_entry(path, number)
                self._tell("no_text", place, f"{number + 1}: {_shown(_as_toml(entry))}", ".".join(path))

    def _place_of(self, path: tuple[str, str], form: Form, word: str, before: int) -> tuple[int, int]:
        if form is Form.TABLE:
            return self._places.of_name(*path, word.partition("=")[0])
        return self._places.of_word(path, word, before) if word else self._places.of_name(*path)

    def _check_kinds(self) -> None:
        """Tell of added words that would be of two kinds."""
        tables = joined(ours(self._language), self.addition())
        for table, names in DISJOINT[self._language]:
            holding = {
                name: set(taken_apart(form_of(table, name, tables[table][name]), tables[table][name]))
                for name in names
            }
            for name in names:
                for word in self._added.get(f"{table}.{name}", ()):
                    other = next((n for n in names if n != name and word in holding[n]), None)
                    if other is not None:
                        place = self._places.of_word((table, name), word)
                        self._tell("two_kinds", place, word, f"{table}.{other}")

    def _tell(self, code: str, place: tuple[int, int], subject: str = "", hint: str = "") -> None:
        """Take note of a problem.

        Raises:
            _EnoughError: there are so many that this is the last.
        """
        enough = len(self.problems) >= MOST_TOLD
        if enough:
            code, subject, hint = "more", "", ""
        line, column = place
        message = sentence(code, subject, hint)
        self.problems.append(LexiconProblem(self._path, line, message, code, column, subject, hint))
        if enough:
            raise _EnoughError


def _words(form: Form, value: object) -> list[Any] | None:
    """The entries given for a list, words with their signs of removal; None where it is no such list."""
    if form is Form.TABLE:
        if isinstance(value, dict) and all(isinstance(base, str) for base in value.values()):
            return [f"{word}={base}" for word, base in value.items()]
        return None
    if isinstance(value, list):
        return list(value)
    if form is Form.LIST or not isinstance(value, str):
        return None
    return re.findall(r"-?\S", value) if form is Form.CHARACTERS else value.split()


def _ours_called(word: str, form: Form, ours_here: set[str]) -> list[str]:
    """Our words that a sign of removal is about."""
    if form is Form.TABLE:
        start = word.partition("=")[0] + "="
        return sorted(known for known in ours_here if known.startswith(start))
    return [word] if word in ours_here else []


def _fault(form: Form, word: str, *, lower: bool) -> str:
    """Why a word cannot be used: a code, or nothing.

    Args:
        form: of the list it is for.
        word: with its sign of removal.
        lower: whether all words of that list are in small letters.
    """
    bare = word.removeprefix("-")
    if form is Form.TABLE:
        left, _, right = bare.partition("=")
        parts = [left] if bare != word and not right else [left, right]
        return next((fault for part in parts if (fault := _fault(Form.LIST, part, lower=lower))), "")
    if not bare.strip():
        return "empty_word"
    if bare != word and form is Form.WORDS and len(bare) == 1 and not bare.isalnum():
        return ""  # a sign of ours that is taken out
    if len(bare) > _LONGEST[form]:
        return "long_word"
    plain = all(char.isalnum() or char in _INSIDE.get(form, "") for char in bare)
    spaced = bare != " ".join(bare.split())
    if not plain or spaced or not any(map(str.isalpha, bare)) or (form is Form.PAIRS and len(bare) != 2):
        return "odd_word"
    return "capital" if lower and any(map(str.isupper, bare)) else ""


def _nearest(name: str, known: Iterable[str]) -> str:
    """The known name that is most like one; empty where none is."""
    return next(iter(difflib.get_close_matches(name[:_SHOWN], list(known), 1)), "")


def _as_toml(entry: object) -> str:
    """What is no text as TOML writes it, or nearly so."""
    match entry:
        case bool():
            return str(entry).lower()
        case list():
            return "[…]"
        case dict():
            return "{…}"
        case _:
            return str(entry)


def _shown(word: str) -> str:
    """A word as it can be told: what is not to be seen is written out."""
    short = word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in short)
