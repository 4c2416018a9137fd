"""No paper says two things that exclude each other, has a head over nothing, or promises a day that is past.

Every paper about a request is drawn in every state that a request can come to, on the day and long afterwards,
at both associations: also one that was prepared before and goes out only then (T63–T65).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Select, select

from hayat_desk.desk import Desk, MovableClock, UnitOfWork
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import AppealId, PaperId, ReplyId, RequestId, SessionId
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.papers import PaperBasis, PaperKind, Subject, SubjectKind
from hayat_desk.policy.profiles import profile_names
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.waiting import Waiting
from hayat_desk.policy.wants import Wanted, WantKind
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.printouts import PRINTOUTS, missing_documents, receipt
from hayat_desk.printouts.layout.blocks import PaperTitle, heading
from hayat_desk.printouts.layout.paper import WIDTH, build
from hayat_desk.printouts.layout.tables import rtl_table
from hayat_desk.procedures import deliveries, endings, opinions, papers, referrals, requests, wants
from hayat_desk.procedures.corrections import CorrectionEntry
from hayat_desk.procedures.profile import VersionEntry, change_appeals
from hayat_desk.procedures.undoing import correct_appeal, correct_delivery, correct_reply
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.committee import CommitteeSession, decisions_of
from hayat_desk.records.outcomes import Delivery, replies_of
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.request_forms import filled_request_form
from hayat_desk.summaries.papers.rights import appeal_remains
from hayat_desk.summaries.requests import request_summary
from tests import builders
from tests.printouts import samples
from tests.printouts.truth import contradictions, false_weeks, faults, past_promises, words_after

APPEALED = "التظلّم يوم الأربعاء 22 جمادى الآخرة 1448هـ الموافق 2 ديسمبر 2026م"
AN_APPEAL = "تتظلّ?مي? من القرار|والتظلّ?م من القرار"
OFFERING = (PaperKind.RECEIPT, PaperKind.REPLY_LETTER, PaperKind.ENDING_LETTER)
"""The papers with the rights of who holds them."""
WRONG = CorrectionEntry(reason="سُجّل على غير صاحبته")
LETTER = Wanted(WantKind.WRITTEN, "خطاب الموعد القادم", months=3)


def _drafted(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        service = work.db.get_one(SupportRequest, request_id).service_key
        requests.amend_request(work, request_id, requests.RequestEntry(service_key=service, description=" "))
    return request_id


def _half_seen(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id, leave_out=1)
    return request_id


def _all_seen(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    return request_id


def _referred(desk: Desk) -> RequestId:
    request_id = builders.a_request(desk)
    with desk.work() as work:
        entry = referrals.ReferralEntry(
            question="هل تشمل الخدمة المقيمات؟", due_on=work.today + timedelta(days=3), request_id=request_id
        )
        referrals.refer_to_researcher(work, entry)
    return request_id


def _cancelled(desk: Desk) -> RequestId:
    request_id = _half_seen(desk)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عن الطلب")
    return request_id


def _under_study(desk: Desk) -> RequestId:
    request_id = builders.a_raised_request(desk)
    builders.a_session(desk)
    return request_id


def _deferred(desk: Desk) -> RequestId:
    return builders.a_decided_request(desk, Outcome.DEFERRED)


def _told(desk: Desk, outcome: Outcome = Outcome.ACCEPTED) -> RequestId:
    request_id = builders.a_decided_request(desk, outcome)
    builders.tell(desk, request_id)
    return request_id


def _registered(desk: Desk) -> RequestId:
    request_id = _told(desk)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    return request_id


def _partly_delivered(desk: Desk) -> RequestId:
    request_id = _registered(desk)
    builders.a_delivery(desk, request_id, is_last=False)
    return request_id


def _delivered(desk: Desk) -> RequestId:
    request_id = _registered(desk)
    builders.a_delivery(desk, request_id)
    return request_id


def _closed(desk: Desk) -> RequestId:
    request_id = _told(desk, Outcome.REFUSED)
    with desk.work() as work:
        opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)
    return request_id


def _appealed(desk: Desk) -> RequestId:
    request_id = _told(desk, Outcome.REFUSED)
    _days_go_by(desk, 10)
    with desk.work() as work:
        builders.appeal(work, request_id, "الدخل المذكور قديم")
    return request_id


def _allow_two_appeals(desk: Desk) -> None:
    with desk.work() as work:
        change_appeals(work, 2, 30, VersionEntry(change="قرار المجلس"))


def _appealed_twice(desk: Desk) -> RequestId:
    _allow_two_appeals(desk)
    request_id = _refused_after_an_appeal(desk)
    _days_go_by(desk, 10)
    with desk.work() as work:
        builders.appeal(work, request_id, "التقرير الجديد لم يُنظر")
    return request_id


def _refused_after_an_appeal(desk: Desk) -> RequestId:
    request_id = _appealed(desk)
    builders.decide_all(desk, builders.a_session(desk), Outcome.REFUSED)
    builders.tell(desk, request_id)
    return request_id


def _appealed_by_mistake(desk: Desk) -> RequestId:
    request_id = _appealed(desk)
    with desk.work() as work:
        (appeal,) = appeals_of(work.db, request_id)
        correct_appeal(work, AppealId(appeal.id), WRONG, None)
    return request_id


def _told_by_mistake(desk: Desk) -> RequestId:
    request_id = _told(desk, Outcome.REFUSED)
    with desk.work() as work:
        (reply,) = replies_of(work.db, request_id)
        correct_reply(work, ReplyId(reply.id), WRONG, None)
    return request_id


def _delivered_by_mistake(desk: Desk) -> RequestId:
    request_id = _registered(desk)
    part = builders.a_delivery(desk, request_id)
    with desk.work() as work:
        correct_delivery(work, part, WRONG, None)
    return request_id


def _delivered_otherwise(desk: Desk) -> RequestId:
    request_id = _registered(desk)
    part = builders.a_delivery(desk, request_id)
    with desk.work() as work:
        other = deliveries.DeliveryEntry(
            delivered_on=work.today, what="سلة", mode=DeliveryMode.AT_HOME, received_by="نورة"
        )
        correct_delivery(work, part, WRONG, other)
    return request_id


def _returned(desk: Desk) -> RequestId:
    with desk.look() as look:
        key = look.profile.services[0].documents[0].key
    seen_again = Wanted(WantKind.SEEN_AGAIN, "", key)
    return builders.a_returned_request(desk, seen_again, LETTER, builders.QUESTION)


def _returned_for_an_answer(desk: Desk) -> RequestId:
    return builders.a_returned_request(desk)


def _completed(desk: Desk) -> RequestId:
    """Everything is answered and seen, and it is not raised yet."""
    request_id = _returned(desk)
    builders.answer_wants(desk, request_id)
    builders.see_documents(desk, request_id)
    return request_id


def _withdrawn(desk: Desk) -> RequestId:
    request_id = _returned(desk)
    with desk.work() as work:
        for want in work.db.get_one(SupportRequest, request_id).asked_wants:
            wants.withdraw_want(work, want.id, "وصل من الجهة مباشرة")  # type: ignore[arg-type]
    return request_id


def _raised_anew(desk: Desk, days: int = 2) -> RequestId:
    request_id = _returned(desk)
    _days_go_by(desk, days)
    builders.raise_anew(desk, request_id)
    return request_id


def _raised_anew_too_late(desk: Desk) -> RequestId:
    return _raised_anew(desk, days=20)


def _returned_twice(desk: Desk) -> RequestId:
    request_id = _raised_anew(desk)
    builders.return_request(desk, request_id, LETTER)
    return request_id


def _refused_after_a_return(desk: Desk) -> RequestId:
    request_id = _raised_anew(desk)
    builders.decide_all(desk, builders.a_session(desk), Outcome.REFUSED)
    builders.tell(desk, request_id)
    return request_id


def _returned_after_an_appeal(desk: Desk) -> RequestId:
    request_id = _appealed(desk)
    builders.return_request(desk, request_id, LETTER)
    return request_id


def _raised_anew_after_an_appeal(desk: Desk) -> RequestId:
    request_id = _returned_after_an_appeal(desk)
    _days_go_by(desk, 1)
    builders.raise_anew(desk, request_id)
    return request_id


def _cancelled_after_a_return(desk: Desk) -> RequestId:
    request_id = _returned(desk)
    with desk.work() as work:
        builders.end(work, request_id, "عدلت عن الطلب")
    return request_id


def _days_go_by(desk: Desk, days: int) -> None:
    assert isinstance(desk.clock, MovableClock)
    desk.clock.later(days=days)


WAYS: tuple[Callable[[Desk], RequestId], ...] = (
    _drafted,
    builders.a_request,
    _half_seen,
    _all_seen,
    builders.a_signed_request,
    _referred,
    _cancelled,
    builders.a_raised_request,
    _under_study,
    _deferred,
    builders.a_decided_request,
    lambda desk: builders.a_decided_request(desk, Outcome.REFUSED),
    _told,
    lambda desk: _told(desk, Outcome.REFUSED),
    _registered,
    _partly_delivered,
    _delivered,
    _closed,
    _appealed,
    _appealed_twice,
    _refused_after_an_appeal,
    _appealed_by_mistake,
    _told_by_mistake,
    _delivered_by_mistake,
    _delivered_otherwise,
    _returned,
    _returned_for_an_answer,
    _completed,
    _withdrawn,
    _raised_anew,
    _raised_anew_too_late,
    _returned_twice,
    _refused_after_a_return,
    _returned_after_an_appeal,
    _raised_anew_after_an_appeal,
    _cancelled_after_a_return,
)
"""How a request comes to where it stands, through the real procedures; each in an office of its own."""


def _standing(request: SupportRequest) -> Select[Delivery]:
    return select(Delivery).where(Delivery.request_id == request.id, Delivery.deleted_at.is_(None))


def bases(work: UnitOfWork, request: SupportRequest) -> Iterator[PaperBasis]:
    """Every paper there can be of the request now: prepared today, or left over from a day before."""
    about = Subject(SubjectKind.REQUEST, request.id)
    yield PaperBasis(PaperKind.RECEIPT, about)
    yield PaperBasis(PaperKind.MISSING_DOCUMENTS, about)
    for line in decisions_of(work.db, request.id):
        if line.outcome is Outcome.TO_COMPLETE:
            yield PaperBasis(PaperKind.COMMITTEE_WANTS, about, line.session.number)
        elif line.outcome is not None and line.outcome.is_reply:
            yield PaperBasis(PaperKind.REPLY_LETTER, about, line.session.number)
    for delivery in work.db.scalars(_standing(request)):
        yield PaperBasis(PaperKind.DELIVERY_RECEIPT, Subject(SubjectKind.DELIVERY, delivery.id))
    for referral in request.referrals:
        yield PaperBasis(PaperKind.REFERRAL_NOTE, Subject(SubjectKind.REFERRAL, referral.id))
    yield PaperBasis(PaperKind.PERSON_EXTRACT, Subject(SubjectKind.PERSON, request.person_id))
    for session in work.db.scalars(select(CommitteeSession)):
        yield PaperBasis(PaperKind.MINUTES, Subject(SubjectKind.SESSION, session.id))


def papers_of(work: UnitOfWork, request_id: RequestId) -> Iterator[tuple[str, bytes]]:
    """Each of these papers as it would go out today, and the sheets that have no number."""
    request = work.db.get_one(SupportRequest, request_id)
    laid_out = [papers.prepare_paper(work, basis) for basis in bases(work, request)]
    laid_out += [PaperId(sheet.paper_id) for sheet in request.declarations]
    if request.ending is not None and request.ending.letter is not None:
        laid_out.append(endings.prepare_ending_letter(work, request_id))
    for paper_id in laid_out:
        paper = paper_to_draw(work, paper_id)
        yield paper.kind, PRINTOUTS[paper.kind](paper.letterhead, paper.sheet)
    yield "request_form", PRINTOUTS["request_form"](*filled_request_form(work, request_id))
    for session in work.db.scalars(select(CommitteeSession)):
        yield "docket", PRINTOUTS["docket"](*docket_sheet(work, SessionId(session.id)))


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A closed office of each association."""
    folder = tmp_path_factory.mktemp("truth")
    for profile in profile_names():
        builders.found(folder / f"{profile}.db", profile)
    return {profile: folder / f"{profile}.db" for profile in profile_names()}


