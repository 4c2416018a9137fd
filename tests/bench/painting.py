"""How long a page of a large office takes from the key to the painted window, in the program's own window."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer, qInstallMessageHandler

from hayat_desk.desk import Desk
from hayat_desk.tour.hand import breathe
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.places.settings import SettingsPlace
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.window import Window
from hayat_desk.ui.shell.workplace import Workplace


def painted(desk: Desk, places: list[Place], rounds: int) -> Iterator[tuple[float, float]]:
    """For each page the best of several rounds, in milliseconds: built, shown, laid out and painted; and the
    longest the window then stands, while the rest of long lists is put in.
    """
    qInstallMessageHandler(lambda _kind, _context, _text: None)
    with tempfile.TemporaryDirectory(prefix="hayat-bench-") as folder:
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = folder
        make_application(Preferences())
        window, place = Window(), Workplace(desk)
        window.hold(place)
        window.resize(1366, 768)
        window.show()
        place.begin()
        breathe(1500)
        for where in places:
            times, rests = [], []
            for _ in range(rounds):
                place.navigator.open(SettingsPlace())
                breathe(100)
                began = time.perf_counter()
                place.navigator.open(where)
                window.repaint()
                times.append(time.perf_counter() - began)
                rests.append(_longest_turn(600))
            yield min(times) * 1000, min(rests) * 1000
        place.stop()
        window.close()


def _longest_turn(milliseconds: int) -> float:
    """Seconds between two ticks of a timer at most, while the program does what is waiting."""
    ticks = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start(2)
    breathe(milliseconds)
    return max(after - before for before, after in pairwise(ticks))
