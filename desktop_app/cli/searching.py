"""`search`: paragraphs, ranked, with marked snippets and facets."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from desktop_app.cli import shapes
from desktop_app.cli.context import Context, iso_date
from desktop_app.model.errors import BadRequestError
from desktop_app.model.search import Hit, SearchAnswer, SearchQuery
from desktop_app.model.transcript import Role


def register(commands: "argparse._SubParsersAction[Any]") -> None:
    """Declare the command."""
    command = commands.add_parser(
        "search",
        help="find paragraphs in all transcripts",
        epilog='In a query: words in any form, "phrases", "some words"~5 near each other, AND OR NOT, ( ), '
        "pref*, fuzzy~, speaker: role: date: in: tag: kind: title: language: collection:",
    )
    command.add_argument("query", nargs="?", metavar="QUERY")
    command.add_argument(
        "--batch", type=Path, metavar="FILE", help="a query a line; a JSON document a line out"
    )
    command.add_argument(
        "--within",
        action="append",
        default=[],
        metavar="QUERY",
        help="an earlier query that must match as well; may be repeated",
    )
    command.add_argument(
        "--sort", choices=("relevance", "date"), default="relevance", help="date: the newest first"
    )
    command.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="how many hits, 20 if not said"
    )
    command.add_argument("--offset", type=_count, default=0, metavar="N", help="how many hits are left out")
    _add_filters(command)
    command.set_defaults(run=run_search)


def _add_filters(command: argparse.ArgumentParser) -> None:
    """What narrows a search, and may be said in the query as well."""
    command.add_argument("--speaker", action="append", default=[], metavar="S", help="one of them; repeated")
    command.add_argument("--role", action="append", default=[], choices=[role.value for role in Role])
    command.add_argument("--language", default="", metavar="L", help="of the briefing: en, zh")
    command.add_argument("--collection", default="", metavar="C")
    command.add_argument(
        "--from", dest="date_from", type=iso_date, default="", metavar="D", help="a year, month or day"
    )
    command.add_argument("--to", dest="date_to", type=iso_date, default="", metavar="D", help="as --from")
    command.add_argument("--in", dest="place", choices=("question", "answer", "notes", "outline"), default="")


def run_search(context: Context) -> int:
    """Answer one query, or each line of a file."""
    words, output = context.words, context.output
    if (words.query is None) == (words.batch is None):
        raise BadRequestError("give a query, or --batch FILE with one a line")
    query = SearchQuery(
        text=words.query or "",
        speakers=tuple(words.speaker),
        roles=tuple(words.role),
        language=words.language,
        collection=words.collection,
        date_from=words.date_from,
        date_to=words.date_to,
        place=words.place,
        limit=words.limit,
        offset=words.offset,
        newest_first=words.sort == "date",
        within=tuple(words.within),
    )
    lines = None if words.batch is None else _lines(words.batch)
    library = context.library()
    try:
        if lines is not None:
            for line in lines:
                output.json_line(shapes.answer(library.search(replace(query, text=line))))
            return 0
        answer = library.search(query)
    finally:
        library.close()
    if output.as_json:
        output.document(shapes.answer(answer))
    else:
        _print_answer(context, answer)
    return 0


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadRequestError(f"the queries in {path} cannot be read: give a UTF-8 text file") from error


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise argparse.ArgumentTypeError("a number from 0 on")
    return number


def _print_answer(context: Context, answer: SearchAnswer) -> None:
    output = context.output
    output.line(f"{answer.total} found · {answer.understood} · {answer.elapsed_ms:.0f} ms")
    if answer.did_you_mean:
        output.line(f"Did you mean: {answer.did_you_mean}")
    for hit in answer.hits:
        head = f"{hit.title} ¶{hit.paragraph}" if hit.paragraph else hit.title
        output.line()
        output.line(f"{output.strong(head)}  {output.faint(f'{hit.speaker} {hit.date} {hit.transcript_id}')}")
        output.line(_marked(output.strong("\0"), hit))
    if answer.pending:
        output.line(f"{answer.pending} transcripts are not searchable yet.")


def _marked(style: str, hit: Hit) -> str:
    """The snippet with its marks in bold, or between asterisks where there is no bold."""
    begin, _, end = style.partition("\0")
    text, last = "", 0
    for start, stop in hit.highlights:
        text += hit.snippet[last:start] + (begin or "*") + hit.snippet[start:stop] + (end or "*")
        last = stop
    return text + hit.snippet[last:]