@pytest.mark.parametrize("profile", profile_names())
def test_every_paper_in_every_state_tells_one_truth(
    offices: dict[str, Path], tmp_path: Path, profile: str
) -> None:
    reached: set[RequestState] = set()
    kinds: set[str] = set()
    standings: set[Waiting] = set()
    untrue = []
    for at, way in enumerate(WAYS):
        (tmp_path / str(at)).mkdir()
        clock = builders.sunday_clock()
        desk = builders.seated(builders.copied(offices[profile], tmp_path / str(at) / "office.db"), clock)
        request_id = way(desk)
        for days in (0, 25):
            clock.later(days=days)
            with desk.look() as work:
                summary = request_summary(work, request_id)
                reached.add(summary.state)
                standings.add(summary.waiting)
                said = summary.say_aloud
                spoken = [*contradictions(said), *past_promises(said, work.today), *false_weeks(said)]
                untrue += [(way.__name__, days, "said", fault) for fault in spoken]
                may_appeal = appeal_remains(work, work.db.get_one(SupportRequest, request_id))
                for kind, pdf in papers_of(work, request_id):
                    kinds.add(kind)
                    offers = kind in OFFERING and bool(words_after(AN_APPEAL, pdf))
                    if offers is not (may_appeal and kind in OFFERING):
                        untrue.append((way.__name__, days, kind, f"an appeal is offered: {offers}"))
                    untrue += [(way.__name__, days, kind, fault) for fault in faults(pdf, work.today)]
        desk.close()
    assert untrue == []
    assert reached == set(RequestState)
    assert standings == set(Waiting)
    assert kinds == {*PaperKind, "request_form", "docket"}


