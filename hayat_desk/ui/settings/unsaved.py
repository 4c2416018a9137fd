"""Marks a setting that is changed and not saved: at its question, and beside the page's title.

A setting that looks set and is not is worse than none. Leaving keeps what is typed as a draft.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from hayat_desk.ui.kit.badges import Badge
from hayat_desk.ui.kit.form import Form, Row
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.tokens import Tone


class UnsavedMarks(QObject):
    """Follows one form of settings from the moment it shows what counts."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self.badge = Badge(self.tr("Changes not saved"), Tone.WARNING, Icon.EDIT, page)
        self.badge.hide()
        page.head.addWidget(self.badge)
        self._saved: Mapping[str, str] = {}
        self._begin()
        form.changed.connect(self._show)
        page.saved.connect(self._begin)

    def _begin(self) -> None:
        """What stands there now counts."""
        self._saved = self._states()
        self._show()

    def _states(self) -> dict[str, str]:
        return {field.key: field.state() for field in self._form.fields}

    def _show(self) -> None:
        now = self._states()
        for row in self._form.findChildren(Row):
            key = row.field.key
            row.mark_unsaved(unsaved=now.get(key) != self._saved.get(key) if key in now else False)
        self.badge.setVisible(now != self._saved)
