"""A consent refused or withdrawn has its consequence, and only another signature brings it back (T81)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.errors import DeskError, InvalidValue, NotAllowed
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.consents import ConsentFlaw, ConsentHindrance, ConsentState, Withdrawal
from hayat_desk.policy.days import DayDoubt
from hayat_desk.policy.declarations import DeclarationState, Signature, SignatureKind
from hayat_desk.policy.endings import EndingFlaw
from hayat_desk.policy.ids import DeclarationId, RequestId
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures import committee, declarations, intake, referrals
from hayat_desk.procedures.consents import withdraw_consent
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.committee import docket_entry, minutes_preview, session_summary
from hayat_desk.summaries.consents import ConsentSummary, consent_summary
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.happenings import Happening
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.timeline import timeline_of
from tests import builders

WITHDRAWN, REFUSED = "سُحبت الموافقة على الاستعلام", "لم تُوقَّع الموافقة على الاستعلام"


def of(desk: Desk, request_id: RequestId) -> ConsentSummary:
    with desk.look() as look:
        return consent_summary(look, request_id)


def withdraw(desk: Desk, request_id: RequestId, **changes: object) -> None:
    entry = {"withdrawn_on": desk.today, "said_by": "صاحبة الطلب", "in_writing": True, **changes}
    with desk.work() as work:
        withdraw_consent(work, request_id, Withdrawal(**entry))  # type: ignore[arg-type]


def a_raised_one(desk: Desk, *, consented: bool = True) -> RequestId:
    """Signed at the desk with or without the consent, and raised."""
    request_id = builders.a_request(desk)
    builders.see_documents(desk, request_id)
    sign(desk, request_id, consented=consented, finish=True)
    return request_id


def sign(desk: Desk, request_id: RequestId, *, consented: bool, finish: bool = False) -> DeclarationId:
    with desk.work() as work:
        sheet = declarations.prepare_declaration(work, request_id)
        declarations.record_printed(work, sheet)
        signature = Signature(SignatureKind.SIGNATURE, consented=consented)
        if finish:
            entry = intake.ClosingEntry(declaration_id=sheet, signature=signature, told=True)
            intake.finish_request(work, request_id, entry)
        else:
            declarations.record_signature(work, sheet, signature)
    return sheet


def on_receipt(desk: Desk, request_id: RequestId) -> str:
    with desk.work() as work:
        return str(paper_to_draw(work, intake.prepare_receipt(work, request_id)).sheet)


def on_referral(desk: Desk, request_id: RequestId) -> str:
    """The note on a question about a request that the committee returned to the desk."""
    with desk.work() as work:
        entry = referrals.ReferralEntry(
            question="هل تشمل الخدمة أسرتها؟", due_on=desk.today + timedelta(days=3), request_id=request_id
        )
        referral_id = referrals.refer_to_researcher(work, entry)
        return str(paper_to_draw(work, referrals.prepare_note(work, referral_id)).sheet)


def on_session_papers(desk: Desk) -> tuple[str, str, str]:
    """Docket, the view of its first request, and minutes of a session that is held today."""
    session_id = builders.a_session(desk)
    with desk.look() as look:
        first = session_summary(look, session_id).docket[0].line_id
        return (
            str(docket_sheet(look, session_id)),
            docket_entry(look, first).missing_consent,
            str(minutes_preview(look, session_id)),
        )


@pytest.mark.parametrize(("consented", "words"), [(True, WITHDRAWN), (False, REFUSED)])
def test_the_committee_and_every_later_paper_are_told_that_the_consent_is_missing(
    desk: Desk, *, consented: bool, words: str
) -> None:
    """Refused at the signature, or withdrawn later: nobody inquires with others, and the study may stop."""
    request_id = a_raised_one(desk, consented=consented)
    if consented:
        assert words not in on_receipt(desk, request_id)
        withdraw(desk, request_id)
    papers = (on_receipt(desk, request_id), *on_session_papers(desk))
    assert [words in paper for paper in papers] == [True] * 4
    assert all("لا يُستعلم" in paper and "يوقف ذلك دراسة الطلب" in paper for paper in papers)


def test_minutes_that_are_confirmed_say_what_the_committee_knew(desk: Desk) -> None:
    """Of the day of the session, and heard of after it: printed again with an entry they say no more than before."""
    request_id = a_raised_one(desk)
    session_id = builders.a_session(desk)
    builders.decide_all(desk, session_id, Outcome.ACCEPTED)
    withdraw(desk, request_id)
    with desk.work() as work:
        committee.amend_minutes(work, session_id, "صُحّح اسم الخدمة")
        minutes = str(paper_to_draw(work, committee.prepare_minutes(work, session_id)).sheet)
    assert "صُحّح اسم الخدمة" in minutes
    assert "لا يُستعلم" not in minutes


def test_with_the_consent_no_paper_says_that_it_is_missing(desk: Desk) -> None:
    """The control of the test above."""
    request_id = a_raised_one(desk)
    papers = (on_receipt(desk, request_id), *on_session_papers(desk))
    assert not [paper for paper in papers if "لا يُستعلم" in paper]


def test_the_officer_is_told_on_the_note_of_a_request_whose_consent_is_missing(desk: Desk) -> None:
    request_id = builders.a_signed_request(desk)
    assert WITHDRAWN not in on_referral(desk, request_id)
    withdraw(desk, request_id)
    assert WITHDRAWN in on_referral(desk, request_id)


def test_a_withdrawal_leaves_what_was_done_before_and_the_declaration(desk: Desk) -> None:
    """«لا يُبطل ما تم قبله»."""
    request_id = a_raised_one(desk)
    withdraw(desk, request_id)
    with desk.look() as look:
        request = look.db.get_one(SupportRequest, request_id)
        assert (request.state, request.consent) == (RequestState.RAISED, ConsentState.WITHDRAWN)
        assert request.declaration is not None
        assert request.declaration.state is DeclarationState.SIGNED
    consent = of(desk, request_id).consent
    assert (consent.withdrawn_on, consent.said_by) == (desk.today, "صاحبة الطلب")


def test_only_another_signature_brings_the_consent_back(desk: Desk, clock: MovableClock) -> None:
    request_id = a_raised_one(desk)
    with desk.work() as work, pytest.raises(NotAllowed):
        declarations.prepare_declaration(work, request_id)  # signed already, and nothing changed
    withdraw(desk, request_id)
    assert of(desk, request_id).may_sign_anew
    clock.later(days=1)
    sign(desk, request_id, consented=False)
    assert of(desk, request_id).consent.state is ConsentState.REFUSED
    clock.later(days=1)
    sign(desk, request_id, consented=True)
    assert of(desk, request_id).consent.state is ConsentState.GIVEN
    assert WITHDRAWN not in on_receipt(desk, request_id)
    assert [words for words in on_session_papers(desk) if "لا يُستعلم" in words] == []


def test_at_the_desk_too_another_sheet_is_signed_for_the_consent(desk: Desk, clock: MovableClock) -> None:
    """Of a request that the committee returned."""
    request_id = builders.a_returned_request(desk)
    withdraw(desk, request_id)
    clock.later(days=1)
    sheet = sign(desk, request_id, consented=True)
    assert of(desk, request_id).consent.state is ConsentState.GIVEN
    with desk.look() as look:
        standing = look.db.get_one(SupportRequest, request_id).signed_declaration
        assert standing is not None
        assert standing.id == sheet


@pytest.mark.parametrize(
    ("changes", "flaw"),
    [
        ({"in_writing": False}, ConsentFlaw.NOT_IN_WRITING),
        ({"said_by": "  "}, EndingFlaw.SAID_BY_MISSING),
        ({"withdrawn_on": builders.SUNDAY.date() + timedelta(days=9)}, EndingFlaw.ENDED_LATER),
        ({"withdrawn_on": builders.SUNDAY.date() - timedelta(days=1)}, ConsentFlaw.BEFORE_SIGNATURE),
        ({"withdrawn_on": builders.SUNDAY.date() - timedelta(days=400)}, DayDoubt.LONG_AGO),
    ],
)
def test_a_withdrawal_that_cannot_be_is_refused(desk: Desk, changes: dict[str, object], flaw: object) -> None:
    request_id = a_raised_one(desk)
    with pytest.raises(InvalidValue) as refusal:
        withdraw(desk, request_id, **changes)
    assert refusal.value.flaw is flaw
    assert of(desk, request_id).consent.state is ConsentState.GIVEN


def _refused(desk: Desk) -> RequestId:
    return a_raised_one(desk, consented=False)


def _twice(desk: Desk) -> RequestId:
    request_id = a_raised_one(desk)
    withdraw(desk, request_id)
    return request_id


@pytest.mark.parametrize(
    ("request_of", "hindrance"),
    [
        (builders.a_request, ConsentHindrance.NOT_GIVEN),
        (_refused, ConsentHindrance.NOT_GIVEN),
        (_twice, ConsentHindrance.ALREADY_WITHDRAWN),
    ],
)
def test_nothing_is_withdrawn_that_does_not_stand(
    desk: Desk, request_of: Callable[[Desk], RequestId], hindrance: ConsentHindrance
) -> None:
    request_id = request_of(desk)
    assert not of(desk, request_id).may_withdraw
    with pytest.raises(DeskError) as refusal:
        withdraw(desk, request_id)
    assert isinstance(refusal.value, NotAllowed)
    assert refusal.value.hindrances == (hindrance,)


def test_the_file_tells_of_refusal_and_withdrawal(desk: Desk, clock: MovableClock) -> None:
    refused, withdrawn = a_raised_one(desk, consented=False), a_raised_one(desk)
    clock.later(days=1)
    withdraw(desk, withdrawn)
    happenings = []
    for request_id in (refused, withdrawn):
        with desk.look() as look:
            person = look.db.get_one(SupportRequest, request_id).person_id
            happenings += [entry.happening for entry in timeline_of(look, person)]  # type: ignore[arg-type]
    assert happenings.count(Happening.CONSENT_REFUSED) == 1
    assert happenings.count(Happening.CONSENT_WITHDRAWN) == 1


def test_after_the_decision_a_receipt_speaks_of_no_study_that_may_stop(desk: Desk) -> None:
    request_id = builders.a_decided_request(desk)
    withdraw(desk, request_id)
    assert "دراسة الطلب" not in on_receipt(desk, request_id)
