"""The program that is locked while its worker writes to a disk that does not come back.

`python -m tests.faults.busy FOLDER exports|copies|files PLACE real|covered`: says «sat» and waits for a line; begins
the work, says «busy» once the worker stands still at a `.part` in PLACE, waits for a line, and locks. Says «anew»
once the process was replaced. The control only covers the window.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tests.faults.anew import begin_anew, is_anew, say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from hayat_desk.desk import Desk
    from hayat_desk.ui.shell.workplace import Workplace

SCAN = "scan0001.pdf"


def stand_still_in(place: Path) -> Event:
    """From now on the disk under `place` takes a file and never says that it has it; set once that is so."""
    stands, really = Event(), os.fsync

    def fsync(descriptor: int) -> None:
        path = Path(f"/proc/self/fd/{descriptor}").readlink()
        if path.is_relative_to(place) and ".part" in path.name:
            stands.set()
            time.sleep(60)
        really(descriptor)

    setattr(os, "fsync", fsync)  # noqa: B010 - no disk of a test's can be made to hang, and be let go again
    return stands


def a_scan(desk: Desk, folder: Path) -> Path:
    """A printed receipt, as it comes back from the scanner."""
    from tests import builders
    from tests.ui.page_kit import print_now

    paper = builders.a_receipt(desk)
    path = folder.parent / SCAN
    path.write_bytes(print_now(desk, paper))
    return path


def begin(app: QApplication, folder: Path, place: Workplace, work: str, target: Path) -> None:
    """What the clerk has begun when the lock comes."""
    from hayat_desk.ui.backups.backups_page import BackupsPage
    from hayat_desk.ui.places.backups import BackupsPlace
    from hayat_desk.ui.places.reports import ReportsPlace
    from hayat_desk.ui.reports.reports_page import ReportsPage
    from tests.faults.closer import wait_for

    if work == "exports":
        place.navigator.open(ReportsPlace())
        page = place.navigator.page()
        assert isinstance(page, ReportsPage)
        page.folder.set_text(str(target))
        wait_for(app, page.export.isEnabled)
        page.export.click()
    elif work == "copies":
        place.navigator.open(BackupsPlace())
        backups = place.navigator.page()
        assert isinstance(backups, BackupsPage)
        backups.now.click()
    else:
        place.tray.take([folder.parent / SCAN])


def main(folder: Path, work: str, target: Path, mode: str) -> None:
    """Sit down, begin, and be locked."""
    from tests.faults.closer import sit, wait_for

    app, program = sit(folder, begin_anew)
    place = program.workplace
    assert place is not None
    a_scan(place.desk, folder)
    say("sat")
    sys.stdin.readline()
    stands = stand_still_in(target)
    begin(app, folder, place, work, target)
    wait_for(app, stands.is_set)
    say("busy")
    sys.stdin.readline()
    if mode == "covered":
        program.window.turn_shield()
        say("anew")
        time.sleep(60)
    program.lock()
    wait_for(app, lambda: False)  # it is tried again until it comes about


if __name__ == "__main__" and not is_anew():
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), sys.argv[4])
