"""What was signed stays signed: every act that changes declared data, in every state a request can be in (T62)."""

from __future__ import annotations

import ast
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from hayat_desk import procedures
from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import NotAllowed
from hayat_desk.policy.after_change import AfterChange, after_change
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.declarations import DeclarationState, DeclaredField, Signature, SignatureKind
from hayat_desk.policy.ids import (
    DeclarationId,
    DocketLineId,
    DocumentId,
    PaperId,
    PersonId,
    RequestId,
    SessionId,
    VisitId,
)
from hayat_desk.policy.journal import JournalAct
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.people import parse_identity, parse_phone
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import (
    RequestAct,
    RequestHindrance,
    RequestState,
    is_at_the_desk,
)
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.procedures import (
    checklist,
    committee,
    declarations,
    deliveries,
    intake,
    opinions,
    people,
    profile,
    referrals,
    requests,
)
from hayat_desk.records.committee import DocketLine, open_session_of
from hayat_desk.records.requests import SupportRequest, declared_now
from hayat_desk.summaries.committee import minutes_preview
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.fallen import fallen_signatures
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.shapes import DeclarationSummary
from hayat_desk.summaries.person_file import person_file
from hayat_desk.summaries.requests import RequestSummary, request_summary
from tests import builders

INCOME_SERVICE = "financial_help"
TOLD = Money(3000_00)
CHANGED = Money(9000_00)


# Every state, as the office comes to it


def _person_with_income(desk: Desk) -> PersonId:
    person = builders.a_person(desk)
    with desk.work() as work:
        people.declare_income(work, person, TOLD, frozenset())
    return person


def _signed(desk: Desk, *, leave_out: int = 0) -> RequestId:
    request_id = builders.a_request(desk, _person_with_income(desk), INCOME_SERVICE)
    builders.see_documents(desk, request_id, leave_out=leave_out)
    builders.sign(desk, request_id)
    return request_id


def _raised(desk: Desk) -> RequestId:
    return builders.a_raised_request(desk, _person_with_income(desk), INCOME_SERVICE)


def _after_session(desk: Desk, outcome: Outcome) -> RequestId:
    request_id = _raised(desk)
    builders.decide_all(desk, builders.a_session(desk), outcome)
    return request_id


def _told(desk: Desk, outcome: Outcome = Outcome.ACCEPTED) -> RequestId:
    request_id = _after_session(desk, outcome)
    builders.tell(desk, request_id)
    return request_id


def _registering(desk: Desk) -> RequestId:
    request_id = _told(desk)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    return request_id


def _delivered(desk: Desk) -> RequestId:
    request_id = _registering(desk)
    builders.a_delivery(desk, request_id)
    return request_id


def _closed(desk: Desk) -> RequestId:
    request_id = _delivered(desk)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.GIVEN)
    return request_id


def _under_study(desk: Desk) -> RequestId:
    request_id = _raised(desk)
    builders.a_session(desk)
    return request_id


def _referred(desk: Desk) -> RequestId:
    request_id = _signed(desk)
    with desk.work() as work:
        entry = referrals.ReferralEntry(question="هل زِير البيت؟", due_on=work.today, request_id=request_id)
        referrals.refer_to_researcher(work, entry)
        requests.settle(work.db.get_one(SupportRequest, request_id), work.today)
    return request_id


def _cancelled(desk: Desk) -> RequestId:
    request_id = _signed(desk)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عن الطلب")
    return request_id


def _appealed(desk: Desk) -> RequestId:
    request_id = _told(desk, Outcome.REFUSED)
    with desk.work() as work:
        builders.appeal(work, request_id, "لم يُنظر في التقرير")
    return request_id


