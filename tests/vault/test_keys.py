"""The key file: its locks, its throttle, and what it does with a damaged or hostile file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.vault import key_contents
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.key_contents import FORMAT, Head, KeyContents, Stretching, as_json
from hayat_desk.vault.keys import KEYS_NAME, WAITS, KeyFile, LabelFlaw, derive, new_line, owner_of
from hayat_desk.vault.passphrases import PassphraseFlaw
from hayat_desk.vault.recovery_code import RecoveryFlaw, code_of, new_secret
from tests.vault.conftest import is_private

FORMER = Path(__file__).parents[1] / "data" / "keys-1.json"
"""A key file as the program before format 2 wrote it, on a Linux keyboard."""
FORMER_TYPED = "سلام ١٤٤٨ ﻻهل القری"
FORMER_ELSEWHERE = "سلام 1448 لاهل القري"  # the same keys on Windows
FORMER_KEY = bytes.fromhex("eed67c975fe185fd4c7ff92eca99c83a0741af1d660b36b37f344f5cdca40072")
FORMER_CODE = "C6ST-KYNN-J8PN-TYTN-CYFV-NTAJ-SFFB-62T4-0113"
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
    with pytest.raises(InvalidValue) as refusal:
        keys.unlock(only_slot(keys), passphrase)
    return refusal.value


def test_passphrase_and_recovery_code_open_the_same_key(keys: KeyFile, start: Callable[[], KeyFile]) -> None:
    data_key, code = keys.create("نورة", RIGHT)
    again = start()
    assert len(data_key) == 32
    assert again.unlock(only_slot(again), RIGHT) == data_key
    assert again.unlock_with_recovery(code.lower().replace("-", " ")) == data_key


@pytest.mark.usefixtures("real_keys")
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
    with pytest.raises(InvalidValue) as refusal:
        keys.unlock_with_recovery(old)
    assert refusal.value.flaw is RecoveryFlaw.OTHER_OFFICE


def test_code_of_another_office_is_refused(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    with pytest.raises(InvalidValue) as refusal:
        keys.unlock_with_recovery(code_of(new_secret()))
    assert refusal.value.flaw is RecoveryFlaw.OTHER_OFFICE


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
    with pytest.raises(InvalidValue) as refusal:
        keys.remove_user(second)
    assert refusal.value.flaw is LabelFlaw.LAST_USER


@pytest.mark.parametrize(
    ("label", "flaw"),
    [(" \n", LabelFlaw.EMPTY), ("س" * 41, LabelFlaw.TOO_LONG), ("نورة ", LabelFlaw.TAKEN)],
)
def test_unfit_label_is_refused(keys: KeyFile, label: str, flaw: LabelFlaw) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    with pytest.raises(InvalidValue) as refusal:
        keys.add_user(data_key, label, OTHER)
    assert refusal.value.flaw is flaw


def test_passphrase_may_not_be_the_label_or_an_own_word(keys: KeyFile) -> None:
    for label, own in (("نورة القحطاني", ()), ("نورة", ("مركز الواحة الخضراء",))):
        with pytest.raises(InvalidValue) as refusal:
            keys.create(label, f"{own[0] if own else label} 1448", own)
        assert refusal.value.flaw is PassphraseFlaw.COMMON
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
        ("form", 0),
        ("form", 3),
        ("form", None),
    ],
)
def test_absurd_figures_in_a_slot_are_never_obeyed(keys: KeyFile, name: str, value: Any) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes())
    whole["slots"][0][name] = value
    assert trouble_of_file(keys, json.dumps(whole).encode()) is Cause.KEYS_DAMAGED


def test_key_file_of_a_later_program_is_called_newer(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes()) | {"format": FORMAT + 1}
    assert trouble_of_file(keys, json.dumps(whole).encode()) is Cause.KEYS_NEWER


def test_one_changed_character_of_a_box_opens_nothing(keys: KeyFile) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes())
    box = whole["slots"][0]["box"]
    whole["slots"][0]["box"] = ("A" if box[0] != "A" else "B") + box[1:]
    keys.path.write_text(json.dumps(whole), encoding="utf-8")
    assert flaw_of(keys, RIGHT).flaw is PassphraseFlaw.WRONG


# One form of the passphrase; format 1


@pytest.fixture
def stretched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was stretched, in its order."""
    forms: list[str] = []
    real = key_contents._stretched

    def count(passphrase: str, salt: bytes, stretching: Stretching) -> bytes:
        forms.append(passphrase)
        return real(passphrase, salt, stretching)

    monkeypatch.setattr(key_contents, "_stretched", count)
    return forms


