"""ما تطلبه اللجنة: what the committee wants of a request that it returns, a row each (استكمال النواقص, T63–T65).

A paper that is wanted is a row of the checklist, and closed by what is seen there; a question is answered in
words; the committee can withdraw either. A second return adds rows and leaves the earlier ones as they are.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.moves import Moves
from hayat_desk.policy.terms import Term


class WantKind(Term):
    """What is wanted, in the words of screen and paper."""

    LISTED = "listed", "مستند من قائمة الخدمة", "A document of the service's list"
    WRITTEN = "written", "مستند آخر", "Another document"
    SEEN_AGAIN = "seen_again", "أصل يُطَّلع عليه مرة أخرى", "An original to be seen again"
    QUESTION = "question", "سؤال يُجاب عنه", "A question to be answered"

    @property
    def is_paper(self) -> bool:
        """Whether it is a row of the checklist."""
        return self is not WantKind.QUESTION

    @property
    def is_of_the_list(self) -> bool:
        """Whether it is picked from the documents that the request or its service has."""
        return self in (WantKind.LISTED, WantKind.SEEN_AGAIN)


class WantState(Term):
    """Where a want stands. While one is open its request is not raised again."""

    OPEN = "open", "لم يُستكمل", "Open"
    ANSWERED = "answered", "أُجيب عنه", "Answered"
    SEEN = "seen", "اطُّلع على أصله", "Original seen"
    WITHDRAWN = "withdrawn", "عدلت عنه اللجنة", "Withdrawn by the committee"


class WantAct(StrEnum):
    """What is done with a want."""

    ANSWER = "answer"
    """Write down what the applicant answers, or correct it."""
    SEE = "see"
    """Judge its paper in the checklist: what no longer counts there is wanted again."""
    WITHDRAW = "withdraw"


WANT_MOVES: Moves = {
    WantAct.ANSWER: {WantState.OPEN: {WantState.ANSWERED}},
    WantAct.SEE: {WantState.OPEN: {WantState.SEEN}, WantState.SEEN: {WantState.OPEN}},
    WantAct.WITHDRAW: {WantState.OPEN: {WantState.WITHDRAWN}},
}


class WantHindrance(StrEnum):
    """Why an act is not allowed now."""

    NOT_AT_THE_DESK = "want_not_at_the_desk"
    SEEN_IN_THE_CHECKLIST = "want_seen_in_the_checklist"
    CLOSED = "want_closed"


def hindrances(
    act: WantAct, kind: WantKind, state: WantState, *, at_the_desk: bool
) -> tuple[WantHindrance, ...]:
    """A question is answered and its answer corrected, a paper seen, while the request is at the desk;
    what is closed is not withdrawn.
    """
    if not at_the_desk:
        return (WantHindrance.NOT_AT_THE_DESK,)
    if act is WantAct.ANSWER and kind.is_paper:
        return (WantHindrance.SEEN_IN_THE_CHECKLIST,)
    is_corrected = act is WantAct.ANSWER and state is WantState.ANSWERED
    return () if state in WANT_MOVES[act] or is_corrected else (WantHindrance.CLOSED,)


class WantFlaw(StrEnum):
    """Why what the committee wants, or what is said of it, cannot be kept as it stands."""

    NOTHING_WANTED = "nothing_wanted"
    NOTHING_OPEN = "nothing_open"
    TEXT_MISSING = "want_text_missing"
    DOCUMENT_MISSING = "want_document_missing"
    WANTED_TWICE = "wanted_twice"
    ANSWER_MISSING = "want_answer_missing"
    REASON_MISSING = "want_reason_missing"


@dataclass(frozen=True, slots=True)
class Wanted:
    """One thing that the committee names.

    `text` is the title of another document, the question, or a remark on a document of the list, whose key is
    `document_key`. `months` is the greatest age of another document in Hijri months; None asks for none.
    """

    kind: WantKind
    text: str = ""
    document_key: str = ""
    months: int | None = None


def check_wanted(wants: Sequence[Wanted], listed: Collection[str]) -> None:
    """A return names at least one thing, each in words or from the list (`listed` are its keys), none twice."""
    if not wants:
        raise InvalidValue(WantFlaw.NOTHING_WANTED, field="wants")
    for want in wants:
        if want.kind.is_of_the_list and want.document_key not in listed:
            raise InvalidValue(WantFlaw.DOCUMENT_MISSING, field="wants")
        if not want.kind.is_of_the_list and not want.text.strip():
            raise InvalidValue(WantFlaw.TEXT_MISSING, field="wants")
    names = [want.document_key or (want.kind, want.text.strip()) for want in wants]
    if len(set(names)) < len(names):
        raise InvalidValue(WantFlaw.WANTED_TWICE, field="wants")
