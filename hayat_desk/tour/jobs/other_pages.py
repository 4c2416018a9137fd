"""The pages that no visitor of the story needs, down to what the board decides."""

from __future__ import annotations

from hayat_desk.tour.jobs.settings import what_the_board_decides
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.backups.backups_page import BackupsPage
from hayat_desk.ui.corrections.contacts_page import ContactsPage
from hayat_desk.ui.corrections.correction_page import CorrectionPage
from hayat_desk.ui.corrections.entries_page import EntriesPage
from hayat_desk.ui.home.drafts_page import DraftsPage
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.people.correct_page import CorrectPage
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.reception.reception_page import ReceptionPage
from hayat_desk.ui.requests.consent_page import ConsentPage
from hayat_desk.ui.requests.request_page import RequestPage
from hayat_desk.ui.requests.requests_page import RequestsPage
from hayat_desk.ui.settings.settings_page import SettingsPage


def other_pages(stage: TourStage) -> None:
    """The pages that no visitor of the story needs."""
    hand = stage.hand
    with stage.doing("other_pages"):
        with stage.step("corrected", CorrectPage):
            hand.press("Ctrl+3")
            hand.type(stage.cast["new"]["searched_later"])
            hand.press("Enter", "Enter")
            page = stage.page(PersonPage)
            hand.tab_to(page.facts, most=80)
            hand.press("Enter")
        with stage.step("consent", ConsentPage):
            hand.press("Ctrl+3")
            hand.type(stage.cast["new"]["searched_later"])
            hand.press("Enter", "Enter")
            hand.tab_to(stage.page(PersonPage).requests.rows[0], most=80)
            hand.press("Enter")
            hand.tab_to(stage.page(RequestPage).raised.consent.button, most=80)
            hand.press("Enter")
        _what_was_recorded_wrongly(stage)
        with stage.step("requests", RequestsPage):
            hand.press("Ctrl+4")
        with stage.step("drafts", DraftsPage):
            hand.press("F4")
        with stage.step("backups", BackupsPage):
            stage.from_the_sidebar("backups")
        with stage.step("settings", SettingsPage):
            stage.from_the_sidebar("settings")
        what_the_board_decides(stage)


def _what_was_recorded_wrongly(stage: TourStage) -> None:
    """The entries of a request and the correction of one; the contacts of the day."""
    hand = stage.hand
    with stage.step("entries", EntriesPage):
        hand.press("Ctrl+3")
        hand.type(stage.cast["new"]["searched_later"])
        hand.press("Enter", "Enter")
        hand.tab_to(stage.page(PersonPage).requests.rows[0], most=80)
        hand.press("Enter")
        hand.tab_to(stage.page(RequestPage).outcome_button, most=80)
        hand.press("Enter")
        hand.tab_to(stage.page(OutcomePage).correct, most=80)
        hand.press("Enter")
    with stage.step("correction", CorrectionPage):
        hand.press("Enter")
    with stage.step("contacts", ContactsPage):
        hand.press("F2")
        hand.tab_to(stage.page(ReceptionPage).contacts, most=80)
        hand.press("Enter")
