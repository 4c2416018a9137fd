"""What stands in the key file, and its reading: strict, bounded, and never obeying absurd figures.

The file is readable before unlocking, by anybody: it holds no name but the short label that each user chose
for the lock screen.
"""

from __future__ import annotations

import base64
import json
import math
import re
import secrets
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import nacl.exceptions
import nacl.pwhash.argon2id
import nacl.secret

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.passphrases import canonical, earlier, former

FORMAT = 2
DATA_KEY_BYTES = 32
OFFICE_DIGITS, LINE_DIGITS, SEAL_DIGITS = 32, 16, 64

_LARGEST_FILE = 64 * 1024
_MEMORY_LIMITS = (nacl.pwhash.argon2id.MEMLIMIT_MIN, 1 << 30)  # bytes
_PASSES_LIMITS = (1, 20)
_BOX_BYTES = nacl.secret.SecretBox.NONCE_SIZE + nacl.secret.SecretBox.MACBYTES + DATA_KEY_BYTES
_LONGEST_TRY = 1024  # characters: longer ones are not worth stretching


@dataclass(frozen=True)
class Stretching:
    """How much work one try of a passphrase costs: memory in bytes and passes over it."""

    memory: int = 128 * 1024 * 1024
    passes: int = 3


@dataclass(frozen=True)
class Head:
    """The end of the journal's chain as last seen, kept outside the database: so an older one is noticed."""

    count: int = 0
    hash: str = ""  # hexadecimal


@dataclass(frozen=True)
class Owner:
    """Which office a key file belongs to, readable without the key: derived from the data key (`owner_of`).

    `office` is the same wherever this office goes, `line` is its life on one computer: an office restored
    elsewhere begins another, so that neither takes the other's copies for its own. All are hexadecimal.
    """

    office: str
    line: str
    seal: str = field(repr=False)


@dataclass(frozen=True)
class Slot:
    """One user's lock: opaque id, label shown before unlocking, wrong tries since the last right one.

    `is_former`: of format 1, which took a passphrase as the keyboard wrote it.
    """

    id: str
    label: str
    stretching: Stretching
    salt: bytes = field(repr=False)
    box: bytes = field(repr=False)
    failed: int = 0
    failed_at: float = 0.0  # seconds since 1970, UTC
    is_former: bool = False

    @classmethod
    def lock(cls, label: str, passphrase: str, data_key: bytes, stretching: Stretching) -> Slot:
        """A new slot that this passphrase opens."""
        salt = secrets.token_bytes(nacl.pwhash.argon2id.SALTBYTES)
        key = _stretched(canonical(passphrase), salt, stretching)
        return cls(secrets.token_hex(8), label, stretching, salt, boxed(data_key, key))

    def open(self, passphrase: str) -> bytes | None:
        """The data key, or None for a wrong passphrase."""
        if len(passphrase) > _LONGEST_TRY:
            return None
        forms = [former(passphrase)] * self.is_former + [canonical(passphrase), earlier(passphrase)]
        for form in dict.fromkeys(forms):  # where they are one, it is stretched once
            data_key = self._opened_by(form)
            if data_key is not None:
                return data_key
        return None

    def is_outdated(self, passphrase: str) -> bool:
        """Whether the passphrase that opened it did so in a form of before, and so opens it on one keyboard alone."""
        form = canonical(passphrase)
        return self.is_former or (earlier(passphrase) != form and self._opened_by(form) is None)

    def _opened_by(self, form: str) -> bytes | None:
        return unboxed(self.box, _stretched(form, self.salt, self.stretching))


