"""A quiet notice on a page: one sentence on a tinted ground with its icon."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from hayat_desk.ui.kit.icons import TONE_ICONS, IconMark
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone


class Notice(Tinted):
    """Says one thing; hidden while it has nothing to say."""

    def __init__(self, text: str = "", tone: Tone = Tone.INFO, parent: QWidget | None = None) -> None:
        super().__init__(tone, edged=True, parent=parent)
        self._mark = IconMark(TONE_ICONS[tone], tone.value, parent=self)
        self._text = Label(text, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        if not text:
            self.hide()

    def say(self, text: str, tone: Tone | None = None) -> None:
        """Say this, or nothing."""
        self._text.setText(text)
        if tone is not None:
            self.set_tone(tone)
            self._mark.set_icon(TONE_ICONS[tone], tone.value)
        self.setVisible(bool(text))

    def words(self) -> str:
        """What is said now."""
        return "" if self.isHidden() else self._text.text()
