"""Work in another process: what comes of it when that process does not come to its end."""

import os
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.library.background import _messages
from desktop_app.model.errors import LibraryError
from desktop_app.model.monitor import Monitor

Send = Callable[[dict[str, Any]], None]


def ends(send: Send, _: Monitor, folder: str) -> None:
    send({"told": folder})
    os._exit(1)


def ends_within_a_word(send: Send, _: Monitor, folder: str) -> None:
    send({"told": folder})
    (channel,) = (cell.cell_contents for cell in send.__closure__ or ())  # type: ignore[attr-defined]
    os.write(channel.fileno(), struct.pack("!i", 100) + b"the begi")
    os._exit(1)


@pytest.mark.parametrize(
    "work",
    [
        ends,
        pytest.param(
            ends_within_a_word,
            marks=pytest.mark.skipif(os.name == "nt", reason="writes to the pipe as POSIX has it"),
        ),
    ],
)
def test_a_process_that_ends_early_is_told_of_and_what_it_said_is_kept(
    work: Callable[..., None], tmp_path: Path
) -> None:
    told: list[dict[str, Any]] = []
    with pytest.raises(LibraryError) as caught:
        told.extend(_messages(work, Monitor(), str(tmp_path)))
    assert (caught.value.code, told) == ("interrupted", [{"told": str(tmp_path)}])
