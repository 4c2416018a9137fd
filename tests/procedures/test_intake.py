"""The first and the last step of a request: each whole or not at all (T25, T59, T62–T65)."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from hayat_desk.desk import Desk
from hayat_desk.errors import NotAllowed, NotPermitted
from hayat_desk.policy.declarations import DeclarationState, Signature, SignatureKind
from hayat_desk.policy.ids import DeclarationId, RequestId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.papers import PaperKind, Subject, SubjectKind
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestHindrance, RequestState
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import declarations, intake
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import NotSamePerson, Person, known_not_same
from hayat_desk.records.reception import Visit
from hayat_desk.records.requests import SupportRequest
from tests import builders

SIGNED = Signature(SignatureKind.SIGNATURE, consented=True)


def _entry(**changes: object) -> intake.IntakeEntry:
    told: dict[str, object] = {
        "channel": ChannelKind.INTERVIEW,
        "person_id": None,
        "person": builders.a_person_entry(),
    }
    return intake.IntakeEntry(**{**told, **changes})  # type: ignore[arg-type]


def _begin(desk: Desk, **changes: object) -> RequestId:
    with desk.work() as work:
        return intake.begin_request(work, _entry(**changes))


def _count(desk: Desk, table: type) -> int:
    with desk.look() as look:
        return look.db.scalar(select(func.count()).select_from(table)) or 0


def _printed(desk: Desk) -> tuple[RequestId, DeclarationId]:
    """A complete request whose declaration lies printed on the desk."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        declaration = declarations.prepare_declaration(work, request_id)
        declarations.record_printed(work, declaration)
    return request_id, declaration


def _finish(desk: Desk, request_id: RequestId, declaration: DeclarationId | None, *, told: bool) -> Paper:
    closing = intake.ClosingEntry(declaration_id=declaration, signature=SIGNED, told=told)
    with desk.work() as work:
        paper = intake.finish_request(work, request_id, closing)
    with desk.look() as look:
        return look.db.get_one(Paper, paper)


def test_a_new_visitor_has_file_visit_and_request_in_one_act(desk: Desk) -> None:
    """T55, T59."""
    request_id = _begin(desk)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        person = look.db.get_one(Person, request.person_id)
        visit = look.db.get_one(Visit, request.visit_id)

    assert (request.state, request.number) == (RequestState.DRAFT, "1448-01-3-00001")
    assert (person.name.full, person.applicant_number) == ("نورة سالم فهد الشمري", "1448-01-1-00001")
    assert (visit.person_id, visit.purpose) == (person.id, Purpose.SUPPORT_REQUEST)


def test_a_known_visitor_is_confirmed_and_not_entered_twice(desk: Desk) -> None:
    """T25."""
    person = builders.a_person(desk)
    _begin(desk, person_id=person, person=builders.a_person_entry(district="المساعدية"))

    assert _count(desk, Person) == 1
    with desk.look() as look:
        assert look.db.get_one(Person, person).district == "المساعدية"


def test_who_was_said_to_be_somebody_else_is_remembered(desk: Desk) -> None:
    others = frozenset({builders.a_person(desk), builders.a_person(desk)})
    request_id = _begin(desk, not_same=others)

    with desk.look() as look:
        person = look.db.get_one(SupportRequest, request_id).person_id
        assert known_not_same(look.db, person) == others


def test_a_beginning_that_fails_leaves_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(intake, "take_request", fail)
    other = builders.a_person(desk)
    with pytest.raises(ZeroDivisionError):
        _begin(desk, not_same=frozenset({other}))

    counts = [_count(desk, table) for table in (Person, Visit, SupportRequest, NotSamePerson)]
    assert counts == [1, 0, 0, 0]
    monkeypatch.undo()
    assert _begin(desk) is not None
    with desk.look() as look:
        numbers = sorted(look.db.scalars(select(Person.applicant_number)))
    assert numbers == ["1448-01-1-00001", "1448-01-1-00002"]


def test_the_last_step_signs_raises_and_numbers_the_receipt(desk: Desk) -> None:
    """T62–T65."""
    request_id, declaration = _printed(desk)
    receipt = _finish(desk, request_id, declaration, told=True)

    about = Subject(SubjectKind.REQUEST, request_id)
    assert (receipt.kind, receipt.subject, receipt.printed_at) == (PaperKind.RECEIPT, about, None)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert request.state is RequestState.RAISED
        assert request.told_by == desk.clerk.id
        assert request.declaration is not None
        assert request.declaration.state is DeclarationState.SIGNED


def test_a_sheet_signed_before_is_not_signed_again(desk: Desk) -> None:
    request_id = builders.a_signed_request(desk)

    assert _finish(desk, request_id, None, told=True).kind is PaperKind.RECEIPT


def test_a_last_step_that_is_refused_keeps_no_signature_and_no_number(desk: Desk) -> None:
    """T63: not told, not raised; and nothing else of the act stays."""
    request_id, declaration = _printed(desk)
    papers_before = _count(desk, Paper)
    with pytest.raises(NotAllowed) as refusal:
        _finish(desk, request_id, declaration, told=False)

    assert refusal.value.hindrances == (RequestHindrance.VISITOR_NOT_TOLD,)
    assert _count(desk, Paper) == papers_before
    with desk.look() as look:
        kept = look.db.get_one(SupportRequest, request_id).declaration
        assert kept is not None
        assert kept.state is DeclarationState.PRINTED


def test_who_may_not_open_files_begins_no_request(desk: Desk) -> None:
    with pytest.raises(NotPermitted), builders.without(desk, Permission.OPEN_FILES).work() as work:
        intake.begin_request(work, _entry(person=builders.a_person_entry(name=PersonName("هيا"))))

    assert _count(desk, Person) == 0
