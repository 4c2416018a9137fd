"""The application: language and direction, typeface and look, translations, and the last-chance dialog.

Language and direction follow the office's choice, never the system's: Arabic on an English Windows is
right to left from the first window on, and numbers are Western everywhere.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QMessageLogContext,
    QMetaObject,
    QObject,
    Qt,
    QtMsgType,
    QTranslator,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from hayat_desk.assets import translation
from hayat_desk.ui import wording
from hayat_desk.ui.kit.garbage import GarbageWatch
from hayat_desk.ui.kit.speech import speak_with
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.preferences import Preferences

_LOG = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

# Qt names the wrong library when one is missing, and ends the process where it finds no screen.
_XCB_PACKAGES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",  # for printing
}


def make_application(preferences: Preferences, language: str = "") -> QApplication:
    """The one QApplication, dressed; `language` (ar, en) goes before the saved choice."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setOrganizationName("")
    app.setApplicationName("HayatDesk")
    speak(app, language or preferences.language)
    app.setApplicationDisplayName(app_name())
    apply_theme(app, ThemeName(preferences.theme), preferences.scale)
    speak_with(wording.sentence)
    if app.findChild(GarbageWatch) is None:
        GarbageWatch(app)
    return app


def app_name() -> str:
    """The name in the title of every window; it stands for everything that must not be read there."""
    return QCoreApplication.translate("App", "Hayat Desk")


def speak(app: QApplication, language: str) -> None:
    """Set language and direction for all widgets made from now on."""
    QLocale.setDefault(
        QLocale.c()
    )  # Western digits; Qt would write ١٬٢٣٤ and refuse 1234 in an Arabic locale
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    arabic = language == "ar"
    if arabic:
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        for file in (qt / "qtbase_ar.qm", translation("hayat_desk_ar.qm")):
            words = _Words(file, app)
            if words.is_read:
                app.installTranslator(words)
            else:
                _LOG.warning("no translation %s", file.name)
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight)


class _Words(QTranslator):
    """A translation held in memory: one read from a file would end the process when the file is replaced."""

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        try:
            self._content = file.read_bytes()
        except OSError:
            self._content = b""
        self.is_read = bool(self._content) and self.load(self._content)


# Where no window can be shown ------------------------------------------------------------------------


def screen_problem() -> str:
    """Why no window can be shown on this Linux, in both languages with the cure; empty where one can."""
    if sys.platform != "linux":
        return ""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform not in ("", "xcb", "wayland"):
        return ""
    if os.environ.get("WAYLAND_DISPLAY") and platform != "xcb":
        return ""
    if not os.environ.get("DISPLAY"):
        return (
            "لا شاشة هنا تُفتح عليها نافذة. افتح البرنامج من سطح المكتب، أو جرّب: --tour OUT\n"
            "There is no screen here to open a window on. Start it from a desktop, or try: --tour OUT"
        )
    missing = [package for file, package in _XCB_PACKAGES.items() if not _loads(file)]
    if missing:
        return (
            "تنقص هذا الجهاز مكتبات لفتح النوافذ. ثبّتها بالأمر التالي ثم أعد المحاولة:\n"
            "This machine lacks libraries that windows need. Install them with this line and try again:\n"
            f"    sudo apt install {' '.join(missing)}"
        )
    if not _display_answers():
        return (
            "الشاشة المذكورة في DISPLAY لا تستجيب. افتح البرنامج من سطح المكتب.\n"
            "The screen named in DISPLAY does not answer. Start the program from a desktop."
        )
    return ""


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _display_answers() -> bool:
    """Ask the X server itself: Qt would end the process where it is silent."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # nobody to ask: let Qt find its own way
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    answers = xcb.xcb_connection_has_error(connection) == 0
    xcb.xcb_disconnect(connection)
    return bool(answers)


# What nobody foresaw ---------------------------------------------------------------------------------


class LastChance(QObject):
    """Takes every exception nobody else took: logs it without a word of anybody, and tells the clerk calmly."""

    def __init__(self, tell: Callable[[str], None], parent: QObject | None = None) -> None:
        """`tell` shows a report (types and lines of code only); it is called on the window's thread."""
        super().__init__(parent)
        self._tell = tell
        self._reports: list[str] = []

    def install(self) -> None:
        """Stand behind Python, its threads and Qt's own messages."""
        sys.excepthook = self.take
        threading.excepthook = lambda thrown: self.take(
            thrown.exc_type, thrown.exc_value or thrown.exc_type(), thrown.exc_traceback
        )
        qInstallMessageHandler(_log_qt)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the exception and show its report as soon as the window is free."""
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        from hayat_desk.ui.log import told_without_words

        _LOG.error("unforeseen", exc_info=(kind, error, trace))
        self._reports.append(told_without_words(kind, trace))
        QMetaObject.invokeMethod(self, "show_report", Qt.ConnectionType.QueuedConnection)

    @Slot()
    def show_report(self) -> None:
        """Show what was taken since the last time, once, however many there were."""
        reports, self._reports = self._reports, []
        if reports:
            self._tell("\n\n".join(reports))


def _log_qt(kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message or "")
