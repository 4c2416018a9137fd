"""The stepper: walked by arrows in reading order, each step with its state in a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.summaries.requests import StepState
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import SCALES, ThemeName
from hayat_desk.ui.requests.stepper import Stepper
from tests.ui.kit.gallery import STEPS
from tests.ui.kit.keys import focused, open_window, press

pytestmark = pytest.mark.usefixtures("program_app")


def test_steps_run_from_right_to_left_and_left_goes_on(qtbot: QtBot) -> None:
    stepper = Stepper(STEPS)
    open_window(qtbot, stepper, 1000, 100)
    places = [step.x() for step in stepper.steps]
    assert places == sorted(places, reverse=True)
    stepper.steps[0].setFocus()
    press(stepper.steps[0], Qt.Key.Key_Left)
    assert focused() is stepper.steps[1]
    with qtbot.waitSignal(stepper.wanted) as wanted:
        press(stepper.steps[1], Qt.Key.Key_Return)
    assert wanted.args == [1]


@pytest.mark.parametrize("scale", SCALES)
def test_the_number_of_a_step_stands_beside_its_name(qtbot: QtBot, qapp: QApplication, scale: int) -> None:
    """At 200 % «3 ·» had a line of its own, with «المستندات» under it."""
    apply_theme(qapp, ThemeName.LIGHT, scale)
    names = ["بيانات المستفيد", "تفاصيل الطلب", "المستندات", "المراجعة", "الإقرار والإيصال"]
    stepper = Stepper(names)
    open_window(qtbot, stepper, 925, 300)  # what 1366 pixels leave it at 200 %
    for step, name in zip(stepper.steps, names, strict=True):
        label = next(label for label in step.findChildren(Label) if name in label.text())
        lines, _ = label._laid_out(label.width())
        first = label.text()[: lines.lineAt(0).textLength()]
        assert name.split()[0] in first, first


def test_a_step_says_its_state_in_a_word(qtbot: QtBot) -> None:
    stepper = Stepper(STEPS)
    qtbot.addWidget(stepper)
    states = [StepState.COMPLETE, StepState.LACKING, *[StepState.NOT_STARTED] * 3]
    stepper.show_states(states)
    for step, state in zip(stepper.steps, states, strict=True):
        assert step.accessibleName().endswith(state.arabic)
    assert len({state.arabic for state in StepState}) == 4
