"""The forms of the screens at the sample office, and from which of their fields each column is filled."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget
from sqlalchemy import ColumnElement, select

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome, SessionState
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.people import Phone
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.records.base import OfficeRecord
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Referral
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.ui.kit.choices import CheckField, ChoiceField, ComboField
from hayat_desk.ui.kit.date_field import DateField, DayField
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.money_field import MoneyField
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.places.committee import MinutesPlace, NewSessionPlace, SessionPlace
from hayat_desk.ui.places.outcomes import OpinionsPlace, OutcomePlace
from hayat_desk.ui.places.people import DeathPlace, PersonPlace
from hayat_desk.ui.places.reception import CallBackPlace, InquiryPlace, VisitPlace
from hayat_desk.ui.places.referrals import ReferPlace, ReferralPlace
from hayat_desk.ui.places.registers import LetterPlace, NewLetterPlace
from hayat_desk.ui.places.requests import (
    ConsentPlace,
    EndRequestPlace,
    NewRequestPlace,
    RequestPlace,
    UrgencyPlace,
)
from hayat_desk.ui.shell.pages import page_at

AnyField = Field[Any]
Fields = Mapping[str, AnyField]
"""By «key of the place.key of the field»; of the checklist the field's key without its document."""
Record = TypeVar("Record", bound=OfficeRecord)


def fields_of_the_screens(desk: Desk, holder: QWidget) -> Fields:
    """Every field of the pages on which the clerk types what the sample office holds."""
    fields: dict[str, AnyField] = {}
    for place in places(desk):
        page = page_at(place).build(desk, place, holder)
        for field in page.findChildren(Field):  # type: ignore[type-abstract]
            fields[f"{place.key}.{field.key.rpartition('.')[2]}"] = field
    return fields


def places(desk: Desk) -> Iterator[Place]:
    """Each page about a record that it can be open for."""
    with desk.look() as look:

        def first(kind: type[Record], *conditions: ColumnElement[bool]) -> Any:
            return look.db.scalars(select(kind.id).where(*conditions)).first()

        lacking = select(RequestDocument.request_id).where(RequestDocument.matched.is_(False))
        request, person = first(SupportRequest), first(Person, Person.died_on.is_(None))
        told = first(SupportRequest, SupportRequest.state == RequestState.INFORMED)
        at_the_desk = first(
            SupportRequest,
            SupportRequest.state == RequestState.AWAITING_DOCUMENTS,
            SupportRequest.id.in_(lacking),
        )
        about: list[Place] = [
            CallBackPlace(first(Inquiry, Inquiry.outcome == InquiryOutcome.CALL_BACK)),
            ReferralPlace(first(Referral, Referral.state == ReferralState.WAITING)),
            SessionPlace(first(CommitteeSession, CommitteeSession.state == SessionState.OPEN)),
            MinutesPlace(first(CommitteeSession, CommitteeSession.state == SessionState.CONFIRMED)),
            LetterPlace(first(IncomingLetter)),
        ]
    yield from about
    yield from (PersonPlace(person), DeathPlace(person))
    yield from (RequestPlace(at_the_desk), EndRequestPlace(at_the_desk), UrgencyPlace(at_the_desk))
    yield from (ConsentPlace(request), OutcomePlace(told))
    yield from (VisitPlace(), InquiryPlace(), ReferPlace(), NewRequestPlace())
    yield from (NewSessionPlace(), NewLetterPlace(), OpinionsPlace())


def why_not(field: AnyField, value: object) -> str:
    """Why this field cannot give this value; empty where it can."""
    try:
        _put(field, value)
        given = _given(field)
    except InvalidValue as refusal:
        return str(refusal.flaw)
    finally:
        field.clear()
    return "" if given == value else f"it gives {given!r}"


def _put(field: AnyField, value: object) -> None:
    match field, value:
        case (ChoiceField() | ComboField(), str()):
            field.restore(value)
        case CheckField(), bool():
            field.set_text("1" if value else "")
        case DayField(), date():
            field.show_day(value)
        case DateField(), WrittenDate():
            field.show_written(value)
            field.insist(value.calendar)
        case MoneyField(), Money():
            field.show_money(value)
        case _, str():
            field.set_text(value)
        case _:
            raise TypeError(f"{field.key} takes no {value!r}")


