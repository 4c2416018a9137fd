"""The outgoing register: numbers without a gap, bytes as they were printed, copies marked as copies (T71)."""

from __future__ import annotations

import hashlib

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import PaperId, ReferralId, RequestId, new_id
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures import intake, papers
from hayat_desk.records.papers import Paper, PaperContent
from tests import builders

PDF = b"%PDF-1.7\n\x00\xff\xfe sheet"


def _paper(desk: Desk, paper_id: PaperId) -> Paper:
    with desk.look() as look:
        return look.db.get_one(Paper, paper_id)


def _receipt(desk: Desk, request_id: RequestId) -> PaperId:
    with desk.work() as work:
        return intake.prepare_receipt(work, request_id)


def _print(desk: Desk, paper_id: PaperId, pdf: bytes = PDF) -> None:
    with desk.work() as work:
        builders.printed(work, paper_id, pdf)


def test_a_printed_paper_is_kept_byte_for_byte_with_its_hash(
    desk: Desk, clock: builders.MovableClock
) -> None:
    paper = _receipt(desk, builders.a_request(desk))
    clock.later(minutes=2)
    _print(desk, paper)
    kept = _paper(desk, paper)
    with desk.look() as look:
        pdf = look.db.get_one(PaperContent, paper).pdf

    assert pdf == PDF
    assert kept.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (kept.printed_at, kept.reprints) == (clock(), 0)


def test_a_reprint_keeps_number_hash_and_bytes(desk: Desk, clock: builders.MovableClock) -> None:
    paper = _receipt(desk, builders.a_request(desk))
    _print(desk, paper)
    before = _paper(desk, paper)
    clock.later(days=1)
    _print(desk, paper, b"%PDF-1.7 something else")
    with desk.work() as work:
        papers.record_reprint(work, paper)
    after = _paper(desk, paper)

    assert (after.number, after.sha256, after.printed_at, after.dated) == (
        before.number,
        before.sha256,
        before.printed_at,
        before.dated,
    )
    assert after.reprints == 2
    with desk.look() as look:
        assert look.db.get_one(PaperContent, paper).pdf == PDF


def test_a_paper_prepared_and_never_printed_serves_again(desk: Desk, clock: builders.MovableClock) -> None:
    request_id = builders.a_request(desk)
    first = _receipt(desk, request_id)
    clock.later(days=2)
    again = _receipt(desk, request_id)

    assert again == first
    assert (_paper(desk, again).number, _paper(desk, again).dated) == (None, None)


def test_a_printed_paper_is_followed_by_one_of_its_own_number(desk: Desk) -> None:
    """The control of the test above."""
    request_id = builders.a_request(desk)
    first = _receipt(desk, request_id)
    _print(desk, first)
    second = _receipt(desk, request_id)
    _print(desk, second)

    assert [_paper(desk, one).number for one in (first, second)] == ["1448-01-6-00001", "1448-01-6-00002"]


def test_papers_of_different_requests_or_kinds_do_not_share_a_number(desk: Desk) -> None:
    one, other = builders.a_request(desk), builders.a_request(desk)
    made = [_receipt(desk, one), _receipt(desk, other)]
    with desk.work() as work:
        made.append(intake.prepare_missing_list(work, one))
    for paper in made:
        _print(desk, paper)

    assert len({_paper(desk, paper).number for paper in made}) == 3


def test_the_register_has_no_gap_when_issuing_fails(desk: Desk) -> None:
    paper = _receipt(desk, builders.a_request(desk))
    with pytest.raises(ZeroDivisionError):
        _issue_and_fail(desk, paper)

    assert _paper(desk, builders.issued(desk, paper)).number == "1448-01-6-00001"


def _issue_and_fail(desk: Desk, paper: PaperId) -> None:
    with desk.work() as work:
        papers.issue_paper(work, paper)
        raise ZeroDivisionError


def test_a_failure_while_keeping_the_bytes_leaves_the_paper_unprinted(desk: Desk) -> None:
    paper = _receipt(desk, builders.a_request(desk))
    with pytest.raises(ZeroDivisionError):
        _print_and_fail(desk, paper)
    kept = _paper(desk, paper)

    assert (kept.printed_at, kept.sha256) == (None, "")
    with desk.look() as look:
        assert look.db.scalar(select(func.count()).select_from(PaperContent)) == 0


def _print_and_fail(desk: Desk, paper: PaperId) -> None:
    with desk.work() as work:
        builders.printed(work, paper, PDF)
        raise ZeroDivisionError


def test_a_referral_note_belongs_to_its_referral_alone(desk: Desk) -> None:
    with pytest.raises(IntegrityError), desk.work() as work:
        papers.prepare_paper(work, PaperKind.REFERRAL_NOTE, referral_id=ReferralId(new_id()))
