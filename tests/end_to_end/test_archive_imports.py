"""Archives and folder trees, as the command line takes them in."""

import io
import tarfile
from pathlib import Path

import pytest

from tests.formats.zips import zipped
from tests.support import BRIEFING, CHINESE, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library")


def tarred(members: dict[str, bytes], mode: str = "w:gz") -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode=mode) as archive:  # type: ignore[call-overload]  # a mode by name
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return stream.getvalue()


MEMBERS = {"2023/orchard.txt": BRIEFING.encode(), "2023/果园.txt": CHINESE.encode("gb18030")}


@pytest.mark.parametrize(("name", "pack"), [("all.zip", zipped), ("all.tar.gz", tarred), ("all.bin", zipped)])
def test_every_transcript_of_an_archive_is_taken_in_under_its_own_path(
    desk: Desk, tmp_path: Path, name: str, pack: object
) -> None:
    archive = tmp_path / name
    archive.write_bytes(pack(MEMBERS))  # type: ignore[operator]  # one of the two above
    rows = desk.json("import", archive)
    assert [row["path"] for row in rows] == [f"{archive}!{member}" for member in MEMBERS]
    assert [row["status"] for row in rows] == ["added", "added"]
    assert {row["language"] for row in desk.json("list")} == {"en", "zh"}
    assert [row["status"] for row in desk.json("import", archive)] == ["unchanged", "unchanged"]


def test_a_changed_member_is_a_revision_of_what_was_known_at_its_path(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    archive.write_bytes(zipped(MEMBERS))
    before = desk.json("import", archive)
    archive.write_bytes(zipped({**MEMBERS, "2023/orchard.txt": BRIEFING.replace("2024", "2025").encode()}))
    after = desk.json("import", archive)
    assert [row["status"] for row in after] == ["updated", "unchanged"]
    assert [row["transcript_id"] for row in after] == [row["transcript_id"] for row in before]


def test_names_that_climb_out_of_the_archive_write_nothing_outside(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "down"
    folder.mkdir(parents=True)
    archive = folder / "climber.zip"
    archive.write_bytes(zipped({"../../climbed.txt": BRIEFING.encode(), "/tmp/climber.txt": b"x: y"}))
    before = {path for path in tmp_path.rglob("*") if not path.is_relative_to(desk.library)}
    desk.json("import", archive, code=0)
    assert {path for path in tmp_path.rglob("*") if not path.is_relative_to(desk.library)} == before
    assert not Path("/tmp/climber.txt").exists()


def test_a_bomb_in_an_archive_is_told_and_its_neighbours_are_taken_in(desk: Desk, tmp_path: Path) -> None:
    archive = tmp_path / "all.zip"
    archive.write_bytes(zipped({"bomb.txt": b"a" * (80 << 20), "orchard.txt": BRIEFING.encode()}))
    rows = {Path(row["path"]).name.partition("!")[2]: row for row in desk.json("import", archive, code=1)}
    assert rows["bomb.txt"]["status"] == "failed"
    assert rows["orchard.txt"]["status"] == "added"


def test_a_saved_web_page_comes_without_its_fittings(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    (folder / "Briefing_files").mkdir(parents=True)
    (folder / "Briefing.html").write_text(f"<html><body><main>{_paragraphs()}</main></body></html>", "utf-8")
    (folder / "Briefing_files" / "ad.html").write_text("<html><body>Buy now</body></html>", "utf-8")
    (folder / "Briefing_files" / "style.css").write_text("p { color: red }", "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 90)
    rows = desk.json("import", folder, "--recursive")
    assert [Path(row["path"]).name for row in rows] == ["Briefing.html"]


def _paragraphs() -> str:
    return "".join(f"<p>{line}</p>" for line in BRIEFING.splitlines() if line)


@pytest.mark.parametrize(
    "data", [zipped({}), tarred({}), zipped({".DS_Store": b"x"})], ids=["zip", "tar", "junk"]
)
def test_an_archive_without_a_file_to_import_fails_and_its_neighbour_is_taken_in(
    desk: Desk, tmp_path: Path, data: bytes
) -> None:
    archive, text = tmp_path / "all.zip", tmp_path / "orchard.txt"
    archive.write_bytes(data)
    text.write_text(BRIEFING, encoding="utf-8")
    failed, added = desk.json("import", archive, text, code=1)
    assert (failed["path"], failed["error"]["code"], added["status"]) == (str(archive), "empty", "added")
