#!/usr/bin/env python3
"""Draws the pictures of the window in docs/: the samples, with some notes and decisions of a reader.

python3 packaging/make_screenshot.py     after: python3 packaging/bootstrap.py install
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
SAMPLES = ROOT / "resources" / "samples"
CONFIRMED = 6
NOTES = (
    ("meter", "yellow", "Which figures: litres, or money too?", "figures"),
    ("will", "green", "Good quiz item.", "quiz"),
    ("by the end of", "pink", "Deadline found; amount left open.", "deadline"),
)


def main() -> int:
    """Fill a library of its own and draw it."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "library")
        rows = command(library, "import", *map(str, sorted(SAMPLES.glob("*.txt"))), "--collection", "Samples")
        chosen = next(row["transcript_id"] for row in rows if "lanting" in row["path"])
        for item in command(library, "outline", chosen)["items"][:CONFIRMED]:
            command(library, "outline-edit", chosen, item["id"], "--status", "confirmed")
        annotate(library, chosen)
        chinese = next(row["transcript_id"] for row in rows if "yuanning" in row["path"])
        draw(library, "window.png", "--open", chosen)
        draw(library, "window-dark.png", "--open", chosen, "--theme", "dark")
        draw(library, "window-zh.png", "--open", chinese, "--language", "zh")
    return 0


def annotate(library: Path, transcript_id: str) -> None:
    """Leave a few notes in the officials' answers."""
    turns = command(library, "show", transcript_id)["turns"]
    spoken = [p for turn in turns if turn["role"] == "official" for p in turn["paragraphs"]]
    for words, colour, note, tag in NOTES:
        paragraph = next((p for p in spoken if words in p["text"]), None)
        if paragraph is None:
            continue
        start = paragraph["text"].index(words)
        quote = " ".join(paragraph["text"][start:].split()[:6]).rstrip(",.;:")
        place = ("--paragraph", str(paragraph["number"]), "--quote", quote)
        command(library, "annotate", transcript_id, *place, "--note", note, "--tag", tag, "--colour", colour)
        spoken.remove(paragraph)


def command(library: Path, *words: str) -> Any:  # noqa: ANN401 - whatever JSON the command prints
    """Run a command of the program; its JSON."""
    line = [str(PYTHON), "-m", "desktop_app", "--library", str(library), "--json", *words]
    return json.loads(
        subprocess.run(line, cwd=ROOT, check=True, capture_output=True, encoding="utf-8").stdout
    )


def draw(library: Path, name: str, *words: str) -> None:
    """Draw the window into docs/."""
    line = [str(PYTHON), "-m", "desktop_app.ui.picture", "--library", str(library)]
    target = ROOT / "docs" / name
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([*line, "-o", str(target), *words], cwd=ROOT, check=True, env=environment)


if __name__ == "__main__":
    sys.exit(main())
