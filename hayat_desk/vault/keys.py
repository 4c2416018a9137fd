"""The key file: one random data key, locked once for each user and once for the printed recovery code.

Changing a passphrase rewrites one slot, not the database. The file travels with every backup: without it a
copy of the database cannot be read by anyone. The throttle stops a colleague at the desk; against somebody
with a copy of the disk stands argon2id.
"""

from __future__ import annotations

import math
import os
import secrets
import time
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

import nacl.encoding
import nacl.hash

from hayat_desk.errors import InvalidValue, Trouble
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.key_contents import (
    DATA_KEY_BYTES,
    LINE_DIGITS,
    OFFICE_DIGITS,
    Head,
    KeyContents,
    Owner,
    Slot,
    Stretching,
    as_json,
    boxed,
    read_contents,
    unboxed,
)
from hayat_desk.vault.passphrases import PassphraseFlaw, require_good
from hayat_desk.vault.recovery_code import RecoveryFlaw, code_of, new_secret, read_code

KEYS_NAME = "keys.json"
LONGEST_LABEL = 40
# seconds to wait after so many wrong passphrases in a row; it never becomes for ever
WAITS = (0, 0, 0, 5, 15, 30, 60, 120, 300, 600, 900)

_STRETCHING = Stretching()
# by real path, as this process wrote them last or saw them open: what is merely read proves nothing
_last_known: dict[str, KeyContents] = {}


class LabelFlaw(StrEnum):
    """Why a label for the lock screen, or a change of the list of users, is not taken."""

    EMPTY = "empty"
    TOO_LONG = "too_long"  # most
    TAKEN = "taken"
    LAST_USER = "last_user"  # the last user cannot be removed


def derive(data_key: bytes, purpose: str) -> bytes:
    """A key of 32 bytes for one purpose (`attachments` …), by keyed BLAKE2b; it does not reveal the data key."""
    return nacl.hash.blake2b(purpose.encode(), key=data_key, encoder=nacl.encoding.RawEncoder)


def owner_of(data_key: bytes, line: str) -> Owner:
    """The owner that a key file of this data key must state; a key file with another owner was tampered with."""
    office = derive(data_key, "office").hex()[:OFFICE_DIGITS]
    return Owner(office=office, line=line, seal=derive(data_key, f"line {line}").hex())


def is_of(contents: KeyContents, data_key: bytes) -> bool:
    """Whether the key file's owner fits this data key; true for format 1, which states no owner."""
    owner = contents.owner
    return owner is None or owner == owner_of(data_key, owner.line)


