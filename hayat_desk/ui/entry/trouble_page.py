"""Why the office cannot be opened: one sentence, what is safe, and the ways on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.ui.kit.buttons import primary, quiet, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.speech import announce
from hayat_desk.ui.kit.text import Label, Small
from hayat_desk.ui.parts.entry_page import EntryPage


class TroublePage(EntryPage):
    """Shown in place of the unlock page; the file is left as it was found."""

    def __init__(self, words: str, parent: QWidget | None = None, *, a_copy_would_help: bool = False) -> None:
        """`words` say what is wrong and how to mend it."""
        super().__init__(self.tr("The office cannot be opened"), parent)
        self.sentence = Label(words, parent=self)
        self.body.addWidget(self.sentence)
        self.body.addWidget(Small(self.tr("Nothing was changed: the data are as they were."), self))
        self.again = primary(self.tr("Try again"), parent=self)
        self.close_program = secondary(self.tr("Close the program"), parent=self)
        self.restore = quiet(self.tr("Restore a backup"), Icon.BACKUP, self)
        self.restore.setVisible(a_copy_would_help)
        self.set_acts(self.again, self.close_program, self.restore)
        self.again.setFocus()
        announce(self, words, urgent=True)
