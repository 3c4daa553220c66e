"""An index while it changes: briefings added to it, keystrokes during a merge, queries while it is built.

python tests/benchmarks/search_living.py CORPUS INDEX TEXTS
CORPUS holds the paragraphs, INDEX is the folder of the product's index of them, TEXTS the texts in SQLite.
Prints one JSON object; milliseconds.
"""

import itertools
import json
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from statistics import quantiles
from typing import Any

from search_engine import Product, by_transcript, no_texts, transcript_of

from desktop_app.model.search import IndexedTranscript, SearchQuery
from desktop_app.search.index import WhooshIndex, rebuild

ADDED = 60
ROUNDS = 4
PIECES, MOST = 4, 60_000  # so many segments are merged into one of at most so many paragraphs
TYPED = ("reform", "mea", "the government", "经济", "w", "policy AND ta", '"of the"')


def transcripts(corpus: Path, first: int, count: int) -> Iterator[IndexedTranscript]:
    """The transcripts that begin among some of the paragraphs of a corpus."""
    with corpus.open(encoding="utf-8") as lines:
        rows: Iterator[dict[str, Any]] = map(json.loads, itertools.islice(lines, first, first + count))
        yield from map(transcript_of, by_transcript(rows))


def main(corpus: Path, index: Path, texts: Path) -> dict[str, float]:
    """Everything that this program measures."""
    with corpus.open("rb") as lines:
        piece = min(MOST, sum(1 for _ in lines)) // PIECES
    with tempfile.TemporaryDirectory(dir=index.parent) as folder:
        return (
            _adding(corpus, Path(shutil.copytree(index, Path(folder) / "added")))
            | _merging(corpus, piece, Path(folder) / "merged", texts)
            | _building(corpus, piece, Path(folder) / "built", texts)
        )


def _adding(corpus: Path, folder: Path) -> dict[str, float]:
    """Milliseconds until a briefing that is added is found."""
    index = WhooshIndex.open(folder / "index", no_texts)
    index.search(SearchQuery("reform"))
    times = []
    for number, made in enumerate(itertools.islice(transcripts(corpus, 0, ADDED * 1_000), ADDED)):
        new = replace(made, transcript_id=f"new-{number}")
        begun = time.perf_counter()
        index.replace([new], [])
        found = index.search(SearchQuery("", transcript_id=new.transcript_id)).total
        times.append((time.perf_counter() - begun) * 1000)
        assert found == len(new.paragraphs)
    index.close()
    return {"add_p95": quantiles(times, n=20)[-1], "add_max": max(times)}


def _merging(corpus: Path, piece: int, folder: Path, texts: Path) -> dict[str, float]:
    """Keystrokes while another process merges."""
    times = []
    for number in range(ROUNDS):
        place = folder / str(number)
        index = WhooshIndex.open(place / "index", no_texts)
        for nth in range(PIECES):
            index.replace(transcripts(corpus, nth * piece, piece), [])
        index.close()
        times += _meanwhile(place, texts, ["merge", place])
    return {"merging_p95": quantiles(times, n=20)[-1], "merging_max": max(times)}


def _building(corpus: Path, piece: int, folder: Path, texts: Path) -> dict[str, float]:
    """Keystrokes while another process builds an index in the place of the one that answers."""
    rebuild(folder / "index", transcripts(corpus, 0, piece), no_texts)
    times = _meanwhile(folder, texts, ["build", folder, corpus, str(piece)])
    return {"answered_while_built": len(times), "building_p95": quantiles(times, n=20)[-1]}


def _meanwhile(folder: Path, texts: Path, work: list[str | Path]) -> list[float]:
    """Milliseconds of each keystroke while another process works."""
    product, times = Product(), []
    product.open(folder)
    store = sqlite3.connect(texts)
    for text in TYPED:
        product.typed(text, store)
    with subprocess.Popen([sys.executable, __file__, "--work", *map(str, work)]) as process:
        for text in itertools.cycle(TYPED):
            if process.poll() is not None:
                break
            begun = time.perf_counter()
            product.typed(text, store)
            times.append((time.perf_counter() - begun) * 1000)
    if process.returncode:
        raise RuntimeError(f"{work[0]} ended with {process.returncode}")
    product.close()
    store.close()
    return times


def _merge(folder: str) -> None:
    index = WhooshIndex.open(Path(folder) / "index", no_texts)
    assert index.merge(nullcontext)
    index.close()


def _build(folder: str, corpus: str, piece: str) -> None:
    rebuild(Path(folder) / "index", transcripts(Path(corpus), 0, PIECES * int(piece)), no_texts)


_WORK: dict[str, Callable[..., None]] = {"merge": _merge, "build": _build}

if __name__ == "__main__":
    if sys.argv[1] == "--work":
        _WORK[sys.argv[2]](*sys.argv[3:])
    else:
        print(json.dumps(main(*map(Path, sys.argv[1:]))))
