"""ما للورثة: that heirs do not receive what was decided, and why (T67, T83)."""

from __future__ import annotations

from hayat_desk.policy.ids import RequestId
from hayat_desk.procedures.deaths import give_up_for_heirs
from hayat_desk.summaries.outcomes import OutcomeSummary
from hayat_desk.ui.kit.buttons import Button, secondary
from hayat_desk.ui.kit.fields import NoteField
from hayat_desk.ui.kit.icons import Icon
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.outcomes.acts import ActPanel


class HeirsPanel(ActPanel):
    """The way out of what is due to heirs, beside its delivery."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Do the heirs receive nothing?"), page)
        self._request_id: RequestId | None = None
        self.reason = NoteField("given_up", lines=2)
        self.form.add_row(self.tr("Why is it given up?"), self.reason)
        self.give_up: Button = secondary(self.words(), Icon.CLOSE)
        self.body.addWidget(self.give_up)
        self.give_up.clicked.connect(self.act)

    def load(self, summary: OutcomeSummary) -> None:
        """Take the request; nothing of it is shown."""
        self._request_id = summary.request_id

    def words(self) -> str:
        """What its button says."""
        return self.tr("Give up what is due to the heirs")

    def act(self) -> None:
        """Give it up."""
        if self._request_id is None or not self.form.check():
            return
        if self.page.do(give_up_for_heirs, self._request_id, self.reason.value()):
            self.form.clear()
            self.left.emit(self.tr("What was due to the heirs is given up. The file says why."))
