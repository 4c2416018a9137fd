"""Drafts: what was typed is on the disk within two seconds, and leaves it when the page is done."""

from __future__ import annotations

import json
from collections.abc import Mapping

from hayat_desk.desk import UnitOfWork, needs
from hayat_desk.policy.permissions import Permission
from hayat_desk.policy.spelling import storable
from hayat_desk.records.drafts import Draft, draft_of


@needs(Permission.RECEIVE)
def keep_draft(work: UnitOfWork, page: str, place: str, title: str, state: Mapping[str, str]) -> None:
    """Keep what a page's fields hold now; one draft for each user, page and its argument."""
    draft = draft_of(work.db, work.clerk.id, page, storable(place))
    if draft is None:
        draft = Draft(clerk_id=work.clerk.id, page=page, place=storable(place))
        work.db.add(draft)
    draft.title = storable(title[:500])
    draft.state = json.dumps(dict(state))  # ASCII: what is typed may hold anything, and stays as typed
    draft.saved_at = work.now


@needs(Permission.RECEIVE)
def drop_draft(work: UnitOfWork, page: str, place: str) -> None:
    """The page is done, or the clerk gave it up: its draft is removed."""
    draft = draft_of(work.db, work.clerk.id, page, storable(place))
    if draft is not None:
        work.db.delete(draft)