STATES: dict[str, tuple[Callable[[Desk], RequestId], RequestState]] = {
    "a paper missing": (lambda desk: _signed(desk, leave_out=1), RequestState.AWAITING_DOCUMENTS),
    "signed": (_signed, RequestState.AWAITING_SIGNATURE),
    "referred": (_referred, RequestState.REFERRED),
    "returned": (lambda desk: _after_session(desk, Outcome.TO_COMPLETE), RequestState.AWAITING_DOCUMENTS),
    "cancelled": (_cancelled, RequestState.ENDED),
    "raised": (_raised, RequestState.RAISED),
    "under study": (_under_study, RequestState.UNDER_STUDY),
    "deferred": (lambda desk: _after_session(desk, Outcome.DEFERRED), RequestState.RAISED),
    "accepted": (lambda desk: _after_session(desk, Outcome.ACCEPTED), RequestState.DECIDED),
    "refused": (lambda desk: _after_session(desk, Outcome.REFUSED), RequestState.DECIDED),
    "told": (_told, RequestState.INFORMED),
    "appealed": (_appealed, RequestState.UNDER_STUDY),
    "registering": (_registering, RequestState.REGISTERING),
    "delivered": (_delivered, RequestState.DELIVERED),
    "closed": (_closed, RequestState.CLOSED),
}


# Every door


def _person_of(work: UnitOfWork, request_id: RequestId) -> PersonId:
    return PersonId(work.db.get_one(SupportRequest, request_id).person_id)


def _correct(work: UnitOfWork, request_id: RequestId) -> None:
    entry = builders.a_person_entry(city="رفحاء")
    people.correct_person(work, _person_of(work, request_id), entry)


def _ask_again(work: UnitOfWork, request_id: RequestId) -> None:
    intake.begin_request(
        work,
        intake.IntakeEntry(
            channel=ChannelKind.INTERVIEW,
            person_id=_person_of(work, request_id),
            person=builders.a_person_entry(city="رفحاء"),
        ),
    )


def _keep_sensitive(work: UnitOfWork, request_id: RequestId) -> None:
    entry = people.Sensitive(diagnosis="", monthly_income=CHANGED)
    people.keep_sensitive(work, _person_of(work, request_id), entry)


def _declare_income(work: UnitOfWork, request_id: RequestId) -> None:
    people.declare_income(work, _person_of(work, request_id), CHANGED, frozenset())


def _amend_another(work: UnitOfWork, request_id: RequestId) -> None:
    """The same person's other request, which asks the income too."""
    one = work.db.get_one(SupportRequest, request_id)
    other = requests.take_request(work, PersonId(one.person_id), VisitId(one.visit_id))
    entry = requests.RequestEntry(
        service_key=INCOME_SERVICE, description="إيجار السكن", monthly_income=CHANGED
    )
    requests.amend_request(work, other, entry)


def _amend_itself(work: UnitOfWork, request_id: RequestId) -> None:
    entry = requests.RequestEntry(service_key=INCOME_SERVICE, description="غير ما طُلب أولًا")
    requests.amend_request(work, request_id, entry)


def _check_its_paper(work: UnitOfWork, request_id: RequestId) -> None:
    document = work.db.get_one(SupportRequest, request_id).documents[0]
    checklist.check_documents(
        work, {DocumentId(document.id): checklist.SightingEntry(matched=False, difference="اسم آخر")}
    )


OF_THE_PERSON: dict[str, tuple[Callable[[UnitOfWork, RequestId], None], DeclaredField]] = {
    "correct_person": (_correct, DeclaredField.CITY),
    "begin_request": (_ask_again, DeclaredField.CITY),
    "keep_sensitive": (_keep_sensitive, DeclaredField.INCOME),
    "declare_income": (_declare_income, DeclaredField.INCOME),
    "amend_request of another": (_amend_another, DeclaredField.INCOME),
}
OF_THE_REQUEST: dict[str, tuple[Callable[[UnitOfWork, RequestId], None], DeclaredField]] = {
    "amend_request": (_amend_itself, DeclaredField.DESCRIPTION),
    "check_documents": (_check_its_paper, DeclaredField.DOCUMENTS),
}

_DECLARED_COLUMNS = {
    *("first_name", "father_name", "grandfather_name", "family_name", "identity_kind", "identity_number"),
    *("birth", "sex", "phone", "city", "district", "monthly_income", "income_as_told"),
    *("service_title", "description", "asks_income", "matched", "issued", "expires"),
}


