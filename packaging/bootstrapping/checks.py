"""`test`: everything that has to hold before a change goes in."""

import os
from collections.abc import Sequence
from pathlib import Path

from bootstrapping.environment import Environment
from bootstrapping.tools import clean_environment, run_openly, say

STATIC_CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
)


def run_checks(root: Path, environment: Environment, pytest_arguments: Sequence[str]) -> int:
    """Static checks, then the suite; with arguments for pytest only that.

    Returns:
        0 when everything passed; otherwise pytest's exit code, or 1.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")  # no windows popping up while one works
    env = clean_environment(QT_QPA_PLATFORM=platform)
    failed = []
    for name, command in () if pytest_arguments else STATIC_CHECKS:
        say(f"== {name}")
        if run_openly([environment.python, "-m", *command], env, root):
            failed.append(name)
    say("== pytest")
    code = run_openly([environment.python, "-m", "pytest", *pytest_arguments], env, root)
    if failed:
        say(f"Not clean, see above: {', '.join(failed)}")
    return code or (1 if failed else 0)
