"""Archives laid open by a worker, in a private folder, under names of ours: no path in them can do harm."""

from pathlib import Path, PurePosixPath

from desktop_app.importing.detect import detect
from desktop_app.importing.formats import ARCHIVES
from desktop_app.importing.packed.archives import members
from desktop_app.library.imports.files import MOST_ARCHIVE_BYTES, is_wanted, read_bytes
from desktop_app.library.workers.tasks import Member, Unpacked
from desktop_app.model.errors import UnreadableFileError


def unpack(_data: bytes, path: str, name: str, folder: str) -> Unpacked:
    """Lay the files of an archive into a folder under numbers for names.

    Args:
        path: where the archive lies; its bytes need not go through a pipe.
        name: its name.
        folder: an empty one, for nobody else.

    Returns:
        The members, those left out that nobody means to import; None where the file is a document.

    Raises:
        UnreadableFileError: it is damaged, locked, a bomb, or holds nothing to import.
    """
    data = read_bytes(Path(path), MOST_ARCHIVE_BYTES)
    if detect(data, name).format not in ARCHIVES:
        return Unpacked(None)
    laid: list[Member] = []
    for number, member in enumerate(members(data, name, _wanted), 1):
        if member.data is None:
            laid.append(Member(member.name, "", member.error))
        else:
            file = Path(folder, f"{number:06}")
            file.write_bytes(member.data)
            laid.append(Member(member.name, str(file)))
    if not laid:
        raise UnreadableFileError(
            "empty", "the archive holds no file to import: pack it again, with its files"
        )
    return Unpacked(tuple(laid))


def _wanted(name: str) -> bool:
    return is_wanted(PurePosixPath(name))
