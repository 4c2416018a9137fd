"""Unknown is not none: identities of every kind, at registration, on every paper, and those before (T14, T66)."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy import select

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.ids import PaperId, PersonId
from hayat_desk.policy.names import Agreement, PersonTraits
from hayat_desk.policy.people import Identity, IdentityKind, parse_identity
from hayat_desk.policy.registration import RegistrationFlaw, RegistrationGap
from hayat_desk.procedures import declarations, deliveries, intake, people
from hayat_desk.records import search
from hayat_desk.records.people import EarlierIdentity, earlier_identities
from hayat_desk.records.requests import Declaration
from hayat_desk.summaries.outcomes import outcome_summary
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.forms import PersonExtractSummary
from hayat_desk.summaries.papers.request_forms import filled_request_form
from hayat_desk.summaries.papers.shapes import (
    DeclarationSummary,
    DeliveryReceiptSummary,
    ReceiptSummary,
)
from hayat_desk.summaries.people import find_people, likely_same
from hayat_desk.summaries.person_file import person_file
from tests import builders

OF_EACH_KIND = {
    IdentityKind.NATIONAL_ID: ("1000000008", "رقم الهوية"),
    IdentityKind.IQAMA: ("2000000006", "رقم الإقامة"),
    IdentityKind.GCC_ID: ("784199012345676", "رقم الهوية الخليجية"),
    IdentityKind.BORDER_NUMBER: ("3012345678", "رقم الحدود"),
    IdentityKind.VISITOR_CARD: ("6012345678", "رقم بطاقة الزائر"),
    IdentityKind.PASSPORT: ("AB1234567", "رقم جواز السفر"),
    IdentityKind.REFUGEE_CARD: ("18623C01234", "رقم بطاقة اللاجئ"),
}
IDENTITIES = [
    *((Identity(kind, number), label, number) for kind, (number, label) in OF_EACH_KIND.items()),
    *((Identity(kind), label, "غير معروف") for kind, (_, label) in OF_EACH_KIND.items()),
    (Identity(IdentityKind.UNKNOWN), "رقم الهوية", "غير معروف"),
    (Identity(IdentityKind.NONE), "الهوية", "لا تحملها"),
]


@dataclass
class Printed:
    """What one paper says of the identity: the label, and the number or what stands in its place."""

    label: str
    value: str


def _papers(desk: Desk, person: PersonId) -> dict[str, Printed]:
    """Every paper that names an identity, as it would be printed of this person."""
    request_id = builders.a_decided_request(desk, person=person)
    builders.tell(desk, request_id)
    with desk.work() as work:
        receipt = intake.prepare_receipt(work, request_id)
        extract = people.prepare_extract(work, person)
        deliveries.complete_registration(work, request_id, "لا تعرف بعضها")
        sheet = work.db.scalars(select(Declaration.paper_id).order_by(Declaration.id.desc())).first()
    handed_over = builders.a_delivery(desk, request_id)
    with desk.work() as work:
        delivered = deliveries.prepare_delivery_receipt(work, handed_over)
    printed: dict[str, Printed] = {}
    with desk.look() as look:
        _, form = filled_request_form(look, request_id)
        printed["form"] = Printed(form.identity_label, form.no_identity or form.identity_number)
        ticked = [box.title for box in form.identity_kinds if box.is_ticked]
        assert len(ticked) <= 1
        printed["form's kinds"] = Printed("", "".join(ticked))
        for paper in (receipt, extract, delivered, sheet):
            assert paper is not None
            match paper_to_draw(look, PaperId(paper)).sheet:
                case DeclarationSummary() | ReceiptSummary() as told:
                    printed[type(told).__name__] = Printed(
                        told.identity_label, told.no_identity or told.identity_number
                    )
                case DeliveryReceiptSummary() as told:
                    printed["delivery"] = Printed(told.receiver.identity_label, told.receiver.identity)
                case PersonExtractSummary() as told:
                    facts = {fact.label: fact.value for fact in told.facts}
                    label = next(label for label in facts if label in LABELS)
                    printed["extract"] = Printed(label, facts[label])
    return printed


LABELS = {label for _, label in OF_EACH_KIND.values()} | {"الهوية"}


@pytest.mark.parametrize(("identity", "label", "value"), IDENTITIES)
def test_every_paper_says_the_kind_and_number_or_that_it_is_not_known(
    desk: Desk, identity: Identity, label: str, value: str
) -> None:
    printed = _papers(desk, builders.a_person(desk, identity=identity))

    kinds = printed.pop("form's kinds")
    assert kinds.value == ("" if identity.kind is IdentityKind.UNKNOWN else identity.kind.arabic)
    assert set(printed) == {"form", "DeclarationSummary", "ReceiptSummary", "delivery", "extract"}
    assert list(printed.values()) == [Printed(label, value)] * 5


# At registration


@pytest.mark.parametrize(
    ("identity", "is_asked_for"),
    [(identity, value == "غير معروف") for identity, _, value in IDENTITIES],
)
def test_registration_asks_for_an_identity_that_is_not_known(
    desk: Desk, identity: Identity, is_asked_for: bool
) -> None:
    """T66: it may stay unknown, with the reason; that there is none is an answer."""
    request_id = builders.a_decided_request(desk, person=builders.a_person(desk, identity=identity))
    builders.tell(desk, request_id)
    with desk.look() as look:
        assert outcome_summary(look, request_id).gaps == ((RegistrationGap.IDENTITY,) if is_asked_for else ())
    if is_asked_for:
        with pytest.raises(InvalidValue) as refusal, desk.work() as work:
            deliveries.complete_registration(work, request_id)
        assert refusal.value.flaw is RegistrationFlaw.GAPS_LEFT
    with desk.work() as work:
        assert deliveries.complete_registration(work, request_id, "ضاعت بطاقتها" if is_asked_for else "")


# An identity that another took the place of


def _corrected(desk: Desk, person: PersonId, identity: Identity) -> list[Identity]:
    with desk.work() as work:
        people.correct_person(work, person, builders.a_person_entry(identity=identity))
    with desk.look() as look:
        return [one.identity for one in earlier_identities(look.db, person)]


IQAMA = Identity(IdentityKind.IQAMA, "2000000006")
NATIONAL = Identity(IdentityKind.NATIONAL_ID, "1000000008")


def test_the_identity_of_before_is_kept_and_shown(desk: Desk) -> None:
    person = builders.a_person(desk, identity=IQAMA)

    assert _corrected(desk, person, NATIONAL) == [IQAMA]
    with desk.look() as look:
        banner = person_file(look, person).banner
    assert (banner.identity, banner.earlier) == (NATIONAL, (IQAMA,))
    with desk.work() as work:
        paper = people.prepare_extract(work, person)
    with desk.look() as look:
        sheet = paper_to_draw(look, paper).sheet
    assert isinstance(sheet, PersonExtractSummary)
    assert ("رقم الإقامة سابقًا", "2000000006") in [(fact.label, fact.value) for fact in sheet.facts]


def test_each_passport_before_is_kept_the_newest_first(desk: Desk) -> None:
    first, second, third = (Identity(IdentityKind.PASSPORT, f"A123456{at}") for at in range(3))
    person = builders.a_person(desk, identity=first)

    assert _corrected(desk, person, second) == [first]
    assert _corrected(desk, person, third) == [second, first]
    assert _corrected(desk, person, NATIONAL) == [third, second, first]


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        (NATIONAL, Identity(IdentityKind.NATIONAL_ID, "1000000016")),
        (Identity(IdentityKind.IQAMA, "2000000005"), NATIONAL),
        (Identity(IdentityKind.UNKNOWN), NATIONAL),
        (Identity(IdentityKind.NONE), NATIONAL),
        (NATIONAL, NATIONAL),
        (Identity(IdentityKind.IQAMA, "2000000005"), Identity(IdentityKind.NONE)),
    ],
)
def test_a_slip_put_right_is_no_earlier_identity(desk: Desk, was: Identity, is_now: Identity) -> None:
    assert _corrected(desk, builders.a_person(desk, identity=was), is_now) == []


@pytest.mark.parametrize("was", [IQAMA, NATIONAL, Identity(IdentityKind.PASSPORT, "A1234567")])
@pytest.mark.parametrize(
    "is_now",
    [Identity(IdentityKind.NONE), Identity(IdentityKind.UNKNOWN), Identity(IdentityKind.BORDER_NUMBER)],
)
def test_a_number_after_which_there_is_none_is_shown_and_found_as_the_earlier(
    desk: Desk, was: Identity, is_now: Identity
) -> None:
    person = builders.a_person(desk, identity=was)

    assert _corrected(desk, person, is_now) == [was]
    with desk.look() as look:
        assert person_file(look, person).banner.earlier == (was,)
        assert [one.id for one in search.find(look.db, was.number, 5)] == [person]
    assert _corrected(desk, person, was) == []  # a change taken back


@pytest.mark.parametrize("kept", ["185-12C00234", "18512C00234"])
@pytest.mark.parametrize("typed", ["185-12C00234", "18512c00234", "185 12c00234", "185–12C00234"])
def test_a_card_with_hyphens_is_found_and_asked_about_closed_up(desk: Desk, kept: str, typed: str) -> None:
    person = builders.a_person(desk, identity=Identity(IdentityKind.REFUGEE_CARD, kept))
    entered = parse_identity(IdentityKind.REFUGEE_CARD, typed)
    for agreement in (Agreement.IDENTITY, Agreement.EARLIER_IDENTITY):
        with desk.look() as look:
            assert [(hit.person_id, hit.agreements) for hit in find_people(look, typed)] == [
                (person, (agreement,))
            ]
            likely = likely_same(look, PersonTraits(name="ليان", identity=entered.number))
            assert [(hit.person_id, hit.agreements) for hit in likely] == [(person, (agreement,))]
        _corrected(desk, person, NATIONAL)
    assert _corrected(desk, person, entered) == [NATIONAL]


def test_a_change_taken_back_leaves_no_earlier_identity_but_the_one_between(desk: Desk) -> None:
    person = builders.a_person(desk, identity=IQAMA)
    _corrected(desk, person, NATIONAL)

    assert _corrected(desk, person, IQAMA) == [NATIONAL]
    with desk.look() as look:
        assert len(list(look.db.scalars(select(EarlierIdentity)))) == 2


def test_what_she_signed_as_none_is_still_declared_so(desk: Desk) -> None:
    """The paper that was signed keeps its words when the identity is known later."""
    person = builders.a_person(desk, identity=Identity(IdentityKind.NONE))
    request_id = builders.a_request(desk, person)
    with desk.work() as work:
        declarations.prepare_declaration(work, request_id)
        paper = work.db.scalars(select(Declaration.paper_id)).one()
    _corrected(desk, person, NATIONAL)

    with desk.look() as look:
        sheet = paper_to_draw(look, PaperId(paper)).sheet
    assert isinstance(sheet, DeclarationSummary)
    assert (sheet.no_identity, sheet.identity_number) == ("لا تحملها", "")
