"""Outlines with a reader's words: run as a program, since rules read the lists when they are loaded.

Takes from its input a JSON list of [language, file of words, texts], each read with the rules loaded anew;
gives for each the codes of the file's problems, and for each text the lines of its outline.
"""

import json
import sys

from desktop_app.model.outline import OutlineItem
from desktop_app.model.transcript import Paragraph, Role, Transcript, Turn
from desktop_app.outline import outlining
from desktop_app.outline.wordlists.installed import extension_of, install
from desktop_app.outline.wordlists.reading import read


def outlines(language: str, words: str, texts: list[str]) -> tuple[list[str], list[list[str]]]:
    """Problems of a file of words, and the outlines with it."""
    addition, problems = read("mine.toml", language, words.encode())
    for module in [name for name in sys.modules if name.startswith("desktop_app.outline.")]:
        if module.split(".")[2] in ("english", "chinese"):
            del sys.modules[module]
    for package in ("english", "chinese"):
        vars(sys.modules["desktop_app.outline"]).pop(package, None)
    install(extension_of({language: addition}) or json.dumps({language: {"added": {}, "dropped": {}}}))
    return [problem.code for problem in problems], [_lines(language, text) for text in texts]


def _lines(language: str, text: str) -> list[str]:
    turn = Turn(0, "A", Role.OFFICIAL, (Paragraph(1, text),))
    return [_line(item) for item in outlining.outline(Transcript("", "", language, (turn,))).items]


def _line(item: OutlineItem) -> str:
    """Kind, label, members and what they are, attributes."""
    attributes = dict(item.attributes)
    members = f" [{', '.join(item.members)}]" if item.members else ""
    members += f" of {kind}" if (kind := attributes.pop("members_kind", "")) else ""
    written = "".join(f" {name}={value}" for name, value in sorted(attributes.items()))
    return f"{item.kind.value}: {item.label}{members}{written}"


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a file in fact
    json.dump([outlines(*case) for case in json.load(sys.stdin)], sys.stdout)
