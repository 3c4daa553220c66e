"""Running other programs, and saying in one line what went wrong."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

TAIL_LINES = 15
# Settings of the caller that would send packages, or imports, to another place than .venv.
MISLEADING = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_USER",
    "PIP_NO_BINARY",
    "PIP_REQUIRE_HASHES",
    "__PYVENV_LAUNCHER__",
)


class TroubleError(Exception):
    """What is wrong and what to do, in one line; with the end of a tool's output where there is one."""

    def __init__(self, line: str, output: str = "", exit_code: int = 1) -> None:
        super().__init__(line)
        self.line = line
        self.output = output
        self.exit_code = exit_code

    def report(self) -> str:
        """The tail of the tool's output, then the line: the last thing read is what to do."""
        tail = [f"  | {line}" for line in self.output.splitlines() if line.strip()][-TAIL_LINES:]
        return "\n".join([*tail, f"error: {self.line}"])


def say(line: str) -> None:
    """Progress, in order with what the started programs print."""
    print(line, flush=True)


def warn(line: str) -> None:
    """Something less than perfect that does not stop the work."""
    print(f"warning: {line}", file=sys.stderr, flush=True)


def clean_environment(**changes: str) -> dict[str, str]:
    """The caller's environment without what would mislead pip or Python."""
    kept = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    # A pip.conf may ask for installs into the home folder, which pip refuses inside .venv.
    return {**kept, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **changes}


def run_quietly(command: Sequence[str | Path], trouble: str, env: Mapping[str, str] | None = None) -> str:
    """Run a tool, keeping its output for the case that it fails.

    Args:
        trouble: the line for a failure: what is wrong, and what to do.

    Returns:
        What it printed.

    Raises:
        TroubleError: it is not there, or its exit code is not 0.
    """
    try:
        done = subprocess.run(
            [str(part) for part in command],
            env=dict(env or clean_environment()),
            stdin=subprocess.DEVNULL,
            close_fds=False,  # it holds the lock of guard.alone, should this process be killed before it
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except FileNotFoundError as error:
        raise TroubleError(f"{trouble} ({command[0]} is not there)") from error
    if done.returncode:
        raise TroubleError(trouble, done.stdout)
    return done.stdout


def run_openly(
    command: Sequence[str | Path], env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> int:
    """Run a program that talks to the user itself; its exit code."""
    sys.stdout.flush()
    return subprocess.call([str(part) for part in command], env=dict(env or clean_environment()), cwd=cwd)
