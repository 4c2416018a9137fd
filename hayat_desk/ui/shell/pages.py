"""PAGES: every screen of the desk, where it is found, and its place in the sidebar.

TO ADD A SCREEN: `ui/<noun>/<name>_page.py` with a `Page`, and a line here. A page is imported at its first
visit and built as `Class(desk)`, or `Class(desk, argument)` where it is about one thing.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page


@dataclass(frozen=True)
class PageEntry:
    """One screen. `digit` opens it with Ctrl; only screens of the sidebar have one."""

    key: str
    title: object  # English source, marked for translation in the context «Pages»
    icon: Icon
    place: str  # module:Class below hayat_desk.ui
    sidebar: bool = False
    digit: int = 0

    def word(self) -> str:
        """Its name in the language of the screens."""
        return QCoreApplication.translate("Pages", str(self.title))

    def load(self) -> type[Page]:
        """Import its class."""
        module, _, name = self.place.partition(":")
        found = getattr(import_module(f"hayat_desk.ui.{module}"), name)
        if not (isinstance(found, type) and issubclass(found, Page)):
            raise TypeError(self.place)
        return found


PAGES: tuple[PageEntry, ...] = (
    PageEntry(
        "settings",
        QT_TRANSLATE_NOOP("Pages", "Settings"),
        Icon.SETTINGS,
        "settings.settings_page:SettingsPage",
        sidebar=True,
    ),
)


def entry_of(key: str) -> PageEntry | None:
    """The screen of that key; None where there is none."""
    return next((entry for entry in PAGES if entry.key == key), None)
