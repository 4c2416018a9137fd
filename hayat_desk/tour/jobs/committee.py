"""A session of the committee and its minutes."""

from __future__ import annotations

from hayat_desk.tour.hand import until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.committee.committee_page import CommitteePage
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.committee.new_session_page import NewSessionPage
from hayat_desk.ui.committee.session_page import SessionPage
from hayat_desk.ui.kit.ask import next_answer


def committee(stage: TourStage) -> None:
    """A session with both requests: one accepted, one refused with its reason (T63, T64, T70)."""
    hand, script = stage.hand, stage.cast["committee"]
    with stage.doing("committee"):
        with stage.step("queue", CommitteePage):
            hand.press("Ctrl+5")
        with stage.step("new-session", NewSessionPage):
            hand.press("Enter")
            page = stage.page(NewSessionPage)
            for at, name in enumerate(script["members"]):
                hand.tab_to(page.form.names[at].focus_target())
                hand.type(name)
        with stage.step("session", SessionPage):
            hand.press("Ctrl+Enter")
        with stage.step("accepted", SessionPage):
            hand.press("1", "Ctrl+Enter")
        with stage.step("refused", MinutesPage):
            page = stage.page(SessionPage)
            hand.press("2")
            hand.tab_to(page.reason.focus_target())
            hand.type(script["reason"])
            hand.tab_to(page.article.focus_target())
            hand.type(script["article"])
            hand.press("Ctrl+Enter")
            minutes = stage.page(MinutesPage)
            until(lambda: minutes.sheet.pdf is not None, "the minutes are not drawn")
        with stage.step("minutes", MinutesPage):
            next_answer("confirm")
            hand.press("Ctrl+Enter")
            stage.until_said(minutes, script, "printed")
