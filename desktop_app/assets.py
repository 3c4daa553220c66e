"""The one door to the files that ship with the program."""

from functools import cache
from importlib.resources import files
from pathlib import Path


@cache
def _root() -> Path:
    """The folder of bundled files: inside the installed package, or beside it in a source checkout."""
    shipped = Path(str(files("desktop_app").joinpath("resources")))
    return shipped if shipped.is_dir() else Path(__file__).resolve().parent.parent / "resources"


def asset(*parts: str) -> Path:
    """A bundled file or folder by the parts of its path.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"the installation lacks {'/'.join(parts)}")
    return path


def asset_text(*parts: str) -> str:
    """The text of a bundled UTF-8 file."""
    return asset(*parts).read_text(encoding="utf-8")
