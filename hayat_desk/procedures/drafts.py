"""Drafts: what was typed is on the disk within two seconds, and leaves it when the page is done or it is put away."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.ids import DraftId, new_id
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.spelling import storable
from hayat_desk.records.drafts import Draft, draft_of


@dataclass(frozen=True, kw_only=True)
class DraftAway:
    """A draft that was put away, whole, as long as it can still be taken back."""

    draft_id: DraftId
    page: str
    place: str
    title: str
    state: str
    saved_at: datetime


@needs(Permission.RECEIVE)
def keep_draft(
    work: UnitOfWork,
    page: str,
    place: str,
    title: str,
    state: Mapping[str, str],
    draft_id: DraftId | None = None,
) -> DraftId:
    """Keep what a page's fields hold now: in the draft that is named, or in a new one.

    A form that is opened anew is somebody else's, so it never falls into the draft of the one before.
    """
    draft = draft_of(work.db, work.clerk.id, draft_id) if draft_id is not None else None
    if draft is None:
        draft = Draft(id=draft_id or new_id(), clerk_id=work.clerk.id, page=page, place=storable(place))
        work.db.add(draft)
    draft.title = storable(title[:500])
    draft.state = json.dumps(dict(state))  # ASCII: what is typed may hold anything, and stays as typed
    draft.saved_at = work.now
    return DraftId(draft.id)


@needs(Permission.RECEIVE)
def drop_draft(work: UnitOfWork, draft_id: DraftId) -> DraftAway | None:
    """The page is done, or the clerk put the draft away: it is removed, and handed out to be taken back."""
    draft = draft_of(work.db, work.clerk.id, draft_id)
    if draft is None:
        return None
    removal = DraftAway(
        draft_id=DraftId(draft.id),
        page=draft.page,
        place=draft.place,
        title=draft.title,
        state=draft.state,
        saved_at=draft.saved_at,
    )
    work.db.delete(draft)
    return removal


@needs(Permission.RECEIVE)
def take_back(work: UnitOfWork, removal: DraftAway) -> None:
    """Undo `drop_draft`: store the draft again with its page, place and time."""
    if draft_of(work.db, work.clerk.id, removal.draft_id) is None:
        work.db.add(
            Draft(
                id=removal.draft_id,
                clerk_id=work.clerk.id,
                page=removal.page,
                place=removal.place,
                title=removal.title,
                state=removal.state,
                saved_at=removal.saved_at,
            )
        )
