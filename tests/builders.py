"""A desk over a real encrypted file, and records on it: valid by default, named by what differs.

All people are invented.
"""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from hayat_desk.desk import Clerk, Desk, MovableClock, UnitOfWork, sit_down
from hayat_desk.policy.amounts import AmountFlaw, Money
from hayat_desk.policy.committee import Member, Outcome
from hayat_desk.policy.dates import Calendar, WrittenDate, parse_date
from hayat_desk.policy.declarations import Signature, SignatureKind
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.endings import Ending, EndingReason
from hayat_desk.policy.ids import (
    ClerkId,
    DeliveryId,
    DocketLineId,
    DocumentId,
    PaperId,
    PersonId,
    RequestId,
    SessionId,
    WantId,
    new_id,
)
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.people import Sex, parse_identity, parse_phone
from hayat_desk.policy.permissions import Permission, Role, permissions_of
from hayat_desk.policy.profiles import ChannelKind, read_shipped_profile
from hayat_desk.policy.replies import Told
from hayat_desk.policy.visits import Purpose
from hayat_desk.policy.wants import Wanted, WantKind
from hayat_desk.procedures import (
    appeals,
    checklist,
    committee,
    declarations,
    deliveries,
    endings,
    intake,
    office,
    papers,
    people,
    reception,
    referrals,
    replies,
    requests,
)
from hayat_desk.procedures.wants import answer_want
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.database import Database, create_database, open_database
from hayat_desk.records.office import the_office
from hayat_desk.records.papers import Paper
from hayat_desk.records.reception import Inquiry, Visit
from hayat_desk.records.requests import SupportRequest
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS

SUNDAY = datetime(2026, 11, 22, 6, 0, tzinfo=UTC)  # 09:00 in the office, 12/06/1448
KEY = bytes(range(32))


DELIVERED = Money(1500_00)


def sunday_clock() -> MovableClock:
    """A clock that stands at SUNDAY until a test sets it."""
    return MovableClock(SUNDAY)


def found(path: Path, profile: str = "hayat-arar", now: datetime = SUNDAY) -> None:
    """Make an office's file at `path` under KEY, with one clerk in slot «slot»; `now` is its first day."""
    database = create_database(path, KEY)
    clerk = Clerk(ClerkId(new_id()), "هند", "موظف علاقات المستفيدين", permissions_of(frozenset(Role)))
    shipped = read_shipped_profile(profile)
    desk = Desk(database, clerk, MovableClock(now), shipped)
    entry = office.OfficeEntry(
        title=shipped.office.title,
        code=shipped.office.code,
        city=shipped.places.city,
        clerk_name="هند",
        clerk_title="موظف علاقات المستفيدين",
        slot="slot",
        backup_folder="",
    )
    with desk.work() as work:
        office.set_up_office(work, shipped, entry)
    desk.close()


def seated(path: Path, clock: MovableClock) -> Desk:
    """The desk over an office that `found` made."""
    return sit_down(open_database(path, KEY), "slot", clock)


def copied(pattern: Path, path: Path) -> Path:
    """A fresh copy of a closed office's file."""
    shutil.copyfile(pattern, path)
    if (pattern.parent / ATTACHMENTS).is_dir():
        shutil.copytree(pattern.parent / ATTACHMENTS, path.parent / ATTACHMENTS, dirs_exist_ok=True)
    return path


def without(desk: Desk, *permissions: Permission) -> Desk:
    """The same desk for a user who does not hold these permissions."""
    clerk = Clerk(desk.clerk.id, desk.clerk.name, desk.clerk.title, desk.clerk.permissions - set(permissions))
    return Desk(desk.database, clerk, desk.clock)


def written(text: str) -> WrittenDate:
    """A date as a clerk types it."""
    return parse_date(text, today=date(2026, 11, 22))


def gregorian(day: date) -> WrittenDate:
    """A day as a card with a Gregorian date has it."""
    return WrittenDate.of_day(day, Calendar.GREGORIAN)


def a_person_entry(**changes: object) -> people.PersonEntry:
    """نورة سالم فهد الشمري, invented; a resident's data are valid too when changed."""
    entry: dict[str, object] = {
        "name": PersonName("نورة", "سالم", "فهد", "الشمري"),
        "identity": parse_identity(None, "1000000008"),
        "birth": written("1/7/1375"),
        "sex": Sex.FEMALE,
        "phone": parse_phone("٠٥٥٠٠٠٠٠٠١"),
        "city": "عرعر",
        "district": "الصالحية",
    }
    return people.PersonEntry(**{**entry, **changes})  # type: ignore[arg-type]


def a_person(desk: Desk, **changes: object) -> PersonId:
    """A person with a file."""
    with desk.work() as work:
        return people.register_person(work, a_person_entry(**changes))