def _given(field: AnyField) -> object:
    """The answer as it is kept: of a choice its key, of a telephone number its whole form."""
    answer = field.day() if isinstance(field, DayField) else field.value()
    if isinstance(field, ChoiceField | ComboField):
        return field.state()
    return answer.e164 if isinstance(answer, Phone) else answer


FILLED = {
    "appeal.channel_kind": "outcome.appeal_channel",
    "appeal.made_by": "outcome.made_by",
    "appeal.made_on": "outcome.made_on",
    "appeal.reason": "outcome.appeal",
    "committee_session.held_on": "new_session.held_on",
    "death_notice.died_on": "death.died_on",
    "death_notice.said_by": "death.said_by",
    "delivery.amount": "outcome.amount",
    "delivery.delivered_on": "outcome.delivered_on",
    "delivery.heir": "outcome.heir",
    "delivery.mode": "outcome.mode",
    "delivery.next_due": "outcome.next_due",
    "delivery.received_by": "outcome.received_by",
    "delivery.what": "outcome.what",
    "docket_line.article": "session.article",
    "docket_line.outcome": "session.outcome",
    "docket_line.reason": "session.reason",
    "incoming_letter.attachments": "new_letter.attachments",
    "incoming_letter.received_on": "new_letter.received_on",
    "incoming_letter.sender": "new_letter.sender",
    "incoming_letter.subject": "new_letter.subject",
    "incoming_letter.their_date": "new_letter.their_date",
    "incoming_letter.their_number": "new_letter.their_number",
    "incoming_letter.void_reason": "letter.void_reason",
    "inquiry.answer": "inquiry.answer",
    "inquiry.call_back_number": "inquiry.call_back_number",
    "inquiry.call_back_on": "inquiry.call_back_on",
    "inquiry.guide_key": "inquiry.guide",
    "inquiry.guide_place": "inquiry.guide_place",
    "inquiry.misconception": "inquiry.misconception",
    "inquiry.question": "inquiry.question",
    "minutes_amendment.text": "minutes.amendment",
    "opinion.comment": "opinions.opinion_comment",
    "opinion.service_key": "opinions.opinion_service",
    "person.birth": "new_request.birth",
    "person.city": "new_request.city",
    "person.contact_note": "new_request.contact_note",
    "person.died_on": "death.died_on",
    "person.district": "new_request.district",
    "person.family_name": "new_request.family",
    "person.father_name": "new_request.father",
    "person.first_name": "new_request.first",
    "person.grandfather_name": "new_request.grandfather",
    "person.phone": "new_request.phone",
    "person.sex": "new_request.sex",
    "referral.answer": "referral.answer",
    "referral.due_on": "refer.due",
    "referral.question": "refer.question",
    "referral.visitor_name": "refer.visitor_name",
    "reply.channel_kind": "outcome.reply_channel",
    "reply.early_reason": "outcome.early_reason",
    "reply.told_on": "outcome.told_on",
    "reply.whom": "outcome.whom",
    "request_document.difference": "request.difference",
    "request_ending.ended_on": "end_request.ended_on",
    "request_ending.note": "end_request.ending_note",
    "request_ending.said_by": "end_request.said_by",
    "sensitive_detail.diagnosis": "person.diagnosis",
    "sensitive_detail.monthly_income": "person.monthly_income",
    "session_member.name": "new_session.name_0",
    "support_request.appeal": "outcome.appeal",
    "support_request.description": "request.description",
    "support_request.opinion_asked": "outcome.asked",
    "support_request.passed_over": "outcome.passed_over",
    "support_request.service_key": "request.service",
    "support_request.urgent_because": "urgency.urgent_because",
    "visit.channel": "visit.channel",
    "visit.visitor_name": "refer.visitor_name",
}
"""The field whose answer a column holds as it stands."""

STANDS: dict[str, Callable[[Any], bool]] = {
    "appeal.reason": lambda _appeal: True,
    "death_notice.said_by": lambda notice: notice.died_on is not None,
    "delivery.heir": lambda _delivery: False,
    "delivery.next_due": lambda delivery: not delivery.is_last,
    "docket_line.reason": lambda line: line.outcome is not None and line.outcome is not Outcome.ACCEPTED,
    "incoming_letter.void_reason": lambda letter: letter.voided_at is not None,
    "inquiry.answer": lambda inquiry: inquiry.outcome is InquiryOutcome.ANSWERED,
    "referral.answer": lambda referral: referral.answered_at is not None,
    "reply.early_reason": lambda reply: reply.told_on < reply.earliest,
    "request_document.difference": lambda document: document.matched is False,
    "support_request.description": lambda request: bool(request.service_key),
    "support_request.passed_over": lambda request: bool(request.registered_without),
    "support_request.urgent_because": lambda request: not request.in_turn,
}
"""Of what is asked only sometimes: whether it must stand."""

