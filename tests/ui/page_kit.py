"""A clerk at a real desk: the workplace in its window, a hand on the keyboard, and an office with work in it.

All people are invented. Pages are used through keys, their signals and what can be read on them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import EntryKind, EntryRef
from hayat_desk.policy.declarations import Signature, SignatureKind
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.ids import (
    InquiryId,
    LetterId,
    PaperId,
    PersonId,
    ReferralId,
    RequestId,
    ScanId,
    SessionId,
)
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.papers import PaperKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures import declarations, drafts, letters, papers, reception, referrals, requests
from hayat_desk.procedures.intake import prepare_receipt
from hayat_desk.procedures.letters import LetterEntry
from hayat_desk.procedures.scans import ScanEntry, file_scan
from hayat_desk.records.journal import JournalEntry
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.drafts import draft_list
from hayat_desk.summaries.papers.contents import KeptPaper, kept_paper, kept_papers, paper_to_draw
from hayat_desk.tour.hand import Hand, breathe, until, visible_words
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.place import Place, read_place
from hayat_desk.ui.places.committee import MinutesPlace, SessionPlace
from hayat_desk.ui.places.corrections import CorrectionPlace, EntriesPlace
from hayat_desk.ui.places.home import DuePlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.people import CorrectPersonPlace, DeathPlace, PeoplePlace, PersonPlace
from hayat_desk.ui.places.reception import CallBackPlace, VisitPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.registers import LetterPlace
from hayat_desk.ui.places.requests import ConsentPlace, EndRequestPlace, RequestPlace, UrgencyPlace
from hayat_desk.ui.places.scans import ScanPlace
from hayat_desk.ui.places.settings import WordingPlace
from hayat_desk.ui.printing.drawing import draw
from hayat_desk.ui.printing.sending import print_into
from hayat_desk.ui.shell.draft_offer import DraftOffer
from hayat_desk.ui.shell.window import Window
from hayat_desk.ui.shell.workplace import Workplace
from tests import builders

PageKind = TypeVar("PageKind", bound=Page)

NOURA = "نورة سالم فهد الشمري"
NOURA_ID = "1000000008"


def place_of(key: str) -> Place:
    """The place of that key, about nothing."""
    place = read_place(key, "")
    assert place is not None, f"no page at «{key}»"
    return place


class Seat:
    """One clerk's window over an open office."""

    def __init__(self, desk: Desk, *, begin: bool = False) -> None:
        """Today opens first only where the test wants to `begin` there; else the first page is the test's own."""
        self.desk = desk
        self.window = Window()
        self.place = Workplace(desk)
        self.place.page_named.connect(self.window.name_page)
        self.window.hold(self.place)
        self.hand = Hand(self.window)
        self.window.show()
        self.window.activateWindow()
        until(self.window.isActiveWindow, "the window does not become active")
        if begin:
            self.place.begin()

    def open(self, place: Place | str) -> Any:
        """The page of a place, or of the key of one that is about nothing, opened as another page would."""
        assert self.place.navigator.open(place if isinstance(place, Place) else place_of(place))
        page = self.place.navigator.page()
        assert page is not None
        return page

    def turn_away(self) -> None:
        """Leave the page that is open, for the one that costs least to open."""
        self.open(PeoplePlace())

    def go_on(self, place: Place | str) -> Any:
        """The page of a place, going on with the newest draft that it offers."""
        opened = self.open(place)
        offer = opened.findChild(DraftOffer)
        assert offer is not None, f"{place} offers no draft"
        go_on = next(button for button in offer.findChildren(Button) if button is not offer.anew)
        go_on.click()
        until(lambda: self.place.navigator.page() is not opened, "the draft is not gone on with")
        return self.place.navigator.page()

    def page(self, kind: type[PageKind]) -> PageKind:
        """The page that is open, once it is of that class."""
        until(lambda: isinstance(self.place.navigator.page(), kind), f"{kind.__name__} does not open")
        page = self.place.navigator.page()
        assert isinstance(page, kind)
        return page

    def here(self) -> str:
        """The key of the page that is open."""
        stop = self.place.navigator.here()
        return stop.place.key if stop is not None else ""

    def words(self) -> str:
        """Everything that can be read in the window."""
        return visible_words(self.window)

    def reads(self, text: str) -> None:
        """Wait until this can be read."""
        until(lambda: text in self.words(), f"«{text}» is not to be read in: {self.words()}")

    def drafts(self) -> list[str]:
        """The pages of which a draft is kept in the file."""
        with self.desk.look() as look:
            return [line.page for line in draft_list(look)]

    def leave(self) -> None:
        """Close the window; the desk stays open."""
        assert background.finish()
        self.place.stop()
        self.window.close()
        self.window.deleteLater()
        breathe(0)  # gone before the next look of the application is applied


