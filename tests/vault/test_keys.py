"""The key file: its locks, its throttle, and what it does with a damaged or hostile file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.key_contents import Head, Stretching
from hayat_desk.vault.keys import KEYS_NAME, WAITS, KeyFile, LabelFlaw, derive
from hayat_desk.vault.passphrases import PassphraseFlaw
from hayat_desk.vault.recovery_code import RecoveryFlaw, code_of, new_secret
from tests.vault.conftest import is_private

RIGHT = "نخلة في باحة البيت"
OTHER = "قارب يعبر الخليج ليلا"
WRONG = "wrong guess number 1"
FAST = Stretching(memory=8192, passes=1)


class Clocks:
    """The wall clock, which anyone may set, and the steady one, which only runs."""

    def __init__(self) -> None:
        self.wall = 1_795_000_000.0
        self.steady = 100.0

    def pass_(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def start(tmp_path: Path, clocks: Clocks) -> Callable[[], KeyFile]:
    """Each call is one more start of the program: the steady clock begins anew."""

    def started() -> KeyFile:
        clocks.steady = 0.0
        return KeyFile(
            tmp_path / KEYS_NAME,
            stretching=FAST,
            wall_clock=lambda: clocks.wall,
            steady_clock=lambda: clocks.steady,
        )

    return started


@pytest.fixture
def keys(start: Callable[[], KeyFile]) -> KeyFile:
    return start()


def only_slot(keys: KeyFile) -> str:
    return keys.slots()[0].id


def flaw_of(keys: KeyFile, passphrase: str) -> InvalidValue:
    with pytest.raises(InvalidValue) as refused:
        keys.unlock(only_slot(keys), passphrase)
    return refused.value


def test_passphrase_and_recovery_code_open_the_same_key(keys: KeyFile, start: Callable[[], KeyFile]) -> None:
    data_key, code = keys.create("نورة", RIGHT)
    again = start()
    assert len(data_key) == 32
    assert again.unlock(only_slot(again), RIGHT) == data_key
    assert again.unlock_with_recovery(code.lower().replace("-", " ")) == data_key


def test_real_stretching_is_argon2id_with_128_mib(tmp_path: Path) -> None:
    keys = KeyFile(tmp_path / KEYS_NAME)
    data_key, _ = keys.create("نورة", RIGHT)
    assert keys.slots()[0].stretching == Stretching(memory=128 * 1024 * 1024, passes=3)
    assert keys.unlock(only_slot(keys), RIGHT) == data_key


def test_key_and_passphrase_do_not_stand_in_the_file(keys: KeyFile) -> None:
    data_key, code = keys.create("نورة", RIGHT)
    raw = keys.path.read_bytes()
    assert data_key not in raw
    assert data_key.hex().encode() not in raw
    assert RIGHT.encode() not in raw
    assert code.encode() not in raw
    assert is_private(keys.path)


def test_composed_and_decomposed_letters_are_the_same_passphrase(keys: KeyFile) -> None:
    data_key, _ = keys.create("آمنة", "قرآن وكتاب وقلم")  # آ as one character
    assert keys.unlock(only_slot(keys), "قرآن وكتاب وقلم") == data_key


def test_wrong_passphrase_is_a_refusal_and_changes_no_lock(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    before = keys.slots()[0]
    refused = flaw_of(keys, WRONG)
    after = keys.slots()[0]
    assert refused.flaw is PassphraseFlaw.WRONG
    assert (after.box, after.salt, after.failed) == (before.box, before.salt, 1)


def test_an_existing_key_file_is_never_written_over(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    before = keys.path.read_bytes()
    with pytest.raises(Trouble) as trouble:
        keys.create("سارة", OTHER)
    assert trouble.value.cause is Cause.FILE_EXISTS
    assert keys.path.read_bytes() == before


def test_waits_grow_as_tabled_and_survive_each_restart(start: Callable[[], KeyFile], clocks: Clocks) -> None:
    start().create("نورة", RIGHT)
    for failed, wait in enumerate((*WAITS[1:], WAITS[-1], WAITS[-1]), start=1):
        refused = flaw_of(start(), WRONG)
        assert refused.flaw is PassphraseFlaw.WRONG
        assert refused.details == {"failed": failed, "seconds": wait}
        keys = start()
        assert keys.wait(only_slot(keys)) == wait
        if wait:
            clocks.pass_(wait - 1)
            assert flaw_of(keys, RIGHT).flaw is PassphraseFlaw.WAIT  # even the right one, too soon
        clocks.pass_(1)
    keys = start()
    keys.unlock(only_slot(keys), RIGHT)  # never locked out for good
    assert keys.slots()[0].failed == 0


@pytest.mark.parametrize("jump", [-86_400.0, -60.0, -1e9])
def test_clock_set_back_neither_shortens_the_wait_nor_makes_it_endless(
    start: Callable[[], KeyFile], clocks: Clocks, jump: float
) -> None:
    keys = start()
    keys.create("نورة", RIGHT)
    for _ in range(4):
        clocks.pass_(1000)
        flaw_of(keys, WRONG)
    clocks.wall += jump
    keys = start()
    assert flaw_of(keys, RIGHT).details["seconds"] == WAITS[4]
    clocks.pass_(WAITS[4])
    keys.unlock(only_slot(keys), RIGHT)


def test_clock_set_ahead_does_not_shorten_the_wait_while_the_program_runs(
    keys: KeyFile, clocks: Clocks
) -> None:
    keys.create("نورة", RIGHT)
    for _ in range(6):
        clocks.pass_(1000)
        flaw_of(keys, WRONG)
    clocks.wall += 86_400
    assert keys.wait(only_slot(keys)) == WAITS[6]
    clocks.pass_(WAITS[6])
    assert keys.wait(only_slot(keys)) == 0


def test_throttle_holds_in_memory_where_the_file_cannot_be_written(
    keys: KeyFile, clocks: Clocks, monkeypatch: pytest.MonkeyPatch
) -> None:
    data_key, _ = keys.create("نورة", RIGHT)

    def full(*_: object) -> str:
        raise Trouble(Cause.DISK_FULL)

    monkeypatch.setattr("hayat_desk.vault.keys.durable_write", full)
    for _ in range(3):
        flaw_of(keys, WRONG)
    assert flaw_of(keys, RIGHT).flaw is PassphraseFlaw.WAIT
    clocks.pass_(WAITS[3])
    assert keys.unlock(only_slot(keys), RIGHT) == data_key  # a full disk keeps nobody out


def test_changed_passphrase_replaces_the_old_one(keys: KeyFile) -> None:
    data_key, code = keys.create("نورة", RIGHT)
    keys.change_passphrase(only_slot(keys), RIGHT, OTHER)
    assert flaw_of(keys, RIGHT).flaw is PassphraseFlaw.WRONG
    assert keys.unlock(only_slot(keys), OTHER) == data_key
    assert keys.unlock_with_recovery(code) == data_key


def test_forgotten_passphrase_is_replaced_after_recovery(keys: KeyFile) -> None:
    data_key, code = keys.create("نورة", RIGHT)
    for _ in range(4):
        if not keys.wait(only_slot(keys)):
            flaw_of(keys, WRONG)
    keys.set_passphrase(only_slot(keys), keys.unlock_with_recovery(code), OTHER)
    assert keys.unlock(only_slot(keys), OTHER) == data_key  # at once: recovery ends the wait


def test_renewed_recovery_code_ends_the_old_one(keys: KeyFile) -> None:
    data_key, old = keys.create("نورة", RIGHT)
    new = keys.renew_recovery(data_key)
    assert keys.unlock_with_recovery(new) == data_key
    with pytest.raises(InvalidValue) as refused:
        keys.unlock_with_recovery(old)
    assert refused.value.flaw is RecoveryFlaw.OTHER_OFFICE


def test_code_of_another_office_is_refused(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    with pytest.raises(InvalidValue) as refused:
        keys.unlock_with_recovery(code_of(new_secret()))
    assert refused.value.flaw is RecoveryFlaw.OTHER_OFFICE


def test_each_user_has_a_lock_and_wait_of_her_own(keys: KeyFile) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    first = only_slot(keys)
    second = keys.add_user(data_key, "  سارة   ب ", OTHER)
    assert [slot.label for slot in keys.slots()] == ["نورة", "سارة ب"]
    for _ in range(3):
        flaw_of(keys, WRONG)
    assert keys.wait(first) > 0
    assert keys.unlock(second, OTHER) == data_key
    keys.remove_user(first)
    assert [slot.id for slot in keys.slots()] == [second]
    with pytest.raises(InvalidValue) as refused:
        keys.remove_user(second)
    assert refused.value.flaw is LabelFlaw.LAST_USER


@pytest.mark.parametrize(
    ("label", "flaw"),
    [(" \n", LabelFlaw.EMPTY), ("س" * 41, LabelFlaw.TOO_LONG), ("نورة ", LabelFlaw.TAKEN)],
)
def test_unfit_label_is_refused(keys: KeyFile, label: str, flaw: LabelFlaw) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    with pytest.raises(InvalidValue) as refused:
        keys.add_user(data_key, label, OTHER)
    assert refused.value.flaw is flaw


def test_passphrase_may_not_be_the_label_or_an_own_word(keys: KeyFile) -> None:
    for label, own in (("نورة القحطاني", ()), ("نورة", ("مركز الواحة الخضراء",))):
        with pytest.raises(InvalidValue) as refused:
            keys.create(label, f"{own[0] if own else label} 1448", own)
        assert refused.value.flaw is PassphraseFlaw.COMMON
    assert not keys.path.exists()


def test_head_of_the_journal_is_kept_and_outlives_other_changes(keys: KeyFile) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    assert keys.head() == Head(0, "")
    keys.anchor(512, "ab" * 32)
    keys.change_passphrase(only_slot(keys), RIGHT, OTHER)
    keys.renew_recovery(data_key)
    assert keys.head() == Head(512, "ab" * 32)


def test_derived_keys_differ_by_purpose_and_by_office() -> None:
    one, two = bytes(32), bytes([1] * 32)
    derived = {derive(key, purpose) for key in (one, two) for purpose in ("attachments", "drafts")}
    assert len(derived) == 4
    assert all(len(key) == 32 for key in derived)
    assert derive(one, "drafts") == derive(one, "drafts")


def trouble_of_file(keys: KeyFile, raw: bytes) -> Cause:
    keys.path.write_bytes(raw)
    with pytest.raises(Trouble) as trouble:
        keys.slots()
    assert keys.path.read_bytes() == raw
    assert isinstance(trouble.value.cause, Cause)
    return trouble.value.cause


def test_missing_key_file_has_its_own_trouble(keys: KeyFile) -> None:
    with pytest.raises(Trouble) as trouble:
        keys.slots()
    assert trouble.value.cause is Cause.KEYS_MISSING


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00" * 700,
        b"{}",
        b"null",
        b"[" * 60_000,
        b"\xff\xfe{}",
        b" " * 70_000,
        b'{"format": NaN}',
        b'{"format": 1, "format": 1}',
        b'{"format": true}',
    ],
)
def test_what_is_no_key_file_is_called_damaged(keys: KeyFile, raw: bytes) -> None:
    assert trouble_of_file(keys, raw) is Cause.KEYS_DAMAGED


def test_every_cut_of_a_key_file_is_called_damaged(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    raw = keys.path.read_bytes()
    for length in range(len(raw)):
        assert trouble_of_file(keys, raw[:length]) is Cause.KEYS_DAMAGED


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory", 1 << 40),
        ("memory", 1),
        ("memory", -1),
        ("memory", 8192.0),
        ("passes", 0),
        ("passes", 1_000_000),
        ("passes", "3"),
        ("salt", "AAAA"),
        ("box", "****"),
        ("failed", -5),
        ("failed", None),
        ("failed_at", 10**400),
        ("failed_at", "now"),
        ("label", 7),
        ("label", "\ud800"),
    ],
)
def test_absurd_figures_in_a_slot_are_never_obeyed(keys: KeyFile, name: str, value: Any) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes())
    whole["slots"][0][name] = value
    assert trouble_of_file(keys, json.dumps(whole).encode()) is Cause.KEYS_DAMAGED


def test_key_file_of_a_later_program_is_called_newer(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes()) | {"format": 2}
    assert trouble_of_file(keys, json.dumps(whole).encode()) is Cause.KEYS_NEWER


def test_one_changed_character_of_a_box_opens_nothing(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes())
    box = whole["slots"][0]["box"]
    whole["slots"][0]["box"] = ("A" if box[0] != "A" else "B") + box[1:]
    keys.path.write_text(json.dumps(whole), encoding="utf-8")
    assert flaw_of(keys, RIGHT).flaw is PassphraseFlaw.WRONG
