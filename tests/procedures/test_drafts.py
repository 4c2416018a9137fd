"""Drafts: what was typed comes back letter for letter, to its own clerk and page, and leaves no journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from hayat_desk.desk import Clerk, Desk, MovableClock
from hayat_desk.policy.ids import ClerkId, DraftId, new_id
from hayat_desk.procedures import drafts
from hayat_desk.records.drafts import Draft
from hayat_desk.records.journal import JournalEntry
from hayat_desk.summaries.drafts import (
    AT_STEP,
    LOCKED_AT,
    DraftLine,
    draft_list,
    draft_state,
    locked_draft,
)
from hayat_desk.summaries.requests import Step
from tests import builders

TYPED = {"question": "هل تشمل الخدمة ١٢؟\nوسطر آخر", "channel": "phone"}


def _keep(
    desk: Desk,
    page: str = "inquiry",
    place: str = "",
    state: dict[str, str] = TYPED,
    draft_id: DraftId | None = None,
) -> DraftId:
    with desk.work() as work:
        return drafts.keep_draft(work, page, place, "استفسار", state, draft_id)


def _state(desk: Desk, draft_id: DraftId) -> dict[str, str]:
    with desk.look() as look:
        return draft_state(look, draft_id)


def _lines(desk: Desk) -> tuple[DraftLine, ...]:
    with desk.look() as look:
        return draft_list(look)


def _count(desk: Desk, table: type[Draft] | type[JournalEntry]) -> int:
    with desk.look() as look:
        return look.db.scalar(select(func.count()).select_from(table)) or 0


def test_a_draft_comes_back_letter_for_letter(desk: Desk) -> None:
    assert _state(desk, _keep(desk)) == TYPED


def test_a_form_keeps_one_draft_and_the_newest_counts(desk: Desk, clock: MovableClock) -> None:
    kept = _keep(desk)
    clock.later(minutes=1)
    again = _keep(desk, state={"question": "غيره"}, draft_id=kept)

    assert (again, _count(desk, Draft), _state(desk, kept)) == (kept, 1, {"question": "غيره"})


def test_two_forms_of_one_page_keep_two_drafts_side_by_side(desk: Desk, clock: MovableClock) -> None:
    """What was typed for one visitor never falls into the draft of the other."""
    one = _keep(desk, "new_request", "interview||نوف", {"first": "نوف", "father": "سالم"})
    clock.later(minutes=1)
    two = _keep(desk, "new_request", "interview||نوف", {"first": "نوف", "father": "علي"})

    assert [line.draft_id for line in _lines(desk)] == [two, one]
    assert [line.whom for line in _lines(desk)] == ["نوف علي", "نوف سالم"]
    assert _state(desk, one)["father"] == "سالم"


def test_a_draft_is_its_own_clerks(desk: Desk) -> None:
    kept = _keep(desk, "request", "one", {"description": "أ"})
    colleague = Desk(
        desk.database, Clerk(ClerkId(new_id()), "منى", desk.clerk.title, desk.clerk.permissions), desk.clock
    )
    own = _keep(colleague, "request", "one", {"description": "د"})

    assert (_state(colleague, kept), _lines(colleague)[0].draft_id) == ({}, own)
    with colleague.work() as work:
        assert drafts.drop_draft(work, kept) is None
    assert _state(desk, kept) == {"description": "أ"}


def test_a_draft_that_is_put_away_is_gone_and_comes_back_as_it_lay(desk: Desk, clock: MovableClock) -> None:
    one, two = _keep(desk, "request", "one"), _keep(desk, "request", "two")
    before = _lines(desk)
    clock.later(minutes=9)
    with desk.work() as work:
        away = drafts.drop_draft(work, one)
        assert drafts.drop_draft(work, DraftId(new_id())) is None
    assert away is not None
    assert [line.draft_id for line in _lines(desk)] == [two]
    for _ in range(2):  # undone twice, it lies there once
        with desk.work() as work:
            drafts.take_back(work, away)

    assert _lines(desk) == before
    assert _state(desk, one) == TYPED


def test_a_draft_says_whom_it_is_about_at_which_step_and_what_was_typed(desk: Desk) -> None:
    """Rule 11: two drafts never look alike."""
    person = builders.a_person(desk)
    request = builders.a_request(desk, person)
    letter = {"sender": "مستشفى المدينة", "subject": "موعد"}
    told = {
        ("request", str(request)): ({"description": "علاج"}, "نورة سالم فهد الشمري", "علاج"),
        ("outcome", str(request)): ({"whom": "أخوها"}, "نورة سالم فهد الشمري", ""),
        ("correct_person", str(person)): ({"first": "نورا"}, "نورة سالم فهد الشمري", ""),
        ("inquiry", f"phone|{person}|"): ({"question": "متى؟"}, "نورة سالم فهد الشمري", "متى؟"),
        ("refer", f"{request}|"): ({"question": "هل\nيشمل؟"}, "نورة سالم فهد الشمري", "هل يشمل؟"),
        ("refer", "|"): ({"question": "هل؟", "visitor_name": "أم خالد"}, "أم خالد", "هل؟"),
        ("new_letter", ""): (letter, "مستشفى المدينة", "موعد"),
        ("new_letter", "x"): ({**letter, "person": str(person)}, "نورة سالم فهد الشمري", "موعد"),
        ("new_request", "interview||0551234567"): ({"first": "ريم"}, "ريم", ""),
        ("person", str(person)): ({"diagnosis": "سر", "monthly_income": "4200"}, "نورة سالم فهد الشمري", ""),
    }
    for (page, place), (state, _, _) in told.items():
        _keep(desk, page, place, {**state, AT_STEP: Step.DOCUMENTS.value})
    lines = {(line.page, line.place): line for line in _lines(desk)}

    assert {at: (line.whom, line.about) for at, line in lines.items()} == {
        at: (whom, about) for at, (_, whom, about) in told.items()
    }
    assert {line.step for line in lines.values()} == {Step.DOCUMENTS}
    assert {at for at, line in lines.items() if line.request_id == request} == {
        ("request", str(request)),
        ("outcome", str(request)),
        ("refer", f"{request}|"),
    }


def test_a_page_that_was_only_locked_is_no_draft_but_its_clerk_comes_back_to_it(desk: Desk) -> None:
    kept = _keep(desk, "people", "", {LOCKED_AT: "", AT_STEP: "person"})

    assert _lines(desk) == ()
    with desk.look() as look:
        locked = locked_draft(look)
    assert locked is not None
    assert (locked.draft_id, locked.page) == (kept, "people")


def test_drafts_are_not_journaled(desk: Desk) -> None:
    """DESIGN §3."""
    before = _count(desk, JournalEntry)
    _keep(desk)

    assert _count(desk, JournalEntry) == before


def test_a_draft_is_encrypted_like_everything_else(desk: Desk) -> None:
    _keep(desk)
    desk.database.close()
    beside = desk.database.path.parent
    content = b"".join(one.read_bytes() for one in beside.iterdir() if one.is_file())

    assert "وسطر آخر".encode() not in content


def test_a_draft_survives_closing_and_opening(desk: Desk, clock: MovableClock) -> None:
    kept = _keep(desk)
    desk.close()
    again = builders.seated(desk.database.path, clock)

    assert _state(again, kept) == TYPED
    again.close()


@pytest.fixture(scope="module")
def kept_desk(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk whose drafts are tried over and over."""
    path = builders.copied(founded, tmp_path_factory.mktemp("drafts") / "office.db")
    desk = builders.seated(path, builders.sunday_clock())
    yield desk
    desk.close()


ANYTHING = st.text(st.characters(), max_size=60)  # half letters and controls among them


@settings(max_examples=60, deadline=None)
@given(state=st.dictionaries(ANYTHING, ANYTHING, max_size=4), place=ANYTHING, title=ANYTHING)
@example(state={"question": "\ud800 نصف حرف\x00"}, place="\udfff", title="\ud800")
def test_whatever_was_typed_comes_back(
    kept_desk: Desk, state: dict[str, str], place: str, title: str
) -> None:
    """The lock keeps a page as it stands: nothing typed may stop it."""
    with kept_desk.work() as work:
        kept = drafts.keep_draft(work, "inquiry", place, title, state)

    assert _state(kept_desk, kept) == state
    assert [line.draft_id for line in _lines(kept_desk)] == ([kept] if state else [])
    with kept_desk.work() as work:
        drafts.drop_draft(work, kept)
    assert _state(kept_desk, kept) == {}


@pytest.mark.parametrize("length", [20_000, 1_000_000])
def test_a_very_long_text_comes_back_whole(desk: Desk, length: int) -> None:
    text = ("ن" * 7 + "\n") * (length // 8)
    assert _state(desk, _keep(desk, state={"question": text})) == {"question": text}
