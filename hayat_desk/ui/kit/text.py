"""Text on the screen: labels that keep the window's direction, and isolates for what is set inside them.

A plain QLabel takes its direction from its first strong letter (a date jumps to the left edge) and
may take a person's name for markup; `Label` does neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from hayat_desk.policy import spelling
from hayat_desk.ui.kit.tokens import TextRole

_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"
_LRO, _PDF = "\u202d", "\u202c"  # Arabic-Indic digits are turned round by a hyphen in any sentence
_JOINER = "\u2060"  # a word joiner: no line ends at it
_CONTROLS = re.compile("[\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]")
_FIGURE, _HYPHEN = r"\d+(?:[.,:/٫٬]\d+)*", "\u2010-\u2015"
_GROUPED = re.compile(rf"(?<![\w.,:/+\-{_HYPHEN}]){_FIGURE}(?:[-{_HYPHEN}]{_FIGURE})+(?!\w)")
_WIDEST = 1 << 24  # pixels; Qt's own limit of a widget
_MAY_END_A_LINE = re.compile(r"([!-/:-@\[-`{-~،؛–—])")


def with_numbers(text: str) -> str:
    """A sentence whose numbers of several groups («1448-01-3-00012», «8:00-14:30») read left to right in it.

    In Arabic a hyphen between digits turns them round (UAX#9, W4): nothing else in the sentence is touched.
    """
    # the override (LRO) keeps hyphens and colons in their places, the isolate (LRI) keeps it from the rest
    return _GROUPED.sub(lambda number: f"{_LRI}{_LRO}{number[0]}{_PDF}{_PDI}", _CONTROLS.sub("", text))


def ltr(text: str) -> str:
    """A number, code, phone or address that must read left to right inside any sentence."""
    return f"{_LRI}{_CONTROLS.sub('', text)}{_PDI}" if text else ""


def iso(text: str) -> str:
    """A typed value (a name, a place) that must not disturb the order of the sentence round it; its numbers
    read as they were typed.
    """
    return f"{_FSI}{with_numbers(text)}{_PDI}" if text else ""


def whole(text: str) -> str:
    """As `iso`, for a typed number of words and strokes («٤٤/ص/١٢»), which is not to be parted at a line's end."""
    parted = _MAY_END_A_LINE.sub(rf"{_JOINER}\1{_JOINER}", _CONTROLS.sub("", text))
    return f"{_FSI}{parted}{_PDI}" if text else ""


def bare(text: str) -> str:
    """The text without isolates and marks, as a test or a clipboard wants it."""
    return _CONTROLS.sub("", text)


def right_to_left() -> bool:
    """Whether the program speaks a right-to-left language now."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def listed(parts: Iterable[str]) -> str:
    """What stands in a row, with the commas of the language that the program speaks now."""
    return spelling.listed(parts, "ar" if right_to_left() else "en")


def leading() -> Qt.AlignmentFlag:
    """The edge where lines begin, whatever the text in them."""
    edge = Qt.AlignmentFlag.AlignRight if right_to_left() else Qt.AlignmentFlag.AlignLeft
    return edge | Qt.AlignmentFlag.AlignAbsolute


class Label(QLabel):
    """Plain text that wraps anywhere it must, begins at the leading edge and is never read as markup."""

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        *,
        soft: bool = False,
        wrap: bool = True,
        longest: int = 48,
        parent: QWidget | None = None,
    ) -> None:
        """Up to `longest` letters it asks for one line, and folds it only where there is no room."""
        super().__init__(parent)
        self._heights: list[tuple[int, int, int]] = []
        """Height of the lines between a narrowest and a widest width: in between they end at the same words."""
        self._longest = longest
        # else Qt guesses, and a typed «<b>» would be taken for markup
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setProperty("role", role.value)
        self.setProperty("soft", soft)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(wrap)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show the text in the direction of the window, whatever letter it begins with."""
        super().setText(text)
        self.setAccessibleName(bare(text))
        self._heights.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Forget the heights of the former font."""
        super().changeEvent(event)
        self._heights.clear()

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        """The lines at this width, and their height.

        Not QLabel's own: that sets the first lines of a wrapped right-to-left text off its edge.
        """
        option = QTextOption(leading())
        way = Qt.LayoutDirection.RightToLeft if right_to_left() else Qt.LayoutDirection.LeftToRight
        option.setTextDirection(way)
        option.setWrapMode(
            QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
            if self.wordWrap()
            else QTextOption.WrapMode.NoWrap
        )
        # QTextLayout lays out one paragraph and knows no \n; U+2028 ends a line within it
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        layout.setTextOption(option)
        layout.beginLayout()
        height = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def _one_line(self) -> int:
        metrics = self.fontMetrics()
        return max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0) + 2

    def sizeHint(self) -> QSize:
        """All on one line, up to the width of a column of text."""
        self.ensurePolished()
        width = self._one_line()
        if self.wordWrap():
            width = min(width, self.fontMetrics().averageCharWidth() * self._longest)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Its longest word where it may wrap."""
        hint = self.sizeHint()
        if not self.wordWrap():
            return hint
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self.text()[:2000].split()), default=0)
        return QSize(min(hint.width(), longest + 2, metrics.averageCharWidth() * 16), metrics.height())

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width; kept, for a layout asks for it many times over."""
        for narrowest, widest, known in self._heights:
            if narrowest <= width <= widest:
                return known
        layout, lines = self._laid_out(width)
        height = max(ceil(lines), self.fontMetrics().height())
        longest = max((layout.lineAt(at).naturalTextWidth() for at in range(layout.lineCount())), default=0.0)
        is_folded = layout.lineCount() > self.text().count("\n") + 1
        self._heights.append((min(ceil(longest), width), width if is_folded else _WIDEST, height))
        return height

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines from the leading edge, in the middle of the height."""
        layout, height = self._laid_out(self.width())
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(0, (self.height() - height) / 2))
        painter.end()


class Title(Label):
    """The name of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, TextRole.TITLE, parent=parent)


class Heading(Label):
    """The name of a part of a page."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, TextRole.HEADING, parent=parent)


class Small(Label):
    """A small remark in a softer colour."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, TextRole.SMALL, soft=True, parent=parent)
