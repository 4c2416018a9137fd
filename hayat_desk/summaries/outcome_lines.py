"""What was told, appealed and delivered on a request, a line each (T64–T67)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.appeals import last_day_to_appeal
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import DeliveryId, LetterId, PaperId
from hayat_desk.policy.papers import Subject, SubjectKind
from hayat_desk.records.appeals import Appeal, appeals_of, told_last_on
from hayat_desk.records.letters import letters_about
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.papers import Paper
from hayat_desk.records.requests import SupportRequest


@dataclass(frozen=True, kw_only=True)
class ToldLine:
    """One reply as the outcome page lists it."""

    outcome: Outcome
    whom: str
    told_on: date
    channel: str
    early_reason: str


@dataclass(frozen=True, kw_only=True)
class AppealLine:
    """One appeal as the outcome page lists it; of one from before they were rows nobody knows who and how."""

    made_on: date
    made_by: str
    channel: str
    reason: str
    letter: LetterId | None


@dataclass(frozen=True, kw_only=True)
class DeliveryLine:
    """One delivery as the outcome page lists it."""

    delivery_id: DeliveryId
    delivered_on: date
    what: str
    amount: Money | None
    mode: DeliveryMode
    received_by: str
    is_last: bool
    next_due: date | None
    receipt: PaperId | None
    receipt_printed: bool
    receipt_signed: bool
    may_be_signed: bool  # who received it is there to sign: the living, or an heir


@dataclass(frozen=True, kw_only=True)
class Appealing:
    """The appeals on a request, oldest first, and what a further one can rest on."""

    appeals: tuple[AppealLine, ...]
    left: int
    until: date | None  # the last day for one, where the board has set a bound
    letters: tuple[tuple[LetterId, str], ...]  # that came in about the person, newest first


def appealing_of(work: UnitOfWork, request: SupportRequest) -> Appealing:
    """The appeals on a request, and how many more are allowed until when."""
    office = work.profile.office
    appeals, told_on = appeals_of(work.db, request.id), told_last_on(work.db, request.id)
    return Appealing(
        appeals=tuple(_appeal(appeal) for appeal in appeals),
        left=max(0, office.appeals_allowed - len(appeals)),
        until=last_day_to_appeal(told_on, office.appeal_days) if told_on else None,
        letters=letters_to_choose(work, request.person_id),
    )


def letters_to_choose(work: UnitOfWork, person_id: UUID) -> tuple[tuple[LetterId, str], ...]:
    """The letters that came in about a person, newest first, each with its number and subject; void ones are none."""
    return tuple(
        (LetterId(letter.id), f"{letter.number} · {letter.subject}")
        for letter in reversed(letters_about(work.db, person_id))
        if letter.voided_at is None
    )


def told_line(reply: Reply) -> ToldLine:
    """A reply as a line."""
    return ToldLine(
        outcome=reply.outcome,
        whom=reply.whom,
        told_on=reply.told_on,
        channel=reply.channel_label,
        early_reason=reply.early_reason,
    )


def _appeal(appeal: Appeal) -> AppealLine:
    return AppealLine(
        made_on=appeal.made_on,
        made_by=appeal.made_by,
        channel=appeal.channel_label,
        reason=appeal.reason,
        letter=LetterId(appeal.letter_id) if appeal.letter_id else None,
    )


def delivery_line(delivery: Delivery, papers: Sequence[Paper], *, may_be_signed: bool) -> DeliveryLine:
    """A delivery as a line, with its receipt among the papers of the request."""
    about = Subject(SubjectKind.DELIVERY, delivery.id)
    receipts = (paper for paper in papers if paper.subject == about and paper.voided_at is None)
    receipt = next(receipts, None)
    return DeliveryLine(
        delivery_id=DeliveryId(delivery.id),
        delivered_on=delivery.delivered_on,
        what=delivery.what,
        amount=delivery.amount,
        mode=delivery.mode,
        received_by=delivery.received_by,
        is_last=delivery.is_last,
        next_due=delivery.next_due,
        receipt=PaperId(receipt.id) if receipt else None,
        receipt_printed=receipt is not None and receipt.printed_at is not None,
        receipt_signed=delivery.receipt_signed,
        may_be_signed=may_be_signed,
    )
