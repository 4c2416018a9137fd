"""Identifiers sort by the moment they were made, whatever the clock does."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from uuid import RFC_4122

import pytest

from hayat_desk.policy.ids import id_in_place_of, new_id


def test_ids_of_one_moment_keep_their_order() -> None:
    made = [new_id() for _ in range(5_000)]

    assert made == sorted(made)
    assert len(set(made)) == len(made)
    assert {(one.version, one.variant) for one in made} == {(7, RFC_4122)}


def test_ids_keep_their_order_after_the_clock_was_set_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before = new_id()
    monkeypatch.setattr(time, "time_ns", lambda: 1_000_000_000_000_000_000)  # 2001

    assert before < new_id() < new_id()


def test_an_id_tells_its_millisecond() -> None:
    earliest = time.time_ns() // 1_000_000
    told = new_id().int >> 80

    assert earliest <= told <= earliest + 10_000


def test_two_threads_never_make_the_same_id() -> None:
    with ThreadPoolExecutor(4) as threads:
        made = list(threads.map(lambda _: new_id(), range(4_000)))

    assert len(set(made)) == len(made)


def test_what_stands_in_the_place_of_another_comes_before_all_that_followed_it() -> None:
    first, following = new_id(), new_id()
    second = id_in_place_of(first)
    third = id_in_place_of(second)

    assert first < second < third < following
    assert id_in_place_of(first) != second
    assert {(one.version, one.variant) for one in (second, third)} == {(7, RFC_4122)}
