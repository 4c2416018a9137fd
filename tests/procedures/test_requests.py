"""A request from the draft to the committee, and everything that refuses to send it there (T59–T65)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import NotAllowed, NotPermitted
from hayat_desk.policy.checklist import DocumentState, ValidityRule
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.declarations import DeclarationState, DeclaredField
from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.ids import DocumentId, RequestId
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.requests import RequestAct, RequestHindrance, RequestState
from hayat_desk.procedures import checklist, people, requests
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import request_summary
from tests import builders


def _request(desk: Desk, request_id: RequestId) -> SupportRequest:
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        _ = (request.documents, request.declarations)
        return request


def _raise(desk: Desk, request_id: RequestId, *, told: bool = True) -> None:
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=told)


def test_a_new_request_has_a_number_and_its_service_brings_the_documents(desk: Desk) -> None:
    """T59: the required list comes with the service."""
    request = _request(desk, builders.a_request(desk))

    assert request.number == "1448-01-3-00001"
    assert request.state is RequestState.AWAITING_DOCUMENTS
    assert len(request.documents) == 5


def test_another_service_brings_its_own_list_and_keeps_what_was_seen(desk: Desk) -> None:
    """T25: what was already sighted under the same key is not asked for twice."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        entry = requests.RequestEntry(
            service_key=work.profile.services[1].key, description="نقل إلى المستشفى"
        )
        requests.amend_request(work, request_id, entry)
        wanted = {document.key for document in work.profile.services[1].documents}

    rows = [row for row in _request(desk, request_id).documents if row.deleted_at is None]

    assert {row.key for row in rows} == wanted
    assert any(row.matched for row in rows)


@pytest.mark.parametrize("shipped", ["hayat-arar", "dawah-aburakah"])
def test_each_service_judges_a_paper_by_its_own_rule(tmp_path: Path, shipped: str) -> None:
    """One service takes a medical report of six months, another of three; seen for the one, asked for the other."""
    builders.found(tmp_path / "office.db", shipped)
    desk = builders.seated(tmp_path / "office.db", builders.sunday_clock())
    request_id = builders.a_request(desk)
    for service in (*desk.profile.services, *reversed(desk.profile.services)):
        with desk.work() as work:
            entry = requests.RequestEntry(service_key=service.key, description="كما ورد")
            requests.amend_request(work, request_id, entry)
        rows = [row for row in _request(desk, request_id).documents if row.deleted_at is None]
        assert [(row.key, row.title, row.rule, row.months or 0, row.note) for row in rows] == [
            (paper.key, paper.title, paper.rule, paper.months or 0, paper.note) for paper in service.documents
        ]
    desk.close()


def test_raising_freezes_the_verdicts_and_gives_the_two_weeks(desk: Desk, clock: MovableClock) -> None:
    """T65: the earliest reply is fourteen days after the complete, signed request was raised."""
    request_id = builders.a_signed_request(desk)
    _raise(desk, request_id)

    clock.later(days=800)  # every paper has long expired
    request = _request(desk, request_id)

    assert request.state is RequestState.RAISED
    assert request.raised_on == date(2026, 11, 22)
    assert request.earliest_reply == date(2026, 12, 6)
    assert {row.frozen_state for row in request.documents} == {DocumentState.VALID}
    assert all(verdict.is_valid for verdict in request.verdicts(desk.today))


def _as_if_seen_otherwise(desk: Desk, request_id: RequestId, **columns: object) -> set[DocumentState]:
    """Write into the rows of the papers what would be judged otherwise; what the request's papers are then."""
    with desk.work() as work:
        request = work.db.get_one(SupportRequest, request_id)
        for row in request.documents:
            for name, value in columns.items():
                setattr(row, name, value)
        work.note(JournalAct.AMEND_REQUEST, request)
        return {verdict.state for verdict in request.verdicts(work.today)}


@pytest.mark.parametrize(
    ("columns", "state"),
    [
        (
            {"rule": ValidityRule.EXPIRY_DATE, "expires": builders.written("2026-11-21")},
            DocumentState.EXPIRED,
        ),
        ({"rule": ValidityRule.EXPIRY_DATE, "expires": None}, DocumentState.DATE_NEEDED),
        ({"rule": ValidityRule.MAX_AGE_HIJRI_MONTHS, "months": 1, "issued": None}, DocumentState.DATE_NEEDED),
        (
            {
                "rule": ValidityRule.MAX_AGE_HIJRI_MONTHS,
                "months": 1,
                "issued": builders.written("1448/05/10"),
            },
            DocumentState.EXPIRED,
        ),
        ({"matched": False}, DocumentState.NOT_MATCHED),
        ({"sighted_at": None}, DocumentState.MISSING),
    ],
)
def test_a_raised_request_s_papers_are_judged_by_what_was_frozen(
    desk: Desk, columns: dict[str, object], state: DocumentState
) -> None:
    """T60, DESIGN §4.2: another table of dates or another rule judges what is still at the desk, and no more."""
    raised, waiting = builders.a_signed_request(desk), builders.a_signed_request(desk)
    _raise(desk, raised)

    assert _as_if_seen_otherwise(desk, raised, **columns) == {DocumentState.VALID}
    assert _as_if_seen_otherwise(desk, waiting, **columns) == {state}
    with desk.look() as look:
        shown = [
            {line.verdict.state for line in request_summary(look, one).documents} for one in (raised, waiting)
        ]
    assert shown == [{DocumentState.VALID}, {state}]

    builders.decide_all(desk, builders.a_session(desk), Outcome.TO_COMPLETE)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, raised)
        assert request.state is RequestState.AWAITING_DOCUMENTS
        assert {verdict.state for verdict in request.verdicts(look.today)} == {state}


