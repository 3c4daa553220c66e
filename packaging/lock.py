"""Make the lock files anew from pyproject.toml: every package exactly, with hashes of its files.

Run from the project's folder, with pip-tools installed:  python packaging/lock.py [--upgrade]
Packages keep their versions unless one has to move, or --upgrade is given.
"""

import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = "# Made by packaging/lock.py from pyproject.toml; do not edit.\n"
# Needed by locked packages on Windows only, which locking on another system does not see.
WINDOWS_ONLY = {"colorama": 'sys_platform == "win32"'}
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ \\]+)(.*)$", re.MULTILINE)


def requirements(project: dict[str, dict[str, list[str]]], *, dev: bool) -> list[str]:
    """What a lock file has to satisfy; the build backend too, for the project's own installation."""
    extras: dict[str, list[str]] = project["project"]["optional-dependencies"]  # type: ignore[assignment]  # a table
    direct = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    return [*direct, *WINDOWS_ONLY, *(extras["dev"] if dev else [])]


def tidy(compiled: str) -> str:
    """Pins and hashes only: no word about the machine or the index they came from."""
    kept = [line for line in compiled.splitlines() if line.startswith("    --hash=") or PIN.match(line)]
    marked = PIN.sub(_with_marker, "\n".join(kept))
    return f"{HEAD}{marked}\n"


def _with_marker(pin: re.Match[str]) -> str:
    marker = WINDOWS_ONLY.get(pin[1])
    return f"{pin[1]}=={pin[2]} ; {marker}{pin[3]}" if marker and ";" not in pin[3] else pin[0]


def lock(target: Path, wanted: list[str], *, keep: Path | None) -> None:
    """Write one lock file, at the versions of an earlier one where they will do."""
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "lock.in"), Path(folder, "lock.txt")
        source.write_text("\n".join(wanted), "utf-8")
        if keep:
            made.write_bytes(keep.read_bytes())
        options = ["--quiet", "--generate-hashes", "--strip-extras", "--allow-unsafe", "--no-header"]
        command = [sys.executable, "-m", "piptools", "compile", *options, "-o", str(made), str(source)]
        subprocess.run(command, check=True)
        target.write_text(tidy(made.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    everything = ROOT / "packaging/requirements-dev.txt"
    old = everything if everything.exists() and "--upgrade" not in sys.argv[1:] else None
    lock(everything, requirements(settings, dev=True), keep=old)
    lock(ROOT / "packaging/requirements.txt", requirements(settings, dev=False), keep=everything)
