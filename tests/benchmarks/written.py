"""A made-up briefing saved in every format that is read."""

import csv
import io
import sys
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.formats import cues, debates, docx, epub, odt, pdf, rtf
from tests.formats.turns import Said

_LONGEST_LABEL = 40
_LINKS = 40
_HAN_LINE = 44  # characters


def said(text: str) -> list[Said]:
    """A briefing of `workload` as turns; lines without a label go to "Chair:"."""
    turns: list[Said] = []
    label = ""
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.endswith("：") and len(line) <= _LONGEST_LABEL:
            label = line
            continue
        name, colon, rest = line.partition(": ")
        if colon and len(name) <= _LONGEST_LABEL:
            label, line = f"{name}:", rest
        turns.append(Said(label or "Chair:", "bold", (line,)))
    return turns


def markdown(turns: Sequence[Said]) -> bytes:
    """Labels in bold."""
    return "\n\n".join(f"**{turn.label}** {turn.paragraphs[0]}" for turn in turns).encode()


def html(turns: Sequence[Said]) -> bytes:
    """A page of a news site, with what such pages have around their text."""
    links = "".join(f'<li class="item"><a href="/p{n}.htm">Section {n}</a></li>' for n in range(_LINKS))
    text = "\n".join(
        f'<p style="text-indent:2em"><strong>{escape(turn.label)}</strong> {escape(turn.paragraphs[0])}</p>'
        for turn in turns
    )
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Press briefing - Ministry</title>'
        '<meta name="pubdate" content="2025-05-07"><style>.strong { font-weight: bold; }</style></head><body>'
        f'<div class="header"><ul class="nav">{links}</ul></div><div class="main"><h1>Press briefing</h1>'
        f'<div id="content" class="article"><span>Updated 7 May 2025</span>{text}</div>'
        f'<div class="share"><a href="#">Share</a></div></div><div class="footer"><ul>{links}</ul></div>'
        "</body></html>"
    ).encode()


def portable(turns: Sequence[Said]) -> bytes:
    """Pages of A4."""
    han = not turns[0].paragraphs[0].isascii()
    layout = pdf.Layout(font="han", characters=_HAN_LINE, gap=6.0) if han else pdf.Layout(gap=6.0)
    return pdf.pdf(pdf.set_paragraphs([(turn.label, turn.paragraphs[0]) for turn in turns], layout))


def table(turns: Sequence[Said]) -> bytes:
    """A row for each turn."""
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(("speaker", "text"))
    rows.writerows((turn.label.rstrip(":："), turn.paragraphs[0]) for turn in turns)
    return out.getvalue().encode()


def captions(turns: Sequence[Said]) -> bytes:
    """A cue for each turn."""
    shown = [
        (10.0 * n, 10.0 * n + 9, f"<v {turn.label.rstrip(':：')}>{escape(turn.paragraphs[0])}")
        for n, turn in enumerate(turns)
    ]
    return cues.webvtt(shown).encode()


def record(turns: Sequence[Said]) -> bytes:
    """An utterance for each turn."""
    labels = dict.fromkeys(turn.label for turn in turns)
    people = {f"p{number}": label.rstrip(":：") for number, label in enumerate(labels)}
    numbers = {f"{name}": who for who, name in people.items()}
    return debates.tei(
        [
            (numbers[turn.label.rstrip(":：")], "guest", f"<seg>{escape(turn.paragraphs[0])}</seg>")
            for turn in turns
        ],
        people,
    )


WRITERS: Mapping[str, Callable[[Sequence[Said]], bytes]] = {
    "docx": docx.write,
    "html": html,
    "pdf": portable,
    "md": markdown,
    "odt": odt.write,
    "rtf": rtf.write,
    "epub": epub.write,
    "vtt": captions,
    "csv": table,
    "tei": record,
}
