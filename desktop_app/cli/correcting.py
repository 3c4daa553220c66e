"""`meta`, `speaker`, `turn-…`, `text-edit`, `exchange-…`: putting a transcript right."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from desktop_app.cli.context import Context, index_now
from desktop_app.cli.reading import print_transcript
from desktop_app.library.correcting import making
from desktop_app.library.correcting.wording import edit_text
from desktop_app.model.corrections import Correction, Part
from desktop_app.model.errors import BadRequestError
from desktop_app.model.library import Briefing
from desktop_app.model.transcript import Role, Transcript

_FACTS = ("title", "date", "place", "source", "series", "language")

_BEGIN = "begin"

Make = Callable[[Transcript], Sequence[Correction]]


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = _command(commands, "meta", run_meta, "title, date, place …: show them, or put them right")
    for fact in _FACTS:
        command.add_argument(f"--{fact}", metavar=fact[0].upper(), help='"" removes it')
    command.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        help="any other fact; may be given several times",
    )
    command = _command(commands, "speaker", run_speaker, "rename a speaker everywhere, or set what he is")
    command.add_argument("name", metavar="NAME", help='or an unambiguous part of it; "" for the nameless')
    command.add_argument("--rename", metavar="N", help="another speaker's name joins the two")
    _add_role(command)
    command.add_argument("--title", metavar="T", help='"" removes it')
    command.add_argument("--affiliation", metavar="A", help='"" removes it')
    _register_turns(commands)
    _register_exchanges(commands)
    _command(commands, "undo-correction", run_undo, "take back the last correction of a transcript")


def _register_turns(commands: "argparse._SubParsersAction[Any]") -> None:
    command = _command(commands, "turn-split", run_split, "begin a new turn at a place in the text")
    _add_paragraph(command)
    command.add_argument("offset", type=int, metavar="OFFSET", help="characters of the paragraph before it")
    command.add_argument("--speaker", metavar="S", help="of the new turn; default: the same one")
    _add_role(command)
    command = _command(commands, "turn-merge", run_merge, "join a turn to the one before it")
    _add_turn(command)
    command.add_argument(
        "--keep-label", action="store_true", help="its label was none: keep the words as text"
    )
    command = _command(commands, "turn-speaker", run_turn_speaker, "say who speaks in one turn")
    _add_turn(command)
    command.add_argument("name", metavar="NAME", help='"" for nobody')
    _add_role(command)
    command = _command(commands, "text-edit", run_edit, "put right a slip in the text")
    _add_paragraph(command)
    command.add_argument("--replace", required=True, metavar="A")
    command.add_argument("--with", dest="by", required=True, metavar="B")
    command.add_argument("--occurrence", type=int, metavar="K", help="which of several, from 1")


def _register_exchanges(commands: "argparse._SubParsersAction[Any]") -> None:
    command = _command(commands, "exchange-join", run_join, "make one of two neighbouring exchanges")
    command.add_argument("one", type=int, metavar="N", help="from 0, in the order of show")
    command.add_argument("other", type=int, metavar="M")
    command = _command(commands, "exchange-part", run_part, "begin a new exchange within one")
    command.add_argument("number", type=int, metavar="N", help="from 0, in the order of show")
    _add_turn(command)
    command = _command(commands, "exchange-turn", run_place, "take a turn into an exchange, or out of it")
    _add_turn(command)
    command.add_argument(
        "part", choices=[*(part.value for part in Part), _BEGIN], help="begin: the question of a new exchange"
    )


def run_meta(context: Context) -> int:
    """Show the facts about a briefing with where they were found, or change some."""
    words = context.words
    wanted = {fact: value for fact in _FACTS if (value := getattr(words, fact)) is not None}
    for pair in words.set:
        key, sign, value = pair.partition("=")
        if not sign:
            raise BadRequestError(f"“{pair}” sets nothing: give KEY=VALUE")
        wanted[key] = value
    if wanted:
        return _correct(context, lambda _: [making.set_meta(*fact) for fact in wanted.items()], _print_facts)
    library = context.library()
    try:
        briefing = library.briefing(library.resolve(words.id))
        corrections = library.corrections(briefing.id)
    finally:
        library.close()
    if context.output.as_json:
        return print_transcript(context, briefing, corrections)
    return _print_facts(context, briefing, corrections)


def run_speaker(context: Context) -> int:
    """Rename a speaker, or set role, title or affiliation."""
    words = context.words
    facts = words.rename, _role(words.role), words.title, words.affiliation
    return _correct(context, lambda text: making.change_speaker(text, words.name, *facts))


def run_split(context: Context) -> int:
    """Split a turn."""
    words = context.words
    place = words.paragraph, words.offset, words.speaker, _role(words.role)
    return _correct(context, lambda text: [making.split_turn(text, *place)])


def run_merge(context: Context) -> int:
    """Merge two turns."""
    words = context.words
    return _correct(context, lambda text: [making.merge_turn(text, words.turn, keep_label=words.keep_label)])


def run_turn_speaker(context: Context) -> int:
    """Give one turn another speaker."""
    words = context.words
    return _correct(
        context, lambda text: [making.set_turn_speaker(text, words.turn, words.name, _role(words.role))]
    )


def run_edit(context: Context) -> int:
    """Change words of a paragraph."""
    words = context.words
    place = words.paragraph, words.replace, words.by, words.occurrence
    return _correct(context, lambda text: [edit_text(text, *place)])


def run_join(context: Context) -> int:
    """Join two exchanges."""
    words = context.words
    return _correct(context, lambda text: [making.join_exchanges(text, words.one, words.other)])


def run_part(context: Context) -> int:
    """Part an exchange."""
    words = context.words
    return _correct(context, lambda text: [making.part_exchange(text, words.number, words.turn)])


def run_place(context: Context) -> int:
    """Say what a turn is in its exchange."""
    words = context.words
    if words.part == _BEGIN:
        return _correct(context, lambda text: [making.new_exchange(text, words.turn)])
    return _correct(context, lambda text: [making.place_turn(text, words.turn, Part(words.part))])


def run_undo(context: Context) -> int:
    """Take back the last correction."""
    return _correct(context, None)


Print = Callable[[Context, Briefing, Sequence[Correction]], int]


def _correct(context: Context, make: Make | None, show: Print = print_transcript) -> int:
    """Make a correction, or take back the last one, and print the transcript as it is then."""
    library = context.library()
    try:
        transcript_id = library.resolve(context.words.id)
        if make is None:
            library.undo_correction(transcript_id)
        else:
            library.correct(transcript_id, *make(library.briefing(transcript_id).transcript))
        index_now(context, library)
        briefing, corrections = library.briefing(transcript_id), library.corrections(transcript_id)
    finally:
        library.close()
    return (print_transcript if context.output.as_json else show)(context, briefing, corrections)


def _print_facts(context: Context, briefing: Briefing, corrections: Sequence[Correction]) -> int:
    """The facts about a briefing, each with where it was found."""
    text, output = briefing.transcript, context.output
    facts = {"title": text.title, "date": text.date, "language": text.language, **text.metadata}
    output.table(
        ("fact", "value", "found"),
        [(key, " ".join(value.split()), text.found.get(key, "")) for key, value in facts.items() if value],
    )
    if corrections:
        output.line(f"corrections: {len(corrections)}")
    return 0


def _command(
    commands: "argparse._SubParsersAction[Any]", name: str, run: Callable[[Context], int], text: str
) -> argparse.ArgumentParser:
    command: argparse.ArgumentParser = commands.add_parser(name, help=text)
    command.add_argument("id", metavar="ID")
    command.set_defaults(run=run)
    return command


def _add_paragraph(command: argparse.ArgumentParser) -> None:
    command.add_argument("paragraph", type=_paragraph, metavar="¶", help="its number: 3 or ¶3")


def _add_turn(command: argparse.ArgumentParser) -> None:
    command.add_argument("turn", type=int, metavar="TURN", help="from 0, in the order of show")


def _add_role(command: argparse.ArgumentParser) -> None:
    command.add_argument("--role", choices=[role.value for role in Role])


def _role(stated: str | None) -> Role | None:
    return None if stated is None else Role(stated)


def _paragraph(text: str) -> int:
    number = text.removeprefix("¶").strip()
    if not (number.isascii() and number.isdigit()):
        raise argparse.ArgumentTypeError(f"“{text}” is no paragraph: give its number, as 3 or ¶3")
    return int(number)
