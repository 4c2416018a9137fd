"""لجنة البحث: the requests that wait, the session that is open, and the sessions before it (T63)."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.policy.committee import SessionState
from hayat_desk.policy.numbers import NumberKind
from hayat_desk.summaries.committee import CommitteeSummary, QueueLine, SessionLine, committee_summary
from hayat_desk.ui.kit.buttons import Button, primary
from hayat_desk.ui.kit.flow import Columns
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Small, ltr
from hayat_desk.ui.kit.tokens import Tone
from hayat_desk.ui.kit.worklist import Worklist, WorkRow
from hayat_desk.ui.parts.committee_words import coded
from hayat_desk.ui.parts.finder import add_finder
from hayat_desk.ui.parts.urgency import urgent_word
from hayat_desk.ui.parts.words import figures, numbered, word
from hayat_desk.ui.places.committee import MinutesPlace, NewSessionPlace, SessionPlace
from hayat_desk.ui.places.requests import RequestPlace


class CommitteePage(Page):
    """Applicants stand here by number and initials: a committee looks at cases, not at neighbours."""

    def __init__(self, desk: Desk, message: object = None, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Research committee"))
        self.summary: CommitteeSummary | None = None
        self.add(Small(self.tr("Applicants are shown by number and initials."), self))
        self.queue = Worklist(
            self.tr("Ready for a session"), self.tr("No request is ready for a session."), icon=Icon.COMMITTEE
        )
        self.sessions = Worklist(
            self.tr("Sessions"), self.tr("No session has been held yet."), icon=Icon.DOCUMENT
        )
        self.finder = add_finder(self)
        columns = Columns(420, self)
        columns.add(self.queue)
        columns.add(self.sessions)
        self.add(columns)

        # Acts
        self.begin: Button = primary(self.tr("Begin a session"), Icon.COMMITTEE)
        self.set_acts(self.begin)
        self._connect()
        self.load()
        if isinstance(message, str) and message:
            self.messages.success(message)

    def _connect(self) -> None:
        self.begin.clicked.connect(self._begin)
        self.queue.opened.connect(self.go_to)
        self.sessions.opened.connect(self.go_to)

    # Showing

    def load(self) -> None:
        """Show who waits, and the sessions newest first."""
        summary = self.summary = self.ask(committee_summary)
        if summary is None:
            return
        self.queue.show_lines(summary.queue, self._waiting)
        open_first = [summary.open_session] if summary.open_session else []
        self.sessions.show_rows([self._session(line) for line in (*open_first, *summary.sessions)])
        going_on = self.tr("Go on with the session")
        self.begin.setText(going_on if summary.open_session else self.tr("Begin a session"))
        possible = summary.open_session is not None or bool(summary.queue)
        self.begin.setVisible(summary.may_hold and possible)

    def _waiting(self, line: QueueLine) -> WorkRow:
        raised = self.tr("Raised on {day}").format(day=figures(line.raised_on)) if line.raised_on else ""
        return WorkRow(
            key=RequestPlace(line.request_id),
            title=coded(line.applicant),
            detail=f"{line.service} · {raised}" if raised else line.service,
            remark=numbered(NumberKind.REQUEST, line.number),
            mark=urgent_word(line.urgent_because),
            state=self.tr("Appeal") if line.is_appeal else "",
            tone=Tone.WARNING,
        )

    def _session(self, line: SessionLine) -> WorkRow:
        count = self.tr("Requests: {count}").format(count=ltr(str(line.requests)))
        return WorkRow(
            key=SessionPlace(line.session_id) if line.undecided else MinutesPlace(line.session_id),
            title=numbered(NumberKind.SESSION, line.number),
            detail=f"{figures(line.held_on)} · {count}",
            state=word(line.state),
            tone=Tone.WARNING if line.state is SessionState.OPEN else Tone.SUCCESS,
        )

    def focus_first(self) -> None:
        """Put the focus on the act, or on the newest session."""
        if self.begin.isVisibleTo(self):
            self.begin.setFocus()
        else:
            self.sessions.focus_first()

    # Acting

    def _begin(self) -> None:
        if self.summary is not None and self.summary.open_session is not None:
            self.go_to(SessionPlace(self.summary.open_session.session_id))
        else:
            self.go_to(NewSessionPlace())
