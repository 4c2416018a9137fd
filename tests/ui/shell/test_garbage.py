"""What is shown is never taken for garbage, and what is garbage goes on the window's thread."""

from __future__ import annotations

import gc

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from hayat_desk.desk import Desk
from hayat_desk.ui.kit.garbage import GarbageWatch
from hayat_desk.ui.kit.tab_order import move_focus
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.people import PeoplePlace
from hayat_desk.ui.places.reception import ReceptionPlace
from hayat_desk.ui.shell.window import Window
from hayat_desk.ui.shell.workplace import Workplace


def test_walking_by_tab_and_changing_pages_leaves_every_part_of_the_window_alive(
    program_app: QApplication, desk: Desk
) -> None:
    """A regression: asking Qt for the focus chain let the sidebar be collected while it was shown."""
    window, place = Window(), Workplace(desk)
    window.hold(place)
    window.show()
    place.begin()
    for here in (ReceptionPlace(), PeoplePlace(), TodayPlace()):
        for _ in range(30):
            move_focus(place, forward=True)
        place.navigator.open(here)
        program_app.processEvents()
        gc.collect()
        program_app.processEvents()

    assert all(isValid(item) for item in place.sidebar.items.values())
    window.close()


def test_collecting_is_left_to_the_timer(program_app: QApplication) -> None:
    assert program_app.findChild(GarbageWatch) is not None
    assert not gc.isenabled()
