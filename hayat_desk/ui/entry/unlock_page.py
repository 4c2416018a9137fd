"""The unlock page: one field, Enter opens. Nothing about any beneficiary can be seen here.

Deriving the key is slow on purpose, so it runs on the worker; a wrong passphrase keeps what is typed
selected, and after several the wait is told in words. The printed recovery code sets a new passphrase.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.ui.kit.buttons import primary, quiet
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.field import plain
from hayat_desk.ui.kit.fields import CodeField
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.parts.entry_page import EntryPage
from hayat_desk.ui.parts.new_passphrase import NewPassphrase
from hayat_desk.ui.wording.filling import duration
from hayat_desk.vault.key_contents import Slot
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.passphrases import PassphraseFlaw
from hayat_desk.vault.recovery_code import RecoveryFlaw

if TYPE_CHECKING:
    from hayat_desk.desk import Clock, Desk
    from hayat_desk.ui.parts.recovery_panel import RecoveryPanel

_CODE_LONGEST = 120


class UnlockPage(EntryPage):
    """Asks who sits down, where there are several, and for the passphrase."""

    opened = Signal(object)
    """The `Desk` of whoever came in."""
    troubled = Signal(object)
    """A `Trouble` that stands between us and the office."""

    def __init__(
        self, folder: Path, slots: Sequence[Slot], clock: Clock | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self._keys = KeyFile(folder / KEYS_NAME)  # one for all tries: it remembers the waits
        self._slots = tuple(slots)
        self._clock = clock
        self._by_code = False
        self._desk: Desk | None = None
        self.recovery: RecoveryPanel | None = None

        # Fields
        self.user = ChoiceField("user", [Choice(slot.id, slot.label) for slot in self._slots])
        self.user.choose(self._slots[0].id)
        self.passphrase = PassphraseField("passphrase")
        self.code = CodeField("code", plain, longest=_CODE_LONGEST)
        self.code.edit.keep_width(560)
        self.new = NewPassphrase()

        # Forms
        self.form = Form(self)
        self._user_row = self.form.add_row(self.tr("Who sits down"), self.user)
        self._user_row.setVisible(len(self._slots) > 1)
        self._passphrase_row = self.form.add_row(self.tr("Passphrase"), self.passphrase)
        self._code_row = self.form.add_row(
            self.tr("Recovery code"), self.code, self.tr("It stands on the printed recovery sheet.")
        )
        self.new.ask_in(self.form)
        self.body.addWidget(self.form)

        # Acts
        self.open_button = primary("", Icon.LOCK, self)
        self.other_way = quiet("", parent=self)
        self.set_acts(self.open_button, self.other_way)
        self._back_key = QShortcut(QKeySequence("Esc"), self)
        self._waiting = QTimer(self)
        self._waiting.setInterval(1000)
        self._connect()
        self._show_way()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)
        self.other_way.clicked.connect(self._turn_way)
        self._back_key.activated.connect(self._back)
        self._waiting.timeout.connect(self._count_down)

    # Showing

    def _show_way(self) -> None:
        by_code = self._by_code
        self._passphrase_row.setVisible(not by_code)
        self._code_row.setVisible(by_code)
        self.new.setVisible(by_code)
        self.messages.dismiss()
        self.form.tell([])
        self._waiting.stop()
        self.open_button.setEnabled(True)
        if by_code:
            self.title.setText(self.tr("Open with the recovery code"))
            self.open_button.setText(self.tr("Set the passphrase and open"))
            self.other_way.setText(self.tr("Back to the passphrase"))
            self.code.setFocus()
        else:
            self.title.setText(self.tr("Unlock"))
            self.open_button.setText(self.tr("Open"))
            self.other_way.setText(self.tr("Open with the recovery code"))
            self.passphrase.setFocus()
            if self._keys.wait(self.user.value()):
                self._begin_waiting()

    def _show_new_sheet(self, opening: Opened) -> None:
        """The recovery code was used, so another one takes its place: see it, keep it, go on."""
        from hayat_desk.ui.parts.recovery_panel import RecoveryPanel

        self._desk = opening.desk
        self.form.hide()
        self.other_way.hide()
        self.open_button.hide()
        self.title.setText(self.tr("A new recovery sheet"))
        self.messages.info(self.tr("The old sheet opens nothing any more. Keep this one in its place."))
        self.recovery = RecoveryPanel(opening.desk, opening.new_code, self)
        self.body.addWidget(self.recovery)
        go_on = primary(self.tr("Continue"), parent=self)
        go_on.setEnabled(False)
        self.recovery.confirmed.connect(go_on.setEnabled)
        go_on.clicked.connect(self._come_in)
        self.set_acts(go_on)
        self.recovery.tick.setFocus()

    def _say(self, refusal: InvalidValue) -> None:
        if isinstance(refusal.flaw, RecoveryFlaw):
            self.form.tell([(self.code, refusal)])
        elif self._by_code:
            self.form.tell([(self.new.first, refusal)])
        else:
            self.passphrase.show_error(sentence(refusal, self.passphrase.name))
            if refusal.flaw is PassphraseFlaw.WAIT or refusal.details.get("seconds"):
                self._begin_waiting()
        self.passphrase.setFocus()
        self.passphrase.edit.selectAll()

    def _begin_waiting(self) -> None:
        self.open_button.setEnabled(False)
        self._waiting.start()
        self._count_down()

    def _count_down(self) -> None:
        seconds = self._keys.wait(self.user.value())
        if seconds:
            self.messages.info(self.tr("You can try again after {wait}.").format(wait=duration(seconds)))
            return
        self._waiting.stop()
        self.messages.dismiss()
        self.open_button.setEnabled(True)

    # Acting

    def may_leave(self) -> bool:
        """Nothing typed here is to be kept; an office that is open already is closed."""
        if self._desk is not None:
            self._desk.close()
            self._desk = None
        return True

    def _turn_way(self) -> None:
        self._by_code = not self._by_code
        self._show_way()

    def _back(self) -> None:
        if self._by_code:
            self._turn_way()

    def _open(self) -> None:
        if not self.form.check() or (self._by_code and not self.new.agree(self.form)):
            return
        slot, keys, clock = self.user.value(), self._keys, self._clock
        if self._by_code:
            code, new = self.code.value(), self.new.value()
            task = lambda: _open_by_code(keys, slot, code, new, clock)  # noqa: E731 - said once, run once
        else:
            passphrase = self.passphrase.value()
            task = lambda: _open(keys, slot, passphrase, clock)  # noqa: E731
        rests = (self.open_button, self.other_way, self.form)
        self.busy.wait_for(task, self._opened, self._refused, self.tr("Opening the office"), rests=rests)

    def _opened(self, opening: Opened) -> None:
        if opening.new_code:
            self._show_new_sheet(opening)
        else:
            self.opened.emit(opening.desk)

    def _come_in(self) -> None:
        desk, self._desk = self._desk, None
        if desk is not None:
            self.opened.emit(desk)

    def _refused(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.troubled.emit(error)
        elif isinstance(error, InvalidValue):
            self._say(error)
        else:
            self.show_error(error)


@dataclass(frozen=True)
class Opened:
    """The desk of whoever came in, and the recovery code that takes the place of a used one."""

    desk: Desk
    new_code: str = ""


def _open(keys: KeyFile, slot: str, passphrase: str, clock: Clock | None) -> Opened:
    """On the worker: everything of the database is imported here for the first time."""
    from hayat_desk.desk import system_clock
    from hayat_desk.safekeeping.opening import open_office

    return Opened(open_office(keys, slot, passphrase, clock or system_clock))


def _open_by_code(keys: KeyFile, slot: str, code: str, new: str, clock: Clock | None) -> Opened:
    data_key = keys.unlock_with_recovery(code)
    keys.set_passphrase(slot, data_key, new)
    opening = _open(keys, slot, new, clock)
    return Opened(opening.desk, keys.renew_recovery(data_key))
