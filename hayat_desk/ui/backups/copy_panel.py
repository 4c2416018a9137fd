"""One copy: whose passphrase opens it, and what it holds once it was read to its last page.

Looking into a copy is the rehearsal of a restore: it is restored into a folder of its own, read, and removed.
Nothing that is typed here is ever kept as a draft.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.errors import DeskError, InvalidValue
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import Button, quiet, secondary
from hayat_desk.ui.kit.cards import Card, FactsCard
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.field import plain
from hayat_desk.ui.kit.fields import CodeField
from hayat_desk.ui.kit.flow import FlowLayout
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.message_bar import MessageBar
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import iso, ltr
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.parts.words import figures, long_day
from hayat_desk.vault.copies import keys_beside
from hayat_desk.vault.keys import KeyFile

if TYPE_CHECKING:
    from pathlib import Path

    from hayat_desk.safekeeping.backups import CopyContents
    from hayat_desk.summaries.backups import CopyLine

_CODE_LONGEST = 120
Users = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Rehearsal:
    """A copy that was opened and is sound: what it holds, and the key it opened with."""

    contents: CopyContents
    data_key: bytes = field(repr=False)


class CopyPanel(Card):
    """Asks for the passphrase of one copy, and shows what the copy holds."""

    rehearsed = Signal(object)
    """The `Rehearsal`, when the copy was found sound."""
    refused = Signal()
    """Something was said below the question: it must be in sight."""

    def __init__(self, line: CopyLine, users: Users, parent: QWidget | None = None) -> None:
        """`users` are slot and label of those whose passphrase opens this copy."""
        self._path = line.path
        super().__init__(self._heading(line), parent)
        self.rehearsal: Rehearsal | None = None
        self._keys = KeyFile(keys_beside(line.path))  # one for all tries: it remembers the waits
        self._by_code = False
        self.messages = MessageBar(self)
        self.busy = Busy(self)

        # Questions
        self.user = ChoiceField("copy_user", [Choice(slot, label) for slot, label in users])
        self.user.choose(users[0][0])
        self.passphrase = PassphraseField("copy_passphrase")
        self.code = CodeField("copy_code", plain, longest=_CODE_LONGEST)
        self.code.edit.keep_width(560)
        self.form = Form(self)
        self._user_row = self.form.add_row(self.tr("Whose passphrase opens it"), self.user)
        self._passphrase_row = self.form.add_row(
            self.tr("Passphrase"), self.passphrase, self.tr("The one that counted when the copy was made.")
        )
        self._code_row = self.form.add_row(
            self.tr("Recovery code"), self.code, self.tr("It stands on the printed recovery sheet.")
        )
        self._several = len(users) > 1

        # What it holds
        self.facts = FactsCard(self.tr("What the copy holds"), parent=self)
        self.facts.hide()

        # Acts
        self.rehearse = secondary(self.tr("Rehearse the restore"), Icon.CHECK, self)
        self.other_way = quiet("", parent=self)
        self._acts = QWidget(self)
        self._row = FlowLayout(self._acts, Space.M)
        for button in (self.rehearse, self.other_way):
            self._row.addWidget(button)
        for widget in (self.form, self.messages, self.busy, self.facts, self._acts):
            self.body.addWidget(widget)
        self.rehearse.clicked.connect(self._rehearse)
        self.other_way.clicked.connect(self._turn_way)
        self._show_way()

    def add_act(self, button: Button) -> None:
        """One more act beside the rehearsal."""
        self._row.addWidget(button)

    def ask_first(self) -> None:
        """Put the cursor where the passphrase is asked."""
        (self.code if self._by_code else self.passphrase).setFocus()

    def _heading(self, line: CopyLine) -> str:
        day = iso(figures(line.written_on))
        return self.tr("Copy number {number} of {day}").format(number=ltr(str(line.generation)), day=day)

    # The two ways

    def _turn_way(self) -> None:
        self._by_code = not self._by_code
        self._show_way()
        self.ask_first()

    def _show_way(self) -> None:
        self._user_row.setVisible(self._several and not self._by_code)
        self._passphrase_row.setVisible(not self._by_code)
        self._code_row.setVisible(self._by_code)
        self.form.tell([])
        self.other_way.setText(
            self.tr("With the passphrase") if self._by_code else self.tr("With the recovery code")
        )

    # Looking into it

    def _rehearse(self) -> None:
        if not self.form.check():
            return
        path, keys, unlock = self._path, self._keys, self._unlocking()
        self.messages.dismiss()
        self.facts.hide()
        self.busy.wait_for(
            lambda: _rehearsed(path, keys, unlock),
            self._looked,
            self._refused,
            self.tr("Reading the copy to its last page"),
            rests=(self.form, self._acts),
        )

    def _unlocking(self) -> Callable[[KeyFile], bytes]:
        if self._by_code:
            code = self.code.value()
            return lambda keys: keys.unlock_with_recovery(code)
        slot, passphrase = self.user.value(), self.passphrase.value()
        return lambda keys: keys.unlock(slot, passphrase)

    def _looked(self, rehearsal: Rehearsal) -> None:
        self.rehearsal = rehearsal
        self.passphrase.clear()
        self.code.clear()
        self.form.hide()
        self.rehearse.hide()
        self.other_way.hide()
        self.facts.show_facts(self._facts(rehearsal.contents))
        self.facts.show()
        self.messages.success(self.tr("The copy is sound and can be restored. Nothing was changed."))
        self.rehearsed.emit(rehearsal)

    def _facts(self, contents: CopyContents) -> list[tuple[str, str]]:
        whole = self.tr("Whole") if contents.journal_is_whole else self.tr("Interrupted: tell the manager")
        return [
            (self.tr("Association"), iso(contents.association)),
            (self.tr("Office"), iso(contents.office)),
            (self.tr("Last act"), long_day(contents.last_act_on) if contents.last_act_on else ""),
            (self.tr("Files of beneficiaries"), ltr(str(contents.persons))),
            (self.tr("Support requests"), ltr(str(contents.requests))),
            (self.tr("Scanned papers"), self._scans(contents)),
            (self.tr("Journal of acts"), whole),
        ]

    def _scans(self, contents: CopyContents) -> str:
        if contents.scans_lacking:
            template = self.tr("{lacking} of {all} are not beside the copy: look for its folder")
            return template.format(lacking=ltr(str(contents.scans_lacking)), all=ltr(str(contents.scans)))
        return ltr(str(contents.scans))

    def _refused(self, error: Exception) -> None:
        if isinstance(error, InvalidValue):
            field = self.code if self._by_code else self.passphrase
            field.show_error(sentence(error, field.name))
            self.ask_first()
            field.edit.selectAll()
        elif isinstance(error, DeskError):
            self.messages.error(sentence(error))
        else:
            raise error
        QTimer.singleShot(0, self, self.refused.emit)  # once the new sentence has its room


def _rehearsed(path: Path, keys: KeyFile, unlock: Callable[[KeyFile], bytes]) -> Rehearsal:
    """On the worker: from the entry pages everything of the database is imported here for the first time."""
    from hayat_desk.safekeeping.backups import look_into

    data_key = unlock(keys)
    return Rehearsal(look_into(path, data_key), data_key)
