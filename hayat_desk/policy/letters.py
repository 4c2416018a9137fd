"""الوارد والصادر: what a letter that comes in must say, and which numbers may be made void (T47, T71)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import WrittenDate
from hayat_desk.policy.days import DayDoubt, ask_if_long_ago
from hayat_desk.policy.names import check_holds_letter
from hayat_desk.policy.numbers import Number, NumberKind, number_of
from hayat_desk.policy.papers import PaperKind

_MAY_BE_VOID_WHEN_PRINTED = frozenset({
    PaperKind.MISSING_DOCUMENTS, PaperKind.COMMITTEE_WANTS, PaperKind.RECEIPT, PaperKind.REFERRAL_NOTE,
})  # fmt: skip
"""Nothing rests on them; what was printed to be signed or sent stays as it went out."""


_GONE_WHEN_VOID = frozenset({PaperKind.DECLARATION, PaperKind.ENDING_LETTER, PaperKind.COMMITTEE_WANTS})
"""A declaration's earlier number has no sheet of its own; an ending that was taken up is told no more, and what is
closed is wanted no more.
"""

NOT_PRINTED_THEN = "لم يُعلم أنها طُبعت يوم ترقيمها، فصدرت برقم آخر"
"""Why a number is void that was given to a paper on a day whose printing nobody saw the end of."""

REQUEST_ENDED = "انتهى الطلب قبل طباعتها"
"""Why a paper is void that lay prepared, and whose request ended before it was printed."""

WANTS_CLOSED = "استُكمل ما طلبته اللجنة قبل طباعتها"
"""Why a paper of what the committee wants is void, all of which was closed before it was printed."""

REQUEST_TAKEN_UP = "استؤنف الطلب قبل طباعة خطاب إنهائه"
"""Why a letter on an ending is void that lay prepared, and whose request was taken up before it was printed."""

REQUEST_APPEALED = "تُظلّم من القرار قبل طباعة خطابه"
"""Why a reply letter is void that lay prepared, and against whose decision an appeal came before it was printed."""


ENTRY_CORRECTED = "صُحّح القيد: {reason}"
"""Why a line of a register is void whose entry was corrected, or which acknowledges what was."""


class LetterFlaw(StrEnum):
    """Why a line of a register cannot be kept as it stands."""

    SENDER_MISSING = "sender_missing"
    SUBJECT_MISSING = "subject_missing"
    RECEIVED_LATER = "received_later"  # than today
    WRITTEN_LATER = "written_later"  # than it was received
    VOID_REASON_MISSING = "void_reason_missing"
    VOID_ALREADY = "void_already"
    PAPER_STAYS = "paper_stays"


def check_letter(
    *,
    sender: str,
    subject: str,
    received_on: date,
    their_date: WrittenDate | None,
    today: date,
    confirmed: Collection[StrEnum],
) -> None:
    """A letter has a sender and a subject, was received by today, and was written by then: neither long before."""
    if not sender.strip():
        raise InvalidValue(LetterFlaw.SENDER_MISSING, field="sender")
    check_holds_letter(sender, "sender")
    if not subject.strip():
        raise InvalidValue(LetterFlaw.SUBJECT_MISSING, field="subject")
    check_holds_letter(subject, "subject")
    if received_on > today:
        raise InvalidValue(LetterFlaw.RECEIVED_LATER, field="received_on")
    if their_date is not None and their_date.lies_after(received_on):
        raise InvalidValue(LetterFlaw.WRITTEN_LATER, field="their_date")
    ask_if_long_ago(received_on, today, "received_on", confirmed)
    if their_date is not None:
        ask_if_long_ago(their_date, received_on, "their_date", confirmed, DayDoubt.WRITTEN_LONG_AGO)


def check_void(reason: str, *, is_void: bool) -> None:
    """A number becomes void once, and with a reason that stands in the register."""
    if is_void:
        raise InvalidValue(LetterFlaw.VOID_ALREADY)
    if not reason.strip():
        raise InvalidValue(LetterFlaw.VOID_REASON_MISSING, field="void_reason")


def may_be_void(kind: PaperKind, *, is_printed: bool) -> bool:
    """Whether a paper's number may be made void; a declaration has its number with its text and code."""
    return kind is not PaperKind.DECLARATION and (not is_printed or kind in _MAY_BE_VOID_WHEN_PRINTED)


def stays_when_void(kind: PaperKind, printed_at: datetime | None) -> bool:
    """Whether what a void paper told can still be read: as it was printed, or as it lay ready."""
    return printed_at is not None or kind not in _GONE_WHEN_VOID


def missing_numbers(kind: NumberKind, numbers: Iterable[str], last: Mapping[str, int]) -> tuple[str, ...]:
    """Numbers that were given out and stand in no line of the register; a void one stands there (T71).

    `numbers` are those of the lines, all of one `kind`; `last` is the last number given of «1448-01», where
    known. Which form a missing one had, the numbers round it tell: an office went over to the new one for good.
    """
    counts_of: defaultdict[str, set[int]] = defaultdict(set)
    older: defaultdict[str, int] = defaultdict(int)  # the last that was given in the old form
    for number in map(number_of, numbers):
        counts_of[number.series].add(number.count)
        if number.kind is None:
            older[number.series] = max(older[number.series], number.count)
    missing = []
    for series in sorted({*counts_of, *last}):
        counts = counts_of[series]
        highest = max(last.get(series, 0), *counts, 0)
        if len(counts) < highest:
            year, office = series.split("-")
            missing += [
                str(Number(int(year), office, None if count < older[series] else kind, count))
                for count in range(1, highest + 1)
                if count not in counts
            ]
    return tuple(missing)
