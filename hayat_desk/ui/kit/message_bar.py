"""The message bar: what just happened or what stands in the way, above the page, never in a box.

It stays until the next act or until it is closed; a screen reader says it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.errors import DeskError, Trouble
from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.icons import TONE_ICONS, Icon, IconMark
from hayat_desk.ui.kit.speech import announce, sentence
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone


@dataclass(frozen=True)
class Message:
    """What is to be told, and how it looks."""

    tone: Tone
    text: str

    @classmethod
    def of_refusal(cls, error: DeskError) -> Message:
        """Why something was not done: trouble as a failure outside the program, the rest as what can be mended."""
        return cls(Tone.DANGER if isinstance(error, Trouble) else Tone.WARNING, sentence(error))


class MessageBar(Tinted):
    """One message at a time: a word for its kind, the message, and at most one act."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.INFO, edged=True, parent=parent)
        self._mark = IconMark(Icon.INFO, Tone.INFO.value, parent=self)
        self._kind = Label("", TextRole.STRONG, wrap=False, parent=self)
        self._text = Label("", parent=self)
        self._act: Button = quiet("", parent=self)
        self._act.hide()
        self._close = quiet(self.tr("Close"), Icon.CLOSE, parent=self)
        self._on_act: Callable[[], object] | None = None

        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._kind)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self._act)
        row.addWidget(self._close)

        self._close.clicked.connect(self.dismiss)
        self._act.clicked.connect(self._do_act)
        self.hide()

    def tell(self, message: Message) -> None:
        """Show a message that was made elsewhere."""
        say = {
            Tone.SUCCESS: self.success,
            Tone.WARNING: self.warning,
            Tone.DANGER: self.error,
        }.get(message.tone, self.info)
        say(message.text)

    def success(self, text: str, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show that something was done; `act` may offer to undo it."""
        self._show(Tone.SUCCESS, self.tr("Done"), text, act, do)

    def info(self, text: str, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show something worth knowing."""
        self._show(Tone.INFO, self.tr("Note"), text, act, do)

    def warning(self, text: str, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show what stands in the way and what the clerk can do about it."""
        self._show(Tone.WARNING, self.tr("Attention"), text, act, do)

    def error(self, text: str, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a failure outside the program (disk, stick, printer); saved data are safe."""
        self._show(Tone.DANGER, self.tr("Not done"), text, act, do)

    def message(self) -> str:
        """The message that is shown now, or nothing."""
        return "" if self.isHidden() else self._text.text()

    def dismiss(self) -> None:
        """Take the message away."""
        self._on_act = None
        self.hide()

    def _show(self, tone: Tone, kind: str, text: str, act: str, do: Callable[[], object] | None) -> None:
        self._kind.setText(kind)
        self._text.setText(text)
        self._mark.set_icon(TONE_ICONS[tone], tone.value)
        self.set_tone(tone)
        self._on_act = do
        self._act.setText(act)
        self._act.setVisible(bool(act and do))
        self.show()
        announce(self, f"{kind}: {text}", urgent=tone in (Tone.DANGER, Tone.WARNING))

    def _do_act(self) -> None:
        do = self._on_act
        self.dismiss()
        if do is not None:
            do()
