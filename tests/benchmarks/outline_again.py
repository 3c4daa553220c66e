"""Stored transcripts outlined again with new words, and how long it takes to read one meanwhile.

python tests/benchmarks/outline_again.py [TRANSCRIPTS]
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from threading import Thread
from time import perf_counter, sleep

from workload import SEED, Figure, chinese, english, report

from desktop_app.library.background import outline_again_in_process
from desktop_app.library.service import Library
from desktop_app.model.monitor import Monitor

TRANSCRIPTS = 1_000
WORDS, CHARACTERS = 1_500, 3_300  # about 10 kB of UTF-8 each
CHINESE = 4  # one file of so many
PAUSE = 0.05  # seconds between two looks of a reader
GOAL = 0.1  # seconds that opening a briefing may take meanwhile, for all but one in a hundred
LEXICONS = {"en": '[sets]\ntask = ["walkabout", "-measure"]\n', "zh": '[sets]\nstrong = "硬招 -措施"\n'}


def fill(library: Library, folder: Path, count: int) -> float:
    """Import briefings; the megabytes of their texts."""
    size = 0
    for number in range(count):
        make, length = (chinese, CHARACTERS) if number % CHINESE == 0 else (english, WORDS)
        text = make(length, SEED + number).encode()
        size += len(text)
        (folder / f"{number:04}.txt").write_bytes(text)
    library.import_paths([folder])
    return size / 1e6


def latencies(library: Library, ids: Sequence[str], work: Thread) -> list[float]:
    """Seconds that opening a briefing takes, again and again while a thread works."""
    taken = []
    while work.is_alive():
        before = perf_counter()
        library.briefing(ids[len(taken) * 7 % len(ids)])
        taken.append(perf_counter() - before)
        sleep(PAUSE)
    return sorted(taken)


def measured(count: int) -> list[Figure]:
    """Fill a library, and outline it again in another process."""
    with tempfile.TemporaryDirectory() as place:
        given = Path(place, "given")
        given.mkdir()
        library = Library.open(Path(place, "library"))
        megabytes = fill(library, given, count)
        (library.folder / "lexicons").mkdir()
        for language, text in LEXICONS.items():
            (library.folder / "lexicons" / f"{language}.toml").write_text(text, "utf-8")
        before = perf_counter()
        old = len(library.outlines.outdated())
        asked = perf_counter() - before
        ids = [row.id for row in library.summaries()]
        work = Thread(target=outline_again_in_process, args=(library.folder, None, Monitor()))
        before = perf_counter()
        work.start()
        taken = latencies(library, ids, work)
        seconds = perf_counter() - before
        left = len(library.outlines.outdated())
        library.close()
    late = taken[len(taken) * 99 // 100]
    return [
        Figure("transcripts, and their texts", f"{count}, {megabytes:.1f} MB"),
        Figure("outlined with older lists, and the time to know it", f"{old}, {1000 * asked:.0f} ms"),
        Figure(
            "outlined again", f"{60 * count / seconds:.0f} a minute, {megabytes / seconds:.2f} MB a second"
        ),
        Figure("left undone", str(left), "0", left == 0),
        Figure("a briefing opened meanwhile, median", f"{1000 * median(taken):.0f} ms"),
        Figure("99 of 100 within", f"{1000 * late:.0f} ms", f"≤ {1000 * GOAL:.0f} ms", late <= GOAL),
    ]


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else TRANSCRIPTS
    sys.exit(report(f"{wanted} transcripts outlined again", measured(wanted)))
