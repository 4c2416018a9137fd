"""Settings: what the office decides for itself, how this computer shows it, and the user's passphrase.

Theme and text size take effect as they are chosen; the language at the next start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.policy.replies import DAYS_BEFORE_REPLY, MOST_DAYS_TO_REPLY
from hayat_desk.procedures.office import SettingsEntry, change_settings
from hayat_desk.summaries.office import OfficeSettingsSummary, office_settings
from hayat_desk.ui.kit.buttons import primary
from hayat_desk.ui.kit.choices import Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.fields import CodeField
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import SCALES, ThemeName
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.auto_lock import LEAST_MINUTES, MOST_MINUTES
from hayat_desk.ui.parts.folder_field import FolderField
from hayat_desk.ui.parts.remembering import remember
from hayat_desk.ui.parts.whole_numbers import whole
from hayat_desk.ui.places.settings import (
    AmountsPlace,
    AppealsPlace,
    CalendarPlace,
    ChannelsPlace,
    LetterheadPlace,
    PeriodsPlace,
    PolicyPlace,
    SeatsPlace,
    ServicesPlace,
    WordingsPlace,
)
from hayat_desk.ui.preferences import read_preferences
from hayat_desk.ui.printing.sending import printer_names
from hayat_desk.ui.settings.passphrase_part import PassphrasePart
from hayat_desk.ui.settings.unsaved import UnsavedMarks

if TYPE_CHECKING:
    from hayat_desk.desk import Desk

_REPLY_DAYS = partial(whole, least=DAYS_BEFORE_REPLY, most=MOST_DAYS_TO_REPLY)


class SettingsPage(Page):
    """The office's settings and this computer's, each in a part of its own."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Settings"))

        # What the board decides
        self.decided = Worklist(self.tr("What the board decides"), "", icon=Icon.COMMITTEE)
        self.decided.show_rows(self._decided())

        # The office
        self.digits = ChoiceField(
            "print_digits",
            (Choice("western", self.tr("123 (Western)")), Choice("arabic_indic", self.tr("١٢٣ (Arabic)"))),
        )
        self.minutes = CodeField(
            "auto_lock_minutes", partial(whole, least=LEAST_MINUTES, most=MOST_MINUTES), longest=3
        )
        self.backup_folder = FolderField("backup_folder")
        self.reply_days = CodeField("reply_within_days", _REPLY_DAYS, longest=4)
        self.minutes.edit.keep_width(120)
        self.reply_days.edit.keep_width(120)
        office = Form()
        office.add_heading(self.tr("The office"))
        office.add_row(
            self.tr("Digits of dates and counts on paper"),
            self.digits,
            self.tr("Identity numbers, phones and accounts stay Western."),
        )
        office.add_row(
            self.tr("Lock after minutes without use"), self.minutes, self.tr("From 1 to 15 minutes.")
        )
        office.add_row(self.tr("Folder for backups"), self.backup_folder, optional=True)
        office.add_row(
            self.tr("Longest days until a reply"),
            self.reply_days,
            self.tr("Two weeks or more. It is not in the policy: left empty, nothing is called late."),
            optional=True,
        )
        self.office = office
        self.adopt(office)
        self.first(self.digits.focus_target())
        self._save_button = primary(self.tr("Save the settings"))
        self.set_acts(self._save_button)

        # This computer
        self.theme = ChoiceField(
            "theme",
            (
                Choice(ThemeName.LIGHT, self.tr("Light")),
                Choice(ThemeName.DARK, self.tr("Dark")),
                Choice(ThemeName.CONTRAST, self.tr("High contrast")),
            ),
        )
        self.scale = ChoiceField("scale", [Choice(scale, f"{scale}%") for scale in SCALES])
        self.language = ChoiceField("language", (Choice("ar", "العربية"), Choice("en", "English")))
        self.printer: ComboField[str] = ComboField("printer")
        screen = Form()
        screen.add_heading(self.tr("This computer"))
        screen.add_row(self.tr("Look"), self.theme)
        screen.add_row(self.tr("Text size"), self.scale)
        screen.add_row(
            self.tr("Language"), self.language, self.tr("It changes when the program is opened again.")
        )
        screen.add_row(self.tr("Printer"), self.printer, self.tr("Every paper comes out of this printer."))
        columns = Columns(420, self)
        columns.add(Stack((self.office, screen), self))
        columns.add(self.decided)
        self.add(columns)
        self.passphrase: PassphrasePart | None = None
        self.load()
        self.unsaved = UnsavedMarks(self, office)
        self._connect()
        self.busy.wait_for(printer_names, self._offer_printers, self.show_error)

    def _connect(self) -> None:
        self.decided.opened.connect(self.go_to)
        self._save_button.clicked.connect(self._save)
        for field in (self.theme, self.scale, self.language):
            field.changed.connect(self._show_choices)
        self.printer.changed.connect(self._choose_printer)

    # Showing

    def load(self) -> None:
        """Show what is set now."""
        summary = self.ask(office_settings)
        if summary is not None:
            self._show(summary)
            self.passphrase = PassphrasePart(self.desk, summary.slot, self)
            self.add(self.passphrase)
        preferences = read_preferences()
        self.theme.choose(ThemeName(preferences.theme))
        self.scale.choose(preferences.scale)
        self.language.choose(preferences.language)
        self._offer_printers(())

    def _decided(self) -> list[WorkRow]:
        details = (
            (PolicyPlace(), self.tr("Title, approval, review; steps, means and tools")),
            (LetterheadPlace(), self.tr("Head and foot of every paper")),
            (ServicesPlace(), self.tr("What may be asked for, and the papers it needs")),
            (ChannelsPlace(), self.tr("The ways by which people reach the association")),
            (SeatsPlace(), self.tr("Who sits on them, and what the roles are called")),
            (CalendarPlace(), self.tr("The days on which the office is closed")),
            (AmountsPlace(), self.tr("Above which amount the desk asks whether it is meant")),
            (PeriodsPlace(), self.tr("Attempts to reach somebody, and the time to register")),
            (AppealsPlace(), self.tr("How many, and within how many days")),
            (WordingsPlace(), self.tr("Texts of screens and papers")),
        )
        return [WorkRow(place, place.word(), detail) for place, detail in details]

    def _show(self, summary: OfficeSettingsSummary) -> None:
        self.digits.choose("arabic_indic" if summary.print_arabic_digits else "western")
        self.minutes.set_text(str(summary.auto_lock_minutes))
        self.backup_folder.set_text(summary.backup_folder)
        self.reply_days.set_text("" if summary.reply_within_days is None else str(summary.reply_within_days))

    def _offer_printers(self, names: Sequence[str]) -> None:
        """Those of this computer, and the chosen one though it is away."""
        current = read_preferences().printer
        choices = dict.fromkeys((*names, current) if current else names)
        with QSignalBlocker(self.printer):
            self.printer.set_choices(
                [Choice("", self.tr("This computer's default")), *(Choice(name, name) for name in choices)]
            )
            self.printer.choose(current)

    def _show_choices(self) -> None:
        """Dress the program anew, and remember it."""
        preferences = replace(
            read_preferences(),
            theme=self.theme.value().value,
            scale=self.scale.value(),
            language=self.language.value(),
        )
        app = QApplication.instance()
        if isinstance(app, QApplication):
            apply_theme(app, self.theme.value(), self.scale.value())
        remember(self, preferences)

    # Acting

    def entry(self) -> SettingsEntry:
        """What the office's fields hold."""
        return SettingsEntry(
            print_arabic_digits=self.digits.value() == "arabic_indic",
            auto_lock_minutes=self.minutes.value(),
            backup_folder=self.backup_folder.value_or_none() or "",
            reply_within_days=self.reply_days.value_or_none(),
        )

    def _save(self) -> None:
        if self.office.check() and self.do(change_settings, self.entry()):
            self.saved.emit()
            self.messages.success(self.tr("The settings are saved."))

    def _choose_printer(self) -> None:
        """Once what is typed names one; a name begun chooses nothing."""
        if self.printer.text() in self.printer.words():
            remember(self, replace(read_preferences(), printer=self.printer.value()))
