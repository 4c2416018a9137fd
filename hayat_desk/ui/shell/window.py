"""The one window of the program, and its shield: one key, and whoever sits opposite sees nothing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from hayat_desk.ui.app import app_name
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.text import Label, Title
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Role, Space, Tone

SMALLEST = (1024, 640)
"""Pixels; at 200 % text everything is still reached by scrolling."""


class Shield(QWidget):
    """An empty sheet with the name of the program and the key that lifts it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(app_name())
        column = QVBoxLayout(self)
        column.setSpacing(Space.M)
        column.addStretch(1)
        centre = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconMark(Icon.SHIELD, "accent", 48, self), 0, centre)
        column.addWidget(Title(app_name(), self), 0, centre)
        column.addWidget(Label(self.tr("Press F9 to go on working"), soft=True, parent=self), 0, centre)
        column.addStretch(1)
        for label in self.findChildren(Label):
            label.setWordWrap(False)


class SampleMark(Tinted):
    """A slim strip above everything, the shield too: the office is a sample, and everyone in it invented."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Tone.WARNING, parent=parent)
        self.words = Label(self.tr("Sample copy"), Role.SMALL, wrap=False, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.HAIR, Space.S, Space.HAIR)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.ink_children()


class Window(QMainWindow):
    """Holds the entry pages first and the workplace afterwards. Its title never says whose file is open."""

    def __init__(self) -> None:
        super().__init__()
        self._may_close: Callable[[], bool] = nobody_minds
        self._root = QStackedWidget(self)
        self._shield = Shield(self)
        self._root.addWidget(self._shield)
        self._content: QWidget | None = None
        self._focused: QWidget | None = None
        self._page_name = ""
        self.sample_mark: SampleMark | None = None
        self.setCentralWidget(self._root)
        self.setMinimumSize(*SMALLEST)
        self.resize(1366, 768)
        key = QShortcut(QKeySequence("F9"), self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.turn_shield)
        self._say_title()

    def hold(self, content: QWidget, page_name: str = "") -> None:
        """Show this instead of what was shown; the old content is gone."""
        old = self._content
        self._content = content
        self._root.addWidget(content)
        if not self.is_shielded() or old is None:
            self._root.setCurrentWidget(content)
        if old is not None:
            self._root.removeWidget(old)
            old.deleteLater()
        self.name_page(page_name)

    def content(self) -> QWidget | None:
        """What is shown when the shield is lifted."""
        return self._content

    def name_page(self, name: str) -> None:
        """Say in the title which screen is open: a name of `PAGES`, never what is on it."""
        self._page_name = name
        self._say_title()

    def mark_sample(self) -> None:
        """Say on every screen, and in the title, that this is a sample office."""
        if self.sample_mark is not None:
            return
        self.sample_mark = SampleMark()
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sample_mark)
        self.takeCentralWidget()  # else the window would delete what it held before
        column.addWidget(self._root, 1)
        self.setCentralWidget(whole)
        self._say_title()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Who is asked when the clerk closes the window."""
        self._may_close = may_close

    def is_shielded(self) -> bool:
        """Whether the sheet is drawn over everything."""
        return self._root.currentWidget() is self._shield

    def turn_shield(self) -> None:
        """Draw the sheet, or lift it and go on in the same field."""
        if self.is_shielded():
            if self._content is not None:
                self._root.setCurrentWidget(self._content)
            if self._focused is not None:
                self._focused.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._focused = None
        else:
            self._focused = QApplication.focusWidget()
            if self._focused is not None:
                self._focused.destroyed.connect(self._forget_focus)
            self._root.setCurrentWidget(self._shield)
            self._shield.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._say_title()
        self.repaint()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when whoever works in the window agrees."""
        if self._may_close():
            event.accept()
        else:
            event.ignore()

    def _forget_focus(self) -> None:
        self._focused = None

    def _say_title(self) -> None:
        named = self._page_name and not self.is_shielded()
        parts = [self._page_name] if named else []
        if self.sample_mark is not None:
            parts.append(self.sample_mark.words.text())
        self.setWindowTitle(" · ".join([*parts, app_name()]))


def nobody_minds() -> bool:
    """Closing is always allowed until somebody works in the window."""
    return True
