"""The beginning of an office, and the program opened again in a process of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.tour.hand import DoesNotHold, until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.entry.wizard import Wizard
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.people.people_page import PeoplePage


def first_run(stage: TourStage) -> None:
    """The wizard sets up a new office."""
    hand, cast = stage.hand, stage.cast
    with stage.doing("first_run"):
        with stage.step("wizard-association", Wizard):
            pass
        wizard = stage.page(Wizard)
        with stage.step("wizard-office"):
            hand.press("Ctrl+Enter")
            hand.type(cast["clerk"])
        with stage.step("wizard-passphrase"):
            hand.press("Ctrl+Enter")
            hand.type(cast["passphrase"])
            hand.tab_to(wizard.passphrase.again.focus_target())
            hand.type(cast["passphrase"])
        with stage.step("wizard-recovery"):
            hand.press("Ctrl+Enter")
            until(lambda: wizard.recovery is not None, "the recovery sheet does not come")
            until(wizard.recovery.print_button.isEnabled, "the recovery sheet is not drawn")
            hand.tab_to(wizard.recovery.print_button)
            hand.press("Enter")
            until(lambda: wizard.recovery.is_printed, "the recovery sheet is not printed")
            hand.tab_to(wizard.recovery.tick)
            hand.press("Space")
        with stage.step("wizard-backup"):
            hand.press("Ctrl+Enter")
        with stage.step("first-day", Page):
            hand.press("Ctrl+Enter")


def reopened(stage: TourStage) -> None:
    """A second process: unlock, today's work, the file by search, its timeline, a paper as it was printed."""
    hand, person = stage.hand, stage.cast["new"]
    with stage.doing("reopened"):
        with stage.step("unlock", UnlockPage):
            pass
        with stage.step("today-again", Page):
            hand.type(stage.cast["passphrase"])
            hand.press("Enter")
            until(lambda: stage.program.workplace is not None, "the office does not open")
        with stage.step("people", PeoplePage):
            hand.press("Ctrl+3")
            hand.type(person["searched_later"])
            hand.press("Enter")
        with stage.step("file-again"):
            hand.press("Enter")
        with stage.step("paper-again"):
            page = stage.page(Page)
            title = person[stage.in_language("paper_opened")]
            papers = [paper for paper in _buttons(page.timeline) if title in paper.accessibleName()]
            if not papers:
                raise DoesNotHold(f"the timeline has no «{title}»")
            hand.tab_to(papers[-1], most=80)
            hand.press("Enter")
            paper = stage.page(PaperPage)
            until(lambda: paper.sheet.pdf is not None, "the paper does not open")
            if paper.concealed.isVisible():  # the income stands on it, and is asked for
                hidden_pdf = paper.sheet.pdf
                hand.tab_to(paper.concealed.show_it, most=80)
                hand.press("Enter")
                until(
                    lambda: paper.sheet.pdf not in (None, hidden_pdf),
                    "the paper is not shown as it was printed",
                )


def _buttons(widget: QWidget) -> list[QWidget]:
    return [button for button in widget.findChildren(Button) if button.isVisible()]