@pytest.fixture
def former_keys(keys: KeyFile) -> KeyFile:
    keys.path.write_bytes(FORMER.read_bytes())
    return keys


@pytest.mark.parametrize("founded_with", [FORMER_TYPED, FORMER_ELSEWHERE])
@pytest.mark.parametrize("typed", [FORMER_TYPED, FORMER_ELSEWHERE, "سلام ۱۴۴۸ لاهل\u00a0القری\u200f"])
def test_every_door_takes_the_passphrase_of_any_keyboard(
    keys: KeyFile, stretched: list[str], founded_with: str, typed: str
) -> None:
    data_key, _ = keys.create("نورة", founded_with)
    slot = only_slot(keys)
    stretched.clear()
    assert keys.unlock(slot, typed) == data_key
    assert stretched == [FORMER_ELSEWHERE]  # a new lock is tried in one form only
    keys.change_passphrase(slot, typed, OTHER)
    keys.set_passphrase(slot, data_key, founded_with)
    assert keys.unlock(slot, typed) == data_key
    second = keys.add_user(data_key, "سارة", founded_with)
    assert keys.unlock(second, typed) == data_key


def test_a_former_key_file_opens_as_it_was_typed_then_and_by_its_code(former_keys: KeyFile) -> None:
    slot = only_slot(former_keys)
    assert former_keys.unlock(slot, FORMER_TYPED) == FORMER_KEY
    assert former_keys.unlock_with_recovery(FORMER_CODE) == FORMER_KEY
    assert json.loads(former_keys.path.read_bytes()) == json.loads(FORMER.read_bytes())  # as a copy's stays
    assert former_keys.owner() is None


def test_a_former_lock_is_brought_up_to_date_by_its_next_unlock(
    former_keys: KeyFile, stretched: list[str]
) -> None:
    slot = only_slot(former_keys)
    assert (
        flaw_of(former_keys, FORMER_ELSEWHERE).flaw is PassphraseFlaw.WRONG
    )  # its letters cannot be guessed
    key = former_keys.unlock(slot, FORMER_TYPED)
    former_keys.bring_up_to_date(slot, FORMER_TYPED, key)
    assert former_keys.head() == Head(7, "ab" * 32)
    assert [(one.id, one.label, one.failed) for one in former_keys.slots()] == [(slot, "هند", 0)]
    stretched.clear()
    for typed in (FORMER_TYPED, FORMER_ELSEWHERE):
        assert former_keys.unlock(slot, typed) == FORMER_KEY
    assert stretched == [FORMER_ELSEWHERE] * 2
    assert former_keys.unlock_with_recovery(FORMER_CODE) == FORMER_KEY
    assert former_keys.owner() is not None
    before = former_keys.path.read_bytes()
    former_keys.bring_up_to_date(slot, FORMER_TYPED, key)
    assert former_keys.path.read_bytes() == before  # once


def test_a_former_lock_is_tried_in_two_forms_and_counts_one_try(
    former_keys: KeyFile, stretched: list[str]
) -> None:
    assert flaw_of(former_keys, "شيء آخر ١٤٤٨ ﻻ يفتح").details == {"failed": 1, "seconds": WAITS[1]}
    assert stretched == ["شيء آخر ١٤٤٨ ﻻ يفتح", "شيء آخر 1448 لا يفتح"]
    stretched.clear()
    assert flaw_of(former_keys, WRONG).details["failed"] == 2
    assert stretched == [WRONG]  # both forms are one: stretched once
    assert former_keys.slots()[0].failed == 2


def test_a_former_lock_made_of_the_one_form_opens_from_any_keyboard(former_keys: KeyFile) -> None:
    """Who wrote 1448 and لا on Windows comes in by a Linux keyboard at once."""
    slot = former_keys.slots()[0]
    lock = key_contents.Slot.lock("هند", FORMER_ELSEWHERE, FORMER_KEY, FAST)
    former_keys._write(former_keys._read().with_slot(replace(lock, id=slot.id, is_former=True)))
    assert json.loads(former_keys.path.read_bytes())["format"] == 1
    assert former_keys.unlock(slot.id, FORMER_TYPED) == FORMER_KEY