def test_every_procedure_that_writes_declared_data_is_a_door_here() -> None:
    """A new one fails here until it stands among the doors above, and keeps the rule."""
    writers: set[str] = set()
    for path in Path(procedures.__file__).parent.glob("*.py"):
        for function in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            writers |= {
                f"{path.stem}.{function.name}"
                for node in ast.walk(function)
                if isinstance(node, ast.Attribute)
                if isinstance(node.ctx, ast.Store)
                if node.attr in _DECLARED_COLUMNS
            }

    assert writers == {
        "people._take_down",  # register_person, correct_person, begin_request
        "people.keep_sensitive",
        "people.declare_income",  # amend_request
        "requests.amend_request",
        "checklist._take_down",  # check_documents
        "wants._put_in_checklist",  # confirm_minutes, which makes void what no longer holds
    }


def test_a_declaration_holds_every_field_that_has_a_name(desk: Desk) -> None:
    request_id = _raised(desk)
    with desk.look() as look:
        declared = declared_now(look.db, look.db.get_one(SupportRequest, request_id))

    assert list(declared.stored) == list(DeclaredField)


def test_each_state_has_one_consequence() -> None:
    at_the_desk = {state for state in RequestState if after_change(state) is AfterChange.VOID}
    over = {state for state in RequestState if after_change(state) is AfterChange.UNTOUCHED}

    assert at_the_desk == {state for state in RequestState if is_at_the_desk(state)}
    assert over == {RequestState.DELIVERED, RequestState.CLOSED, RequestState.ENDED}


def _declarations(
    desk: Desk, request_id: RequestId
) -> list[tuple[DeclarationState, tuple[DeclaredField, ...], str]]:
    with desk.look() as look:
        rows = look.db.get_one(SupportRequest, request_id).declarations
        return [(row.state, row.void_because, row.declared) for row in rows]


def _summary(desk: Desk, request_id: RequestId) -> RequestSummary:
    with desk.look() as look:
        return request_summary(look, request_id)


def _pass_through(
    desk: Desk, request_id: RequestId, door: Callable[[UnitOfWork, RequestId], None]
) -> list[RequestId]:
    """Which signatures the act says to have made void."""
    with desk.work() as work:
        door(work, request_id)
    return work.fallen_signatures


@pytest.mark.parametrize("door", OF_THE_PERSON)
@pytest.mark.parametrize("state", STATES)
def test_what_a_change_of_the_person_does_follows_from_the_state(desk: Desk, state: str, door: str) -> None:
    build, expected = STATES[state]
    act, field = OF_THE_PERSON[door]
    request_id = build(desk)
    before = _declarations(desk, request_id)
    assert _summary(desk, request_id).state is expected
    assert [row[0] for row in before] == [DeclarationState.SIGNED]

    fallen = _pass_through(desk, request_id, act)

    summary, after = _summary(desk, request_id), _declarations(desk, request_id)
    changed = [change.field for change in summary.changed_since_signed]
    match after_change(expected):
        case AfterChange.VOID:
            assert after == [(DeclarationState.VOID, (field,), before[0][2])]
            assert (fallen, changed) == ([request_id], [])
            with desk.look() as look:
                told = fallen_signatures(look, fallen)
            assert [(one.number, one.changed) for one in told] == [(summary.number, (field,))]
        case AfterChange.TOLD:
            assert after == before
            assert (fallen, changed) == ([], [field])
            assert summary.may(RequestAct.DECLARE)
        case AfterChange.UNTOUCHED:
            assert after == before
            assert (fallen, changed) == ([], [])
            assert not summary.may(RequestAct.DECLARE)
    with desk.look() as look:
        marked = [paper.changed for paper in person_file(look, summary.banner.person_id).signed]
    assert marked == [() if after_change(expected) is AfterChange.UNTOUCHED else (field,)]


@pytest.mark.parametrize("door", OF_THE_REQUEST)
@pytest.mark.parametrize("state", STATES)
def test_the_request_s_own_data_change_at_the_desk_alone(desk: Desk, state: str, door: str) -> None:
    build, expected = STATES[state]
    act, field = OF_THE_REQUEST[door]
    request_id = build(desk)
    before = _declarations(desk, request_id)

    if not is_at_the_desk(expected):
        with pytest.raises(NotAllowed) as refusal:
            _pass_through(desk, request_id, act)
        assert refusal.value.hindrances == (RequestHindrance.NOT_AT_THE_DESK,)
        assert _declarations(desk, request_id) == before
        return

    assert _pass_through(desk, request_id, act) == [request_id]
    assert [row[:2] for row in _declarations(desk, request_id)] == [(DeclarationState.VOID, (field,))]


