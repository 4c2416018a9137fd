"""The places of requests."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.ids import RequestId
from hayat_desk.ui.kit.place import Place, RecordPlace
from hayat_desk.ui.places.reception import VisitorPlace


class RequestsPlace(Place, key="requests", title=QT_TRANSLATE_NOOP("Pages", "Requests")):
    """All requests, by their state."""


class NewRequestPlace(VisitorPlace, key="new_request", title=QT_TRANSLATE_NOOP("Pages", "Support request")):
    """The first step of a request: who asks."""


class ConsentPlace(
    RecordPlace[RequestId],
    key="consent",
    title=QT_TRANSLATE_NOOP("Pages", "Consent to inquire"),
):
    """The consent to inquire and to hold the data, of a request."""


class EndRequestPlace(
    RecordPlace[RequestId],
    key="end_request",
    title=QT_TRANSLATE_NOOP("Pages", "End the request"),
):
    """A request that is to be ended, or ended before it was closed."""


class UrgencyPlace(
    RecordPlace[RequestId],
    key="urgency",
    title=QT_TRANSLATE_NOOP("Pages", "Is the request urgent?"),
):
    """Whether a request stands before the others, and why."""


class RequestPlace(
    RecordPlace[RequestId],
    key="request",
    title=QT_TRANSLATE_NOOP("Pages", "Support request"),
):
    """A request with its steps."""
