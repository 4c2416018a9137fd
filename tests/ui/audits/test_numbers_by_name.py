"""Every number that a screen shows behind the name of a kind is of that kind: its code says so (DESIGN §8)."""

from __future__ import annotations

import re

import pytest

from hayat_desk.policy.numbers import NumberKind, number_of
from hayat_desk.tour.hand import until
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.kit.worklist import Worklist
from hayat_desk.ui.shell.pages import all_pages
from tests.ui.page_kit import Office, Seat

NAMES = {kind.arabic: kind for kind in NumberKind}
NAMED = re.compile(rf"({'|'.join(NAMES)})[ :]+([0-9]{{4}}-[0-9-]+[0-9])")


def named_numbers(words: str) -> set[tuple[NumberKind, str]]:
    return {(NAMES[name], number) for name, number in NAMED.findall(bare(words))}


def misnamed(numbers: set[tuple[NumberKind, str]]) -> list[tuple[NumberKind, str]]:
    return sorted((kind, number) for kind, number in numbers if number_of(number).kind is not kind)


@pytest.mark.parametrize("key", [entry.place.key for entry in all_pages()])
def test_no_page_calls_a_number_by_another_kinds_name(worked: Seat, contents: Office, key: str) -> None:
    page = worked.open(contents.place(key))
    until(lambda: all(rows.is_filled() for rows in page.findChildren(Worklist)), f"{key} is not filled")
    assert misnamed(named_numbers(worked.words())) == []


def test_the_pages_name_numbers_at_all(worked: Seat) -> None:
    """The control: the committee's page has requests and a session, and a wrong name would be found."""
    worked.open("committee")
    kinds = {kind for kind, _ in named_numbers(worked.words())}
    assert {NumberKind.REQUEST, NumberKind.SESSION} <= kinds
    assert misnamed(named_numbers("رقم الطلب 1448-01-5-00001"))
