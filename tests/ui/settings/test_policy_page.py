"""السياسة: read in the program, its steps lead to their screens, its review is told when it is due (T09, T37–T69)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.policy.clauses import CLAUSES
from hayat_desk.policy.permissions import Permission
from hayat_desk.procedures.profile import VersionEntry, change_policy
from hayat_desk.summaries.office import board_settings
from hayat_desk.summaries.today import today_summary
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.settings.policy_page import PolicyPage
from tests import builders
from tests.ui.page_kit import Seat, journaled


def decided(desk: Desk, **changes: object) -> None:
    with desk.work() as work:
        change_policy(work, replace(work.profile.policy, **changes), VersionEntry(change="قرار المجلس"))  # type: ignore[arg-type]


def test_the_policy_is_read_whole_with_what_each_clause_comes_to(seat: Seat) -> None:
    seat.open("policy")
    profile, words = seat.desk.profile, bare(seat.words())
    read = [profile.policy.title, profile.association.kind, profile.association.place]
    read += [step.text for step in profile.steps] + [means.title for means in profile.means]
    read += [tool.title for tool in profile.tools]
    read += [CLAUSES[number].text for step in profile.steps for number in step.clauses]
    read += [CLAUSES[number].text for means in profile.means for number in means.clauses]
    assert [text for text in read if text not in words] == []


def test_each_step_leads_to_the_screen_that_carries_it_out(seat: Seat) -> None:
    opened = []
    for at in range(len(seat.desk.profile.steps)):
        page = seat.open("policy")
        seat.hand.tab_to(page.steps.rows[0])
        seat.hand.press(*["Down"] * at, "Enter")
        until(lambda: seat.here() != "policy", "the step does not open its screen")
        opened.append(seat.here())
    assert opened == ["reception", "requests", "refer", "requests", "committee", "outcomes", "outcomes"]


def test_its_approval_is_kept_and_the_review_is_told_from_its_day_on(seat: Seat, clock: MovableClock) -> None:
    """T09, T69, T86: twelve Hijri months after 12/6/1448."""
    page = seat.open("policy")
    assert isinstance(page, PolicyPage)
    assert "لم يُعرف" in bare(seat.words())
    page.policy_approved.set_text("12/6/1448")
    page.change.set_text("اعتماد المجلس")
    page.primary()
    assert journaled(seat.desk, "change_policy") == 1
    with seat.desk.look() as look:
        assert board_settings(look).versions[0].change == "اعتماد المجلس"
    clock.later(days=353)
    with seat.desk.look() as look:
        assert today_summary(look).review_due is None
    clock.later(days=1)
    seat.open("today")
    seat.reads("كان موعد مراجعة المجلس للسياسة يوم 1449/06/12هـ")


@pytest.mark.parametrize("approved", ["", "1447"])
def test_of_an_approval_that_is_not_known_to_the_day_no_review_is_told(
    desk: Desk, clock: MovableClock, approved: str
) -> None:
    if approved:
        decided(desk, approved=builders.written(approved))
    clock.later(days=3000)
    with desk.look() as look:
        assert today_summary(look).review_due is None


def test_who_does_not_set_up_the_office_reads_and_changes_nothing(seat: Seat) -> None:
    page = PolicyPage(builders.without(seat.desk, Permission.SET_UP_OFFICE))
    assert page.policy_title.edit.isReadOnly()
    assert not page.save.isVisibleTo(page)
    assert page.steps.rows
    page.deleteLater()
