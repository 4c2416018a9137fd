"""What a person's file holds beside mistakes, so that it is not put away as one (T83)."""

from __future__ import annotations

from sqlalchemy.orm import Session

from hayat_desk.policy.endings import EndingReason
from hayat_desk.policy.referrals import REFERRAL_MOVES, ReferralAct
from hayat_desk.policy.visits import InquiryOutcome
from hayat_desk.records.letters import letters_about
from hayat_desk.records.people import Person
from hayat_desk.records.reception import inquiries_of, referrals_of_person
from hayat_desk.records.requests import requests_of


def has_more(db: Session, person: Person) -> bool:
    """Whether more is known of a person than requests that were entered by mistake.

    Somebody who waits for a call or an answer is there, and so is one about whom a letter came in.
    """
    is_open = REFERRAL_MOVES[ReferralAct.LAPSE]
    return (
        person.file_number is not None
        or any(request.ending is not EndingReason.MISTAKE for request in requests_of(db, person.id))
        or any(inquiry.outcome is InquiryOutcome.CALL_BACK for inquiry, _ in inquiries_of(db, person.id))
        or any(referral.state in is_open for referral in referrals_of_person(db, person.id))
        or any(letter.voided_at is None for letter in letters_about(db, person.id))
    )
