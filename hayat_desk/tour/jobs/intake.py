"""Visitors who ask for support: from the search to the receipt, once, and with papers lacking."""

from __future__ import annotations

from typing import Any

from hayat_desk.policy.due import DueKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import Purpose
from hayat_desk.tour.hand import until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.home.due_page import DuePage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.people.death_page import DeathPage
from hayat_desk.ui.requests.end_page import EndPage
from hayat_desk.ui.requests.new_request_page import NewRequestPage
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.requests.urgency_page import UrgencyPage

RETURNS_AFTER = 3
"""Days until the visitor who lacked papers comes back."""


def new_visitor(stage: TourStage) -> None:
    """An interview with somebody unknown, from the search to the receipt (T44, T56–T65)."""
    hand, person = stage.hand, stage.cast["new"]
    stage.met(ChannelKind.INTERVIEW, Purpose.SUPPORT_REQUEST)
    with stage.doing("new_visitor", most=22):
        with stage.step("reception"):
            hand.press("F2")
        with stage.step("nobody-found"):
            hand.type(person["identity"])
            hand.press("Enter")
        with stage.step("visit"):
            hand.press("Enter")
        with stage.step("new-person", NewRequestPage):
            hand.press("2", "Enter")
            _fill_person(stage, stage.page(NewRequestPage), person)
        with stage.step("new-request", RequestPage):
            hand.press("Ctrl+Enter")
            _tell_request(stage, person)
        with stage.step("new-documents"):
            hand.press("Ctrl+Enter")
            _see(stage, person["dates"])
        with stage.step("new-review"):
            hand.press("Ctrl+Enter")
        _sign_and_finish(stage, "new")


def second_file(stage: TourStage) -> None:
    """Somebody else comes; the file is opened, and the case is not clear."""
    hand, person = stage.hand, stage.cast["known"]
    stage.met(
        ChannelKind.INTERVIEW, Purpose.SUPPORT_REQUEST
    )  # with the referral and what follows that morning
    with stage.doing("second_file"):
        with stage.step("second-person", NewRequestPage):
            hand.press("F2")
            hand.type(person["searched_first"])
            hand.press("Enter", "Enter", "2", "Enter")
            _fill_person(stage, stage.page(NewRequestPage), person)
        with stage.step("second-request", RequestPage):
            hand.press("Ctrl+Enter")


def known_visitor_incomplete(stage: TourStage) -> None:
    """Found by another spelling; one paper expired and one missing: the list, and why it is not raised."""
    hand, person = stage.hand, stage.cast["known"]
    with stage.doing("known_visitor_incomplete", most=20):
        with stage.step("known-found"):
            hand.press("F2")
            hand.type(person["searched"])
            hand.press("Enter")
        with stage.step("known-visit"):
            hand.press("Enter")
        with stage.step("known-request", RequestPage):
            hand.press("3", "Enter")
            _tell_request(stage, person)
        with stage.step("known-documents"):
            hand.press("Ctrl+Enter")
            _see(stage, person["dates"], only=tuple(person["brought"]))
        with stage.step("known-review"):
            hand.press("Ctrl+Enter")
        with stage.step("known-missing-list"):
            page = stage.page(RequestPage)
            hand.press("Enter")
            until(lambda: page.declaration.isVisibleTo(page), "the list is not printed")
        with stage.step("known-refused"):
            hand.tab_to(page.declaration.try_raising)
            hand.press("Enter")
        with stage.step("known-receipt"):
            hand.press("Ctrl+Enter")
            until(lambda: not isinstance(stage.content(), RequestPage), "the receipt is not printed")


