"""طلبات الدعم: support requests, the documents sighted for them, their declarations."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, String, select
from sqlalchemy.orm import Mapped, Session, mapped_column, object_session, relationship, selectinload

from hayat_desk.policy.after_change import AfterChange, after_change
from hayat_desk.policy.checklist import DocumentState, Sighting, ValidityRule, Verdict, judge
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.consents import ConsentState, consent_of
from hayat_desk.policy.correction_moves import MOVES_WITH_CORRECTIONS
from hayat_desk.policy.declarations import (
    DECLARATION_MOVES,
    Change,
    DeclarationState,
    Declared,
    DeclaredDocument,
    DeclaredField,
    SignatureKind,
    changes,
    from_canonical,
)
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.registration import RegistrationGap
from hayat_desk.policy.requests import (
    UNDELIVERED,
    RequestFacts,
    RequestState,
)
from hayat_desk.records.base import (
    Day,
    Instant,
    Line,
    Long,
    OfficeRecord,
    Short,
    Terms,
    Travel,
    Written,
    term,
)
from hayat_desk.records.endings import RequestEnding
from hayat_desk.records.outcomes import last_part_since
from hayat_desk.records.people import Person, sensitive_of
from hayat_desk.records.reception import Referral
from hayat_desk.records.states import Moving
from hayat_desk.records.wants import Want


class SupportRequest(Moving):
    """طلب دعم مستفيد: what one person asks for, from the desk to the committee and back (T55, T59–T67)."""

    __tablename__ = "support_request"
    travels = Travel.MERGED
    __table_args__ = (
        Index(None, "state", "deleted_at", "in_turn", "submitted_on", "id"),  # lists and counts of a state
        Index(None, "state", "deleted_at", "earliest_reply", "id"),  # whose reply is awaited, by their floor
        Index(
            None, "state", "outcome", "deleted_at", "in_turn", "submitted_on", "id"
        ),  # the told, by decision
    )

    first = RequestState.DRAFT
    moves = MOVES_WITH_CORRECTIONS

    number: Mapped[str] = mapped_column(String(16), index=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), index=True)
    service_key: Mapped[Short] = mapped_column(default="")
    service_title: Mapped[Short] = mapped_column(default="")
    asks_income: Mapped[bool] = mapped_column(Boolean, default=False)
    asks_diagnosis: Mapped[bool] = mapped_column(Boolean, default=False)
    description: Mapped[Long] = mapped_column(default="")
    state: Mapped[RequestState] = mapped_column(term(RequestState))
    in_turn: Mapped[bool] = mapped_column(Boolean, default=True)  # else it is urgent, before all that are
    urgent_because: Mapped[Line] = mapped_column(default="")
    submitted_on: Mapped[Day] = mapped_column(index=True)
    first_raised_on: Mapped[Day | None] = mapped_column(index=True)  # never lost: the floor runs from it
    raised_on: Mapped[Day | None]  # the newest raising; none while the request is at the desk
    earliest_reply: Mapped[Day | None]
    told_at: Mapped[Instant | None]
    told_by: Mapped[UUID | None]
    ending: Mapped[EndingReason | None] = mapped_column(term(EndingReason))  # None of one from before these
    outcome: Mapped[Outcome | None] = mapped_column(term(Outcome))  # of the newest confirmed session
    decided_on: Mapped[Day | None]
    appeal: Mapped[Long] = mapped_column(default="")  # why the newest decision was not accepted
    registered_on: Mapped[Day | None] = mapped_column(index=True)
    registered_without: Mapped[tuple[RegistrationGap, ...]] = mapped_column(
        Terms(RegistrationGap), default=()
    )
    passed_over: Mapped[Line] = mapped_column(default="")  # why these cannot be had
    opinion_asked: Mapped[OpinionAsked | None] = mapped_column(term(OpinionAsked))
    closed_on: Mapped[Day | None] = mapped_column(index=True)

    documents: Mapped[list[RequestDocument]] = relationship(
        order_by="RequestDocument.position", back_populates="request"
    )
    declarations: Mapped[list[Declaration]] = relationship(
        order_by="Declaration.id", back_populates="request"
    )

    referrals: Mapped[list[Referral]] = relationship(order_by=Referral.id)
    endings: Mapped[list[RequestEnding]] = relationship(order_by="RequestEnding.id")
    wants: Mapped[list[Want]] = relationship(order_by=Want.id)

    @property
    def asked_wants(self) -> list[Want]:
        """What the committee asked of the applicant with each return, the earliest first."""
        return [want for want in self.wants if want.is_asked]

    @property
    def standing_ending(self) -> RequestEnding | None:
        """How it ended; None while it runs, and once it is closed."""
        if self.state is not RequestState.ENDED:
            return None
        return next((ending for ending in reversed(self.endings) if ending.taken_up_on is None), None)

    @property
    def referral_open(self) -> bool:
        """Whether the officer's answer to a question on this request is still awaited."""
        return any(referral.state is ReferralState.WAITING for referral in self.referrals)

    @property
    def declaration(self) -> Declaration | None:
        """The declaration that counts: the one to be signed, else the newest signed, else the newest void one."""
        to_sign = [row for row in self.declarations if row.state in _TO_SIGN]
        if to_sign:
            return to_sign[-1]
        return self.signed_declaration or (self.declarations[-1] if self.declarations else None)

    @property
    def signed_declaration(self) -> Declaration | None:
        """The newest signature that stands; of a raised request older ones stand beside it."""
        signatures = [row for row in self.declarations if row.state is DeclarationState.SIGNED]
        return (
            max(signatures, key=lambda row: (row.signed_at or row.created_at, row.id)) if signatures else None
        )

    @property
    def last_signed(self) -> Declaration | None:
        """The newest that was ever signed, whether it holds or not."""
        return next((row for row in reversed(self.declarations) if row.signed_at is not None), None)

    @property
    def consent(self) -> ConsentState:
        """The consent to inquire and to hold the data, by the newest sheet that was signed (T81)."""
        return self.last_signed.consent if self.last_signed else ConsentState.UNASKED

    @property
    def fallen_declaration(self) -> Declaration | None:
        """The newest one that was signed and no longer holds, until another is prepared in its place.

        One that lay prepared before it fell is no answer to that, until it is printed.
        """
        newest, fell = self.declaration, self.last_signed
        if newest is None or fell is None or fell.state is not DeclarationState.VOID:
            return None
        lay_ready = newest.state is DeclarationState.NOT_PRINTED and newest.created_at < fell.updated_at
        return fell if newest.state is DeclarationState.VOID or lay_ready else None

    @property
    def changes_since_signed(self) -> tuple[Change, ...]:
        """What changed since the signature; for a raised request that is not over yet, else empty (T62)."""
        declaration, db = self.signed_declaration, object_session(self)
        if declaration is None or db is None or after_change(self.state) is not AfterChange.TOLD:
            return ()
        return changes(declaration.data, declared_now(db, self))

    @property
    def is_undelivered(self) -> bool:
        """Whether it was accepted, and something of it is still to be delivered."""
        return self.outcome is Outcome.ACCEPTED and self.state in UNDELIVERED

    @property
    def due_to_heirs(self) -> bool:
        """Whether heirs still receive what was decided before a death ended it."""
        ended = self.standing_ending
        is_due = ended is not None and ended.for_heirs and ended.given_up_on is None
        return is_due and not self.heirs_have_received

    @property
    def heirs_have_received(self) -> bool:
        """Whether the last part of what was decided was handed over after a death ended it."""
        ended, db = self.standing_ending, object_session(self)
        if ended is None or not ended.for_heirs or db is None:
            return False
        return db.scalar(select(last_part_since(self.id, ended.created_at).exists())) is True

    def verdicts(self, today: date) -> tuple[Verdict, ...]:
        """Each document judged on the day of submission."""
        documents = (document for document in self.documents if document.deleted_at is None)
        return tuple(self.verdict_on(document, today) for document in documents)

    def verdict_on(self, document: RequestDocument, today: date) -> Verdict:
        """The judgement on the day of submission, which is today until the request is raised.

        Its state was frozen then (DESIGN §4.2): no other table of dates and no other rule changes it.
        """
        verdict = document.verdict(self.raised_on or today)
        return verdict if document.frozen_state is None else replace(verdict, state=document.frozen_state)

    def facts(self, today: date, *, is_told: bool = False, sheet: Declaration | None = None) -> RequestFacts:
        """What the policy needs to know; `sheet` is the declaration asked about, where not the one that counts."""
        declaration, db = sheet or self.declaration, object_session(self)
        person = db.get_one(Person, self.person_id) if db is not None else None
        return RequestFacts(
            state=self.state,
            service_chosen=bool(self.service_key),
            described=bool(self.description.strip()),
            documents=tuple(verdict.state for verdict in self.verdicts(today)),
            wants_open=any(want.is_open for want in self.wants),
            declaration=declaration.state if declaration else DeclarationState.NOT_PRINTED,
            sheet_due=bool(self.changes_since_signed) or self.consent.is_missing,
            referral_open=self.referral_open,
            told=is_told
            or (self.told_at is not None and self.raised_on is not None),  # of the newest raising
            today=today,
            outcome=self.outcome,
            due_to_heirs=self.due_to_heirs,
            has_died=person is not None and person.died_on is not None,
            is_put_away=person is not None and person.deleted_at is not None,
        )


