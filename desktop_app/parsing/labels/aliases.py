"""Labels of one person in one file, joined: "ANN LEE", then "LEE"; "BOB ROE, PREMIER", then "PREMIER".

Only what the labels themselves say is joined, and only where one person alone can be meant. A turn keeps the
name that its own label gives, but a surname or initials with nothing beside them get the whole name.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from desktop_app.model.transcript import Role
from desktop_app.parsing.drafts import Form, Label
from desktop_app.parsing.vocabulary.names import is_han_name
from desktop_app.parsing.vocabulary.tables import tables
from desktop_app.parsing.vocabulary.words import fold, is_han, key_of

_INITIALS = (2, 4)  # letters at least and at most
_Found = dict[str, Label | None]  # None where several people could be meant


@dataclass(slots=True)
class _People:
    """Labels with a whole name, by what a shorter label may give of it."""

    by_surname: _Found = field(default_factory=dict)
    by_office: _Found = field(default_factory=dict)
    by_initials: _Found = field(default_factory=dict)
    by_role: dict[Role, Label | None] = field(default_factory=dict)


def join_names(labels: Sequence[Label]) -> None:
    """Give short labels the key of the whole one that they stand for, and its role, in place."""
    people = _People()
    for label in labels:
        if label.form is not Form.GIVEN:
            _note(people, label)
    for label in labels:
        whole = _whole(people, label) if label.form is not Form.GIVEN else None
        if whole is not None and whole.key != label.key:
            label.key = whole.key
            label.voice = replace(label.voice, role=label.voice.role or whole.voice.role)
            if _is_bare(label):
                label.voice = replace(label.voice, name=whole.voice.name)


def _is_bare(label: Label) -> bool:
    """A surname or initials, without a courtesy or an office: "LOW:", "HL:"."""
    voice = label.voice
    return key_of(label.meant) == key_of(voice.name) and not voice.known and len(voice.name.split()) == 1


def _note(people: _People, label: Label) -> None:
    """Remember a label with a whole name."""
    voice = label.voice
    words = voice.name.split()
    if is_han(voice.name):
        if is_han_name(voice.name):
            _add(people.by_surname, voice.name[:1], label)
            _add(people.by_office, voice.title, label)
    elif len(words) > 1 and not _is_office(voice.name) and key_of(voice.name) != key_of(voice.title):
        _add(people.by_surname, fold(words[-1]), label)
        _add(people.by_office, fold(voice.title), label)
        _add(people.by_initials, "".join(word[:1] for word in words).casefold(), label)
    else:
        return
    if voice.role is Role.MODERATOR:
        known = people.by_role.get(voice.role, label)
        people.by_role[voice.role] = known if known is None or known.key == label.key else None


def _add(found: _Found, key: str, label: Label) -> None:
    known = found.get(key, label)
    found[key] = known if known is None or _same(known, label) else None


def _same(one: Label, other: Label) -> bool:
    return key_of(one.voice.name) == key_of(other.voice.name)


def _whole(people: _People, label: Label) -> Label | None:
    """Whom a short label stands for."""
    name = label.voice.name
    if not name:
        return people.by_role.get(label.voice.role) if label.voice.role is Role.MODERATOR else None
    if _is_office(name) or (label.voice.title and key_of(name) == key_of(label.voice.title)):
        return _first(people.by_office, _offices(name))
    if is_han(name):
        titled = len(name) > 1 and (name[1:] in tables().offices or name[1:] in tables().courtesy)
        return people.by_surname.get(name[:1]) if titled or len(name) == 1 else None
    if len(name.split()) > 1 or label.voice.role is not None:
        return None
    initials = name.isupper() and _INITIALS[0] <= len(name) <= _INITIALS[1]
    return people.by_surname.get(fold(name)) or (
        people.by_initials.get(name.casefold()) if initials or label.raw.isupper() else None
    )


def _offices(name: str) -> Iterable[str]:
    """An office as a label and as a title may name it."""
    folded = name if is_han(name) else fold(name)
    return folded, folded.removeprefix("the ")


def _first(found: _Found, keys: Iterable[str]) -> Label | None:
    return next((label for key in keys if (label := found.get(key)) is not None), None)


def _is_office(name: str) -> bool:
    return fold(name) in tables().alone
