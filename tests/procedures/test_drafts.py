"""Drafts: what was typed comes back letter for letter, to its own clerk and page, and leaves no journal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from hayat_desk.desk import Clerk, Desk
from hayat_desk.policy.ids import ClerkId, new_id
from hayat_desk.procedures import drafts
from hayat_desk.records.drafts import Draft
from hayat_desk.records.journal import JournalEntry
from hayat_desk.summaries.today import draft_list, draft_state
from tests import builders

TYPED = {"question": "هل تشمل الخدمة ١٢؟\nوسطر آخر", "channel": "phone"}


def _keep(desk: Desk, page: str = "inquiry", place: str = "", state: dict[str, str] = TYPED) -> None:
    with desk.work() as work:
        drafts.keep_draft(work, page, place, "استفسار", state)


def _state(desk: Desk, page: str = "inquiry", place: str = "") -> dict[str, str]:
    with desk.look() as look:
        return draft_state(look, page, place)


def _count(desk: Desk, table: type[Draft] | type[JournalEntry]) -> int:
    with desk.look() as look:
        return look.db.scalar(select(func.count()).select_from(table)) or 0


def test_a_draft_comes_back_letter_for_letter(desk: Desk) -> None:
    _keep(desk)

    assert _state(desk) == TYPED


def test_a_page_has_one_draft_and_the_newest_counts(desk: Desk, clock: builders.MovableClock) -> None:
    _keep(desk)
    clock.later(minutes=1)
    _keep(desk, state={"question": "غيره"})

    assert (_count(desk, Draft), _state(desk)) == (1, {"question": "غيره"})


def test_drafts_of_different_pages_places_and_clerks_are_apart(desk: Desk) -> None:
    _keep(desk, "request", "one", {"description": "أ"})
    _keep(desk, "request", "two", {"description": "ب"})
    _keep(desk, "inquiry", "one", {"question": "ج"})
    colleague = Desk(
        desk.database, Clerk(ClerkId(new_id()), "منى", desk.clerk.title, desk.clerk.permissions), desk.clock
    )
    _keep(colleague, "request", "one", {"description": "د"})

    assert [
        _state(desk, "request", "one"),
        _state(desk, "request", "two"),
        _state(desk, "inquiry", "one"),
    ] == [
        {"description": "أ"},
        {"description": "ب"},
        {"question": "ج"},
    ]
    assert _state(colleague, "request", "one") == {"description": "د"}
    assert _state(colleague, "request", "two") == {}


def test_a_dropped_draft_is_gone_and_the_others_stay(desk: Desk) -> None:
    _keep(desk, "request", "one")
    _keep(desk, "request", "two")
    with desk.work() as work:
        drafts.drop_draft(work, "request", "one")
        drafts.drop_draft(work, "request", "never kept")

    assert (_state(desk, "request", "one"), _state(desk, "request", "two")) == ({}, TYPED)


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


def test_a_draft_survives_closing_and_opening(desk: Desk, clock: builders.MovableClock) -> None:
    _keep(desk)
    desk.close()
    again = builders.seated(desk.database.path, clock)

    assert _state(again) == TYPED
    again.close()


@pytest.fixture(scope="module")
def kept_desk(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk whose drafts are tried over and over."""
    path = builders.copied(founded, tmp_path_factory.mktemp("drafts") / "office.db")
    desk = builders.seated(path, builders.MovableClock())
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
        drafts.keep_draft(work, "inquiry", place, title, state)

    assert _state(kept_desk, "inquiry", place) == state
    with kept_desk.look() as look:
        assert draft_state(look, "inquiry", draft_list(look)[0].place) != {} or state == {}
    with kept_desk.work() as work:
        drafts.drop_draft(work, "inquiry", place)
    assert _state(kept_desk, "inquiry", place) == {}


@pytest.mark.parametrize("length", [20_000, 1_000_000])
def test_a_very_long_text_comes_back_whole(desk: Desk, length: int) -> None:
    text = ("ن" * 7 + "\n") * (length // 8)
    _keep(desk, state={"question": text})

    assert _state(desk) == {"question": text}
