"""Restoring before there is a desk: on a new computer, or where the office cannot be opened any more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hayat_desk.ui.kit.buttons import primary, quiet
from hayat_desk.ui.kit.form import Form
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import Label
from hayat_desk.ui.parts.entry_page import EntryPage
from hayat_desk.ui.parts.folder_field import FolderField

if TYPE_CHECKING:
    from hayat_desk.summaries.backups import CopyLine, Shelf
    from hayat_desk.ui.backups.copy_panel import CopyPanel, Rehearsal, Users
    from hayat_desk.ui.backups.shelf_list import ShelfList

T = TypeVar("T")


class RestorePage(EntryPage):
    """Folder, copy, passphrase, what it holds; then the copy takes the place of whatever is in `folder`."""

    restore_wanted = Signal(object)
    """The `Rehearsal` of the copy that is to become the office."""
    back_wanted = Signal()

    def __init__(self, folder: Path, *, keeps: bool, parent: QWidget | None = None) -> None:
        """`keeps` says that an office, or what is left of one, stands in `folder` and will be put aside."""
        super().__init__(self.tr("Restore a backup"), parent)
        self._own = folder / "backups"
        self.shelf: ShelfList | None = None
        self.panel: CopyPanel | None = None
        if keeps:
            self.body.addWidget(
                Label(self.tr("The office that cannot be opened is put aside, not deleted."), parent=self)
            )
        self.field = FolderField("copies_folder", self)
        self.form = Form(self)
        self.form.add_row(
            self.tr("Folder with the copies"),
            self.field,
            self.tr("On the stick, or the folder that was chosen for backups."),
        )
        if self._own.is_dir():
            self.field.set_text(str(self._own))
        self.body.addWidget(self.form)
        self.look = primary(self.tr("Show the copies"), Icon.SEARCH, self)
        self.restore = primary(self.tr("Restore this copy"), Icon.BACKUP, self)
        self.restore.hide()
        self.back = quiet(self.tr("Back"), parent=self)
        self.set_acts(self.look, self.restore, self.back)
        self._connect()
        self.field.setFocus()

    def _connect(self) -> None:
        self.look.clicked.connect(self._look)
        self.restore.clicked.connect(self._restore)
        self.back.clicked.connect(self._go_back)
        QShortcut(QKeySequence("Esc"), self).activated.connect(self.back.click)

    # Showing

    def _show_shelf(self, shelf: Shelf) -> None:
        from hayat_desk.ui.backups.shelf_list import ShelfList

        self.messages.dismiss()
        self._forget_copy()
        if not shelf.lines and not shelf.others:
            if self.shelf is not None:
                self.shelf.hide()
            self.messages.warning(
                self.tr("No copy was found there. Choose the folder in which files begin with “office-”.")
            )
            return
        if self.shelf is None:
            self.shelf = ShelfList(self.tr("Copies found"), Icon.BACKUP, self)
            self.shelf.chosen.connect(self._choose)
            self.body.addWidget(self.shelf)
        self.shelf.show()
        self.shelf.show_shelf(shelf)
        self.shelf.list.focus_first()

    def _show_lists(self, *, is_shown: bool) -> None:
        """The one copy takes the place of the folder and its list."""
        for widget in (self.form, self.shelf, self.look):
            if widget is not None:
                widget.setVisible(is_shown)

    # Acting

    def restore_by(self, task: Callable[[], T], then: Callable[[T], object]) -> None:
        """The program puts the copy in its place; where that fails, everything is as it was."""
        self.messages.dismiss()
        self._wait_for(task, then, self.tr("Restoring the copy and checking it"))

    def _go_back(self) -> None:
        """From a copy to the list, from the list to where one came from."""
        if self.panel is None:
            self.back_wanted.emit()
            return
        self.messages.dismiss()
        self._forget_copy()
        if self.shelf is not None:
            self.shelf.list.focus_first()

    def _look(self) -> None:
        if not self.form.check():
            return
        place = Path(self.field.value())
        self._wait_for(lambda: _shelf_of(place), self._show_shelf, self.tr("Looking for copies"))

    def _choose(self, line: CopyLine) -> None:
        self._wait_for(lambda: _users_of(line.path), partial(self._open, line))

    def _open(self, line: CopyLine, users: Users) -> None:
        from hayat_desk.ui.backups.copy_panel import CopyPanel

        self.messages.dismiss()
        self._forget_copy()
        panel = self.panel = CopyPanel(line, users, self)
        self.body.addWidget(panel)
        panel.show()  # else its act could only be pressed a moment after it came
        panel.rehearsed.connect(self._rehearsed)
        panel.refused.connect(partial(self.area.ensureWidgetVisible, panel.rehearse))
        self._primary = panel.rehearse  # Enter goes on from here
        self._show_lists(is_shown=False)
        QTimer.singleShot(0, panel, panel.ask_first)

    def _rehearsed(self, _rehearsal: Rehearsal) -> None:
        self.restore.show()
        self._primary = self.restore
        self.restore.setFocus()

    def _forget_copy(self) -> None:
        if self.panel is not None:
            self.body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
        self.panel = None
        self.restore.hide()
        self._show_lists(is_shown=True)
        self._primary = self.look

    def _restore(self) -> None:
        if self.panel is not None and self.panel.rehearsal is not None:
            self.restore_wanted.emit(self.panel.rehearsal)

    def _wait_for(self, task: Callable[[], T], then: Callable[[T], object], step: str = "") -> None:
        """Nothing may be pressed meanwhile."""
        parts = (self.form, self.shelf, self.panel, self.look, self.restore, self.back)
        rests = [part for part in parts if part is not None]
        self.busy.wait_for(task, then, self.show_error, step, rests=rests)


def _shelf_of(place: Path) -> Shelf:
    """On the worker: everything of the database is imported here for the first time."""
    from hayat_desk.summaries.backups import shelf_at

    return shelf_at(place)


def _users_of(copy: Path) -> Users:
    from hayat_desk.safekeeping.backups import users_of_copy

    return users_of_copy(copy)
