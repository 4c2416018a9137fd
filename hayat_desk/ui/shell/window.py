"""The one window of the program, and its shield: one key, and whoever sits opposite sees nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QMoveEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from hayat_desk.errors import Trouble
from hayat_desk.ui.app import app_name
from hayat_desk.ui.kit.ask import put_away_questions
from hayat_desk.ui.kit.icons import Icon, IconMark
from hayat_desk.ui.kit.text import Label, Title
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, TextRole, Tone
from hayat_desk.ui.preferences import keep_preferences, read_preferences
from hayat_desk.ui.shell.stance import SMALLEST, WANTED, Stance, fitting

_SETTLED = 800
"""Milliseconds after the last move: then its place is kept."""


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
        self.words = Label(self.tr("Sample copy"), TextRole.SMALL, wrap=False, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.S, Space.HAIR, Space.S, Space.HAIR)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        self.ink_children()


class Window(QMainWindow):
    """Holds the entry pages first and the workplace afterwards. Its title never says whose file is open."""

    _remembers = False

    def __init__(self) -> None:
        super().__init__()
        self._may_close: Callable[[], bool] = nobody_minds
        self._root = QStackedWidget(self)
        self._shield = Shield(self)
        self._root.addWidget(self._shield)
        self._content: QWidget | None = None
        self._focused: QWidget | None = None
        self._sheet: QWidget | None = None
        self._is_locked = False
        self._page_name = ""
        self.sample_mark: SampleMark | None = None
        self.setCentralWidget(self._root)
        self.setMinimumSize(SMALLEST)
        self.resize(WANTED)
        self._kept = ""
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self.remember)
        key = QShortcut(QKeySequence("F9"), self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(self.turn_shield)
        self._say_title()

    def stand(self) -> None:
        """Show the window where it stood last, whole and in sight; from now on its place is remembered."""
        self._kept = read_preferences().window
        main = QGuiApplication.primaryScreen()
        screens = [main, *(screen for screen in QGuiApplication.screens() if screen is not main)]
        stance = fitting(Stance.read(self._kept), [screen.availableGeometry() for screen in screens])
        self.setMinimumSize(SMALLEST.boundedTo(stance.place.size()))
        self.setGeometry(stance.place)
        if stance.is_maximised:
            self.showMaximized()
        else:
            self.show()
        self._remembers = True

    def stance(self) -> Stance:
        """Where it stands now."""
        place = self.normalGeometry() if self.isMaximized() else self.geometry()
        return Stance(place, self.isMaximized())

    def remember(self) -> None:
        """Keep where it stands; a disk that refuses costs no more than that."""
        self._settled.stop()
        stance = self.stance()
        if not self._remembers or self.isMinimized() or self.isFullScreen() or stance.place.isEmpty():
            return
        stance_text = stance.written()
        if stance_text == self._kept:
            return
        try:
            keep_preferences(replace(read_preferences(), window=stance_text))
        except Trouble:
            return
        self._kept = stance_text

    def moveEvent(self, event: QMoveEvent) -> None:
        """It is somewhere else."""
        super().moveEvent(event)
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """It is larger or smaller."""
        super().resizeEvent(event)
        self._settled.start()

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
        """Say in the title which screen is open: a name of a place, never what is on it."""
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
        return self._root.currentWidget() in (self._shield, self._sheet)

    def is_locked(self) -> bool:
        """Whether the sheet stays whatever key is pressed, until `unlock`."""
        return self._is_locked

    def turn_shield(self) -> None:
        """Draw the sheet, or lift it and go on in the same field; a locked one stays."""
        if self._is_locked:
            return
        if self.is_shielded():
            self._lift()
        else:
            self._draw_shield()

    def lock(self) -> None:
        """Draw the sheet for good: whoever locks says by `ask_on_sheet` what lifts it, or begins anew."""
        self._is_locked = True
        if not self.is_shielded():
            self._draw_shield()

    def ask_on_sheet(self, sheet: QWidget) -> None:
        """In place of the empty sheet of a locked window, show one that asks something."""
        self._sheet = sheet
        self._root.addWidget(sheet)
        self._root.setCurrentWidget(sheet)

    def unlock(self) -> None:
        """Take the sheet of a lock away and go on in the same field."""
        self._is_locked = False
        sheet, self._sheet = self._sheet, None
        self._lift()
        if sheet is not None:
            self._root.removeWidget(sheet)
            sheet.deleteLater()

    def focused(self) -> QWidget | None:
        """What has the keyboard in the content, or had it when the sheet was drawn."""
        return self._focused if self.is_shielded() else self.focusWidget()

    def _draw_shield(self) -> None:
        self._focused = self.focusWidget()
        if self._focused is not None:
            self._focused.destroyed.connect(self._forget_focus)
        put_away_questions()  # they stand above every sheet, and may name somebody
        self._root.setCurrentWidget(self._shield)
        self._shield.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._say_title()
        self.repaint()

    def _lift(self) -> None:
        if self._content is not None:
            self._root.setCurrentWidget(self._content)
        if self._focused is not None:
            self._focused.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._focused = None
        self._say_title()
        self.repaint()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when whoever works in the window agrees."""
        if self._may_close():
            self.remember()
            event.accept()
        else:
            event.ignore()

    def _forget_focus(self) -> None:
        self._focused = None

    def _say_title(self) -> None:
        shows_page = self._page_name and not self.is_shielded()
        parts = [self._page_name] if shows_page else []
        if self.sample_mark is not None:
            parts.append(self.sample_mark.words.text())
        self.setWindowTitle(" · ".join([*parts, app_name()]))


def nobody_minds() -> bool:
    """Closing is always allowed until somebody works in the window."""
    return True
