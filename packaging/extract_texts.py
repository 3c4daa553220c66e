"""Take the texts of the window out of the sources into resources/i18n, where they are translated.

Run from anywhere:  python packaging/extract_texts.py
Texts inside f-strings are not seen. Translations are kept, and those of texts that are gone are dropped.
English holds plurals only: other texts show as they stand in the sources. The exit code is 1 when a text has
no translation yet.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
OPTIONS = {"en": ["-target-language", "en", "-pluralonly"], "zh": ["-target-language", "zh_CN"]}
"""What sets a language's file apart, by its name."""

# No line numbers, a fixed order and no guesses from similar texts: a change shows only what changed.
_COMMON = ["-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
_NO_GUESSES = ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]


def sources() -> list[Path]:
    """Every module that may hold a text, in a fixed order."""
    return sorted((ROOT / "desktop_app" / "ui").rglob("*.py"))


def extract(folder: Path) -> None:
    """Bring the files of a folder up to the sources; absent ones are made."""
    tool = shutil.which("pyside6-lupdate", path=str(Path(sys.executable).parent))
    if tool is None:
        raise SystemExit("pyside6-lupdate is missing: install PySide6-Essentials beside this Python")
    for name, options in OPTIONS.items():
        target = folder / f"{name}.ts"
        command = [tool, *map(str, sources()), *_COMMON, *_NO_GUESSES, *options, "-ts", str(target)]
        subprocess.run(command, check=True)


def untranslated(path: Path) -> list[str]:
    """The texts of a file that still need a translation, as "Context: text"."""
    return [
        f"{context.findtext('name')}: {message.findtext('source')}"
        for context in ElementTree.parse(path).iter("context")
        for message in context.iter("message")
        if message.find("translation[@type]") is not None
    ]


def main() -> int:
    """Extract into the project and name what is left to translate."""
    extract(FOLDER)
    missing = [f"{name}.ts: {text}" for name in OPTIONS for text in untranslated(FOLDER / f"{name}.ts")]
    print("\n".join(missing) if missing else "every text is translated")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
