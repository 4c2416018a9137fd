"""A wording as it will be read: filled with sample data, and on the paper that uses it. Nobody in it exists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.checklist import DocumentState
from hayat_desk.policy.committee import Outcome
from hayat_desk.policy.dates import both, in_words
from hayat_desk.policy.deliveries import DeliveryMode
from hayat_desk.policy.opinions import Mark, OpinionQuestion
from hayat_desk.policy.paper_words import PaperWord, SampleWord
from hayat_desk.policy.people import Sex
from hayat_desk.policy.permissions import Role
from hayat_desk.policy.replies import earliest_reply
from hayat_desk.policy.waiting import Waiting
from hayat_desk.policy.wants import WantKind
from hayat_desk.policy.wordings import WordingField, WordingKey, fill_wording
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.forms import CommitteeWantsSummary, ReplyLetterSummary, WantedThing
from hayat_desk.summaries.papers.parts import Digits, applicant_title
from hayat_desk.summaries.papers.shapes import (
    DeclarationSummary,
    DeliveryReceiptSummary,
    LetterheadSummary,
    MinutesDecision,
    MinutesMember,
    MinutesSummary,
    MissingDocument,
    MissingDocumentsSummary,
    OpinionFormSummary,
    ReceiptSummary,
    Receiver,
    ReferralNoteSummary,
    RegisterEntry,
)

_APPLICANT = SampleWord.APPLICANT.arabic
_NUMBER = "1448-01-3-00012"
_SESSION = "1448-01-5-00012"
_REASON = SampleWord.REASON.arabic
_WHAT = SampleWord.WHAT.arabic


@dataclass(frozen=True, kw_only=True)
class WordingPreview:
    """A wording filled for her and for him, and the paper it stands on: its key in `PRINTOUTS`, "" where none."""

    for_her: str
    for_him: str
    letterhead: LetterheadSummary
    paper: str = ""
    sheet: object = None


def wording_preview(work: UnitOfWork, key: WordingKey, text: str) -> WordingPreview:
    """The text as it would be read; one that cannot be filled is refused as `fill_wording` refuses it."""
    values = _values(work)
    for_her = fill_wording(key, text, values, feminine=True)
    for_him = fill_wording(key, text, values, feminine=False)
    paper, make = _PAPERS.get(key, ("", None))
    words = _SampleWordings(work, key, for_her)
    return WordingPreview(
        for_her=for_her,
        for_him=for_him,
        letterhead=letterhead(work),
        paper=paper,
        sheet=make(words) if make else None,
    )


def _values(work: UnitOfWork) -> dict[str, str]:
    digits = Digits(work)
    reply = earliest_reply(work.today)
    titles = {title.role: title.title for title in work.profile.user_titles}
    services = work.profile.offered_services or work.profile.services
    return {
        WordingField.ASSOCIATION: work.profile.association.name,
        WordingField.APPLICANT: _APPLICANT,
        WordingField.REQUEST_NUMBER: _NUMBER,
        WordingField.SERVICE: services[0].title if services else _WHAT,
        WordingField.RAISED_ON: digits(in_words(work.today)),
        WordingField.COUNTED_FROM: digits(PaperWord.FROM_FIRST_RAISING.filled(day=in_words(work.today))),
        WordingField.EARLIEST_REPLY: digits(in_words(reply)),
        WordingField.NEXT_WORKING_DAY: digits(in_words(reply + timedelta(days=1))),
        WordingField.CLERK_TITLE: titles.get(Role.CLERK, Role.CLERK.arabic),
        WordingField.RESEARCHER_TITLE: titles.get(Role.RESEARCHER, Role.RESEARCHER.arabic),
        WordingField.SESSION_NUMBER: _SESSION,
        WordingField.HELD_ON: digits(in_words(work.today)),
        WordingField.PRESENT: digits("3"),
        WordingField.SEATS: digits("4"),
        WordingField.DECIDED_ON: digits(in_words(work.today)),
        WordingField.REASON: _REASON,
        WordingField.ENDED_ON: digits(in_words(work.today)),
        WordingField.WHAT: _WHAT,
    }


class _SampleWordings:
    """The texts of a sample paper: the one that is edited, and the others as they count now."""

    def __init__(self, work: UnitOfWork, key: WordingKey, edited: str) -> None:
        self.work = work
        self.values = _values(work)
        self.day = Digits(work)(both(work.today))
        self.reply = Digits(work)(both(earliest_reply(work.today)))
        self.key = key
        self._edited = edited

    def __getitem__(self, key: WordingKey) -> str:
        if key is self.key:
            return self._edited
        return self.work.profile.wording(key).fill(self.values, feminine=True)

    def register(self) -> RegisterEntry:
        return RegisterEntry(number="", date=self.day)

    @property
    def service(self) -> str:
        return self.values[WordingField.SERVICE]


def _declaration(words: _SampleWordings) -> DeclarationSummary:
    return DeclarationSummary(
        register=words.register(),
        request_number=_NUMBER,
        text=words[WordingKey.DECLARATION],
        consent=words[WordingKey.CONSENT],
        short_code="",
        qr="",
        applicant=_APPLICANT,
        applicant_title=applicant_title(Sex.FEMALE),
        service=words.service,
    )


_STANDING = {
    WordingKey.RECEIPT_INCOMPLETE: Waiting.NOT_BEGUN,
    WordingKey.RECEIPT_RETURNED: Waiting.RETURNED,
    WordingKey.RECEIPT_ANEW: Waiting.RUNNING_ANEW,
    WordingKey.RECEIPT_PASSED: Waiting.PASSED,
    WordingKey.RECEIPT_DECIDED: Waiting.DECIDED,
    WordingKey.RECEIPT_TOLD: Waiting.TOLD,
    WordingKey.RECEIPT_ENDED: Waiting.ENDED,
}
"""The receipts that are read in one case alone; the others in the ordinary one."""


_REFUSALS = (WordingKey.REPLY_REFUSED, WordingKey.REPLY_REFUSED_LAST)


def _told(words: _SampleWordings, usual: WordingKey, *others: WordingKey) -> WordingKey:
    return words.key if words.key in others else usual


def _receipt(words: _SampleWordings) -> ReceiptSummary:
    standing = _STANDING.get(words.key, Waiting.RUNNING)
    notice = [words[words.key if words.key in _STANDING else WordingKey.RECEIPT_NEXT]]
    if words.key is WordingKey.RECEIPT_NEXT_WORKING_DAY:
        notice.append(words[words.key])
    return ReceiptSummary(
        register=words.register(),
        request_number=_NUMBER,
        applicant=_APPLICANT,
        waiting_notice="\n".join(notice),
        no_promise=words[WordingKey.RECEIPT_NO_PROMISE],
        rights=words[_told(words, WordingKey.RECEIPT_RIGHTS, WordingKey.RIGHTS_WITHOUT_APPEAL)],
        standing=standing,
        received_on=words.day,
        earliest_reply=words.reply if standing in (Waiting.RUNNING, Waiting.RUNNING_ANEW) else "",
    )


def _missing(words: _SampleWordings) -> MissingDocumentsSummary:
    services = words.work.profile.services
    titles = [document.title for service in services for document in service.documents][:2]
    return MissingDocumentsSummary(
        register=words.register(),
        request_number=_NUMBER,
        applicant=_APPLICANT,
        documents=tuple(
            MissingDocument(title, DocumentState.MISSING.arabic, PaperWord.ORIGINAL.arabic)
            for title in titles
        ),
        intro=words[WordingKey.MISSING_LIST],
    )


def _wants(words: _SampleWordings) -> CommitteeWantsSummary:
    asked = (
        WantedThing(WantKind.WRITTEN.arabic, SampleWord.LETTER.arabic, PaperWord.ORIGINAL.arabic),
        WantedThing(
            WantKind.QUESTION.arabic, SampleWord.COMMITTEE_ASKS.arabic, PaperWord.ANSWERED_HOW.arabic
        ),
    )
    return CommitteeWantsSummary(
        register=words.register(),
        request_number=_NUMBER,
        applicant=_APPLICANT,
        wants=asked,
        intro=words[WordingKey.COMMITTEE_WANTS],
    )


def _referral(words: _SampleWordings) -> ReferralNoteSummary:
    return ReferralNoteSummary(
        register=words.register(),
        number="1448-01-4-00012",
        to=words.values[WordingField.RESEARCHER_TITLE],
        sent_by=words.values[WordingField.CLERK_TITLE],
        question=SampleWord.QUESTION.arabic,
        intro=words[WordingKey.REFERRAL_INTRO],
    )


def _minutes(words: _SampleWordings) -> MinutesSummary:
    seats = words.work.profile.committee
    return MinutesSummary(
        register=words.register(),
        session_number=_SESSION,
        held_on=words.day,
        opening=words[WordingKey.MINUTES_OPENING],
        members=tuple(MinutesMember(seat.title, "", present=True) for seat in seats),
        decisions=(
            MinutesDecision(_NUMBER, SampleWord.INITIALS.arabic, words.service, Outcome.ACCEPTED.arabic),
        ),
    )


def _reply(words: _SampleWordings) -> ReplyLetterSummary:
    return ReplyLetterSummary(
        register=words.register(),
        applicant=_APPLICANT,
        honoured=PaperWord.SHE_HONOURED.arabic,
        blessed=PaperWord.SHE_BLESSED.arabic,
        subject=PaperWord.REPLY_ON.filled(number=_NUMBER),
        greeting=words[WordingKey.LETTER_OPENING],
        text=words[_told(words, WordingKey.REPLY_ACCEPTED, *_REFUSALS)],
        closing=words[WordingKey.LETTER_CLOSING],
    )


def _ending(words: _SampleWordings) -> ReplyLetterSummary:
    return ReplyLetterSummary(
        register=words.register(),
        applicant=_APPLICANT,
        honoured=PaperWord.SHE_HONOURED.arabic,
        blessed=PaperWord.SHE_BLESSED.arabic,
        subject=PaperWord.REQUEST.filled(number=_NUMBER),
        greeting=words[WordingKey.LETTER_OPENING],
        text=words[words.key],
        closing=words[WordingKey.LETTER_CLOSING],
        rights=words[WordingKey.RECEIPT_RIGHTS],
    )


def _delivery(words: _SampleWordings) -> DeliveryReceiptSummary:
    return DeliveryReceiptSummary(
        register=words.register(),
        request_number=_NUMBER,
        file_number="1448-01-2-00012",
        beneficiary=_APPLICANT,
        text=words[WordingKey.DELIVERY_RECEIVED],
        what=_WHAT,
        mode=next(iter(DeliveryMode)).arabic,
        delivered_on=words.day,
        receiver=Receiver(_APPLICANT),
    )


def _opinion(words: _SampleWordings) -> OpinionFormSummary:
    return OpinionFormSummary(
        register=RegisterEntry(),
        invitation=words[WordingKey.OPINION_INVITATION],
        questions=tuple(question.arabic for question in OpinionQuestion),
        marks=tuple(mark.arabic for mark in Mark),
        services=tuple(service.title for service in words.work.profile.offered_services),
    )


_NEXT = (WordingKey.RECEIPT_NEXT, WordingKey.RECEIPT_NEXT_WORKING_DAY, WordingKey.RECEIPT_NO_PROMISE)
_RIGHTS = (WordingKey.RECEIPT_RIGHTS, WordingKey.RIGHTS_WITHOUT_APPEAL)
_OF_REPLY = (WordingKey.LETTER_OPENING, WordingKey.LETTER_CLOSING, WordingKey.REPLY_ACCEPTED, *_REFUSALS)
_ENDINGS = (WordingKey.ENDING_WITHDRAWN, WordingKey.ENDING_NOT_BACK, WordingKey.ENDING_ELSEWHERE)
_PAPERS: dict[WordingKey, tuple[str, Callable[[_SampleWordings], object]]] = {
    **dict.fromkeys((WordingKey.DECLARATION, WordingKey.CONSENT), ("declaration", _declaration)),
    **dict.fromkeys((*_STANDING, *_NEXT, *_RIGHTS), ("receipt", _receipt)),
    WordingKey.MISSING_LIST: ("missing_documents", _missing),
    WordingKey.COMMITTEE_WANTS: ("committee_wants", _wants),
    WordingKey.REFERRAL_INTRO: ("referral_note", _referral),
    WordingKey.MINUTES_OPENING: ("minutes", _minutes),
    **dict.fromkeys(_OF_REPLY, ("reply_letter", _reply)),
    **dict.fromkeys(_ENDINGS, ("ending_letter", _ending)),
    WordingKey.DELIVERY_RECEIVED: ("delivery_receipt", _delivery),
    WordingKey.OPINION_INVITATION: ("opinion_form", _opinion),
}
