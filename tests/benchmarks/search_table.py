"""The table of the search benchmark: the product beside stock Whoosh, SQLite FTS5 and tantivy, in one run.

python tests/benchmarks/search_table.py [--sizes 20000,200000,1000000] [--work DIR] [--from FIGURES.json]
The yardstick lies in ../shared/tools/search_bench beside the project; tantivy is left out where it is not
installed. What is measured is kept in DIR/figures.json and told in resources/help/*/search-speed.md. Stock
Whoosh takes minutes to build at 200,000 paragraphs and is left out at a million.
"""

import argparse
import importlib.util
import json
import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from search_report import PRODUCT, Figures, markdown

ROOT = Path(__file__).parents[2]
YARDSTICK = ROOT.parent / "shared" / "tools" / "search_bench"
ENGINE = "search_engine:Product"
MOST_FOR_WHOOSH = 200_000
CAP = "10"  # seconds that a class may take an engine


def measure(size: int, work: Path) -> list[dict[str, Any]]:
    """Run all engines over so many paragraphs."""
    corpus, folder = work / f"{size}.jsonl", work / str(size)
    if not corpus.exists():
        _run([YARDSTICK / "make_corpus.py", size, corpus])
    peers = ["fts5"] + ["tantivy"] * (importlib.util.find_spec("tantivy") is not None)
    if size <= MOST_FOR_WHOOSH:
        peers.append("whoosh")
    engines = ["--engines", ",".join(peers), "--engine", ENGINE]
    _run([YARDSTICK / "peers.py", "run", corpus, "--work", folder, *engines, "--cap", CAP])
    lines = (folder / "results.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def living(size: int, work: Path) -> dict[str, float]:
    """What happens while the index of so many paragraphs changes."""
    script, folder = Path(__file__).with_name("search_living.py"), work / str(size)
    told = _run([script, work / f"{size}.jsonl", folder / PRODUCT, folder / "texts.db"], quiet=True)
    found: dict[str, float] = json.loads(told.splitlines()[-1])
    return found


def _run(command: list[object], *, quiet: bool = False) -> str:
    paths = os.pathsep.join(map(str, (ROOT, Path(__file__).parent)))
    done = subprocess.run(
        [sys.executable, *map(str, command)],
        env=os.environ | {"PYTHONPATH": paths},
        stdout=subprocess.PIPE if quiet else None,
        text=True,
        check=True,
    )
    return done.stdout or ""


def facts() -> list[str]:
    """When and on what it is measured."""
    cpu = Path("/proc/cpuinfo")
    models = [line.partition(":")[2].strip() for line in cpu.read_text().splitlines() if "model name" in line]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    engines = ["numpy", "Whoosh-Reloaded"] + ["tantivy"] * (importlib.util.find_spec("tantivy") is not None)
    machine = models[0] if models else platform.machine()
    return [
        f"{datetime.now(UTC):%Y-%m-%d}",
        f"{os.cpu_count()} × {machine}, {memory:.0f} GB, {platform.system()}",
        ", ".join(
            [f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
            + [f"{name} {version(name)}" for name in engines]
        ),
    ]


def main() -> None:
    """Measure, or take what was measured, and write the pages."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", default="20000,200000,1000000")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "search-table")
    parser.add_argument("--from", dest="known", type=Path, help="figures that were measured before")
    given = parser.parse_args()
    if given.known:
        kept = json.loads(given.known.read_text("utf-8"))
    elif not YARDSTICK.is_dir():
        sys.exit(f"the yardstick is missing: {YARDSTICK}")
    else:
        given.work.mkdir(parents=True, exist_ok=True)
        sizes = [int(size) for size in given.sizes.split(",")]
        rows = {size: measure(size, given.work) for size in sizes}
        largest = max((size for size in sizes if size <= MOST_FOR_WHOOSH), default=min(sizes))
        kept = {"facts": facts(), "rows": rows, "living": living(largest, given.work)}
        (given.work / "figures.json").write_text(json.dumps(kept, indent=1), "utf-8")
    figures: Figures = {
        (int(size), row["engine"], row["class"]): row for size, found in kept["rows"].items() for row in found
    }
    for language, name in enumerate(("en", "zh")):
        page = ROOT / "resources" / "help" / name / "search-speed.md"
        page.write_text(markdown(figures, kept["living"], kept["facts"], language), "utf-8")
        print(page)


if __name__ == "__main__":
    main()
