"""Callers with a question: one answered at once, one called back."""

from __future__ import annotations

from hayat_desk.policy.due import DueKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.reception.call_back_page import CallBackPage
from hayat_desk.ui.reception.inquiry_page import InquiryPage


def inquiry(stage: TourStage) -> None:
    """A telephone call without a name, answered from a guide (T28, T45, T53, T57)."""
    hand, script = stage.hand, stage.cast["inquiry"]
    stage.met(ChannelKind.PHONE, Purpose.INQUIRY)
    with stage.doing("inquiry", most=6):
        with stage.step("inquiry", InquiryPage):
            hand.press("F3")
            page = stage.page(InquiryPage)
            hand.press("2")
            hand.tab_to(page.question.focus_target())
            hand.type(script["question"])
            hand.tab_to(page.answer.focus_target())
            hand.type(script["answer"])
            hand.tab_to(page.guide)
            hand.press("2")
            hand.tab_to(page.guide_place.focus_target())
            hand.type(script["place"])
        with stage.step("inquiry-saved"):
            hand.press("Ctrl+Enter")


def call_back(stage: TourStage) -> None:
    """A question that cannot be answered at once: the caller is called back, and it is closed (T57)."""
    hand, script = stage.hand, stage.cast["call_back"]
    stage.met(ChannelKind.PHONE, Purpose.INQUIRY)
    stage.met(ChannelKind.PHONE, Purpose.CALL_BACK)
    with stage.doing("call_back"):
        with stage.step("to-call-back", TodayPage):
            hand.press("F3")
            page = stage.page(InquiryPage)
            hand.press("2")
            hand.tab_to(page.question.focus_target())
            hand.type(script["question"])
            hand.tab_to(page.outcome.focus_target())
            hand.press("2")
            hand.tab_to(page.call_back_number.focus_target())
            hand.type(script["number"])
            hand.press("Ctrl+Enter")
        with stage.step("call-back", CallBackPage):
            today = stage.page(TodayPage)
            hand.tab_to(today.lists[DueKind.CALL_BACKS].rows[0])
            hand.press("Enter")
        with stage.step("called-back", TodayPage):
            stage.page(CallBackPage)
            hand.type(script["answer"])
            hand.press("Ctrl+Enter")
