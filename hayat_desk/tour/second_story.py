"""The story from the receipt to the stick: committee, reply, registration, service, opinion, the month.

What must be read is written by hand in `resources/tour/<profile>.toml`, as in the first half.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from hayat_desk.policy.papers import PaperKind
from hayat_desk.summaries.papers.contents import kept_papers
from hayat_desk.tour.hand import DoesNotHold, breathe, focus, until
from hayat_desk.tour.story import Stage
from hayat_desk.ui.backups.backups_page import BackupsPage
from hayat_desk.ui.committee.committee_page import CommitteePage
from hayat_desk.ui.committee.minutes_page import MinutesPage
from hayat_desk.ui.committee.new_session_page import NewSessionPage
from hayat_desk.ui.committee.session_page import SessionPage
from hayat_desk.ui.home.drafts_page import DraftsPage
from hayat_desk.ui.home.today_page import TodayPage
from hayat_desk.ui.kit.ask import next_answer
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.outcomes.opinions_page import OpinionsPage
from hayat_desk.ui.outcomes.outcome_page import OutcomePage
from hayat_desk.ui.outcomes.outcomes_page import OutcomesPage
from hayat_desk.ui.papers.paper_page import PaperPage
from hayat_desk.ui.people.correct_page import CorrectPage
from hayat_desk.ui.people.person_page import PersonPage
from hayat_desk.ui.reception.call_back_page import CallBackPage
from hayat_desk.ui.reception.inquiry_page import InquiryPage
from hayat_desk.ui.registers.letter_page import LetterPage
from hayat_desk.ui.registers.new_letter_page import NewLetterPage
from hayat_desk.ui.registers.registers_page import RegistersPage
from hayat_desk.ui.reports.reports_page import ReportsPage
from hayat_desk.ui.requests.requests_page import RequestsPage
from hayat_desk.ui.scans.scan_page import ScanPage
from hayat_desk.ui.scans.scans_page import ScansPage
from hayat_desk.ui.scans.taking_in import Stage as Filing
from hayat_desk.ui.settings.amounts_page import AmountsPage
from hayat_desk.ui.settings.calendar_page import CalendarPage
from hayat_desk.ui.settings.channels_page import ChannelsPage
from hayat_desk.ui.settings.letterhead_page import LetterheadPage
from hayat_desk.ui.settings.seats_page import SeatsPage
from hayat_desk.ui.settings.service_page import ServicePage
from hayat_desk.ui.settings.services_page import ServicesPage
from hayat_desk.ui.settings.settings_page import SettingsPage
from hayat_desk.ui.settings.wording_page import WordingPage
from hayat_desk.ui.settings.wordings_page import WordingsPage

_BOARD: tuple[tuple[str, type[Page]], ...] = (
    ("letterhead", LetterheadPage),
    ("services", ServicesPage),
    ("channels", ChannelsPage),
    ("seats", SeatsPage),
    ("calendar", CalendarPage),
    ("amounts", AmountsPage),
    ("wordings", WordingsPage),
)
"""The rows of the settings page, from the top."""

REPLIES_AFTER = 14
"""Days from the second request's raising to its reply: the first day on which no reason is asked."""


def committee(stage: Stage) -> None:
    """A session with both requests: one accepted, one refused with its reason (T63, T64, T70)."""
    hand, told = stage.hand, stage.cast["committee"]
    with stage.doing("committee"):
        with stage.step("queue", CommitteePage):
            hand.press("Ctrl+5")
        with stage.step("new-session", NewSessionPage):
            hand.press("Enter")
            page = stage.page(NewSessionPage)
            for at, name in enumerate(told["members"]):
                hand.tab_to(page.names[at].focus_target())
                hand.type(name)
        with stage.step("session", SessionPage):
            hand.press("Ctrl+Enter")
        with stage.step("accepted", SessionPage):
            hand.press("1", "Ctrl+Enter")
        with stage.step("refused", MinutesPage):
            page = stage.page(SessionPage)
            hand.press("2")
            hand.tab_to(page.reason.focus_target())
            hand.type(told["reason"])
            hand.tab_to(page.article.focus_target())
            hand.type(told["article"])
            hand.press("Ctrl+Enter")
            minutes = stage.page(MinutesPage)
            until(lambda: minutes.sheet.pdf is not None, "the minutes are not drawn")
        with stage.step("minutes", MinutesPage):
            next_answer("confirm")
            hand.press("Ctrl+Enter")
            _said(stage, minutes, told["printed"], told["printed_en"])


