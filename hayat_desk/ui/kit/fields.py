"""Fields that are typed into: text, notes, identity and phone numbers, search."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QMetaMethod, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QTextEdit, QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.kit.field import Field, plain
from hayat_desk.ui.kit.focus import draw_ring
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import Label, leading, right_to_left
from hayat_desk.ui.kit.theme import current
from hayat_desk.ui.kit.tokens import FIELD_HEIGHT, Space, TextRole

T = TypeVar("T")


class LineEdit(QLineEdit):
    """A line that begins at the leading edge even while empty, with the ring of the kit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide = 0
        self._mark: QWidget | None = None
        self._is_far = False
        self.setAlignment(leading())
        self.setMaxLength(1_000_000)

    def hold(self, mark: QWidget, *, far: bool = False) -> None:
        """Keep a mark or a button inside the line, at the window's leading edge or the far one.

        It grows with the text; what Qt puts into a line by itself stays at 16 pixels.
        """
        self._mark, self._is_far = mark, far
        mark.setParent(self)
        self._lay_mark()

    def _lay_mark(self) -> None:
        if self._mark is None:
            return
        room = current().px(FIELD_HEIGHT)
        is_left = self._is_far == right_to_left()
        self._mark.setGeometry(0 if is_left else self.width() - room, 0, room, self.height())
        mark_room = room - Space.S  # the line has a margin of its own
        self.setTextMargins(mark_room if is_left else 0, 0, 0 if is_left else mark_room, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The mark stays at its edge."""
        super().resizeEvent(event)
        self._lay_mark()

    def changeEvent(self, event: QEvent) -> None:
        """The mark grows with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._lay_mark()

    def keep_width(self, wide: int) -> None:
        """Ask for a width of its own, in pixels at 100 % text scale."""
        self._wide = wide
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Its own width, where it has one."""
        hint = super().sizeHint()
        return QSize(current().px(self._wide), hint.height()) if self._wide else hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does one thing: where the line has an act of its own, the page round it does not act as well.

        Qt passes it on either way; by then the act may have put the focus where Enter presses the page's own.
        """
        super().keyPressEvent(event)
        has_act = self.isSignalConnected(QMetaMethod.fromSignal(self.returnPressed))
        if has_act and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line and, when it has the focus, the ring."""
        super().paintEvent(event)
        if self.hasFocus():
            draw_ring(self)


def _nothing(_answer: object) -> str:
    return ""


class LineField(Field[T], Generic[T]):
    """What all one-line fields share."""

    left_to_right = False
    wide = 0

    def __init__(
        self, key: str, parse: Callable[[str], T], *, longest: int = 128, parent: QWidget | None = None
    ) -> None:
        super().__init__(key, parse, longest=longest, parent=parent)
        self.edit = LineEdit(self)
        if self.left_to_right:
            self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            self.edit.setAlignment(leading())
        self.edit.keep_width(self.wide)
        self._place(self.edit, short=bool(self.wide))
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._typed)
        self._remark: Label | None = None
        self._words: Callable[[T], str] = _nothing

    def remark_with(self, words: Callable[[T], str]) -> None:
        """Say under the field what is to be noticed about an answer that is taken; nothing where `words` is blank."""
        self._words = words
        self._remark = Label("", TextRole.SMALL, parent=self)
        self._remark.hide()
        self._column.addWidget(self._remark)
        self.edit.textChanged.connect(self.say_remark)

    def remark(self) -> str:
        """What is said about the answer now."""
        return "" if self._remark is None or self._remark.isHidden() else self._remark.text()

    def say_remark(self) -> None:
        """Show the remark anew, after something changed how the answer is read."""
        if self._remark is None:
            return
        try:
            answer = self.value_or_none()
        except InvalidValue:
            answer = None
        words = "" if answer is None else self._words(answer)
        self._remark.setText(words)
        self._remark.setVisible(bool(words))

    def _typed(self) -> None:
        self.clear_error()
        self.changed.emit()

    def text(self) -> str:
        """The text as typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put a text into the line."""
        self.edit.setText(text)

    def focus_target(self) -> QWidget:
        """The line edit itself."""
        return self.edit


class TextField(LineField[str]):
    """One line of words, kept as typed."""

    def __init__(self, key: str, *, longest: int = 128, parent: QWidget | None = None) -> None:
        super().__init__(key, plain, longest=longest, parent=parent)


class CodeField(LineField[T], Generic[T]):
    """A number or code: reads left to right, stands at the leading edge, takes any digits."""

    left_to_right = True
    folds_digits = True
    wide = 320


class SearchField(LineField[str]):
    """The search box: Enter searches at once, a pause in typing searches by itself."""

    folds_digits = True
    searched = Signal(str)
    entered = Signal(str)

    def __init__(self, key: str = "search", *, pause: int = 250, parent: QWidget | None = None) -> None:
        """`pause` is in milliseconds."""
        super().__init__(key, plain, longest=256, parent=parent)
        self.edit.hold(IconMark(Icon.SEARCH))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause)
        self._pause.timeout.connect(self._search)
        self.edit.textChanged.connect(self._pause.start)
        self.edit.returnPressed.connect(self._enter)

    def words(self) -> str:
        """What is searched for, with its digits folded; blank where that cannot be read, which is said."""
        try:
            return "" if self.is_blank() else self.value()
        except InvalidValue as refusal:
            self.show_error(sentence(refusal, self.name))
            return ""

    def _search(self) -> None:
        self.searched.emit(self.text())

    def _enter(self) -> None:
        self._pause.stop()
        self.entered.emit(self.text())


class NoteEdit(QTextEdit):
    """Several lines of plain text; Tab moves on, a paste brings letters alone."""

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        option = QTextOption(leading())
        if right_to_left():
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        self.document().setDefaultTextOption(option)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only, without formatting."""
        if source.hasText():
            self.insertPlainText(source.text())

    def sizeHint(self) -> QSize:
        """As many lines as asked for."""
        height = self.fontMetrics().lineSpacing() * self._lines + current().px(24)
        return QSize(current().px(240), max(height, current().px(FIELD_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        """At least as high as its number of lines."""
        return QSize(current().px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Enter and Esc to the page."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape or (
            control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            event.ignore()
            return
        super().keyPressEvent(event)


class NoteField(Field[str]):
    """A note of several lines, kept as typed."""

    def __init__(
        self, key: str, *, lines: int = 3, longest: int = 4000, parent: QWidget | None = None
    ) -> None:
        super().__init__(key, plain, longest=longest, parent=parent)
        self.edit = NoteEdit(lines, self)
        self._place(self.edit)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._typed)

    def _typed(self) -> None:
        self.clear_error()
        self.changed.emit()

    def text(self) -> str:
        """The text as typed."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put a text in, as plain letters."""
        self.edit.setPlainText(text)

    def focus_target(self) -> QWidget:
        """The text box itself."""
        return self.edit
