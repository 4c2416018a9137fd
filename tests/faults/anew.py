"""The process that a lock of these tests leaves behind: it says so, and waits to have its memory looked into.

It imports nothing of the program, for nothing of it is wanted there.
"""

from __future__ import annotations

import os
import time

ANEW = "HAYAT_TESTSANEW"


def say(word: str) -> None:
    """To the parent."""
    print(word, flush=True)  # noqa: T201 - the parent waits for it


def begin_anew() -> None:
    """As the program does, but what begins only waits."""
    from hayat_desk.ui.shell.lock import replace_process

    os.environ[ANEW] = "1"
    replace_process()


def is_anew() -> bool:
    """Whether this process began anew; then it has waited."""
    if ANEW not in os.environ:
        return False
    say("anew")
    time.sleep(60)
    return True
