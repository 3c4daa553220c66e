"""One briefing written out by pandoc and LibreOffice, where they are installed, has the turns of its text."""

import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.importing.reading import read
from desktop_app.model.transcript import Turn
from desktop_app.parsing.pipeline import parse
from tests.formats import docx, odt
from tests.formats.turns import CHINESE, ENGLISH, Said, as_text

needs_pandoc = pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
BOTH = pytest.mark.parametrize("turns", [ENGLISH, CHINESE], ids=["english", "chinese"])


def turns_of(data: bytes, name: str) -> tuple[Turn, ...]:
    return parse(read(data, name)).turns


def as_markdown(turns: tuple[Said, ...]) -> str:
    blocks: list[str] = []
    for turn in turns:
        space = "" if turn.label.endswith("：") else " "
        first, *others = turn.paragraphs
        opening = {
            "bold": f"**{turn.label}**{space}{first}",
            "plain": f"{turn.label}{space}{first}",
            "own_line": f"**{turn.label}**\n\n{first}",
            "break": f"{turn.label}\\\n{first}",
        }
        blocks += [opening[turn.style], *others]
    return "\n\n".join(blocks) + "\n"


@needs_pandoc
@BOTH
@pytest.mark.parametrize("kind", ["docx", "odt", "rtf", "epub"])
def test_what_pandoc_writes(turns: tuple[Said, ...], kind: str, tmp_path: Path) -> None:
    source, target = tmp_path / "a.md", tmp_path / f"a.{kind}"
    source.write_text(as_markdown(turns), encoding="utf-8")
    # Bytes and numbers as pandoc writes them; its typographic quotes would not be the text's own.
    command = ["pandoc", "-s", "-f", "markdown-smart", "-M", "title= ", str(source), "-o", str(target)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    assert turns_of(target.read_bytes(), target.name) == turns_of(as_text(turns).encode(), "a.txt")


@needs_office
@pytest.mark.parametrize("kind", ["rtf", "odt", "docx"])
def test_what_libreoffice_writes(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    source = "odt" if kind == "docx" else "docx"
    for name, turns in (("english", ENGLISH), ("chinese", CHINESE)):
        written = odt.write(turns) if source == "odt" else docx.write(turns)
        (folder / f"{name}.{source}").write_bytes(written)
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        kind,
    ]
    files = [str(path) for path in folder.iterdir()]
    subprocess.run(
        [*command, "--outdir", str(tmp_path), *files], check=True, capture_output=True, timeout=120
    )
    for name, turns in (("english", ENGLISH), ("chinese", CHINESE)):
        found = turns_of((tmp_path / f"{name}.{kind}").read_bytes(), f"a.{kind}")
        assert found == turns_of(as_text(turns).encode(), "a.txt")
