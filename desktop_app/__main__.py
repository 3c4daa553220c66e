"""`python -m desktop_app`, and the entry points of the installed scripts."""

import sys
from collections.abc import Sequence

INTERRUPTED = 130


def main() -> int:
    """Run the command line."""
    return _run(sys.argv[1:])


def open_window() -> int:
    """Open the window, whatever else was said."""
    return _run(["open", "--samples", *sys.argv[1:]])


def _run(words: Sequence[str]) -> int:
    """The whole program; an interrupt while it is still loading ends it as quietly as a later one."""
    try:
        from desktop_app.app import run

        return run(words)
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
