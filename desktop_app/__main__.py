"""`python -m desktop_app`, and the entry points of the installed scripts."""

import sys


def main() -> int:
    """Run the command line."""
    from desktop_app.app import run

    return run(sys.argv[1:])


def open_window() -> int:
    """Open the window, whatever else was said."""
    from desktop_app.app import run

    return run(["open", "--samples", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
