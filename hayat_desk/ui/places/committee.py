"""The places of the research committee."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import SessionId
from hayat_desk.ui.kit.place import Place, RecordPlace


class CommitteePlace(Place, key="committee", title=QT_TRANSLATE_NOOP("Pages", "Research committee")):
    """What waits for the committee, and its sessions."""


class NewSessionPlace(Place, key="new_session", title=QT_TRANSLATE_NOOP("Pages", "Begin a session")):
    """The docket of the next session."""


class SessionPlace(
    RecordPlace[SessionId],
    key="session",
    title=QT_TRANSLATE_NOOP("Pages", "Session of the committee"),
):
    """A session with its decisions."""


class MinutesPlace(RecordPlace[SessionId], key="minutes", title=QT_TRANSLATE_NOOP("Pages", "Minutes")):
    """The minutes of a session."""
