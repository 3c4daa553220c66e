"""Where in a TOML file its names and words stand, so that what is wrong can be told by line."""

import re
from collections import defaultdict
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n]*+)
    | (?P<string>
          \"{3}(?:[^"\\]|\\.|"(?!""))*+\"{3} | '{3}(?:[^']|'(?!''))*+'{3}
        | "(?:[^"\\\n]|\\.)*+" | '[^'\n]*+'
      )
    | (?P<line>\n)
    | (?P<mark>[\[\]{}=,.])
    | (?P<bare>[^\s\#"'\[\]{}=,.]++)
    | (?P<other>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_TOLD = frozenset(("string", "mark", "bare"))
_DEEPER = {"[": 1, "{": 1, "]": -1, "}": -1}
_AROUND = frozenset(" \t\n\"'")  # what stands beside a word
Path = tuple[str, ...]


@dataclass(slots=True)
class Places:
    """Offsets of names and words in a text that is sound TOML."""

    text: str
    names: dict[Path, int] = field(default_factory=dict)  # tables and lists
    _strings: dict[Path, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    _entries: dict[Path, list[int]] = field(default_factory=lambda: defaultdict(list))

    def of_name(self, *path: str) -> tuple[int, int]:
        """Line and column of a table or a list; of what holds it where it is written in another way."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.names:
                return self.at(self.names[path[:length]])
        return 0, 0

    def of_word(self, path: Path, word: str, occurrence: int = 0) -> tuple[int, int]:
        """Line and column of a word in a list, of its first or a later occurrence; else those of the list."""
        for start, written in self._strings.get(path, ()):
            for offset in _occurrences(word, written):
                if occurrence == 0:
                    return self.at(start + offset)
                occurrence -= 1
        return self.of_name(*path)

    def of_entry(self, path: Path, number: int) -> tuple[int, int]:
        """Line and column of what stands in a list, from 0, whatever it is; else those of the list."""
        entries = self._entries.get(path, ())
        return self.at(entries[number]) if number < len(entries) else self.of_name(*path)

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1."""
        return self.text.count("\n", 0, offset) + 1, offset - self.text.rfind("\n", 0, offset)

    def add_string(self, path: Path, offset: int, written: str) -> None:
        """Take note of a string in a list."""
        self._strings[path].append((offset, written))

    def add_entry(self, path: Path, offset: int) -> None:
        """Take note of where something in a list begins."""
        self._entries[path].append(offset)


@dataclass(slots=True)
class _Value:
    """Takes note of what stands in a list or a string while it is read."""

    found: Places
    depth: int = 0  # of the brackets that are open
    _opens: bool = False  # what comes next begins an entry of a list

    def read(self, path: Path, token: re.Match[str]) -> None:
        """The next token of the value that a name has."""
        kind, written = token.lastgroup, token.group()
        if kind in _TOLD:
            if self._opens and written not in (",", "]"):
                self.found.add_entry(path, token.start())
            self._opens = (self.depth == 0 and written == "[") or (self.depth == 1 and written == ",")
        if kind == "mark":
            self.depth += _DEEPER.get(written, 0)
        elif kind == "string":
            self.found.add_string(path, token.start(), written)


def places(text: str) -> Places:
    """Read a sound TOML text for places only; inline tables are taken as one value."""
    found = Places(text)
    table: Path = ()
    parts: list[str] = []  # of the name that is being read
    first = 0
    heading = False
    value = _Value(found)
    path: Path | None = None  # of the value that is being read
    for token in _TOKEN.finditer(text):
        kind, written = token.lastgroup, token.group()
        if kind == "line" and value.depth == 0:
            parts, path, heading = [], None, False
        elif path is not None:
            value.read(path, token)
        elif kind in ("bare", "string"):
            first = first if parts else token.start()
            parts.append(written.strip("\"'"))
        elif written == "[":
            heading = True
        elif written == "]" and heading:
            table, parts = tuple(parts), []
            found.names.setdefault(table, first)
        elif written == "=":
            path = (*table, *parts)
            found.names.setdefault(path, first)
    return found


def _occurrences(word: str, written: str) -> list[int]:
    """Where a word stands by itself in a string as it is written, with or without its sign of removal."""
    found = []
    at = written.find(word)
    while at >= 0:
        before = written[at - 1] if at else ""
        if before == "-" and not word.startswith("-"):
            before = written[at - 2] if at > 1 else ""
        after = written[at + len(word) : at + len(word) + 1]
        if before in _AROUND and after in _AROUND:
            found.append(at)
        at = written.find(word, at + len(word))
    return found
