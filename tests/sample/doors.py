"""What the doors of the policy say of a row of the sample office, asked again as on its day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import or_, select

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.amounts import AmountFlaw, check_delivered, check_income
from hayat_desk.policy.appeals import check_appeal
from hayat_desk.policy.checklist import DocumentFlaw, ValidityRule, check_dates
from hayat_desk.policy.committee import Member, Outcome, check_decision, check_held_on, check_members
from hayat_desk.policy.dates import office_day
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.deaths import DeathDoubt, check_died_on
from hayat_desk.policy.deliveries import (
    DeliveryMode,
    check_delivered_on,
    check_last_part,
    check_next_due,
)
from hayat_desk.policy.endings import EndingReason, check_said
from hayat_desk.policy.letters import check_letter, check_void
from hayat_desk.policy.names import PersonName, check_holds_letter
from hayat_desk.policy.opinions import OpinionQuestion, check_opinion
from hayat_desk.policy.people import PersonFlaw, check_birth, parse_identity
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import check_due
from hayat_desk.policy.replies import Told, check_told, earliest_reply
from hayat_desk.policy.urgency import check_urgency
from hayat_desk.policy.visits import InquiryOutcome, Purpose, check_call_back
from hayat_desk.policy.wants import WantKind, WantState, check_wanted
from hayat_desk.records.appeals import Appeal
from hayat_desk.records.base import Base, OfficeRecord
from hayat_desk.records.committee import CommitteeSession, DocketLine, SessionMember
from hayat_desk.records.endings import RequestEnding
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.office import ClerkRecord
from hayat_desk.records.opinions import Opinion
from hayat_desk.records.outcomes import Delivery, Reply, deliveries_of, replies_of
from hayat_desk.records.own_acts import days_of_attempts
from hayat_desk.records.people import DeathNotice, Person, SensitiveDetail
from hayat_desk.records.reception import Inquiry, Referral, Visit
from hayat_desk.records.requests import Declaration, RequestDocument, SupportRequest, requests_of
from hayat_desk.records.wants import Want

Holds = Iterator[tuple[str, bool]]
"""What is so of every row that screens make, in words, and whether it is."""

CONFIRMED: frozenset[StrEnum] = frozenset(
    {*DayDoubt, *DeathDoubt, *AmountFlaw, DocumentFlaw.VALID_FOR_LONG, PersonFlaw.VERY_OLD}
)
"""Every doubt can be answered with yes on a screen."""


def of_person(person: Person, work: UnitOfWork) -> Holds:
    PersonName(person.first_name, person.father_name, person.grandfather_name, person.family_name)
    if person.identity_number:
        identity = parse_identity(person.identity_kind, person.identity_number)
        yield "the identity is read as it is kept", identity == person.identity
    if person.birth is not None:
        check_birth(person.birth, work.today, CONFIRMED)
    if person.died_on is not None:
        check_died_on(person.died_on, person.birth, (), CONFIRMED)


def of_death(notice: DeathNotice, _work: UnitOfWork) -> Holds:
    if notice.died_on is not None:
        check_said(notice.said_by, notice.died_on, "died_on", _day(notice), CONFIRMED)
    yield "who died is marked so", True


def of_income(detail: SensitiveDetail, work: UnitOfWork) -> Holds:
    if detail.monthly_income is not None:
        check_income(detail.monthly_income, work.profile.office.ask_above, CONFIRMED)
    yield "it is no text of before amounts", detail.income_as_told == ""


def of_visit(visit: Visit, work: UnitOfWork) -> Holds:
    offered = {channel.kind.value: channel.label for channel in work.profile.offered_channels}
    yield "the office has the channel", offered.get(visit.channel) == visit.channel_label
    yield (
        "it ended on its day, and not before it began",
        (visit.started_at <= visit.ended_at and office_day(visit.started_at) == office_day(visit.ended_at)),
    )
    named = select(Referral.visitor_name).where(
        or_(Referral.visit_id == visit.id, Referral.given_in == visit.id)
    )
    senders = list(work.db.scalars(select(IncomingLetter.sender).where(IncomingLetter.visit_id == visit.id)))
    yield (
        "a name is asked of who sends a letter, or asks what is referred",
        (visit.visitor_name in ("", *senders, *work.db.scalars(named))),
    )
    yield "who has a file is named by it", not (visit.person_id and visit.visitor_name) or bool(senders)
    yield "a letter is registered", (visit.purpose is Purpose.LETTER) == bool(senders)


def of_inquiry(inquiry: Inquiry, work: UnitOfWork) -> Holds:
    check_call_back(inquiry.call_back_on, _day(inquiry), CONFIRMED)
    tools = {"": "", **{tool.kind.value: tool.title for tool in work.profile.tools}}
    yield "the guide is one of the association", tools.get(inquiry.guide_key) == inquiry.guide_title
    referred = select(Referral.question).where(Referral.visit_id == inquiry.visit_id)
    yield (
        "what ends as referred is a referral",
        (
            inquiry.outcome is not InquiryOutcome.REFERRED
            or inquiry.question in list(work.db.scalars(referred))
        ),
    )
    yield "a day is asked with a number", inquiry.call_back_on is None or bool(inquiry.call_back_number)
    yield "who was called back left a number", inquiry.call_back_in is None or bool(inquiry.call_back_number)


def of_referral(referral: Referral, _work: UnitOfWork) -> Holds:
    check_due(referral.due_on, _day(referral), CONFIRMED)
    yield "who has a file is named by it", not (referral.person_id and referral.visitor_name)
    yield (
        "what was given was answered before",
        (
            referral.given_at is None
            or (referral.answered_at is not None and referral.answered_at <= referral.given_at)
        ),
    )


def of_request(request: SupportRequest, work: UnitOfWork) -> Holds:
    services = {service.key: service.title for service in work.profile.services if service.offered}
    yield "the service is offered", services.get(request.service_key, "") == request.service_title
    if not request.in_turn:
        check_urgency(request.urgent_because)
    steps = [request.submitted_on, request.first_raised_on, request.decided_on, request.registered_on]
    days = [day for day in (*steps, request.closed_on) if day is not None]
    yield "its days follow each other, by today", days == sorted(days) and days[-1] <= work.today
    appeals = work.db.scalars(select(Appeal.earliest).where(Appeal.request_id == request.id))
    begun = request.first_raised_on
    floors = [earliest_reply(begun)] if begun else []
    yield (
        "the reply is promised for the two weeks",
        (
            request.earliest_reply in (None, *floors, *appeals)
            and (request.earliest_reply is None) == (begun is None)
        ),
    )


def of_document(document: RequestDocument, work: UnitOfWork) -> Holds:
    day = office_day(document.sighted_at) if document.sighted_at else work.today
    check_dates(document.issued, document.expires, day, CONFIRMED)
    yield "it is compared where it is seen", (document.sighted_at is None) == (document.matched is None)
    aged, until = ValidityRule.MAX_AGE_HIJRI_MONTHS, ValidityRule.EXPIRY_DATE
    yield (
        "the date is asked that its rule needs",
        (
            (document.issued is None or document.rule is aged)
            and (document.expires is None or document.rule is until)
        ),
    )


def of_declaration(declaration: Declaration, work: UnitOfWork) -> Holds:
    signed, printed = declaration.signed_at, declaration.printed_at
    yield (
        "only what was printed is signed",
        (signed is None or (printed is not None and declaration.created_at <= printed <= signed <= work.now)),
    )
    yield "the kind of a signature is chosen with it", (signed is None) == (declaration.signature is None)
    yield (
        "a withdrawal names who said so, after the signature",
        (
            bool(declaration.withdrawal_said_by) == (declaration.withdrawn_on is not None)
            and (declaration.withdrawn_on is None or signed is not None)
        ),
    )


def of_reply(reply: Reply, work: UnitOfWork) -> Holds:
    held = _decided(reply.request_id, reply.outcome, reply.told_on, work)
    yield "a session had decided what was told", bool(held)
    request = work.db.get_one(SupportRequest, reply.request_id)
    check_told(
        Told(reply.whom, reply.told_on, reply.early_reason),
        raised_on=request.first_raised_on or request.submitted_on,
        decided_on=max(held, default=reply.told_on),
        earliest=reply.earliest,
        today=_day(reply),
        confirmed=CONFIRMED,
    )
    yield from _has_channel(reply.channel_kind, reply.channel_label, work)


def of_appeal(appeal: Appeal, work: UnitOfWork) -> Holds:
    told = [
        reply.told_on for reply in replies_of(work.db, appeal.request_id) if reply.told_on <= appeal.made_on
    ]
    yield "it follows a reply", bool(told)
    check_appeal(
        appeal.made_by,
        appeal.made_on,
        told_on=max(told, default=appeal.made_on),
        days=work.profile.office.appeal_days,
        today=_day(appeal),
        confirmed=CONFIRMED,
    )
    yield from _has_channel(appeal.channel_kind, appeal.channel_label, work)
    yield "it has two new weeks", appeal.earliest == earliest_reply(appeal.made_on)


def of_delivery(delivery: Delivery, work: UnitOfWork) -> Holds:
    request = work.db.get_one(SupportRequest, delivery.request_id)
    day = _day(delivery)
    if delivery.amount is not None:
        check_delivered(delivery.amount, work.profile.office.ask_above, CONFIRMED)
    check_holds_letter(delivery.received_by, "received_by")
    registered = [one.registered_on for one in requests_of(work.db, request.person_id) if one.registered_on]
    yield "it was decided and registered", bool(registered) and request.decided_on is not None
    check_delivered_on(
        delivery.delivered_on,
        decided_on=request.decided_on or day,
        registered_on=min(registered, default=day),
        today=day,
        confirmed=CONFIRMED,
    )
    parts = [part.delivered_on for part in deliveries_of(work.db, request.id) if part.id != delivery.id]
    if delivery.is_last:
        check_last_part(delivery.delivered_on, parts)
    elif delivery.next_due is not None:
        check_next_due(delivery.next_due, delivery.delivered_on, day, CONFIRMED)
    is_transfer = delivery.mode is DeliveryMode.TRANSFER
    yield "nobody meets with a transfer alone", (delivery.visit_id is None) == is_transfer


def of_ending(ending: RequestEnding, work: UnitOfWork) -> Holds:
    yield "it says why, and on which day", ending.reason is not None and ending.ended_on is not None
    if ending.ended_on is not None and ending.reason is not EndingReason.DIED:
        check_said(ending.said_by, ending.ended_on, "ended_on", _day(ending), CONFIRMED)
    if ending.reason is EndingReason.NOT_BACK:
        request = work.db.get_one(SupportRequest, ending.request_id)
        days = days_of_attempts(work.db, request)
        yield (
            "it was tried on as many days as the office needs",
            (len(days) >= work.profile.office.attempts_needed),
        )


def of_session(session: CommitteeSession, work: UnitOfWork) -> Holds:
    check_held_on(session.held_on, _day(session), (), CONFIRMED)
    check_members([Member(one.title, one.name, one.present, one.is_chair) for one in session.members])
    seats = [seat.title for seat in work.profile.committee]
    yield "its seats are the board's", [member.title for member in session.members] == seats


def of_docket_line(line: DocketLine, _work: UnitOfWork) -> Holds:
    if line.outcome is not None:
        check_decision(line.outcome, line.reason)
    wants = [want for want in line.wants if want.deleted_at is None]
    yield "a return alone wants something", bool(wants) == (line.outcome is Outcome.TO_COMPLETE)


def of_want(want: Want, work: UnitOfWork) -> Holds:
    check_wanted([want.wanted], {want.document_key})
    listed = [document.title for service in work.profile.services for document in service.documents]
    yield "what is of the list has its title", not want.kind.is_of_the_list or want.title in listed
    yield "a question has no age", want.kind is not WantKind.QUESTION or want.months is None
    yield "an answer is typed where it is answered", bool(want.answer) == (want.state is WantState.ANSWERED)
    is_withdrawn = want.state is WantState.WITHDRAWN
    yield "a reason is typed where it is withdrawn", bool(want.withdrawn_because) == is_withdrawn


def of_letter(letter: IncomingLetter, _work: UnitOfWork) -> Holds:
    check_letter(
        sender=letter.sender,
        subject=letter.subject,
        received_on=letter.received_on,
        their_date=letter.their_date,
        today=_day(letter),
        confirmed=CONFIRMED,
    )
    if letter.voided_at is not None:
        check_void(letter.void_reason, is_void=False)
    yield "it is a contact", letter.visit_id is not None


def of_opinion(opinion: Opinion, work: UnitOfWork) -> Holds:
    answers = {question: getattr(opinion, question.value) for question in OpinionQuestion}
    check_opinion({question: mark for question, mark in answers.items() if mark}, opinion.comment)
    services = {"": "", **{service.key: service.title for service in work.profile.services}}
    yield "the service is one of the association", services.get(opinion.service_key) == opinion.service_title


def of_clerk(clerk: ClerkRecord, _work: UnitOfWork) -> Holds:
    check_holds_letter(clerk.name, "clerk_name")
    yield "the clerk has a name", bool(clerk.name.strip())


def of_member(member: SessionMember, _work: UnitOfWork) -> Holds:
    yield "who leads is there", member.present or not member.is_chair


DOORS: dict[type[Base], Callable[[Any, UnitOfWork], Holds]] = {
    Person: of_person,
    DeathNotice: of_death,
    SensitiveDetail: of_income,
    Visit: of_visit,
    Inquiry: of_inquiry,
    Referral: of_referral,
    SupportRequest: of_request,
    RequestDocument: of_document,
    Declaration: of_declaration,
    Reply: of_reply,
    Appeal: of_appeal,
    Delivery: of_delivery,
    RequestEnding: of_ending,
    CommitteeSession: of_session,
    SessionMember: of_member,
    DocketLine: of_docket_line,
    Want: of_want,
    IncomingLetter: of_letter,
    Opinion: of_opinion,
    ClerkRecord: of_clerk,
}


def _day(row: OfficeRecord) -> date:
    return office_day(row.created_at)


def _decided(request_id: object, outcome: Outcome, until: date, work: UnitOfWork) -> list[date]:
    """The days of the sessions that decided this on a request by that day."""
    lines = select(DocketLine).where(DocketLine.request_id == request_id, DocketLine.outcome == outcome)
    return [line.session.held_on for line in work.db.scalars(lines) if line.session.held_on <= until]


def _has_channel(kind: str, label: str, work: UnitOfWork) -> Holds:
    offered = {channel.kind: channel.label for channel in work.profile.offered_channels}
    yield "the office has the channel", offered.get(ChannelKind(kind)) == label
