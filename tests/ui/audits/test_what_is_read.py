"""Every field of a profile and every setting of the office is read by a page, a paper or a figure.

What is read is seen as it is read: the classes tell of each reading, and by which module. Reading to keep,
to compare or to check is none; nor does a setting take effect by being shown on its own page.
"""

from __future__ import annotations

import dataclasses
import inspect
import sys
from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import Any, get_args, get_type_hints

from hayat_desk.policy.ids import RequestId
from hayat_desk.policy.months import Month
from hayat_desk.policy.profiles import Profile
from hayat_desk.records.office import Office as OfficeRow
from hayat_desk.records.papers import Paper
from hayat_desk.reports.month import month_report
from hayat_desk.summaries.dockets import docket_sheet
from hayat_desk.summaries.office import OfficeSettingsSummary
from hayat_desk.summaries.papers.contents import paper_to_draw
from hayat_desk.summaries.papers.request_forms import blank_request_form, filled_request_form
from hayat_desk.ui.entry.wizard_forms import AssociationForm, OfficeForm
from hayat_desk.ui.shell.pages import all_pages
from tests import builders
from tests.ui.page_kit import Office, Seat

WAITING = {
    "Association.name_lines": "issue 15, line 3: neutral papers and envelopes",
    "Association.neutral_name": "issue 15, line 3: neutral papers and envelopes",
    "OfficeSettings.print_digits": "the wizard: the digits of the first papers",
    "Places.cities": "issue 16, line 1: the person in depth",
    "Places.districts": "issue 16, line 1: the person in depth",
    "Profile.key": "the program: of which profile the office is",
    "Profile.categories": "issue 16, line 1: the person in depth",
    "Category.key": "issue 16, line 1: the person in depth",
    "Category.title": "issue 16, line 1: the person in depth",
    "Profile.retention": "issue 15, line 2: how long each record is kept",
    "Retention.record": "issue 15, line 2: how long each record is kept",
    "Retention.years": "issue 15, line 2: how long each record is kept",
    "Retention.days": "issue 15, line 2: how long each record is kept",
    "Retention.counted_from": "issue 15, line 2: how long each record is kept",
    "Retention.ending": "issue 15, line 2: how long each record is kept",
    "Profile.version": "of the shipped file: told when it is refused",
}
"""What nothing reads, with the issue that owns it. No issue number stands here at the end of the policy issues."""

SETTINGS = ("print_arabic_digits", "reply_within_days", "auto_lock_minutes", "backup_folder")
_PACKAGE = Path(inspect.getfile(builders)).parents[1] / "hayat_desk"
_KEEPS = {
    "policy/profile_json.py",
    "policy/profiles.py",
    "policy/profile_changes.py",
    "procedures/profile.py",
    "procedures/office.py",
}
"""Where a profile is read from a file, checked, or kept."""
_OWN_PAGE = {"summaries/office.py", "ui/settings/settings_page.py"}


def _parts(kind: type, met: set[type]) -> set[type]:
    """A record and all records that it holds."""
    met.add(kind)
    for hint in get_type_hints(kind).values():
        for one in (hint, *get_args(hint)):
            if dataclasses.is_dataclass(one) and isinstance(one, type) and one not in met:
                _parts(one, met)
    return met


@contextmanager
def told(kinds: Set[type], elsewhere: Set[str]) -> Iterator[set[str]]:
    """What is read of these classes while this lasts, as `Class.field`, but by modules that only keep it."""
    read: set[str] = set()
    before: dict[type, Any] = {kind: kind.__getattribute__ for kind in kinds}

    def listening(kind: type) -> Any:
        def reading(self: object, name: str) -> object:
            by = Path(sys._getframe(1).f_code.co_filename)
            if by.is_relative_to(_PACKAGE) and by.relative_to(_PACKAGE).as_posix() not in elsewhere:
                read.add(f"{kind.__name__}.{name}")
            value: object = before[kind](self, name)
            return value

        return reading

    for kind in kinds:
        kind.__getattribute__ = listening(kind)  # type: ignore[method-assign]
    try:
        yield read
    finally:
        for kind in kinds:
            del kind.__getattribute__


def _open_and_draw_everything(seat: Seat, office: Office) -> None:
    """The wizard's questions, every page of the office, a new request, every paper, the forms, and the month."""
    for form in (AssociationForm(), OfficeForm()):
        form.show_profile(seat.desk.profile)
    builders.a_request(seat.desk)
    seat.place.refresh()
    for entry in all_pages():
        seat.open(office.place(entry.place.key))
    with seat.desk.look() as look:
        for paper in look.db.query(Paper).all():
            paper_to_draw(look, paper.id)  # type: ignore[arg-type]
        docket_sheet(look, office.session)
        blank_request_form(look)
        filled_request_form(look, RequestId(office.raised))
        month_report(look, Month.of_day(look.today))


def _fields(kinds: Set[type]) -> set[str]:
    return {f"{kind.__name__}.{field.name}" for kind in kinds for field in dataclasses.fields(kind)}


def test_what_the_board_and_the_office_decide_is_read_or_waits_for_its_issue(
    worked: Seat, contents: Office
) -> None:
    kinds = _parts(Profile, set())
    with (
        told(kinds, _KEEPS) as read,
        told({OfficeRow}, _KEEPS | _OWN_PAGE) as used,
        told({OfficeSettingsSummary}, _OWN_PAGE) as shown,
    ):
        _open_and_draw_everything(worked, contents)
    assert sorted(_fields(kinds) - read) == sorted(WAITING)
    in_effect = {name.partition(".")[2] for name in used | shown}
    assert [name for name in SETTINGS if name not in in_effect] == []


def test_what_is_only_kept_or_compared_is_not_read() -> None:
    """The control: equal words, copies and checks are no readings."""

    @dataclasses.dataclass(frozen=True)
    class Kept:
        title: str

    with told({Kept}, set()) as read:
        kept = Kept("عنوان")
        assert dataclasses.replace(kept) == kept
        assert kept.title
    assert read == set()
