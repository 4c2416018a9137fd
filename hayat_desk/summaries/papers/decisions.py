"""Fills the papers of the decision and what follows it: minutes, reply letter, delivery receipt."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.committee import Outcome, SessionState, has_quorum
from hayat_desk.policy.dates import both, in_words
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.office_phones import office_phones_shown
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.papers import SubjectKind
from hayat_desk.policy.spelling import fold
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.committee import CommitteeSession, DocketLine, decisions_of
from hayat_desk.records.outcomes import Delivery
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.told import missing_consent, told_of
from hayat_desk.summaries.papers.forms import ReplyLetterSummary
from hayat_desk.summaries.papers.parts import (
    Digits,
    beneficiary_title,
    blessed,
    changed_for_committee,
    feminine_of,
    honoured,
    no_identity,
    of_request,
    qr,
    register,
    still_to_come,
    told_on_paper,
)
from hayat_desk.summaries.papers.rights import refusal_of, rights_of
from hayat_desk.summaries.papers.shapes import (
    DeliveryReceiptSummary,
    MinutesDecision,
    MinutesMember,
    MinutesSummary,
    Receiver,
    RegisterEntry,
)
from hayat_desk.summaries.recusals import recused_on_paper
from hayat_desk.summaries.wants import named_for_committee, want_lines


@dataclass(frozen=True, slots=True)
class CodedName:
    """Whom a paper or a screen for many eyes is about: the number with initials, never the name."""

    number_kind: NumberKind
    number: str
    initials: str

    def __str__(self) -> str:
        """The number with the initials, as printed."""
        return f"{self.number_kind.arabic} {self.number} ({self.initials})"


def coded_name(person: Person) -> CodedName:
    """A person by number and initials."""
    return CodedName(person.number_kind, person.number, person.name.initials)


def minutes(work: UnitOfWork, paper: Paper) -> MinutesSummary:
    """The numbered paper of a confirmed session."""
    session = work.db.get_one(CommitteeSession, paper.id_of(SubjectKind.SESSION))
    return minutes_of(work, session, register(work, paper), qr(paper))


def minutes_of(
    work: UnitOfWork, session: CommitteeSession, entry: RegisterEntry, reference: str = ""
) -> MinutesSummary:
    """The minutes of a session as they stand; without a number while it is still open."""
    digits = Digits(work)
    members = [seat.member for seat in session.members]
    present = sum(member.present for member in members)
    values = {
        "association": work.profile.association.name,
        "session_number": session.number,
        "held_on": digits(in_words(session.held_on)),
        "present": digits(str(present)),
        "seats": digits(str(len(members))),
    }
    totals = Counter(line.outcome for line in session.docket)
    return MinutesSummary(
        register=entry,
        session_number=session.number,
        held_on=digits(both(session.held_on)),
        opening=work.profile.wording(WordingKey.MINUTES_OPENING).fill(values),
        members=tuple(
            MinutesMember(
                title=PaperWord.CHAIR.filled(title=member.title) if member.is_chair else member.title,
                name=member.name,
                present=member.present,
                note=member.note,
            )
            for member in members
        ),
        decisions=tuple(_decision(work, line) for line in session.docket),
        counts=tuple(
            (outcome.arabic, digits(str(totals[outcome]))) for outcome in Outcome if totals[outcome]
        ),
        warning="" if has_quorum(members) else PaperWord.NO_QUORUM.arabic,
        amendments=tuple((digits(both(entry.dated)), entry.text) for entry in session.amendments),
        left=tuple(_left(work, line) for line in session.left),
        is_confirmed=session.state is SessionState.CONFIRMED,
        qr=reference,
    )


def _left(work: UnitOfWork, line: DocketLine) -> str:
    """«1448-01-3-00012 (ن. س.): سحب الطلب»: a request that left the docket before it was decided."""
    person = work.db.get_one(Person, line.request.person_id)
    return f"{line.request.number} ({person.name.initials}): {line.left_as.arabic if line.left_as else ''}"


def _decision(work: UnitOfWork, line: DocketLine) -> MinutesDecision:
    request = line.request
    return MinutesDecision(
        request_number=request.number,
        applicant=work.db.get_one(Person, request.person_id).name.initials,  # beside the request's number
        service=request.service_title,
        outcome=line.outcome.arabic if line.outcome else "",
        reason=line.reason,
        article=line.article,
        wants=tuple(named_for_committee(want) for want in want_lines(line.named_wants)),
        changed=changed_for_committee(line.changes),
        consent=Digits(work)(_consent(line)),
        told=told_on_paper(told_of(work.db, line), Digits(work)),
        recused=recused_on_paper(line),
    )


def _consent(line: DocketLine) -> str:
    """What is said of a missing consent: as the minutes said it, before they are confirmed as it is now."""
    if line.consent_told is not None:
        return line.consent_told
    return missing_consent(line.request, line.session.held_on)


def reply_letter(work: UnitOfWork, paper: Paper) -> ReplyLetterSummary:
    """The letter that tells the decision of the session its code names, in the board's words (T64)."""
    request, person = of_request(work, paper)
    replies = [line for line in decisions_of(work.db, request.id) if line.outcome and line.outcome.is_reply]
    decision = next(
        (line for line in replies if line.session.number == paper.code), replies[0] if replies else None
    )
    if decision is None or decision.outcome is None:
        raise ValueError(request.number)
    outcome = decision.outcome
    accepted = outcome is Outcome.ACCEPTED
    values = {
        "association": work.profile.association.name,
        "applicant": person.name.full,
        "request_number": request.number,
        "decided_on": Digits(work)(in_words(decision.session.held_on)),
        "reason": decision.reason,
    }
    key = WordingKey.REPLY_ACCEPTED if accepted else refusal_of(work, request)
    gaps = person.registration_gaps if accepted and person.file_number is None else ()
    return ReplyLetterSummary(
        register=register(work, paper),
        applicant=person.name.full,
        honoured=honoured(person.sex),
        blessed=blessed(person.sex),
        subject=PaperWord.REPLY_ON.filled(number=request.number),
        greeting=work.profile.wording(WordingKey.LETTER_OPENING).fill(
            values, feminine=feminine_of(person.sex)
        ),
        text=work.profile.wording(key).fill(values, feminine=feminine_of(person.sex)),
        closing=work.profile.wording(WordingKey.LETTER_CLOSING).fill(
            values, feminine=feminine_of(person.sex)
        ),
        steps=tuple(gap.arabic for gap in gaps),
        rights=rights_of(work, request),
        office_phone=office_phones_shown(work.profile.letterhead.phone),
        employee=work.clerk.name,
        employee_title=work.clerk.title,
        qr=qr(paper),
    )


