"""What follows the decisions: letter, telling, registration, delivery, opinion."""

from __future__ import annotations

from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.outcomes.opinions_page import OpinionsPage
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.outcomes.outcomes_page import OutcomesPage

REPLIES_AFTER = 14
"""Days from the second request's raising to its reply: the first day on which no reason is asked."""


def two_weeks_pass(stage: TourStage) -> None:
    """The floor of both requests is over (T65)."""
    stage.clock.later(days=REPLIES_AFTER)
    with stage.doing("two_weeks_later"), stage.step("replies-due", OutcomesPage):
        stage.hand.press("Ctrl+6")


def accepted(stage: TourStage) -> None:
    """Letter, telling, file number, delivery with its receipt, opinion (T64–T67, T40)."""
    hand, script = stage.hand, stage.cast["accepted"]
    stage.met(ChannelKind.INTERVIEW, Purpose.RECEIVING)
    with stage.doing("accepted"):
        page = _letter_and_telling(stage, "")
        with stage.step("registered"):
            hand.press("Ctrl+Enter")
        with stage.step("delivered"):
            hand.tab_to(page.delivery.amount.focus_target())
            hand.type(script["amount"])
            hand.press("Ctrl+Enter")
            stage.until_said(page, script, "receipt")
        with stage.step("receipt-signed"):
            hand.tab_to(page.signed)
            hand.press("Enter")
        with stage.step("closed", OutcomesPage):
            hand.tab_to(page.opinion.asked.focus_target())
            hand.press("1", "Ctrl+Enter")


def refused(stage: TourStage) -> None:
    """The other one is told, and asked for an opinion too (T40)."""
    hand = stage.hand
    with stage.doing("refused"):
        page = _letter_and_telling(stage, "refused-")
        with stage.step("refused-closed", OutcomesPage):
            hand.tab_to(page.opinion.asked.focus_target())
            hand.press("2", "Ctrl+Enter")


def _letter_and_telling(stage: TourStage, prefix: str) -> OutcomePage:
    """The request that stands first among the replies due: its letter, and that it was told."""
    hand, script = stage.hand, stage.cast["accepted"]
    with stage.step(f"{prefix}outcome", OutcomePage):
        hand.press("Enter")
    page: OutcomePage = stage.page(OutcomePage)
    with stage.step(f"{prefix}letter"):
        hand.press("F7")
        stage.until_said(page, script, "letter")
    stage.met(ChannelKind.PHONE, Purpose.REPLY)
    with stage.step(f"{prefix}told"):
        hand.press("Ctrl+Enter")
    return page


def opinion(stage: TourStage) -> None:
    """A form out of the box is entered; of one answer no figure is shown (T41)."""
    hand = stage.hand
    with stage.doing("opinion"):
        with stage.step("opinions", OpinionsPage):
            hand.press("Ctrl+7")
        with stage.step("opinion-kept"):
            page = stage.page(OpinionsPage)
            for field in page.marks.values():
                hand.tab_to(field.focus_target())
                hand.press("1")
            hand.press("Ctrl+Enter")
