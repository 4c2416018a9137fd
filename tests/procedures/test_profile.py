"""What the board decides is changed as a new version; signed papers and versions before stay (T10, T69)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hayat_desk.desk import Desk, sit_down
from hayat_desk.errors import InvalidValue
from hayat_desk.policy.profile_json import profile_from_json
from hayat_desk.policy.profiles import ProfileFlaw, Seat
from hayat_desk.procedures.profile import LetterheadEntry, change_letterhead
from hayat_desk.records.database import open_database
from hayat_desk.records.office import profile_versions
from hayat_desk.summaries.office import letterhead_settings
from hayat_desk.summaries.paper_contents import letterhead
from tests import builders


def an_entry(desk: Desk, phone: str, change: str = "تغيّر هاتف المكتب") -> LetterheadEntry:
    with desk.look() as look:
        settings = letterhead_settings(look)
    return LetterheadEntry(
        letterhead=replace(settings.letterhead, phone=phone),
        committee=(Seat("رئيس لجنة البحث", "هدى سالم العتيبي"), *settings.committee[1:]),
        change=change,
        approved_on="1448/06/01",
    )


def test_a_change_counts_at_once_and_after_the_next_opening(desk: Desk) -> None:
    with desk.work() as work:
        assert change_letterhead(work, an_entry(desk, "0500000042")) == 2
    assert desk.profile.letterhead.phone == "0500000042"
    with desk.look() as look:
        assert letterhead(look).phone == "0500000042"
        newest, first = letterhead_settings(look).versions
    assert (newest.number, newest.change, newest.approved_on) == (2, "تغيّر هاتف المكتب", "1448/06/01")
    assert first.number == 1
    again = sit_down(open_database(desk.database.path, builders.KEY), "slot", desk.clock)
    assert again.profile.committee[0].name == "هدى سالم العتيبي"
    again.close()


def test_the_version_before_stays_as_it_was(desk: Desk) -> None:
    before = desk.profile
    with desk.work() as work:
        change_letterhead(work, an_entry(desk, "0500000042"))
    with desk.look() as look:
        kept = profile_versions(look.db)[-1]
    assert profile_from_json(kept.content) == before


def test_a_change_that_is_refused_or_rolled_back_counts_nowhere(desk: Desk) -> None:
    with pytest.raises(InvalidValue) as refused, desk.work() as work:
        change_letterhead(work, an_entry(desk, "0500000042", change=" "))
    assert refused.value.flaw is ProfileFlaw.MISSING
    with pytest.raises(RuntimeError), desk.work() as work:  # noqa: PT012
        change_letterhead(work, an_entry(desk, "0500000042"))
        raise RuntimeError
    assert desk.profile.letterhead.phone != "0500000042"
    with desk.look() as look:
        assert len(letterhead_settings(look).versions) == 1
