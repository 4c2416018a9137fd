"""The user's own passphrase and the office's recovery sheet: both ask for the passphrase of now first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import DeskError, InvalidValue
from hayat_desk.ui.kit.background import Elsewhere
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.message_bar import Message, MessageBar
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.parts.new_passphrase import NewPassphrase
from hayat_desk.ui.parts.recovery_panel import RecoveryPanel
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from hayat_desk.vault.passphrases import PassphraseFlaw

T = TypeVar("T")


class PassphrasePart(QWidget):
    """A form of its own: nothing of it is ever kept as a draft."""

    done = Signal()

    def __init__(self, desk: Desk, slot: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._slot = slot
        self._keys = KeyFile(desk.database.path.parent / KEYS_NAME, of_open_office=desk.database.key)
        self.recovery: RecoveryPanel | None = None
        self.messages = MessageBar(self)
        self.busy = Busy(self)
        self.now = PassphraseField("passphrase_now")
        self.new = NewPassphrase()
        self.form = Form(self)
        self.form.add_heading(self.tr("Passphrase and recovery"))
        self.form.add_row(self.tr("Passphrase now"), self.now)
        self.new.ask_in(self.form)
        self.change = secondary(self.tr("Change the passphrase"), Icon.LOCK, self)
        self.renew = secondary(self.tr("Make a new recovery sheet"), Icon.PRINT, self)
        self._acts = QWidget(self)
        row = FlowLayout(self._acts, Space.M)
        row.addWidget(self.change)
        row.addWidget(self.renew)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.L)
        self._column.addWidget(self.form)
        self._column.addWidget(self.messages)
        self._column.addWidget(self.busy)
        self._column.addWidget(self._acts)
        self.change.clicked.connect(self._change)
        self.renew.clicked.connect(self._renew)

    def _change(self) -> None:
        if not self.form.check() or not self.new.agree(self.form):
            return
        keys, slot, now, new = self._keys, self._slot, self.now.value(), self.new.value()
        own_words = [self._desk.profile.association.name]
        self._work(
            lambda: keys.change_passphrase(slot, now, new, own_words), self._changed, _message_of_change
        )

    def _renew(self) -> None:
        try:
            now = self.now.value()
        except InvalidValue as refusal:
            self.form.tell([(self.now, refusal)])
            return
        keys, slot = self._keys, self._slot
        self._work(lambda: keys.renew_recovery(keys.unlock(slot, now)), self._renewed, _message_of_lost_sheet)

    def _work(self, task: Callable[[], T], then: Callable[[T], object], elsewhere: Elsewhere) -> None:
        self.form.tell([])
        self.messages.dismiss()
        rests = [part for part in (self.form, self._acts, self.recovery) if part is not None]
        self.busy.wait_for(task, then, self._refused, self.tr("One moment"), rests=rests, elsewhere=elsewhere)

    def _changed(self, result: object) -> None:
        self._empty()
        self.messages.tell(_message_of_change(result))
        self.done.emit()

    def _renewed(self, code: str) -> None:
        self._empty()
        self.messages.info(self.tr("The old sheet opens nothing any more. Keep this one in its place."))
        if self.recovery is not None:
            self._column.removeWidget(self.recovery)
            self.recovery.hide()
            self.recovery.deleteLater()
        self.recovery = RecoveryPanel(self._desk, code, self)
        self._column.addWidget(self.recovery)
        self.recovery.tick.setFocus()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidValue):
            of_now = error.flaw in (PassphraseFlaw.WRONG, PassphraseFlaw.WAIT)
            self.form.tell([(self.now if of_now else self.new.first, error)])
        elif isinstance(error, DeskError):
            self.messages.error(sentence(error))
        else:
            raise error

    def _empty(self) -> None:
        for field in (self.now, self.new.first, self.new.again):
            field.clear()


def _message_of_change(outcome: object) -> Message:
    """The passphrase was changed, or why not."""
    if isinstance(outcome, DeskError):
        return Message.of_refusal(outcome)
    return Message(
        Tone.SUCCESS,
        QCoreApplication.translate(
            "PassphrasePart", "The passphrase is changed. It counts from the next opening."
        ),
    )


def _message_of_lost_sheet(outcome: object) -> Message:
    """The page was left before it showed the new sheet, whose code is nowhere else; or why there is none."""
    if isinstance(outcome, DeskError):
        return Message.of_refusal(outcome)
    return Message(
        Tone.WARNING,
        QCoreApplication.translate(
            "PassphrasePart",
            "The old recovery sheet opens nothing any more, and nobody saw the new one. Make one again.",
        ),
    )
