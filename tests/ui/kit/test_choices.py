"""Choices by keyboard: digits in any shape, arrows, first letters, Space."""

from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.spelling import fold
from hayat_desk.ui.kit.buttons import primary
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page
from tests.ui.kit.gallery import CHANNELS
from tests.ui.kit.keys import focused, open_window, press, type_text

if TYPE_CHECKING:
    from hayat_desk.desk import Desk


def _channels(qtbot: QtBot) -> ChoiceField[str]:
    field = ChoiceField("channel", [Choice(name, name) for name in CHANNELS])
    open_window(qtbot, field)
    field.setFocus()
    return field


@pytest.mark.parametrize(("digit", "at"), [("1", 0), ("8", 7), ("٢", 1), ("۳", 2)])
def test_a_digit_in_any_shape_chooses(qtbot: QtBot, digit: str, at: int) -> None:
    field = _channels(qtbot)
    target = focused()
    assert target is not None
    type_text(target, digit)
    assert field.value() == CHANNELS[at]


def test_a_digit_beyond_the_choices_changes_nothing(qtbot: QtBot) -> None:
    field = _channels(qtbot)
    field.choose(CHANNELS[0])
    type_text(field.focus_target(), "9")
    assert field.value() == CHANNELS[0]


def test_nothing_chosen_is_a_missing_answer(qtbot: QtBot) -> None:
    field = _channels(qtbot)
    assert field.is_blank()
    with pytest.raises(InvalidValue):
        field.value()


def test_a_group_is_walked_with_arrows(qtbot: QtBot) -> None:
    field = _channels(qtbot)
    type_text(field.focus_target(), "1")
    press(field.focus_target(), Qt.Key.Key_Down)
    assert field.value() == CHANNELS[1]


def test_a_choice_that_is_no_longer_offered_is_not_restored(qtbot: QtBot) -> None:
    field = _channels(qtbot)
    field.restore("قناة ألغيت")
    assert field.is_blank()


def _services(qtbot: QtBot) -> ComboField[int]:
    field = ComboField("service", [Choice(1, "دعم علاجي"), Choice(2, "إيجار"), Choice(3, "سلة")], find=fold)
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(("typed", "value"), [("إيجار", 2), ("ايجار", 2), ("اي", 2), ("سل", 3), ("دعم", 1)])
def test_a_combo_finds_by_first_letters_in_any_spelling(qtbot: QtBot, typed: str, value: int) -> None:
    field = _services(qtbot)
    type_text(field.edit, typed)
    assert field.value() == value


def test_a_combo_refuses_what_it_does_not_offer_and_keeps_the_letters(qtbot: QtBot) -> None:
    field = _services(qtbot)
    type_text(field.edit, "سكن")
    with pytest.raises(InvalidValue):
        field.value()
    assert field.text() == "سكن"


def test_enter_in_a_combo_takes_the_answer_and_goes_no_further(qtbot: QtBot) -> None:
    page = Page(cast("Desk", None), "صفحة")  # its desk is not asked
    field = ComboField("service", [Choice(1, "دعم علاجي"), Choice(2, "إيجار")], find=fold)
    form = Form()
    form.add_row("الخدمة", field)
    page.add_form(form)
    act = primary("حفظ")
    page.set_acts(act)
    open_window(qtbot, page)
    field.setFocus()
    with qtbot.assertNotEmitted(act.clicked, wait=50):
        type_text(field.edit, "اي")
        press(field.edit, Qt.Key.Key_Return)
    assert field.text() == "إيجار"
    with qtbot.waitSignal(act.clicked):  # the control
        press(field.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_space_ticks_a_statement(qtbot: QtBot) -> None:
    field = CheckField("told", "أُبلغ المراجع")
    qtbot.addWidget(field)
    press(field.box, Qt.Key.Key_Space)
    assert field.value() is True
