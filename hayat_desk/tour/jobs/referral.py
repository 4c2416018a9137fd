"""A case that is not clear, on its way to the social-research officer and back."""

from __future__ import annotations

from hayat_desk.policy.due import DueKind
from hayat_desk.tour.hand import until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.home.due_page import DuePage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.referrals.refer_page import ReferPage
from hayat_desk.ui.referrals.referral_page import ReferralPage


def referral(stage: TourStage) -> None:
    """The unclear case goes to the social-research officer (T61)."""
    hand, script = stage.hand, stage.cast["referral"]
    with stage.doing("referral", most=3):
        with stage.step("refer", ReferPage):
            hand.press("F8")
            stage.page(ReferPage)
            hand.type(script["question"])
        with stage.step("referred", ReferralPage):
            hand.press("Ctrl+Enter")
    with stage.doing("referral_note"), stage.step("referral-note"):
        page = stage.page(ReferralPage)
        before = page.messages.message()
        hand.press("F7")
        until(lambda: page.messages.message() != before, "the referral note is not printed")


def answered_referral(stage: TourStage) -> None:
    """The officer's answer comes back and is given to the visitor (T61)."""
    hand, script = stage.hand, stage.cast["referral"]
    with stage.doing("referral_answered"):
        with stage.step("answer", ReferralPage):
            hand.press("Ctrl+1")
            hand.tab_to(stage.page(TodayPage).apart.buttons[DueKind.WITH_OFFICER], most=80)
            hand.press("Enter")
            stage.page(DuePage)
            hand.press("Enter")
            page = stage.page(ReferralPage)
            hand.tab_to(page.answer.focus_target())
            hand.type(script["answer"])
            hand.press("Ctrl+Enter")
        with stage.step("answer-given"):
            hand.press("Ctrl+Enter")