def two_weeks_pass(stage: Stage) -> None:
    """The floor of both requests is over (T65)."""
    stage.clock.later(REPLIES_AFTER)
    with stage.doing("two_weeks_later"), stage.step("replies-due", OutcomesPage):
        stage.hand.press("Ctrl+6")


def accepted(stage: Stage) -> None:
    """Letter, telling, file number, delivery with its receipt, opinion (T64–T67, T40)."""
    hand, told = stage.hand, stage.cast["accepted"]
    with stage.doing("accepted"):
        page = _letter_and_telling(stage, "")
        with stage.step("registered"):
            hand.press("Ctrl+Enter")
        with stage.step("delivered"):
            hand.tab_to(page.delivery.amount.focus_target())
            hand.type(told["amount"])
            hand.press("Ctrl+Enter")
            _said(stage, page, told["receipt"], told["receipt_en"])
        with stage.step("receipt-signed"):
            hand.tab_to(page.signed)
            hand.press("Enter")
        with stage.step("closed", OutcomesPage):
            hand.tab_to(page.opinion.asked.focus_target())
            hand.press("1", "Ctrl+Enter")


def _letter_and_telling(stage: Stage, prefix: str) -> OutcomePage:
    """The request that stands first among the replies due: its letter, and that it was told."""
    hand, told = stage.hand, stage.cast["accepted"]
    with stage.step(f"{prefix}outcome", OutcomePage):
        hand.press("Enter")
    page: OutcomePage = stage.page(OutcomePage)
    with stage.step(f"{prefix}letter"):
        hand.press("F7")
        _said(stage, page, told["letter"], told["letter_en"])
    with stage.step(f"{prefix}told"):
        hand.press("Ctrl+Enter")
    return page


def refused(stage: Stage) -> None:
    """The other one is told, and asked for an opinion too (T40)."""
    hand = stage.hand
    with stage.doing("refused"):
        page = _letter_and_telling(stage, "refused-")
        with stage.step("refused-closed", OutcomesPage):
            hand.tab_to(page.opinion.asked.focus_target())
            hand.press("2", "Ctrl+Enter")


def opinion(stage: Stage) -> None:
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


def call_back(stage: Stage) -> None:
    """A question that cannot be answered at once: the caller is called back, and it is closed (T57)."""
    hand, told = stage.hand, stage.cast["call_back"]
    with stage.doing("call_back"):
        with stage.step("to-call-back", TodayPage):
            hand.press("F3")
            page = stage.page(InquiryPage)
            hand.press("2")
            hand.tab_to(page.question.focus_target())
            hand.type(told["question"])
            hand.tab_to(page.outcome.focus_target())
            hand.press("2")
            hand.tab_to(page.call_back_number.focus_target())
            hand.type(told["number"])
            hand.press("Ctrl+Enter")
        with stage.step("call-back", CallBackPage):
            today = stage.page(TodayPage)
            hand.tab_to(today.call_backs.rows[0])
            hand.press("Enter")
        with stage.step("called-back", TodayPage):
            stage.page(CallBackPage)
            hand.type(told["answer"])
            hand.press("Ctrl+Enter")


def letters(stage: Stage) -> None:
    """A letter about somebody comes in and gets its number; it then stands in the register (T47, T71)."""
    hand, told = stage.hand, stage.cast["letter"]
    with stage.doing("letters"):
        with stage.step("registers", RegistersPage):
            _from_the_sidebar(stage, "registers")
        with stage.step("new-letter", NewLetterPage):
            hand.press("Ctrl+Enter")
            page = stage.page(NewLetterPage)
            hand.type(told["sender"])
            for field, text in (
                (page.subject, told["subject"]),
                (page.their_date, told["their_date"]),
                (page.their_number, told["their_number"]),
                (page.person.search, told["about"]),
            ):
                hand.tab_to(field.focus_target())
                hand.type(text)
            hand.press("Enter", "Enter")
        with stage.step("incoming-letter", LetterPage):
            hand.press("Ctrl+Enter")
        with stage.step("register-line", RegistersPage):
            hand.tab_to(stage.page(LetterPage).registers)
            hand.press("Enter")


