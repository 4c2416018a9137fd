"""The declaration: what was printed is what was signed, and nothing else is (T62, T81)."""

from __future__ import annotations

import json

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.declarations import DeclarationState, Signature, SignatureKind, canonical, code_of
from hayat_desk.policy.ids import DeclarationId, PersonId, RequestId
from hayat_desk.policy.requests import RequestHindrance
from hayat_desk.procedures import declarations, people, requests
from hayat_desk.records.requests import Declaration, SupportRequest
from tests import builders

SIGNED = Signature(SignatureKind.SIGNATURE, consented=True)


def _declaration(desk: Desk, declaration_id: DeclarationId) -> Declaration:
    with desk.look() as look:
        return look.db.get_one(Declaration, declaration_id)


def _prepare(desk: Desk, request_id: RequestId) -> DeclarationId:
    with desk.work() as work:
        return declarations.prepare_declaration(work, request_id)


def _print(desk: Desk, declaration_id: DeclarationId) -> None:
    with desk.work() as work:
        declarations.record_printed(work, declaration_id)


def _sign(desk: Desk, declaration_id: DeclarationId, signature: Signature = SIGNED) -> None:
    with desk.work() as work:
        declarations.record_signature(work, declaration_id, signature)


def _correct(desk: Desk, person: PersonId, **changes: object) -> None:
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(**changes))


def test_the_same_data_have_the_same_declaration_and_number(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    first = _prepare(desk, request_id)

    assert _prepare(desk, request_id) == first
    with desk.look() as look:
        assert len(look.db.get_one(SupportRequest, request_id).declarations) == 1


def test_changed_data_have_another_declaration_code_and_paper(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    first = _prepare(desk, request_id)
    _print(desk, first)
    _correct(desk, person, district="أخرى")
    second = _prepare(desk, request_id)
    old, new = _declaration(desk, first), _declaration(desk, second)

    assert (old.state, new.state) == (DeclarationState.VOID, DeclarationState.NOT_PRINTED)
    assert old.code != new.code
    assert old.paper_id != new.paper_id


def test_text_and_data_are_kept_verbatim_with_their_code(desk: Desk) -> None:
    """The code on the sheet can be made again from what was kept."""
    kept = _declaration(desk, _prepare(desk, builders.a_request(desk)))
    told = json.loads(kept.declared)

    assert told["text"] == kept.text
    assert told["data"]["name"] == "نورة سالم فهد الشمري"
    assert told["data"]["birth"] == "hijri 1375-07-01"
    assert kept.data.name == "نورة سالم فهد الشمري"
    assert canonical(kept.text, kept.data) == kept.declared
    assert code_of(kept.text + kept.consent_text, kept.data) == kept.code


@pytest.mark.parametrize(("service", "asked"), [("financial_help", True), ("transport", False)])
def test_the_income_is_declared_only_where_the_service_asks_it(desk: Desk, service: str, asked: bool) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis="ورم حميد", monthly_income=Money(4200_00))
        )
    kept = _declaration(desk, _prepare(desk, builders.a_request(desk, person, service)))

    assert ("4200" in kept.declared) is asked
    assert "ورم" not in kept.declared


def test_an_income_that_is_not_declared_voids_nothing(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person, "transport")
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)
    with desk.work() as work:
        people.keep_sensitive(
            work, person, people.Sensitive(diagnosis="ورم حميد", monthly_income=Money(9000_00))
        )

    with desk.look() as look:
        declaration = look.db.get_one(SupportRequest, request_id).declaration
        assert declaration is not None
        assert declaration.state is DeclarationState.SIGNED


def test_a_request_that_does_not_say_what_is_asked_has_no_declaration(desk: Desk) -> None:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        service = work.db.get_one(SupportRequest, request_id).service_key
        requests.amend_request(work, request_id, requests.RequestEntry(service_key=service, description=" "))

    with pytest.raises(NotAllowed) as refusal:
        _prepare(desk, request_id)
    assert refusal.value.hindrances == (RequestHindrance.DESCRIPTION_MISSING,)