@pytest.mark.parametrize("profile", profile_names())
@pytest.mark.parametrize("way", [_appealed, _returned_after_an_appeal, _raised_anew_after_an_appeal])
def test_after_an_appeal_the_two_weeks_are_counted_from_it(
    offices: dict[str, Path], tmp_path: Path, profile: str, way: Callable[[Desk], RequestId]
) -> None:
    """Refused on 22 November, appealed on 2 December: that day stands wherever the weeks are counted."""
    desk = builders.seated(builders.copied(offices[profile], tmp_path / "office.db"), builders.sunday_clock())
    request_id = way(desk)
    with desk.look() as work:
        request = work.db.get_one(SupportRequest, request_id)
        assert request.earliest_reply == date(2026, 12, 16)
        counted = [
            (kind, words)
            for kind, pdf in papers_of(work, request_id)
            for words in words_after("أسبوعين من|محسوبة من", pdf)
        ]
    assert PaperKind.RECEIPT in {kind for kind, _ in counted}
    assert {words for _, words in counted} == {APPEALED}
    desk.close()


# Controls


def test_the_receipt_that_contradicted_itself_would_be_found(desk: Desk, clock: MovableClock) -> None:
    """As it was: the title of a whole request, «not raised yet», and a day that is past."""
    clock.later(days=30)
    with desk.look() as look:
        notice = look.profile.wording(WordingKey.RECEIPT_INCOMPLETE).text
    pdf = receipt.draw(samples.BARE, replace(samples.RECEIPT, waiting_notice=notice))
    found = faults(pdf, desk.today)
    assert "promised: 2026-12-06" in found
    assert any(fault.startswith("لم يُرفع ≠") for fault in found)
    assert any(fault.startswith("إيصال استلام طلب ≠") for fault in found)
    assert faults(receipt.draw(samples.BARE, samples.RECEIPT), date(2026, 12, 6)) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("أي ليس قبل الأحد 26 جمادى الآخرة 1448هـ الموافق 6 ديسمبر 2026م.", "promised: 2026-12-06"),
        ("وأول يوم عمل بعده 1448/06/27هـ الموافق 2026/12/07م", "promised: 2026-12-07"),
        ("الدفعة التالية في 1448/06/27هـ الموافق 2026/12/07م", "promised: 2026-12-07"),
    ],
)
def test_a_past_day_is_found_in_figures_and_in_words(text: str, fault: str) -> None:
    assert past_promises(text, date(2026, 12, 8)) == [fault]
    assert past_promises(text, date(2026, 12, 6)) == []


