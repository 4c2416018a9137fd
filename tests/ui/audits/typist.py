"""Types into a page of a real office and is killed: a program of its own, for `test_crash.py`.

python typist.py DATABASE PAGE SECONDS [PERSON] — SECONDS after the last key the process kills itself with
signal 9. PERSON is whose page it is, where the page is about a person.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from hayat_desk.tour.hand import breathe
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit.place import read_place
from hayat_desk.ui.preferences import Preferences
from tests import builders
from tests.ui.page_kit import Seat

TYPED = "سؤال كُتب قبل انقطاع الكهرباء"


def main() -> None:
    """Type, wait, die."""
    path, page, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    application = make_application(Preferences())
    seat = Seat(builders.seated(path, builders.sunday_clock()))
    shown = seat.open(read_place(page, sys.argv[4]) or page if sys.argv[4:] else page)
    assert application.activeWindow() is seat.window
    if page == "person":
        seat.hand.tab_to(shown.show_sensitive)
        seat.hand.press("Enter")
        target = shown.diagnosis
    else:
        target = shown.question if page == "inquiry" else shown.form.first
    seat.hand.tab_to(target.focus_target())
    seat.hand.type(TYPED)
    breathe(round(seconds * 1000))
    sys.stdout.write("typed\n")
    sys.stdout.flush()
    os.kill(os.getpid(), 9)


main()