def a_request(desk: Desk, person: PersonId | None = None, service: str = "") -> RequestId:
    """A request that says what is asked; by default the first service of the profile, no paper seen yet."""
    person = person or a_person(desk)
    with desk.work() as work:
        entry = reception.VisitEntry(
            channel=ChannelKind.INTERVIEW, purpose=Purpose.SUPPORT_REQUEST, person_id=person
        )
        request_id = requests.take_request(work, person, reception.begin_visit(work, entry))
        wanted = service or work.profile.services[0].key
        requests.amend_request(
            work, request_id, requests.RequestEntry(service_key=wanted, description="مصاريف تنقل للعلاج")
        )
    return request_id


def see_documents(desk: Desk, request_id: RequestId, *, leave_out: int = 0) -> None:
    """See all papers of a request in the original, all valid; the last `leave_out` stay missing."""
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, request_id)
        rows = [row for row in request.documents if row.deleted_at is None]
        for row in rows[: len(rows) - leave_out]:
            entry = checklist.SightingEntry(
                matched=True,
                issued=gregorian(desk.today - timedelta(days=5)),
                expires=gregorian(desk.today + timedelta(days=400)),
            )
            checklist.check_documents(work, {DocumentId(row.id): entry})


def sign(desk: Desk, request_id: RequestId, pdf: bytes = b"%PDF-1.4 sheet") -> None:
    """Prepare, print and sign the declaration of a request."""
    with desk.work() as work:
        declaration_id = declarations.prepare_declaration(work, request_id)
        request = work.db.get_one(SupportRequest, request_id)
        declaration = request.declaration
        assert declaration is not None
        printed(work, PaperId(declaration.paper_id), pdf)
        declarations.record_printed(work, declaration_id)
        declarations.record_signature(
            work, declaration_id, Signature(SignatureKind.SIGNATURE, consented=True)
        )


def a_signed_request(desk: Desk, **changes: object) -> RequestId:
    """A complete, signed request: only the sentence to the visitor is still to be said."""
    request_id = a_request(desk, a_person(desk, **changes))
    see_documents(desk, request_id)
    sign(desk, request_id)
    return request_id


def end(
    work: UnitOfWork,
    request_id: RequestId,
    note: str = "",
    reason: EndingReason = EndingReason.WITHDRAWN,
    **changes: object,
) -> None:
    """A request ends today, as the applicant says."""
    fields: dict[str, object] = {
        "reason": reason,
        "ended_on": work.today,
        "said_by": "صاحبة الطلب",
        "note": note,
    }
    endings.end_request(work, request_id, Ending(**{**fields, **changes}))  # type: ignore[arg-type]


def database_of(desk: Desk) -> Database:
    """The file under a desk."""
    return desk.database


MEMBERS = (
    Member("رئيس لجنة البحث", "هدى سالم العتيبي", present=True, is_chair=True),
    Member("مقرر اللجنة", "منى فهد الرويلي", present=True),
    Member("عضو", "سارة خالد العنزي", present=False),
)
"""Those who sit on the committee; invented."""


def a_receipt(desk: Desk) -> PaperId:
    """The receipt of a new request, prepared."""
    request = a_request(desk)
    with desk.work() as work:
        return intake.prepare_receipt(work, request)


def confirm_clock(desk: Desk) -> None:
    """Say that the day is right, though the office has done nothing for long."""
    with desk.work() as work:
        office.confirm_clock(work)


def printed(work: UnitOfWork, paper_id: PaperId, pdf: bytes) -> None:
    """The same within an act: issued, and taken by the printer."""
    if work.db.get_one(Paper, paper_id).printed_at is None:
        papers.issue_paper(work, paper_id)
    papers.keep_printed(work, paper_id, pdf)


def a_note(work: UnitOfWork, person: PersonId | None = None) -> PaperId:
    """A paper about something of its own: the note of a referral, prepared."""
    entry = referrals.ReferralEntry(
        question="هل يكفي التقرير؟", due_on=work.today + timedelta(days=7), person_id=person
    )
    return referrals.prepare_note(work, referrals.refer_to_researcher(work, entry))


def minutes_of_no_session(work: UnitOfWork) -> PaperId:
    """Minutes of which only the paper is wanted."""
    here = Subject(SubjectKind.OFFICE, the_office(work.db).id)
    return papers.prepare_paper(work, PaperBasis(PaperKind.MINUTES, here))


def issued(desk: Desk, paper_id: PaperId) -> PaperId:
    """The same paper, with its number and date: it is on its way to the printer."""
    with desk.work() as work:
        papers.issue_paper(work, paper_id)
    return paper_id


def print_paper(desk: Desk, paper_id: PaperId, pdf: bytes = b"%PDF-1.4 sheet") -> None:
    """As if the printer had taken these bytes."""
    with desk.work() as work:
        printed(work, paper_id, pdf)


def a_raised_request(desk: Desk, person: PersonId | None = None, service: str = "") -> RequestId:
    """A complete, signed request that was raised to the committee."""
    request_id = a_request(desk, person, service)
    see_documents(desk, request_id)
    sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    return request_id


def a_session(desk: Desk, members: tuple[Member, ...] = MEMBERS) -> SessionId:
    """A session of today with everything on its docket that waits."""
    with desk.work() as work:
        return committee.open_session(work, committee.SessionEntry(held_on=work.today, members=members))


