"""The sidebar: on the right in Arabic, counts only where work is due, the day in both calendars."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk
from hayat_desk.tour.hand import breathe
from hayat_desk.ui.places.requests import RequestsPlace
from hayat_desk.ui.shell.pages import SIDEBAR
from hayat_desk.ui.shell.sidebar import Sidebar
from hayat_desk.ui.shell.workplace import Workplace
from tests import builders


@pytest.fixture
def sidebar(program_app: QApplication, qtbot: QtBot) -> Sidebar:
    made = Sidebar("هند", date(2026, 11, 22))
    qtbot.addWidget(made)
    made.resize(232, 768)
    made.show()
    return made


def test_every_item_has_a_name_and_is_high_enough(sidebar: Sidebar) -> None:
    assert list(sidebar.items) == [screen.place.key for screen in SIDEBAR]
    for item in sidebar.items.values():
        assert item.accessibleName()
        assert item.height() >= 36


def test_a_count_stands_only_where_work_is_due(sidebar: Sidebar) -> None:
    sidebar.show_due({RequestsPlace: 3})
    assert "3" in sidebar.items["requests"].count()
    assert "3" in sidebar.items["requests"].accessibleName()
    assert sidebar.items["today"].count() == ""
    sidebar.show_due({})
    assert sidebar.items["requests"].count() == ""


def test_the_open_screen_is_in_sight_where_not_all_find_room(sidebar: Sidebar) -> None:
    sidebar.resize(232, 360)
    first, *_, last = sidebar.items
    for key in (last, first):
        sidebar.show_here(sidebar.items[key].opens.place)
        breathe()
        seen = sidebar.items[key].visibleRegion().boundingRect()
        assert seen.height() == sidebar.items[key].height(), key
    assert sidebar.items[last].visibleRegion().isEmpty()  # the control: there is no room for all


def test_the_day_is_told_in_both_calendars(sidebar: Sidebar) -> None:
    told = sidebar._day.text()
    assert "12 جمادى الآخرة 1448" in told
    assert "22 نوفمبر 2026" in told


def test_the_sidebar_is_at_the_right_edge_and_counts_the_work(
    program_app: QApplication, desk: Desk, qtbot: QtBot
) -> None:
    builders.a_request(desk)
    place = Workplace(desk)
    qtbot.addWidget(place)
    place.resize(1366, 768)
    place.show()
    place.begin()
    qtbot.waitUntil(lambda: bool(place.sidebar.items["requests"].count()))
    assert place.sidebar.geometry().right() == place.rect().right()
    assert place.sidebar.items["today"].isChecked()
    place.stop()
