"""What the board decides, in the settings."""

from __future__ import annotations

from hayat_desk.tour.hand import until
from hayat_desk.tour.stage import TourStage
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.settings.amounts_page import AmountsPage
from hayat_desk.ui.settings.appeals_page import AppealsPage
from hayat_desk.ui.settings.calendar_page import CalendarPage
from hayat_desk.ui.settings.channels_page import ChannelsPage
from hayat_desk.ui.settings.letterhead_page import LetterheadPage
from hayat_desk.ui.settings.periods_page import PeriodsPage
from hayat_desk.ui.settings.policy_page import PolicyPage
from hayat_desk.ui.settings.seats_page import SeatsPage
from hayat_desk.ui.settings.service_page import ServicePage
from hayat_desk.ui.settings.services_page import ServicesPage
from hayat_desk.ui.settings.settings_page import SettingsPage
from hayat_desk.ui.settings.wording_page import WordingPage
from hayat_desk.ui.settings.wordings_page import WordingsPage

_BOARD: tuple[tuple[str, type[Page]], ...] = (
    ("policy", PolicyPage),
    ("letterhead", LetterheadPage),
    ("services", ServicesPage),
    ("channels", ChannelsPage),
    ("seats", SeatsPage),
    ("calendar", CalendarPage),
    ("amounts", AmountsPage),
    ("periods", PeriodsPage),
    ("appeals", AppealsPage),
    ("wordings", WordingsPage),
)
"""The rows of the settings page, from the top."""


def what_the_board_decides(stage: TourStage) -> None:
    """Every page under «ما يقرره المجلس»; the greeting goes on to its next version (T10, T69)."""
    hand, script = stage.hand, stage.cast["board"]
    for at, (name, kind) in enumerate(_BOARD):
        with stage.step(name, kind):
            hand.tab_to(stage.page(SettingsPage).decided, most=80)
            hand.press(*["Down"] * at, "Enter")
            stage.page(kind)
            if kind is LetterheadPage:
                _until_drawn(stage.page(LetterheadPage))
        if name == "services":
            with stage.step("service", ServicePage):
                hand.press("Enter")
            stage.page(ServicePage)
            hand.press("Esc")
            stage.page(ServicesPage)
        if name != "wordings":
            hand.press("Esc")
    with stage.step("wording", WordingPage):
        hand.press("Enter")
    with stage.step("wording-kept"):
        text = stage.page(WordingPage)
        hand.press("Ctrl+End")
        hand.type(script["greeting"])
        hand.tab_to(text.change.focus_target())
        hand.type(script["change"])
        hand.press("Ctrl+Enter")
        stage.until_said(text, script, "kept")


def _until_drawn(page: LetterheadPage) -> None:
    until(lambda: page.sheet.pdf is not None, "the letterhead is not drawn")