def test_where_it_cannot_be_written_a_former_key_file_opens_all_the_same(
    former_keys: KeyFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise Trouble(Cause.DISK_FULL)

    monkeypatch.setattr("hayat_desk.vault.keys.durable_write", full)
    slot = only_slot(former_keys)
    former_keys.bring_up_to_date(slot, FORMER_TYPED, former_keys.unlock(slot, FORMER_TYPED))
    assert former_keys.path.read_bytes() == FORMER.read_bytes()


def test_a_second_user_s_former_lock_waits_for_her_own_unlock(former_keys: KeyFile) -> None:
    first = only_slot(former_keys)
    lock = replace(key_contents.Slot.lock("سارة", OTHER, FORMER_KEY, FAST), is_former=True)
    contents = former_keys._read()
    former_keys._write(replace(contents, slots=(*contents.slots, lock)))
    former_keys.bring_up_to_date(first, FORMER_TYPED, FORMER_KEY)
    assert [slot.is_former for slot in former_keys.slots()] == [False, True]
    assert former_keys.unlock(lock.id, OTHER) == FORMER_KEY


# Whose it is


def test_the_owner_is_told_by_the_data_key_and_sealed(keys: KeyFile) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    owner = keys.owner()
    assert owner is not None
    assert owner == owner_of(data_key, owner.line)
    other = owner_of(bytes(32), owner.line)
    assert other.office != owner.office
    assert other.seal != owner.seal
    assert owner_of(data_key, new_line()).office == owner.office
    keys.change_passphrase(only_slot(keys), RIGHT, OTHER)
    keys.renew_recovery(data_key)
    assert keys.owner() == owner


@pytest.mark.parametrize("spoilt", [None, [], {}, {"office": "x"}, {"office": "G" * 32}, {"line": ""}])
def test_a_spoilt_owner_makes_a_damaged_key_file(keys: KeyFile, spoilt: Any) -> None:
    keys.create("نورة", RIGHT)
    whole = json.loads(keys.path.read_bytes())
    whole["owner"] = whole["owner"] | spoilt if spoilt else spoilt
    assert trouble_of_file(keys, json.dumps(whole).encode()) is Cause.KEYS_DAMAGED


# Where somebody puts another one in its place while the office is open


def another_office(tmp_path: Path) -> KeyContents:
    (tmp_path / "other").mkdir()
    other = KeyFile(tmp_path / "other" / KEYS_NAME, stretching=FAST)
    other.create("سلوى", OTHER)
    return other.contents()


Mixing = Callable[[KeyContents, KeyContents], KeyContents]
MIXED: dict[str, Mixing] = {
    "the whole of another office": lambda _own, other: other,
    "another office's as format 1": lambda _own, other: KeyContents(
        tuple(replace(slot, is_former=True) for slot in other.slots), other.recovery
    ),
    "own owner, another's locks": lambda own, other: replace(other, owner=own.owner),
    "own locks, another's owner": lambda own, other: replace(own, owner=other.owner),
    "another's lock under the own id": lambda own, other: replace(
        own, slots=(replace(other.slots[0], id=own.slots[0].id),)
    ),
    "another's recovery": lambda own, other: replace(own, recovery=other.recovery),
    "an owner without its seal": lambda own, _other: replace(
        own, owner=replace(own.owner or owner_of(b"", ""), seal="0" * 64)
    ),
}


@pytest.mark.parametrize("mixing", MIXED.values(), ids=MIXED)
def test_a_key_file_of_others_counts_as_a_lost_one_while_the_office_is_open(
    keys: KeyFile, mixing: Mixing, tmp_path: Path
) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    own = keys.contents()
    keys.path.write_bytes(as_json(mixing(own, another_office(tmp_path))))
    assert keys.contents() != own  # without the office being open the file is what it says
    seated = KeyFile(keys.path, of_open_office=data_key)
    assert seated.contents() == own
    seated.anchor(5, "ab")
    assert keys.contents() == replace(own, head=Head(5, "ab"))
    assert keys.unlock(only_slot(keys), RIGHT) == data_key


def test_what_was_known_of_another_office_is_not_put_into_this_one(keys: KeyFile, tmp_path: Path) -> None:
    keys.create("نورة", RIGHT)
    with pytest.raises(Trouble) as trouble:
        KeyFile(keys.path, of_open_office=bytes(32)).contents()
    assert trouble.value.cause is Cause.WRONG_KEY


def test_a_change_by_this_program_is_no_change_by_others(keys: KeyFile) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    seated = KeyFile(keys.path, of_open_office=data_key)
    seated.contents()
    keys.change_passphrase(only_slot(keys), RIGHT, OTHER)
    added = keys.add_user(data_key, "هدى", RIGHT)
    seated.anchor(1, "ab")
    assert keys.unlock(only_slot(keys), OTHER) == data_key
    assert keys.unlock(added, RIGHT) == data_key


def test_a_lock_that_is_not_there_any_more_is_refused_in_words(keys: KeyFile, tmp_path: Path) -> None:
    keys.create("نورة", RIGHT)
    slot = only_slot(keys)
    keys.path.write_bytes(as_json(another_office(tmp_path)))
    for act in (lambda: keys.unlock(slot, RIGHT), lambda: keys.wait(slot), lambda: keys.remove_user(slot)):
        with pytest.raises(Trouble) as trouble:
            act()
        assert trouble.value.cause is Cause.WRONG_KEY


def test_own_locks_under_another_owner_get_their_owner_back_at_unlocking(
    keys: KeyFile, tmp_path: Path
) -> None:
    data_key, _ = keys.create("نورة", RIGHT)
    keys.path.write_bytes(as_json(replace(keys.contents(), owner=another_office(tmp_path).owner)))
    keys.bring_up_to_date(only_slot(keys), RIGHT, data_key)
    owner = keys.owner()
    assert owner is not None
    assert owner == owner_of(data_key, owner.line)


# Letters that look alike, which format 2 kept apart at first


BEFORE, ON_ARABIC = "نھر وجبل عند البيتە", "نهر وجبل عند البيته"


@pytest.fixture
def kept_apart(keys: KeyFile) -> bytes:
    """The data key of an office that was founded when ھ and ه were two: its lock was made of what was typed."""
    data_key, _ = keys.create("هند", OTHER)
    lock = keys.slots()[0]
    key = key_contents._stretched(BEFORE, lock.salt, lock.stretching)
    keys._write(keys._read().with_slot(replace(lock, box=key_contents.boxed(data_key, key))))
    return data_key


def test_a_lock_of_before_opens_with_what_it_was_made_with(keys: KeyFile, kept_apart: bytes) -> None:
    slot = only_slot(keys)
    assert keys.unlock(slot, BEFORE) == kept_apart
    assert flaw_of(keys, ON_ARABIC).flaw is PassphraseFlaw.WRONG  # its letters cannot be guessed
    assert flaw_of(keys, "نهر وجبل عند الباب").flaw is PassphraseFlaw.WRONG


def test_a_lock_of_before_opens_by_either_letter_after_its_next_unlock(
    keys: KeyFile, kept_apart: bytes, stretched: list[str]
) -> None:
    slot = only_slot(keys)
    keys.bring_up_to_date(slot, BEFORE, keys.unlock(slot, BEFORE))
    stretched.clear()
    for typed in (BEFORE, ON_ARABIC, "نہر وجبل عند البیتھ"):
        assert keys.unlock(slot, typed) == kept_apart
    assert stretched == [ON_ARABIC] * 3
    whole = keys.path.read_bytes()
    keys.bring_up_to_date(slot, BEFORE, kept_apart)
    assert keys.path.read_bytes() == whole  # once


@pytest.mark.parametrize("founded_with", [BEFORE, ON_ARABIC])
def test_a_new_lock_opens_by_either_letter_at_once(keys: KeyFile, founded_with: str) -> None:
    data_key, _ = keys.create("هند", founded_with)
    for typed in (BEFORE, ON_ARABIC, "نہر وجبل عند البیتہ"):
        assert keys.unlock(only_slot(keys), typed) == data_key


def test_what_has_no_such_letter_is_stretched_once(keys: KeyFile, stretched: list[str]) -> None:
    """The control: a wrong try costs no more than before."""
    keys.create("هند", ON_ARABIC)
    stretched.clear()
    flaw_of(keys, "نهر وجبل عند الباب")
    assert stretched == ["نهر وجبل عند الباب"]
