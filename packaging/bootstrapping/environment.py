"""The virtual environment: made, filled from the lock, and known to be whole by a stamp written last.

The stamp says "unfinished" from before the first change until after the last, so that whatever is
interrupted is made again from nothing and no half-installed package is ever taken for a whole one.
"""

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bootstrapping.tools import TroubleError, clean_environment, run_quietly, say

RUN_LOCK = "packaging/requirements.txt"
TEST_LOCK = "packaging/requirements-dev.txt"
PROJECT_FILES = ("pyproject.toml", "desktop_app/__init__.py")  # names, scripts, version
UNFINISHED = "unfinished\n"
STAMP = "bootstrap-stamp"
HEALTHY = "import sys, pip._internal.cli.main; sys.exit(sys.version_info < (3, 11))"


@dataclass(frozen=True, slots=True)
class Environment:
    """A virtual environment by its folder."""

    folder: Path

    def script(self, name: str) -> Path:
        """A program inside it."""
        if sys.platform == "win32":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.script("python")

    @property
    def stamp(self) -> Path:
        """What was installed, or that it was not finished."""
        return self.folder / STAMP


def stamp_lines(root: Path, testing: bool) -> frozenset[str]:
    """What has to stand in the stamp for nothing to be left to do: content of files, and the place."""
    names = [RUN_LOCK, *PROJECT_FILES, *([TEST_LOCK] if testing else [])]
    digests = {f"{hashlib.sha256((root / name).read_bytes()).hexdigest()} {name}" for name in names}
    return frozenset(digests | {f"in {root}"})


def is_current(stamp: str, wanted: frozenset[str]) -> bool:
    """Whether all that is wanted was installed; more may have been."""
    return wanted <= set(stamp.splitlines())


def is_usable(stamp: str | None, root: Path) -> bool:
    """Whether packages may be put into an environment: finished, and made in this very place.

    Args:
        stamp: None where there is none: an environment that somebody made by hand.
    """
    return stamp is None or f"in {root}" in stamp.splitlines()


def prepare(root: Path, testing: bool) -> Environment:
    """Have .venv hold what the lock says, and the project itself.

    Raises:
        TroubleError: a step failed; running the same again starts over.
    """
    environment = Environment(root / ".venv")
    stamp = environment.stamp.read_text("utf-8") if environment.stamp.is_file() else None
    wanted = stamp_lines(root, testing)
    sound = is_usable(stamp, root) and _is_healthy(environment)
    if sound and is_current(stamp or "", wanted):
        return environment
    environment.folder.mkdir(exist_ok=True)
    environment.stamp.write_text(UNFINISHED, "utf-8")
    if not sound:
        _make(environment)
    _fill(environment, root, TEST_LOCK if testing else RUN_LOCK)
    environment.stamp.write_text("".join(f"{line}\n" for line in sorted(wanted)), "utf-8")
    return environment


def _is_healthy(environment: Environment) -> bool:
    """Whether its Python and pip start."""
    try:
        command = [str(environment.python), "-c", HEALTHY]
        return (
            subprocess.run(command, env=clean_environment(), capture_output=True, check=False).returncode == 0
        )
    except OSError:
        return False


def _make(environment: Environment) -> None:
    """A new environment in place of whatever is there; the stamp, saying "unfinished", outlives the rest."""
    say(f"Making {environment.folder}")
    for entry in environment.folder.iterdir():
        if entry.is_dir() and not entry.is_symlink():
            shutil.rmtree(entry)
        elif entry != environment.stamp:
            entry.unlink()
    python = getattr(sys, "_base_executable", sys.executable)  # not the one of an environment, which may go
    run_quietly(
        [python, "-m", "venv", environment.folder],
        f"a virtual environment could not be made in {environment.folder}: see above",
    )


def _fill(environment: Environment, root: Path, lock: str) -> None:
    """Packages exactly as locked, then the project from its folder."""
    count = sum("==" in line for line in (root / lock).read_text("utf-8").splitlines())
    say(
        f"Installing {count} Python packages as locked in {lock} (about 100 MB; a few minutes on a slow line)"
    )
    pip: list[str | Path] = [environment.python, "-m", "pip", "install", "--no-input"]
    run_quietly(
        [*pip, "--require-hashes", "--only-binary", ":all:", "-r", root / lock],
        "the Python packages could not be installed: check the network and pip's settings, then try again",
    )
    run_quietly(
        [*pip, "--no-index", "--no-deps", "--no-build-isolation", "--editable", root],
        "the project could not be installed into .venv: see above",
    )
    if not environment.script("briefing-desk").is_file():
        raise TroubleError("the installation made no briefing-desk command: is [project.scripts] whole?")