MAY_STAND = frozenset({
    "delivery.next_due",
    "docket_line.reason",
    "inquiry.answer",
})  # fmt: skip
"""Of these, what may stand where it need not."""

MAY_BE_BLANK = frozenset({
    "appeal.channel_kind",
    "delivery.amount",
    "docket_line.outcome",
    "incoming_letter.their_date",
    "inquiry.call_back_number",
    "inquiry.call_back_on",
    "opinion.service_key",
    "person.died_on",
    "request_ending.ended_on",
    "request_ending.said_by",
    "sensitive_detail.diagnosis",
    "sensitive_detail.monthly_income",
    "support_request.appeal",
    "support_request.opinion_asked",
    "support_request.service_key",
    "visit.visitor_name",
})  # fmt: skip
"""What rests until another act, or is asked by another field's answer: its door sees to it."""

BY_ITS_DOOR = frozenset({
    "clerk.name",
    "declaration.withdrawal_said_by",
    "declaration.withdrawn_on",
    "person.identity_number",
    "request_document.expires",
    "request_document.issued",
    "support_request.registered_on",
    "want.answer",
    "want.text",
    "want.title",
    "want.withdrawn_because",
})  # fmt: skip
"""What is typed into a field that depends on another: the policy's check is asked."""

UNASKED = frozenset({
    "correction.reason",
    "death_notice.because",
    "earlier_identity.number",
    "paper.attachments",
    "recusal.relation",
    "request_ending.given_up_because",
    "request_ending.given_up_on",
    "request_ending.taken_up_because",
    "request_ending.taken_up_on",
    "sensitive_detail.income_as_told",
    "session_member.note",
})  # fmt: skip
"""What no screen asks, or the sample office has not: it stays blank."""

OWN = frozenset({
    "appeal.channel_label", "appeal.closed_on", "appeal.earliest", "appeal.opinion_asked",
    "clerk.slot", "clerk.title", "clerk_permission.permission", "committee_session.number",
    "correction.closed_on", "correction.opinion_asked", "correction.stood_on", "counter.kind", "counter.office_code",
    "declaration.code", "declaration.consent_text", "declaration.declared", "declaration.text",
    "declaration.void_because",
    "docket_line.changed_since", "docket_line.consent_told", "docket_line.told",
    "draft.page", "draft.place", "draft.state", "draft.title",
    "exported_month.as_of", "exported_month.figures", "exported_month.month",
    "incoming_letter.number", "inquiry.guide_title",
    "journal.act", "journal.fields", "journal.hash", "journal.previous_hash", "journal.subject_kind",
    "minutes_amendment.dated",
    "office.backup_folder", "office.city", "office.code", "office.last_backup_place", "office.last_day",
    "office.profile_key", "office.title",
    "opinion.month", "opinion.service_title",
    "paper.code", "paper.dated", "paper.number", "paper.sha256", "paper.void_reason",
    "person.applicant_number", "person.file_number", "person.folded_name", "person_search.folded",
    "profile_version.approved_on", "profile_version.change_summary", "profile_version.content",
    "referral.number", "reply.channel_label", "reply.earliest",
    "request_document.key", "request_document.note", "request_document.title",
    "scan.media", "scan.sha256", "session_member.title", "shown_opinions.figures", "shown_opinions.month",
    "support_request.closed_on", "support_request.decided_on", "support_request.earliest_reply",
    "support_request.first_raised_on", "support_request.number", "support_request.raised_on",
    "support_request.registered_without", "support_request.service_title", "support_request.submitted_on",
    "value_version.field", "value_version.new", "value_version.old", "value_version.subject_kind",
    "visit.channel_label", "want.asked_on", "want.closed_on", "want.document_key",
})  # fmt: skip
"""What the program writes: numbers, its own days and words, copies of the profile."""
