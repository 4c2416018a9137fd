"""Who does not sit over a request, who presides instead, and what the committee is told beside it (T62–T64, T70)."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import Doubt, InvalidValue, NotAllowed
from hayat_desk.policy.committee import Member, Outcome, SessionHindrance
from hayat_desk.policy.ids import DocketLineId, DocumentId, RequestId, SessionId
from hayat_desk.policy.names import PersonName
from hayat_desk.policy.recusals import RecusalDoubt, RecusalFlaw, RecusalReason, of_her_name, sitting
from hayat_desk.policy.told import ToldKind
from hayat_desk.printouts import docket as docket_paper
from hayat_desk.printouts import minutes as minutes_paper
from hayat_desk.procedures import checklist, committee, people, requests
from hayat_desk.procedures.recusals import RecusalEntry, recuse, take_recusal_back
from hayat_desk.records.committee import CommitteeSession
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import docket_entry, minutes_preview
from hayat_desk.summaries.dockets import docket_sheet
from tests import builders
from tests.check_pdf import check

CHAIR, DEPUTY, ABSENT = range(3)
"""The places of `builders.MEMBERS`."""
SISTER = RecusalEntry(position=CHAIR, reason=RecusalReason.RELATIVE, relation="أختها")


def line_of(desk: Desk, session: SessionId, at: int = 0) -> DocketLineId:
    with desk.look() as look:
        return DocketLineId(look.db.get_one(CommitteeSession, session).docket[at].id)


def step_aside(desk: Desk, line: DocketLineId, *positions: int) -> None:
    with desk.work() as work:
        for position in positions:
            recuse(
                work, line, RecusalEntry(position=position, reason=RecusalReason.RELATIVE, relation="عمّها")
            )


def accept(
    desk: Desk, line: DocketLineId, outcome: Outcome = Outcome.ACCEPTED, *doubts: RecusalDoubt
) -> None:
    with desk.work() as work:
        entry = committee.DecisionEntry(outcome=outcome, reason="بالأغلبية", confirmed=frozenset(doubts))
        committee.decide(work, line, entry)


def recused_in_minutes(desk: Desk, session: SessionId) -> list[tuple[str, ...]]:
    with desk.look() as look:
        return [decision.recused for decision in minutes_preview(look, session)[1].decisions]


# Who sits


MEMBERS = (
    Member("رئيس", "هدى", present=True, is_chair=True),
    Member("نائب", "منى", present=False),
    Member("أمين", "سارة", present=True),
    Member("عضو", "ليلى", present=True),
    Member("عضو", "فضة", present=True),
)


@pytest.mark.parametrize(
    ("recused", "chair", "left", "has_quorum"),
    [
        ((), "هدى", 4, True),
        ((3,), "هدى", 3, True),
        ((0,), "سارة", 3, True),  # the deputy did not come: the next of the board's order
        ((0, 2), "ليلى", 2, False),
        ((0, 2, 3, 4), None, 0, False),
    ],
)
def test_presiding_passes_on_by_the_boards_order_and_the_quorum_is_counted_without_them(
    recused: tuple[int, ...], chair: str | None, left: int, has_quorum: bool
) -> None:
    sits = sitting(MEMBERS, recused)
    assert (sits.chair.name if sits.chair else None, len(sits.members)) == (chair, left)
    assert sits.has_quorum is has_quorum
    assert sum(member.is_chair for member in sits.members) == (1 if left else 0)


def test_a_member_steps_aside_for_one_request_alone_and_the_minutes_name_who(desk: Desk) -> None:
    builders.a_raised_request(desk)
    builders.a_raised_request(desk, builders.a_person(desk, name=PersonName("موضي"), phone=None))
    session = builders.a_session(desk)
    line = line_of(desk, session)
    with desk.work() as work:
        recuse(work, line, SISTER)
    chair, deputy, _ = builders.MEMBERS
    assert recused_in_minutes(desk, session) == [
        (
            f"التنحّي عن هذا الطلب: {chair.name}، {chair.title} (أختها)",
            f"رئاسة النظر فيه: {deputy.name}، {deputy.title}",
            "لم يبقَ للنظر فيه أكثر من نصف الأعضاء",
        ),
        (),
    ]
    with desk.work() as work:
        take_recusal_back(work, line, CHAIR)
    assert recused_in_minutes(desk, session) == [(), ()]


def test_where_all_stepped_aside_the_request_is_deferred_and_nothing_else(desk: Desk) -> None:
    request_id = builders.a_raised_request(desk)
    session = builders.a_session(desk)
    line = line_of(desk, session)
    accept(desk, line)  # before anybody stepped aside
    step_aside(desk, line, CHAIR, DEPUTY)
    with pytest.raises(InvalidValue) as refusal:
        accept(desk, line)
    assert refusal.value.flaw is RecusalFlaw.NOBODY_SITS
    with pytest.raises(InvalidValue) as refusal:
        _confirm(desk, session)
    assert refusal.value.flaw is RecusalFlaw.NOBODY_SITS
    accept(desk, line, Outcome.DEFERRED)
    _confirm(desk, session)
    with desk.look() as look:
        assert (
            look.db.get_one(SupportRequest, request_id).raised_on is not None
        )  # in the next session's queue


def _confirm(desk: Desk, session: SessionId) -> None:
    with desk.work() as work:
        committee.confirm_minutes(work, session)


@pytest.mark.parametrize(
    ("entry", "flaw"),
    [
        (RecusalEntry(position=ABSENT, reason=RecusalReason.OWN_REQUEST), RecusalFlaw.NOT_PRESENT),
        (RecusalEntry(position=9, reason=RecusalReason.OWN_REQUEST), RecusalFlaw.NOT_PRESENT),
        (RecusalEntry(position=DEPUTY, reason=RecusalReason.RELATIVE), RecusalFlaw.RELATION_MISSING),
        (SISTER, RecusalFlaw.RECUSED_ALREADY),
    ],
)
def test_a_recusal_that_cannot_be_is_refused(desk: Desk, entry: RecusalEntry, flaw: RecusalFlaw) -> None:
    builders.a_raised_request(desk)
    line = line_of(desk, builders.a_session(desk))
    with desk.work() as work:
        recuse(work, line, SISTER)
    with pytest.raises(InvalidValue) as refusal, desk.work() as work:
        recuse(work, line, entry)
    assert refusal.value.flaw is flaw


def test_after_the_minutes_nobody_steps_aside_nor_comes_back(desk: Desk) -> None:
    builders.a_raised_request(desk)
    session = builders.a_session(desk)
    line = line_of(desk, session)
    step_aside(desk, line, DEPUTY)
    builders.decide_all(desk, session, Outcome.ACCEPTED)
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        recuse(work, line, SISTER)
    assert refusal.value.hindrances == (SessionHindrance.CONFIRMED,)
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        take_recusal_back(work, line, DEPUTY)
    assert refusal.value.hindrances == (SessionHindrance.CONFIRMED,)


def test_nobody_steps_aside_for_a_request_that_left(desk: Desk) -> None:
    request_id = builders.a_raised_request(desk)
    line = line_of(desk, builders.a_session(desk))
    with desk.work() as work:
        builders.end(work, request_id)
    with pytest.raises(NotAllowed) as refusal, desk.work() as work:
        recuse(work, line, SISTER)
    assert refusal.value.hindrances == (SessionHindrance.LINE_LEFT,)


def test_a_member_of_the_applicants_name_is_asked_about_before_the_decision(desk: Desk) -> None:
    builders.a_raised_request(desk, builders.a_person(desk, name=PersonName("منى", "فهد", "", "الرويلي")))
    line = line_of(desk, builders.a_session(desk))
    with pytest.raises(Doubt) as doubt:
        accept(desk, line)
    assert doubt.value.flaw is RecusalDoubt.APPLICANT_SITS
    accept(desk, line, Outcome.ACCEPTED, RecusalDoubt.APPLICANT_SITS)  # it is another one
    with desk.work() as work:
        recuse(work, line, RecusalEntry(position=DEPUTY, reason=RecusalReason.OWN_REQUEST))
    accept(desk, line)  # it was she, and she does not sit


@pytest.mark.parametrize(
    ("applicant", "is_asked"),
    [
        (("منى", "فهد", "خالد", "الرويلي"), True),  # of the committee by fewer names
        (("منى", "", "", "الرويلي"), True),
        (("منى", "فهد", "", ""), True),
        (("منى", "", "", ""), False),  # a first name alone is many people's
        (("منى", "خالد", "", "الرويلي"), False),
        (("فهد", "منى", "", "الرويلي"), False),
    ],
)
@pytest.mark.parametrize(
    "member", ["منى فهد الرويلي", "أ. د. مُنى بنت فهد الرويلي", "الدكتورة منى فهد الرويلي"]
)
def test_a_name_written_more_fully_or_with_a_title_is_asked_about_too(
    member: str, applicant: tuple[str, str, str, str], is_asked: bool
) -> None:
    sits = sitting((Member("مقرر اللجنة", member, present=True),), ())
    assert (of_her_name(sits, PersonName(*applicant).full) is not None) is is_asked


# What is told


def told(desk: Desk, session: SessionId, at: int = 0) -> list[tuple[ToldKind, str]]:
    with desk.look() as look:
        return [(one.kind, one.what) for one in docket_entry(look, line_of(desk, session, at)).told]


def expiring_tomorrow(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        for document in work.db.get_one(SupportRequest, request_id).documents:
            entry = checklist.SightingEntry(
                matched=True,
                issued=builders.gregorian(desk.today - timedelta(days=5)),
                expires=builders.gregorian(desk.today + timedelta(days=1)),
            )
            checklist.check_documents(work, {DocumentId(document.id): entry})
    builders.sign(desk, request_id)
    with desk.work() as work:
        requests.raise_to_committee(work, request_id, is_told=True)
    return request_id


def test_a_paper_that_expired_since_the_raising_is_told_on_the_day_of_the_session(
    desk: Desk, clock: MovableClock
) -> None:
    expiring_tomorrow(desk)
    clock.later(days=2)
    session = builders.a_session(desk)
    kinds = told(desk, session)
    assert {kind for kind, _ in kinds} == {ToldKind.EXPIRED}
    assert all("2026/11/23م" in what for _, what in kinds)
    clock.later(days=-2)
    with desk.work() as work:  # as if it had been held while they were valid
        work.db.get_one(CommitteeSession, session).held_on = desk.today
        recuse(work, line_of(desk, session), SISTER)
    assert told(desk, session) == []


def test_other_requests_for_the_service_are_told_of_her_own_and_of_who_may_be_she(desk: Desk) -> None:
    person = builders.a_person(desk)
    builders.a_raised_request(desk, person)
    session = builders.a_session(desk)
    assert told(desk, session) == []
    second = builders.a_request(desk, person)
    twin = builders.a_person(desk, name=PersonName("نوره", "سالم"))  # the same identity number
    of_twin = builders.a_request(desk, twin)
    other = desk.profile.services[1].key
    builders.a_request(desk, twin, other)
    with desk.look() as look:
        numbers = [look.db.get_one(SupportRequest, one).number for one in (second, of_twin)]
    assert told(desk, session) == [
        (ToldKind.SAME_PERSON, f"{numbers[0]} (بانتظار المستندات)"),
        (ToldKind.POSSIBLE_TWIN, f"{numbers[1]} (بانتظار المستندات)"),
    ]
    with desk.work() as work:
        people.say_not_same(work, person, twin)
    assert [kind for kind, _ in told(desk, session)] == [ToldKind.SAME_PERSON]


def test_confirmed_minutes_say_what_was_told_then(desk: Desk) -> None:
    person = builders.a_person(desk)
    builders.a_raised_request(desk, person)
    session = builders.a_session(desk)
    second = builders.a_request(desk, person)
    builders.decide_all(desk, session, Outcome.ACCEPTED)
    before = told(desk, session)
    assert [kind for kind, _ in before] == [ToldKind.SAME_PERSON]
    with desk.work() as work:
        builders.end(work, second)
    assert told(desk, session) == before


def test_docket_and_minutes_print_what_is_told_and_who_steps_aside(desk: Desk, tmp_path: Path) -> None:
    person = builders.a_person(desk)
    builders.a_raised_request(desk, person)
    session = builders.a_session(desk)
    builders.a_request(desk, person)
    with desk.work() as work:
        recuse(work, line_of(desk, session), SISTER)
    with desk.look() as look:
        sheets = {
            "docket": docket_paper.draw(*docket_sheet(look, session)),
            "minutes": minutes_paper.draw(*minutes_preview(look, session)),
        }
    for name, pdf in sheets.items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(pdf)
        assert check(path, ["طلب آخر للخدمة نفسها", "التنحّي عن هذا الطلب", "رئاسة النظر فيه"]) == [], name