def same_words(form: Form) -> list[str]:
    """The sentences of the summary, after making sure that each stands in the same words at its field."""
    at_fields = [field.error() for field in form.fields if field.error()]
    assert form.summary.sentences() == at_fields
    return at_fields


@contextmanager
def paper_into(folder: Path | None) -> Iterator[None]:
    """Print into PDFs in a folder; with None there is no printer on the computer."""
    chosen = QPrinterInfo.defaultPrinter
    print_into(folder)
    if folder is None:
        QPrinterInfo.defaultPrinter = staticmethod(QPrinterInfo)  # type: ignore[method-assign]  # a null one
    try:
        yield
    finally:
        QPrinterInfo.defaultPrinter = chosen  # type: ignore[method-assign]
        print_into(None)


def jam(folder: Path, job: str) -> Path:
    """Let the printer refuse one paper: a folder stands where its PDF would go. Remove it to mend that."""
    place = folder / f"{job}.pdf"
    place.mkdir(parents=True)
    return place


def journaled(desk: Desk, act: str) -> int:
    """How often an act stands in the journal."""
    with desk.look() as look:
        return look.db.query(JournalEntry).filter(JournalEntry.act == act).count()


def request_of(desk: Desk, request_id: RequestId) -> SupportRequest:
    """The record of a request with what hangs on it."""
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        _ = (request.documents, request.declarations)
        return request


# An office with work in it


@dataclass(frozen=True)
class Office:
    """What lies in the office: one of each thing a page can be about."""

    person: PersonId
    fresh: RequestId  # says what is asked, no paper seen yet
    signed: RequestId
    raised: RequestId
    inquiry: InquiryId
    referral: ReferralId
    answered: ReferralId
    paper: PaperId
    session: SessionId  # open, with one request
    minutes: SessionId  # of a session that is confirmed
    decided: RequestId  # accepted, its reply is due
    scan: ScanId  # of the receipt
    letter: LetterId
    prepared: PaperId  # numbered, not printed

    def place(self, key: str) -> Place:
        """Where the page of that key opens."""
        places: tuple[Place, ...] = (
            DuePlace(DueKind.DRAFTS),
            VisitPlace(person_id=self.person),
            CallBackPlace(self.inquiry),
            PersonPlace(self.person),
            CorrectPersonPlace(self.person),
            DeathPlace(self.person),
            RequestPlace(self.fresh),
            EndRequestPlace(self.fresh),
            ConsentPlace(self.raised),
            UrgencyPlace(self.fresh),
            ReferralPlace(self.referral),
            PaperPlace(self.paper),
            LetterPlace(self.letter),
            SessionPlace(self.session),
            MinutesPlace(self.minutes),
            OutcomePlace(self.decided),
            ScanPlace(self.scan),
            WordingPlace(WordingKey.DECLARATION),
            CorrectionPlace(EntryRef(EntryKind.INQUIRY, self.inquiry)),
            EntriesPlace(self.decided),
        )
        return next((place for place in places if place.key == key), None) or place_of(key)


def print_now(desk: Desk, paper_id: PaperId) -> bytes:
    """Issue a prepared paper, draw it and keep it as printed."""
    builders.issued(desk, paper_id)
    with desk.look() as look:
        pdf = draw(paper_to_draw(look, paper_id))
    with desk.work() as work:
        builders.printed(work, paper_id, pdf)
    return pdf


def kept_pdf(desk: Desk, paper_id: PaperId) -> bytes:
    """A paper as it was printed."""
    with desk.look() as look:
        return kept_paper(look, paper_id).pdf


