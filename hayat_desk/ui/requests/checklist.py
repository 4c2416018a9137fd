"""The checklist of an applicant's documents, a row each (T59, T60); there is no "all"."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from hayat_desk.policy.ids import DocumentId
from hayat_desk.procedures.checklist import SightingEntry
from hayat_desk.summaries.requests import DocumentLine
from hayat_desk.ui.kit.tokens import Space
from hayat_desk.ui.requests.document_row import DocumentRow


class Checklist(QWidget):
    """All documents of a request, one row each; kept in a draft as one thing."""

    key = "checklist"
    changed = Signal(str)

    def __init__(
        self,
        lines: Sequence[DocumentLine],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        """`today` is the office's day."""
        super().__init__(parent)
        self.rows = [DocumentRow(line, today, self) for line in lines]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for at, row in enumerate(self.rows):
            column.addWidget(row)
            row.changed.connect(self.changed)
            row.leave.connect(partial(self._walk, at))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def entries(self) -> dict[DocumentId, SightingEntry]:
        """What stands in every row, in order."""
        return {row.line.document_id: row.entry() for row in self.rows}

    def show_recorded(self, lines: Sequence[DocumentLine]) -> None:
        """Show what is recorded of the same documents."""
        for row, line in zip(self.rows, lines, strict=True):
            row.show_recorded(line)

    def state(self) -> str:
        """What a draft keeps."""
        return json.dumps({row.key: row.state() for row in self.rows}, ensure_ascii=False)

    def rebased(self, draft: str, was: str) -> str:
        """The rows as they stand now, and over them those that were touched in the draft."""
        before, touched = _rows_of(was), _rows_of(draft)
        changes = {key: row for key, row in touched.items() if row != before.get(key)}
        return json.dumps({**_rows_of(self.state()), **changes}, ensure_ascii=False)

    def restore(self, state: str) -> None:
        """Bring back what a draft kept; rows that are no longer asked for are passed over."""
        try:
            states = json.loads(state)
        except ValueError:
            return
        for row in self.rows:
            if isinstance(states, dict) and isinstance(states.get(row.key), dict):
                row.restore(states[row.key])

    def focus_first(self) -> None:
        """Put the focus on the first document that was not seen yet."""
        unseen = (row for row in self.rows if row.entry().matched is None)
        row = next(unseen, self.rows[0] if self.rows else None)
        if row is not None:
            row.tick.setFocus()

    def _walk(self, at: int, step: int) -> None:
        to = at + step
        if 0 <= to < len(self.rows):
            self.rows[to].tick.setFocus(Qt.FocusReason.OtherFocusReason)


def _rows_of(state: str) -> dict[str, object]:
    rows: dict[str, object] = json.loads(state) if state else {}
    return rows
