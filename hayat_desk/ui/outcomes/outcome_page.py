"""ما بعد القرار: one request from its decision to the opinion; what is due now is the act of the page."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.requests import RequestAct, RequestState
from hayat_desk.procedures.deliveries import sign_receipt
from hayat_desk.summaries.outcome_lines import AppealLine, DeliveryLine, ToldLine
from hayat_desk.summaries.outcomes import OutcomeSummary, outcome_summary
from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.outcomes.acts import ActPanel
from hayat_desk.ui.outcomes.appeal_panel import AppealPanel
from hayat_desk.ui.outcomes.delivery_panel import DeliveryPanel, print_receipt
from hayat_desk.ui.outcomes.heirs_panel import HeirsPanel
from hayat_desk.ui.outcomes.opinion_panel import OpinionAskedPanel
from hayat_desk.ui.outcomes.registration_panel import RegistrationPanel
from hayat_desk.ui.outcomes.reply_panel import ReplyPanel
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.committee_words import outcome_tone
from hayat_desk.ui.parts.request_words import ending_words, tone_of
from hayat_desk.ui.parts.words import figures, word
from hayat_desk.ui.places.corrections import EntriesPlace
from hayat_desk.ui.places.outcomes import OutcomePlace, OutcomesPlace
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.registers import LetterPlace
from hayat_desk.ui.places.requests import EndRequestPlace


class OutcomePage(Page):
    """History on one side; on the other the one act that comes next."""

    def __init__(self, desk: Desk, place: OutcomePlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.request_id = place.id
        self.summary: OutcomeSummary | None = None
        self.badge = Badge("", parent=self)
        self.head.addWidget(self.badge)
        self.banner = Banner(self)

        # History
        self.decision = FactsCard(self.tr("The committee's decision"))
        self.told = Worklist(self.tr("Replies told"), self.tr("Nobody was told yet."), icon=Icon.REPLIES)
        self.appeals = Worklist(self.tr("Appeals"), self.tr("There was no appeal."), icon=Icon.UNDO)
        self.delivered = Worklist(
            self.tr("Services delivered"), self.tr("Nothing was delivered yet."), icon=Icon.COMPLETE
        )

        # Acts in their order
        self.reply = ReplyPanel(self)
        self.registration = RegistrationPanel(self)
        self.delivery = DeliveryPanel(self)
        self.opinion = OpinionAskedPanel(self)
        self.appeal, self.heirs = AppealPanel(self), HeirsPanel(self)
        self.panels: dict[RequestAct, ActPanel] = {
            RequestAct.REPLY: self.reply,
            RequestAct.REGISTER: self.registration,
            RequestAct.DELIVER: self.delivery,
            RequestAct.ASK_OPINION: self.opinion,
        }
        columns = Columns(420, self)
        columns.add(Stack((*self.panels.values(), self.appeal, self.heirs)))
        columns.add(Stack((self.decision, self.told, self.appeals, self.delivered)))
        self.add(columns)

        self._lay_foot()
        self._connect()
        self.load()

    def _lay_foot(self) -> None:
        self.act: Button = primary("", Icon.CHECK)
        self.letter: Button = secondary(self.tr("Print the letter"), Icon.PRINT)
        self.signed: Button = secondary(self.tr("The receipt was signed before me"), Icon.CHECK)
        self.appeal_button: Button = secondary(self.tr("Record an appeal"), Icon.UNDO)
        self.end_button: Button = secondary(self.tr("End the request"), Icon.CLOSE)
        self.correct: Button = secondary(self.tr("Correct an entry"), Icon.EDIT)
        self.set_acts(
            self.act,
            self.letter,
            self.signed,
            self.appeal_button,
            self.end_button,
            self.correct,
        )

    def _connect(self) -> None:
        self.act.clicked.connect(self._do)
        self.end_button.clicked.connect(self._end)
        self.correct.clicked.connect(self._correct)
        self.letter.clicked.connect(self.print_paper)
        self.signed.clicked.connect(self._sign)
        self.appeal_button.clicked.connect(self.appeal.begin)
        self.appeals.opened.connect(self.go_to)
        self.delivered.opened.connect(self._open_receipt)
        for panel in (*self.panels.values(), self.appeal, self.heirs):
            panel.done.connect(self._done)
            panel.left.connect(self._leave)

    # Showing

    def load(self) -> None:
        """Show what came of the request, and what comes next."""
        summary = self.summary = self.ask(outcome_summary, self.request_id)
        if summary is None:
            return
        self.title.setText(self.tr("Outcome of request {number}").format(number=ltr(summary.number)))
        self.badge.show_state(ending_words(summary.state, summary.ending), tone_of(summary.state))
        self.banner.show_person(summary.banner)
        self._show_history(summary)
        now = self.panel(summary)
        for panel in self.panels.values():
            panel.offer(summary)
            panel.setVisible(panel is now)
        self.appeal.offer(summary)
        self.appeal.hide()
        self.heirs.offer(summary)
        self.heirs.setVisible(summary.may(RequestAct.GIVE_UP))
        self.act.setVisible(now is not None)
        self.act.setText(now.words() if now else "")
        self.letter.setVisible(summary.outcome is not None and summary.state is RequestState.DECIDED)
        self.signed.setVisible(self._unsigned(summary) is not None)
        self.appeal_button.setVisible(summary.may(RequestAct.APPEAL))
        self.end_button.setVisible(summary.may(RequestAct.END))
        self.correct.setVisible(summary.has_entries)

    def panel(self, summary: OutcomeSummary) -> ActPanel | None:
        """The panel of the first act that is allowed now."""
        return next((panel for act, panel in self.panels.items() if summary.may(act)), None)

    @staticmethod
    def _unsigned(summary: OutcomeSummary) -> DeliveryLine | None:
        """The newest delivery whose receipt is printed and not signed yet."""
        lines = [
            line
            for line in summary.deliveries
            if line.receipt_printed and not line.receipt_signed and line.may_be_signed
        ]
        return lines[-1] if lines else None

    def _show_history(self, summary: OutcomeSummary) -> None:
        facts = [
            (self.tr("Service asked for"), summary.service),
            *self._decision(summary),
            (self.tr("No reply before"), figures(summary.earliest_reply)),
        ]
        if summary.reply_by is not None:
            facts.append((self.tr("The office's own last day for a reply"), figures(summary.reply_by)))
        if summary.registered_on is not None:
            facts.append((self.tr("Registered on"), figures(summary.registered_on)))
        self.decision.show_facts(facts)
        self.told.show_rows([self._told_row(line) for line in summary.told])
        self.appeals.show_rows([self._appeal_row(line) for line in summary.appealing.appeals])
        self.appeals.setVisible(bool(summary.appealing.appeals))
        self.delivered.show_rows([self._delivery_row(line) for line in summary.deliveries])
        self.delivered.setVisible(bool(summary.deliveries))

    def _decision(self, summary: OutcomeSummary) -> list[tuple[str, str]]:
        """Of a request that is studied again the earlier decision is none: it stands among the replies told."""
        if summary.outcome is None:
            return [(self.tr("Decision"), self.tr("Not decided yet"))]
        return [
            (self.tr("Decision"), word(summary.outcome)),
            (self.tr("Reason"), iso(summary.reason)),
            (self.tr("Article of the support guide"), iso(summary.article)),
            (self.tr("Decided on"), figures(summary.decided_on) if summary.decided_on else ""),
        ]

    def _told_row(self, line: ToldLine) -> WorkRow:
        detail = f"{figures(line.told_on)} · {line.channel}"
        if line.early_reason:
            detail = f"{detail} · {iso(line.early_reason)}"
        return WorkRow(
            key=None,
            title=iso(line.whom),
            detail=detail,
            state=word(line.outcome),
            tone=outcome_tone(line.outcome),
        )

    @staticmethod
    def _appeal_row(line: AppealLine) -> WorkRow:
        parts = [figures(line.made_on), line.channel, iso(line.made_by)]
        return WorkRow(
            key=LetterPlace(line.letter) if line.letter else None,
            title=iso(line.reason),
            detail=" · ".join(part for part in parts if part),
        )

    def _delivery_row(self, line: DeliveryLine) -> WorkRow:
        amount = self.tr("{amount} riyals").format(amount=ltr(line.amount.shown)) if line.amount else ""
        parts = [figures(line.delivered_on), word(line.mode), amount]
        state = self.tr("Receipt signed") if line.receipt_signed else self.tr("Receipt not signed yet")
        return WorkRow(
            key=line if line.receipt_printed or line.may_be_signed else None,
            title=iso(line.what),
            detail=" · ".join(part for part in parts if part),
            state=state,
            tone=Tone.SUCCESS if line.receipt_signed else Tone.WARNING,
        )

    def focus_first(self) -> None:
        """Put the focus where the act that comes next begins."""
        now = self.panel(self.summary) if self.summary else None
        if now is None:
            self.banner.open_file.setFocus()
            return
        self.act.setFocus()
        now.focus_first()

    # Acting

    def _sign(self) -> None:
        line = self._unsigned(self.summary) if self.summary else None
        if line is not None and self.do(sign_receipt, line.delivery_id):
            self._done(self.tr("The receipt is signed."))

    def _do(self) -> None:
        if self.appeal.isVisibleTo(self):
            self.appeal.act()
            return
        now = self.panel(self.summary) if self.summary else None
        if now is not None:
            now.act()

    def _done(self, message: str) -> None:
        self.load()
        self.messages.success(message)
        self.focus_first()

    def _leave(self, message: str) -> None:
        self.finished = True
        self.go_to(OutcomesPlace(message))

    def print_paper(self) -> None:
        """F7: the letter, while the reply is due."""
        if self.letter.isVisibleTo(self):
            self.reply.print_letter()

    def _open_receipt(self, line: object) -> None:
        if isinstance(line, DeliveryLine):
            if line.receipt is not None and line.receipt_printed:
                self.go_to(PaperPlace(line.receipt))
            else:
                words = self.tr("The receipt is printed. It is to be signed on receiving.")
                print_receipt(self, line.delivery_id, lambda: self._done(words))

    def _end(self) -> None:
        self.go_to(EndRequestPlace(self.request_id))

    def _correct(self) -> None:
        self.go_to(EntriesPlace(self.request_id))

    # Drafts

    def state(self) -> dict[str, str]:
        """What is typed into the act that comes next, or into an appeal."""
        now = self.panel(self.summary) if self.summary else None
        return {**(now.typed() if now else {}), **self.appeal.typed(), **self.heirs.typed()}

    def beneath(self) -> dict[str, str]:
        """What was offered beforehand."""
        now = self.panel(self.summary) if self.summary else None
        return {**(now.offered() if now else {}), **self.appeal.offered(), **self.heirs.offered()}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """An appeal that was being written down is open again."""
        super().restore_state(state)
        if self.appeal.typed():
            self.appeal.begin()
