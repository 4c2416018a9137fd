"""Badges: a state as a word, an icon and a tint; never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from hayat_desk.ui.kit.icons import TONE_ICONS, Icon, IconMark
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone


class Badge(Tinted):
    """A state in a word or two."""

    def __init__(
        self,
        word: str = "",
        tone: Tone = Tone.NEUTRAL,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tone, parent=parent)
        self._mark = IconMark(icon or TONE_ICONS[tone], tone.value, 16, self)
        self._word = Label(word, TextRole.SMALL, wrap=False, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        row.setSpacing(Space.XS + Space.HAIR)
        row.addWidget(self._mark)
        row.addWidget(self._word)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ink_children()
        self.setAccessibleName(word)

    def show_state(self, word: str, tone: Tone, icon: Icon | None = None) -> None:
        """Show another state."""
        self._word.setText(word)
        self._mark.set_icon(icon or TONE_ICONS[tone], tone.value)
        self.set_tone(tone)
        self.setAccessibleName(word)

    def word(self) -> str:
        """The word shown."""
        return self._word.text()
