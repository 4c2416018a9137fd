"""Steps 6 and 7 — complete the registration, deliver the service, have it acknowledged (T66, T67)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.amounts import Money, check_delivered
from hayat_desk.policy.corrections import CorrectionAct, EntryHindrance
from hayat_desk.policy.deliveries import (
    DeliveryFlaw,
    DeliveryMode,
    check_delivered_on,
    check_heir,
    check_last_part,
    check_next_due,
)
from hayat_desk.policy.ids import DeliveryId, PaperId, RequestId, id_in_place_of
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.registration import RegistrationFlaw
from hayat_desk.policy.requests import RequestAct, RequestState
from hayat_desk.policy.visits import DELIVERED_BY
from hayat_desk.procedures.contacts import attend, concern, meet
from hayat_desk.procedures.naming import allow_paper
from hayat_desk.procedures.papers import prepare_paper
from hayat_desk.procedures.requests import allow
from hayat_desk.records.outcomes import Delivery, deliveries_of
from hayat_desk.records.people import Person
from hayat_desk.records.requests import SupportRequest, requests_of
from hayat_desk.records.states import move


@dataclass(frozen=True, kw_only=True)
class DeliveryEntry:
    """What was handed over, to whom and how; `amount` where it was money."""

    delivered_on: date
    what: str
    mode: DeliveryMode
    received_by: str
    amount: Money | None = None
    is_last: bool = True
    next_due: date | None = None
    heir: str = ""  # of one who died: how who receives it is related
    confirmed: frozenset[StrEnum] = frozenset()


@needs(Permission.DELIVER)
def complete_registration(work: UnitOfWork, request_id: RequestId, passed_over: str = "") -> str:
    """T66 — give the beneficiary a file number, once; the number is returned.

    What the file still lacks is asked for first; `passed_over` is the reason why it cannot be had.
    """
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.REGISTER, request, work.today)
    person = work.db.get_one(Person, request.person_id)
    gaps = person.registration_gaps
    if gaps and not passed_over.strip():
        raise InvalidValue(RegistrationFlaw.GAPS_LEFT, field="passed_over", count=len(gaps))
    if person.file_number is None:
        person.file_number = work.number(NumberKind.FILE)
        work.note(JournalAct.REGISTER_BENEFICIARY, person)
    move(request, RequestState.REGISTERING)
    request.registered_on = request.registered_on or work.today  # after an appeal it stays the first
    request.registered_without = gaps
    request.passed_over = passed_over.strip() if gaps else ""
    work.note(JournalAct.COMPLETE_REGISTRATION, request)
    attend(request, work)
    return person.file_number


@needs(Permission.DELIVER)
def deliver_service(work: UnitOfWork, request_id: RequestId, entry: DeliveryEntry) -> DeliveryId:
    """T67 — record one handing over; the last one ends the service, an earlier one may name the next day."""
    request = work.db.get_one(SupportRequest, request_id)
    allow(RequestAct.DELIVER, request, work.today)
    delivery = keep_delivery(request, work, entry, to_heirs=request.due_to_heirs)
    if entry.is_last and request.state is not RequestState.ENDED:
        move(request, RequestState.DELIVERED)
    work.note(JournalAct.DELIVER_SERVICE, delivery)
    return DeliveryId(delivery.id)


def keep_delivery(
    request: SupportRequest,
    work: UnitOfWork,
    entry: DeliveryEntry,
    *,
    to_heirs: bool,
    wrong: Delivery | None = None,
) -> Delivery:
    """Keep one handing over; the request stays where it stands. `wrong` is the one in whose place it is put."""
    _check(entry, request, work, to_heirs=to_heirs)
    delivery = Delivery(
        id=id_in_place_of(wrong.id) if wrong is not None else None,
        request_id=request.id,
        visit_id=_handed_over_in(work, request, entry, wrong),
        delivered_on=entry.delivered_on,
        what=entry.what.strip(),
        amount=entry.amount,
        mode=entry.mode,
        received_by=entry.received_by.strip(),
        heir=entry.heir.strip() if to_heirs else "",
        is_last=entry.is_last,
        next_due=None if entry.is_last else entry.next_due,
    )
    work.add(delivery)
    return delivery


def _handed_over_in(
    work: UnitOfWork, request: SupportRequest, entry: DeliveryEntry, wrong: Delivery | None
) -> UUID | None:
    """The contact of a delivery; none of a transfer, with which nobody meets."""
    if entry.mode not in DELIVERED_BY:
        return None
    channel, purpose = DELIVERED_BY[entry.mode]
    met_in = wrong.visit_id if wrong is not None else None
    visit = meet(channel, purpose, request.person_id, work, day=entry.delivered_on, wrong=met_in)
    concern(visit, request, work, is_served=False)
    return visit.id


def _check(entry: DeliveryEntry, request: SupportRequest, work: UnitOfWork, *, to_heirs: bool) -> None:
    if not entry.what.strip():
        raise InvalidValue(DeliveryFlaw.WHAT_MISSING, field="what")
    if not entry.received_by.strip():
        raise InvalidValue(DeliveryFlaw.RECEIVER_MISSING, field="received_by")
    check_holds_letter(entry.received_by, "received_by")
    if to_heirs:
        check_heir(entry.heir, entry.received_by, work.db.get_one(Person, request.person_id).name.full)
    if entry.amount is not None:
        check_delivered(entry.amount, work.profile.office.ask_above, entry.confirmed)
    registered = [
        own_request.registered_on
        for own_request in requests_of(work.db, request.person_id)
        if own_request.registered_on
    ]
    check_delivered_on(
        entry.delivered_on,
        decided_on=request.decided_on or work.today,
        registered_on=min(registered, default=request.decided_on or work.today),
        today=work.today,
        confirmed=entry.confirmed,
    )
    if entry.is_last:
        check_last_part(
            entry.delivered_on, [part.delivered_on for part in deliveries_of(work.db, request.id)]
        )
    elif entry.next_due is not None:
        check_next_due(entry.next_due, entry.delivered_on, work.today, entry.confirmed)


@needs(Permission.DELIVER)
def prepare_delivery_receipt(work: UnitOfWork, delivery_id: DeliveryId) -> PaperId:
    """T67 — the receipt to be signed by who receives the service, numbered in the register."""
    _allow_receipt(work.db.get_one(Delivery, delivery_id))
    about = Subject(SubjectKind.DELIVERY, delivery_id)
    return prepare_paper(work, PaperBasis(PaperKind.DELIVERY_RECEIPT, about))


@needs(Permission.DELIVER)
def sign_receipt(work: UnitOfWork, delivery_id: DeliveryId) -> None:
    """T67 — the receipt was signed before this clerk."""
    delivery = work.db.get_one(Delivery, delivery_id)
    _allow_receipt(delivery)
    allow_paper(work.db, Subject(SubjectKind.DELIVERY, delivery_id))
    delivery.receipt_signed = True
    work.note(JournalAct.SIGN_RECEIPT, delivery)
    attend(work.db.get_one(SupportRequest, delivery.request_id), work)


def _allow_receipt(delivery: Delivery) -> None:
    """Nothing is signed for what was said not to have been so."""
    if delivery.deleted_at is not None:
        raise NotAllowed(CorrectionAct.REPLACE, (EntryHindrance.ALREADY_CORRECTED,))
