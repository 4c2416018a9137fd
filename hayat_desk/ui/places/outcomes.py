"""The places of what follows a decision."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import RequestId
from hayat_desk.ui.kit.place import DonePlace, Place, RecordPlace


class OutcomesPlace(DonePlace, key="outcomes", title=QT_TRANSLATE_NOOP("Pages", "Replies & services")):
    """Replies that are due, and services to be delivered."""


class OutcomePlace(
    RecordPlace[RequestId],
    key="outcome",
    title=QT_TRANSLATE_NOOP("Pages", "Outcome of a request"),
):
    """What follows the decision on a request."""


class OpinionsPlace(Place, key="opinions", title=QT_TRANSLATE_NOOP("Pages", "Satisfaction")):
    """Opinions that were asked for."""
