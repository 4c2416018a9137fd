"""PAGES: every screen of the desk, where it is found, and its place in the sidebar.

TO ADD A SCREEN: `ui/<noun>/<name>_page.py` with a `Page`, and a line here. A page is imported at its first
visit and built as `Class(desk)`, or `Class(desk, argument)` where it is about one thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page


@dataclass(frozen=True)
class PageEntry:
    """One screen. `digit` opens it with Ctrl; only screens of the sidebar have one."""

    key: str
    title: object  # English source, marked for translation in the context «Pages»
    icon: Icon
    place: str  # module:Class below hayat_desk.ui
    sidebar: bool = False
    digit: int = 0

    def word(self) -> str:
        """Its name in the language of the screens."""
        return QCoreApplication.translate("Pages", str(self.title))

    def load(self) -> type[Page]:
        """Import its class."""
        module, _, name = self.place.partition(":")
        found = getattr(import_module(f"hayat_desk.ui.{module}"), name)
        if not (isinstance(found, type) and issubclass(found, Page)):
            raise TypeError(self.place)
        return found


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "today",
        QT_TRANSLATE_NOOP("Pages", "Today"),
        Icon.TODAY,
        "home.today_page:TodayPage",
        sidebar=True,
        digit=1,
    ),
    PageEntry(
        "reception",
        QT_TRANSLATE_NOOP("Pages", "Reception"),
        Icon.RECEPTION,
        "reception.reception_page:ReceptionPage",
        sidebar=True,
        digit=2,
    ),
    PageEntry(
        "people",
        QT_TRANSLATE_NOOP("Pages", "Beneficiaries"),
        Icon.PEOPLE,
        "people.people_page:PeoplePage",
        sidebar=True,
        digit=3,
    ),
    PageEntry(
        "requests",
        QT_TRANSLATE_NOOP("Pages", "Requests"),
        Icon.REQUESTS,
        "requests.requests_page:RequestsPage",
        sidebar=True,
        digit=4,
    ),
    PageEntry(
        "committee",
        QT_TRANSLATE_NOOP("Pages", "Research committee"),
        Icon.COMMITTEE,
        "committee.committee_page:CommitteePage",
        sidebar=True,
        digit=5,
    ),
    PageEntry(
        "outcomes",
        QT_TRANSLATE_NOOP("Pages", "Replies & services"),
        Icon.REPLIES,
        "outcomes.outcomes_page:OutcomesPage",
        sidebar=True,
        digit=6,
    ),
    PageEntry(
        "opinions",
        QT_TRANSLATE_NOOP("Pages", "Satisfaction"),
        Icon.COMPLAINTS,
        "outcomes.opinions_page:OpinionsPage",
        sidebar=True,
        digit=7,
    ),
    PageEntry(
        "reports",
        QT_TRANSLATE_NOOP("Pages", "Reports"),
        Icon.REPORTS,
        "reports.reports_page:ReportsPage",
        sidebar=True,
        digit=9,
    ),
    PageEntry(
        "registers",
        QT_TRANSLATE_NOOP("Pages", "Outgoing and incoming"),
        Icon.DOCUMENT,
        "registers.registers_page:RegistersPage",
        sidebar=True,
    ),
    PageEntry(
        "visit", QT_TRANSLATE_NOOP("Pages", "The visit"), Icon.RECEPTION, "reception.visit_page:VisitPage"
    ),
    PageEntry(
        "inquiry", QT_TRANSLATE_NOOP("Pages", "Inquiry"), Icon.PHONE, "reception.inquiry_page:InquiryPage"
    ),
    PageEntry(
        "call_back",
        QT_TRANSLATE_NOOP("Pages", "Call back"),
        Icon.PHONE,
        "reception.call_back_page:CallBackPage",
    ),
    PageEntry(
        "scans",
        QT_TRANSLATE_NOOP("Pages", "Scanned papers"),
        Icon.DOCUMENT,
        "scans.scans_page:ScansPage",
    ),
    PageEntry(
        "scan",
        QT_TRANSLATE_NOOP("Pages", "Scanned paper"),
        Icon.DOCUMENT,
        "scans.scan_page:ScanPage",
    ),
    PageEntry(
        "person",
        QT_TRANSLATE_NOOP("Pages", "Beneficiary's file"),
        Icon.PERSON,
        "people.person_page:PersonPage",
    ),
    PageEntry(
        "correct_person",
        QT_TRANSLATE_NOOP("Pages", "Correct the data"),
        Icon.EDIT,
        "people.correct_page:CorrectPage",
    ),
    PageEntry(
        "new_request",
        QT_TRANSLATE_NOOP("Pages", "Support request"),
        Icon.REQUESTS,
        "requests.new_request_page:NewRequestPage",
    ),
    PageEntry(
        "request",
        QT_TRANSLATE_NOOP("Pages", "Support request"),
        Icon.REQUESTS,
        "requests.request_page:RequestPage",
    ),
    PageEntry("refer", QT_TRANSLATE_NOOP("Pages", "Referral"), Icon.REFER, "referrals.refer_page:ReferPage"),
    PageEntry(
        "referral", QT_TRANSLATE_NOOP("Pages", "Referral"), Icon.REFER, "referrals.referral_page:ReferralPage"
    ),
    PageEntry(
        "new_session",
        QT_TRANSLATE_NOOP("Pages", "Begin a session"),
        Icon.COMMITTEE,
        "committee.new_session_page:NewSessionPage",
    ),
    PageEntry(
        "session",
        QT_TRANSLATE_NOOP("Pages", "Session of the committee"),
        Icon.COMMITTEE,
        "committee.session_page:SessionPage",
    ),
    PageEntry(
        "minutes",
        QT_TRANSLATE_NOOP("Pages", "Minutes"),
        Icon.DOCUMENT,
        "committee.minutes_page:MinutesPage",
    ),
    PageEntry(
        "outcome",
        QT_TRANSLATE_NOOP("Pages", "Outcome of a request"),
        Icon.REPLIES,
        "outcomes.outcome_page:OutcomePage",
    ),
    PageEntry(
        "letterhead",
        QT_TRANSLATE_NOOP("Pages", "Letterhead and logo"),
        Icon.SETTINGS,
        "settings.letterhead_page:LetterheadPage",
    ),
    PageEntry(
        "services",
        QT_TRANSLATE_NOOP("Pages", "Services and their documents"),
        Icon.SETTINGS,
        "settings.services_page:ServicesPage",
    ),
    PageEntry(
        "service",
        QT_TRANSLATE_NOOP("Pages", "Service and its documents"),
        Icon.SETTINGS,
        "settings.service_page:ServicePage",
    ),
    PageEntry(
        "channels",
        QT_TRANSLATE_NOOP("Pages", "Channels"),
        Icon.SETTINGS,
        "settings.channels_page:ChannelsPage",
    ),
    PageEntry(
        "seats",
        QT_TRANSLATE_NOOP("Pages", "Committee, board and titles"),
        Icon.SETTINGS,
        "settings.seats_page:SeatsPage",
    ),
    PageEntry(
        "amounts",
        QT_TRANSLATE_NOOP("Pages", "Amounts"),
        Icon.SETTINGS,
        "settings.amounts_page:AmountsPage",
    ),
    PageEntry(
        "calendar",
        QT_TRANSLATE_NOOP("Pages", "Holidays and calendar of reports"),
        Icon.SETTINGS,
        "settings.calendar_page:CalendarPage",
    ),
    PageEntry(
        "wordings",
        QT_TRANSLATE_NOOP("Pages", "The board's wordings"),
        Icon.SETTINGS,
        "settings.wordings_page:WordingsPage",
    ),
    PageEntry(
        "wording",
        QT_TRANSLATE_NOOP("Pages", "Wording"),
        Icon.SETTINGS,
        "settings.wording_page:WordingPage",
    ),
    PageEntry(
        "new_letter",
        QT_TRANSLATE_NOOP("Pages", "Register a letter"),
        Icon.DOCUMENT,
        "registers.new_letter_page:NewLetterPage",
    ),
    PageEntry(
        "letter",
        QT_TRANSLATE_NOOP("Pages", "Letter that came in"),
        Icon.DOCUMENT,
        "registers.letter_page:LetterPage",
    ),
    PageEntry("paper", QT_TRANSLATE_NOOP("Pages", "Paper"), Icon.PRINT, "papers.paper_page:PaperPage"),
    PageEntry("drafts", QT_TRANSLATE_NOOP("Pages", "Drafts"), Icon.EDIT, "home.drafts_page:DraftsPage"),
    PageEntry(
        "backups",
        QT_TRANSLATE_NOOP("Pages", "Backup & transfer"),
        Icon.BACKUP,
        "backups.backups_page:BackupsPage",
        sidebar=True,
    ),
    PageEntry(
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        Icon.SETTINGS,
        "settings.settings_page:SettingsPage",
        sidebar=True,
    ),
)


def entry_of(key: str) -> PageEntry | None:
    """The screen of that key; None where there is none."""
    return next((entry for entry in PAGES if entry.key == key), None)
