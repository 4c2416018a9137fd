"""The program that is locked in the middle of a hindrance, and begins anew as a process that waits.

`python -m tests.faults.locker FOLDER real|covered`: says «sat» and waits for a line; types, and locks while a
box is open. Says «held» where the cover asks the passphrase, and «anew» once the process was replaced. The
control only covers the window, as the shield does.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from tests.faults.anew import begin_anew, is_anew, say

TYPED = "سؤال لم يكتمل " * 2000


def main(folder: Path, mode: str, *, types: bool) -> None:
    """Sit down, and be locked."""
    from PySide6.QtCore import QTimer

    from hayat_desk.ui.kit.ask import Answer, QuestionBox
    from hayat_desk.ui.places.reception import InquiryPlace
    from hayat_desk.ui.shell.locked_sheet import LockedSheet
    from tests.faults.closer import sit, wait_for

    app, program = sit(folder, begin_anew)
    place = program.workplace
    assert place is not None
    if types:
        place.navigator.open(InquiryPlace())
        page = place.navigator.page()
        assert page is not None
        field = page.forms[0].field("question")
        assert field is not None
        say("sat")
        sys.stdin.readline()
        field.set_text(TYPED)
    else:
        say("sat")
        sys.stdin.readline()
    if mode == "covered":
        program.window.turn_shield()
        say("anew")
        time.sleep(60)
    box = QuestionBox("؟", "؟", (Answer("go", "نعم"), Answer("stay", "بقاء")), program.window)
    QTimer.singleShot(0, program.lock)
    box.exec()
    wait_for(app, lambda: program.window.findChild(LockedSheet) is not None)
    program.window.turn_shield()
    say("held" if program.window.is_locked() and not place.isVisible() else "open")
    while True:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__" and not is_anew():
    main(Path(sys.argv[1]), sys.argv[2], types=sys.argv[3] == "types")