@pytest.mark.parametrize("door", OF_THE_PERSON)
def test_a_draft_has_nothing_signed_that_could_fall(desk: Desk, door: str) -> None:
    person = _person_with_income(desk)
    request_id = builders.a_request(desk, person, INCOME_SERVICE)
    with desk.work() as work:
        empty = requests.RequestEntry(service_key=INCOME_SERVICE, description=" ")
        requests.amend_request(work, request_id, empty)
    assert _summary(desk, request_id).state is RequestState.DRAFT

    assert _pass_through(desk, request_id, OF_THE_PERSON[door][0]) == []
    assert _declarations(desk, request_id) == []


def test_a_change_made_before_the_committee_returns_it_falls_on_the_return(desk: Desk) -> None:
    """While it was raised the signature stood; before it is raised again, it is signed as it is now."""
    request_id = _under_study(desk)
    assert _pass_through(desk, request_id, _correct) == []
    with desk.work() as work:
        session = open_session_of(work.db)
        assert session is not None
        line = DocketLineId(session.docket[0].id)
        committee.decide(
            work,
            line,
            committee.DecisionEntry(
                outcome=Outcome.TO_COMPLETE, reason="تقرير حديث", wants=(builders.QUESTION,)
            ),
        )
        committee.confirm_minutes(work, SessionId(session.id))

    assert work.fallen_signatures == [request_id]
    assert [row[:2] for row in _declarations(desk, request_id)] == [
        (DeclarationState.VOID, (DeclaredField.CITY,))
    ]
    with pytest.raises(NotAllowed) as refusal, desk.work() as again:
        requests.raise_to_committee(again, request_id, is_told=True)
    assert refusal.value.hindrances == (RequestHindrance.WANT_OPEN, RequestHindrance.DECLARATION_VOID)


def test_a_change_taken_back_is_no_change(desk: Desk) -> None:
    request_id = _raised(desk)
    _pass_through(desk, request_id, _correct)
    with desk.work() as work:
        people.correct_person(work, _person_of(work, request_id), builders.a_person_entry())

    assert _summary(desk, request_id).changed_since_signed == ()


def test_what_an_income_was_signed_as_does_not_matter_but_how_much_it_was(desk: Desk) -> None:
    """«3,000» was signed before amounts were kept as «3000»."""
    request_id = _raised(desk)
    with desk.work() as work:
        declaration = work.db.get_one(SupportRequest, request_id).declarations[0]
        declaration.declared = declaration.declared.replace('"3000"', '"3,000"')
        assert "3,000" in declaration.declared
        work.note(JournalAct.VOID_DECLARATION, declaration)

    assert _summary(desk, request_id).changed_since_signed == ()


def test_a_second_change_is_told_like_the_first(desk: Desk) -> None:
    """The signature fell for the city; when the telephone goes too, she is to know of both."""
    request_id = _signed(desk)
    assert _pass_through(desk, request_id, _correct) == [request_id]
    with desk.work() as work:
        entry = builders.a_person_entry(city="رفحاء", phone=None)
        people.correct_person(work, _person_of(work, request_id), entry)
    assert work.fallen_signatures == [request_id]
    assert _pass_through(desk, request_id, _amend_itself) == [request_id]
    assert _pass_through(desk, request_id, _amend_itself) == []  # the same again

    with desk.look() as look:
        (told,) = fallen_signatures(look, [request_id])
    assert told.changed == ("city", "phone", "description")
    assert _summary(desk, request_id).void_because == told.changed


@pytest.mark.parametrize(
    ("entry", "changed"),
    [({"city": "رفحاء", "phone": None}, ("city", "phone")), ({"city": "طريف"}, ("city",))],
)
def test_a_second_change_is_told_though_a_new_sheet_was_printed_between(
    desk: Desk, entry: dict[str, object], changed: tuple[str, ...]
) -> None:
    """She has the new sheet in her hand when more changes, or the same again: neither paper holds."""
    request_id = _signed(desk)
    assert _pass_through(desk, request_id, _correct) == [request_id]
    stale = _declare_anew(desk, request_id)
    with desk.work() as work:
        people.correct_person(work, _person_of(work, request_id), builders.a_person_entry(**entry))

    assert work.fallen_signatures == [request_id]
    with desk.look() as look:
        (told,) = fallen_signatures(look, [request_id])
    assert told.changed == changed
    with pytest.raises(NotAllowed):
        _sign(desk, stale)
    _sign(desk, _declare_anew(desk, request_id))
    assert [row[0] for row in _declarations(desk, request_id)] == [
        *(DeclarationState.VOID, DeclarationState.VOID, DeclarationState.SIGNED)
    ]