class RequestDocument(OfficeRecord):
    """One required document of one request: seen in the original, matched, and the dates that judge it (T60)."""

    __tablename__ = "request_document"
    travels = Travel.MERGED

    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    position: Mapped[int]
    key: Mapped[Short]
    title: Mapped[Short]
    rule: Mapped[ValidityRule] = mapped_column(term(ValidityRule))
    months: Mapped[int | None]  # Hijri months
    official_identity: Mapped[bool] = mapped_column(Boolean, default=False)  # law article 28: never copied
    note: Mapped[Line] = mapped_column(default="")
    sighted_at: Mapped[Instant | None]
    sighted_by: Mapped[UUID | None]
    matched: Mapped[bool | None] = mapped_column(Boolean)
    difference: Mapped[Line] = mapped_column(default="")
    issued: Mapped[Written | None]
    expires: Mapped[Written | None]
    frozen_state: Mapped[DocumentState | None] = mapped_column(term(DocumentState))  # as raised

    request: Mapped[SupportRequest] = relationship(back_populates="documents")

    @property
    def sighting(self) -> Sighting:
        """What was seen, as the policy judges it."""
        return Sighting(
            sighted=self.sighted_at is not None,
            matched=self.matched,
            difference=self.difference,
            issued=self.issued,
            expires=self.expires,
        )

    def verdict(self, on: date) -> Verdict:
        """The judgement on a day."""
        return judge(self.rule, self.months, self.sighting, on)


