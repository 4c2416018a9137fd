"""Step 5: the declaration printed and signed before the clerk, the visitor told, the receipt (T62–T65).

Of a raised request whose data changed a new declaration is signed here beside the old, and nothing else is done.
Of a request that is not complete the visitor gets a receipt without a date, and nothing is signed.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import NotAllowed
from hayat_desk.policy.consents import ConsentHindrance
from hayat_desk.policy.declarations import DeclarationState
from hayat_desk.policy.ids import PaperId
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.requests import RequestAct, RequestHindrance
from hayat_desk.procedures.declarations import prepare_declaration, record_printed, record_signature
from hayat_desk.procedures.intake import ClosingEntry, finish_request, prepare_receipt
from hayat_desk.procedures.requests import raise_to_committee
from hayat_desk.summaries.papers.contents import concealed, kept_paper, paper_to_draw
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.buttons import Button, primary, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.choices import CheckField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, ltr, with_numbers
from hayat_desk.ui.kit.tokens import TextRole
from hayat_desk.ui.parts.concealed import Concealed
from hayat_desk.ui.parts.declared_words import declared_words
from hayat_desk.ui.parts.want_words import reply_days
from hayat_desk.ui.parts.words import numbered, word
from hayat_desk.ui.printing.printer import not_drawn, print_paper, reprint
from hayat_desk.ui.printing.sheet import Sheet
from hayat_desk.ui.requests.review_step import lacking_lines
from hayat_desk.ui.requests.sign_form import SignForm
from hayat_desk.ui.requests.steps import StepPanel


class DeclarationStep(StepPanel):
    """The sheet on one side; on the other what is said, signed and ticked, in its order."""

    moved_on = Signal()
    """The declaration was prepared or printed: the page shows its state anew."""
    signed_anew = Signal()
    """A raised request has another signature beside the old."""
    finished = Signal(str)
    """The visitor goes: what was done, in a sentence."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._summary: RequestSummary | None = None
        self._receipt: PaperId | None = None  # of the request that was raised here, until it is printed

        # The sheet
        self.concealed = Concealed(page, self._show_again, self)
        self.sheet = Sheet(self)

        # Signing
        self.signing = Card(self.tr("The declaration"))
        self.state_line = Label("", soft=True, parent=self.signing)
        self.print_button: Button = primary(self.tr("Print the declaration"), Icon.PRINT)
        self.sign_form = SignForm()
        self.signed, self.consent = self.sign_form.signed, self.sign_form.consent
        for widget in (self.state_line, self.print_button, self.sign_form):
            self.signing.body.addWidget(widget)

        # Telling
        self.telling = Card(self.tr("Say to the visitor"))
        self.reference = Label("", TextRole.DISPLAY, parent=self.telling)
        self.say_aloud = Label("", TextRole.HEADING, parent=self.telling)
        self.dates = Label("", soft=True, parent=self.telling)
        self.told = CheckField("told", self.tr("The visitor was told this"))
        self.tell_form = Form()
        self.tell_form.add_row("", self.told, optional=True)
        for part in (self.reference, self.say_aloud, self.dates, self.tell_form):
            self.telling.body.addWidget(part)

        # Lacking
        self.lacking = Card(self.tr("The request cannot be raised yet"))
        self.reasons = Label("", parent=self.lacking)
        self.try_raising: Button = secondary(self.tr("Raise to the committee"), Icon.COMMITTEE)
        self.lacking.body.addWidget(self.reasons)
        self.lacking.body.addWidget(self.try_raising)

        columns = Columns(420, self)
        columns.add(Stack((self.signing, self.lacking, self.telling)))
        columns.add(Stack((self.concealed, self.sheet)))
        self.column.addWidget(columns)
        page.adopt(self.sign_form)
        page.adopt(self.tell_form)
        for tick in (self.signed, self.consent, self.told):
            tick.changed.connect(page.messages.dismiss)  # what was said about it is mended
        self.print_button.clicked.connect(self.print_declaration)
        self.try_raising.clicked.connect(self._try_raising)

    # Showing

    def load(self, summary: RequestSummary) -> None:
        """Show how far it has come; a complete request gets its declaration prepared."""
        self._summary = summary
        complete = not lacking_lines(summary) or not summary.at_the_desk
        self.telling.setVisible(summary.at_the_desk)
        self.signing.setVisible(complete)
        self.sheet.setVisible(complete)
        self.lacking.setVisible(not complete)
        self.reasons.setText("\n".join(lacking_lines(summary)))
        self.reference.setText(numbered(NumberKind.REQUEST, summary.number))
        self.say_aloud.setText(with_numbers(summary.say_aloud))
        self.dates.setText(reply_days(summary) if complete else "")
        self._show_state(summary)

    def _show_state(self, summary: RequestSummary) -> None:
        state = summary.declaration
        self.state_line.setText(word(state))
        is_signed = state is DeclarationState.SIGNED
        self.print_button.setVisible(
            not is_signed or (summary.at_the_desk and summary.consent.state.is_missing)
        )
        self.print_button.setText(self._print_words(summary))
        self.sign_form.setVisible(state is DeclarationState.PRINTED)

    def _print_words(self, summary: RequestSummary) -> str:
        if summary.declaration is DeclarationState.PRINTED:
            return self.tr("Print a copy")
        return self.tr("Print the declaration") if summary.at_the_desk else self.tr("Print a new declaration")

    def enter(self) -> None:
        """The step is opened: prepare the declaration and draw it on the worker."""
        summary = self._summary
        if summary is None or (summary.at_the_desk and lacking_lines(summary)):
            return
        if summary.declaration is not DeclarationState.SIGNED or not summary.at_the_desk:
            if self.page.do(prepare_declaration, summary.request_id) is None:
                return
            self.moved_on.emit()
        if summary.declaration is DeclarationState.VOID:  # said last, for an act that was done clears the bar
            template = self.tr(
                "The declaration is void, for this changed since: {fields}. Print it and have it signed anew."
            )
            self.page.messages.warning(template.format(fields=declared_words(summary.void_because)))
        elif summary.declaration is DeclarationState.PRINTED and self._is_another_than(summary):
            template = self.tr(
                "The text of this sheet changed since it was printed. Print the new one to be signed."
            )
            self.page.messages.warning(template)
        self._show_sheet(self._summary or summary)

    def _is_another_than(self, before: RequestSummary) -> bool:
        """Whether another sheet was prepared than lay printed: the board worded its text anew meanwhile."""
        return self._summary is not None and self._summary.declaration_id != before.declaration_id

    def _show_sheet(self, summary: RequestSummary) -> None:
        paper_id = summary.declaration_paper
        if paper_id is None:
            return
        title = self.tr("Declaration that the data are true")
        paper = self.page.ask(paper_to_draw, paper_id)
        if paper is None:
            return
        without_income = concealed(paper)
        if self.concealed.hides(summary.banner.person_id if without_income is not paper else None):
            self.sheet.show_paper(without_income, title, lambda error: not_drawn(self.page, error))
            return
        if summary.declaration in (DeclarationState.PRINTED, DeclarationState.SIGNED):
            stored_paper = self.page.ask(kept_paper, paper_id)
            if stored_paper is not None:
                self.sheet.show_pdf(stored_paper.pdf, title)
            return
        self.sheet.show_paper(paper, title, lambda error: not_drawn(self.page, error))

    def _show_again(self) -> None:
        """Draw the sheet again, now with the income."""
        if self._summary is not None:
            self._show_sheet(self._summary)

    def focus_first(self) -> None:
        """Put the focus on what comes next: printing, signing, or telling."""
        if self.print_button.isVisibleTo(self) and not self.sign_form.isVisibleTo(self):
            self.print_button.setFocus()
        elif self.sign_form.isVisibleTo(self):
            self.signed.setFocus()
        else:
            self.told.setFocus()

    # Acting

    def print_declaration(self) -> None:
        """Print the sheet, numbered and dated as it goes out (F7); one that waits to be signed, as it is."""
        summary = self._summary
        if summary is not None and summary.declaration is DeclarationState.SIGNED:  # the consent is missing
            self.page.do(prepare_declaration, summary.request_id)
            self.moved_on.emit()
            summary = self._summary
        if summary is None or summary.declaration_id is None or summary.declaration_paper is None:
            return
        if summary.declaration is DeclarationState.PRINTED:
            paper = self.page.ask(kept_paper, summary.declaration_paper)
            if paper is not None:
                reprint(self.page, summary.declaration_paper, paper, self._copy_printed)
            return
        declaration_id = summary.declaration_id
        print_paper(
            self.page,
            summary.declaration_paper,
            self._declaration_printed,
            also=lambda work: record_printed(work, declaration_id),
        )

    def _copy_printed(self) -> None:
        self.page.messages.success(self.tr("A copy is printed."))
        self.signed.setFocus()

    def _declaration_printed(self) -> None:
        self.moved_on.emit()
        self._show_again()
        self.page.messages.success(self.tr("The declaration is printed. It is to be signed now."))
        self.signed.setFocus()

    def go_on_words(self) -> str:
        """The visitor leaves with a receipt either way, except where the request is raised already."""
        if self._summary is not None and not self._summary.at_the_desk:
            return self.tr("Record the signature")
        return self.tr("Print the receipt and finish")

    def go_on(self) -> None:
        """Raise the complete, signed request and print its receipt; or print the receipt without a date."""
        summary = self._summary
        if summary is None:
            return
        if not summary.at_the_desk:
            self._sign_anew(summary)
            return
        if lacking_lines(summary):
            paper_id = self.page.do(prepare_receipt, summary.request_id)
        else:  # raised once, however often the printer refuses its receipt
            paper_id = self._receipt = self._receipt or self._raise(summary)
        if paper_id is not None:
            self._print_receipt(paper_id)

    def _raise(self, summary: RequestSummary) -> PaperId | None:
        unsigned = summary.declaration is not DeclarationState.SIGNED
        if hindrances := self._not_done(unsigned=unsigned):
            self.page.show_error(NotAllowed(RequestAct.RAISE, hindrances))
            self.focus_next(hindrances[0])
            return None
        entry = ClosingEntry(
            declaration_id=summary.declaration_id if unsigned else None,
            signature=self.sign_form.value(),
            told=self.told.value(),
        )
        return self.page.do(finish_request, summary.request_id, entry)

    def _sign_anew(self, summary: RequestSummary) -> None:
        """The new sheet is signed; the old one stays beside it."""
        hindrances = summary.hindrances[RequestAct.SIGN] or self.sign_form.unsaid()
        if hindrances or summary.declaration_id is None:
            self.page.show_error(NotAllowed(RequestAct.SIGN, hindrances))
            self.focus_next(hindrances[0])
        elif self.page.do(record_signature, summary.declaration_id, self.sign_form.value()):
            self.signed_anew.emit()

    def _not_done(self, *, unsigned: bool) -> tuple[StrEnum, ...]:
        """What the clerk has not said yet, in its order."""
        hindrances: list[StrEnum] = []
        if self._summary is not None and self._summary.declaration is DeclarationState.NOT_PRINTED:
            hindrances.append(RequestHindrance.DECLARATION_NOT_PRINTED)
        elif unsigned:
            hindrances += self.sign_form.unsaid()
        if not self.told.value():
            hindrances.append(RequestHindrance.VISITOR_NOT_TOLD)
        return tuple(hindrances)

    def focus_next(self, hindrance: StrEnum) -> None:
        """Put the focus where the hindrance is mended."""
        targets: dict[StrEnum, QWidget] = {
            RequestHindrance.VISITOR_NOT_TOLD: self.told,
            RequestHindrance.DECLARATION_NOT_PRINTED: self.print_button,
            ConsentHindrance.UNSAID: self.consent,
        }
        targets.get(hindrance, self.signed).setFocus()

    def _try_raising(self) -> None:
        """Asked for with papers missing, the policy says why not (T59)."""
        if self._summary is not None:
            self.page.do(raise_to_committee, self._summary.request_id, is_told=self.told.value())

    def _print_receipt(self, paper_id: PaperId) -> None:
        number = ltr(self._summary.number) if self._summary else ""
        raised = self._summary is not None and not lacking_lines(self._summary)
        template = (
            self.tr("Request {number} was raised to the committee and its receipt printed.")
            if raised
            else self.tr("The receipt of request {number} is printed. It waits for the missing documents.")
        )
        print_paper(self.page, paper_id, lambda: self.finished.emit(template.format(number=number)))
