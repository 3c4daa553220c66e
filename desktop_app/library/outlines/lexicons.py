"""The reader's own word lists, beside the library: read when they have changed, made from templates."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from threading import RLock

from desktop_app.assets import asset_text
from desktop_app.model.errors import BadRequestError
from desktop_app.model.lexicons import LexiconProblem, WordList, WordLists
from desktop_app.outline.wordlists.additions import Addition
from desktop_app.outline.wordlists.forms import LANGUAGES
from desktop_app.outline.wordlists.installed import extension_of, stamp_with
from desktop_app.outline.wordlists.reading import MOST_BYTES, read
from desktop_app.outline.wordlists.sentences import sentence
from desktop_app.storage.files import make_folder

FOLDER = "lexicons"

_Mark = tuple[int, ...]
"""What tells a file's content from another one without reading it."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A file as it was read last."""

    mark: _Mark
    addition: Addition = field(default_factory=Addition)
    problems: tuple[LexiconProblem, ...] = ()


class Lexicons:
    """The files of one library; safe to call from several threads."""

    def __init__(self, folder: Path) -> None:
        """Take the library's folder."""
        self._folder = folder / FOLDER
        self._known: dict[str, _Known] = {}
        self._stamps: dict[tuple[str, str], str] = {}
        self._guard = RLock()

    def path(self, language: str) -> Path:
        """Where a language's file lies, or would."""
        return self._folder / f"{language}.toml"

    def extension(self) -> str:
        """What sound files add, as worker processes take it; empty where there is nothing."""
        return extension_of(self._additions())

    def stamp(self, language: str) -> str:
        """What tells by which rules and lists a text of a language would be outlined now."""
        additions = self._additions()
        key = language[:2], extension_of(additions)
        with self._guard:
            if key not in self._stamps:
                self._stamps[key] = stamp_with(language, additions)
            return self._stamps[key]

    def lists(self) -> WordLists:
        """The files, and what is wrong with them."""
        known = {language: self._read(language) for language in LANGUAGES}
        return WordLists(
            tuple(self._described(language, file) for language, file in known.items()),
            tuple(problem for file in known.values() for problem in file.problems),
        )

    def create(self, language: str) -> Path:
        """Make a language's file from its template, in which nothing is added yet.

        Raises:
            BadRequestError: there is one, or no such language.
            LibraryError: it cannot be written there.
        """
        if language not in LANGUAGES:
            raise BadRequestError(
                f"there are no word lists for “{language}”: give one of {_named(LANGUAGES)}"
            )
        path = self.path(language)
        make_folder(self._folder)
        try:
            with path.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(asset_text("lexicons", f"template.{language}.toml"))
        except FileExistsError as error:
            raise BadRequestError(f"there is a file {path} already: open that one") from error
        except OSError as error:
            raise BadRequestError(f"{path} cannot be written: {error.strerror or error}") from error
        return path

    def _described(self, language: str, known: _Known) -> WordList:
        exists = bool(known.mark)
        is_used = exists and not any(problem.serious for problem in known.problems)
        return WordList(language, str(self.path(language)), exists, is_used, known.addition.words)

    def _additions(self) -> Mapping[str, Addition]:
        return {language: self._read(language).addition for language in LANGUAGES}

    def _read(self, language: str) -> _Known:
        """A language's file, read again only where it has changed."""
        path = self.path(language)
        with self._guard:
            mark = _mark(path)
            known = self._known.get(language)
            if known is None or known.mark != mark:
                known = self._known[language] = _understood(path, language, mark)
            return known


def _mark(path: Path) -> _Mark:
    try:
        facts = path.stat()
    except OSError:
        return ()
    return facts.st_mtime_ns, facts.st_ctime_ns, facts.st_size, facts.st_ino, facts.st_mode


def _understood(path: Path, language: str, mark: _Mark) -> _Known:
    if not mark:
        return _Known(mark)
    try:
        if not stat.S_ISREG(mark[-1]):
            raise OSError("it is no file")
        with path.open("rb") as stream:
            addition, problems = read(str(path), language, stream.read(MOST_BYTES + 1))
    except OSError as error:
        detail = os.strerror(error.errno) if error.errno else str(error)
        told = LexiconProblem(str(path), 0, sentence("unreadable", detail, ""), "unreadable", 0, detail)
        return _Known(mark, problems=(told,))
    return _Known(mark, addition, problems)


def _named(names: tuple[str, ...]) -> str:
    return ", ".join(names)
