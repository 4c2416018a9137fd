"""Fills the papers: what each sheet of the register shows, from the records and the board's wordings.

A declaration is filled from the snapshot kept when it was prepared: drawn again, it says the same.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import Sighting, Verdict, judge
from hayat_desk.policy.dates import both, in_figures, office_day, other_in_figures
from hayat_desk.policy.declarations import DeclaredDocument
from hayat_desk.policy.ids import PaperId, PersonId, RequestId
from hayat_desk.policy.office_phones import office_phones_shown
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.papers import WITH_NEED_TO_KNOW, PaperKind, SubjectKind
from hayat_desk.policy.permissions import Permission, Role
from hayat_desk.policy.spelling import listed
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.office import the_office
from hayat_desk.records.papers import Paper, PaperContent, printed_papers, request_of
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import Declaration, RequestDocument, SupportRequest
from hayat_desk.records.told import missing_consent
from hayat_desk.summaries.papers import decisions, taken_home
from hayat_desk.summaries.papers.forms import CommitteeWantsSummary, PersonExtractSummary, ReplyLetterSummary
from hayat_desk.summaries.papers.parts import (
    Digits,
    applicant_title,
    asker_title,
    no_identity,
    of_request,
    qr,
    register,
    still_to_come,
)
from hayat_desk.summaries.papers.person_extract import person_extract
from hayat_desk.summaries.papers.shapes import (
    DeclarationSummary,
    DeliveryReceiptSummary,
    LetterheadSummary,
    MinutesSummary,
    MissingDocumentsSummary,
    PrintedAccount,
    ReceiptSummary,
    ReferralNoteSummary,
    SightedDocument,
)

Sheet = (
    DeclarationSummary
    | MissingDocumentsSummary
    | CommitteeWantsSummary
    | ReceiptSummary
    | ReferralNoteSummary
    | MinutesSummary
    | ReplyLetterSummary
    | DeliveryReceiptSummary
    | PersonExtractSummary
)


@dataclass(frozen=True, kw_only=True)
class PaperToDraw:
    """A numbered paper with all that is needed to draw it, away from the database."""

    paper_id: PaperId
    kind: PaperKind
    letterhead: LetterheadSummary
    sheet: Sheet


@dataclass(frozen=True, kw_only=True)
class KeptPaper:
    """A paper as it was printed."""

    paper_id: PaperId
    kind: PaperKind
    number: str
    dated: date
    printed_at: datetime
    sha256: str
    reprints: int
    is_need_to_know: bool
    person_id: PersonId | None
    request_id: RequestId | None
    pdf: bytes


def kept_paper(work: UnitOfWork, paper_id: PaperId) -> KeptPaper:
    """The kept bytes of a printed paper, with its place in the register."""
    paper = work.db.get_one(Paper, paper_id)
    if is_need_to_know(paper):
        work.require(Permission.SEE_SENSITIVE)
    content = work.db.get_one(PaperContent, paper_id)
    if paper.printed_at is None or paper.number is None or paper.dated is None:
        raise ValueError(paper.kind)
    request_id = request_of(work.db, paper)
    return KeptPaper(
        paper_id=PaperId(paper.id),
        kind=paper.kind,
        number=paper.number,
        dated=paper.dated,
        printed_at=paper.printed_at,
        sha256=paper.sha256,
        reprints=paper.reprints,
        is_need_to_know=is_need_to_know(paper),
        person_id=PersonId(paper.person_id) if paper.person_id else None,
        request_id=RequestId(request_id) if request_id else None,
        pdf=content.pdf,
    )


def is_need_to_know(paper: Paper) -> bool:
    """Whether the paper shows diagnosis and income as such."""
    return paper.kind is PaperKind.PERSON_EXTRACT and paper.code == WITH_NEED_TO_KNOW


CONCEALED = PaperWord.CONCEALED.arabic
"""What stands on the screen in place of an income that nobody asked to see."""


def shows_need_to_know(work: UnitOfWork, paper: Paper) -> bool:
    """Whether diagnosis or income can be read on the paper: it is looked at when asked for (DESIGN §4.6)."""
    if paper.kind is not PaperKind.DECLARATION:
        return is_need_to_know(paper)
    request, _ = of_request(work, paper)
    return bool(_declared_on(paper, request).data.income)


def concealed(paper: PaperToDraw) -> PaperToDraw:
    """The same paper to be looked at, its income hidden; the same object where none stands on it."""
    if isinstance(paper.sheet, DeclarationSummary) and paper.sheet.income:
        return replace(paper, sheet=replace(paper.sheet, income=CONCEALED))
    return paper


def kept_papers(work: UnitOfWork) -> tuple[KeptPaper, ...]:
    """Every paper that was printed, in the order of the register."""
    return tuple(kept_paper(work, PaperId(paper.id)) for paper in printed_papers(work.db))


def letterhead(work: UnitOfWork) -> LetterheadSummary:
    """The head and foot of the association's letters; an association without one has only its name (T77)."""
    head, office = work.profile.letterhead, the_office(work.db)
    return LetterheadSummary(
        association=work.profile.association.name,
        basmala=head.basmala,
        kingdom=head.kingdom,
        name_lines=head.name_lines,
        licence=head.licence,
        has_number=head.shows_number,
        has_date=head.shows_date,
        has_attachments=head.shows_attachments,
        phone=office_phones_shown(head.phone),
        handle=head.handle,
        email=head.email,
        accounts=tuple(PrintedAccount(account.bank, account.iban) for account in head.accounts),
        logo=head.logo,
        notice=PaperWord.SAMPLE_COPY.arabic if office.is_sample else "",
        arabic_indic=office.print_arabic_digits,
    )


