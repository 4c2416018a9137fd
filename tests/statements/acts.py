"""The acts that the small office does not come to while it is lived through, and which acts were done at all."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest

from hayat_desk.desk import Desk, UnitOfWork
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.consents import Withdrawal
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.ids import AppealId, DeliveryId, PersonId, ReplyId, RequestId, VisitId
from hayat_desk.policy.opinions import OpinionAsked
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.replies import Told
from hayat_desk.policy.visits import Purpose
from hayat_desk.procedures import (
    consents,
    corrections,
    deaths,
    deliveries,
    endings,
    letters,
    opinions,
    reception,
    replies,
    sessions,
    undoing,
    urgency,
)
from hayat_desk.procedures.appeals import AppealEntry
from hayat_desk.procedures.committee import SessionEntry
from hayat_desk.records.appeals import appeals_of
from hayat_desk.records.outcomes import deliveries_of, replies_of
from hayat_desk.records.reception import Inquiry
from hayat_desk.records.requests import SupportRequest
from tests import builders
from tests.house.sources import imported_modules
from tests.house.test_procedures import procedures_of

_OF_THE_BOARD = "writes the board's version of the profile, of which there are few"
_ONE_ROW = "reads and writes by the key of what it is about"

NOT_DONE = {
    "committee.defer_the_rest": "decides each line of one docket as `decide` does",
    "drafts.drop_draft": "a clerk has a handful of drafts",
    "drafts.take_back": "a clerk has a handful of drafts",
    "intake.begin_request": "register_person, then take_request, both done here",
    "intake.finish_request": "record_signature, raise_to_committee and prepare_receipt, all done here",
    "papers.withdraw_paper": _ONE_ROW,
    "profile.change_appeals": _OF_THE_BOARD,
    "profile.change_calendar": _OF_THE_BOARD,
    "profile.change_ceiling": _OF_THE_BOARD,
    "profile.change_channels": _OF_THE_BOARD,
    "profile.change_letterhead": _OF_THE_BOARD,
    "profile.change_periods": _OF_THE_BOARD,
    "profile.change_policy": _OF_THE_BOARD,
    "profile.change_seats": _OF_THE_BOARD,
    "profile.change_service": _OF_THE_BOARD,
    "profile.change_wording": _OF_THE_BOARD,
    "recusals.take_recusal_back": _ONE_ROW,
    "referrals.give_answer": "begins a contact as record_attempt does, and changes one row",
    "scans.take_out_scan": _ONE_ROW,
    "wants.answer_want": _ONE_ROW,
    "wants.withdraw_want": _ONE_ROW,
    "reception.call_back_done": "begins a contact as record_attempt does, and changes one row",
    "reception.call_back_later": _ONE_ROW,
    "people.declare_income": _ONE_ROW,
    "people.see_sensitive": _ONE_ROW,
    "papers.record_reprint": _ONE_ROW,
    "replies.prepare_letters_of": "prepare_letter, done here, for each of one docket",
}
"""Acts whose statements are not looked at, each with why not; the list only shrinks."""

WHY = corrections.CorrectionEntry(reason="سُجّل على غير صاحبته")


@dataclass(frozen=True)
class Done:
    """The acts that were done meanwhile, as `module.function`."""

    names: set[str]


def _short(module: str, name: str) -> str:
    return f"{module.rpartition('.')[2]}.{name}"


def all_acts() -> set[str]:
    """Every procedure there is, found in the code."""
    return {
        _short(act.__module__, act.__name__)
        for module in imported_modules("hayat_desk.procedures")
        for act in procedures_of(module)
    }


@contextmanager
def watching() -> Iterator[Done]:
    """Which acts ask for their permission meanwhile; each still gets its answer."""
    done, require = Done(set()), UnitOfWork.require

    def heard(work: UnitOfWork, permission: Permission) -> None:
        act = sys._getframe(1).f_locals.get("procedure")  # what `needs` wraps
        if act is not None:
            done.names.add(_short(act.__module__, act.__name__))
        require(work, permission)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(UnitOfWork, "require", heard)
        yield done


def do_the_rest(desk: Desk) -> None:
    """What a small office seldom does, done in a copy of it, so that its readings keep their rows."""
    _correct_what_was_told(desk)
    _correct_what_was_handed_over(desk)
    _correct_what_came_in(desk)
    _die_and_not(desk)
    _change_ones_mind(desk)


def _newest_reply(work: UnitOfWork, request_id: RequestId) -> ReplyId:
    return ReplyId(replies_of(work.db, request_id)[-1].id)


def _correct_what_was_told(desk: Desk) -> None:
    request_id = builders.a_decided_request(desk, Outcome.REFUSED)
    builders.tell(desk, request_id)
    with desk.work() as work:
        right = replies.ReplyEntry(told=Told("أمها", work.today, "موعد علاج"), channel=ChannelKind.PHONE)
        undoing.correct_reply(work, _newest_reply(work, request_id), WHY, right)
        undoing.correct_reply(work, _newest_reply(work, request_id), WHY, None)
    builders.tell(desk, request_id)
    with desk.work() as work:
        builders.appeal(work, request_id)
        entry = AppealEntry(
            reason="الدخل قديم", made_by="زوجها", made_on=work.today, channel=ChannelKind.PHONE
        )
        for another in (entry, None):
            (appeal,) = appeals_of(work.db, request_id)
            undoing.correct_appeal(work, AppealId(appeal.id), WHY, another)
        opinions.ask_opinion(work, request_id, OpinionAsked.DECLINED)


def _registered(desk: Desk) -> RequestId:
    request_id = builders.a_decided_request(desk)
    builders.tell(desk, request_id)
    with desk.work() as work:
        deliveries.complete_registration(work, request_id)
    return request_id


def _correct_what_was_handed_over(desk: Desk) -> None:
    request_id = _registered(desk)
    part = builders.a_delivery(desk, request_id)
    with desk.work() as work:
        other = deliveries.DeliveryEntry(
            delivered_on=work.today, what="قسيمة", mode=DeliveryMode.AT_THE_OFFICE, received_by="نورة"
        )
        undoing.correct_delivery(work, part, WHY, other)
        (right,) = deliveries_of(work.db, request_id)
        undoing.correct_delivery(work, DeliveryId(right.id), WHY, None)


def _correct_what_came_in(desk: Desk) -> None:
    called = reception.VisitEntry(channel=ChannelKind.PHONE, purpose=Purpose.INQUIRY)
    came = reception.VisitEntry(channel=ChannelKind.INTERVIEW, purpose=Purpose.INQUIRY)
    asked = reception.InquiryEntry(question="ما أوقات الدوام؟", answer="من الأحد إلى الخميس", guide="")
    with desk.work() as work:
        inquiry = work.db.get_one(Inquiry, reception.answer_inquiry(work, called, asked))
        corrections.correct_visit(work, VisitId(inquiry.visit_id), WHY, came)
        again = work.db.get_one(Inquiry, reception.answer_inquiry(work, came, asked))
        reception.end_visit(work, VisitId(again.visit_id))
        letter = letters.LetterEntry(sender="مستشفى", subject="تقرير", received_on=work.today)
        corrections.correct_letter(work, letters.register_letter(work, letter), WHY, None)


def _change_ones_mind(desk: Desk) -> None:
    request_id = builders.a_raised_request(desk)
    session_id = builders.a_session(desk)
    with desk.work() as work:
        members = (*builders.MEMBERS[:2], replace(builders.MEMBERS[2], present=True))
        sessions.correct_session(work, session_id, SessionEntry(held_on=work.today, members=members))
        urgency.call_urgent(work, request_id, "موعد العملية بعد أربعة أيام")
        urgency.call_ordinary(work, request_id)
        withdrawal = Withdrawal(withdrawn_on=work.today, said_by="صاحبة الطلب", in_writing=True)
        consents.withdraw_consent(work, request_id, withdrawal)
    waiting = builders.a_request(desk)
    with desk.work() as work:
        endings.record_attempt(work, waiting, ChannelKind.PHONE)
        builders.end(work, waiting)
        endings.take_up_request(work, waiting, "عادت إليه")


def _die_and_not(desk: Desk) -> None:
    request_id = _registered(desk)
    with desk.work() as work:
        person = PersonId(work.db.get_one(SupportRequest, request_id).person_id)
        entry = deaths.DeathEntry(died_on=work.today, said_by="ابنها", to_heirs=True)
        deaths.record_death(work, person, entry)
        deaths.undo_death(work, person, "تشابه أسماء")
        deaths.record_death(work, person, entry)
        deaths.give_up_for_heirs(work, request_id, "لا وارث لها")
    unused = builders.a_person(desk)
    with desk.work() as work:
        deaths.put_away_file(work, unused)
        deaths.take_file_back(work, unused)
