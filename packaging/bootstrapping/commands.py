"""The three commands of bootstrap.py."""

import io
import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrapping import checks, debian, environment, launch
from bootstrapping.guard import alone
from bootstrapping.tools import TroubleError, say

INTERRUPTED = 130


def main(root: Path, words: Sequence[str], usage: str) -> int:
    """Do what the words say; every expected failure ends in one line on stderr.

    Returns:
        The exit code.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # titles in a script that the terminal cannot show
    try:
        return _command(root, words, usage)
    except TroubleError as trouble:
        print(trouble.report(), file=sys.stderr)
        return trouble.exit_code
    except OSError as error:
        print(f"error: {error}; mend that, then run the same command again", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted: the same command takes up where this one stopped", file=sys.stderr)
        return INTERRUPTED


def _command(root: Path, words: Sequence[str], usage: str) -> int:
    command, *rest = words or ["--help"]
    if command in ("-h", "--help", "help"):
        print(usage.strip())
        return 0
    if command == "run":
        files = launch.existing(rest)
        return launch.run(root, _prepare(root, testing=False), files)
    if command == "test":
        return checks.run_checks(root, _prepare(root, testing=True), rest)
    if command == "install" and not rest:
        ready = _prepare(root, testing=True)
        say(f"Ready: {ready.script('briefing-desk')}")
        return 0
    raise TroubleError(f"“{' '.join(words)}” is not a command: see --help", exit_code=2)


def _prepare(root: Path, *, testing: bool) -> environment.Environment:
    """System packages, then .venv, where two bootstraps of one folder take turns; apt has its own lock."""
    debian.prepare(testing)
    with alone(root / "packaging" / "bootstrap.py"):
        return environment.prepare(root, testing)