def test_a_sheet_that_lies_ready_hides_no_signature_that_fell(desk: Desk, clock: MovableClock) -> None:
    """A new sheet was prepared while the request was raised; then the committee gave it back."""
    request_id = _under_study(desk)
    _pass_through(desk, request_id, _correct)
    with desk.work() as work:
        declaration_id = declarations.prepare_declaration(work, request_id)
    clock.later(minutes=20)
    with desk.work() as work:
        session = open_session_of(work.db)
        assert session is not None
        entry = committee.DecisionEntry(
            outcome=Outcome.TO_COMPLETE, reason="تقرير حديث", wants=(builders.QUESTION,)
        )
        committee.decide(work, DocketLineId(session.docket[0].id), entry)
        committee.confirm_minutes(work, SessionId(session.id))

    def told() -> list[tuple[str, ...]]:
        with desk.look() as look:
            return [one.changed for one in fallen_signatures(look, [request_id])]

    assert work.fallen_signatures == [request_id]
    assert told() == [("city",)]
    with desk.work() as work:
        declarations.record_printed(work, declaration_id)
    assert told() == []


AS_IT_WAS_READ: dict[str, dict[str, object]] = {
    "spaces round it": {"city": "  عرعر "},
    "a tatweel": {"city": "عـرعر"},
    "a direction mark": {"district": "الصالحية\u200f"},
    "a tatweel in the name": {"name": PersonName("نـورة", "سالم", "فهد", "الشمري")},
    "the telephone from abroad": {"phone": parse_phone("00966 55 000 0001")},
    "the number in Arabic digits": {"identity": parse_identity(None, "١٠٠٠٠٠٠٠٠٨")},
    "the date in Arabic digits": {"birth": builders.written("١٣٧٥/٠٧/٠١هـ")},
}


@pytest.mark.parametrize("how", AS_IT_WAS_READ)
@pytest.mark.parametrize("build", [_signed, _raised])
def test_what_reads_as_it_was_signed_is_no_change(
    desk: Desk, build: Callable[[Desk], RequestId], how: str
) -> None:
    request_id = build(desk)
    with desk.work() as work:
        entry = builders.a_person_entry(**AS_IT_WAS_READ[how])
        people.correct_person(work, _person_of(work, request_id), entry)

    assert work.fallen_signatures == []
    assert [row[0] for row in _declarations(desk, request_id)] == [DeclarationState.SIGNED]
    assert _summary(desk, request_id).changed_since_signed == ()


def test_a_new_wording_of_the_board_takes_no_signature_away(desk: Desk) -> None:
    request_id = _signed(desk)
    with desk.work() as work:
        text = work.profile.wording(WordingKey.DECLARATION).text
        version = profile.VersionEntry(change="أُضيفت جملة", approved=builders.written("1/6/1448"))
        profile.change_wording(work, WordingKey.DECLARATION, f"{text} والله شهيد.", version)
    with desk.work() as work:
        (signed,) = work.db.get_one(SupportRequest, request_id).declarations
        assert declarations.prepare_declaration(work, request_id) == signed.id

    assert [row[0] for row in _declarations(desk, request_id)] == [DeclarationState.SIGNED]


# Another signature beside the first


def _declare_anew(desk: Desk, request_id: RequestId) -> DeclarationId:
    with desk.work() as work:
        declaration_id = declarations.prepare_declaration(work, request_id)
        declarations.record_printed(work, declaration_id)
    return declaration_id


def _sign(desk: Desk, declaration_id: DeclarationId) -> None:
    with desk.work() as work:
        signature = Signature(SignatureKind.SIGNATURE, consented=True)
        declarations.record_signature(work, declaration_id, signature)


