"""Layouts that fold: a row that wraps to the next line, and columns that become one when narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.ui.kit.text import right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import Space


class FlowLayout(QLayout):
    """Puts widgets side by side from the leading edge and wraps like words do."""

    def __init__(self, parent: QWidget | None = None, gap: int = Space.S) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more item."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    # Qt asks one index beyond the last to learn where the items end: None says so, an IndexError would not
    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at an index, or nothing."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at an index."""
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It takes only the height that its lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def invalidate(self) -> None:
        """An item has changed: forget the heights."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at that width; kept, for what stands round it asks many times over."""
        if width not in self._heights:
            margins = self.contentsMargins()
            inside = width - margins.left() - margins.right()
            height = self._place(QRect(0, 0, inside, 0), move=False)
            self._heights[width] = height + margins.top() + margins.bottom()
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        height = max((hint.height() for hint in hints), default=0)
        return QSize(width, height).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest single item."""
        size = QSize(0, 0)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, *, move: bool) -> int:
        left, top, line = 0, 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), max(rect.width(), item.minimumSize().width()))
            if left and left + width > rect.width():
                left, top, line = 0, top + line + self._gap, 0
            height = item.heightForWidth(width) if item.hasHeightForWidth() else hint.height()
            height = max(height, hint.height() if width == hint.width() else 0)
            if move:
                x = rect.right() + 1 - left - width if right_to_left() else rect.left() + left
                item.setGeometry(QRect(QPoint(x, rect.top() + top), QSize(width, height)))
            left += width + self._gap
            line = max(line, height)
        return top + line


class WordsFirst(FlowLayout):
    """Words, and what stands beside them at the far edge as long as that leaves the words most of the width.

    Else it goes under them, and the words have the whole width: they are what is read.
    """

    _MOST = 0.6

    def _place(self, rect: QRect, *, move: bool) -> int:
        words, *others = [item for item in self._items if not item.isEmpty()]
        beside = sum(item.sizeHint().width() + self._gap for item in others)
        least_width = min(words.sizeHint().width(), round(rect.width() * self._MOST))
        if rect.width() - beside >= least_width:
            return self._place_beside(rect, words, others, beside, move=move)
        height = _height_at(words, rect.width())
        if move:
            words.setGeometry(QRect(rect.topLeft(), QSize(rect.width(), height)))
        self._items, whole = others, self._items
        below = super()._place(rect.translated(0, height + Space.XS), move=move)
        self._items = whole
        return height + Space.XS + below

    def _place_beside(
        self, rect: QRect, words: QLayoutItem, others: Sequence[QLayoutItem], beside: int, *, move: bool
    ) -> int:
        room = rect.width() - beside
        height = max(_height_at(words, room), *(item.sizeHint().height() for item in others), 0)
        if not move:
            return height
        left = 0
        for item, width in ((words, room), *((item, item.sizeHint().width()) for item in others)):
            high = height if item is words else item.sizeHint().height()
            x = rect.right() + 1 - left - width if right_to_left() else rect.left() + left
            item.setGeometry(QRect(QPoint(x, rect.top() + (height - high) // 2), QSize(width, high)))
            left += width + self._gap
        return height


def _height_at(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()


class Columns(QWidget):
    """Widgets of equal width side by side, in as many columns as fit, down to one.

    One that takes all the height it can get, as a paper does, is as high as there is room.
    """

    def __init__(self, narrowest: int = 200, parent: QWidget | None = None) -> None:
        """`narrowest` is the least width of a column at 100 % text scale."""
        super().__init__(parent)
        self._narrowest = narrowest
        self._children: list[QWidget] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.L)
        self._grid.setVerticalSpacing(Space.L)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def add(self, widget: QWidget) -> None:
        """Add one more, after the others in reading order."""
        self._children.append(widget)
        self._across = 0
        self._arrange()

    def _arrange(self) -> None:
        if not self._children:
            return
        room = self.width() + Space.L
        across = max(1, min(len(self._children), room // (current().px(self._narrowest) + Space.L)))
        if across == self._across:
            return
        self._across = across
        for at, child in enumerate(self._children):
            takes_height = child.sizePolicy().verticalPolicy() == QSizePolicy.Policy.Expanding
            place = Qt.AlignmentFlag(0) if takes_height else Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(child, at // across, at % across, place)
        for column in range(len(self._children)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def minimumSizeHint(self) -> QSize:
        """It can fold to one column, so it never forces the window wide."""
        widest = max((child.minimumSizeHint().width() for child in self._children), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Fold or unfold when the text grows."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._arrange()


class Stack(QWidget):
    """Widgets under one another, as one of several columns."""

    def __init__(self, widgets: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        for widget in widgets:
            column.addWidget(widget)
        column.addStretch(1)
