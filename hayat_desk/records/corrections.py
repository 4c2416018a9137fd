"""قيود التصحيح: each names the entry it corrects, which stays in its table, put away, and counts no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import cast
from uuid import UUID

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.corrections import EntryFacts, EntryHindrance, EntryKind
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.records.appeals import Appeal, appeals_by_letter, appeals_of
from hayat_desk.records.base import Day, Line, OfficeRecord, Travel, term
from hayat_desk.records.committee import decision_of, decisions_of
from hayat_desk.records.contacts import is_bare
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.outcomes import Delivery, Reply, deliveries_of, replies_of
from hayat_desk.records.reception import Inquiry, Referral, Visit, inquiries_in
from hayat_desk.records.requests import SupportRequest

Entry = Delivery | Reply | Appeal | Inquiry | Visit | IncomingLetter
"""What a correction can be about."""

TABLES: dict[EntryKind, type[Entry]] = {
    EntryKind.DELIVERY: Delivery,
    EntryKind.REPLY: Reply,
    EntryKind.APPEAL: Appeal,
    EntryKind.INQUIRY: Inquiry,
    EntryKind.VISIT: Visit,
    EntryKind.LETTER: IncomingLetter,
}


class Correction(OfficeRecord):
    """A counter-entry: which entry, on which day that stood, why it was wrong, and what stands in its place.

    `person_id` and `request_id` are those of the entry when it was corrected.
    """

    __tablename__ = "correction"
    travels = Travel.OWNED

    kind: Mapped[EntryKind] = mapped_column(term(EntryKind))
    entry_id: Mapped[UUID] = mapped_column(index=True)
    another_id: Mapped[UUID | None] = mapped_column(
        index=True
    )  # the right entry; None where it did not happen
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    request_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_request.id"), index=True)
    stood_on: Mapped[Day]
    reason: Mapped[Line]
    closed_on: Mapped[Day | None] = mapped_column(index=True)  # of the closing that it takes back
    opinion_asked: Mapped[OpinionAsked | None] = mapped_column(term(OpinionAsked))  # at that closing


def entry_of(db: Session, kind: EntryKind, entry_id: UUID) -> Entry:
    """The entry, also one that was corrected."""
    return cast(Entry, db.get_one(TABLES[kind], entry_id))


def corrections_of(db: Session, entry_id: UUID) -> list[Correction]:
    """The corrections of one entry, oldest first: of one that did happen after all there are two."""
    return list(db.scalars(select(Correction).where(Correction.entry_id == entry_id).order_by(Correction.id)))


def reasons_of_each(db: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """Why each of these entries was corrected, the last time; one that was not is left out."""
    statement = select(Correction).where(Correction.entry_id.in_(ids)).order_by(Correction.id)
    return {correction.entry_id: correction.reason for correction in db.scalars(statement)}


def correction_by(db: Session, entry_id: UUID) -> Correction | None:
    """The correction that put this entry in the place of another."""
    return db.scalars(select(Correction).where(Correction.another_id == entry_id).limit(1)).first()


def corrections_about(db: Session, person_id: UUID) -> list[Correction]:
    """The corrections of what was recorded of a person, oldest first."""
    statement = select(Correction).where(Correction.person_id == person_id)
    return list(db.scalars(statement.order_by(Correction.id)))


def corrections_on(db: Session, request_id: UUID) -> list[Correction]:
    """The corrections of what was recorded on a request, oldest first."""
    statement = select(Correction).where(Correction.request_id == request_id)
    return list(db.scalars(statement.order_by(Correction.id)))


def entries_with_ids(db: Session, kind: EntryKind, ids: Collection[UUID]) -> dict[UUID, Entry]:
    """The entries of a kind with these ids, by id, in one statement."""
    table = TABLES[kind]
    return {entry.id: cast(Entry, entry) for entry in db.scalars(select(table).where(table.id.in_(ids)))}


def facts_of(db: Session, kind: EntryKind, entry: Entry) -> EntryFacts:
    """What the policy needs to know before an entry is corrected."""
    corrections = corrections_of(db, entry.id)
    return EntryFacts(
        kind=kind,
        is_corrected=bool(corrections),
        has_another=bool(corrections) and corrections[-1].another_id is not None,
        is_void=isinstance(entry, IncomingLetter) and entry.voided_at is not None,
        followed_by=frozenset(_followed_by(db, entry)),
    )


def _followed_by(db: Session, entry: Entry) -> Iterator[EntryHindrance]:
    match entry:
        case Reply():
            yield from _after_reply(db, entry)
        case Delivery():
            parts = deliveries_of(db, entry.request_id)
            if not entry.is_last and any(part.is_last for part in parts):
                yield EntryHindrance.LAST_PART_STANDS
        case Appeal():
            yield from _after_appeal(db, entry)
        case Inquiry():
            if entry.outcome is InquiryOutcome.REFERRED or _referred_in(db, entry.visit_id):
                yield EntryHindrance.BECAME_REFERRAL
            if standing_visit(db, entry.visit_id) is None:
                yield EntryHindrance.CONTACT_GONE
        case Visit():
            if not is_bare(db, entry, besides=_only_inquiry(db, entry)) or _referred_in(db, entry.id):
                yield EntryHindrance.RESTS_ON_IT
        case IncomingLetter():
            if appeals_by_letter(db, entry.id):
                yield EntryHindrance.RESTS_ON_IT


_REGISTERED = frozenset({RequestState.REGISTERING, RequestState.DELIVERED})


def _after_reply(db: Session, reply: Reply) -> Iterator[EntryHindrance]:
    if any(appeal.id > reply.id for appeal in appeals_of(db, reply.request_id)):
        yield EntryHindrance.APPEALED_SINCE
    request = db.get_one(SupportRequest, reply.request_id)
    ended = request.standing_ending
    stood_at = ended.ended_from if ended is not None else request.state
    is_over = request.state is RequestState.CLOSED and request.outcome is Outcome.ACCEPTED
    if stood_at in _REGISTERED or is_over:
        yield EntryHindrance.REGISTERED_SINCE


def _after_appeal(db: Session, appeal: Appeal) -> Iterator[EntryHindrance]:
    request, appeals = db.get_one(SupportRequest, appeal.request_id), appeals_of(db, appeal.request_id)
    is_newest = bool(appeals) and appeals[-1].id == appeal.id
    is_decided = any(
        line.outcome is not None and line.outcome.is_reply and line.id > appeal.id
        for line in decisions_of(db, request.id)
    )
    if not is_newest or is_decided or request.state is not RequestState.UNDER_STUDY:
        yield EntryHindrance.STUDIED_SINCE


def _only_inquiry(db: Session, visit: Visit) -> UUID | None:
    """What was asked goes with its contact, where that is all that was done in it."""
    inquiries = inquiries_in(db, visit.id)
    return inquiries[0].id if len(inquiries) == 1 else None


def _referred_in(db: Session, visit_id: UUID) -> bool:
    statement = select(Referral.id).where(
        Referral.visit_id == visit_id,
        Referral.state != ReferralState.LAPSED,
        Referral.deleted_at.is_(None),
    )
    return db.scalar(statement.limit(1)) is not None


def was_told(db: Session, request: SupportRequest) -> bool:
    """Whether the newest decision on a request was told, by a reply that stands."""
    decision = decision_of(db, request.id)
    return decision is None or any(reply.id > decision.id for reply in replies_of(db, request.id))


def standing_visit(db: Session, visit_id: UUID) -> Visit | None:
    """The contact, or the right one in its place; None where it was said not to have been."""
    visit = db.get_one(Visit, visit_id)
    while visit.deleted_at is not None:
        corrections = corrections_of(db, visit.id)
        if not corrections or corrections[-1].another_id is None:
            return None
        visit = db.get_one(Visit, corrections[-1].another_id)
    return visit
