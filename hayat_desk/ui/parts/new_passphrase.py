"""A new passphrase: typed twice, its strength in words, and what is lost with it said before going on."""

from __future__ import annotations

from PySide6.QtCore import QObject

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.flaws import ScreenFlaw
from hayat_desk.ui.kit.form import Form, Row
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.text import Small
from hayat_desk.ui.wording.keys import strength_sentence
from hayat_desk.vault.passphrases import LEAST_CHARACTERS, canonical, require_good, strength


class NewPassphrase(QObject):
    """Two fields and the words about them; they are rows of a form of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.first = PassphraseField("new_passphrase")
        self.again = PassphraseField("new_passphrase_again")
        self.strength = Small("")
        self._rows: list[Row] = []
        self._shown = True

    def ask_in(self, form: Form) -> None:
        """Add the questions to a form."""
        self._rows = [
            form.add_row(
                self.tr("New passphrase"),
                self.first,
                self.tr("At least %n characters; four unrelated words do well.", "", LEAST_CHARACTERS),
            ),
            form.add_row(self.tr("The passphrase again"), self.again),
        ]
        form.add(self.strength)
        self.first.changed.connect(self._measure)
        self._measure()

    def setVisible(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt's own
        """Ask, or do not."""
        for row in self._rows:
            row.setVisible(is_shown)
        self._shown = is_shown
        self._measure()

    def agree(self, form: Form) -> bool:
        """Whether the passphrase is good and was typed the same twice; if not, the form says what to mend."""
        try:
            require_good(self.first.value())
        except InvalidValue as refusal:
            return form.tell([(self.first, refusal)])
        if canonical(self.first.value()) != canonical(self.again.value()):
            return form.tell([(self.again, InvalidValue(ScreenFlaw.PASSPHRASES_DIFFER))])
        return True

    def value(self) -> str:
        """The passphrase."""
        return self.first.value()

    def _measure(self) -> None:
        text = self.first.text()
        self.strength.setText(strength_sentence(strength(text)) if text else "")
        self.strength.setVisible(bool(text) and self._shown)
