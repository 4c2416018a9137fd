"""The one durable write: whole or not at all, with the disk's own word for it."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault import durable
from hayat_desk.vault.causes import Cause
from hayat_desk.vault.durable import durable_write
from tests.vault.conftest import is_private

OLD = b"the report of last month"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "تقرير ١٤٤٨.pdf"
    path.write_bytes(OLD)
    return path


def cause_of(path: Path, data: Any = b"new") -> object:
    with pytest.raises(Trouble) as trouble:
        durable_write(path, data)
    assert path.read_bytes() == OLD
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return trouble.value.cause


def test_file_is_replaced_and_its_hash_told(path: Path) -> None:
    pieces = [b"a" * 3_000_000, b"", b"b"]
    whole = b"".join(pieces)
    assert durable_write(path, iter(pieces)) == hashlib.sha256(whole).hexdigest()
    assert path.read_bytes() == whole
    assert is_private(path)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_leftover_part_of_a_killed_program_is_no_obstacle(path: Path) -> None:
    path.with_name(path.name + ".part").write_bytes(b"half")
    durable_write(path, b"whole")
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, Cause.DISK_FULL),
        (errno.EIO, Cause.DISK_FAILING),
        (errno.EROFS, Cause.READ_ONLY),
        (errno.ENODEV, Cause.DRIVE_GONE),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "open"])
def test_refusal_of_the_disk_leaves_the_old_file_and_no_part(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, cause: Cause
) -> None:
    def refused(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, refused)
        with pytest.raises(Trouble) as trouble:
            durable_write(path, b"new")
    assert trouble.value.cause is cause
    assert path.read_bytes() == OLD
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_bytes_that_read_back_otherwise_are_not_believed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "pieces_of", lambda _: iter([b"what the stick gave back"]))
    assert cause_of(path) is Cause.COPY_FAILED


def test_error_of_the_source_leaves_the_old_file_and_no_part(path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"first"
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        durable_write(path, pieces())
    assert path.read_bytes() == OLD
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_rename_held_up_by_a_virus_scanner_is_tried_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(durable, "_WAITS", (0.0, 0.0, 0.0))
    real, tries = Path.replace, []

    def held(self: Path, target: Path) -> Path:
        tries.append(1)
        if len(tries) < 4:
            error = PermissionError(errno.EACCES, "held")
            setattr(error, "winerror", 32)  # noqa: B010 - Linux has no such attribute
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", held)
    durable_write(path, b"new")
    assert path.read_bytes() == b"new"
    assert len(tries) == 4


def test_rename_refused_for_good_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> Path:
        raise PermissionError(errno.EACCES, "no")

    monkeypatch.setattr(Path, "replace", refused)
    assert cause_of(path) is Cause.READ_ONLY


def test_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        durable_write(tmp_path / "gone" / "x", b"")
    assert trouble.value.cause is Cause.MISSING_FILE
