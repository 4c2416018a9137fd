"""What an entry of the office said, as it was recorded: what a correction begins from (T26)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import LetterId, PersonId
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.records.appeals import Appeal
from hayat_desk.records.corrections import Entry
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.outcomes import Delivery, Reply
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Visit


@dataclass(frozen=True, kw_only=True)
class RecordedDelivery:
    """A handing over as it was recorded."""

    delivered_on: date
    what: str
    amount: Money | None
    mode: DeliveryMode
    received_by: str
    heir: str
    is_last: bool
    next_due: date | None


@dataclass(frozen=True, kw_only=True)
class RecordedReply:
    """A reply as it was recorded."""

    whom: str
    told_on: date
    channel: ChannelKind
    channel_label: str
    early_reason: str
    earliest: date


@dataclass(frozen=True, kw_only=True)
class RecordedAppeal:
    """An appeal as it was recorded; of one from before appeals were rows the channel is not known."""

    made_by: str
    made_on: date
    channel: ChannelKind | None
    channel_label: str
    letter: LetterId | None
    reason: str


@dataclass(frozen=True, kw_only=True)
class RecordedInquiry:
    """A question as it was recorded; `guide` is the kind of the profile's tool."""

    question: str
    answer: str
    guide: str
    guide_title: str
    guide_place: str
    outcome: InquiryOutcome
    call_back_number: str
    call_back_on: date | None
    misconception: bool


@dataclass(frozen=True, kw_only=True)
class RecordedVisit:
    """A contact as it was recorded."""

    at: datetime
    channel: ChannelKind
    channel_label: str
    purpose: Purpose
    person_id: PersonId | None
    person: str
    visitor_name: str


@dataclass(frozen=True, kw_only=True)
class RecordedLetter:
    """A letter that came in as it was recorded."""

    number: str
    sender: str
    subject: str
    received_on: date
    their_number: str
    their_date: WrittenDate | None
    attachments: str
    person_id: PersonId | None
    person: str


Recorded = (
    RecordedDelivery | RecordedReply | RecordedAppeal | RecordedInquiry | RecordedVisit | RecordedLetter
)


def recorded(work: UnitOfWork, entry: Entry) -> Recorded:
    """What an entry says, whatever its kind."""
    match entry:
        case Delivery():
            return _delivery(entry)
        case Reply():
            return _reply(entry)
        case Appeal():
            return _appeal(entry)
        case Inquiry():
            return _inquiry(entry)
        case Visit():
            return _visit(work, entry)
        case IncomingLetter():
            return _letter(work, entry)


def _delivery(part: Delivery) -> RecordedDelivery:
    return RecordedDelivery(
        delivered_on=part.delivered_on,
        what=part.what,
        amount=part.amount,
        mode=part.mode,
        received_by=part.received_by,
        heir=part.heir,
        is_last=part.is_last,
        next_due=part.next_due,
    )


def _reply(reply: Reply) -> RecordedReply:
    return RecordedReply(
        whom=reply.whom,
        told_on=reply.told_on,
        channel=reply.channel,
        channel_label=reply.channel_label,
        early_reason=reply.early_reason,
        earliest=reply.earliest,
    )


def _appeal(appeal: Appeal) -> RecordedAppeal:
    return RecordedAppeal(
        made_by=appeal.made_by,
        made_on=appeal.made_on,
        channel=ChannelKind(appeal.channel_kind) if appeal.channel_kind else None,
        channel_label=appeal.channel_label,
        letter=LetterId(appeal.letter_id) if appeal.letter_id else None,
        reason=appeal.reason,
    )


def _inquiry(inquiry: Inquiry) -> RecordedInquiry:
    return RecordedInquiry(
        question=inquiry.question,
        answer=inquiry.answer,
        guide=inquiry.guide_key,
        guide_title=inquiry.guide_title,
        guide_place=inquiry.guide_place,
        outcome=inquiry.outcome,
        call_back_number=inquiry.call_back_number,
        call_back_on=inquiry.call_back_on,
        misconception=inquiry.misconception,
    )


def _visit(work: UnitOfWork, visit: Visit) -> RecordedVisit:
    person = work.db.get_one(Person, visit.person_id) if visit.person_id else None
    return RecordedVisit(
        at=visit.started_at,
        channel=ChannelKind(visit.channel),
        channel_label=visit.channel_label,
        purpose=visit.purpose,
        person_id=PersonId(person.id) if person else None,
        person=person.name.full if person else "",
        visitor_name=visit.visitor_name,
    )


def _letter(work: UnitOfWork, letter: IncomingLetter) -> RecordedLetter:
    person = work.db.get_one(Person, letter.person_id) if letter.person_id else None
    return RecordedLetter(
        number=letter.number,
        sender=letter.sender,
        subject=letter.subject,
        received_on=letter.received_on,
        their_number=letter.their_number,
        their_date=letter.their_date,
        attachments=letter.attachments,
        person_id=PersonId(person.id) if person else None,
        person=person.name.full if person else "",
    )
