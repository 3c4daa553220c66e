"""Debian's packages: which are missing, and installing them where that is allowed."""

import importlib.util
import os
import shutil
import sys
from collections.abc import Iterable

from bootstrapping.tools import TroubleError, clean_environment, run_quietly, say, warn

QT_LIBRARIES = (
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libdbus-1-3",
    "libglib2.0-0",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libwayland-cursor0",
    "libwayland-egl1",
)
FONTS = ("fonts-noto-cjk", "fonts-noto-core", "fonts-inter")
FOR_TESTS = ("xvfb", "xauth")
ALL_INSTALLED = ("dpkg-query", "--show", "--showformat=${db:Status-Status}\t${Package}\t${Provides}\n")


def essential(python_makes_environments: bool) -> tuple[str, ...]:
    """What nothing works without; Debian keeps part of Python's venv in a package of its own."""
    return QT_LIBRARIES if python_makes_environments else ("python3-venv", *QT_LIBRARIES)


def welcome(testing: bool) -> tuple[str, ...]:
    """What the program works without, if less well."""
    return (*FONTS, *FOR_TESTS) if testing else FONTS


def installed(listing: str) -> frozenset[str]:
    """Names of installed packages, and those that they stand in for, from ALL_INSTALLED's output."""
    names: set[str] = set()
    for line in listing.splitlines():
        status, package, provides = [*line.split("\t"), "", ""][:3]
        if status == "installed":
            names.add(package)
            names.update(part.split()[0] for part in provides.split(",") if part.strip())
    return frozenset(names)


def missing(wanted: Iterable[str], present: frozenset[str]) -> tuple[str, ...]:
    """Those wanted that are not there, in their order."""
    return tuple(name for name in wanted if name not in present)


def install_command(packages: Iterable[str]) -> list[str]:
    """The command that installs packages without a question; waits for another apt."""
    options = ["-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "-o", "Acquire::Retries=3"]
    return ["apt-get", "install", *options, *packages]


def advice(packages: Iterable[str]) -> str:
    """The command for a person to type."""
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {' '.join(packages)}"


def prepare(testing: bool) -> None:
    """Have the system packages that Qt, its fonts and the tests need.

    Raises:
        TroubleError: something essential is missing and may not, or cannot, be installed.
    """
    can_make_environments = importlib.util.find_spec("ensurepip") is not None
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        if not can_make_environments:
            raise TroubleError("this Python cannot make virtual environments: install its ensurepip module")
        if sys.platform == "linux":
            say("Not a Debian system: Qt's system libraries (OpenGL, EGL, xcb-cursor) are taken to be there.")
        return
    present = installed(run_quietly(ALL_INSTALLED, "dpkg-query failed: repair Debian's package database"))
    needed = missing(essential(can_make_environments), present)
    liked = missing(welcome(testing), present)
    if os.geteuid() == 0:
        _install(needed, liked)
        return
    if needed:
        raise TroubleError(
            f"Debian packages are missing; run this, then try again:  {advice([*needed, *liked])}"
        )
    if liked:
        warn(f"going on without {', '.join(liked)}; to have them:  {advice(liked)}")


def _install(needed: tuple[str, ...], liked: tuple[str, ...]) -> None:
    """Install as root: fail without the needed ones, warn without the others."""
    if not (needed or liked):
        return
    say(f"Installing Debian packages: {' '.join([*needed, *liked])}")
    env = clean_environment(DEBIAN_FRONTEND="noninteractive")
    try:
        run_quietly(["apt-get", "update", "-o", "Acquire::Retries=3"], "apt-get update failed", env)
    except TroubleError as trouble:
        warn(f"{trouble.line}; going on with the package lists that are there")
    if needed:
        line = f"Debian packages could not be installed; check the network, then:  {advice(needed)}"
        run_quietly(install_command(needed), line, env)
    if liked:
        try:
            run_quietly(install_command(liked), "apt-get failed", env)
        except TroubleError:
            warn(f"going on without {', '.join(liked)}, which could not be installed:  {advice(liked)}")
