"""The lines of the lists of work as rows: whom, what, and the day that presses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject

from hayat_desk.policy.due import DueKind
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.summaries.drafts import DraftLine
from hayat_desk.summaries.due import DueRequest, Line
from hayat_desk.summaries.reception import InquiryLine
from hayat_desk.summaries.referrals import ReferralSummary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.place import Place
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import WorkRow
from hayat_desk.ui.parts.drafts import DraftWords
from hayat_desk.ui.parts.person_words import phone_shown
from hayat_desk.ui.parts.reply_words import reply_by_words
from hayat_desk.ui.parts.request_words import ending_words, tone_of
from hayat_desk.ui.parts.urgency import urgent_word
from hayat_desk.ui.parts.words import brief, numbered, word
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.reception import CallBackPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.requests import RequestPlace

ICONS = {
    DueKind.URGENT: Icon.STOP,
    DueKind.OVERDUE: Icon.CLOCK,
    DueKind.REFERRALS: Icon.REFER,
    DueKind.CALL_BACKS: Icon.PHONE,
    DueKind.REPLIES: Icon.REPLIES,
    DueKind.EXPIRING: Icon.CALENDAR,
    DueKind.DELIVERIES: Icon.COMPLETE,
    DueKind.HEIRS: Icon.PEOPLE,
    DueKind.REGISTRATIONS: Icon.PERSON,
    DueKind.UNREGISTERED: Icon.CLOCK,
    DueKind.OPINIONS: Icon.COMPLAINTS,
    DueKind.DRAFTS: Icon.EDIT,
    DueKind.WAITING: Icon.DOCUMENT,
    DueKind.WITH_OFFICER: Icon.REFER,
    DueKind.WITH_COMMITTEE: Icon.COMMITTEE,
    DueKind.REPLIES_LATER: Icon.REPLIES,
    DueKind.DELIVERIES_LATER: Icon.COMPLETE,
    DueKind.CALLS_LATER: Icon.PHONE,
}
_AFTER_DECISION = frozenset(
    {
        DueKind.REPLIES,
        DueKind.DELIVERIES,
        DueKind.HEIRS,
        DueKind.REGISTRATIONS,
        DueKind.UNREGISTERED,
        DueKind.OPINIONS,
        DueKind.REPLIES_LATER,
        DueKind.DELIVERIES_LATER,
    }
)
"""Lists whose requests are gone on with on the page of the outcome."""
_LONGEST = 90  # letters of a question: enough to know it by


class DueRows(QObject):
    """Says one line of a list; `today` is the office's day."""

    def __init__(self, kind: DueKind, today: date) -> None:
        super().__init__()
        self._kind, self._today = kind, today

    def row(self, line: Line) -> WorkRow:
        """A row that opens what it tells of."""
        match line:
            case DraftLine():
                return DraftWords(line, self._today).row()
            case ReferralSummary():
                return self._referral(line)
            case InquiryLine():
                return self._call_back(line)
            case DueRequest():
                return self._request(line)

    def short(self, line: Line) -> WorkRow:
        """The same in few words, for the page of the day: whom, and what presses."""
        row = self.row(line)
        match line:
            case DraftLine():
                remark = row.remark
            case ReferralSummary():
                remark = row.state
            case InquiryLine():
                remark = iso(_short(line.question, 32))
            case DueRequest():
                remark = row.remark or row.state
        return replace(row, remark=remark)

    def _referral(self, line: ReferralSummary) -> WorkRow:
        return WorkRow(
            key=ReferralPlace(line.referral_id),
            title=iso(line.who) or self.tr("A visitor without a file"),
            detail=" · ".join((iso(_short(line.question)), numbered(NumberKind.REFERRAL, line.number))),
            state=word(line.state),
            tone=Tone.WARNING if line.is_due else Tone.INFO,
        )

    def _call_back(self, line: InquiryLine) -> WorkRow:
        return WorkRow(
            key=CallBackPlace(line.inquiry_id),
            title=ltr(phone_shown(line.call_back_number)),
            detail=iso(_short(line.question)),
            remark=brief(line.call_back_on) if line.call_back_on and not line.is_due(self._today) else "",
        )

    def _request(self, line: DueRequest) -> WorkRow:
        request = line.request
        about = iso(line.paper) or request.service or self.tr("The service is not chosen yet")
        place: Place = RequestPlace(request.request_id)
        if self._kind in _AFTER_DECISION or request.state is RequestState.DECIDED:
            place = OutcomePlace(request.request_id)
        if self._kind is DueKind.OVERDUE and line.on:
            about = reply_by_words(line.on)
        if self._kind is DueKind.URGENT:
            about = iso(request.urgent_because)
        return WorkRow(
            key=place,
            title=iso(request.person_name),
            detail=f"{about} · {numbered(NumberKind.REQUEST, request.number)}",
            remark=self._day(line),
            state=ending_words(request.state, request.ending) if self._shows_state() else "",
            tone=tone_of(request.state),
            mark="" if self._kind is DueKind.URGENT else urgent_word(request.urgent_because),
        )

    def _shows_state(self) -> bool:
        return self._kind in (DueKind.URGENT, DueKind.OVERDUE, DueKind.WAITING, DueKind.WITH_COMMITTEE)

    def _day(self, line: DueRequest) -> str:
        """The day that presses, with what it is."""
        if line.on is None:
            return ""
        day = brief(line.on)
        match self._kind:
            case DueKind.REPLIES | DueKind.REGISTRATIONS | DueKind.UNREGISTERED:
                return self.tr("since {day}").format(day=day)
            case DueKind.REPLIES_LATER:
                return self.tr("not before {day}").format(day=day)
            case DueKind.EXPIRING if line.on < self._today:
                return self.tr("expired on {day}").format(day=day)
            case DueKind.EXPIRING | DueKind.OVERDUE:
                return self.tr("until {day}").format(day=day)
            case _:
                return day


def _short(text: str, letters: int = _LONGEST) -> str:
    line = " ".join(text.split())
    return line if len(line) <= letters else line[:letters].rstrip() + "…"