def scanned(stage: Stage) -> None:
    """The receipt comes back from the scanner, finds its paper by the code on it, and is looked at."""
    hand = stage.hand
    with stage.doing("scanned"):
        with stage.step("scans", ScansPage):
            hand.tab_to(stage.page(RegistersPage).scans)
            hand.press("Enter")
        with stage.step("scan-filed", ScansPage):
            page = stage.page(ScansPage)
            hand.tab_to(page.choose)
            hand.press("Enter")
            until(lambda: isinstance(focus(), QLineEdit), "no file can be chosen")
            hand.type(str(_scan_of_a_receipt(stage)))
            hand.press("Enter")
            until(lambda: any(row.stage is Filing.FILED for row in page.tray.files), "the scan is not filed")
        with stage.step("scanned-paper", PaperPage):
            hand.tab_to(page.files)
            hand.press("Enter")
        with stage.step("scan", ScanPage):
            paper = stage.page(PaperPage)
            hand.tab_to(paper.scans)
            hand.press("Enter")
            scan = stage.page(ScanPage)
            until(lambda: bool(scan.pictures), "the scan is not shown")


def _scan_of_a_receipt(stage: Stage) -> Path:
    """What the scanner would save: the sheet as it was printed, in a folder of the tour."""
    folder = stage.out / "scanner"
    folder.mkdir(exist_ok=True)
    place = stage.program.workplace
    if place is None:
        raise DoesNotHold("no office is open")
    with place.desk.look() as look:
        receipt = next(paper for paper in kept_papers(look) if paper.kind is PaperKind.RECEIPT)
    path = folder / "scan0001.pdf"
    path.write_bytes(receipt.pdf)
    return path


def other_pages(stage: Stage) -> None:
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
        with stage.step("requests", RequestsPage):
            hand.press("Ctrl+4")
        with stage.step("drafts", DraftsPage):
            hand.press("F4")
        with stage.step("backups", BackupsPage):
            _from_the_sidebar(stage, "backups")
        with stage.step("settings", SettingsPage):
            _from_the_sidebar(stage, "settings")
        _what_the_board_decides(stage)


def _what_the_board_decides(stage: Stage) -> None:
    """Every page under «ما يقرره المجلس»; the greeting goes on to its next version (T10, T69)."""
    hand, told = stage.hand, stage.cast["board"]
    for at, (name, kind) in enumerate(_BOARD):
        with stage.step(name, kind):
            hand.tab_to(stage.page(SettingsPage).decided, most=80)
            hand.press(*["Down"] * at, "Enter")
            stage.page(kind)
            if kind is LetterheadPage:
                _drawn(stage.page(LetterheadPage))
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
        hand.type(told["greeting"])
        hand.tab_to(text.change.focus_target())
        hand.type(told["change"])
        hand.press("Ctrl+Enter")
        _said(stage, text, told["kept"], told["kept_en"])


def _drawn(page: LetterheadPage) -> None:
    until(lambda: page.sheet.pdf is not None, "the letterhead is not drawn")


def month(stage: Stage) -> list[str]:
    """The month goes to a folder, as it would to a stick (ux rule 59); the names of its files."""
    hand, told = stage.hand, stage.cast["report"]
    folder = stage.out / "report"
    with stage.doing("month"):
        with stage.step("report", ReportsPage):
            hand.press("Ctrl+9")
            page = stage.page(ReportsPage)
            hand.tab_to(page.before)
            hand.press("Enter")
            until(page.export.isEnabled, "the month is not counted")
            breathe(300)
        with stage.step("exported"):
            hand.tab_to(page.folder.focus_target())
            hand.type(str(folder))
            hand.press("Ctrl+Enter")
            _said(stage, page, told["exported"], told["exported_en"])
    return sorted(path.name for path in folder.iterdir())


def _said(stage: Stage, page: QWidget, arabic: str, english: str) -> None:
    said = arabic if stage.record.lang == "ar" else english
    until(lambda: said in page.messages.message(), f"«{said}» is not said")  # type: ignore[attr-defined]


def _from_the_sidebar(stage: Stage, key: str) -> None:
    """A screen without a digit: Tab to the sidebar, arrows to its name."""
    place = stage.program.workplace
    assert place is not None  # noqa: S101 — the office is open
    wanted = place.sidebar.items[key]
    stage.hand.tab_to(place.sidebar, most=80)
    for _ in place.sidebar.items:
        if wanted.hasFocus():
            break
        stage.hand.press("Down")
    stage.hand.press("Space")


REPORT_FILES = ("hayat-report-2026-11.pdf", "hayat-report-2026-11.xlsx")


def check_report(names: list[str], folder: Path) -> None:
    """Both files are there, and no half-written one."""
    from hayat_desk.tour.hand import DoesNotHold

    if tuple(names) != REPORT_FILES or any((folder / name).stat().st_size < 1000 for name in names):
        raise DoesNotHold(f"the report was not written: {names}")
