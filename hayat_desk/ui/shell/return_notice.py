"""Says what became of a restore, and that an older state of the office came back without one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hayat_desk.errors import DeskError
from hayat_desk.policy.dates import both_or_blank
from hayat_desk.policy.permissions import Permission
from hayat_desk.ui.kit.speech import sentence
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.places.home import TodayPlace

if TYPE_CHECKING:
    from hayat_desk.safekeeping.anchors import OlderState
    from hayat_desk.ui.kit.place import Place
    from hayat_desk.ui.shell.workplace import Workplace


class ReturnNotice(QObject):
    """Stands above the first page: once about a restore, else until it is read."""

    def __init__(self, place: Workplace, folder: Path) -> None:
        super().__init__(place)
        self._place = place
        self._folder = folder
        self._stands = False
        place.navigator.arrived.connect(self._arrived)

    def _arrived(self, page_place: Place) -> None:
        """That a restore failed is said wherever the clerk comes back to; the rest above «اليوم» alone."""
        from hayat_desk.safekeeping.anchors import Return, read_notice

        notice = read_notice(self._folder)
        if notice is not None and notice.how is Return.FAILED:
            self._stands = True
            self._place.notice.error(
                self.tr(
                    "The copy was not restored: the office is as it was. Restore it again if it is wanted."
                )
            )
            self._forget()
        elif notice is not None and isinstance(page_place, TodayPlace):
            self._stands = True
            self._tell_older(notice)
        elif self._stands:
            self._stands = False
            self._place.notice.dismiss()

    def _tell_older(self, notice: OlderState) -> None:
        from hayat_desk.safekeeping.anchors import Return

        day = iso(both_or_blank(notice.last_act_on))
        if notice.how is Return.RESTORED:
            restored = self.tr(
                "The office was restored. What was done after {day} is not in it; enter it again."
            )
            self._place.notice.info(restored.format(day=day))
            self._forget()
            return
        set_back = self.tr("This file is older than the last closing: it ends on {day}. Tell the manager.")
        may_answer = Permission.RESTORE in self._place.desk.clerk.permissions
        act = self.tr("I have read it") if may_answer else ""
        self._place.notice.warning(set_back.format(day=day), act, self._accept)

    def _forget(self) -> None:
        from hayat_desk.safekeeping.anchors import forget_notice

        try:
            forget_notice(self._folder)
        except DeskError:
            return  # it is told again

    def _accept(self) -> None:
        from hayat_desk.safekeeping.anchors import accept_set_back, forget_notice

        try:
            with self._place.desk.work() as work:
                accept_set_back(work)
            forget_notice(self._folder)
        except DeskError as error:
            self._place.notice.error(sentence(error))
