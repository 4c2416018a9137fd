"""How a file stands: whether its person died, or it was opened by mistake; both are recorded and taken back (T83)."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hayat_desk.procedures.deaths import put_away_file, take_file_back
from hayat_desk.summaries.person_file import PersonFile
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.cards import Card
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.places.people import DeathPlace


class FileStanding(Card):
    """Two acts that end what is asked of a person; `page` carries them out and is shown anew."""

    changed = Signal()
    """The file stands otherwise now."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("How the file stands"), page)
        self._page = page
        self._file: PersonFile | None = None
        self.death: Button = secondary(self.tr("Record a death"), Icon.PERSON)
        self.put_away: Button = secondary(self.tr("Opened by mistake: put it away"), Icon.CLOSE)
        for button in (self.death, self.put_away):
            self.body.addWidget(button)
        self.death.clicked.connect(self._open_death)
        self.put_away.clicked.connect(self._put_away)

    def load(self, file: PersonFile, asking: Iterable[QWidget]) -> None:
        """Show what may be done; `asking` are the parts by which something is asked of the living alone."""
        self._file = file
        banner = file.banner
        for part in asking:
            part.setVisible(banner.may_be_named)
        has_died = banner.died_on is not None
        self.death.setText(self.tr("The recorded death") if has_died else self.tr("Record a death"))
        self.death.setVisible(not banner.is_put_away)
        away = (
            self.tr("Take the file back") if banner.is_put_away else self.tr("Opened by mistake: put it away")
        )
        self.put_away.setText(away)
        self.put_away.setVisible(file.may_be_put_away or banner.is_put_away)

    def _open_death(self) -> None:
        if self._file is not None:
            self._page.go_to(DeathPlace(self._file.banner.person_id))

    def _put_away(self) -> None:
        if self._file is None:
            return
        is_away, person_id = self._file.banner.is_put_away, self._file.banner.person_id
        if self._page.do(take_file_back if is_away else put_away_file, person_id):
            self.changed.emit()
            away, back = self.tr("The file is put away."), self.tr("The file stands again.")
            self._page.messages.success(back if is_away else away)
