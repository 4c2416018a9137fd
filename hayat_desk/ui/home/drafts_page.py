"""المسودات (F4): everything that was typed and not saved; Enter goes on with it, Delete puts it away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hayat_desk.desk import Desk
from hayat_desk.procedures.drafts import DraftAway, drop_draft, take_back
from hayat_desk.summaries.drafts import DraftLine, draft_list
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.parts.drafts import DraftWords


class DraftsPage(Page):
    """The drafts of the user at the desk: whom, what, which step and when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent=parent)
        self.title.setText(self.tr("Drafts"))
        self.lines: tuple[DraftLine, ...] = ()
        self.drafts = Worklist(
            self.tr("Typed and not saved"), self.tr("Nothing typed is left unsaved."), icon=Icon.EDIT
        )
        self.add(self.drafts)
        self.away: Button = secondary(self.tr("Put away the chosen draft (Del)"), Icon.CLOSE)
        self.set_acts(None, self.away)
        self._delete_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.drafts)
        self._delete_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._connect()
        self._at = 0
        self.load()

    def _connect(self) -> None:
        self.drafts.opened.connect(self.go_to)
        self.drafts.walked.connect(self._choose)
        self.away.clicked.connect(self._put_away)
        self._delete_key.activated.connect(self._put_away)

    # Showing

    def load(self) -> None:
        """Show the drafts as they are."""
        self.lines = self.ask(draft_list) or ()
        self.drafts.show_lines(self.lines, lambda line: DraftWords(line, self.desk.today).row())
        self._choose(0)
        self.away.setVisible(bool(self.lines))

    def focus_first(self) -> None:
        """Put the focus on the newest draft."""
        self.drafts.focus_first()

    # Acting

    def _choose(self, at: int) -> None:
        """The row the keyboard is on is the one that is put away, and looks so."""
        self._at = at
        for other, row in enumerate(self.drafts.rows):
            row.set_chosen(is_open=other == at)

    def _put_away(self) -> None:
        if self._at >= len(self.lines):
            return
        line = self.lines[self._at]
        removal = self.do(drop_draft, line.draft_id)
        if not isinstance(removal, DraftAway):  # refused, or gone already
            return
        self.load()
        self.messages.success(
            self.tr("The draft is put away: {draft}").format(
                draft=DraftWords(line, self.desk.today).sentence()
            ),
            self.tr("Undo"),
            lambda: self._take_back(removal),
        )
        self.focus_first()

    def _take_back(self, removal: DraftAway) -> None:
        if self.do(take_back, removal):
            self.load()
            self.messages.success(self.tr("The draft is back."))
            self.focus_first()
