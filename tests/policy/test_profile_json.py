"""A profile goes into the office's file as JSON and comes back as it was; an older shape comes back whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from hayat_desk.policy.calendars import Calendar
from hayat_desk.policy.profile_json import profile_from_json, profile_to_json
from hayat_desk.policy.profiles import profile_names, read_shipped_profile


@pytest.mark.parametrize("name", profile_names())
def test_a_profile_comes_back_as_it_was_with_its_logo(name: str) -> None:
    profile = read_shipped_profile(name)
    changed = replace(
        profile,
        letterhead=replace(profile.letterhead, logo=bytes(range(256))),
        services=(replace(profile.services[0], offered=False), *profile.services[1:]),
        office=replace(profile.office, report_months=Calendar.HIJRI),
    )
    assert profile_from_json(profile_to_json(profile)) == profile
    assert profile_from_json(profile_to_json(changed)) == changed


def test_an_office_founded_before_logo_and_offering_were_known_comes_back() -> None:
    profile = read_shipped_profile("hayat-arar")
    told = json.loads(profile_to_json(profile))
    del told["letterhead"]["logo"], told["office"]["report_months"]
    for service in told["services"]:
        del service["offered"]
    assert profile_from_json(json.dumps(told)) == profile


def test_a_part_without_a_default_is_missed() -> None:
    told = json.loads(profile_to_json(read_shipped_profile("hayat-arar")))
    del told["services"][0]["title"]
    with pytest.raises(TypeError):
        profile_from_json(json.dumps(told))
