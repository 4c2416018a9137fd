"""التقارير: a month chosen, its figures and two charts, its paper printed or exported to a folder or a stick."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.policy.months import Month
from hayat_desk.reports.export import ExportedFile, file_name
from hayat_desk.reports.month import MonthReport, month_report
from hayat_desk.summaries.papers.contents import letterhead
from hayat_desk.summaries.papers.shapes import LetterheadSummary
from hayat_desk.ui.kit.buttons import primary, quiet, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.flow import Columns, FlowLayout
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Heading, Label, Small, iso, listed, ltr
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.parts.folder_field import FolderField
from hayat_desk.ui.parts.words import language
from hayat_desk.ui.places.corrections import ContactsPlace
from hayat_desk.ui.places.reports import ReportsPlace
from hayat_desk.ui.printing.printer import refused
from hayat_desk.ui.printing.sending import Printed, send
from hayat_desk.ui.reports.exporting import AWAY, NO_ROOM, message_of_export, write_month
from hayat_desk.ui.reports.month_view import MonthView

_PATIENCE = 300
"""Milliseconds after which counting is shown as work under way; a small office never sees it."""


@dataclass(frozen=True)
class _Counted:
    """A month as the worker brings it."""

    report: MonthReport
    letterhead: LetterheadSummary


class ReportsPage(Page):
    """The page «التقارير»."""

    def __init__(self, desk: Desk, place: ReportsPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Monthly report"))
        self.month = self._this_month().moved(-place.months_back)
        self._counted: _Counted | None = None

        # The month
        self.chooser = Card(parent=self)
        self.named = Heading("", self.chooser)
        self.span = Small("", self.chooser)
        self.before = secondary(self.tr("Previous month"), Icon.BACK, self.chooser)
        self.after = secondary(self.tr("Next month"), Icon.FORWARD, self.chooser)
        self.this = quiet(self.tr("This month"), Icon.CALENDAR, self.chooser)
        self._lay_chooser()

        # Where to
        self.target = Card(parent=self)
        self.folder = FolderField("report_folder")
        self.written = Small("", self.target)
        self.written.hide()
        self.form = Form(self.target)  # not adopted: where a report went is no draft
        self.form.add_row(
            self.tr("Export to this folder or stick"),
            self.folder,
            self.tr("A paper (PDF) and a workbook (XLSX), without any person."),
        )
        self.target.body.addWidget(self.form)
        self.target.body.addWidget(self.written)
        self._lay_side_by_side(self.chooser, self.target)

        # Its figures
        self.nothing = Label(self.tr("No data for this month."), parent=self)
        self.nothing.hide()
        self.add(self.nothing)
        self.view = MonthView(self)
        self.view.hide()
        self.add(self.view)

        # Acts
        self.export = primary(self.tr("Export the report"), Icon.USB)
        self.print = secondary(self.tr("Print the report"), Icon.PRINT)
        self.contacts = secondary(self.tr("Contacts of the days"), Icon.EDIT)
        self.set_acts(self.export, self.print, self.contacts)
        self.first(self.before)
        self._connect()
        self.load()

    def _lay_side_by_side(self, *cards: Card) -> None:
        upper = Columns(420, self)
        for card in cards:
            upper.add(card)
        self.add(upper)

    def _lay_chooser(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.named)
        names.addWidget(self.span)
        self.chooser.body.addLayout(names)
        row = FlowLayout(gap=Space.S)
        for button in (self.before, self.after, self.this):
            row.addWidget(button)
        self.chooser.body.addLayout(row)

    def _connect(self) -> None:
        self.export.clicked.connect(self._export)
        self.print.clicked.connect(self._print)
        self.contacts.clicked.connect(self._see_contacts)
        self.before.clicked.connect(partial(self._turn, -1))
        self.after.clicked.connect(partial(self._turn, 1))
        self.this.clicked.connect(self._go_to_this)

    # Showing

    def load(self) -> None:
        """Count the month on the worker and show it."""
        month, desk = self.month, self.desk
        self.named.setText(month.words(language()))
        first, last = month.span_elsewhere(language())
        self.span.setText(self.tr("From {first} to {last}").format(first=iso(first), last=iso(last)))
        self._offer_months()
        self._counted = None
        self._offer()
        self.busy.wait_for(
            lambda: _count(desk, month),
            self._show,
            self._failed,
            self.tr("Counting the month"),
            patience=_PATIENCE,
            newest=True,
        )

    def _this_month(self) -> Month:
        """In the calendar that the office counts its reports by."""
        return Month.of_day(self.desk.today, self.desk.profile.office.report_months)

    def _offer_months(self) -> None:
        """No month that has not begun; the focus does not stay on a button that rests."""
        this = self._this_month()
        came = self.month.first >= this.first
        if came and (self.after.hasFocus() or self.this.hasFocus()):
            self.before.setFocus()
        self.after.setEnabled(not came)
        self.this.setEnabled(self.month != this)

    def _show(self, tally: _Counted) -> None:
        self._counted = tally
        empty = tally.report.is_empty
        self.nothing.setVisible(empty)
        self.view.setVisible(not empty)
        if not empty:
            self.view.show_month(tally.report)
        self._offer()

    def _offer(self) -> None:
        has_figures = self._counted is not None and not self._counted.report.is_empty
        self.export.setEnabled(has_figures)
        self.print.setEnabled(has_figures)

    # Acting

    def _turn(self, months: int) -> None:
        self._go_to(self.month.moved(months))

    def _go_to_this(self) -> None:
        self._go_to(self._this_month())

    def _go_to(self, month: Month) -> None:
        self.messages.dismiss()
        self.written.hide()
        self.month = month
        self.load()

    def _see_contacts(self) -> None:
        """What the figures were counted from may be wrong: the month's last day that has begun."""
        self.go_to(ContactsPlace(min(self.month.last, self.desk.today)))

    def _on_its_way(self) -> tuple[QWidget, ...]:
        """What rests while one month goes out: it is not changed for another meanwhile."""
        return self.chooser, self.export, self.print

    def _export(self) -> None:
        tally, desk = self._counted, self.desk
        if tally is None or not self.form.check():
            return
        folder = Path(self.folder.value())
        self.messages.dismiss()
        self.written.hide()
        self.busy.wait_for(
            lambda: write_month(desk, tally.letterhead, tally.report, folder),
            self._exported,
            self._failed,
            self.tr("Writing the report and checking it"),
            rests=self._on_its_way(),
            elsewhere=message_of_export,
        )

    def _exported(self, files: tuple[ExportedFile, ...]) -> None:
        if self._counted is not None:  # who reads it has these figures now: nothing has changed since
            report = replace(self._counted.report, changes=None)
            self._counted = replace(self._counted, report=report)
            self.view.show_month(report)
        self._offer()
        self.written.setText(listed(ltr(file.name) for file in files))
        self.written.show()
        self.messages.tell(message_of_export(files))
        self.export.setFocus()

    def _print(self) -> None:
        tally = self._counted
        if tally is None:
            return
        self.messages.dismiss()
        self.is_printing = True
        self.busy.wait_for(
            lambda: _send(tally),
            self._printed,
            self._not_printed,
            self.tr("Printing the report"),
            rests=self._on_its_way(),
        )

    def _printed(self, _printed: Printed) -> None:
        self.is_printing = False
        self._offer()
        self.print.setFocus()
        self.messages.success(self.tr("The report went to the printer."))

    def _not_printed(self, error: Exception) -> None:
        self._offer()
        self.print.setFocus()
        refused(self, error)

    def _failed(self, error: Exception) -> None:
        self._offer()
        if isinstance(error, Trouble) and error.cause in (*NO_ROOM, *AWAY):
            self.messages.tell(message_of_export(error))
            self.folder.setFocus()
        else:
            self.show_error(error)


# On the worker


def _count(desk: Desk, month: Month) -> _Counted:
    with desk.look() as look:
        return _Counted(month_report(look, month), letterhead(look))


def _send(tally: _Counted) -> Printed:
    from hayat_desk.printouts import monthly_report

    pdf = monthly_report.draw(tally.letterhead, tally.report)
    return send(pdf, file_name(tally.report.month))
