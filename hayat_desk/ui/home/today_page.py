"""اليوم: the morning's page. What is to be done, who waits, and whether the data are safe."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import PurePath

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.summaries.drafts import DraftLine
from hayat_desk.summaries.reception import InquiryLine
from hayat_desk.summaries.referrals import ReferralSummary
from hayat_desk.summaries.request_lines import RequestLine
from hayat_desk.summaries.today import TodaySummary, today_summary
from hayat_desk.ui.kit.buttons import primary, quiet, secondary
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso, ltr
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.kit.worklist import MOST, Worklist, WorkRow
from hayat_desk.ui.parts.drafts import DraftWords
from hayat_desk.ui.parts.reply_words import reply_by_words
from hayat_desk.ui.parts.words import (
    day_of,
    ending_words,
    figures,
    long_day,
    numbered,
    phone_shown,
    tone_of,
    word,
)
from hayat_desk.ui.places.backups import BackupsPlace
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.ui.places.outcomes import OutcomePlace
from hayat_desk.ui.places.reception import CallBackPlace, InquiryPlace, ReceptionPlace
from hayat_desk.ui.places.referrals import ReferralPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.wording.copies import wanting_copy_sentence
from hayat_desk.vault.copies import BACKUPS

_AT_ONCE = 3  # rows of each of the six lists; the others come once the page is painted
BACKUP_AGES = (7, 14)  # days after which the line turns amber, then red (ux rule 10)


class TodayPage(Page):
    """The page the desk opens with; it says what has just been done."""

    def __init__(self, desk: Desk, place: TodayPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Today"))
        self._lay_day()

        # Lists
        self.waiting = Worklist(
            self.tr("Waiting for documents or signature"),
            self.tr("No request waits for documents or a signature."),
            icon=Icon.DOCUMENT,
            at_once=_AT_ONCE,
        )
        self.referrals = Worklist(
            self.tr("Referrals"),
            self.tr("No referral waits for an answer."),
            icon=Icon.REFER,
            at_once=_AT_ONCE,
        )
        self.call_backs = Worklist(
            self.tr("Call backs"), self.tr("Nobody waits for a call back."), icon=Icon.PHONE, at_once=_AT_ONCE
        )
        self.drafts = Worklist(
            self.tr("Drafts not finished"),
            self.tr("Nothing that was begun is left unfinished."),
            icon=Icon.EDIT,
            at_once=_AT_ONCE,
        )
        self.raised = Worklist(
            self.tr("With the research committee"),
            self.tr("No request is with the committee."),
            icon=Icon.COMMITTEE,
            at_once=_AT_ONCE,
        )
        self.decided = Worklist(
            self.tr("Replies due"), self.tr("No reply is due today."), icon=Icon.REPLIES, at_once=_AT_ONCE
        )
        columns = Columns(420, self)
        columns.add(self._lay_requests())
        columns.add(Stack((self.referrals, self.call_backs, self.drafts)))
        self.add(columns)

        # Backup
        self.backup = Tinted(Tone.INFO, edged=True, parent=self)
        self.backup_line = Label("", parent=self.backup)
        self.to_backups = quiet(self.tr("Backup and transfer"), parent=self.backup)
        self._lay_backup()

        # Acts
        self._receive_button = primary(self.tr("Receive a visitor (F2)"), Icon.RECEPTION)
        self._inquiry_button = secondary(self.tr("Inquiry without a file (F3)"), Icon.PHONE)
        self.set_acts(self._receive_button, self._inquiry_button)
        self.first(self._receive_button)
        self._connect()
        self._unsaved: Mapping[RequestId, DraftLine] = {}
        self.load()
        if place.done:
            self.messages.success(place.done)

    def _lay_day(self) -> None:
        self.day = Label("", soft=True, parent=self)
        self.review = Notice("", Tone.WARNING, self)
        self.add(self.day)
        self.add(self.review)

    def _lay_requests(self) -> Stack:
        parts = (self._lay_late(), self.waiting, self.decided, self.raised, self._lay_unregistered())
        return Stack(parts)

    def _lay_late(self) -> Worklist:
        """Only there where the office set itself a longest time for a reply, and somebody stands beyond it."""
        self.overdue = Worklist(
            self.tr("Past the office's own last day for a reply"), "", icon=Icon.CLOCK, at_once=_AT_ONCE
        )
        self.overdue.hide()
        return self.overdue

    def _lay_unregistered(self) -> Worklist:
        """Only there while somebody stands in it: on most mornings there is nobody."""
        self.unregistered = Worklist(
            self.tr("Accepted long ago and not registered"), "", icon=Icon.PERSON, at_once=_AT_ONCE
        )
        self.unregistered.hide()
        return self.unregistered

    def _lay_backup(self) -> None:
        row = QHBoxLayout(self.backup)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(Icon.BACKUP, parent=self.backup))
        row.addWidget(self.backup_line, 1)
        row.addWidget(self.to_backups)
        self.add(self.backup)

    def _connect(self) -> None:
        self._receive_button.clicked.connect(self._receive)
        self._inquiry_button.clicked.connect(self._inquire)
        self.to_backups.clicked.connect(partial(self.go_to, BackupsPlace()))
        long_lists = (self.overdue, self.waiting, self.raised, self.decided, self.unregistered)
        for worklist in (*long_lists, self.referrals, self.call_backs, self.drafts):
            worklist.opened.connect(self.go_to)
        for worklist in long_lists:
            worklist.more_wanted.connect(self.load)

    # Showing

    def load(self) -> None:
        """Show the day as it stands."""
        long_lists = (self.overdue, self.waiting, self.raised, self.decided, self.unregistered)
        limits = [worklist.limit for worklist in long_lists]
        summary = self.ask(today_summary, max(limits) if max(limits) > MOST else 0)
        if summary is None:
            return
        self.day.setText(long_day(summary.today))
        self.review.say(self._review_words(summary))
        self._unsaved = summary.unsaved
        self.waiting.show_lines(summary.waiting, self._request_row, summary.waiting_in_all)
        self.raised.show_lines(summary.raised, self._request_row, summary.raised_in_all)
        self.decided.show_lines(summary.decided, self._decided_row, summary.decided_in_all)
        self.unregistered.show_lines(
            summary.unregistered, self._decided_row, beyond=summary.more_unregistered
        )
        self.unregistered.setVisible(bool(summary.unregistered))
        self.overdue.show_lines(summary.overdue, self._overdue_row, beyond=summary.more_overdue)
        self.overdue.setVisible(bool(summary.overdue))
        self.referrals.show_lines(summary.referrals, self._referral_row)
        self.call_backs.show_lines(summary.call_backs, self._call_row)
        unfinished: list[DraftLine | RequestLine] = [*summary.drafts, *summary.unfinished]
        self.drafts.show_lines(unfinished, self._begun_row, summary.drafts_in_all)
        self._show_backup(summary)

    def _review_words(self, summary: TodaySummary) -> str:
        """T09 — that the board is to look at the policy again; where its new day is written, and the way there."""
        if summary.review_due is None:
            return ""
        words = self.tr(
            "The board was to review the policy on {day}. Once it has, write the day in the settings."
        )
        return words.format(day=figures(summary.review_due))

    def _request_row(self, line: RequestLine) -> WorkRow:
        detail = line.service or self.tr("The service is not chosen yet")
        if line.earliest_reply and line.earliest_reply >= self.desk.today:
            detail = self.tr("No reply before {day}").format(day=figures(line.earliest_reply))
        if line.request_id in self._unsaved:
            unsaved = DraftWords(self._unsaved[line.request_id], self.desk.today)
            remark = self.tr("typed and not saved at {time}")
            detail = f"{detail} · {remark.format(time=unsaved.time())}"
        return WorkRow(
            key=RequestPlace(line.request_id),
            title=iso(line.person_name),
            detail=detail,
            remark=numbered(NumberKind.REQUEST, line.number),
            state=ending_words(line.state, line.ending),
            tone=tone_of(line.state),
        )

    def _decided_row(self, line: RequestLine) -> WorkRow:
        return replace(self._request_row(line), key=OutcomePlace(line.request_id))

    def _overdue_row(self, line: RequestLine) -> WorkRow:
        """A decided one leads to its reply, another to the request, which the committee has."""
        is_decided = line.state is RequestState.DECIDED
        row = self._decided_row(line) if is_decided else self._request_row(line)
        return replace(row, detail=reply_by_words(line.reply_by), tone=Tone.WARNING) if line.reply_by else row

    def _referral_row(self, line: ReferralSummary) -> WorkRow:
        return WorkRow(
            key=ReferralPlace(line.referral_id),
            title=iso(line.who) or self.tr("A visitor without a file"),
            detail=iso(_short(line.question)),
            remark=numbered(NumberKind.REFERRAL, line.number),
            state=word(line.state),
            tone=Tone.WARNING if line.is_due else Tone.INFO,
        )

    def _call_row(self, line: InquiryLine) -> WorkRow:
        return WorkRow(
            key=CallBackPlace(line.inquiry_id),
            title=ltr(phone_shown(line.call_back_number)),
            detail=iso(_short(line.question)),
            remark=day_of(line.at),
        )

    def _begun_row(self, line: DraftLine | RequestLine) -> WorkRow:
        """What was typed and not saved, or a request that does not say yet what is asked."""
        if isinstance(line, RequestLine):
            return self._request_row(line)
        return DraftWords(line, self.desk.today).row()

    def _show_backup(self, summary: TodaySummary) -> None:
        if summary.backup_on is None:
            words = self.tr("No backup has been made yet. One is made when the program closes.")
        else:
            words = self.tr("Last backup: {day} — {place}").format(
                day=long_day(summary.backup_on), place=self._place(summary.backup_place)
            )
        age = summary.backup_age
        amber, red = BACKUP_AGES
        wanting = wanting_copy_sentence(
            is_awaited=summary.copy_is_awaited, lacks_scans=summary.copy_lacks_scans
        )
        self.to_backups.setVisible(bool(wanting))
        if wanting:
            words = f"{wanting}\n{words}" if age is not None else wanting
            self.backup.set_tone(Tone.DANGER)
        elif age is None or age > amber:
            self.backup.set_tone(Tone.DANGER if age is not None and age > red else Tone.WARNING)
        else:
            self.backup.set_tone(Tone.SUCCESS)
        self.backup_line.setText(words)

    def _place(self, place: str) -> str:
        """Where a copy lies, in a word: whole paths are no business of whoever sits opposite."""
        name = PurePath(place).name
        return self.tr("on this computer") if name == BACKUPS else iso(name)

    # Acting

    def _receive(self) -> None:
        self.go_to(ReceptionPlace())

    def _inquire(self) -> None:
        self.go_to(InquiryPlace())


def _short(text: str, letters: int = 90) -> str:
    line = " ".join(text.split())
    return line if len(line) <= letters else line[:letters].rstrip() + "…"
