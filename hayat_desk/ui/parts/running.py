"""Requests of a person that still run, said wherever a second one would be taken or decided."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from hayat_desk.policy.numbers import NumberKind
from hayat_desk.summaries.request_lines import RequestLine
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.text import iso, listed, ltr
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.request_words import tone_of
from hayat_desk.ui.parts.words import numbered, word
from hayat_desk.ui.places.requests import RequestPlace


class RunningRequests(Worklist):
    """A person's running requests; `opened` tells the place of one. Hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Requests of this person that still run"), "", icon=Icon.REQUESTS, parent=parent
        )
        self.hide()

    def take(self, lines: Sequence[RequestLine]) -> None:
        """Show these."""
        self.show_lines(lines, self._line)
        self.setVisible(bool(lines))

    def _line(self, line: RequestLine) -> WorkRow:
        return WorkRow(
            key=RequestPlace(line.request_id),
            title=iso(line.service) if line.service else self.tr("The service is not chosen yet"),
            remark=numbered(NumberKind.REQUEST, line.number),
            state=word(line.state),
            tone=tone_of(line.state),
        )


def second_request(lines: Sequence[RequestLine]) -> str:
    """What is said of a request for a service of which another still runs; nothing where there is none."""
    if not lines:
        return ""
    requests = listed(f"{ltr(line.number)} ({word(line.state)})" for line in lines)
    template = QCoreApplication.translate(
        "Requests", "Another request for the same service still runs: {requests}. Is this one a new need?"
    )
    return template.format(requests=requests)
