"""Audits over every widget: nothing clipped at any text scale, all named, all reachable (ux rules 43–48)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from hayat_desk.ui.kit import buttons
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import SCALES, ThemeName
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from tests.ui.kit.gallery import NO_DESK, PAGES
from tests.ui.kit.keys import open_window, press


def clipped(page: Page) -> list[str]:
    """What is smaller than its words need, or sticks out of the page sideways."""
    found = []
    for widget in page.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget.parentWidget(), (QComboBox, QLineEdit)):
            continue
        if isinstance(widget, Label):
            if widget.wordWrap():
                short = widget.height() < widget.heightForWidth(widget.width())
                narrow = widget.width() < widget.minimumSizeHint().width()
            else:
                short = widget.height() < widget.sizeHint().height()
                narrow = widget.width() < widget.sizeHint().width()
            if short or narrow:
                found.append(f"{widget.text()!r} has {widget.size()}")
        elif isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QTextEdit)):
            least = widget.minimumSizeHint()
            needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
            if widget.width() < least.width() or widget.height() < needed:
                found.append(f"{widget.accessibleName()!r} has {widget.size()}, needs {least} / {needed}")
    return found


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_clipped_at_any_text_scale(
    qtbot: QtBot, qapp: QApplication, name: str, scale: int
) -> None:
    apply_theme(qapp, ThemeName.LIGHT, scale)
    page = PAGES[name]()
    open_window(qtbot, page)
    qapp.processEvents()
    assert clipped(page) == []
    assert page.area.horizontalScrollBar().maximum() == 0
    assert page.width() <= 1126


def test_the_clip_audit_can_fail(qtbot: QtBot) -> None:
    """The control."""
    page = PAGES["person"]()
    open_window(qtbot, page)
    page.title.setFixedHeight(10)
    QApplication.processEvents()
    assert clipped(page)


def _stops(page: Page) -> list[QWidget]:
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("name", PAGES)
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, name: str) -> None:
    page = PAGES[name]()
    open_window(qtbot, page)
    inner = (QComboBox,)
    unnamed = []
    for widget in _stops(page):
        if isinstance(widget.parentWidget(), inner):
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not widget.accessibleName() or interface is None or not interface.text(QAccessible.Text.Name):
            unnamed.append(widget)
    assert unnamed == []


@pytest.mark.parametrize("name", PAGES)
def test_targets_are_high_enough_to_hit(qtbot: QtBot, name: str) -> None:
    page = PAGES[name]()
    open_window(qtbot, page)
    controls = [w for w in _stops(page) if isinstance(w, (QAbstractButton, QLineEdit, QComboBox))]
    low = [w for w in controls if not isinstance(w.parentWidget(), QComboBox) and w.height() < 36]
    assert low == []


@pytest.mark.parametrize("name", PAGES)
def test_tab_comes_round_and_leaves_nothing_out(qtbot: QtBot, name: str) -> None:
    page = PAGES[name]()
    open_window(qtbot, page)
    start = QApplication.focusWidget()
    reached: list[QWidget] = []
    for _ in range(80):
        here = QApplication.focusWidget()
        assert here is not None
        assert here.isVisible()
        reached.append(here)
        press(here, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            break
    else:
        pytest.fail("Tab does not come round")
    tab_stops = [w for w in _stops(page) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    missed = [
        w.accessibleName()
        for w in tab_stops
        if w not in reached
        and not isinstance(w.parentWidget(), QComboBox)
        and not _in_reached_group(w, reached)
    ]
    assert missed == []


def _in_reached_group(widget: QWidget, reached: list[QWidget]) -> bool:
    """Answers of one group are one stop: reaching one of them reaches all."""
    return any(
        type(widget) is type(other) and widget.parentWidget() is other.parentWidget() for other in reached
    )


def test_tab_follows_the_reading_order_where_rows_came_later(qtbot: QtBot) -> None:
    page = Page(NO_DESK, "اليوم")
    works = [Worklist(heading, "لا شيء.") for heading in ("أول", "ثان")]
    for work in works:
        page.add(work)
    page.set_acts(buttons.primary("مراجع جديد"))
    open_window(qtbot, page)
    works[1].show_rows([WorkRow(2, "ثان")])
    works[0].show_rows([WorkRow(1, "أول")])
    works[0].focus_first()
    walked = []
    for _ in range(3):
        here = QApplication.focusWidget()
        assert here is not None
        walked.append(here.accessibleName())
        press(here, Qt.Key.Key_Tab)
    assert walked == ["أول", "ثان", "مراجع جديد"]


@pytest.mark.parametrize("theme", ThemeName)
def test_the_focus_is_seen_in_every_theme(qtbot: QtBot, qapp: QApplication, theme: ThemeName) -> None:
    apply_theme(qapp, theme)
    page = PAGES["form"]()
    open_window(qtbot, page)
    for widget in _stops(page):
        if isinstance(widget.parentWidget(), QComboBox):
            continue
        page.setFocus()
        widget.clearFocus()
        qapp.processEvents()
        before = widget.grab().toImage()
        widget.setFocus()
        qapp.processEvents()
        assert widget.grab().toImage() != before, widget.accessibleName()


def test_no_scroll_area_stops_the_tab_key(qtbot: QtBot) -> None:
    page = PAGES["form"]()
    open_window(qtbot, page)
    assert page.area.focusPolicy() == Qt.FocusPolicy.NoFocus
