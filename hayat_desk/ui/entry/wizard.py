"""The first run, in five screens: association, office and clerk, passphrase, recovery sheet, backup place.

The office is founded after the passphrase, on the worker; a refusal keeps everything typed. Keyboard only:
Enter and Ctrl+Enter go on, Esc goes back.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.errors import DeskError, InvalidValue
from hayat_desk.policy.profiles import PrintDigits, Profile, profile_names, read_shipped_profile
from hayat_desk.ui.entry.wizard_forms import AssociationForm, OfficeForm
from hayat_desk.ui.kit.buttons import primary, quiet
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.parts.entry_page import EntryPage
from hayat_desk.ui.parts.folder_field import FolderField
from hayat_desk.ui.parts.new_passphrase import NewPassphrase

if TYPE_CHECKING:
    from hayat_desk.desk import Clock, Desk
    from hayat_desk.safekeeping.opening import Founded
    from hayat_desk.ui.parts.recovery_panel import RecoveryPanel

ASSOCIATION, OFFICE, PASSPHRASE, RECOVERY, BACKUP = range(5)
SCREENS = 5


class Wizard(EntryPage):
    """Leads a new office from its name to its first day."""

    opened = Signal(object)
    """The `Desk` of the first clerk."""
    restore_wanted = Signal()
    """There is an office already, in a backup."""

    def __init__(
        self, folder: Path, profile: str = "", clock: Clock | None = None, parent: QWidget | None = None
    ) -> None:
        """`profile` is the name of a shipped profile; without it the clerk chooses."""
        super().__init__("", parent)
        self._folder = folder
        self._clock = clock
        self._at = ASSOCIATION
        self._desk: Desk | None = None
        self._warned_of_leaving = False
        self.recovery: RecoveryPanel | None = None

        # Screens
        self._profiles = {
            name: read_shipped_profile(name) for name in ([profile] if profile else profile_names())
        }
        self.chosen = ChoiceField(
            "profile", [Choice(name, shipped.association.name) for name, shipped in self._profiles.items()]
        )
        self.association = AssociationForm()
        self.office = OfficeForm()
        self.passphrase = NewPassphrase()
        self.folder = FolderField("backup_folder")
        self.screens = (
            self._association_screen(is_fixed=bool(profile)),
            self.office,
            self._passphrase_screen(),
            QWidget(),
            self._backup_screen(),
        )
        for screen in self.screens:
            self.body.addWidget(screen)
            screen.hide()

        # Acts
        self.next = primary("", parent=self)
        self.previous = quiet(self.tr("Back"), parent=self)
        self.restore = quiet(self.tr("Restore a backup"), Icon.BACKUP, self)
        self.set_acts(self.next, self.previous, self.restore)
        self._back_key = QShortcut(QKeySequence("Esc"), self)
        self._back_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._connect()
        self.chosen.choose(next(iter(self._profiles)))
        self._show(ASSOCIATION)

    def _association_screen(self, *, is_fixed: bool) -> QWidget:
        screen = QWidget()
        column = QVBoxLayout(screen)
        column.setContentsMargins(0, 0, 0, 0)
        self._choice_form = Form(screen)
        row = self._choice_form.add_row(self.tr("Association"), self.chosen)
        self._choice_form.setVisible(not is_fixed)
        row.setVisible(not is_fixed)
        column.addWidget(self._choice_form)
        column.addSpacing(8)
        column.addWidget(self.association)
        return screen

    def _passphrase_screen(self) -> QWidget:
        self._passphrase_form = Form()
        self.passphrase.ask_in(self._passphrase_form)
        self._passphrase_form.add(
            Label(self.tr("If passphrase and recovery sheet are both lost, nobody can open the data."))
        )
        return self._passphrase_form

    def _backup_screen(self) -> QWidget:
        self._backup_form = Form()
        self._backup_form.add_row(
            self.tr("Folder for backups"),
            self.folder,
            self.tr("Best on a stick or another drive, so that copies outlive this computer."),
            optional=True,
        )
        return self._backup_form

    def _connect(self) -> None:
        self.next.clicked.connect(self._next)
        self.previous.clicked.connect(self._back)
        self.restore.clicked.connect(self.restore_wanted)
        self._back_key.activated.connect(self._back)
        self.chosen.changed.connect(self._profile_chosen)

    # Showing

    def _show(self, at: int) -> None:
        self.screens[self._at].hide()
        self._at = at
        self.screens[at].show()
        self.messages.dismiss()
        titles = (
            self.tr("Your association"),
            self.tr("Your office and you"),
            self.tr("The passphrase"),
            self.tr("The recovery sheet"),
            self.tr("Where backups go"),
        )
        self.title.setText(titles[at])
        self.remark.setText(
            self.tr("Step {step} of {steps}").format(step=ltr(str(at + 1)), steps=ltr(str(SCREENS)))
        )
        self.remark.show()
        self.next.setText(self.tr("Begin work") if at == BACKUP else self.tr("Continue"))
        self.next.setEnabled(at != RECOVERY or self._is_confirmed())
        self.previous.setVisible(at in (OFFICE, PASSPHRASE))
        self.restore.setVisible(at == ASSOCIATION)
        self._focus()
        self.area.verticalScrollBar().setValue(0)

    def _focus(self) -> None:
        firsts: dict[int, Callable[[], object]] = {
            ASSOCIATION: self.next.setFocus
            if not self._choice_form.isVisibleTo(self)
            else self.chosen.setFocus,
            OFFICE: self.office.focus_first,
            PASSPHRASE: self.passphrase.first.setFocus,
            BACKUP: self.folder.setFocus,
        }
        if self._at in firsts:
            firsts[self._at]()
        elif self.recovery is not None:
            self.recovery.tick.setFocus()

    def _is_confirmed(self) -> bool:
        return self.recovery is not None and self.recovery.tick.isChecked()

    # Acting

    def may_leave(self) -> bool:
        """Once the office is founded, its recovery sheet is asked for before the window closes."""
        if self._at != RECOVERY or self.recovery is None or self.recovery.tick.isChecked():
            if self._desk is not None:
                self._desk.close()
            return True
        if self._warned_of_leaving:
            return True
        self._warned_of_leaving = True
        self.messages.warning(
            self.tr("The recovery sheet is shown only now. Print it or copy the code first.")
        )
        return False

    def _profile_chosen(self) -> None:
        profile = self._profiles[self.chosen.value()]
        self.association.show_profile(profile)
        self.office.show_profile(profile)

    def _back(self) -> None:
        if self._at in (OFFICE, PASSPHRASE) and self.next.isEnabled():
            self._show(self._at - 1)

    def _next(self) -> None:
        acts: tuple[Callable[[], None], ...] = (
            self._leave_association,
            self._leave_office,
            self._found,
            lambda: self._show(BACKUP),
            self._finish,
        )
        acts[self._at]()

    def _leave_association(self) -> None:
        if self.association.check():
            self._show(OFFICE)

    def _leave_office(self) -> None:
        if self.office.check():
            self._show(PASSPHRASE)

    def _found(self) -> None:
        if not self._passphrase_form.check() or not self.passphrase.agree(self._passphrase_form):
            return
        folder, passphrase, clock = self._folder, self.passphrase.value(), self._clock
        profile = self.association.profile()
        office = {field.key: field.text().strip() for field in self.office.fields}
        self.busy.wait_for(
            lambda: _found_office(folder, profile, office, passphrase, clock),
            self._founded,
            self._refused,
            self.tr("Preparing the office"),
            rests=(self.next,),
        )

    def _founded(self, founded: Founded) -> None:
        from hayat_desk.ui.parts.recovery_panel import RecoveryPanel

        self._desk = founded.desk
        self.passphrase.first.clear()
        self.passphrase.again.clear()
        panel = RecoveryPanel(founded.desk, founded.recovery_code, self)
        panel.confirmed.connect(self.next.setEnabled)
        self.recovery = panel
        layout = QVBoxLayout(self.screens[RECOVERY])
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(panel)
        self._show(RECOVERY)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidValue):
            self._passphrase_form.tell([(self.passphrase.first, error)])
        else:
            self.show_error(error)

    def _finish(self) -> None:
        desk = self._desk
        if desk is None or not self._backup_form.check():
            return
        from hayat_desk.procedures.office import SettingsEntry, change_settings

        entry = SettingsEntry(
            print_arabic_digits=desk.profile.office.print_digits is PrintDigits.ARABIC_INDIC,
            auto_lock_minutes=5,
            backup_folder=self.folder.text().strip(),
            reply_within_days=None,
        )
        try:
            with desk.work() as work:
                change_settings(work, entry)
        except InvalidValue as refusal:
            self._backup_form.tell([(self.folder, refusal)])
            return
        except DeskError as error:
            self.messages.error(sentence(error))
            return
        self._desk = None
        self.opened.emit(desk)


def _found_office(
    folder: Path, profile: Profile, office: dict[str, str], passphrase: str, clock: Clock | None
) -> Founded:
    """On the worker: everything of the database is imported here for the first time."""
    from hayat_desk.desk import system_clock
    from hayat_desk.procedures.office import OfficeEntry
    from hayat_desk.safekeeping.opening import found_office

    entry = OfficeEntry(
        title=office["office_title"],
        code=office["office_code"],
        city=office["city"],
        clerk_name=office["clerk_name"],
        clerk_title=office["clerk_title"],
        slot="",
        backup_folder="",
    )
    return found_office(folder, profile, entry, passphrase, clock or system_clock)