def new_line() -> str:
    """A new random line: the name under which an office continues on another computer."""
    return secrets.token_hex(LINE_DIGITS // 2)


class KeyFile:
    """The key file at `path` (`keys.json` beside the database, or a copy's).

    Every method reads the file afresh and writes it durably. Methods that take the data key are for one who
    has already unlocked. Troubles: KEYS_MISSING, KEYS_DAMAGED, KEYS_NEWER and those of writing a file.
    """

    def __init__(
        self,
        path: Path,
        *,
        stretching: Stretching = _STRETCHING,
        of_open_office: bytes | None = None,
        wall_clock: Callable[[], float] = time.time,
        steady_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`wall_clock` gives seconds since 1970; `steady_clock` never jumps while the program runs.

        `of_open_office`: somebody sits in this office, which this data key opened. Where the file is lost,
        damaged or changed for another meanwhile, it counts as this process last knew it, and is whole again at
        the next writing: nobody is locked out by it. Nobody else writes it, for one process holds the office.
        """
        self.path = path
        self._of_open_office = of_open_office
        self._stretching = stretching
        self._wall_clock = wall_clock
        self._steady_clock = steady_clock
        # by slot, for this run of the program: a full disk or a moved clock must not shorten the wait
        self._failed: dict[str, int] = {}
        self._open_again_at: dict[str, float] = {}  # on the steady clock

    def create(self, label: str, passphrase: str, own_words: Iterable[str] = ()) -> tuple[bytes, str]:
        """Makes the key file of a new office: its data key, and the recovery code to be printed at once."""
        if self.path.exists():
            raise Trouble(Cause.FILE_EXISTS)
        data_key = secrets.token_bytes(DATA_KEY_BYTES)
        label = _require_label(label, ())
        slot = self._new_slot(label, require_good(passphrase, [*own_words, label]), data_key)
        secret = new_secret()
        owner = owner_of(data_key, new_line())
        self._write(KeyContents((slot,), boxed(data_key, _recovery_key(secret)), owner=owner))
        return data_key, code_of(secret)

    def slots(self) -> tuple[Slot, ...]:
        """The users of the office, in the order they were added."""
        return self._read().slots

    def wait(self, slot_id: str) -> int:
        """Whole seconds until this user may try again; 0 when now."""
        return self._wait(self._read().slot(slot_id))

    def unlock(self, slot_id: str, passphrase: str) -> bytes:
        """The data key. A wrong passphrase raises `InvalidValue(WRONG)`, one too soon `InvalidValue(WAIT)`.

        Slow on purpose (about 0.2 s): run it on a worker. A right passphrase sets the number of failed tries
        to none: to show it to the user, ask `slots()` before.
        """
        contents = self._read()
        slot = contents.slot(slot_id)
        if seconds := self._wait(slot):
            if self._wall_clock() < slot.failed_at:
                # the clock was set back: the wait counts from now on, so that it does end
                self._note_tries(slot, self._failures(slot))
            raise InvalidValue(PassphraseFlaw.WAIT, seconds=seconds)
        # counted as failed before it is tried: ending the program at the right moment gains no free try
        failed = self._failures(slot) + 1
        self._note_tries(slot, failed)
        data_key = slot.open(passphrase)
        if data_key is None:
            raise InvalidValue(PassphraseFlaw.WRONG, failed=failed, seconds=_pause_after(failed))
        self._remember(contents)
        self._note_tries(slot, 0)
        return data_key

    def bring_up_to_date(self, slot_id: str, passphrase: str, data_key: bytes) -> None:
        """After unlocking, a key file without its rightful owner gets it, and this lock the passphrase's one form.

        For the office's own key file: those of its copies stay as they were made. On a full or write-protected
        disk it stays too, and is brought up to date another time.
        """
        before = contents = self._read()
        slot = contents.slot(slot_id)
        if contents.owner is None or not is_of(contents, data_key):
            contents = replace(contents, owner=owner_of(data_key, new_line()))
        if slot.is_outdated(passphrase):
            fresh = Slot.lock(slot.label, passphrase, data_key, slot.stretching)
            contents = contents.with_slot(replace(fresh, id=slot_id))
        if contents != before:
            with suppress(Trouble):
                self._write(contents)

    def begin_line(self, data_key: bytes, line: str) -> None:
        """Go on as another life of the office: the copies made from here on are of this line."""
        self._write(replace(self._read(), owner=owner_of(data_key, line)))

    def unlock_with_recovery(self, typed_code: str) -> bytes:
        """The data key by the printed code; `InvalidValue(RecoveryFlaw)` where it does not open."""
        data_key = unboxed(self._read().recovery, _recovery_key(read_code(typed_code)))
        if data_key is None:
            raise InvalidValue(RecoveryFlaw.OTHER_OFFICE)
        return data_key

    def change_passphrase(self, slot_id: str, old: str, new: str, own_words: Iterable[str] = ()) -> None:
        """Locks this user's slot with another passphrase; the old one must open it, throttled as ever."""
        self.set_passphrase(slot_id, self.unlock(slot_id, old), new, own_words)

    def set_passphrase(self, slot_id: str, data_key: bytes, new: str, own_words: Iterable[str] = ()) -> None:
        """A new passphrase without the old one, after the recovery code gave the data key."""
        contents = self._read()
        label = contents.slot(slot_id).label
        fresh = self._new_slot(label, require_good(new, [*own_words, label]), data_key)
        self._failed.pop(slot_id, None)
        self._open_again_at.pop(slot_id, None)
        self._write(contents.with_slot(replace(fresh, id=slot_id)))

    def add_user(self, data_key: bytes, label: str, passphrase: str, own_words: Iterable[str] = ()) -> str:
        """Adds a lock for one more user and returns its id."""
        contents = self._read()
        label = _require_label(label, (slot.label for slot in contents.slots))
        slot = self._new_slot(label, require_good(passphrase, [*own_words, label]), data_key)
        self._write(replace(contents, slots=(*contents.slots, slot)))
        return slot.id

    def remove_user(self, slot_id: str) -> None:
        """Takes a user's lock away. Who copied file and database before can still read that copy."""
        contents = self._read()
        leaving = contents.slot(slot_id)
        if len(contents.slots) == 1:
            raise InvalidValue(LabelFlaw.LAST_USER)
        self._write(replace(contents, slots=tuple(slot for slot in contents.slots if slot != leaving)))

    def renew_recovery(self, data_key: bytes) -> str:
        """A new recovery code, to be printed; the old sheet opens nothing any more."""
        secret = new_secret()
        self._write(replace(self._read(), recovery=boxed(data_key, _recovery_key(secret))))
        return code_of(secret)

    def owner(self) -> Owner | None:
        """The owner stated in the file; None for format 1."""
        return self._read().owner

    def contents(self) -> KeyContents:
        """All that stands in it."""
        return self._read()

    def head(self) -> Head:
        """The journal's end as last anchored."""
        return self._read().head

    def anchor(self, count: int, head_hash: str) -> None:
        """Notes the journal's length and last hash (hexadecimal), at each closing."""
        self._write(replace(self._read(), head=Head(count, head_hash)))

    def _failures(self, slot: Slot) -> int:
        return max(slot.failed, self._failed.get(slot.id, 0))

    def _wait(self, slot: Slot) -> int:
        elapsed = max(0.0, self._wall_clock() - slot.failed_at)  # a clock set back has measured nothing
        by_file = _pause_after(slot.failed) - elapsed
        by_steady_clock = self._open_again_at.get(slot.id, 0.0) - self._steady_clock()
        return max(0, math.ceil(max(by_file, by_steady_clock)))

    def _note_tries(self, slot: Slot, failed: int) -> None:
        self._failed[slot.id] = failed
        self._open_again_at[slot.id] = self._steady_clock() + _pause_after(failed)
        new_slot = replace(slot, failed=failed, failed_at=self._wall_clock() if failed else 0.0)
        with suppress(Trouble):  # on a full or write-protected disk one can still come in and read
            self._write(self._read().with_slot(new_slot))

    def _new_slot(self, label: str, passphrase: str, data_key: bytes) -> Slot:
        return Slot.lock(label, passphrase, data_key, self._stretching)

    def _write(self, contents: KeyContents) -> None:
        durable_write(self.path, as_json(contents))
        self._remember(contents)

    def _remember(self, contents: KeyContents) -> None:
        _last_known[os.path.realpath(self.path)] = contents

    def _read(self) -> KeyContents:
        data_key = self._of_open_office
        if data_key is None:
            return read_contents(self.path)
        last_contents = _last_known.get(os.path.realpath(self.path))
        if last_contents is not None and not is_of(last_contents, data_key):
            last_contents = None
        try:
            contents = read_contents(self.path)
            if not is_of(contents, data_key):
                raise Trouble(Cause.WRONG_KEY)
        except Trouble as trouble:
            if last_contents is None or trouble.cause is Cause.KEYS_NEWER:
                raise
            return last_contents
        if last_contents is not None and contents.locks != last_contents.locks:
            return last_contents
        self._remember(contents)
        return contents


def _pause_after(failed: int) -> int:
    return WAITS[min(failed, len(WAITS) - 1)]


def _require_label(label: str, labels: Iterable[str]) -> str:
    label = " ".join(unicodedata.normalize("NFC", label).split())
    if not label:
        raise InvalidValue(LabelFlaw.EMPTY)
    if len(label) > LONGEST_LABEL:
        raise InvalidValue(LabelFlaw.TOO_LONG, most=LONGEST_LABEL)
    if label in labels:
        raise InvalidValue(LabelFlaw.TAKEN)
    return label


def _recovery_key(secret: bytes) -> bytes:
    """The key for the recovery box; the code has 160 random bits, so plain hashing is enough."""
    return derive(secret, "recovery")
