"""The question before a number, where the computer's day is not to be believed: mend the clock, or confirm it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from hayat_desk.errors import DeskError, Trouble
from hayat_desk.policy.clock import ClockDoubt
from hayat_desk.procedures.office import confirm_clock
from hayat_desk.ui.kit.ask import Answer, ask
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.parts.words import brief

_CONFIRM = "confirm"


def settle_clock(page: Page, error: DeskError) -> bool:
    """Ask about a clock in doubt; whether the clerk confirmed it, so that the act can be done again."""
    if not isinstance(error, Trouble) or not isinstance(error.cause, ClockDoubt):
        return False
    translate = QCoreApplication.translate
    today = brief(date.fromisoformat(str(error.details["today"])))
    confirm = translate("Clock", "Today is {day}: go on").format(day=today)
    answer = ask(
        page,
        translate("Clock", "Is the computer's date right?"),
        sentence(error),
        [
            Answer(_CONFIRM, confirm, Kind.DANGER),
            Answer("", translate("Clock", "I set the clock right first")),
        ],
    )
    return answer == _CONFIRM and page.do(confirm_clock) is not None