@pytest.mark.parametrize("leave_out", [1, 5])
def test_missing_papers_refuse_raising_and_never_saving(desk: Desk, leave_out: int) -> None:
    """T59: a missing paper blocks raising only."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id, leave_out=leave_out)
    builders.sign(desk, request_id)

    with pytest.raises(NotAllowed) as refusal:
        _raise(desk, request_id)

    assert refusal.value.hindrances == (RequestHindrance.DOCUMENT_MISSING,)
    assert _request(desk, request_id).state is RequestState.AWAITING_DOCUMENTS


def test_a_paper_that_expired_since_yesterday_refuses_raising_today(desk: Desk, clock: MovableClock) -> None:
    """T60: validity is judged on the day of submission; the last day still counts."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        row = next(
            row for row in work.db.get_one(SupportRequest, request_id).documents if row.rule == "expiry_date"
        )
        entry = checklist.SightingEntry(matched=True, expires=builders.gregorian(desk.today))
        checklist.check_documents(work, {DocumentId(row.id): entry})
    builders.sign(desk, request_id)
    clock.later(days=1)

    with pytest.raises(NotAllowed) as refusal:
        _raise(desk, request_id)
    assert refusal.value.hindrances == (RequestHindrance.DOCUMENT_EXPIRED,)

    clock.later(days=-1)
    _raise(desk, request_id)
    assert _request(desk, request_id).state is RequestState.RAISED


def test_an_unsigned_request_is_not_raised(desk: Desk) -> None:
    """T62 comes before T63."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)

    with pytest.raises(NotAllowed) as refusal:
        _raise(desk, request_id)

    assert refusal.value.hindrances == (RequestHindrance.DECLARATION_NOT_SIGNED,)


def test_the_visitor_is_told_before_the_request_is_raised(desk: Desk) -> None:
    """T63: it is said that the request goes to the committee."""
    request_id = builders.a_signed_request(desk)

    with pytest.raises(NotAllowed) as refusal:
        _raise(desk, request_id, told=False)

    assert refusal.value.hindrances == (RequestHindrance.VISITOR_NOT_TOLD,)


def test_a_raised_request_is_no_longer_amended(desk: Desk) -> None:
    request_id = builders.a_signed_request(desk)
    _raise(desk, request_id)

    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        requests.amend_request(work, request_id, requests.RequestEntry(service_key="", description="x"))

    assert refusal.value.act is RequestAct.AMEND


def test_correcting_the_person_voids_the_signature_and_says_which_field(desk: Desk) -> None:
    """T62: the signature stands for the data as they were printed."""
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(district="المساعدية"))

    declaration = _request(desk, request_id).declaration
    assert declaration is not None
    assert declaration.state is DeclarationState.VOID
    assert declaration.void_because == (DeclaredField.DISTRICT,)

    with pytest.raises(NotAllowed) as refusal:
        _raise(desk, request_id)
    assert refusal.value.hindrances == (RequestHindrance.DECLARATION_VOID,)


def test_correcting_nothing_leaves_the_signature(desk: Desk) -> None:
    """The control of the test above: saving the same data again voids nothing."""
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry())

    declaration = _request(desk, request_id).declaration
    assert declaration is not None
    assert declaration.state is DeclarationState.SIGNED


def test_a_second_visit_finds_the_dates_of_papers_seen_before(desk: Desk, clock: MovableClock) -> None:
    """T25: dates are remembered, the sighting is not."""
    person = builders.a_person(desk)
    builders.see_documents(desk, builders.a_request(desk, person))
    clock.later(days=1)

    again = _request(desk, builders.a_request(desk, person))

    assert [row.expires for row in again.documents] == [
        builders.gregorian(desk.today - timedelta(days=1) + timedelta(days=400))
    ] * len(again.documents)
    assert all(row.matched is None for row in again.documents)


def test_an_ended_request_keeps_its_number_and_its_reason(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عن الطلب")

    request = _request(desk, request_id)
    assert (request.state, request.ending) == (RequestState.ENDED, EndingReason.WITHDRAWN)
    assert _request(desk, builders.a_request(desk, builders.a_person(desk))).number == "1448-01-3-00002"


def test_raising_needs_its_permission_and_changes_nothing_without_it(desk: Desk) -> None:
    request_id = builders.a_signed_request(desk)
    stranger = builders.without(desk, Permission.RAISE)

    with pytest.raises(NotPermitted), stranger.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)

    assert _request(desk, request_id).state is RequestState.AWAITING_SIGNATURE
