"""A paper of the outgoing register: prepared and to be printed, printed and to be copied, or void (T71)."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.papers import PaperKind
from hayat_desk.procedures.letters import say_attachments, void_paper
from hayat_desk.summaries.banner import person_banner
from hayat_desk.summaries.papers.contents import KeptPaper, concealed, kept_paper, paper_to_draw
from hayat_desk.summaries.registers import PaperState, PaperSummary, paper_summary
from hayat_desk.summaries.scans import ScanLine, scans_of_paper
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.fields import TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.concealed import Concealed
from hayat_desk.ui.parts.void_panel import VoidPanel
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.papers import PaperPlace
from hayat_desk.ui.places.requests import RequestPlace
from hayat_desk.ui.places.scans import ScanPlace
from hayat_desk.ui.printing.printer import not_drawn, print_paper, reprint
from hayat_desk.ui.printing.sheet import Sheet


class PaperPage(Page):
    """One number of the outgoing register with its paper. What is void is not printed, nor printed again."""

    def __init__(self, desk: Desk, place: PaperPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.paper_id = place.id
        self.summary: PaperSummary | None = None
        self.paper: KeptPaper | None = None
        self._drawn_with: str | None = None  # the attachments on the paper that is shown
        self.banner = Banner(self)
        self.told = Label("", soft=True, parent=self)
        self.notice = Notice("", Tone.WARNING, self)
        self.void_panel = VoidPanel(self)
        self.add(self.void_panel)

        # What goes with it, until it is printed
        self.attached = Card("", self)
        self.attachments = TextField("attachments")
        self.attachments_form = Form()
        self.attachments_form.add_row(
            self.tr("Attachments"),
            self.attachments,
            self.tr("As it will stand on the paper: a count or a few words"),
            optional=True,
        )
        self.keep_attachments: Button = secondary(self.tr("Put them on the paper"), Icon.CHECK, self.attached)
        self.attached.body.addWidget(self.attachments_form)
        self.attached.body.addWidget(self.keep_attachments, 0, Qt.AlignmentFlag.AlignLeft)
        self.adopt(self.attachments_form)
        self.scans = Worklist(self.tr("Scans of it"), "", icon=Icon.DOCUMENT)
        self.concealed = Concealed(self, self.load)
        self.add(self.concealed)
        self.sheet = Sheet(self)
        columns = Columns(420, self)
        columns.add(Stack((self.told, self.notice, self.attached, self.scans)))
        columns.add(self.sheet)
        self.add(columns, 1)

        # Acts
        self.print_button: Button = primary("", Icon.PRINT)
        self.open_request: Button = secondary(self.tr("Open the request"), Icon.REQUESTS)
        self.make_void: Button = secondary(self.tr("Make the number void"), Icon.CLOSE)
        self.leave: Button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.print_button, self.open_request, self.make_void, self.leave)
        self.first(self.sheet.view)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.print_button.clicked.connect(self.print_paper)
        self.open_request.clicked.connect(self._open_request)
        self.make_void.clicked.connect(self.void_panel.begin)
        self.keep_attachments.clicked.connect(self._put_attachments)
        self.void_panel.wanted.connect(self._void)
        self.scans.opened.connect(self.go_to)
        self.leave.clicked.connect(self.back)

    # Showing

    def load(self) -> None:
        """Show the paper as it stands in the register."""
        summary = self.summary = self.ask(paper_summary, self.paper_id)
        if summary is None:
            return
        self.banner.show_person(self.ask(person_banner, summary.person_id))
        line = summary.line
        self.title.setText(word(line.kind))
        self.told.setText(self._told(summary))
        void = self.tr("This number is void: {reason}").format(reason=iso(line.void_reason))
        elsewhere = self.tr("A declaration is printed from its request, to be signed before you.")
        waits = line.state is PaperState.PREPARED and line.kind is PaperKind.DECLARATION
        self.notice.say(void if line.state is PaperState.VOID else elsewhere if waits else "")
        self.attached.setVisible(summary.may_be_printed)
        self.attachments.set_text(line.attachments)
        is_printed = summary.printed_on is not None
        self.print_button.setText(self.tr("Print a copy") if is_printed else self.tr("Print"))
        self.print_button.setVisible(
            summary.may_be_printed or (is_printed and line.state is not PaperState.VOID)
        )
        self.open_request.setVisible(summary.request_id is not None)
        self.make_void.setVisible(summary.may_be_void)
        scans = self.ask(scans_of_paper, self.paper_id) or ()
        self.scans.show_lines(scans, self._scan_row)
        self.scans.setVisible(bool(scans))
        if self.concealed.hides(summary.person_id if summary.is_need_to_know else None):
            self._show_concealed(summary)
        else:
            self.sheet.setVisible(summary.printed_on is not None or summary.may_be_drawn)
            self._show_sheet(summary)

    def _show_concealed(self, summary: PaperSummary) -> None:
        """The paper with its income hidden; one that is about nothing else is not shown at all."""
        paper = self.ask(paper_to_draw, self.paper_id) if summary.line.kind is PaperKind.DECLARATION else None
        self.sheet.setVisible(paper is not None)
        if paper is not None:
            self.sheet.show_paper(concealed(paper), word(paper.kind), lambda error: not_drawn(self, error))

    def _scan_row(self, scan: ScanLine) -> WorkRow:
        by_code = self.tr("Filed by its code")
        return WorkRow(
            key=ScanPlace(scan.scan_id),
            title=self.tr("Scanned on {day}").format(day=figures(scan.filed_on)),
            state=by_code if scan.read_by_code else self.tr("Filed by its number"),
            tone=Tone.SUCCESS if scan.read_by_code else Tone.NEUTRAL,
        )

    def _told(self, summary: PaperSummary) -> str:
        line = summary.line
        if summary.printed_on is not None:
            words = self.tr("{number}, printed on {day}")
            words = words.format(
                number=numbered(NumberKind.PAPER, line.number), day=figures(summary.printed_on)
            )
        elif line.dated is None:
            words = self.tr("Not printed yet. It gets its number and date when it is printed.")
        else:
            words = self.tr("{number} of {day}, not printed")
            words = words.format(number=numbered(NumberKind.PAPER, line.number), day=figures(line.dated))
        if line.attachments and not summary.may_be_printed:
            attached = self.tr("attachments: {what}").format(what=iso(line.attachments))
            words = f"{words} · {attached}"
        return words

    def _show_sheet(self, summary: PaperSummary) -> None:
        """The bytes that were printed; or, before that, the paper as it would be."""
        kind = word(summary.line.kind)
        if summary.printed_on is not None:
            if self.paper is None:
                self.paper = self.ask(kept_paper, self.paper_id)
                if self.paper is not None:
                    self.sheet.show_pdf(self.paper.pdf, kind)
        elif summary.may_be_drawn and self._drawn_with != summary.line.attachments:
            paper = self.ask(paper_to_draw, self.paper_id)
            if paper is not None:
                self._drawn_with = summary.line.attachments
                self.sheet.show_paper(paper, kind, lambda error: not_drawn(self, error))

    def focus_first(self) -> None:
        """Put the focus on the paper; on the printing, while that is due; of a void one the head is read first."""
        if self.summary is not None and self.summary.may_be_printed:
            self.print_button.setFocus()
        elif self.summary is not None and self.summary.line.state is PaperState.VOID:
            self.leave.setFocus()
        else:
            super().focus_first()

    # Acting

    def primary(self) -> None:
        """Where a reason or attachments are being typed, what they are for; else to print."""
        focused = QApplication.focusWidget()
        if self.void_panel.has_focus():
            self.void_panel.act()
        elif focused is not None and self.attached.isVisible() and self.attached.isAncestorOf(focused):
            self._put_attachments()
        else:
            super().primary()

    def _put_attachments(self) -> None:
        if self._say_attachments():
            self.load()
            self.messages.success(self.tr("The attachments stand on the paper."))

    def _say_attachments(self) -> bool:
        """Keep what is typed there, if it is not kept yet; whether it is kept now."""
        if self.summary is None or not self.attachments_form.check():
            return False
        text = self.attachments.text().strip()
        if text == self.summary.line.attachments:
            return True
        return self.do(say_attachments, self.paper_id, text) is not None

    def print_paper(self) -> None:
        """F7: print what is prepared, with the attachments as typed; or the kept bytes as a copy."""
        if self.summary is None or self.print_button.isHidden():
            return
        if self.summary.printed_on is not None:
            self.paper = self.paper or self.ask(kept_paper, self.paper_id)
        if self.paper is not None:
            words = self.tr("A copy is printed.")
            reprint(self, self.paper_id, self.paper, lambda: self.messages.success(words))
        elif self.summary.printed_on is None and self._say_attachments():
            print_paper(self, self.paper_id, self._printed)

    def _printed(self) -> None:
        self.load()
        self.messages.success(self.tr("The paper is printed."))

    def _void(self, reason: str) -> None:
        if self.do(void_paper, self.paper_id, reason):
            self.void_panel.done()
            self.load()
            self.messages.success(self.tr("The number is void, and stays in the register."))
            self.focus_first()

    def _open_request(self) -> None:
        if self.summary is not None and self.summary.request_id is not None:
            self.go_to(RequestPlace(self.summary.request_id))

    # Drafts

    def state(self) -> dict[str, str]:
        """What is typed and not on the paper yet."""
        state = super().state()
        text = state.pop("attachments", "")
        if self.summary is not None and text != self.summary.line.attachments:
            state["attachments"] = text
        return state

    def beneath(self) -> dict[str, str]:
        """The attachments that stand on the paper."""
        return {"attachments": self.summary.line.attachments} if self.summary is not None else {}

    def restore_state(self, state: Mapping[str, str]) -> None:
        """A reason that was being typed is open again, unless the number is void meanwhile."""
        super().restore_state(state)
        if not self.make_void.isHidden():
            self.void_panel.restore(state)
