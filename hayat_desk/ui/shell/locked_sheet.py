"""The sheet of a window that is locked and could not begin anew yet: it says why, and asks the passphrase.

The key is in memory as long as it stands, because something would be lost otherwise: what is typed and the disk
refuses, a paper that is being printed, a copy that is being made. So it is lifted as the office is opened, or
left without a passphrase: who closes the program looks into nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import DeskError
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.parts.entry_page import EntryPage
from hayat_desk.ui.wording.filling import unexpected


class Held(Enum):
    """What keeps a locked program from beginning anew."""

    UNKEPT = auto()  # what is typed could not be kept
    PRINTING = auto()
    COPYING = auto()
    FAULT = auto()


class LockedSheet(EntryPage):
    """Asks the passphrase of whoever sat here; nothing of the office can be seen."""

    lifted = Signal()

    def __init__(self, opens: Callable[[str], object], parent: QWidget | None = None) -> None:
        """`opens` takes the passphrase on a thread of its own and raises what `KeyFile.unlock` raises."""
        super().__init__("", parent)
        self.title.setText(self.tr("Locked"))
        self._opens = opens
        self.why = Label("", soft=True, parent=self)
        self.body.addWidget(self.why)
        self.passphrase = PassphraseField("passphrase")
        self.form = Form(self)
        self.form.add_row(self.tr("Passphrase"), self.passphrase)
        self.body.addWidget(self.form)
        self.open_button = primary(self.tr("Open"), Icon.LOCK, self)
        self.close_program = secondary(self.tr("Close the program"), parent=self)
        self.set_acts(self.open_button, self.close_program)
        self._connect()

    def _connect(self) -> None:
        self.open_button.clicked.connect(self._open)

    # Showing

    def say_why(self, hold: Held) -> None:
        """Show the sentence for what keeps the program from locking."""
        sentences = {
            Held.UNKEPT: self.tr(
                "The disk does not keep what you typed. It is still here, behind this sheet."
            ),
            Held.PRINTING: self.tr("A paper is being printed. The program locks for good when it is out."),
            Held.COPYING: self.tr("A copy is being made. The program goes on by itself when it is done."),
            Held.FAULT: unexpected(),
        }
        self.why.setText(sentences[hold])

    # Acting

    def _open(self) -> None:
        if not self.form.check():
            return
        passphrase, opens = self.passphrase.value(), self._opens
        self.busy.wait_for(
            lambda: opens(passphrase),
            lambda _key: self.lifted.emit(),
            self._refused,
            rests=(self.open_button, self.form),
            at_once=True,
        )

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, DeskError):
            self.messages.error(unexpected())
            raise error
        self.passphrase.show_error(sentence(error, self.passphrase.name))
        self.passphrase.setFocus()
        self.passphrase.edit.selectAll()
