"""A page acts through the desk, says refusals where they belong, and is driven by the keyboard alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.errors import InvalidValue, NotAllowed, Trouble
from hayat_desk.ui.kit import buttons
from hayat_desk.ui.kit.field import FieldFlaw
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from tests.ui.kit.gallery import documents_page, form_page
from tests.ui.kit.keys import focused, open_window, press, type_text


class _Act(StrEnum):
    RAISE = "raise"


class _Why(StrEnum):
    UNSIGNED = "unsigned"


class _Cause(StrEnum):
    DISK_FULL = "disk_full"


class _Desk:
    """Hands out nothing and counts what was committed."""

    def __init__(self) -> None:
        self.committed = 0

    @contextmanager
    def work(self) -> Iterator[UnitOfWork]:
        yield cast("UnitOfWork", object())
        self.committed += 1

    @contextmanager
    def look(self) -> Iterator[UnitOfWork]:
        yield cast("UnitOfWork", object())


@pytest.fixture
def counting() -> _Desk:
    return _Desk()


@pytest.fixture
def page(qtbot: QtBot, counting: _Desk) -> Page:
    page = Page(cast("Desk", counting), "الاستقبال")
    form = Form()
    form.add_row("الاسم", TextField("name"))
    page.add_form(form)
    page.set_acts(buttons.primary("متابعة"), buttons.quiet("رجوع"))
    open_window(qtbot, page)
    return page


def _doubled(work: UnitOfWork, number: int) -> int:
    return number * 2


def _done(work: UnitOfWork) -> None: ...


def test_an_act_returns_its_result_and_is_committed(page: Page, counting: _Desk) -> None:
    assert page.do(_doubled, 21) == 42
    assert page.ask(_doubled, 4) == 8
    assert counting.committed == 1


def test_a_refusal_is_a_sentence_in_the_message_bar_and_nothing_is_committed(
    page: Page, counting: _Desk
) -> None:
    def refused(work: UnitOfWork) -> None:
        raise NotAllowed(_Act.RAISE, (_Why.UNSIGNED,))

    assert page.do(refused) is None
    assert page.messages.message()
    assert counting.committed == 0
    assert page.do(_done) is True
    assert page.messages.message() == ""


def test_trouble_stays_in_the_message_bar(page: Page) -> None:
    def troubled(work: UnitOfWork) -> None:
        raise Trouble(_Cause.DISK_FULL)

    assert page.do(troubled) is None
    assert page.messages.message()


def test_an_invalid_value_goes_to_its_field(page: Page) -> None:
    def refused(work: UnitOfWork) -> None:
        raise InvalidValue(FieldFlaw.MISSING, field="name")

    page.do(refused)
    assert page.forms[0].fields[0].error()
    assert page.messages.message() == ""


def test_our_own_fault_is_not_swallowed(page: Page) -> None:
    def broken(work: UnitOfWork) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        page.do(broken)


def test_opening_a_page_puts_the_focus_on_its_first_field(page: Page) -> None:
    assert focused() is page.forms[0].fields[0].focus_target()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_presses_the_primary_act_from_inside_a_field(
    qtbot: QtBot, page: Page, key: Qt.Key
) -> None:
    pressed: list[bool] = []
    primary = next(b for b in page.findChildren(buttons.Button) if b.words() == "متابعة")
    primary.clicked.connect(lambda: pressed.append(True))
    field = focused()
    assert field is not None
    press(field, key)
    assert pressed == []
    press(field, key, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [True]


def test_escape_asks_to_go_back_and_keeps_what_was_typed(qtbot: QtBot, page: Page) -> None:
    field = focused()
    assert field is not None
    type_text(field, "نورة")
    with qtbot.waitSignal(page.back_wanted):
        press(field, Qt.Key.Key_Escape)
    assert page.state() == {"name": "نورة"}


def test_enter_on_a_choice_goes_on(qtbot: QtBot) -> None:
    page = form_page()
    open_window(qtbot, page)
    pressed: list[bool] = []
    primary = next(b for b in page.findChildren(buttons.Button) if b.words() == "متابعة")
    primary.clicked.connect(lambda: pressed.append(True))
    field = page.forms[0].field("sex")
    assert field is not None
    field.setFocus()
    press(field.focus_target(), Qt.Key.Key_Return)
    assert pressed == [True]


def test_a_draft_keeps_forms_and_checklist(qtbot: QtBot) -> None:
    before, after = documents_page(), documents_page()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    after.restore_state(before.state())
    assert after.state() == before.state()
    assert "checklist" in before.state()


def test_theme_and_text_scale_change_an_open_page_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    page = form_page()
    open_window(qtbot, page)
    title, field = page.title, page.forms[0].fields[0].focus_target()
    light, size, height = page.grab().toImage().pixelColor(2, 2), title.font().pixelSize(), field.height()
    apply_theme(qapp, ThemeName.DARK, 200)
    qapp.processEvents()
    assert page.grab().toImage().pixelColor(2, 2).lightness() < light.lightness() - 100
    assert title.font().pixelSize() == 2 * size
    assert field.height() == 2 * height


def test_the_field_with_the_focus_is_scrolled_into_sight(qtbot: QtBot) -> None:
    page = form_page()
    open_window(qtbot, page, 1126, 600)
    last = page.forms[0].fields[-1]
    last.setFocus()
    QApplication.processEvents()
    seen = page.area.viewport().visibleRegion().boundingRect()
    where = last.focus_target().mapTo(page.area.viewport(), last.focus_target().rect().center())
    assert seen.contains(where)


def test_tab_walks_in_reading_order_and_a_group_is_one_stop(qtbot: QtBot) -> None:
    page = form_page()
    open_window(qtbot, page)
    page.forms[0].restore({"sex": "m"})
    first = page.forms[0].field("first")
    assert first is not None
    first.setFocus()
    order = [
        *("الاسم الأول", "اسم الأب", "اسم الجد", "العائلة", "رقم الهوية", "تاريخ الميلاد", "ذكر", "المقابلة"),
        *("الجوال", "نوع الخدمة", "وصف الطلب"),
    ]
    walked = []
    for _ in order:
        here = focused()
        assert here is not None
        walked.append(here.accessibleName())
        press(here, Qt.Key.Key_Tab)
    assert walked == order
    here = focused()
    assert here is not None
    press(here, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    last = focused()
    assert last is not None
    assert last.accessibleName() == "وصف الطلب"


def test_tab_leads_from_the_summary_of_flaws_to_its_lines(qtbot: QtBot) -> None:
    page = form_page()
    open_window(qtbot, page)
    assert not page.check()
    summary = page.forms[0].summary
    assert focused() is summary
    press(summary, Qt.Key.Key_Tab)
    line = focused()
    assert line is not None
    assert line.accessibleName() == summary.sentences()[0]