TELLING = [name for name, (_, state) in STATES.items() if after_change(state) is AfterChange.TOLD]


@pytest.mark.parametrize("state", TELLING)
def test_a_new_declaration_is_signed_beside_the_old(desk: Desk, clock: MovableClock, state: str) -> None:
    request_id = STATES[state][0](desk)
    with pytest.raises(NotAllowed) as refusal:
        _declare_anew(desk, request_id)
    assert refusal.value.hindrances == (RequestHindrance.ALREADY_SIGNED,)

    _pass_through(desk, request_id, _correct)
    clock.later(minutes=5)
    _sign(desk, _declare_anew(desk, request_id))

    with desk.look() as look:
        old, new = look.db.get_one(SupportRequest, request_id).declarations
    assert [old.state, new.state] == [DeclarationState.SIGNED, DeclarationState.SIGNED]
    assert old.code != new.code
    summary = _summary(desk, request_id)
    assert summary.changed_since_signed == ()
    assert {line.code for line in summary.papers if line.code} == {old.code, new.code}
    with desk.look() as look:
        papers = person_file(look, summary.banner.person_id).signed
    assert [(paper.code, paper.is_void, paper.changed) for paper in papers] == [
        (new.code, False, ()),
        (old.code, False, ()),
    ]


def test_a_new_sheet_that_is_old_again_before_it_is_signed_is_not_signed(desk: Desk) -> None:
    request_id = _raised(desk)
    _pass_through(desk, request_id, _correct)
    stale = _declare_anew(desk, request_id)
    assert _pass_through(desk, request_id, _keep_sensitive) == []

    with pytest.raises(NotAllowed):
        _sign(desk, stale)
    _sign(desk, _declare_anew(desk, request_id))
    assert [row[0] for row in _declarations(desk, request_id)] == [
        DeclarationState.SIGNED,
        DeclarationState.VOID,
        DeclarationState.SIGNED,
    ]


def _papers_of_the_sheet(desk: Desk, paper_id: PaperId) -> list[str]:
    with desk.look() as look:
        sheet = paper_to_draw(look, paper_id).sheet
    assert isinstance(sheet, DeclarationSummary)
    return [document.validity for document in sheet.documents]


def _see_one_for_ten_days(desk: Desk, request_id: RequestId) -> None:
    builders.see_documents(desk, request_id)
    with desk.work() as work:
        row = work.db.get_one(SupportRequest, request_id).documents[0]
        entry = checklist.SightingEntry(
            matched=True, expires=builders.gregorian(desk.today + timedelta(days=10))
        )
        checklist.check_documents(work, {DocumentId(row.id): entry})


def test_the_new_sheet_judges_the_papers_on_the_day_of_submission_as_it_says(
    desk: Desk, clock: MovableClock
) -> None:
    """Forty days later the card has run out; that day it held, and what it says she signs for."""
    request_id = builders.a_request(desk)
    _see_one_for_ten_days(desk, request_id)
    builders.sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    clock.later(days=40)
    builders.confirm_clock(desk)
    _pass_through(desk, request_id, _correct)
    _declare_anew(desk, request_id)

    with desk.look() as look:
        old, new = (PaperId(row.paper_id) for row in look.db.get_one(SupportRequest, request_id).declarations)
    assert _papers_of_the_sheet(desk, new) == _papers_of_the_sheet(desk, old)
    assert _papers_of_the_sheet(desk, new)[0].startswith("الصلاحية قائمة حتى")


def test_a_sheet_prepared_again_after_a_change_taken_back_is_of_its_day(
    desk: Desk, clock: MovableClock
) -> None:
    """Never printed, it goes on the paper that was laid out before: judged on the day it is prepared."""
    request_id = builders.a_request(desk)
    _see_one_for_ten_days(desk, request_id)
    with desk.work() as work:
        declarations.prepare_declaration(work, request_id)
    _pass_through(desk, request_id, _correct)
    clock.later(days=40)
    builders.confirm_clock(desk)
    with desk.work() as work:
        people.correct_person(work, _person_of(work, request_id), builders.a_person_entry())
        declarations.prepare_declaration(work, request_id)
        sheet = work.db.get_one(SupportRequest, request_id).declaration
        assert sheet is not None
        paper_id = PaperId(sheet.paper_id)

    assert _papers_of_the_sheet(desk, paper_id)[0].startswith("انتهت الصلاحية في")