def test_a_sheet_is_signed_after_it_was_printed_and_once(desk: Desk, clock: MovableClock) -> None:
    declaration = _prepare(desk, builders.a_request(desk))
    with pytest.raises(NotAllowed) as refusal:
        _sign(desk, declaration)
    assert refusal.value.hindrances == (RequestHindrance.DECLARATION_NOT_PRINTED,)

    _print(desk, declaration)
    clock.later(minutes=3)
    _sign(desk, declaration)
    kept = _declaration(desk, declaration)
    assert (kept.state, kept.signed_at, kept.witnessed_by) == (
        DeclarationState.SIGNED,
        clock(),
        desk.clerk.id,
    )

    with pytest.raises(NotAllowed) as refusal:
        _sign(desk, declaration)
    assert refusal.value.hindrances == (RequestHindrance.ALREADY_SIGNED,)


def test_the_old_sheet_is_not_signed_when_a_new_one_lies_ready(desk: Desk) -> None:
    """A screen left open on the old sheet cannot bring its signature to life."""
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    old = _prepare(desk, request_id)
    _print(desk, old)
    _correct(desk, person, district="أخرى")
    new = _prepare(desk, request_id)
    _print(desk, new)

    with pytest.raises(NotAllowed) as refusal:
        _sign(desk, old)

    assert refusal.value.hindrances == (RequestHindrance.DECLARATION_VOID,)
    _sign(desk, new)
    assert [_declaration(desk, one).state for one in (old, new)] == [
        DeclarationState.VOID,
        DeclarationState.SIGNED,
    ]


def test_a_signed_sheet_is_not_signed_again_while_another_lies_printed(
    desk: Desk, clock: MovableClock
) -> None:
    """Of a raised request both stand side by side; the screen left open is the old one's."""
    person = builders.a_person(desk)
    request_id = builders.a_raised_request(desk, person)
    with desk.look() as look:
        old = DeclarationId(look.db.get_one(SupportRequest, request_id).declarations[0].id)
    signed_at = _declaration(desk, old).signed_at
    clock.later(minutes=3)
    _correct(desk, person, district="أخرى")
    _print(desk, _prepare(desk, request_id))

    with pytest.raises(NotAllowed) as refusal:
        _sign(desk, old)

    assert refusal.value.hindrances == (RequestHindrance.ALREADY_SIGNED,)
    assert _declaration(desk, old).signed_at == signed_at


def test_a_void_sheet_that_is_printed_after_all_stays_void(desk: Desk) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    declaration = _prepare(desk, request_id)
    _correct(desk, person, district="أخرى")
    _print(desk, declaration)

    assert _declaration(desk, declaration).state is DeclarationState.VOID


@pytest.mark.parametrize("kind", list(SignatureKind))
@pytest.mark.parametrize("consented", [True, False])
def test_how_it_was_signed_and_the_consent_are_kept_apart(
    desk: Desk, kind: SignatureKind, consented: bool
) -> None:
    """T62, T79, T81."""
    declaration = _prepare(desk, builders.a_request(desk))
    _print(desk, declaration)
    _sign(desk, declaration, Signature(kind, consented=consented))
    kept = _declaration(desk, declaration)

    assert (kept.signature, kept.consented) == (kind, consented)


def test_the_declaration_that_counts_is_the_one_that_is_not_void(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever order the ids are in, as after a clock set back between two runs of the program."""
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    _prepare(desk, request_id)
    _correct(desk, person, district="أخرى")
    from hayat_desk.policy import ids

    monkeypatch.setattr(ids, "_newest", 0)
    monkeypatch.setattr("hayat_desk.policy.ids.time.time_ns", lambda: 10**18)
    again = _prepare(desk, request_id)

    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert request.declarations[0].id == again  # it sorts before the void one
        assert request.declaration is not None
        assert request.declaration.id == again


def test_other_requests_of_the_person_lapse_too_and_those_of_others_do_not(desk: Desk) -> None:
    person = builders.a_person(desk)
    signed = []
    for owner in (person, person, builders.a_person(desk)):
        request_id = builders.a_request(desk, owner)
        builders.see_documents(desk, request_id)
        builders.sign(desk, request_id)
        signed.append(request_id)
    _correct(desk, person, district="أخرى")

    with desk.look() as look:
        states = [
            declaration.state
            for one in signed
            if (declaration := look.db.get_one(SupportRequest, one).declaration)
        ]
    assert states == [DeclarationState.VOID, DeclarationState.VOID, DeclarationState.SIGNED]
