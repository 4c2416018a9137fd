"""«حقوقك»: the rights a paper promises, the appeal only where one can still be made (T06, T12)."""

from __future__ import annotations

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.requests import RequestState
from hayat_desk.policy.wordings import WordingKey
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.papers.parts import Digits
from hayat_desk.summaries.request_facts import facts_now


def appeal_remains(work: UnitOfWork, request: SupportRequest) -> bool:
    """Whether an appeal against its decision, made or to come, is still possible."""
    facts = facts_now(work, request)
    return facts.appeals_left and not facts.is_served and facts.state is not RequestState.ENDED


def refusal_of(work: UnitOfWork, request: SupportRequest) -> WordingKey:
    """The letter of a refusal: the one that offers an appeal, or the last."""
    return WordingKey.REPLY_REFUSED if appeal_remains(work, request) else WordingKey.REPLY_REFUSED_LAST


def rights_of(work: UnitOfWork, request: SupportRequest) -> str:
    """The rights as the board words them, with the days for an appeal where the board has set any."""
    values = {"association": work.profile.association.name}
    if not appeal_remains(work, request):
        return work.profile.wording(WordingKey.RIGHTS_WITHOUT_APPEAL).fill(values)
    rights, days = (
        work.profile.wording(WordingKey.RECEIPT_RIGHTS).fill(values),
        work.profile.office.appeal_days,
    )
    if not days:
        return rights
    return f"{rights}\n{PaperWord.APPEAL_WITHIN.filled(days=Digits(work)(str(days)))}"