class Declaration(Moving):
    """The text and data as printed, their code, and the signature given before the clerk (T62, T81)."""

    __tablename__ = "declaration"
    travels = Travel.MERGED

    first = DeclarationState.NOT_PRINTED
    moves = DECLARATION_MOVES

    request_id: Mapped[UUID] = mapped_column(ForeignKey("support_request.id"), index=True)
    paper_id: Mapped[UUID] = mapped_column(ForeignKey("paper.id"))
    text: Mapped[Long]
    consent_text: Mapped[Long]
    declared: Mapped[Long]  # canonical JSON of the data as printed
    code: Mapped[str] = mapped_column(String(20), index=True)
    profile_version: Mapped[int]
    state: Mapped[DeclarationState] = mapped_column(term(DeclarationState))
    printed_at: Mapped[Instant | None]
    signed_at: Mapped[Instant | None]
    witnessed_by: Mapped[UUID | None]
    signature: Mapped[SignatureKind | None] = mapped_column(term(SignatureKind))
    consented: Mapped[bool] = mapped_column(Boolean, default=False)
    withdrawn_on: Mapped[Day | None]  # the consent alone (T81)
    withdrawal_said_by: Mapped[Short] = mapped_column(default="")
    void_because: Mapped[tuple[DeclaredField, ...]] = mapped_column(Terms(DeclaredField), default=())

    request: Mapped[SupportRequest] = relationship(back_populates="declarations")

    @property
    def consent(self) -> ConsentState:
        """How the consent that stands beside it was answered, and stands since (T81)."""
        return consent_of(signed_at=self.signed_at, consented=self.consented, withdrawn_on=self.withdrawn_on)

    @property
    def data(self) -> Declared:
        """The data as they were printed."""
        return from_canonical(self.declared)


_TO_SIGN = (DeclarationState.NOT_PRINTED, DeclarationState.PRINTED)


def declared_now(db: Session, request: SupportRequest) -> Declared:
    """The data a declaration of this request would hold now; income only where the service asks it."""
    person = db.get_one(Person, request.person_id)
    income = None
    if request.asks_income:
        sensitive = sensitive_of(db, request.person_id)
        income = sensitive.declared_income if sensitive else ""
    return Declared(
        name=person.name.full,
        identity=person.identity,
        birth=person.birth,
        sex=person.sex,
        phone=person.telephone,
        city=person.city,
        district=person.district,
        service=request.service_title,
        description=request.description,
        documents=tuple(
            DeclaredDocument(document.title, document.matched, document.issued, document.expires)
            for document in request.documents
            if document.deleted_at is None
        ),
        income=income,
    )


def requests_of(db: Session, person_id: UUID) -> list[SupportRequest]:
    """A person's requests, newest first."""
    statement = select(SupportRequest).where(
        SupportRequest.person_id == person_id, SupportRequest.deleted_at.is_(None)
    )
    return list(db.scalars(statement.order_by(SupportRequest.id.desc())))


def requests_with_declarations(db: Session, person_id: UUID) -> list[SupportRequest]:
    """A person's requests with what was declared for them, and the documents it names, fetched at once."""
    statement = select(SupportRequest).where(
        SupportRequest.person_id == person_id, SupportRequest.deleted_at.is_(None)
    )
    together = (selectinload(SupportRequest.declarations), selectinload(SupportRequest.documents))
    return list(db.scalars(statement.options(*together)))