QUESTION = Wanted(WantKind.QUESTION, "كم عدد من تعولهم الأسرة؟")


def wants_of(outcome: Outcome) -> tuple[Wanted, ...]:
    """What a session wants where nothing else is said: of a return, an answer to a question."""
    return (QUESTION,) if outcome is Outcome.TO_COMPLETE else ()


def decide_all(desk: Desk, session: SessionId, *outcomes: Outcome) -> None:
    """Decide on the whole docket in its order, the last outcome for all that is left, and confirm.

    What is returned is asked a question.
    """
    with desk.work() as work:
        docket = work.db.get_one(CommitteeSession, session).docket
        for at, line in enumerate(docket):
            outcome = outcomes[min(at, len(outcomes) - 1)]
            entry = committee.DecisionEntry(
                outcome=outcome, reason="كما ورد في دليل سياسة الدعم", wants=wants_of(outcome)
            )
            committee.decide(work, DocketLineId(line.id), entry)
        committee.confirm_minutes(work, session)


def a_decided_request(
    desk: Desk, outcome: Outcome = Outcome.ACCEPTED, person: PersonId | None = None
) -> RequestId:
    """A request on which a session of today decided."""
    request_id = a_raised_request(desk, person)
    decide_all(desk, a_session(desk), outcome)
    return request_id


def tell(desk: Desk, request_id: RequestId, early: str = "موعد علاج عاجل") -> None:
    """Tell the decision today, with a reason where that is early."""
    with desk.work() as work:
        telling = Told("صاحبة الطلب", work.today, early)
        replies.tell_decision(work, request_id, replies.ReplyEntry(told=telling, channel=ChannelKind.PHONE))


def appeal(
    work: UnitOfWork, request_id: RequestId, reason: str = "الدخل المذكور قديم", **changes: object
) -> None:
    """The applicant appeals today, in person."""
    entry: dict[str, object] = {
        "reason": reason,
        "made_by": "صاحبة الطلب",
        "made_on": work.today,
        "channel": ChannelKind.INTERVIEW,
    }
    appeals.record_appeal(work, request_id, appeals.AppealEntry(**entry | changes))  # type: ignore[arg-type]


def a_delivery(
    desk: Desk,
    request_id: RequestId,
    *,
    is_last: bool = True,
    amount: Money | None = DELIVERED,
    received_by: str = "نورة سالم فهد الشمري",
    mode: DeliveryMode = DeliveryMode.TRANSFER,
) -> DeliveryId:
    """Hand over a part of the service, or the last of it."""
    with desk.work() as work:
        entry = deliveries.DeliveryEntry(
            delivered_on=work.today,
            what="مساعدة مالية",
            mode=mode,
            received_by=received_by,
            amount=amount,
            confirmed=frozenset({AmountFlaw.ABOVE_CEILING}),
            is_last=is_last,
            next_due=None if is_last else work.today + timedelta(days=30),
        )
        return deliveries.deliver_service(work, request_id, entry)


def inquiries(db: Session) -> list[tuple[Inquiry, Visit]]:
    """The office's inquiries with their visits, newest first."""
    chosen = select(Inquiry, Visit).join(Visit, Inquiry.visit_id == Visit.id)
    return [(inquiry, visit) for inquiry, visit in db.execute(chosen.order_by(Inquiry.id.desc()))]


def a_returned_request(
    desk: Desk, *wants: Wanted, person: PersonId | None = None, service: str = ""
) -> RequestId:
    """A request that a session of today returned, wanting this; by default an answer to a question."""
    request_id = a_raised_request(desk, person, service)
    return_request(desk, request_id, *wants)
    return request_id


def return_request(desk: Desk, request_id: RequestId, *wants: Wanted) -> SessionId:
    """The same of a request that is raised; whatever else waits is deferred."""
    session = a_session(desk)
    with desk.work() as work:
        for line in work.db.get_one(CommitteeSession, session).docket:
            returned = line.request_id == request_id
            entry = committee.DecisionEntry(
                outcome=Outcome.TO_COMPLETE if returned else Outcome.DEFERRED,
                reason="ينقص الطلب ما يُدرس به",
                wants=(wants or (QUESTION,)) if returned else (),
            )
            committee.decide(work, DocketLineId(line.id), entry)
        committee.confirm_minutes(work, session)
    return session


def answer_wants(desk: Desk, request_id: RequestId, answer: str = "ثلاثة أبناء ووالدتها") -> None:
    """Answer every question of the committee that is open."""
    with desk.work() as work:
        for want in work.db.get_one(SupportRequest, request_id).asked_wants:
            if want.is_open and not want.kind.is_paper:
                answer_want(work, WantId(want.id), answer, ChannelKind.INTERVIEW)


def raise_anew(desk: Desk, request_id: RequestId) -> None:
    """All that the committee wants is answered and seen, the declaration signed where it fell, and raised."""
    see_documents(desk, request_id)
    answer_wants(desk, request_id)
    with desk.look() as work:
        signed = work.db.get_one(SupportRequest, request_id).signed_declaration is not None
    if not signed:
        sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
