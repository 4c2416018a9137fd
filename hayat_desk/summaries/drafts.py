"""كشف المسودات: whom each draft is about, at which step it was left and when, so that no two look alike.

What a draft is about is asked of the records by the id in its place; of somebody without a file, of what was
typed. Diagnosis and income are never among it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from hayat_desk.desk import UnitOfWork
from hayat_desk.policy.ids import DraftId, RequestId
from hayat_desk.records.base import OfficeRecord
from hayat_desk.records.drafts import Draft, draft_of, drafts_of, subjects_with_ids
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
    states = {draft: _state(draft) for draft in drafts_of(work.db, work.clerk.id)}
    listed = {
        draft: state for draft, state in states.items() if page in ("", draft.page) and state.keys() - _MARKS
    }
    return _lines(work, listed)


def draft_state(work: UnitOfWork, draft_id: DraftId) -> dict[str, str]:
    """What a page's fields held when they were last kept; empty when nothing is kept."""
    draft = draft_of(work.db, work.clerk.id, draft_id)
    return _state(draft) if draft is not None else {}


def as_opened(state: Mapping[str, str]) -> dict[str, str] | None:
    """What stood in the fields before a draft was typed; None of a draft that does not know it."""
    if AS_OPENED not in state:
        return None
    fields: dict[str, str] = json.loads(state[AS_OPENED])
    return fields


def locked_draft(work: UnitOfWork) -> DraftLine | None:
    """The page on which this user's desk was locked, as it was left."""
    for draft in drafts_of(work.db, work.clerk.id):
        state = _state(draft)
        if LOCKED_AT in state:
            return _lines(work, {draft: state})[0]
    return None


def _state(draft: Draft) -> dict[str, str]:
    state: dict[str, str] = json.loads(draft.state)
    return state


def _lines(work: UnitOfWork, states: Mapping[Draft, Mapping[str, str]]) -> tuple[DraftLine, ...]:
    """Drafts as lines; what they are about is fetched at once."""
    places = {draft: _ids(f"{draft.place}|{state.get('person', '')}") for draft, state in states.items()}
    records = subjects_with_ids(work.db, {id_ for ids in places.values() for id_ in ids})
    return tuple(_line(draft, state, *_subject(records, places[draft])) for draft, state in states.items())


def _line(draft: Draft, state: Mapping[str, str], person: str | None, request: RequestId | None) -> DraftLine:
    state = {**(as_opened(state) or {}), **state}
    step = state.get(AT_STEP, "")
    return DraftLine(
        draft_id=DraftId(draft.id),
        page=draft.page,
        place=draft.place,
        title=draft.title,
        whom=person or _named(state) if person is not None else "",
        about=next((" ".join(state[key].split()) for key in _TOLD if state.get(key, "").strip()), ""),
        step=next((member for member in Step if member.value == step), None),
        request_id=request,
        saved_at=draft.saved_at,
    )


def _named(state: Mapping[str, str]) -> str:
    """The typed parts of a name, joined."""
    parts = [state.get(key, "").strip() for key in _NAMES]
    name = " ".join(part for part in parts if part)
    return name or state.get("visitor_name", "").strip() or state.get("sender", "").strip()


def _ids(place: str) -> list[UUID]:
    """The ids inside a draft's place, in their order."""
    return [UUID(match) for match in _ID.findall(place)]


def _subject(
    records: Mapping[UUID, OfficeRecord], ids: Sequence[UUID]
) -> tuple[str | None, RequestId | None]:
    """The name of the person a draft's place leads to, and the request if it names one.

    None where nothing names that person any more; empty where the place leads to nobody.
    """
    name, is_named, request_id = "", True, None
    for id_ in ids:
        person_id: UUID | None = id_
        match records.get(id_):
            case SupportRequest() as request:
                request_id, person_id = RequestId(id_), request.person_id
            case Referral() as referral:
                person_id, name = referral.person_id, name or referral.visitor_name
            case IncomingLetter() as letter:
                person_id, name = letter.person_id, name or letter.sender
            case Paper() as paper:
                person_id = paper.person_id
            case Inquiry() as inquiry:
                person_id, name = None, name or inquiry.call_back_number
        person = records.get(person_id) if person_id is not None else None
        if isinstance(person, Person):
            name, is_named = person.name.full, person.may_be_named
    return name if is_named else None, request_id
