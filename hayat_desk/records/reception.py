"""الاستقبال: visits by any channel, the inquiries answered in them, and referrals to the officer."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, String, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from hayat_desk.policy.dates import OFFICE_CLOCK
from hayat_desk.policy.referrals import REFERRAL_MOVES, ReferralState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.base import Day, Instant, Long, OfficeRecord, Short, Travel, term
from hayat_desk.records.people import Person
from hayat_desk.records.states import Moving


class Visit(OfficeRecord):
    """One contact: somebody came, called, wrote or was met (T44–T51). A name is not needed (T56).

    What belongs to it says so; which act belongs to which contact, `policy.visits` tells.
    """

    __tablename__ = "visit"
    travels = Travel.MERGED

    channel: Mapped[str] = mapped_column(String(40))  # the kind; its words are the profile's
    channel_label: Mapped[Short]
    purpose: Mapped[Purpose] = mapped_column(term(Purpose))
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    visitor_name: Mapped[Short] = mapped_column(default="")
    started_at: Mapped[Instant] = mapped_column(index=True)
    ended_at: Mapped[Instant]  # the last act known of it, or when the clerk said that it was over
    is_over: Mapped[bool] = mapped_column(
        Boolean, default=False
    )  # by the clerk's word: what follows is another


class Inquiry(OfficeRecord):
    """A question, the answer given, and the guide it was answered from (T28, T52–T54, T57)."""

    __tablename__ = "inquiry"
    travels = Travel.MERGED

    visit_id: Mapped[UUID] = mapped_column(ForeignKey("visit.id"), index=True)
    question: Mapped[Long]
    answer: Mapped[Long] = mapped_column(default="")
    guide_key: Mapped[Short] = mapped_column(default="")
    guide_title: Mapped[Short] = mapped_column(default="")
    guide_place: Mapped[Short] = mapped_column(default="")  # article or page
    outcome: Mapped[InquiryOutcome] = mapped_column(term(InquiryOutcome), index=True)
    call_back_number: Mapped[str] = mapped_column(String(40), default="")
    call_back_on: Mapped[Day | None]  # not before; None: at once
    call_back_in: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)  # the contact
    misconception: Mapped[bool] = mapped_column(Boolean, default=False)  # T37 تصحيح مفهوم


class Referral(Moving):
    """An unclear case sent to the social-research officer, and the answer given to the visitor (T61)."""

    __tablename__ = "referral"
    travels = Travel.MERGED

    first = ReferralState.WAITING
    moves = REFERRAL_MOVES

    number: Mapped[str] = mapped_column(String(16), index=True)
    visit_id: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)
    request_id: Mapped[UUID | None] = mapped_column(ForeignKey("support_request.id"), index=True)
    person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    visitor_name: Mapped[Short] = mapped_column(default="")
    question: Mapped[Long]
    due_on: Mapped[Day]
    state: Mapped[ReferralState] = mapped_column(term(ReferralState), index=True)
    answer: Mapped[Long] = mapped_column(default="")
    answered_at: Mapped[Instant | None]
    answered_by: Mapped[UUID | None]
    given_in: Mapped[UUID | None] = mapped_column(ForeignKey("visit.id"), index=True)  # the contact
    given_at: Mapped[Instant | None]
    given_by: Mapped[UUID | None]


def visits_of(db: Session, person_id: UUID) -> list[Visit]:
    """A person's visits, newest first."""
    statement = select(Visit).where(Visit.person_id == person_id, Visit.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(Visit.started_at.desc())))


def inquiries_of(db: Session, person_id: UUID) -> list[tuple[Inquiry, Visit]]:
    """A person's inquiries with their visits, newest first."""
    statement = (
        select(Inquiry, Visit)
        .join(Visit, Inquiry.visit_id == Visit.id)
        .where(Visit.person_id == person_id, Inquiry.deleted_at.is_(None))
    )
    return [(inquiry, visit) for inquiry, visit in db.execute(statement.order_by(Visit.started_at.desc()))]


def inquiries_in(db: Session, visit_id: UUID) -> list[Inquiry]:
    """The inquiries of one contact, oldest first."""
    statement = select(Inquiry).where(Inquiry.visit_id == visit_id, Inquiry.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(Inquiry.id)))


def contacts_of_day(db: Session, day: date) -> list[Visit]:
    """Every contact that began on this office day, the newest first; also those that count no more."""
    begins = datetime.combine(day, time(), OFFICE_CLOCK)
    statement = select(Visit).where(Visit.started_at >= begins, Visit.started_at < begins + timedelta(days=1))
    return list(db.scalars(statement.order_by(Visit.started_at.desc(), Visit.id.desc())))


def inquiries_in_each(db: Session, visit_ids: Collection[UUID]) -> dict[UUID, list[Inquiry]]:
    """The inquiries of these contacts, oldest first; also those that count no more."""
    statement = select(Inquiry).where(Inquiry.visit_id.in_(visit_ids)).order_by(Inquiry.id)
    inquiries: dict[UUID, list[Inquiry]] = {visit_id: [] for visit_id in visit_ids}
    for inquiry in db.scalars(statement):
        inquiries[inquiry.visit_id].append(inquiry)
    return inquiries


_NAMES_NOBODY_GONE = or_(Visit.person_id.is_(None), Person.may_be_named)
"""Of calls about a person: nobody is called back about one who died."""


def inquiries_to_call_back(db: Session) -> list[tuple[Inquiry, Visit]]:
    """Inquiries whose caller still waits for a call back, oldest first."""
    statement = (
        select(Inquiry, Visit)
        .join(Visit, Inquiry.visit_id == Visit.id)
        .outerjoin(Person, Visit.person_id == Person.id)
        .where(Inquiry.outcome == InquiryOutcome.CALL_BACK, Inquiry.deleted_at.is_(None), _NAMES_NOBODY_GONE)
    )
    return [(inquiry, visit) for inquiry, visit in db.execute(statement.order_by(Inquiry.id))]


def count_to_call_back(db: Session, today: date) -> int:
    """How many callers may be called back by today."""
    calls = select(func.count()).select_from(Inquiry).join(Visit, Inquiry.visit_id == Visit.id)
    statement = calls.outerjoin(Person, Visit.person_id == Person.id).where(
        Inquiry.outcome == InquiryOutcome.CALL_BACK,
        or_(Inquiry.call_back_on.is_(None), Inquiry.call_back_on <= today),
        Inquiry.deleted_at.is_(None),
        _NAMES_NOBODY_GONE,
    )
    return db.scalar(statement) or 0


_OPEN = (ReferralState.WAITING, ReferralState.ANSWERED)


def open_referrals(db: Session) -> list[Referral]:
    """Referrals whose answer has not reached the visitor, oldest due first."""
    chosen = select(Referral).where(Referral.state.in_(_OPEN), Referral.deleted_at.is_(None))
    return list(db.scalars(chosen.order_by(Referral.due_on, Referral.id)))


def referrals_of_person(db: Session, person_id: UUID) -> list[Referral]:
    """The referrals about one person, newest first."""
    statement = select(Referral).where(Referral.person_id == person_id, Referral.deleted_at.is_(None))
    return list(db.scalars(statement.order_by(Referral.id.desc())))
