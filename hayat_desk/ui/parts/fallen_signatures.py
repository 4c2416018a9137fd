"""The banner of signatures that fell by an act: whose, what changed, and a new declaration for each (T62)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.ids import RequestId
from hayat_desk.summaries.fallen import FallenSignature, fallen_signatures
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.icons import TONE_ICONS, Icon, IconMark
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.speech import announce
from hayat_desk.ui.kit.text import Label, ltr
from hayat_desk.ui.kit.tinted import Tinted
from hayat_desk.ui.kit.tokens import Space, Tone
from hayat_desk.ui.parts.declared_words import declared_words
from hayat_desk.ui.places.requests import RequestPlace


class FallenSignatures(QWidget):
    """A line for each request, until its new declaration is prepared."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.lines: list[_Line] = []
        self.request_ids: tuple[RequestId, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def tell(self, request_ids: Sequence[RequestId]) -> None:
        """Show these signatures too, and drop those that have a new declaration by now."""
        signatures = self._page.ask(fallen_signatures, (*self.request_ids, *request_ids)) or ()
        self.request_ids = tuple(signature.request_id for signature in signatures)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = [self._line(signature) for signature in signatures]
        for line in self.lines:
            self._column.addWidget(line)
        self.setVisible(bool(signatures))
        if request_ids:
            announce(self, self.words(), urgent=True)

    def _line(self, signature: FallenSignature) -> _Line:
        template = self.tr(
            "The signature of the declaration of request {number} no longer holds. Changed since: {fields}."
        )
        line = _Line(
            template.format(number=ltr(signature.number), fields=declared_words(signature.changed)),
            self.tr("Print a new declaration"),
            self,
        )
        line.act.clicked.connect(partial(self._page.go_to, RequestPlace(signature.request_id)))
        return line

    def words(self) -> str:
        """What is said now."""
        return "\n".join(line.words for line in self.lines)


class _Line(Tinted):
    def __init__(self, words: str, act: str, parent: QWidget) -> None:
        super().__init__(Tone.WARNING, edged=True, parent=parent)
        self.words = words
        self.act: Button = secondary(act, Icon.PRINT)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.L, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(TONE_ICONS[Tone.WARNING], Tone.WARNING.value, parent=self))
        row.addWidget(Label(words, parent=self), 1)
        row.addWidget(self.act)


def tell_fallen_signatures(page: Page, work: UnitOfWork) -> None:
    """After an act: what it made void, with what the page told before and is not mended yet."""
    _tell(page, work.fallen_signatures)


def carry_over(before: Page, page: Page) -> None:
    """The page that an act leads to goes on telling what the act made void."""
    banner = before.findChild(FallenSignatures)
    if before.finished and banner is not None:
        _tell(page, banner.request_ids)


def says_fallen(page: Page) -> bool:
    """Whether the page tells of a signature that fell."""
    banner = page.findChild(FallenSignatures)
    return banner is not None and bool(banner.request_ids)


def _tell(page: Page, request_ids: Sequence[RequestId]) -> None:
    banner = page.findChild(FallenSignatures)
    if banner is None:
        if not request_ids:
            return
        banner = FallenSignatures(page)
        page.add_under_messages(banner)
    if request_ids or banner.request_ids:
        banner.tell(request_ids)
