"""The outgoing register: numbers without a gap, bytes as they were printed, copies marked as copies (T71)."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import event, func, select
from sqlalchemy.exc import NoResultFound
from sqlalchemy.orm import Session

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.ids import PaperId, ReferralId, RequestId, new_id
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.procedures import committee, deliveries, intake, papers, people, referrals
from hayat_desk.records.base import Base, OfficeRecord
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.papers import (
    Paper,
    PaperContent,
    papers_about,
    papers_of,
    papers_of_request,
    replies_to_print,
    unprinted,
)
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


def test_a_printed_paper_is_kept_byte_for_byte_with_its_hash(desk: Desk, clock: MovableClock) -> None:
    paper = _receipt(desk, builders.a_request(desk))
    clock.later(minutes=2)
    _print(desk, paper)
    kept = _paper(desk, paper)
    with desk.look() as look:
        pdf = look.db.get_one(PaperContent, paper).pdf

    assert pdf == PDF
    assert kept.sha256 == hashlib.sha256(PDF).hexdigest()
    assert (kept.printed_at, kept.reprints) == (clock(), 0)


def test_a_reprint_keeps_number_hash_and_bytes(desk: Desk, clock: MovableClock) -> None:
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


def test_a_paper_prepared_and_never_printed_serves_again(desk: Desk, clock: MovableClock) -> None:
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
    with pytest.raises(NoResultFound), desk.work() as work:
        referrals.prepare_note(work, ReferralId(new_id()))


KINDS: dict[SubjectKind, PaperKind] = {
    SubjectKind.PERSON: PaperKind.PERSON_EXTRACT,
    SubjectKind.REQUEST: PaperKind.RECEIPT,
    SubjectKind.REFERRAL: PaperKind.REFERRAL_NOTE,
    SubjectKind.SESSION: PaperKind.MINUTES,
    SubjectKind.DELIVERY: PaperKind.DELIVERY_RECEIPT,
    SubjectKind.OFFICE: PaperKind.MINUTES,
}


@pytest.mark.parametrize("kind", SubjectKind)
def test_no_paper_is_about_what_there_is_not(desk: Desk, kind: SubjectKind) -> None:
    """There is no foreign key to two tables: the subject is looked for when the paper is prepared."""
    with pytest.raises(NoResultFound), desk.work() as work:
        papers.prepare_paper(work, PaperBasis(KINDS[kind], Subject(kind, new_id())))


def test_a_kind_of_subject_is_the_name_of_its_table() -> None:
    tables = {
        mapper.class_.__tablename__
        for mapper in Base.registry.mappers
        if issubclass(mapper.class_, OfficeRecord)
    }

    assert set(SubjectKind) <= tables


def test_whose_a_paper_is_follows_from_its_subject(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_raised_request(desk, person)
    session = builders.a_session(desk)
    builders.decide_all(desk, session, Outcome.ACCEPTED)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id, "لا يلزم")
    delivery = builders.a_delivery(desk, request_id)
    with desk.work() as work:
        receipt = intake.prepare_receipt(work, request_id)
        delivered = deliveries.prepare_delivery_receipt(work, delivery)
        extract, note = people.prepare_extract(work, person), builders.a_note(work, person)
        nobodys = (builders.a_note(work), builders.minutes_of_no_session(work))
        minutes = committee.prepare_minutes(work, session)
    with desk.look() as look:
        of_person = {paper.id for paper in papers_of(look.db, person)}
        of_request = {paper.id for paper in papers_of_request(look.db, request_id)}
        of_session = {paper.id for paper in papers_about(look.db, Subject(SubjectKind.SESSION, session))}

    assert of_person >= {receipt, delivered, extract, note}
    assert not of_person & {*nobodys, minutes}
    assert of_request >= {receipt, delivered}
    assert not of_request & {extract, note, minutes, *nobodys}
    assert of_session == {minutes}


def _of_referral(db: Session, referral_id: UUID) -> object:
    return papers_about(db, Subject(SubjectKind.REFERRAL, referral_id))


def _unprinted(db: Session, request_id: UUID) -> object:
    return unprinted(db, PaperBasis(PaperKind.RECEIPT, Subject(SubjectKind.REQUEST, request_id)))


def _letters(db: Session, session_id: UUID) -> object:
    return replies_to_print(db, db.get_one(CommitteeSession, session_id))


@pytest.mark.parametrize(
    "question",
    [papers_of, papers_of_request, _of_referral, _unprinted, _letters],
    ids=lambda question: question.__name__,
)
def test_no_question_for_papers_reads_the_whole_register(
    desk: Desk, question: Callable[[Session, UUID], object]
) -> None:
    builders.a_raised_request(desk)
    session = builders.a_session(desk)
    builders.decide_all(desk, session, Outcome.ACCEPTED)
    plans: list[str] = []
    with desk.look() as look:
        connection = look.db.connection()

        def explain(_connection: object, cursor: Any, statement: str, values: Any, *_: object) -> None:
            cursor.execute(f"EXPLAIN QUERY PLAN {statement}", values)
            plans.extend(line for *_, line in cursor.fetchall())

        event.listen(connection, "before_cursor_execute", explain)
        question(look.db, session)

    assert plans
    assert [line for line in plans if line.startswith("SCAN")] == []
