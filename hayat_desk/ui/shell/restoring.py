"""What the program knows of restoring: which page asks for it, where it would help, and what is said after it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, Signal

from hayat_desk.errors import DeskError
from hayat_desk.policy.dates import both_or_blank
from hayat_desk.policy.permissions import Permission
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.places.home import TodayPlace
from hayat_desk.vault.causes import Cause

if TYPE_CHECKING:
    from hayat_desk.ui.kit.place import Place
    from hayat_desk.ui.shell.workplace import Workplace

A_COPY_WOULD_HELP = frozenset(
    {
        Cause.MISSING_FILE,
        Cause.EMPTY_FILE,
        Cause.PLAINTEXT_FILE,
        Cause.FOREIGN_FILE,
        Cause.WRONG_KEY,
        Cause.DAMAGED_FILE,
        Cause.DISK_FAILING,
        Cause.KEYS_MISSING,
        Cause.KEYS_DAMAGED,
    }
)


@runtime_checkable
class Restoring(Protocol):
    """A page on which a copy is chosen to take the office's place."""

    restore_wanted: Signal


class ReturnNotice(QObject):
    """Says that an older state of the office came back: once if it was restored, else until it is read."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._is_told = False

    def arrived(self, place: Workplace, here: Place) -> None:
        """Stands above the page «اليوم» alone."""
        if isinstance(here, TodayPlace):
            self._tell(place)
        elif self._is_told:
            self._is_told = False
            place.notice.dismiss()

    def _tell(self, place: Workplace) -> None:
        from hayat_desk.safekeeping.anchors import Return, forget_notice, read_notice

        notice = read_notice(self._folder)
        if notice is None:
            return
        self._is_told = True
        day = iso(both_or_blank(notice.last_act_on))
        if notice.how is Return.RESTORED:
            told = self.tr("The office was restored. What was done after {day} is not in it; enter it again.")
            place.notice.info(told.format(day=day))
            try:
                forget_notice(self._folder)
            except DeskError:
                return  # it is told again
        else:
            told = self.tr("This file is older than the last closing: it ends on {day}. Tell the manager.")
            may_answer = Permission.RESTORE in place.desk.clerk.permissions
            act = self.tr("I have read it") if may_answer else ""
            place.notice.warning(told.format(day=day), act, lambda: self._accept(place))

    def _accept(self, place: Workplace) -> None:
        from hayat_desk.safekeeping.anchors import accept_set_back, forget_notice

        try:
            with place.desk.work() as work:
                accept_set_back(work)
            forget_notice(self._folder)
        except DeskError as error:
            place.notice.error(sentence(error))
