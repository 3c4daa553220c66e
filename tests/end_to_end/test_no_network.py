"""Nothing opens an internet socket: not the commands, not their workers, not the window."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support import BRIEFING, CHINESE, ROOT, environment, many, write

WATCHER = '''
"""Loaded by every Python process that begins with this folder on its path."""
import os, sys

ASKED = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")

def watch(event, details):
    if event == "socket.__new__":
        seen = int(details[1]) in (2, 10, 23, 30)  # AF_INET, and AF_INET6 on Linux, Windows, macOS
    elif event in ("socket.connect", "socket.bind", "socket.sendto"):
        seen = isinstance(details[1], tuple)  # an address of the internet; a local one is a path
    else:
        seen = event in ASKED
    if seen:
        note("opened " + event)
        raise PermissionError(event)

def note(text):
    with open(os.environ["WATCHED"], "a") as stream:
        stream.write(f"{text}\\n")

sys.addaudithook(watch)
note("watching " + " ".join(sys.orig_argv[1:4])[:60])
'''

WINDOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[3])
from desktop_app.app import create_window
from desktop_app.ui.picture import settle
window = create_window(Path(sys.argv[1]))
window.begin_with([Path(sys.argv[2])], [])
window.show()
settle(window)
window.search_for("frost")
settle(window)
assert window.desk.library.summaries()
window.close()
assert "PySide6.QtNetwork" not in sys.modules
assert "PySide6.QtWebEngineCore" not in sys.modules
"""


class Watched:
    """Programs under observation, their children included."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / "sockets.txt"
        hook = folder / "hook"
        hook.mkdir()
        write(hook / "sitecustomize.py", WATCHER)
        path = os.pathsep.join((str(hook), str(ROOT)))
        self._environment = environment() | {"PYTHONPATH": path, "WATCHED": str(self._log)}

    def run(self, *words: object, code: int = 0, before: tuple[str, ...] = ()) -> str:
        """Run Python with these words; its output."""
        done = subprocess.run(
            [*before, sys.executable, *map(str, words)],
            env=self._environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=100,
            check=False,
        )
        assert done.returncode == code, done.stderr
        return done.stdout

    def desk(self, library: Path, *words: object) -> str:
        return self.run("-m", "desktop_app", "--library", library, *words)

    def seen(self, kind: str) -> list[str]:
        """What was noted: "opened" an internet socket, or began "watching"."""
        return [line for line in self._log.read_text().splitlines() if line.startswith(kind)]


@pytest.fixture
def watched(tmp_path: Path) -> Watched:
    return Watched(tmp_path)


@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.socket()",
        "import socket; socket.socket(socket.AF_INET6)",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
    ],
)
def test_the_watch_sees_what_it_should(watched: Watched, program: str) -> None:
    watched.run("-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', {program!r}])")
    assert len(watched.seen("watching")) == 2
    assert watched.seen("opened")


def test_commands_and_their_workers_open_no_internet_socket(watched: Watched, tmp_path: Path) -> None:
    library, folder = tmp_path / "library", tmp_path / "in"
    many(folder, 3)
    write(folder / "chinese.txt", CHINESE)
    write(folder / "link.txt", BRIEFING.replace("The café", "https://127.0.0.1/ and ftp://localhost/x"))
    watched.desk(library, "import", folder)
    ids = [line.split()[0] for line in watched.desk(library, "list").splitlines()[1:]]
    assert len(ids) == 5
    watched.desk(library, "annotate", ids[0], "--note", "![x](http://127.0.0.1/x.png) <http://localhost>")
    for words in (
        ("show", ids[0]),
        ("outline", ids[0]),
        ("search", "frost"),
        ("export", *ids, "--format", "html", "-o", tmp_path / "x.html"),
        ("export", *ids, "--format", "markdown", "-o", tmp_path / "x.md"),
        ("backup", tmp_path / "x.zip"),
        ("restore", tmp_path / "x.zip"),
        ("rebuild",),
        ("verify", "--deep"),
        ("--version",),
    ):
        watched.desk(library, *words)
    assert any("spawn_main" in line for line in watched.seen("watching")), "no worker was watched"
    assert watched.seen("opened") == []


def tracing(log: Path) -> tuple[str, ...]:
    """What writes down a program's system calls, those of native code too; empty where it cannot."""
    if shutil.which("strace") is None:
        return ()
    words = ("strace", "-f", "--seccomp-bpf", "-e", "trace=socket,socketpair,execve", "-o", str(log))
    return words if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0 else ()


def test_the_window_opens_no_internet_socket(watched: Watched, tmp_path: Path) -> None:
    briefing, log = write(tmp_path / "x.txt", BRIEFING), tmp_path / "calls.txt"
    before = tracing(log)
    watched.run("-c", WINDOW, tmp_path / "library", briefing, tmp_path / "settings", before=before)
    assert sum("spawn_main" in line for line in watched.seen("watching")) >= 2  # the import and its worker
    assert watched.seen("opened") == []
    if before:
        calls = log.read_text().splitlines()
        assert sum("execve(" in call for call in calls) >= 3
        assert [call for call in calls if "AF_INET" in call] == []