@dataclass(frozen=True)
class KeyContents:
    """All that stands in the key file; one of format 1 has no owner."""

    slots: tuple[Slot, ...]
    recovery: bytes = field(repr=False)
    head: Head = Head()
    owner: Owner | None = None

    @property
    def format(self) -> int:
        """The oldest format that holds it: a copy of format 1 that only counts a wrong try stays readable."""
        return 1 if self.owner is None and all(slot.is_former for slot in self.slots) else FORMAT

    @property
    def locks(self) -> object:
        """Owner, slots and recovery box: two key files with equal locks are opened by the same passphrases."""
        return self.owner, self.recovery, tuple((slot.id, slot.salt, slot.box) for slot in self.slots)

    def slot(self, slot_id: str) -> Slot:
        """The slot of this id, which came from the file itself; `Trouble(WRONG_KEY)` where another lies there now."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise Trouble(Cause.WRONG_KEY)

    def with_slot(self, new_slot: Slot) -> KeyContents:
        """The same with one slot changed."""
        return replace(self, slots=tuple(new_slot if slot.id == new_slot.id else slot for slot in self.slots))


def _stretched(passphrase: str, salt: bytes, stretching: Stretching) -> bytes:
    # argon2id: memory-hard, so that graphics cards gain little against a stolen disk
    # surrogatepass: Qt can hand over half of a surrogate pair, which plain UTF-8 refuses to encode
    return nacl.pwhash.argon2id.kdf(
        nacl.secret.SecretBox.KEY_SIZE,
        passphrase.encode("utf-8", "surrogatepass"),
        salt,
        opslimit=stretching.passes,
        memlimit=stretching.memory,
    )


def boxed(data_key: bytes, key: bytes) -> bytes:
    """The data key locked with another key."""
    # XSalsa20-Poly1305 with a random nonce of 24 bytes: long enough that no counter has to be kept
    return bytes(nacl.secret.SecretBox(key).encrypt(data_key))


def unboxed(box: bytes, key: bytes) -> bytes | None:
    """The data key from a locked box, or None where `key` does not open it."""
    try:
        return nacl.secret.SecretBox(key).decrypt(box)
    except nacl.exceptions.CryptoError:
        return None


def as_json(contents: KeyContents) -> bytes:
    """The file's bytes."""
    slots = [
        {
            "id": slot.id,
            "label": slot.label,
            "memory": slot.stretching.memory,
            "passes": slot.stretching.passes,
            "salt": _text(slot.salt),
            "box": _text(slot.box),
            "failed": slot.failed,
            "failed_at": slot.failed_at,
            **({"form": int(not slot.is_former) + 1} if contents.format > 1 else {}),
        }
        for slot in contents.slots
    ]
    owner = contents.owner
    whole = {
        "format": contents.format,
        **({"owner": asdict(owner)} if owner else {}),
        "slots": slots,
        "recovery": _text(contents.recovery),
        "head": {"count": contents.head.count, "hash": contents.head.hash},
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def read_contents(path: Path) -> KeyContents:
    """Reads a key file; Troubles: KEYS_MISSING, KEYS_DAMAGED, KEYS_NEWER."""
    with told_as_trouble():
        try:
            with path.open("rb") as file:
                # anybody may have changed the file: never read more of it than a key file can have
                raw = file.read(_LARGEST_FILE + 1)
        except FileNotFoundError as error:
            raise Trouble(Cause.KEYS_MISSING) from error
    try:
        if len(raw) > _LARGEST_FILE:
            raise ValueError("too large")
        return _contents(_Fields(json.loads(raw, object_pairs_hook=_once_each, parse_constant=_no_constant)))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Trouble(Cause.KEYS_DAMAGED) from error


class _Fields:
    """An object of the file; each field is taken with the type it must have, else ValueError."""

    def __init__(self, fields: object) -> None:
        if not isinstance(fields, dict):
            raise TypeError("not an object")
        self._fields: dict[str, object] = fields

    def whole(self, name: str, least: int, most: int) -> int:
        value = self._fields[name]
        if type(value) is not int or not least <= value <= most:
            raise ValueError(name)
        return value

    def seconds(self, name: str) -> float:
        value = self._fields[name]
        if type(value) not in {int, float}:
            raise ValueError(name)
        seconds = float(str(value))
        if not math.isfinite(seconds):
            raise ValueError(name)
        return seconds

    def text(self, name: str) -> str:
        value = self._fields[name]
        if not isinstance(value, str):
            raise TypeError(name)
        value.encode()  # half a character of a pair could not be written again
        return value

    def hexadecimal(self, name: str, length: int) -> str:
        value = self.text(name)
        if not re.fullmatch(f"[0-9a-f]{{{length}}}", value):
            raise ValueError(name)
        return value

    def has(self, name: str) -> bool:
        return name in self._fields

    def bytes_(self, name: str, length: int) -> bytes:
        value = base64.b64decode(self.text(name), validate=True)
        if len(value) != length:
            raise ValueError(name)
        return value

    def inner(self, name: str) -> _Fields:
        return _Fields(self._fields[name])

    def each(self, name: str) -> list[_Fields]:
        value = self._fields[name]
        if not isinstance(value, list):
            raise TypeError(name)
        return [_Fields(item) for item in value]


def _contents(fields: _Fields) -> KeyContents:
    format_ = fields.whole("format", 1, 1 << 31)
    if format_ > FORMAT:
        raise Trouble(Cause.KEYS_NEWER)
    slots = tuple(_slot(entry, format_) for entry in fields.each("slots"))
    if not slots or len({slot.id for slot in slots}) != len(slots):
        raise ValueError("slots")
    head = fields.inner("head")
    return KeyContents(
        slots,
        fields.bytes_("recovery", _BOX_BYTES),
        Head(head.whole("count", 0, 1 << 62), head.text("hash")),
        _owner(fields.inner("owner")) if format_ > 1 and fields.has("owner") else None,
    )


def _owner(fields: _Fields) -> Owner:
    return Owner(
        office=fields.hexadecimal("office", OFFICE_DIGITS),
        line=fields.hexadecimal("line", LINE_DIGITS),
        seal=fields.hexadecimal("seal", SEAL_DIGITS),
    )


def _slot(fields: _Fields, format_: int) -> Slot:
    return Slot(
        id=fields.text("id"),
        label=fields.text("label"),
        stretching=Stretching(
            fields.whole("memory", *_MEMORY_LIMITS), fields.whole("passes", *_PASSES_LIMITS)
        ),
        salt=fields.bytes_("salt", nacl.pwhash.argon2id.SALTBYTES),
        box=fields.bytes_("box", _BOX_BYTES),
        failed=fields.whole("failed", 0, 1 << 31),
        failed_at=fields.seconds("failed_at"),
        is_former=format_ == 1 or fields.whole("form", 1, 2) == 1,
    )


def _text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _once_each(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise ValueError("a field stands twice")
    return fields


def _no_constant(name: str) -> object:
    raise ValueError(name)  # NaN and Infinity are no JSON