def sign_with_paper(desk: Desk, request_id: RequestId) -> None:
    """Prepare the declaration, print it really, and sign it."""
    with desk.work() as work:
        declaration_id = declarations.prepare_declaration(work, request_id)
    declaration = request_of(desk, request_id).declaration
    assert declaration is not None
    print_now(desk, PaperId(declaration.paper_id))
    with desk.work() as work:
        declarations.record_printed(work, declaration_id)
        signature = Signature(SignatureKind.SIGNATURE, consented=True)
        declarations.record_signature(work, declaration_id, signature)


def a_call_back(desk: Desk, question: str = "متى يفتح المكتب؟") -> InquiryId:
    """A caller who waits."""
    with desk.work() as work:
        visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
        entry = reception.InquiryEntry(
            question=question,
            answer="",
            guide="",
            outcome=InquiryOutcome.CALL_BACK,
            call_back_number="+966550000009",
        )
        return reception.answer_inquiry(work, visit, entry)


def a_referral(
    desk: Desk, person: PersonId | None = None, question: str = "هل تشمل الخدمة الوالدة؟"
) -> ReferralId:
    """A question that waits for the officer."""
    with desk.work() as work:
        entry = referrals.ReferralEntry(question=question, due_on=work.today, person_id=person)
        return referrals.refer_to_researcher(work, entry)


def a_letter_entry(today: date, person: PersonId | None = None) -> LetterEntry:
    """A letter of today."""
    return LetterEntry(
        sender="مستشفى المدينة",
        subject="موعد جلسة العلاج",
        received_on=today,
        their_number="٤٤/ص/١٢",
        their_date=builders.written("1448/06/05"),
        attachments="تقرير",
        person_id=person,
    )


def other_service(desk: Desk) -> str:
    """The transport of the association that has one; of another one its last service."""
    keys = [service.key for service in desk.profile.services]
    return "transport" if "transport" in keys else keys[-1]


def furnish(desk: Desk) -> Office:
    """Fill an empty office."""
    decided = builders.a_raised_request(desk, builders.a_person(desk, name=PersonName("موضي"), phone=None))
    minutes = builders.a_session(desk)
    builders.decide_all(desk, minutes, Outcome.ACCEPTED)
    builders.a_raised_request(
        desk, builders.a_person(desk, name=PersonName("فضة", family="العنزي")), other_service(desk)
    )
    session = builders.a_session(desk)
    person = builders.a_person(desk)
    fresh = builders.a_request(desk, person)
    signed = builders.a_request(desk, person)
    builders.see_documents(desk, signed)
    sign_with_paper(desk, signed)
    raised = builders.a_request(desk, person)
    builders.see_documents(desk, raised)
    sign_with_paper(desk, raised)
    with desk.work() as work:
        requests.raise_to_committee(work, raised, is_told=True)
        receipt = prepare_receipt(work, raised)
    scanned = ScanEntry(print_now(desk, receipt), "application/pdf", read_by_code=True)
    with desk.work() as work:
        scan = file_scan(work, receipt, scanned)
    answered = a_referral(desk, question="هل يُقبل تقرير من مدينة أخرى؟")
    with desk.work() as work:
        referrals.answer_referral(work, answered, "يُقبل ما دام أصلًا")
        drafts.keep_draft(work, "inquiry", "", "استفسار", {"question": "ما أوقات العمل؟"})
        letter = letters.register_letter(work, a_letter_entry(work.today, person))
        prepared = referrals.prepare_note(work, answered)
        papers.issue_paper(work, prepared)
    return Office(
        person=person,
        fresh=fresh,
        signed=signed,
        raised=raised,
        inquiry=a_call_back(desk),
        referral=a_referral(desk, person),
        answered=answered,
        paper=receipt,
        session=session,
        minutes=minutes,
        decided=decided,
        scan=scan,
        letter=letter,
        prepared=prepared,
    )


def papers_of(desk: Desk, kind: PaperKind) -> list[KeptPaper]:
    """Every kept paper of a kind."""
    with desk.look() as look:
        return [paper for paper in kept_papers(look) if paper.kind is kind]


def focus_is_in(widget: QWidget) -> bool:
    """Whether the keyboard is in the widget."""
    here = QApplication.focusWidget()
    return here is not None and (here is widget or widget.isAncestorOf(here))
