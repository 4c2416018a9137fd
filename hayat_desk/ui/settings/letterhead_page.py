"""الترويسة: what stands at the head and foot of every paper, with the logo, seen on a paper while it is typed."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.office_phones import office_phones_shown, parse_office_phones
from hayat_desk.policy.people import parse_iban
from hayat_desk.policy.profiles import BankAccount, Letterhead, Profile
from hayat_desk.procedures.profile import VersionEntry, change_letterhead
from hayat_desk.summaries.opinions import opinion_form
from hayat_desk.summaries.papers.shapes import LetterheadSummary, PrintedAccount
from hayat_desk.ui.kit.choices import CheckField
from hayat_desk.ui.kit.fields import CodeField, LineField, NoteField, TextField
from hayat_desk.ui.printing.drawing import draw_sheet
from hayat_desk.ui.printing.printer import not_drawn
from hayat_desk.ui.printing.sheet import Sheet
from hayat_desk.ui.settings.logo_field import LogoField
from hayat_desk.ui.settings.version_page import VersionPage

_ACCOUNTS = 3
_PAUSE = 400
"""Milliseconds without a letter before the paper follows what is typed."""


class LetterheadPage(VersionPage):
    """An empty part is not printed. Papers that were printed stay as they were."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.title.setText(self.tr("Letterhead and logo"))
        self.lines = NoteField("name_lines", lines=2)
        self.licence = TextField("licence")
        self.phone = LineField[str]("office_phone", parse_office_phones)
        self.handle = TextField("handle")
        self.email = TextField("email")
        self.banks = [TextField(f"bank_{at}") for at in range(_ACCOUNTS)]
        self.ibans = [CodeField(f"iban_{at}", parse_iban, longest=40) for at in range(_ACCOUNTS)]
        self.logo = LogoField("logo")
        self.without_logo = CheckField("without_logo", self.tr("Print without a logo from now on"))
        self.form.add_heading(self.tr("Letterhead"))
        self.form.add_row(self.tr("Name, a line each"), self.lines, optional=True)
        self.form.add_row(
            self.tr("Logo"),
            self.logo,
            self.tr(
                "A PNG or SVG picture. A copy of it is kept in the office; the file is not needed later."
            ),
            optional=True,
        )
        self.no_logo_row = self.form.add_row("", self.without_logo)
        self.form.add_row(self.tr("Licence number"), self.licence, optional=True)
        self.form.add_row(self.tr("Office phone"), self.phone, optional=True)
        self.form.add_row(self.tr("Account in social media"), self.handle, optional=True)
        self.form.add_row(self.tr("E-mail"), self.email, optional=True)
        for bank, iban in zip(self.banks, self.ibans, strict=True):
            self.form.add_row(self.tr("Bank"), bank, optional=True)
            self.form.add_row(self.tr("IBAN"), iban, optional=True)
        self.sheet = Sheet(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self.lay_out(self.lines.focus_target(), (self.sheet,))

    def _connect(self) -> None:
        super()._connect()
        self._pause.timeout.connect(self.preview)
        self.form.changed.connect(self._pause.start)

    # Showing

    def show_profile(self, profile: Profile) -> None:
        """The letterhead as it counts now, on a paper without any person."""
        head = profile.letterhead
        self.lines.set_text("\n".join(head.name_lines))
        for field, text in (
            (self.licence, head.licence),
            (self.phone, head.phone),
            (self.handle, head.handle),
            (self.email, head.email),
            (self.logo, ""),
        ):
            field.set_text(text)
        for at, account in enumerate(head.accounts[:_ACCOUNTS]):
            self.banks[at].set_text(account.bank)
            self.ibans[at].set_text(account.iban)
        self.without_logo.clear()
        self.no_logo_row.setVisible(bool(head.logo))
        self.preview()

    def letterhead(self) -> Letterhead:
        """What the fields hold; raises `InvalidValue` where one of them cannot be read."""
        assert self.board is not None  # noqa: S101 — else nothing is shown to be saved
        head = self.board.profile.letterhead
        accounts = tuple(
            BankAccount(bank.text().strip(), iban.value().number)
            for bank, iban in zip(self.banks, self.ibans, strict=True)
            if not iban.is_blank()
        )
        fallback = b"" if self.without_logo.value() else head.logo
        return replace(
            head,
            name_lines=tuple(line.strip() for line in self.lines.text().splitlines() if line.strip()),
            licence=self.licence.text().strip(),
            phone=self.phone.value_or_none() or "",
            handle=self.handle.text().strip(),
            email=self.email.text().strip(),
            accounts=accounts + head.accounts[_ACCOUNTS:],
            logo=self.logo.value_or_none() or fallback,
        )

    def preview(self) -> None:
        """Draw a paper under what is typed; while that cannot be read, the paper stays as it is."""
        content = self.ask(opinion_form) if self.board is not None else None
        try:
            letterhead = self.letterhead() if content is not None else None
            for field in self.form.fields:
                if field.key not in ("change", "approved_on"):
                    field.value_or_none()
        except InvalidValue:
            return
        if content is None or letterhead is None:
            return
        head, sheet = _under(content[0], letterhead), content[1]
        self.sheet.expect()
        self.busy.wait_for(
            lambda: draw_sheet("opinion_form", head, sheet),
            self._show_sheet,
            partial(not_drawn, self),
            newest=True,
        )

    def _show_sheet(self, pdf: bytes) -> None:
        self.sheet.show_pdf(pdf, self.tr("Letterhead"))

    # Acting

    def decide(self, version: VersionEntry) -> int | None:
        """Keep the letterhead as it stands here."""
        return self.do(change_letterhead, self.letterhead(), version)


def _under(head: LetterheadSummary, letterhead: Letterhead) -> LetterheadSummary:
    return replace(
        head,
        name_lines=letterhead.name_lines,
        licence=letterhead.licence,
        phone=office_phones_shown(letterhead.phone),
        handle=letterhead.handle,
        email=letterhead.email,
        accounts=tuple(PrintedAccount(account.bank, account.iban) for account in letterhead.accounts),
        logo=letterhead.logo,
    )
