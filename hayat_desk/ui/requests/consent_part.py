"""How the consent of a request stands, where it was asked for, and the way to its page (T81)."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hayat_desk.policy.consents import ConsentState
from hayat_desk.policy.ids import RequestId
from hayat_desk.summaries.requests import RequestSummary
from hayat_desk.ui.kit.buttons import Button, quiet
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.notice import Notice
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.parts.consent_words import consent_consequence
from hayat_desk.ui.parts.words import word
from hayat_desk.ui.places.requests import ConsentPlace


class ConsentPart(QWidget):
    """A warning where the consent is missing, and a button that names how it stands."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._request_id: RequestId | None = None
        self.notice = Notice("", Tone.WARNING, self)
        self.button: Button = quiet("", Icon.EDIT, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self.notice)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.button.clicked.connect(self._open)

    def load(self, summary: RequestSummary) -> None:
        """Show the consent of this request; nothing before it was asked for."""
        self._request_id = summary.request_id
        self.notice.say(consent_consequence(summary.consent))
        self.button.setText(self.tr("Consent to inquire: {state}").format(state=word(summary.consent.state)))
        self.setVisible(summary.consent.state is not ConsentState.UNASKED)

    def _open(self) -> None:
        if self._request_id is not None:
            self._page.go_to(ConsentPlace(self._request_id))
