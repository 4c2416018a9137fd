"""What is to be mended in a form: how many points, and a line for each that leads to its field (ux rule 53)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.field import Field
from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.speech import announce
from hayat_desk.ui.kit.text import Heading, Label
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone


class ErrorSummary(Tinted):
    """How many points are to be mended, and a line for each that leads to its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.DANGER, edged=True, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = Heading("", self)
        self._lines: list[Button] = []
        head = QHBoxLayout()
        head.setSpacing(Space.S)
        head.addWidget(IconMark(Icon.STOP, Tone.DANGER.value, parent=self))
        head.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        self._column.setSpacing(Space.XS)
        self._column.addLayout(head)
        self.hide()

    def tell(self, flaws: Sequence[tuple[Field[Any], str]]) -> None:
        """Show the flaws and take the focus; hide when there are none."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines.clear()
        self.setVisible(bool(flaws))
        if not flaws:
            return
        title = self.tr("Points to mend: %n", "", len(flaws))
        self._title.setText(title)
        for field, words in flaws:
            line = _FlawLine(words, self)
            line.leads_to = field
            line.clicked.connect(line.lead)
            QWidget.setTabOrder(self._lines[-1] if self._lines else self, line)
            self._lines.append(line)
            self._column.addWidget(line)
            line.show()
        self.setAccessibleName(title)
        self.setAccessibleDescription("\n".join(words for _, words in flaws))
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, title, urgent=True)

    def sentences(self) -> list[str]:
        """The lines shown now."""
        return [line.words() for line in self._lines] if not self.isHidden() else []

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the panel and, when it has the focus, the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            draw_ring(self)


class _FlawLine(Button):
    """A line of the summary: a wrapped sentence that is pressed like a link."""

    leads_to: Field[Any]

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__("", parent=parent)
        self.setProperty("kind", "quiet")
        self._sentence = Label(text, parent=self)
        self._sentence.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._sentence.setProperty("link", True)  # noqa: FBT003 - Qt's own
        row = QVBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.addWidget(self._sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(text)

    def lead(self) -> None:
        """Put the focus where the flaw is mended: on the answer, or on the tick of a doubt."""
        self.leads_to.mending_target().setFocus()

    def words(self) -> str:
        """The sentence."""
        return self._sentence.text()

    def hasHeightForWidth(self) -> bool:
        """Its height depends on the width, since the sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the wrapped sentence."""
        layout = self.layout()
        return max(current().px(36), layout.heightForWidth(width) if layout else 0)
