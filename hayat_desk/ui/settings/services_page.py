"""الخدمات ومستنداتها: the services of the association in the order in which they are offered (T59)."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.profiles import ServiceType
from hayat_desk.summaries.office import board_settings
from hayat_desk.ui.kit.buttons import primary, secondary
from hayat_desk.ui.kit.flow import Columns, Stack
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.places.settings import ServicePlace
from hayat_desk.ui.settings.version_page import Versions


class ServicesPage(Page):
    """Each row opens one service; a new one is added here."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Services and their documents"))
        self.services = Worklist(
            self.tr("Services, in the order in which they are offered"),
            self.tr("No service is offered yet. Add the first one."),
            icon=Icon.REQUESTS,
        )
        self.versions = Versions(self)
        columns = Columns(420, self)
        columns.add(self.services)
        columns.add(Stack((self.versions,), self))
        self.add(columns)
        self.new = primary(self.tr("Add a service"), Icon.ADD)
        self._back_button = secondary(self.tr("Back"), Icon.BACK)
        self.set_acts(self.new, self._back_button)
        self._connect()
        self.load()

    def _connect(self) -> None:
        self.new.clicked.connect(partial(self.go_to, ServicePlace()))
        self._back_button.clicked.connect(self.back)
        self.services.opened.connect(self.go_to)

    # Showing

    def load(self) -> None:
        """Show the services as they count now."""
        board = self.ask(board_settings)
        self.new.setVisible(board is not None and board.may_change)
        if board is not None:
            self.services.show_rows([self._row(service) for service in board.profile.services])
            self.versions.show_versions(board.versions)

    def focus_first(self) -> None:
        """Put the focus on the first service, else on the act that adds one."""
        if self.services.rows:
            self.services.focus_first()
        else:
            self.new.setFocus()

    def _row(self, service: ServiceType) -> WorkRow:
        return WorkRow(
            key=ServicePlace(service.key),
            title=iso(service.title),
            detail=self.tr("%n required documents", "", len(service.documents)),
            state="" if service.offered else self.tr("No longer offered"),
            tone=Tone.WARNING,
        )
