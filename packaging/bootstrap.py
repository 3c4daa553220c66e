#!/usr/bin/env python3
"""Briefing Desk on a fresh machine, in one command.

python3 packaging/bootstrap.py run [FILE ...]          open the window (or do the same job in the terminal)
python3 packaging/bootstrap.py test [PYTEST ARGS ...]  run every check and the whole test suite
python3 packaging/bootstrap.py install                 only prepare the machine and .venv

Needs nothing but Python's standard library; what is missing is installed or named.
"""

from __future__ import annotations  # lets an older Python get as far as the message below

import sys
from pathlib import Path

OLDEST = (3, 11)
ROOT = Path(__file__).resolve().parent.parent


def python_trouble(version: tuple[int, ...]) -> str | None:
    """What to tell someone whose Python is too old, or None."""
    if version >= OLDEST:
        return None
    have = ".".join(map(str, version))
    return f"Python {have} is too old: Briefing Desk needs 3.11 or newer; run this script with such a python3"


if __name__ == "__main__":
    too_old = python_trouble(sys.version_info[:2])
    if too_old:
        sys.exit("error: " + too_old)

    from bootstrapping.commands import main

    sys.exit(main(ROOT, sys.argv[1:], __doc__))
