"""What several tests need: the command line as users run it, texts, waiting."""

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
SEED = SHARED / "000_fb815ef4cda47ad1.txt"
BRIEFINGS = SHARED / "briefings"

BRIEFING = """\
Briefing on the Orchard Valley plan
12 May 2023, Alder Hall

Moderator:
Good morning. We begin with the plan. Who has a question?
Valley Post:
What will change for growers, and how will the plan be carried out?
Marta Lind:
Thank you. The plan rests on three key tasks, as follows.
First, with a focus on water, we will line the old canals by the end of 2024.
Second, we will set up a frost warning mechanism for every slope.
Third, we will revise the Orchard Act.
We have drawn up 21 measures. The café “Naïve” 😀 stays open.
Moderator:
Thank you. That concludes the briefing.
"""

CHINESE = """\
果园谷规划发布会
2023年5月12日

主持人：
各位上午好，现在请记者提问。
山谷日报记者：
请问规划包括哪些内容？
林美华：
谢谢您的提问。我们将抓好三项重点任务。一是修复老旧水渠。二是建立霜冻预警机制。三是修订《果园条例》。
主持人：
今天的发布会到此结束。
"""


class Desk:
    """The command line on one library, in processes of its own."""

    def __init__(self, library: Path) -> None:
        self.library = library

    def run(
        self, *words: object, code: int = 0, stdin: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command and check its exit code."""
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "--library", str(self.library), *map(str, words)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            cwd=ROOT,
            env=environment(),
            input=stdin,
            timeout=120,
            check=False,
        )
        assert done.returncode == code, f"{words}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
        assert "Traceback" not in done.stderr
        return done

    def json(self, *words: object, code: int = 0) -> Any:  # noqa: ANN401 - whatever JSON it prints
        """Run a command with --json; the document it prints."""
        return json.loads(self.run(*words, "--json", code=code).stdout)

    def add(self, *paths: Path) -> list[str]:
        """Import files; the ids of what was stored."""
        return [row["transcript_id"] for row in self.json("import", *paths)]


def environment() -> dict[str, str]:
    """The environment for a process of the program: this checkout, no display, no settings of the user's."""
    return os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def write(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A file with a text."""
    path.write_bytes(text.encode(encoding))
    return path


def many(folder: Path, count: int, make: Callable[[int], str] | None = None) -> list[Path]:
    """Files with briefings that differ."""
    folder.mkdir(exist_ok=True)
    make = make or (
        lambda n: BRIEFING.replace("Orchard", f"Orchard {n}").replace("21 measures", f"{n + 2} measures")
    )
    return [write(folder / f"briefing-{n:03}.txt", make(n)) for n in range(count)]


def grows_in_line(seconds: Callable[[int], float], small: int, *, times: int = 4, attempts: int = 8) -> bool:
    """Whether a size some times as large takes about as many times as long, not their square.

    Twice the time that is due is allowed: a machine with other work to do is uneven, and a share that grows
    with the square shows all the same once the sizes lie far enough apart.

    Args:
        seconds: the processor's time that a size takes.
        small: the smaller size, in the caller's unit.
        times: the larger size in smaller ones; with eight, a sixth of the time spent unduly is seen.
        attempts: rounds; one that is in line is enough, since other work on the machine only ever adds.
    """
    allowed = 2 * times + 1
    gc.disable()  # what earlier tests left on the heap would be searched on the larger size's account
    try:
        return any(seconds(times * small) < allowed * seconds(small) + 0.03 for _ in range(attempts))
    finally:
        gc.enable()
