"""Text on the screen: labels that keep the window's direction, and isolates for what is set inside them.

A plain QLabel takes its direction from its first strong letter (a date jumps to the left edge) and
may take a person's name for markup; `Label` does neither.
"""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hayat_desk.ui.kit.tokens import Role

_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"
_RLM, _LRM = "\u200f", "\u200e"
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def ltr(text: str) -> str:
    """A number, code, phone or address that must read left to right inside any sentence."""
    return f"{_LRI}{_CONTROLS.sub('', text)}{_PDI}" if text else ""


def iso(text: str) -> str:
    """A typed value (a name, a place) that must not disturb the order of the sentence round it."""
    return f"{_FSI}{_CONTROLS.sub('', text)}{_PDI}" if text else ""


def bare(text: str) -> str:
    """The text without isolates and marks, as a test or a clipboard wants it."""
    return _CONTROLS.sub("", text)


def right_to_left() -> bool:
    """Whether the program speaks a right-to-left language now."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def leading() -> Qt.AlignmentFlag:
    """The edge where lines begin, whatever the text in them."""
    edge = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignAbsolute


class Label(QLabel):
    """Plain text that wraps, begins at the leading edge and is never read as markup."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        soft: bool = False,
        wrap: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("role", role.value)
        self.setProperty("soft", soft)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            self.setMinimumWidth(1)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text in the direction of the window, whatever letter it begins with."""
        mark = _RLM if right_to_left() else _LRM
        super().setText(mark + text if text else "")
        self.setAccessibleName(bare(text))

    def text(self) -> str:
        """The text as it was given."""
        shown = super().text()
        return shown[1:] if shown[:1] in (_RLM, _LRM) else shown


class Title(Label):
    """The name of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Role.TITLE, parent=parent)


class Heading(Label):
    """The name of a part of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Role.HEADING, parent=parent)


class Small(Label):
    """A remark in softer ink."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, Role.SMALL, soft=True, parent=parent)