def paper_to_draw(work: UnitOfWork, paper_id: PaperId) -> PaperToDraw:
    """A prepared paper, filled."""
    paper = work.db.get_one(Paper, paper_id)
    return PaperToDraw(
        paper_id=paper_id, kind=paper.kind, letterhead=letterhead(work), sheet=_FILL[paper.kind](work, paper)
    )


def _declaration(work: UnitOfWork, paper: Paper) -> DeclarationSummary:
    request, _ = of_request(work, paper)
    declaration = _declared_on(paper, request)
    declared = declaration.data
    digits = Digits(work)
    return DeclarationSummary(
        register=register(work, paper),
        request_number=request.number,
        text=declaration.text,
        consent=declaration.consent_text,
        short_code=declaration.code,
        qr=qr(paper),
        applicant=declared.name,
        applicant_title=applicant_title(declared.sex),
        identity_number=declared.identity.number,
        identity_label=declared.identity.kind.number_label,
        no_identity=no_identity(declared.identity, declared.sex),
        birth_date=digits(in_figures(declared.birth)) if declared.birth else "",
        birth_date_other=digits(other_in_figures(declared.birth)) if declared.birth else "",
        phone=declared.phone.shown if declared.phone else "",
        district=listed(part for part in (declared.city, declared.district) if part),
        service=declared.service,
        description=declared.description,
        by_medical_report=request.asks_diagnosis,
        income=digits.declared_income(declared.income or ""),
        documents=_sighted(request, declaration, digits),
        employee=work.clerk.name,
    )


def _declared_on(paper: Paper, request: SupportRequest) -> Declaration:
    """The newest declaration of this paper; a void unprinted one may have left its paper to a later one."""
    return [row for row in request.declarations if row.paper_id == paper.id][-1]


def _sighted(
    request: SupportRequest, declaration: Declaration, digits: Digits
) -> tuple[SightedDocument, ...]:
    """The matching papers as they were declared; what was seen since is on no sheet of then.

    Each is judged on the day it says: of a raised request that is the day of submission, however late another
    sheet is signed beside the first (T60).
    """
    prepared_on = office_day(declaration.created_at)
    day = min(prepared_on, request.raised_on or prepared_on)
    rows = {row.title: row for row in request.documents}
    return tuple(
        SightedDocument(
            title=declared.title,
            validity=digits(_validity(_as_declared(rows[declared.title], declared, day))),
        )
        for declared in declaration.data.documents
        if declared.matched
    )


def _as_declared(row: RequestDocument, declared: DeclaredDocument, day: date) -> Verdict:
    sighting = Sighting(sighted=True, matched=True, issued=declared.issued, expires=declared.expires)
    return judge(row.rule, row.months, sighting, day)


def _validity(verdict: Verdict) -> str:
    if verdict.last_valid_day is None:
        return verdict.state.arabic
    word = PaperWord.VALID_UNTIL if verdict.is_valid else PaperWord.EXPIRED_ON
    return word.filled(day=both(verdict.last_valid_day))


def _referral_note(work: UnitOfWork, paper: Paper) -> ReferralNoteSummary:
    """The note with the question, whom it is to and who sends it (T61)."""
    referral = work.db.get_one(Referral, paper.id_of(SubjectKind.REFERRAL))
    person = work.db.get(Person, referral.person_id) if referral.person_id else None
    titles = {title.role: title.title for title in work.profile.user_titles}
    officer = titles.get(Role.RESEARCHER, Role.RESEARCHER.arabic)
    values = {
        "association": work.profile.association.name,
        "clerk_title": work.clerk.title,
        "researcher_title": officer,
    }
    request = work.db.get_one(SupportRequest, referral.request_id) if referral.request_id else None
    consent = Digits(work)(missing_consent(request, paper.dated or work.today)) if request else ""
    intro = work.profile.wording(WordingKey.REFERRAL_INTRO).fill(values)
    return ReferralNoteSummary(
        register=register(work, paper),
        number=referral.number,
        to=officer,
        sent_by=work.clerk.name,
        asker_title=asker_title(person.sex if person else None),
        question=referral.question,
        due=Digits(work)(still_to_come(referral.due_on, paper.dated or work.today)),
        intro="\n".join(part for part in (intro, consent) if part),
        subject=PaperWord.REQUEST.filled(number=request.number) if request else "",
        asked_by=person.name.full if person else referral.visitor_name,
        asked_phone=person.telephone.shown if person and person.telephone else "",
        qr=qr(paper),
    )


_FILL: dict[PaperKind, Callable[[UnitOfWork, Paper], Sheet]] = {
    PaperKind.DECLARATION: _declaration,
    PaperKind.MISSING_DOCUMENTS: taken_home.missing_documents,
    PaperKind.COMMITTEE_WANTS: taken_home.committee_wants,
    PaperKind.RECEIPT: taken_home.receipt,
    PaperKind.REFERRAL_NOTE: _referral_note,
    PaperKind.MINUTES: decisions.minutes,
    PaperKind.REPLY_LETTER: decisions.reply_letter,
    PaperKind.ENDING_LETTER: decisions.ending_letter,
    PaperKind.DELIVERY_RECEIPT: decisions.delivery_receipt,
    PaperKind.PERSON_EXTRACT: person_extract,
}
