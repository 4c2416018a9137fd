"""الطلبات: the support requests of the office, by state, each with what it waits for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.summaries.due import requests_at_the_desk
from hayat_desk.summaries.request_lines import RequestLine
from hayat_desk.summaries.requests import request_count, request_list
from hayat_desk.summaries.today import work_due
from hayat_desk.ui.kit.buttons import primary
from hayat_desk.ui.kit.choices import Choice, ChoiceField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import iso
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.finder import add_finder
from hayat_desk.ui.parts.request_words import ending_words, tone_of
from hayat_desk.ui.parts.urgency import urgent_word
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.reception import ReceptionPlace
from hayat_desk.ui.places.requests import RequestPlace

_AT_THE_DESK, _ALL = "at_the_desk", "all"
_SHOWN = (
    RequestState.DRAFT,
    RequestState.AWAITING_DOCUMENTS,
    RequestState.AWAITING_SIGNATURE,
    RequestState.REFERRED,
    RequestState.RAISED,
    RequestState.UNDER_STUDY,
    RequestState.DECIDED,
    RequestState.INFORMED,
    RequestState.REGISTERING,
    RequestState.DELIVERED,
    RequestState.CLOSED,
    RequestState.ENDED,
)


class RequestsPage(Page):
    """Those at the desk, all, or those in one state."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Requests"))
        choices: list[Choice[RequestState | str]] = [
            Choice(_AT_THE_DESK, self.tr("At the desk"), _AT_THE_DESK),
            Choice(_ALL, self.tr("All"), _ALL),
        ]
        choices += [Choice(state, word(state), state.value) for state in _SHOWN]
        self.state_field = ChoiceField("state", choices)
        self.state_field.name_it(self.tr("State"))
        self.state_field.choose(_AT_THE_DESK)  # what the sidebar counts
        self.finder = add_finder(self)
        self.add(self.state_field)
        self.found = Worklist(self.tr("Requests"), self.tr("No requests in this state."), icon=Icon.REQUESTS)
        self.add(self.found)
        self._receive_button = primary(self.tr("Receive a visitor (F2)"), Icon.RECEPTION)
        self.set_acts(self._receive_button)
        self._connect()
        self.filter_by(self.state_field)
        self.load()

    def _connect(self) -> None:
        self._receive_button.clicked.connect(self._receive)
        self.state_field.changed.connect(self._start_over)
        self.found.more_wanted.connect(self.load)
        self.found.opened.connect(self.go_to)

    # Showing

    def load(self) -> None:
        """Show the requests in the chosen state."""
        try:
            state = self.state_field.value()
        except InvalidValue:
            state = _ALL
        if state == _AT_THE_DESK:
            due = self.ask(work_due)
            lines = self.ask(requests_at_the_desk, self.found.limit) or ()
            self.found.show_lines(lines, self._row, due.requests if due else None)
            return
        of_state = state if isinstance(state, RequestState) else None
        lines = self.ask(request_list, of_state, self.found.limit) or ()
        self.found.show_lines(lines, self._row, self.ask(request_count, of_state))

    def focus_first(self) -> None:
        """Put the focus on the newest request."""
        if self.found.rows:
            self.found.focus_first()
        else:
            super().focus_first()

    def _row(self, line: RequestLine) -> WorkRow:
        detail = line.service or self.tr("The service is not chosen yet")
        return WorkRow(
            key=RequestPlace(line.request_id),
            title=iso(line.person_name),
            detail=f"{detail} · {figures(line.raised_on or line.submitted_on)}",
            remark=numbered(NumberKind.REQUEST, line.number),
            mark=urgent_word(line.urgent_because),
            state=ending_words(line.state, line.ending),
            tone=tone_of(line.state),
        )

    # Acting

    def _start_over(self) -> None:
        self.found.start_over()
        self.load()

    def _receive(self) -> None:
        self.go_to(ReceptionPlace())

    # Drafts

    def state(self) -> dict[str, str]:
        """Keep no draft: a filter is quickly chosen again."""
        return {}
