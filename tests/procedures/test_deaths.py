"""A death is a mark on the person: no door names them again, and the mark is taken back by an entry (T83)."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from hayat_desk import summaries
from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.errors import Doubt, InvalidValue, NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.deaths import DeathDoubt, DeathFlaw, PersonHindrance
from hayat_desk.policy.deliveries import DeliveryFlaw, DeliveryMode
from hayat_desk.policy.due import DueKind
from hayat_desk.policy.endings import EndingFlaw, EndingReason
from hayat_desk.policy.ids import DeliveryId, InquiryId, LetterId, PersonId, ReplyId, RequestId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.referrals import ReferralState
from hayat_desk.policy.replies import Told
from hayat_desk.policy.requests import RequestHindrance, RequestState
from hayat_desk.policy.visits import InquiryOutcome, Purpose
from hayat_desk.procedures import (
    deaths,
    deliveries,
    drafts,
    endings,
    letters,
    opinions,
    papers,
    reception,
    referrals,
    replies,
    requests,
    undoing,
)
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.records.letters import letters_about
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.outcomes import outcomes_summary
from hayat_desk.summaries.people import find_people, likely_same, traits_of
from hayat_desk.summaries.person_file import person_file
from hayat_desk.summaries.reception import call_backs
from hayat_desk.summaries.today import today_summary, work_due
from tests import builders

HER_NAME = PersonName("زمردة", "سالم", "فهد", "الشمري")
CALL_HER = "0559998887"
HISTORY = {
    "papers.contents.kept_papers": "what was printed stays as it was printed",
    "registers.register_years": "years alone",
    "requests.request_list": "all requests, those that ended with their ending",
}
"""Lists that tell what was, and so name her still."""


@dataclass(frozen=True)
class Her:
    """Somebody who stands in every list of the office."""

    person: PersonId
    running: dict[RequestState, RequestId]


@pytest.fixture
def her(desk: Desk) -> Her:
    person = builders.a_person(desk, name=HER_NAME)
    decided = [builders.a_raised_request(desk, person) for _ in range(3)]
    builders.decide_all(desk, builders.a_session(desk), Outcome.ACCEPTED, Outcome.ACCEPTED, Outcome.REFUSED)
    builders.tell(desk, decided[1])
    builders.tell(desk, decided[2])
    with desk.work() as work:
        deliveries.complete_registration(work, decided[1])
    draft = builders.a_request(desk, person)
    raised = builders.a_raised_request(desk, person)
    builders.a_session(desk)
    with desk.work() as work:
        _call_back(work, person)
        question = referrals.ReferralEntry(question="أتشملها الخدمة؟", due_on=work.today, person_id=person)
        referrals.refer_to_researcher(work, question)
        drafts.keep_draft(work, "correct_person", str(person), "تصحيح", {"first": HER_NAME.first})
    return Her(
        person,
        {
            RequestState.DECIDED: decided[0],
            RequestState.REGISTERING: decided[1],
            RequestState.INFORMED: decided[2],
            RequestState.AWAITING_DOCUMENTS: draft,
            RequestState.UNDER_STUDY: raised,
        },
    )


def die(desk: Desk, person: PersonId, *, to_heirs: bool | None = False) -> None:
    with desk.work() as work:
        entry = deaths.DeathEntry(died_on=work.today, said_by="ابنها فهد", to_heirs=to_heirs)
        deaths.record_death(work, person, entry)


def lists() -> Iterator[tuple[str, Callable[[UnitOfWork], object]]]:
    """Every summary that is asked of the office alone, about nobody."""
    for module in pkgutil.walk_packages(summaries.__path__, f"{summaries.__name__}."):
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            wanted = [
                one for one in inspect.signature(function).parameters.values() if one.default is one.empty
            ]
            is_public = function.__module__ == module.name and not name.startswith("_")
            if is_public and [one.name for one in wanted] == ["work"]:
                yield f"{module.name.removeprefix('hayat_desk.summaries.')}.{name}", function


def naming(desk: Desk) -> set[str]:
    """The lists in which her name or number stands."""
    with desk.look() as work:
        return {
            name for name, ask in lists() if HER_NAME.first in (told := repr(ask(work))) or CALL_HER in told
        }


def test_no_list_names_her_again(desk: Desk, her: Her) -> None:
    before = naming(desk)
    assert {"today.today_summary", "outcomes.outcomes_summary", "reception.call_backs"} <= before
    assert {"referrals.referral_list", "drafts.draft_list"} <= before  # the control: they named her
    die(desk, her.person)
    assert naming(desk) - set(HISTORY) == set()
    with desk.work() as work:
        deaths.undo_death(work, her.person, "تشابه أسماء")
    assert {"today.today_summary", "outcomes.outcomes_summary", "reception.call_backs"} <= naming(desk)


def test_all_that_runs_for_her_ends_by_the_death(desk: Desk, her: Her) -> None:
    die(desk, her.person)
    with desk.look() as work:
        ended = [work.db.get_one(SupportRequest, one) for one in her.running.values()]
        assert {(one.state, one.ending) for one in ended} == {(RequestState.ENDED, EndingReason.DIED)}
        assert {one.state for one in work.db.query(Referral)} == {ReferralState.LAPSED}


def _nothing_was_told(desk: Desk, request_id: RequestId) -> None:
    with desk.work() as work:
        (reply,) = replies_of(work.db, request_id)
        undoing.correct_reply(work, ReplyId(reply.id), CorrectionEntry(reason="لم تُبلَّغ"), None)


def _nothing_was_delivered(desk: Desk, request_id: RequestId) -> None:
    with desk.work() as work:
        (part,) = deliveries_of(work.db, request_id)
        undoing.correct_delivery(work, DeliveryId(part.id), CorrectionEntry(reason="لم تُقدَّم"), None)


def _closed(desk: Desk, request_id: RequestId) -> None:
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)


@pytest.mark.parametrize(
    ("correct", "state", "is_due"),
    [
        (_nothing_was_told, RequestState.INFORMED, False),
        (_nothing_was_delivered, RequestState.REGISTERING, True),
    ],
)
def test_a_correction_after_her_death_revives_no_request_of_hers(
    desk: Desk, her: Her, correct: Callable[[Desk, RequestId], None], state: RequestState, *, is_due: bool
) -> None:
    """T83 — it ends by the death too; what was accepted and did not reach her is due to her heirs."""
    request_id = her.running[state]
    if is_due:
        builders.a_delivery(desk, request_id)
    _closed(desk, request_id)
    die(desk, her.person)
    correct(desk, request_id)
    with desk.look() as work:
        request = work.db.get_one(SupportRequest, request_id)
        assert (request.state, request.ending) == (RequestState.ENDED, EndingReason.DIED)
        assert request.due_to_heirs is is_due
    of_heirs = {"outcomes.outcomes_summary", "today.today_summary"}  # whose heirs are due something
    assert naming(desk) - set(HISTORY) == (of_heirs if is_due else set())
    with desk.work() as work:
        deaths.undo_death(work, her.person, "تشابه أسماء")
    with desk.look() as work:  # as any other that was corrected
        before = RequestState.REGISTERING if is_due else RequestState.DECIDED
        assert work.db.get_one(SupportRequest, request_id).state is before


SUBJECTS = {
    PaperKind.PERSON_EXTRACT: SubjectKind.PERSON,
    PaperKind.REFERRAL_NOTE: SubjectKind.REFERRAL,
}


@pytest.mark.parametrize(
    "kind", [kind for kind in PaperKind if kind not in {PaperKind.DELIVERY_RECEIPT, PaperKind.MINUTES}]
)
def test_no_paper_is_made_of_her(desk: Desk, her: Her, kind: PaperKind) -> None:
    about = SUBJECTS.get(kind, SubjectKind.REQUEST)
    with desk.look() as work:
        ids = {
            SubjectKind.PERSON: her.person,
            SubjectKind.REFERRAL: work.db.query(Referral).one().id,
            SubjectKind.REQUEST: her.running[RequestState.DECIDED],
        }
    basis = PaperBasis(kind, Subject(about, ids[about]))
    with desk.work() as work:
        papers.prepare_paper(work, basis)  # the control: of the living it is made
    die(desk, her.person)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        papers.prepare_paper(work, basis)
    assert refusal.value.hindrances == (PersonHindrance.DIED,)


def _request(work: UnitOfWork, person: PersonId) -> None:
    visit = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.FOLLOW_UP, person_id=person)
    requests.take_request(work, person, reception.begin_visit(work, visit))


def _visit(purpose: Purpose) -> Callable[[UnitOfWork, PersonId], object]:
    def begin(work: UnitOfWork, person: PersonId) -> object:
        entry = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=purpose, person_id=person)
        return reception.begin_visit(work, entry)

    return begin


def _refer(work: UnitOfWork, person: PersonId) -> object:
    entry = referrals.ReferralEntry(question="سؤال", due_on=work.today, person_id=person)
    return referrals.refer_to_researcher(work, entry)


@pytest.mark.parametrize(
    "act", [_request, _refer, *(_visit(one) for one in Purpose if one is not Purpose.FOLLOW_UP)]
)
def test_nothing_is_asked_of_her_or_for_her(
    desk: Desk, her: Her, act: Callable[[UnitOfWork, PersonId], object]
) -> None:
    die(desk, her.person)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        act(work, her.person)
    assert refusal.value.hindrances == (PersonHindrance.DIED,)


def _reached(work: UnitOfWork, inquiry: InquiryId) -> None:
    reception.call_back_done(work, inquiry, "يفتح صباحًا")


def _not_reached(work: UnitOfWork, inquiry: InquiryId) -> None:
    reception.call_back_later(work, inquiry, work.today)


@pytest.mark.parametrize("act", [_reached, _not_reached])
def test_nobody_calls_her_back_from_a_page_that_was_open(
    desk: Desk, her: Her, act: Callable[[UnitOfWork, InquiryId], None]
) -> None:
    with desk.look() as look:
        (waiting,) = [line for line in call_backs(look) if line.person_id == her.person]
    die(desk, her.person)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        act(work, waiting.inquiry_id)
    assert refusal.value.hindrances == (PersonHindrance.DIED,)


def test_no_twin_question_names_her_but_that_of_her_own_identity_and_her_file_is_found(
    desk: Desk, her: Her
) -> None:
    with desk.look() as work:
        traits = traits_of(work, work.db.get_one(Person, her.person))
        assert [hit.person_id for hit in likely_same(work, traits)] == [her.person]
    die(desk, her.person)
    with desk.look() as work:
        assert [hit.has_died for hit in likely_same(work, traits)] == [True]
        assert likely_same(work, replace(traits, identity="")) == ()
        (hit,) = find_people(work, HER_NAME.first)
        assert hit.has_died


def test_what_was_due_is_asked_about_once_and_heirs_receive_it(desk: Desk, her: Her) -> None:
    with pytest.raises(InvalidValue) as refusal:
        die(desk, her.person, to_heirs=None)
    assert refusal.value.flaw is DeathFlaw.HEIRS_UNASKED
    die(desk, her.person, to_heirs=True)
    due, not_due = her.running[RequestState.DECIDED], her.running[RequestState.INFORMED]

    def deliver(request_id: RequestId, **changes: object) -> None:
        fields: dict[str, object] = {
            "delivered_on": desk.today,
            "what": "قسيمة",
            "mode": DeliveryMode.AT_HOME,
            "received_by": "فهد",
            "heir": "ابنها",
        }
        with desk.work() as work:
            deliveries.deliver_service(work, request_id, deliveries.DeliveryEntry(**{**fields, **changes}))  # type: ignore[arg-type]

    for changes, flaw in (
        ({"heir": " "}, DeliveryFlaw.HEIR_MISSING),
        ({"received_by": HER_NAME.full}, DeliveryFlaw.RECEIVER_DIED),
    ):
        with pytest.raises(InvalidValue) as wrong:
            deliver(due, **changes)
        assert wrong.value.flaw is flaw
    with pytest.raises(NotAllowed):
        deliver(not_due)
    deliver(due)
    with pytest.raises(NotAllowed):
        deliver(due)  # once
    with desk.look() as work:
        assert work.db.get_one(SupportRequest, due).state is RequestState.ENDED


@pytest.mark.parametrize("state", [RequestState.DECIDED, RequestState.REGISTERING])
@pytest.mark.parametrize("is_last", [True, False])
def test_what_heirs_received_is_not_due_again_when_the_death_is_taken_back(
    desk: Desk, her: Her, state: RequestState, *, is_last: bool
) -> None:
    die(desk, her.person, to_heirs=True)
    due = her.running[state]
    with desk.work() as work:
        entry = deliveries.DeliveryEntry(
            delivered_on=work.today,
            what="قسيمة",
            mode=DeliveryMode.AT_HOME,
            received_by="فهد",
            heir="ابنها",
            is_last=is_last,
        )
        deliveries.deliver_service(work, due, entry)
        deaths.undo_death(work, her.person, "تشابه أسماء")
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, due)
        assert request.state is (RequestState.DELIVERED if is_last else state)
        assert request.is_undelivered is not is_last


def test_a_receipt_of_hers_is_neither_made_nor_signed_any_more_and_one_of_an_heir_is(
    desk: Desk, her: Her
) -> None:
    due = her.running[RequestState.REGISTERING]
    own = builders.a_delivery(desk, due, is_last=False, received_by=HER_NAME.full)
    with desk.work() as work:
        prepared = deliveries.prepare_delivery_receipt(work, own)
    die(desk, her.person, to_heirs=True)
    with desk.work() as work:
        assert work.db.get_one(Paper, prepared).voided_at is not None
        entry = deliveries.DeliveryEntry(
            delivered_on=work.today,
            what="قسيمة",
            mode=DeliveryMode.AT_HOME,
            received_by="فهد",
            heir="ابنها",
        )
        of_heir = deliveries.deliver_service(work, due, entry)
    for act in (deliveries.prepare_delivery_receipt, deliveries.sign_receipt):
        with desk.work() as work, pytest.raises(NotAllowed) as refusal:
            act(work, own)
        assert refusal.value.hindrances == (PersonHindrance.DIED,)
        with desk.work() as work:
            act(work, of_heir)


def test_nothing_is_done_any_more_with_a_request_of_hers_that_was_over(desk: Desk) -> None:
    refused = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, refused)
    with desk.work() as work:
        opinions.ask_opinion(work, refused, OpinionAsked.DECLINED)
        person = PersonId(work.db.get_one(SupportRequest, refused).person_id)
    withdrawn = builders.a_request(desk, person)
    with desk.work() as work:
        builders.end(work, withdrawn)
    die(desk, person)
    for act, request_id in ((builders.appeal, refused), (endings.take_up_request, withdrawn)):
        with desk.work() as work, pytest.raises(NotAllowed) as refusal:
            act(work, request_id, "تغيّرت الحال")
        assert refusal.value.hindrances == (RequestHindrance.APPLICANT_DIED,)
    with desk.work() as work:
        deaths.undo_death(work, person, "تشابه أسماء")
        builders.appeal(work, refused, "تغيّرت الحال")


def _signs(desk: Desk, person: PersonId) -> None:
    request_id = builders.a_request(desk, person)
    builders.see_documents(desk, request_id)
    builders.sign(desk, request_id)


def _calls(desk: Desk, person: PersonId) -> None:
    with desk.work() as work:
        _call_back(work, person)


@pytest.mark.parametrize("did", [_signs, _calls])
def test_a_death_before_what_she_did_herself_is_asked_about_once(
    desk: Desk, clock: MovableClock, did: Callable[[Desk, PersonId], None]
) -> None:
    person = builders.a_person(desk)
    builders.a_request(desk, person)
    clock.later(days=2)
    did(desk, person)
    entry = deaths.DeathEntry(died_on=desk.today - timedelta(days=1), said_by="ابنها")
    with desk.work() as work, pytest.raises(Doubt) as doubt:
        deaths.record_death(work, person, entry)
    assert doubt.value.flaw is DeathDoubt.DID_LATER
    with desk.work() as work:
        deaths.record_death(work, person, replace(entry, confirmed=frozenset(DeathDoubt)))


def test_a_call_in_vain_after_her_death_is_none_of_hers(desk: Desk, clock: MovableClock) -> None:
    person = builders.a_person(desk)
    request_id = builders.a_request(desk, person)
    clock.later(days=2)
    with desk.work() as work:
        endings.record_attempt(work, request_id, ChannelKind.PHONE)
        entry = deaths.DeathEntry(died_on=work.today - timedelta(days=1), said_by="ابنها")
        deaths.record_death(work, person, entry)


def test_a_reply_that_the_office_told_her_son_is_no_act_of_hers(desk: Desk, clock: MovableClock) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    clock.later(days=20)
    with desk.work() as work:
        told = Told("ابنها", work.today)
        replies.tell_decision(work, request_id, replies.ReplyEntry(told=told, channel=ChannelKind.PHONE))
        person = PersonId(work.db.get_one(SupportRequest, request_id).person_id)
        entry = deaths.DeathEntry(died_on=work.today - timedelta(days=1), said_by="ابنها")
        deaths.record_death(work, person, entry)


def test_without_heirs_nothing_is_delivered_any_more(desk: Desk, her: Her) -> None:
    die(desk, her.person, to_heirs=False)
    with desk.look() as work:
        assert not work.db.get_one(SupportRequest, her.running[RequestState.DECIDED]).due_to_heirs


def test_a_death_that_was_no_death_is_taken_back_by_an_entry(desk: Desk, her: Her) -> None:
    die(desk, her.person)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        deaths.undo_death(work, her.person, " ")
    assert refusal.value.hindrances == (PersonHindrance.UNDO_UNSAID,)
    with desk.work() as work:
        deaths.undo_death(work, her.person, "تشابه أسماء")
    with desk.look() as work:
        back = {state: work.db.get_one(SupportRequest, one).state for state, one in her.running.items()}
        assert back == {state: state for state in back}
        assert work.db.get_one(Person, her.person).may_be_named


@pytest.mark.parametrize(
    ("days", "said_by", "flaw"),
    [
        (1, "ابنها", EndingFlaw.ENDED_LATER),
        (0, " ", EndingFlaw.SAID_BY_MISSING),
        (-40_000, "ابنها", DeathFlaw.BEFORE_BIRTH),
    ],
)
def test_a_death_that_cannot_be_is_refused(
    desk: Desk, her: Her, days: int, said_by: str, flaw: object
) -> None:
    entry = deaths.DeathEntry(
        died_on=desk.today + timedelta(days=days),
        said_by=said_by,
        to_heirs=False,
        confirmed=frozenset(DayDoubt),
    )
    with desk.work() as work, pytest.raises(InvalidValue) as refusal:
        deaths.record_death(work, her.person, entry)
    assert refusal.value.flaw is flaw


def test_a_file_opened_by_mistake_is_put_away_and_taken_back(desk: Desk, her: Her) -> None:
    person = builders.a_person(desk, name=PersonName("لؤلؤة", "ناصر"))
    request_id = builders.a_request(desk, person)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        deaths.put_away_file(work, person)
    assert refusal.value.hindrances == (PersonHindrance.HAS_A_FILE,)
    with desk.work() as work:
        builders.end(work, request_id, reason=EndingReason.MISTAKE)
        deaths.put_away_file(work, person)
    with desk.look() as work:
        assert find_people(work, "لؤلؤة") == ()
    with desk.work() as work, pytest.raises(NotAllowed):
        endings.take_up_request(work, request_id, "لم يكن سهوًا")
    with desk.work() as work:
        deaths.take_file_back(work, person)
        endings.take_up_request(work, request_id, "لم يكن سهوًا")
    with desk.look() as work:
        assert len(find_people(work, "لؤلؤة")) == 1


def _call_back(work: UnitOfWork, person: PersonId) -> None:
    call = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY, person_id=person)
    entry = reception.InquiryEntry(
        question="متى الموعد؟",
        answer="",
        guide="",
        outcome=InquiryOutcome.CALL_BACK,
        call_back_number=CALL_HER,
    )
    reception.answer_inquiry(work, call, entry)


def _letter(work: UnitOfWork, person: PersonId) -> None:
    entry = letters.LetterEntry(
        sender="مستشفى المدينة",
        subject="تقرير",
        received_on=work.today,
        their_number="1",
        their_date=None,
        attachments="",
        person_id=person,
    )
    letters.register_letter(work, entry)


@pytest.mark.parametrize("holds", [_call_back, _letter, _refer])
def test_a_file_with_something_due_is_not_put_away(
    desk: Desk, holds: Callable[[UnitOfWork, PersonId], object]
) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        holds(work, person)
    with desk.look() as look:
        assert not person_file(look, person).may_be_put_away
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        deaths.put_away_file(work, person)
    assert refusal.value.hindrances == (PersonHindrance.HAS_A_FILE,)


def test_a_file_whose_letter_is_void_is_put_away(desk: Desk) -> None:
    person = builders.a_person(desk)
    with desk.work() as work:
        _letter(work, person)
        (letter,) = letters_about(work.db, person)
        letters.void_letter(work, LetterId(letter.id), "سُجّل لغير صاحبه")
        deaths.put_away_file(work, person)
    with desk.look() as look:
        assert not look.db.get_one(Person, person).may_be_named


def test_what_heirs_are_due_stands_in_its_list_until_it_is_received_or_given_up(desk: Desk, her: Her) -> None:
    """T67 — and in that of the day, and on the badge; given up only with a reason, and told on her file."""
    die(desk, her.person, to_heirs=True)
    decided, registering = her.running[RequestState.DECIDED], her.running[RequestState.REGISTERING]

    def due() -> tuple[list[RequestId], int]:
        with desk.look() as look:
            lines = outcomes_summary(look).heirs
            of_the_day = today_summary(look).due[DueKind.HEIRS].lines
            assert len(of_the_day) == len(lines)
            return sorted(line.request_id for line in lines), work_due(look).outcomes

    assert due() == (sorted((decided, registering)), 2)
    to_her_son = deliveries.DeliveryEntry(
        delivered_on=desk.today, what="قسيمة", mode=DeliveryMode.AT_HOME, received_by="فهد", heir="ابنها"
    )
    with desk.work() as work:
        deliveries.deliver_service(work, decided, to_her_son)
    assert due() == ([registering], 1)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        deaths.give_up_for_heirs(work, registering, " ")
    assert refusal.value.hindrances == (RequestHindrance.REASON_MISSING,)
    with desk.work() as work:
        deaths.give_up_for_heirs(work, registering, "لا وارث لها")
    assert due() == ([], 0)
    with desk.work() as work, pytest.raises(NotAllowed) as refusal:
        deaths.give_up_for_heirs(work, registering, "مرة أخرى")
    assert refusal.value.hindrances == (RequestHindrance.NOT_DUE_TO_HEIRS,)
    with desk.look() as look:
        assert "لا وارث لها" in [entry.text for entry in person_file(look, her.person).timeline]
