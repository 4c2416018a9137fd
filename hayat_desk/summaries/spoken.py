"""What the clerk says to the visitor of a request, by what holds of the two weeks (T63–T65)."""

from __future__ import annotations

from datetime import date

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.dates import in_words
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.replies import floor_began
from hayat_desk.policy.requests import is_at_the_desk
from hayat_desk.policy.waiting import Waiting, once_raised, waiting
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.requests import SupportRequest


def standing_of(work: UnitOfWork, request: SupportRequest, reply_from: date, *, whole: bool) -> Waiting:
    """What can be said of the two weeks; at the desk of a whole request, as if it were raised today."""
    if is_at_the_desk(request.state) and whole:
        return once_raised(request.first_raised_on, work.today, reply_from, work.today)
    first, newest = request.first_raised_on, request.raised_on
    return waiting(request.state, first, newest, request.earliest_reply, work.today)


def counted_from(request: SupportRequest) -> str:
    """What the two weeks are counted from, in words; its day is named wherever it is not that of a sole raising."""
    sole = request.first_raised_on == request.raised_on and not request.appeal
    if request.earliest_reply is None or sole:
        return PaperWord.FROM_RAISING.arabic
    words = PaperWord.FROM_APPEAL if request.appeal else PaperWord.FROM_FIRST_RAISING
    return words.filled(day=in_words(floor_began(request.earliest_reply)))


_SAID_ALOUD = {
    Waiting.NOT_BEGUN: WordingKey.SAY_ALOUD_INCOMPLETE,
    Waiting.RETURNED: WordingKey.SAY_ALOUD_RETURNED,
    Waiting.RUNNING: WordingKey.SAY_ALOUD,
    Waiting.RUNNING_ANEW: WordingKey.SAY_ALOUD_ANEW,
    Waiting.PASSED: WordingKey.SAY_ALOUD_PASSED,
}


def said_aloud(work: UnitOfWork, request: SupportRequest, reply_from: date, standing: Waiting) -> str:
    """The sentence the clerk says to the visitor until the committee decides (T63–T65); empty afterwards.

    No date is said while anything is missing, nor one that is past.
    """
    key = _SAID_ALOUD.get(standing)
    values = {
        "association": work.profile.association.name,
        "request_number": request.number,
        "earliest_reply": in_words(reply_from),
        "raised_on": in_words(request.first_raised_on or work.today),
        "counted_from": counted_from(request),
    }
    return work.profile.wording(key).fill(values) if key else ""
