"""The words that exported pages use of their own, in the language of the transcript."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from desktop_app.assets import asset_text
from desktop_app.exporting.page import Reference
from desktop_app.model.transcript import Participant


@dataclass(frozen=True)
class Words:
    """One language's words; tables within hold the names of closed kinds."""

    language: str
    table: Mapping[str, str | Mapping[str, str]]

    def __getitem__(self, key: str) -> str:
        return str(self.table[key])

    def name(self, group: str, key: str) -> str:
        """What a kind, status, role, colour … is called; the key itself where it has no name."""
        names = self.table[group]
        return names.get(key, key) if isinstance(names, Mapping) else key

    def fact(self, name: str) -> str:
        """What is known of an item by its name; what the reader has named is called as it is."""
        return self.name("attributes", name).replace("_", " ")

    def reference(self, place: Reference) -> str:
        """Such as "¶7, turn 3, Zhao Zenglian"."""
        form = "reference_bare" if not place.turn else "reference" if place.speaker else "reference_unnamed"
        return self[form].format(paragraph=place.paragraph, turn=place.turn, speaker=place.speaker)

    def person(self, person: Participant) -> str:
        """Name, role, title and affiliation, as far as they are known and say something new."""
        affiliation = "" if person.affiliation == person.name else person.affiliation
        return self.about(person.name, self.name("roles", person.role), person.title, affiliation)

    def about(self, *parts: str) -> str:
        """Parts that are there, joined as the language joins them."""
        return self["separator"].join(part for part in parts if part)


def words_for(language: str) -> Words:
    """The words for a transcript's language; English where there are none of its own."""
    return _load("zh" if language.startswith("zh") else "en")


@cache
def _load(language: str) -> Words:
    return Words(language, tomllib.loads(asset_text("templates", "words", f"{language}.toml")))
