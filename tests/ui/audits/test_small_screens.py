"""The window on the smallest screens it is promised for: it fits them, and no page loses its foot (rules 8, 48).

What is left of a screen of 1366×768 under a task bar of 48 pixels and a title bar, and of 1024×640 under a
title bar, at 100 and at 200 % text: every page there is, and the looks of pages that differ much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.tour.hand import breathe
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.stance import SMALLEST
from tests import builders
from tests.ui.audits.test_pages_by_eye import SHOWN, at_rest, clipped, show
from tests.ui.page_kit import Office, Seat, furnish

TITLE_BAR = 32
ROOMS = {
    "1366x768": (1366, 768 - 48 - TITLE_BAR),
    "1024x640": (1024, 640 - TITLE_BAR),
    "smallest": (SMALLEST.width(), SMALLEST.height()),
}
"""Pixels that are left for the window's content, filling the screen; and the smallest it is made by hand."""


def flaws_of(seat: Seat, page: Page) -> list[str]:
    """What a clerk misses on this page at the size the window has now."""
    window = seat.window
    flaws = clipped(page)
    least = seat.place.minimumSizeHint()
    if least.width() > window.width() or least.height() > window.height():
        flaws.append(f"the window would need {least.width()}×{least.height()}")
    foot = (
        [page.foot, *(button for button in page.foot.findChildren(Button))] if page.foot.isVisible() else []
    )
    flaws += outside(window, [page.title, *foot, seat.place.sidebar.lock, seat.place.sidebar.shield])
    if page._primary is not None and page._primary.isVisible() and page._primary not in foot:
        flaws.append("the primary act is not at the foot")
    if page.area.horizontalScrollBar().maximum():
        flaws.append(f"scrolls sideways by {page.area.horizontalScrollBar().maximum()}")
    if page.area.height() < 100:
        flaws.append(f"only {page.area.height()} px are left to scroll in")
    return flaws


def outside(window: QWidget, widgets: Sequence[QWidget]) -> list[str]:
    """Those that are not whole inside the window."""
    whole = QRect(0, 0, window.width(), window.height())
    widgets_outside = []
    for widget in widgets:
        place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
        if widget.isVisible() and not whole.contains(place):
            widgets_outside.append(f"{widget.accessibleName() or type(widget).__name__} at {place.getRect()}")
    return widgets_outside


@pytest.fixture(scope="module", params=["hayat-arar", "dawah-aburakah"])
def working(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Seat, Office]]:
    """A clerk at an office of either association with work in it."""
    path = tmp_path_factory.mktemp("small") / "office.db"
    builders.found(path, request.param)
    desk = builders.seated(path, builders.sunday_clock())
    contents = furnish(desk)
    make_application(Preferences())
    seat = Seat(desk)
    yield seat, contents
    apply_theme(qapp, ThemeName.LIGHT, 100)
    seat.leave()
    desk.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_every_page_fits_the_screens_and_keeps_its_foot(
    working: tuple[Seat, Office], qapp: QApplication, scale: int
) -> None:
    seat, contents = working
    apply_theme(qapp, ThemeName.LIGHT, scale)
    flaws: dict[tuple[str, str], list[str]] = {}
    for name in SHOWN:
        page = show(seat, contents, name)
        for room, sides in ROOMS.items():
            seat.window.resize(*sides)
            breathe(0)
            assert seat.window.size() == QSize(*sides), (name, room)
            flaws[name, room] = at_rest(partial(flaws_of, seat, page))
    assert {place: flaw for place, flaw in flaws.items() if flaw} == {}


def test_a_foot_that_is_lost_would_be_found(working: tuple[Seat, Office], qapp: QApplication) -> None:
    """The control."""
    seat, contents = working
    apply_theme(qapp, ThemeName.LIGHT, 100)
    seat.window.resize(*ROOMS["1024x640"])
    page = show(seat, contents, "request")
    assert flaws_of(seat, page) == []
    page.area.setMinimumHeight(700)
    breathe(100)
    assert [flaw for flaw in flaws_of(seat, page) if "would need" in flaw]
