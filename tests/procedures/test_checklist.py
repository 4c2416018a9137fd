"""Papers against their originals: who saw what and when, what differs, and the day that judges (T59, T60, T78)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hayat_desk.desk import Clerk, Desk, MovableClock
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.ids import ClerkId, DocumentId, RequestId, new_id
from hayat_desk.policy.requests import RequestAct, RequestState
from hayat_desk.procedures import checklist, requests
from hayat_desk.records.journal import last_entry
from hayat_desk.records.requests import RequestDocument, SupportRequest
from tests import builders


def _rows(desk: Desk, request_id: RequestId) -> list[RequestDocument]:
    with desk.look() as look:
        return list(look.db.get_one(SupportRequest, request_id).documents)


def _check(desk: Desk, row: RequestDocument, entry: checklist.SightingEntry) -> None:
    with desk.work() as work:
        checklist.check_documents(work, {DocumentId(row.id): entry})


def _last_act(desk: Desk) -> str:
    with desk.look() as look:
        entry = last_entry(look.db)
        return entry.act if entry else ""


def test_a_sighting_says_who_saw_the_original_and_when(desk: Desk, clock: MovableClock) -> None:
    """T60."""
    request_id = builders.a_request(desk)
    clock.later(minutes=7)
    _check(desk, _rows(desk, request_id)[0], checklist.SightingEntry(matched=True))
    seen = _rows(desk, request_id)[0]

    assert (seen.sighted_by, seen.sighted_at, seen.matched) == (desk.clerk.id, clock(), True)


def test_an_original_that_differs_says_in_what(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    _check(
        desk,
        _rows(desk, request_id)[0],
        checklist.SightingEntry(matched=False, difference="  اسم الأم مختلف "),
    )
    row = _rows(desk, request_id)[0]

    assert (row.matched, row.difference) == (False, "اسم الأم مختلف")
    assert row.verdict(desk.today).state is DocumentState.NOT_MATCHED


def test_an_original_that_was_not_seen_after_all_is_missing_again(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    _check(desk, _rows(desk, request_id)[0], checklist.SightingEntry(matched=None))
    row = _rows(desk, request_id)[0]

    assert (row.sighted_at, row.sighted_by) == (None, None)
    assert row.verdict(desk.today).state is DocumentState.MISSING


def test_looking_again_at_the_same_paper_changes_neither_who_nor_when(
    desk: Desk, clock: MovableClock
) -> None:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    before = _rows(desk, request_id)[0]
    clock.later(days=1)
    colleague = Desk(
        desk.database, Clerk(ClerkId(new_id()), "منى", desk.clerk.title, desk.clerk.permissions), clock
    )
    same = checklist.SightingEntry(matched=True, issued=before.issued, expires=before.expires)
    act_before = _last_act(desk)
    _check(colleague, before, same)
    after = _rows(desk, request_id)[0]

    assert (after.sighted_at, after.sighted_by) == (before.sighted_at, desk.clerk.id)
    assert _last_act(desk) == act_before


def test_a_renewed_paper_was_seen_by_whoever_saw_the_new_one(desk: Desk, clock: MovableClock) -> None:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    before = _rows(desk, request_id)[0]
    clock.later(days=1)
    colleague = Clerk(ClerkId(new_id()), "منى", desk.clerk.title, desk.clerk.permissions)
    renewed = checklist.SightingEntry(matched=True, expires=builders.gregorian(date(2031, 1, 1)))
    _check(Desk(desk.database, colleague, clock), before, renewed)
    after = _rows(desk, request_id)[0]

    assert (after.sighted_at, after.sighted_by) == (clock(), colleague.id)


def test_the_state_follows_the_papers_both_ways(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    states = []
    for matched in (None, True, False, True):
        row = _rows(desk, request_id)[2]  # a paper without expiry
        _check(desk, row, checklist.SightingEntry(matched=matched))
        with desk.look() as look:
            states.append(look.db.get_one(SupportRequest, request_id).state)

    waiting, ready = RequestState.AWAITING_DOCUMENTS, RequestState.AWAITING_SIGNATURE
    assert states == [waiting, ready, waiting, ready]


@pytest.mark.parametrize(
    ("expires", "state"),
    [
        ("2026/11/21", DocumentState.EXPIRED),
        ("2026/11/22", DocumentState.VALID),
        ("12/6/1448", DocumentState.VALID),
        ("11/6/1448", DocumentState.EXPIRED),
        ("1450", DocumentState.DATE_NEEDED),
        ("", DocumentState.DATE_NEEDED),
    ],
)
def test_an_expiry_is_judged_as_it_is_printed(desk: Desk, expires: str, state: DocumentState) -> None:
    """T60, T78: in its own calendar, valid on its last day."""
    request_id = builders.a_request(desk)
    written = builders.written(expires) if expires else None
    _check(desk, _rows(desk, request_id)[0], checklist.SightingEntry(matched=True, expires=written))

    assert _rows(desk, request_id)[0].verdict(desk.today).state is state


@pytest.mark.parametrize(
    ("issued", "state"),
    [
        ("12/3/1448", DocumentState.VALID),  # three Hijri months to this very day
        ("11/3/1448", DocumentState.EXPIRED),
        ("2026/08/25", DocumentState.VALID),  # 12/03/1448
        ("2026/08/23", DocumentState.EXPIRED),
        ("1448", DocumentState.DATE_NEEDED),
    ],
)
def test_an_age_is_counted_in_hijri_months(desk: Desk, issued: str, state: DocumentState) -> None:
    """T78, T86."""
    request_id = builders.a_request(desk)
    _check(
        desk,
        _rows(desk, request_id)[1],
        checklist.SightingEntry(matched=True, issued=builders.written(issued)),
    )

    assert _rows(desk, request_id)[1].verdict(desk.today).state is state


def test_all_papers_of_one_sighting_are_kept_or_none(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    rows = _rows(desk, request_id)
    entries = {DocumentId(row.id): checklist.SightingEntry(matched=True) for row in rows}
    with pytest.raises(Exception, match="No row"), desk.work() as work:
        checklist.check_documents(
            work, {**entries, DocumentId(new_id()): checklist.SightingEntry(matched=True)}
        )

    assert [row.matched for row in _rows(desk, request_id)] == [None] * len(rows)


def test_papers_of_a_raised_request_are_closed(desk: Desk) -> None:
    request_id = builders.a_signed_request(desk)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)

    with pytest.raises(NotAllowed) as refusal:
        _check(desk, _rows(desk, request_id)[0], checklist.SightingEntry(matched=None))
    assert refusal.value.act is RequestAct.AMEND


def test_dates_of_another_request_are_offered_once_seen_and_matching(desk: Desk, clock: MovableClock) -> None:
    """T25: from a sighting that matched; one that differed teaches nothing."""
    person = builders.a_person(desk)
    first = builders.a_request(desk, person)
    row = _rows(desk, first)[0]
    expires = builders.gregorian(desk.today + timedelta(days=90))
    _check(desk, row, checklist.SightingEntry(matched=False, difference="ليس لها", expires=expires))
    assert _rows(desk, builders.a_request(desk, person))[0].expires is None

    clock.later(days=1)
    _check(desk, row, checklist.SightingEntry(matched=True, expires=expires))
    again = _rows(desk, builders.a_request(desk, person))[0]
    assert (again.expires, again.sighted_at, again.matched) == (expires, None, None)
