"""The program that closes its window while the place of its copies is full or pulled out.

`python -m tests.faults.closer FOLDER STICK CUT real|untyped`: says «sat», waits for a line, closes. The stick
is cut off as soon as the copy has CUT bytes (-1: never). Exit code 0 once the window is closed.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtWidgets import QApplication

from hayat_desk.safekeeping import backups
from hayat_desk.ui.app import make_application
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.beginning import Beginning
from hayat_desk.ui.shell.program import Program
from hayat_desk.vault import causes, copies
from tests.builders import sunday_clock
from tests.faults.disks import shut_down
from tests.founded import PASSPHRASE

STILL_OPEN = 3
_PATIENCE = 30  # seconds


def wait_for(app: QApplication, is_so: Callable[[], bool]) -> None:
    """Let the window work; ends the process where it does not come about."""
    end = time.monotonic() + _PATIENCE
    while not is_so():
        if time.monotonic() > end:
            os._exit(STILL_OPEN)
        app.processEvents()
        time.sleep(0.005)


def sit(folder: Path, replace: Callable[[], None]) -> tuple[QApplication, Program]:
    """The whole program, unlocked."""
    app = make_application(Preferences())
    program = Program(Beginning(folder, clock=sunday_clock(), replace=replace))
    program.begin()
    wait_for(app, lambda: isinstance(program.window.content(), UnlockPage))
    page = program.window.content()
    assert isinstance(page, UnlockPage)
    page.passphrase.set_text(PASSPHRASE)
    page.open_button.click()
    wait_for(app, lambda: program.workplace is not None)
    return app, program


def cut(stick: Path, at: int) -> None:
    """Cut the stick off once the copy on it has so many bytes."""
    while True:
        for part in stick.glob("*.part"):
            if part.stat().st_size >= at:
                shut_down(stick)
                return
        time.sleep(0.0005)


def main(folder: Path, stick: Path, at: int, mode: str) -> None:
    """Sit down, and close."""
    if mode == "untyped":  # the control: what has no code is no trouble, as it was
        causes._BY_SQLITE_TEXT.clear()
        setattr(backups, "told_as_trouble", lambda otherwise=None: causes.told_as_trouble())  # noqa: B010
    setattr(copies, "_PAGES_A_STEP", 8)  # noqa: B010 - so that a cut falls between two steps
    app, program = sit(folder, lambda: None)
    print("sat", flush=True)  # noqa: T201 - the parent waits for it
    sys.stdin.readline()
    if at >= 0:
        Thread(target=cut, args=(stick, at), daemon=True).start()
    next_answer("close")
    program.window.close()
    wait_for(app, lambda: not program.window.isVisible())
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
