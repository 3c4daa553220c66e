"""What the lists of the program's own lexicons look like, and lists taken apart and put together again."""

import tomllib
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import cache
from typing import Any

from desktop_app.assets import asset_text

LANGUAGES = ("en", "zh")
CLOSED = {"en": frozenset({"numbers"}), "zh": frozenset[str]()}
"""Tables in which a word's place is its meaning: nothing can be added there."""
DISJOINT = {
    "en": (("sets", ("task", "component", "mechanism", "programme", "law", "never")),),
    "zh": (("sets", ("strong", "weak")), ("sets", ("parts", "deeds"))),
}
"""Lists that share no word: what is in one of them is of another kind than what is in the others."""

Tables = Mapping[str, Mapping[str, Any]]


class Form(StrEnum):
    """How the words of a list are written."""

    LIST = "list"  # ["one", "two words"]
    WORDS = "words"  # "一 二": blanks between
    CHARACTERS = "characters"  # "一二": each a word
    PAIRS = "pairs"  # "一二 三四": two characters each
    TABLE = "table"  # {built = "build"}


@cache
def ours(language: str) -> Tables:
    """The program's own lists of a language."""
    return tomllib.loads(asset_text("lexicons", f"{language}.toml"))


def form_of(table: str, name: str, value: object) -> Form:
    """How one of our lists is written."""
    if isinstance(value, dict):
        return Form.TABLE
    if isinstance(value, list):
        return Form.LIST
    special = {("fold", "pairs"): Form.PAIRS, ("tasks", "single"): Form.CHARACTERS}
    return special.get((table, name), Form.WORDS)


def taken_apart(form: Form, value: Any) -> list[str]:  # noqa: ANN401 - a list in any of its forms
    """The words of a list; of a table "word=base form"."""
    match form:
        case Form.TABLE:
            return [f"{word}={base}" for word, base in value.items()]
        case Form.LIST:
            return list(value)
        case Form.CHARACTERS:
            return [char for char in value if not char.isspace()]
        case _:
            return str(value).split()


def put_together(form: Form, words: Iterable[str]) -> Any:  # noqa: ANN401 - a list in any of its forms
    """A list with these words, as the lexicon has it."""
    match form:
        case Form.TABLE:
            return dict(word.split("=", 1) for word in words)
        case Form.LIST:
            return list(words)
        case Form.CHARACTERS:
            return "".join(words)
        case _:
            return " ".join(words)