def days_pass(stage: TourStage) -> None:
    """Three days on Today shows who has not come back; how one would be urgent, or end, is only looked at (T83)."""
    hand = stage.hand
    stage.clock.later(days=RETURNS_AFTER)
    with stage.doing("days_later"):
        with stage.step("days-later", TodayPage):
            hand.press("Ctrl+1", "F5")
        with stage.step("waiting", DuePage):
            hand.tab_to(stage.page(TodayPage).apart.buttons[DueKind.WAITING], most=80)
            hand.press("Enter")
        with stage.step("urgency", UrgencyPage):
            hand.press("Enter")
            hand.tab_to(stage.page(RequestPage).urgent_button, most=80)
            hand.press("Enter")
        with stage.step("ending", EndPage):
            hand.press("Ctrl+1")
            hand.tab_to(stage.page(TodayPage).apart.buttons[DueKind.WAITING], most=80)
            hand.press("Enter")
            stage.page(DuePage)
            hand.press("Enter")
            hand.tab_to(stage.page(RequestPage).end_button, most=80)
            hand.press("Enter")
        with stage.step("death", DeathPage):
            hand.tab_to(stage.page(EndPage).death, most=80)
            hand.press("Enter")


def known_visitor_returns(stage: TourStage) -> None:
    """Three days later with both papers: the visit ends with a receipt."""
    hand, person = stage.hand, stage.cast["known"]
    stage.met(ChannelKind.INTERVIEW, Purpose.FOLLOW_UP)
    with stage.doing("known_visitor_returns", most=20):
        with stage.step("return-found"):
            hand.press("F2")
            hand.type(person["searched"])
            hand.press("Enter")
        with stage.step("return-request", RequestPage):
            hand.press("Enter")
            until(lambda: not isinstance(stage.content(), type(None)), "the visit does not open")
            hand.press("3", "Enter")
        with stage.step("return-documents"):
            _see(stage, person["renewed"], only=tuple(person["lacking"]))
        with stage.step("return-review"):
            hand.press("Ctrl+Enter")
        _sign_and_finish(stage, "return")


def _fill_person(stage: TourStage, page: NewRequestPage, person: dict[str, Any]) -> None:
    hand, form = stage.hand, page.form
    fields = (form.first, form.father, form.grandfather, form.family)
    for field, text in zip(fields, person["names"], strict=True):
        if field.text() == text:
            continue  # carried over from the search
        hand.tab_to(field.focus_target())
        if text:
            hand.type(text)
    if form.number.is_blank() and person["identity"]:
        hand.tab_to(form.number.focus_target())
        hand.type(person["identity"])
    hand.tab_to(form.birth.focus_target())
    hand.type(person["birth"])
    hand.tab_to(form.sex)
    hand.press(person["sex"])
    hand.tab_to(form.phone.focus_target())
    hand.type(person["phone"])
    hand.tab_to(form.district.focus_target())
    hand.type(person["district"])


def _tell_request(stage: TourStage, person: dict[str, Any]) -> None:
    hand, page = stage.hand, stage.page(RequestPage)
    hand.type(person["service"])
    hand.tab_to(page.details.description.focus_target())
    hand.type(person["description"])
    hand.tab_to(page.details.income.focus_target())
    hand.type(person["income"])


def _see(stage: TourStage, dates: list[str], *, only: tuple[int, ...] | None = None) -> None:
    """Look at the originals: Space on each, and its date where it carries one."""
    hand = stage.hand
    rows = stage.page(RequestPage).documents.checklist.rows
    for at, (row, date_text) in enumerate(zip(rows, dates, strict=True)):
        if only is not None and at not in only:
            continue
        hand.tab_to(row.tick)
        if not row.tick.isChecked():
            hand.press("Space")
        if date_text:
            hand.tab_to(row.date.focus_target())
            row.date.edit.selectAll()
            hand.type(date_text)


def _sign_and_finish(stage: TourStage, name: str) -> None:
    """The fifth step: print, sign, tell, receipt."""
    hand = stage.hand
    step = stage.page(RequestPage).declaration
    with stage.step(f"{name}-declaration"):
        hand.press("Enter")
        until(lambda: step.sheet.pdf is not None, "the declaration is not drawn")
    with stage.step(f"{name}-printed"):
        hand.press("Enter")
        until(lambda: step.signed.isVisibleTo(step), "the declaration is not printed")
    with stage.step(f"{name}-signed"):
        hand.press("Space")
        hand.tab_to(step.consent.focus_target())
        hand.press("1")
        hand.tab_to(step.told.focus_target())
        hand.press("Space")
    with stage.step(f"{name}-receipt"):
        hand.press("Ctrl+Enter")
        until(lambda: not isinstance(stage.content(), RequestPage), "the receipt is not printed")
