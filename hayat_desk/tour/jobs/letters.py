"""A letter that comes in."""

from __future__ import annotations

from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.registers.letter_page import LetterPage
from hayat_desk.ui.registers.new_letter_page import NewLetterPage
from hayat_desk.ui.registers.registers_page import RegistersPage


def letters(stage: TourStage) -> None:
    """A letter about somebody comes in and gets its number; it then stands in the register (T47, T71)."""
    hand, script = stage.hand, stage.cast["letter"]
    stage.met(ChannelKind.LETTER, Purpose.LETTER)
    with stage.doing("letters"):
        with stage.step("registers", RegistersPage):
            stage.from_the_sidebar("registers")
        with stage.step("new-letter", NewLetterPage):
            hand.press("Ctrl+Enter")
            page = stage.page(NewLetterPage)
            hand.type(script["sender"])
            for field, text in (
                (page.subject, script["subject"]),
                (page.their_date, script["their_date"]),
                (page.their_number, script["their_number"]),
                (page.person.search, script["about"]),
            ):
                hand.tab_to(field.focus_target())
                hand.type(text)
            hand.press("Enter", "Enter")
        with stage.step("incoming-letter", LetterPage):
            hand.press("Ctrl+Enter")
        with stage.step("register-line", RegistersPage):
            hand.tab_to(stage.page(LetterPage).registers)
            hand.press("Enter")
