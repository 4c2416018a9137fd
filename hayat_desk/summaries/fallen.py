"""Signatures that no longer hold, for the data were changed since (T62)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.declarations import DeclaredField
from hayat_desk.policy.ids import RequestId
from hayat_desk.records.requests import SupportRequest


@dataclass(frozen=True, kw_only=True)
class FallenSignature:
    """A request at the desk whose signed declaration no longer holds."""

    request_id: RequestId
    number: str
    changed: tuple[DeclaredField, ...]


def fallen_signatures(work: UnitOfWork, request_ids: Sequence[RequestId]) -> tuple[FallenSignature, ...]:
    """Those of these requests that still wait for a new declaration."""
    requests = [work.db.get_one(SupportRequest, request_id) for request_id in dict.fromkeys(request_ids)]
    return tuple(
        FallenSignature(
            request_id=RequestId(request.id),
            number=request.number,
            changed=fell.void_because,
        )
        for request in requests
        if (fell := request.fallen_declaration) is not None
    )
