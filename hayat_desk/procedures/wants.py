"""Step 5 — what the committee wants of a request that it returns: named, answered, seen, withdrawn (T63–T65)."""

from __future__ import annotations

from collections.abc import Sequence

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.errors import InvalidValue, NotAllowed
from hayat_desk.policy.checklist import ValidityRule
from hayat_desk.policy.ids import PaperId, RequestId, WantId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.letters import WANTS_CLOSED
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import is_at_the_desk
from hayat_desk.policy.visits import Purpose
from hayat_desk.policy.wants import (
    WantAct,
    Wanted,
    WantFlaw,
    WantKind,
    WantState,
    check_wanted,
    hindrances,
)
from hayat_desk.procedures.contacts import attend, concern, meet
from hayat_desk.procedures.declarations import lapse_if_changed
from hayat_desk.procedures.papers import prepare_paper, void_papers
from hayat_desk.procedures.requests import settle
from hayat_desk.records.committee import DocketLine, Listed, documents_to_pick
from hayat_desk.records.papers import not_printed_of
from hayat_desk.records.requests import RequestDocument, SupportRequest
from hayat_desk.records.states import move
from hayat_desk.records.wants import Want


def name_wants(line: DocketLine, wants: Sequence[Wanted], work: UnitOfWork) -> None:
    """Write down what a decision wants; what it wanted before it was changed is put away.

    No act of its own: part of the decision, and without effect until the minutes are confirmed.
    """
    if [want.wanted for want in line.named_wants] == list(wants):
        return
    for want in line.named_wants:
        want.deleted_at, want.deleted_by = work.now, work.clerk.id
    listed = documents_to_pick(line.request, work.profile.services)
    for need in wants:
        of_the_list = need.kind.is_of_the_list
        want = Want(
            line_id=line.id,
            request_id=line.request_id,
            kind=need.kind,
            title=listed[need.document_key].required.title if of_the_list else need.text.strip(),
            text=need.text.strip() if of_the_list else "",
            document_key=need.document_key,
            months=need.months,
        )
        work.add(want)
        line.wants.append(want)
        line.request.wants.append(want)
        work.note(JournalAct.NAME_WANT, want)


def check_named(line: DocketLine, wants: Sequence[Wanted], work: UnitOfWork) -> None:
    """Refuse a return that names nothing, or what is not on the list."""
    check_wanted(wants, documents_to_pick(line.request, work.profile.services).keys())


def ask_of_applicant(line: DocketLine, work: UnitOfWork) -> None:
    """The minutes are confirmed: each paper that is wanted becomes a row of the checklist, to be seen there.

    No act of its own: what follows from the confirmed minutes.
    """
    listed = documents_to_pick(line.request, work.profile.services)
    for want in line.named_wants:
        want.asked_on = line.session.held_on
        if want.kind.is_paper:
            _put_in_checklist(line.request, want, listed.get(want.document_key), work)


def _put_in_checklist(request: SupportRequest, want: Want, listed: Listed | None, work: UnitOfWork) -> None:
    row = RequestDocument(request_id=request.id, key=want.document_key or f"want-{want.id}")
    before = listed.row if listed else None
    if listed is not None:
        required = listed.required
        row.title, row.rule, row.months = required.title, required.rule, required.months or None
        row.official_identity, row.note = required.official_identity, want.text or required.note
    else:
        aged = ValidityRule.MAX_AGE_HIJRI_MONTHS if want.months else ValidityRule.NO_EXPIRY
        row.title, row.rule, row.months = want.title, aged, want.months
    row.position = (
        before.position
        if before
        else 1 + max((document.position for document in request.documents), default=0)
    )
    if before is not None:
        if want.kind is WantKind.SEEN_AGAIN:  # the same paper has the same dates
            row.issued, row.expires = before.issued, before.expires
        before.deleted_at, before.deleted_by = work.now, work.clerk.id
        want.instead_of = before.id
    work.add(row)
    request.documents.append(row)
    want.document_id = row.id


