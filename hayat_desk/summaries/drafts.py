"""كشف المسودات: whom each draft is about, at which step it was left and when, so that no two look alike.

What a draft is about is asked of the records by the id in its place; of somebody without a file, of what was
typed. Diagnosis and income are never among it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.ids import DraftId, RequestId
from hayat_desk.records.drafts import Draft, draft_of, drafts_of
from hayat_desk.records.letters import IncomingLetter
from hayat_desk.records.papers import Paper
from hayat_desk.records.people import Person
from hayat_desk.records.reception import Inquiry, Referral
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import Step

LOCKED_AT = "locked_at"
"""Key of a draft that says: the desk was locked on this page, with the focus in this field."""
AT_STEP = "at_step"
"""Key of a draft that says at which step of its page the clerk was."""
AS_OPENED = "as_opened"
"""Key of a draft that says what stood in the page's fields before anything was typed, as JSON.

A draft without it is of an earlier program, and keeps every field of its page.
"""
_MARKS = frozenset({LOCKED_AT, AT_STEP, AS_OPENED})
_NAMES = ("first", "father", "grandfather", "family")
_TOLD = ("question", "subject", "description")
"""What may stand in a list of that which was typed, the first of them that says anything."""
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@dataclass(frozen=True, kw_only=True)
class DraftLine:
    """Something that was typed and not saved."""

    draft_id: DraftId
    page: str
    place: str
    title: str  # of the page, as it was called
    whom: str  # the person, or the name that was typed; empty where nobody is named
    about: str  # of what was typed the words that tell it from another; empty where there are none
    step: Step | None
    request_id: RequestId | None
    saved_at: datetime


def draft_list(work: UnitOfWork, page: str = "") -> tuple[DraftLine, ...]:
    """The user's drafts, of one page or of all, newest first; a page that was only locked on has none."""
    return tuple(
        _line(work, draft, state)
        for draft in drafts_of(work.db, work.clerk.id)
        if page in ("", draft.page) and (state := _state(draft)).keys() - _MARKS
    )


def draft_state(work: UnitOfWork, draft_id: DraftId) -> dict[str, str]:
    """What a page's fields held when they were last kept; empty when nothing is kept."""
    draft = draft_of(work.db, work.clerk.id, draft_id)
    return _state(draft) if draft is not None else {}


def as_opened(state: Mapping[str, str]) -> dict[str, str] | None:
    """What stood in the fields before a draft was typed; None of a draft that does not know it."""
    if AS_OPENED not in state:
        return None
    opened: dict[str, str] = json.loads(state[AS_OPENED])
    return opened


def locked_draft(work: UnitOfWork) -> DraftLine | None:
    """The page on which this user's desk was locked, as it was left."""
    for draft in drafts_of(work.db, work.clerk.id):
        state = _state(draft)
        if LOCKED_AT in state:
            return _line(work, draft, state)
    return None


def _state(draft: Draft) -> dict[str, str]:
    state: dict[str, str] = json.loads(draft.state)
    return state


def _line(work: UnitOfWork, draft: Draft, state: Mapping[str, str]) -> DraftLine:
    state = {**(as_opened(state) or {}), **state}
    person, request = _subject(work, f"{draft.place}|{state.get('person', '')}")
    step = state.get(AT_STEP, "")
    return DraftLine(
        draft_id=DraftId(draft.id),
        page=draft.page,
        place=draft.place,
        title=draft.title,
        whom=person or _named(state),
        about=next((" ".join(state[key].split()) for key in _TOLD if state.get(key, "").strip()), ""),
        step=next((one for one in Step if one.value == step), None),
        request_id=request,
        saved_at=draft.saved_at,
    )


def _named(state: Mapping[str, str]) -> str:
    """The name that was typed, in its order."""
    parts = [state.get(key, "").strip() for key in _NAMES]
    name = " ".join(part for part in parts if part)
    return name or state.get("visitor_name", "").strip() or state.get("sender", "").strip()


def _subject(work: UnitOfWork, place: str) -> tuple[str, RequestId | None]:
    """Who the ids in a place lead to, and the request among them."""
    name, request_id = "", None
    for one in (UUID(match) for match in _ID.findall(place)):
        person_id: UUID | None = one
        if (request := work.db.get(SupportRequest, one)) is not None:
            request_id, person_id = RequestId(one), request.person_id
        elif (referral := work.db.get(Referral, one)) is not None:
            person_id, name = referral.person_id, name or referral.visitor_name
        elif (letter := work.db.get(IncomingLetter, one)) is not None:
            person_id, name = letter.person_id, name or letter.sender
        elif (paper := work.db.get(Paper, one)) is not None:
            person_id = paper.person_id
        elif (inquiry := work.db.get(Inquiry, one)) is not None:
            person_id, name = None, name or inquiry.call_back_number
        person = work.db.get(Person, person_id) if person_id is not None else None
        name = person.name.full if person is not None else name
    return name, request_id
