"""One scan as it was filed, to look at; one that belongs elsewhere is taken out."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.ids import ScanId
from hayat_desk.procedures.scans import take_out_scan
from hayat_desk.summaries.scans import hidden_on_scan, scan_banner, scan_content
from hayat_desk.ui.kit.buttons import secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Small
from hayat_desk.ui.parts.banner import Banner
from hayat_desk.ui.parts.concealed import Concealed
from hayat_desk.ui.places.scans import ScanPlace
from hayat_desk.ui.scans.picture import Picture


class ScanPage(Page):
    """Its pages under one another."""

    def __init__(self, desk: Desk, place: ScanPlace, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.scan_id = place.id
        self.title.setText(self.tr("Scanned paper"))
        Banner(self).show_person(self.ask(scan_banner, self.scan_id))
        self.waiting = Small(self.tr("Opening the scan"), self)
        self.add(self.waiting)
        self.pictures: list[Picture] = []
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self._wrong_button = secondary(self.tr("It belongs to another paper"), Icon.CLOSE)
        self.set_acts(None, self._back_button, self._wrong_button)
        self.first(self._back_button)
        self._connect()
        self.concealed = Concealed(self, self._open)
        self.add(self.concealed)
        self._open()

    def _connect(self) -> None:
        self._back_button.clicked.connect(self.back)
        self._wrong_button.clicked.connect(self._take_out)

    # Showing

    def _show(self, pages: list[QImage]) -> None:
        self.waiting.hide()
        for page in pages:
            picture = Picture(self)
            self.pictures.append(picture)
            self.add(picture)
            picture.show_image(page)

    # Acting

    def _open(self) -> None:
        """The pages are drawn on the worker; where an income stands on them, once that is asked for."""
        is_hidden = self.concealed.hides(self.ask(hidden_on_scan, self.scan_id))
        self.waiting.setVisible(not is_hidden)
        if not is_hidden:
            desk, scan_id = self.desk, self.scan_id
            self.busy.wait_for(lambda: _pages(desk, scan_id), self._show, self._failed)

    def _failed(self, error: Exception) -> None:
        self.waiting.hide()
        self.show_error(error)

    def _take_out(self) -> None:
        if self.do(take_out_scan, self.scan_id):
            self.done = self.tr("The scan is no longer shown with this paper.")
            self.back()


def _pages(desk: Desk, scan_id: ScanId) -> list[QImage]:
    from hayat_desk.ui.scans.reading import pages_of

    with desk.look() as look:
        content, _media = scan_content(look, scan_id)
    return list(pages_of(content))