def see_wanted(document: RequestDocument, work: UnitOfWork) -> None:
    """What the committee wants on this paper is seen once the paper counts in the checklist, and open while not.

    No act of its own: what follows from the checklist.
    """
    counts = document.verdict(work.today).is_valid
    for want in document.request.asked_wants:
        if want.document_id != document.id or want.state not in (WantState.OPEN, WantState.SEEN):
            continue
        if counts == (want.state is WantState.SEEN):
            continue
        move(want, WantState.SEEN if counts else WantState.OPEN)
        want.closed_on, want.closed_by = (work.today, work.clerk.id) if counts else (None, None)
        work.note(JournalAct.SEE_WANT, want)
    _void_paper_of_none(document.request, work)


@needs(Permission.TAKE_REQUESTS)
def answer_want(work: UnitOfWork, want_id: WantId, answer: str, channel: ChannelKind) -> None:
    """T63 — write down, today, what the applicant answers to a question of the committee; or correct it.

    The answer comes by any channel (T44–T51); for a correction alone nobody got in touch.
    """
    want, request = _of_request(work, want_id)
    _allow(WantAct.ANSWER, want, request)
    if not answer.strip():
        raise InvalidValue(WantFlaw.ANSWER_MISSING, field=f"answer.{want_id}")
    if want.state is WantState.OPEN:
        move(want, WantState.ANSWERED)
        concern(meet(channel, Purpose.FOLLOW_UP, request.person_id, work), request, work)
    else:
        attend(request, work)
    want.answer = answer.strip()
    want.closed_on, want.closed_by = work.today, work.clerk.id
    work.note(JournalAct.ANSWER_WANT, want)
    _void_paper_of_none(request, work)
    settle(request, work.today)


@needs(Permission.HOLD_SESSIONS)
def withdraw_want(work: UnitOfWork, want_id: WantId, reason: str) -> None:
    """T64 — the committee no longer wants it, for this reason; the paper that counted before counts again."""
    want, request = _of_request(work, want_id)
    _allow(WantAct.WITHDRAW, want, request)
    if not reason.strip():
        raise InvalidValue(WantFlaw.REASON_MISSING, field=f"withdrawn.{want_id}")
    move(want, WantState.WITHDRAWN)
    want.withdrawn_because = reason.strip()
    want.closed_on, want.closed_by = work.today, work.clerk.id
    for row in request.documents:
        if row.id == want.document_id:
            row.deleted_at, row.deleted_by = work.now, work.clerk.id
        if row.id == want.instead_of:
            row.deleted_at = row.deleted_by = None
    work.note(JournalAct.WITHDRAW_WANT, want)
    _void_paper_of_none(request, work)
    settle(request, work.today)
    lapse_if_changed(request, work)


@needs(Permission.TAKE_REQUESTS)
def prepare_wants_paper(work: UnitOfWork, request_id: RequestId) -> PaperId:
    """T63 — «ما تطلبه اللجنة» of the newest return of which something is open, in the register."""
    request = work.db.get_one(SupportRequest, request_id)
    open_wants = [want for want in request.asked_wants if want.is_open]
    if not open_wants:
        raise InvalidValue(WantFlaw.NOTHING_OPEN, field="wants")
    session = work.db.get_one(DocketLine, open_wants[-1].line_id).session
    about = Subject(SubjectKind.REQUEST, request_id)
    return prepare_paper(work, PaperBasis(PaperKind.COMMITTEE_WANTS, about, session.number))


def _void_paper_of_none(request: SupportRequest, work: UnitOfWork) -> None:
    """A paper of wants that lies ready falls once nothing is open: it would ask for what is there."""
    if not any(want.is_open for want in request.asked_wants):
        void_papers(not_printed_of(work.db, request.id, PaperKind.COMMITTEE_WANTS), WANTS_CLOSED, work)


def _of_request(work: UnitOfWork, want_id: WantId) -> tuple[Want, SupportRequest]:
    want = work.db.get_one(Want, want_id)
    return want, work.db.get_one(SupportRequest, want.request_id)


def _allow(act: WantAct, want: Want, request: SupportRequest) -> None:
    at_the_desk = want.is_asked and is_at_the_desk(request.state)
    hindered_by = hindrances(act, want.kind, want.state, at_the_desk=at_the_desk)
    if hindered_by:
        raise NotAllowed(act, hindered_by)
