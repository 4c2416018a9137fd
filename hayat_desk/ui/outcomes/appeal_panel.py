"""تظلّم: an appeal against the decision goes before the committee again, with two new weeks."""

from __future__ import annotations

from hayat_desk.policy.ids import RequestId
from hayat_desk.procedures.replies import record_appeal
from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.outcomes.acts import ActPanel


class AppealPanel(ActPanel):
    """The form for an appeal; hidden until its button opens it."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Appeal"), page)
        self._request_id: RequestId | None = None
        self.reason = NoteField("appeal", lines=3)
        self.form.add_row(self.tr("What the applicant says"), self.reason)
        self.keep: Button = secondary(self.tr("Put it before the committee"), Icon.COMMITTEE)
        self.body.addWidget(self.keep)
        self.keep.clicked.connect(self.act)
        self.hide()

    def begin(self) -> None:
        """Ask for the reason."""
        self.show()
        self.reason.setFocus()

    def load(self, summary: OutcomeSummary) -> None:
        """Take the request that is appealed; nothing of it is shown."""
        self._request_id = summary.request_id

    def words(self) -> str:
        """What the button of the appeal says."""
        return self.tr("Put it before the committee")

    def act(self) -> None:
        """Keep the appeal."""
        if self._request_id is None or not self.form.check():
            return
        if self.page.do(record_appeal, self._request_id, self.reason.value()):
            self.form.clear()
            self.left.emit(self.tr("The appeal is recorded. The request waits for the next session."))
