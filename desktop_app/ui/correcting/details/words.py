"""What the details say, in the interface's language."""

from PySide6.QtCore import QCoreApplication

from desktop_app.model.corrections import (
    Correction,
    EditText,
    JoinExchanges,
    MergeTurn,
    Part,
    PartExchange,
    PlaceTurn,
    RenameSpeaker,
    SetMeta,
    SetParticipant,
    SetTurnSpeaker,
    SplitTurn,
)
from desktop_app.model.transcript import AsideKind, Participant, Where
from desktop_app.ui.correcting.roles import role_name
from desktop_app.ui.correcting.words import opening

translate = QCoreApplication.translate

_SEPARATOR = "  ·  "


def fact_name(key: str) -> str:
    """What a fact is called; a key of the file's own is shown as it is."""
    names = {
        "title": translate("Details", "Title"),
        "date": translate("Details", "Date"),
        "place": translate("Details", "Place"),
        "source": translate("Details", "Source"),
        "series": translate("Details", "Series"),
        "language": translate("Details", "Language"),
        "genre": translate("Details", "Genre"),
    }
    return names.get(key) or key.replace("_", " ").capitalize()


def where_found(key: str, where: str, value: str) -> str:
    """Where the value of a fact was found."""
    if key == "language" and where == Where.SPEECH:
        return translate("Details", "from the text itself")
    names = {
        Where.HEADING: translate("Details", "from the heading"),
        Where.KEYED: translate("Details", "from a line that names it"),
        Where.HEAD: translate("Details", "from a line above the text"),
        Where.PROPERTIES: translate("Details", "from the file's properties"),
        Where.NAME: translate("Details", "from the file's name"),
        Where.AROUND: translate("Details", "from what stands around the text"),
        Where.SPEECH: translate("Details", "from what somebody says"),
        Where.READER: translate("Details", "put right by you"),
    }
    if where in names:
        return names[Where(where)]
    return "" if value else translate("Details", "not found")


def standing_words(person: Participant) -> str:
    """Role, title and affiliation of a participant, and how sure the role is."""
    role = role_name(person.role)
    if person.confidence < 1:
        template = translate("Details", "{role} ({percent} % sure)")
        role = template.format(role=role, percent=round(100 * person.confidence))
    house = "" if person.affiliation == person.name else person.affiliation
    return _SEPARATOR.join(part for part in (role, person.title, house) if part)


def aside_name(kind: AsideKind) -> str:
    """What was taken out of the text."""
    names = {
        AsideKind.PAGE: translate("Details", "page"),
        AsideKind.STAGE: translate("Details", "in the room"),
        AsideKind.LOOP: translate("Details", "repeated by a machine"),
    }
    return names[kind]


def correction_line(correction: Correction) -> str:
    """A correction in one line."""
    match correction:
        case SetMeta(key, ""):
            return translate("Details", "{fact}: removed").format(fact=fact_name(key))
        case SetMeta(key, value):
            return translate("Details", "{fact}: {value}").format(fact=fact_name(key), value=value)
        case RenameSpeaker(name, new, label):
            return translate("Details", "{old} is {new}").format(old=_who(name, label), new=new)
        case SetParticipant(name, role, title, affiliation, label):
            facts = [role_name(role)] if role is not None else []
            facts += [
                fact or translate("Details", "removed") for fact in (title, affiliation) if fact is not None
            ]
            return f"{_who(name, label)}: {', '.join(facts)}"
        case EditText(at, text):
            template = translate("Details", "{old} in ¶{number} is {new}")
            return template.format(old=opening(at.quote), number=at.paragraph, new=opening(text))
        case _:
            return _turn_line(correction)


def _turn_line(
    correction: SetTurnSpeaker | SplitTurn | MergeTurn | JoinExchanges | PartExchange | PlaceTurn,
) -> str:
    match correction:
        case SetTurnSpeaker(at, speaker, _):
            template = translate("Details", "The turn {words} is said by {name}")
            return template.format(words=opening(at.quote), name=_who(speaker, ""))
        case SplitTurn(at, _, _):
            template = translate("Details", "A new turn begins with {words}")
        case MergeTurn(at, _):
            template = translate("Details", "The turn {words} is joined with the one above")
        case JoinExchanges(_, at):
            template = translate("Details", "The exchange {words} is joined with the one before")
        case PartExchange(at):
            template = translate("Details", "A new exchange begins with {words}")
        case PlaceTurn(at, part):
            template = _part_templates()[part]
    return template.format(words=opening(at.quote))


def _part_templates() -> dict[Part, str]:
    return {
        Part.QUESTION: translate("Details", "The turn {words} is a question"),
        Part.ANSWER: translate("Details", "The turn {words} is an answer"),
        Part.NONE: translate("Details", "The turn {words} is neither question nor answer"),
    }


def _who(name: str, label: str) -> str:
    return name or label or translate("Details", "who is not named")
