"""`outline-again` and `word-lists`: the rules' part in outlines, and the words that a reader adds to them."""

from typing import TYPE_CHECKING, Any

from desktop_app.cli import shapes
from desktop_app.cli.context import OK, SOME_FAILED, Context
from desktop_app.cli.output import Output
from desktop_app.model.lexicons import LexiconProblem, WordLists
from desktop_app.model.library import AgainStatus, OutlinedAgain
from desktop_app.model.monitor import Monitor

if TYPE_CHECKING:
    import argparse


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the commands."""
    command = commands.add_parser(
        "outline-again", help="look anew for what transcripts announce; what you decided stays"
    )
    command.add_argument(
        "ids",
        nargs="*",
        metavar="ID",
        help="default: all that were outlined with older rules or other word lists",
    )
    command.add_argument("--all", action="store_true", help="those that are up to date, too")
    command.set_defaults(run=run_again)
    command = commands.add_parser(
        "word-lists", help="your own words for the outline, and what is wrong with them"
    )
    command.add_argument(
        "--create",
        action="append",
        default=[],
        metavar="CODE",
        help="make the file for en or zh from a template",
    )
    command.add_argument("--check", action="store_true", help="only tell what is wrong")
    command.set_defaults(run=run_word_lists)


def run_again(context: Context) -> int:
    """Outline again; 1 when some transcript failed. An interruption keeps what is done."""
    words, output = context.words, context.output
    library = context.library()
    bar = output.progress("outlining")
    try:
        ids = list(dict.fromkeys(library.resolve(prefix) for prefix in words.ids)) or None
        if ids is None and words.all:
            ids = [row.id for row in library.summaries()]
        wanted = set(library.outlines.outdated() if ids is None else ids)
        outcomes = library.outlines.again(ids, Monitor(bar))
        lists = library.outlines.word_lists()
        library.care.daily_backup()
    finally:
        if bar is not None:
            bar.clear()
        library.close()
    if output.as_json:
        output.document([shapes.outlined_again(outcome) for outcome in outcomes])
    else:
        _print_outcomes(context, outcomes, wanted)
    warn_of(output, lists)
    return SOME_FAILED if any(row.status is AgainStatus.FAILED for row in outcomes) else OK


def run_word_lists(context: Context) -> int:
    """Tell of the reader's word lists; 1 when something is wrong with them."""
    library = context.library()
    try:
        for language in dict.fromkeys(context.words.create):
            library.outlines.create_word_list(language)
        lists = library.outlines.word_lists()
    finally:
        library.close()
    if context.output.as_json:
        context.output.document(shapes.word_lists(lists))
    else:
        _print_lists(context, lists)
    return SOME_FAILED if lists.problems else OK


def warn_of(output: Output, lists: WordLists) -> None:
    """Say why a reader's words have not been used."""
    for problem in lists.problems:
        if problem.serious:
            output.warn(_told(problem))


def _print_outcomes(context: Context, outcomes: tuple[OutlinedAgain, ...], wanted: set[str]) -> None:
    """Print what changed or failed, and how many were outlined; the others are up to date."""
    for row in outcomes:
        if row.status is not AgainStatus.UNCHANGED:
            context.output.line(
                f"{row.status.value:9}  {row.transcript_id}  {row.title}  {row.error_message}".rstrip()
            )
    changed = sum(row.status is AgainStatus.CHANGED for row in outcomes)
    done = [row for row in outcomes if row.transcript_id in wanted]
    failed = sum(row.status is AgainStatus.FAILED for row in done)
    told = [f"{len(outcomes) - len(done)} up to date", f"{len(done) - failed} outlined again"]
    told += [f"{changed} of them changed"] if changed else []
    told += [f"{failed} failed"] if failed else []
    context.output.line(f"{', '.join(told)}.")


def _print_lists(context: Context, lists: WordLists) -> None:
    output = context.output
    if not context.words.check:
        for file in lists.files:
            state = f"{file.words} words" if file.used else "not used" if file.exists else "not there"
            output.line(f"{file.language}  {state:10}  {file.path}")
    for problem in lists.problems:
        output.line(_told(problem))
    if context.words.check and not lists.problems:
        output.line("Nothing is wrong with the word lists.")


def _told(problem: LexiconProblem) -> str:
    """A problem as compilers tell theirs: an editor may lead to the place."""
    place = [problem.path, *(str(number) for number in (problem.line, problem.column) if number)]
    effect = "; until then the file is not used" if problem.serious else ""
    return f"{':'.join(place)}: {problem.message}{effect}"