def ending_letter(work: UnitOfWork, paper: Paper) -> ReplyLetterSummary:
    """The letter that confirms a withdrawal or tells of another ending, in the board's words (T64)."""
    request, person = of_request(work, paper)
    ended = request.standing_ending
    if ended is None or ended.reason is None or ended.reason.letter is None or ended.ended_on is None:
        raise ValueError(request.number)
    values = {
        "association": work.profile.association.name,
        "applicant": person.name.full,
        "request_number": request.number,
        "ended_on": Digits(work)(in_words(ended.ended_on)),
    }
    wording = work.profile.wording(ended.reason.letter)
    return ReplyLetterSummary(
        register=register(work, paper),
        applicant=person.name.full,
        honoured=honoured(person.sex),
        blessed=blessed(person.sex),
        subject=PaperWord.REQUEST.filled(number=request.number),
        greeting=work.profile.wording(WordingKey.LETTER_OPENING).fill(
            values, feminine=feminine_of(person.sex)
        ),
        text=wording.fill(values, feminine=feminine_of(person.sex)),
        closing=work.profile.wording(WordingKey.LETTER_CLOSING).fill(
            values, feminine=feminine_of(person.sex)
        ),
        rights=rights_of(work, request),
        office_phone=office_phones_shown(work.profile.letterhead.phone),
        employee=work.clerk.name,
        employee_title=work.clerk.title,
        qr=qr(paper),
    )


def _receiver(name: str, beneficiary: Person) -> Receiver:
    """Who signs for the service; of anybody but the beneficiary the desk knows the name alone."""
    if fold(name) != fold(beneficiary.name.full):
        return Receiver(name)
    identity, sex = beneficiary.identity, beneficiary.sex
    return Receiver(
        name,
        capacity=(PaperWord.SHE_HERSELF if feminine_of(sex) else PaperWord.HE_HIMSELF).arabic,
        identity=identity.number or no_identity(identity, sex),
        identity_label=identity.kind.number_label,
    )


def delivery_receipt(work: UnitOfWork, paper: Paper) -> DeliveryReceiptSummary:
    """The receipt that is signed when a service is handed over (T67)."""
    request, person = of_request(work, paper)
    delivery = work.db.get_one(Delivery, paper.id_of(SubjectKind.DELIVERY))
    digits = Digits(work)
    amount = in_words = ""
    if delivery.amount is not None:
        amount = digits.money(delivery.amount)
        in_words = PaperWord.SPELLED.filled(amount=delivery.amount.in_words)
    values = {
        "association": work.profile.association.name,
        "applicant": delivery.received_by,
        "request_number": request.number,
        "what": PaperWord.WITH_AMOUNT.filled(what=delivery.what, amount=amount, spelled=in_words)
        if amount
        else delivery.what,
    }
    return DeliveryReceiptSummary(
        register=register(work, paper),
        request_number=request.number,
        file_number=person.number,
        beneficiary=person.name.full,
        beneficiary_title=beneficiary_title(person.sex),
        text=work.profile.wording(WordingKey.DELIVERY_RECEIVED).fill(values),
        what=delivery.what,
        mode=delivery.mode.arabic,
        delivered_on=digits(both(delivery.delivered_on)),
        receiver=Receiver(delivery.received_by, capacity=delivery.heir)
        if delivery.heir
        else _receiver(delivery.received_by, person),
        amount=amount,
        amount_in_words=in_words,
        is_last=delivery.is_last,
        next_due=digits(still_to_come(delivery.next_due, paper.dated or work.today)),
        employee=work.clerk.name,
        qr=qr(paper),
    )
