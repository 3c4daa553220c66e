import signal
import sys
from threading import Thread

import pytest

from desktop_app.library.interrupts import held_back


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
def test_a_thread_begun_while_interrupts_are_held_back_never_meets_one() -> None:
    blocked: list[set[int]] = []
    thread = Thread(target=lambda: blocked.append(set(signal.pthread_sigmask(signal.SIG_BLOCK, ()))))
    with held_back():
        thread.start()
    thread.join()
    assert signal.SIGINT in blocked[0]
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