def test_of_one_that_is_over_nothing_is_signed_anew(desk: Desk) -> None:
    request_id = _registering(desk)
    _pass_through(desk, request_id, _correct)
    waiting = _declare_anew(desk, request_id)
    builders.a_delivery(desk, request_id)

    with pytest.raises(NotAllowed) as refusal:
        _sign(desk, waiting)
    assert refusal.value.hindrances == (RequestHindrance.NOT_AT_THE_DESK,)


# What the committee reads


def _decide_now(desk: Desk) -> SessionId:
    with desk.work() as work:
        session = open_session_of(work.db)
        assert session is not None
        for line in session.docket:
            committee.decide(work, DocketLineId(line.id), committee.DecisionEntry(outcome=Outcome.ACCEPTED))
        committee.confirm_minutes(work, SessionId(session.id))
        return SessionId(session.id)


WHO_CHANGES: dict[str, tuple[dict[str, object], str]] = {
    "city": ({"city": "رفحاء"}, "المدينة: من «عرعر» إلى «رفحاء»"),
    "district": ({"district": "المساعدية"}, "الحي: من «الصالحية» إلى «المساعدية»"),
    "district taken out": ({"district": ""}, "الحي: حُذف «الصالحية»"),
    "phone": ({"phone": None}, "الجوال"),
    "birth": ({"birth": builders.written("1/7/1376")}, "تاريخ الميلاد"),
    "name": ({"name": PersonName("نوره", "سالم", "فهد", "الشمري")}, "الاسم"),
    "sex": ({"sex": None}, "الجنس: حُذف «أنثى»"),
}


@pytest.mark.parametrize("what", WHO_CHANGES)
def test_docket_and_minutes_say_what_changed_and_no_name_with_it(desk: Desk, what: str) -> None:
    entry, expected = WHO_CHANGES[what]
    request_id = _under_study(desk)
    with desk.work() as work:
        session_id = SessionId(open_session_of(work.db).id)  # type: ignore[union-attr]
        people.correct_person(work, _person_of(work, request_id), builders.a_person_entry(**entry))

    with desk.look() as look:
        docket, minutes = docket_sheet(look, session_id)[1], minutes_preview(look, session_id)[1]
    assert docket.items[0].changed == (expected,)
    assert minutes.decisions[0].changed == (expected,)


def test_the_income_is_named_to_the_committee_and_never_told(desk: Desk) -> None:
    request_id = _under_study(desk)
    _pass_through(desk, request_id, _declare_income)
    with desk.look() as look:
        session_id = SessionId(open_session_of(look.db).id)  # type: ignore[union-attr]
        docket, minutes = docket_sheet(look, session_id)[1], minutes_preview(look, session_id)[1]

    assert docket.items[0].changed == minutes.decisions[0].changed == ("الدخل الشهري",)
    assert "9000" not in repr((docket, minutes))
    assert "9,000" not in repr((docket, minutes))


def test_confirmed_minutes_say_for_ever_what_they_said(desk: Desk) -> None:
    """What changed after them, or was signed anew since, is not put into their mouth."""
    request_id = _under_study(desk)
    _pass_through(desk, request_id, _correct)
    session_id = _decide_now(desk)
    said = ("المدينة: من «عرعر» إلى «رفحاء»",)
    _sign(desk, _declare_anew(desk, request_id))
    with desk.work() as work:
        people.correct_person(work, _person_of(work, request_id), builders.a_person_entry(district="أخرى"))
        line = work.db.query(DocketLine).one()
        assert [change.field for change in line.changes] == [DeclaredField.CITY]

    with desk.look() as look:
        assert minutes_preview(look, session_id)[1].decisions[0].changed == said
        assert docket_sheet(look, session_id)[1].items[0].changed == said


def test_minutes_of_before_the_change_do_not_name_it(desk: Desk) -> None:
    request_id = _under_study(desk)
    session_id = _decide_now(desk)
    _pass_through(desk, request_id, _correct)

    with desk.look() as look:
        assert minutes_preview(look, session_id)[1].decisions[0].changed == ()
