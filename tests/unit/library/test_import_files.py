"""Files given to an import: only regular ones are opened, so much of them is read, none leads away."""

import os
from pathlib import Path

import pytest

from desktop_app.library.imports.files import expand, may_be_archive, read_bytes
from desktop_app.library.workers import unpacking
from desktop_app.library.workers.unpacking import unpack
from desktop_app.model.errors import UnreadableFileError
from tests.deadline import within
from tests.formats.zips import zipped

TEXT = b"Ann Lee: We begin.\n"


def refusal(path: Path, most: int = 1_000) -> str:
    with within(5), pytest.raises(UnreadableFileError) as caught:
        read_bytes(path, most)
    return caught.value.reason


def test_a_file_larger_than_is_read_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT)
    assert read_bytes(path, len(TEXT)) == TEXT
    assert refusal(path, len(TEXT) - 1) == "too_large"


@pytest.mark.skipif(os.name == "nt", reason="pipes and links are POSIX's")
def test_a_pipe_is_neither_waited_for_nor_followed(tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    for path in (pipe, link):
        assert refusal(path) == "not_a_file"
        with within(5):
            assert not may_be_archive(path)


@pytest.mark.skipif(os.name == "nt", reason="links are POSIX's")
def test_folders_that_lead_into_themselves_are_gone_through_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "round").symlink_to(tmp_path)
    (tmp_path / "a.txt").write_bytes(TEXT)
    assert list(expand([tmp_path], recursive=True)) == [tmp_path / "a.txt"]


def test_files_of_an_archive_lie_under_numbers_whatever_they_are_called(tmp_path: Path) -> None:
    archive, folder = tmp_path / "a.zip", tmp_path / "laid"
    folder.mkdir()
    archive.write_bytes(zipped({"../climbed.txt": TEXT, "/tmp/climbed.txt": TEXT, "a.txt": TEXT}))
    unpack(b"", str(archive), archive.name, str(folder))
    assert sorted(path.name for path in folder.iterdir()) == ["000001", "000002", "000003"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "laid"]


def test_an_archive_larger_than_is_unpacked_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = tmp_path / "a.zip"
    archive.write_bytes(zipped({"a.txt": TEXT}))
    monkeypatch.setattr(unpacking, "MOST_ARCHIVE_BYTES", 50)
    with pytest.raises(UnreadableFileError) as caught:
        unpack(b"", str(archive), archive.name, str(tmp_path))
    assert caught.value.reason == "too_large"
