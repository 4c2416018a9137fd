"""The pages of `settings`, each with the kind of place at which it opens."""

from hayat_desk.ui.kit.page_entry import PageEntry, page_about, page_alone
from hayat_desk.ui.places.settings import (
    AmountsPlace,
    AppealsPlace,
    CalendarPlace,
    ChannelsPlace,
    LetterheadPlace,
    PeriodsPlace,
    PolicyPlace,
    SeatsPlace,
    ServicePlace,
    ServicesPlace,
    SettingsPlace,
    WordingPlace,
    WordingsPlace,
)
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

PAGES: tuple[PageEntry, ...] = (
    page_alone(PolicyPlace, PolicyPage),
    page_alone(LetterheadPlace, LetterheadPage),
    page_alone(ServicesPlace, ServicesPage),
    page_about(ServicePlace, ServicePage),
    page_alone(ChannelsPlace, ChannelsPage),
    page_alone(SeatsPlace, SeatsPage),
    page_alone(AmountsPlace, AmountsPage),
    page_alone(PeriodsPlace, PeriodsPage),
    page_alone(AppealsPlace, AppealsPage),
    page_alone(CalendarPlace, CalendarPage),
    page_alone(WordingsPlace, WordingsPage),
    page_about(WordingPlace, WordingPage),
    page_alone(SettingsPlace, SettingsPage),
)