@pytest.mark.parametrize(
    "text",
    [
        "لم يُرفع بعدُ إلى لجنة البحث. رُفع الطلب إلى لجنة البحث في الأحد.",
        "مضت المدة؛ يُدرس في أول جلسة. لا يُتوقع الرد قبل الأحد",
        "استُكمل ما طلبته لجنة البحث. ما بقي استكماله",
        "انتهى هذا الطلب ولن يُرفع. وعند استكماله يُرفع إليها مرة أخرى",
        "درست اللجنة الطلب وصدر قرارها فيه. لا يُتوقع الرد قبل الأحد",
    ],
)
def test_claims_that_exclude_each_other_are_found(text: str) -> None:
    assert contradictions(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "خلال مدة لا تقل عن أسبوعين من أول رفعه يوم 22 نوفمبر 2026م، أي ليس قبل 16 ديسمبر 2026م.",
        "ورُفع إلى لجنة البحث يوم 17 ديسمبر 2026م. خلال مدة لا تقل عن أسبوعين، أي ليس قبل 30 ديسمبر 2026م.",
        "ومدة الأسبوعين محسوبة من أول رفعه يوم 22 نوفمبر 2026م.\nلا يُتوقع الرد قبل 2026/12/16م",
    ],
)
def test_two_weeks_that_are_not_fourteen_days_are_found(text: str) -> None:
    assert len(false_weeks(text)) == 1
    appealed = "ورُفع إلى لجنة البحث يوم 1 ديسمبر 2026م. لا تقل عن أسبوعين من التظلّم يوم 17 ديسمبر 2026م، "
    assert false_weeks(f"{appealed}أي ليس قبل 31 ديسمبر 2026م.") == []


def test_a_head_over_nothing_is_found() -> None:
    headings = ["م", "المستند", "السبب"]
    table = rtl_table(headings, [], [40, 200, WIDTH - 240])
    bare = build(samples.BARE, None, PaperTitle("قائمة"), [heading("المطلوب إحضاره"), table])
    assert faults(bare, date(2026, 11, 22)) == ["a table of headings alone"]
    lone = build(samples.BARE, None, PaperTitle("قائمة"), [heading("المطلوب إحضاره"), heading("حقوقك")])
    assert faults(lone, date(2026, 11, 22)) == ["nothing under «المطلوب إحضاره»", "nothing under «حقوقك»"]
    empty = missing_documents.draw(samples.BARE, replace(samples.MISSING, documents=()))
    assert faults(empty, date(2026, 11, 22)) == []
