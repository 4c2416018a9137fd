"""الترويسة واللجنة: what stands on every paper and who sits on the committee, changed as a new version."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.people import parse_iban
from hayat_desk.policy.profiles import BankAccount
from hayat_desk.procedures.profile import LetterheadEntry, change_letterhead
from hayat_desk.summaries.office import LetterheadSettings, ProfileVersionLine, letterhead_settings
from hayat_desk.summaries.outcomes import opinion_form
from hayat_desk.ui.kit.background import run
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.fields import CodeField, NoteField, TextField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.printing import draw_sheet, refused
from hayat_desk.ui.parts.sheet import Sheet
from hayat_desk.ui.parts.words import figures

_ACCOUNTS = 3


class LetterheadPage(Page):
    """An empty part is not printed. Papers that were printed stay as they were."""

    finished = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Letterhead and committee"))
        self.settings = self.ask(letterhead_settings)

        # Fields
        self.lines = NoteField("name_lines", lines=2)
        self.licence = TextField("licence")
        self.phone = TextField("office_phone")
        self.handle = TextField("handle")
        self.email = TextField("email")
        self.banks = [TextField(f"bank_{at}") for at in range(_ACCOUNTS)]
        self.ibans = [CodeField(f"iban_{at}", parse_iban, longest=40) for at in range(_ACCOUNTS)]
        seats = self.settings.committee if self.settings else ()
        self.seats = [TextField(f"seat_{at}") for at in range(len(seats))]
        self.change = TextField("change", longest=512)
        self.approved = DateField("approved_on", lambda: desk.today)
        self.form = Form()
        self.form.add_heading(self.tr("Letterhead"))
        self.form.add_row(self.tr("Name, a line each"), self.lines, optional=True)
        self.form.add_row(self.tr("Licence number"), self.licence, optional=True)
        self.form.add_row(self.tr("Office phone"), self.phone, optional=True)
        self.form.add_row(self.tr("Account in social media"), self.handle, optional=True)
        self.form.add_row(self.tr("E-mail"), self.email, optional=True)
        for bank, iban in zip(self.banks, self.ibans, strict=True):
            self.form.add_row(self.tr("Bank"), bank, optional=True)
            self.form.add_row("IBAN", iban, optional=True)
        self.form.add_heading(self.tr("Members of the committee"))
        for seat, name in zip(seats, self.seats, strict=True):
            self.form.add_row(seat.title, name, optional=True)
        self.form.add_heading(self.tr("This version"))
        self.form.add_row(self.tr("What is changed?"), self.change)
        self.form.add_row(self.tr("Approved by the board on"), self.approved, optional=True)
        self.adopt(self.form)

        # Beside them
        self.sheet = Sheet(self)
        self.versions = Worklist(self.tr("Versions so far"), "", icon=Icon.CLOCK)
        columns = Columns(420, self)
        columns.add(self.form)
        columns.add(Stack((self.sheet, self.versions)))
        self.add(columns)

        # Acts
        save = primary(self.tr("Keep as a new version"), Icon.CHECK)
        back = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(save, back)
        save.setVisible(self.settings is not None and self.settings.may_change)
        self.first(self.lines.focus_target())
        save.clicked.connect(self._save)
        back.clicked.connect(self.back)
        if self.settings is not None:
            self._show(self.settings)
        self.form.changed.connect(self._go_on_typing)

    def _go_on_typing(self) -> None:
        self.finished = False

    def _show(self, settings: LetterheadSettings) -> None:
        head = settings.letterhead
        self.lines.set_text("\n".join(head.name_lines))
        for field, text in (
            (self.licence, head.licence),
            (self.phone, head.phone),
            (self.handle, head.handle),
            (self.email, head.email),
        ):
            field.set_text(text)
        for at, account in enumerate(head.accounts[:_ACCOUNTS]):
            self.banks[at].set_text(account.bank)
            self.ibans[at].set_text(account.iban)
        for name, seat in zip(self.seats, settings.committee, strict=True):
            name.set_text(seat.name)
        self.versions.show_rows([self._version(line) for line in settings.versions])
        self._preview()

    def _version(self, line: ProfileVersionLine) -> WorkRow:
        approved = self.tr("Approved on {day}").format(day=iso(line.approved_on))
        return WorkRow(
            key=None,
            title=self.tr("Version {number}").format(number=ltr(str(line.number))),
            detail=iso(line.change) or self.tr("As the office was founded"),
            remark=approved if line.approved_on else figures(line.kept_on),
        )

    def _preview(self) -> None:
        """A paper without any person, on the letterhead as it stands."""
        made = self.ask(opinion_form)
        if made is not None:
            head, sheet = made
            self.sheet.expect()
            run(
                lambda: draw_sheet("opinion_form", head, sheet),
                lambda pdf: self.sheet.show_pdf(pdf, self.tr("Letterhead")),
                lambda error: refused(self, error),
                owner=self,
            )

    def entry(self) -> LetterheadEntry:
        """What the fields hold."""
        assert self.settings is not None  # noqa: S101 — else nothing is shown to be saved
        accounts = tuple(
            BankAccount(bank.text().strip(), iban.value().number)
            for bank, iban in zip(self.banks, self.ibans, strict=True)
            if not iban.is_blank()
        )
        return LetterheadEntry(
            letterhead=replace(
                self.settings.letterhead,
                name_lines=tuple(line.strip() for line in self.lines.text().splitlines() if line.strip()),
                licence=self.licence.text().strip(),
                phone=self.phone.text().strip(),
                handle=self.handle.text().strip(),
                email=self.email.text().strip(),
                accounts=accounts + self.settings.letterhead.accounts[_ACCOUNTS:],
            ),
            committee=tuple(
                replace(seat, name=name.text().strip())
                for seat, name in zip(self.settings.committee, self.seats, strict=True)
            ),
            change=self.change.text(),
            approved_on=self.approved.text().strip(),
        )

    def _save(self) -> None:
        if not self.check() or self.settings is None:
            return
        number = self.do(change_letterhead, self.entry())
        if number is not None:
            self.change.clear()
            self.approved.clear()
            self.settings = self.ask(letterhead_settings) or self.settings
            self._show(self.settings)
            self.finished = True  # until something is typed again
            told = self.tr("Version {number} counts from now on. Papers that were printed stay as they were.")
            self.messages.success(told.format(number=ltr(str(number))))
