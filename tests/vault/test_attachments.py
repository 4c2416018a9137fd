"""Scans lie sealed beside the database: unreadable, found again, and never one in another's place."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault.attachments import Attachments, sealed_in
from hayat_desk.vault.causes import Cause

KEY = bytes(range(32))
SCAN = "ورقة وقّعتها مستفيدة مخترعة".encode() * 40


@pytest.fixture
def kept(tmp_path: Path) -> Attachments:
    return Attachments(tmp_path / "attachments", KEY)


def test_a_scan_comes_back_as_it_was(kept: Attachments) -> None:
    digest = kept.keep(SCAN)

    assert digest == hashlib.sha256(SCAN).hexdigest()
    assert kept.read(digest) == SCAN


def test_the_same_scan_lies_there_once(kept: Attachments) -> None:
    assert kept.keep(SCAN) == kept.keep(SCAN)
    assert len(sealed_in(kept.folder)) == 1


def test_neither_the_content_nor_its_hash_can_be_told_from_the_folder(kept: Attachments) -> None:
    digest = kept.keep(SCAN)
    (file,) = sealed_in(kept.folder)
    there = file.read_bytes()

    assert SCAN[:30] not in there
    assert bytes.fromhex(digest) not in there
    assert digest not in file.name
    assert hashlib.sha256(there).hexdigest() not in file.name
    assert Attachments(kept.folder, bytes(32)).path_of(digest) != file


@pytest.mark.parametrize("at", [0, 30, -1])
def test_a_changed_byte_is_noticed(kept: Attachments, at: int) -> None:
    digest = kept.keep(SCAN)
    file = kept.path_of(digest)
    spoilt = bytearray(file.read_bytes())
    spoilt[at] ^= 1
    file.write_bytes(spoilt)

    with pytest.raises(Trouble) as trouble:
        kept.read(digest)
    assert trouble.value.cause is Cause.ATTACHMENT_DAMAGED
    assert kept.lacking([digest]) == (digest,)


def test_a_file_in_anothers_place_is_noticed(kept: Attachments) -> None:
    digests = [kept.keep(SCAN), kept.keep(SCAN + b"2")]
    first, second = (kept.path_of(digest) for digest in digests)
    first.write_bytes(second.read_bytes())

    with pytest.raises(Trouble) as trouble:
        kept.read(digests[0])
    assert trouble.value.cause is Cause.ATTACHMENT_DAMAGED


def test_a_file_that_is_gone_is_told_as_gone_and_kept_again(kept: Attachments) -> None:
    digest = kept.keep(SCAN)
    kept.path_of(digest).unlink()

    with pytest.raises(Trouble) as trouble:
        kept.read(digest)
    assert trouble.value.cause is Cause.ATTACHMENT_MISSING
    assert kept.keep(SCAN) == digest
    assert kept.read(digest) == SCAN


def test_a_damaged_one_is_mended_by_scanning_again(kept: Attachments) -> None:
    digest = kept.keep(SCAN)
    kept.path_of(digest).write_bytes(b"")

    assert kept.keep(SCAN) == digest
    assert kept.read(digest) == SCAN


@pytest.fixture
def stick(tmp_path: Path) -> Attachments:
    return Attachments(tmp_path / "stick", KEY)


def test_only_what_is_new_is_copied(kept: Attachments, stick: Attachments) -> None:
    digests = [kept.keep(SCAN)]
    assert kept.bring_to(stick, digests) == ()
    first = stick.path_of(digests[0])
    written_at = first.stat().st_mtime_ns
    digests.append(kept.keep(SCAN + b"2"))
    (kept.folder / "note.txt").write_text("not ours")

    assert kept.bring_to(stick, digests) == ()
    assert stick.lacking(digests) == ()
    assert first.stat().st_mtime_ns == written_at
    assert [path.name for path in stick.folder.iterdir() if path.suffix != ".sealed"] == []


@pytest.mark.parametrize("spoilt", ["byte", "byte and its day kept", "cut", "emptied", "another's", "gone"])
def test_what_is_spoilt_there_is_written_anew(kept: Attachments, stick: Attachments, spoilt: str) -> None:
    digests = [kept.keep(SCAN), kept.keep(SCAN + b"2")]
    kept.bring_to(stick, digests)
    spoil(stick, digests, spoilt)
    assert stick.lacking(digests) == (digests[0],)

    assert kept.bring_to(stick, digests) == ()
    assert stick.lacking(digests) == ()


@pytest.mark.parametrize("spoilt", ["byte", "byte and its day kept", "cut", "emptied", "another's", "gone"])
def test_what_is_whole_in_neither_is_named_and_the_rest_is_brought(
    kept: Attachments, stick: Attachments, spoilt: str
) -> None:
    digests = [kept.keep(SCAN), kept.keep(SCAN + b"2")]
    spoil(kept, digests, spoilt)

    assert kept.bring_to(stick, digests) == (digests[0],)
    assert stick.lacking(digests) == (digests[0],)


def test_what_is_spoilt_here_and_whole_there_is_not_lacking(kept: Attachments, stick: Attachments) -> None:
    digests = [kept.keep(SCAN)]
    kept.bring_to(stick, digests)
    spoil(kept, digests, "byte")

    assert kept.bring_to(stick, digests) == ()
    assert stick.read(digests[0]) == SCAN


def spoil(folder: Attachments, digests: list[str], how: str) -> None:
    """The first of the files."""
    file = folder.path_of(digests[0])
    before = file.stat()
    sealed = file.read_bytes()
    match how:
        case "gone":
            file.unlink()
        case "cut":
            file.write_bytes(sealed[:-1])
        case "emptied":
            file.write_bytes(b"")
        case "another's":
            file.write_bytes(folder.path_of(digests[1]).read_bytes())
        case _:
            file.write_bytes(sealed[:30] + bytes([sealed[30] ^ 1]) + sealed[31:])
            if how.endswith("kept"):
                os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_an_office_without_scans_makes_no_folder(kept: Attachments, stick: Attachments) -> None:
    assert kept.bring_to(stick, []) == ()
    assert not stick.folder.exists()


def test_what_a_filing_that_was_cut_off_has_left_is_cleared_away_and_nothing_else(kept: Attachments) -> None:
    kept.clear_up()  # no folder yet
    digest = kept.keep(SCAN)
    sealed = kept.path_of(digest).name
    for name in (f"{sealed}.part", f"{'0' * 64}.sealed.part", "note.txt.part", "0.sealed.part"):
        (kept.folder / name).write_bytes(b"half")
    kept.clear_up()
    assert {path.name for path in kept.folder.iterdir()} == {sealed, "note.txt.part", "0.sealed.part"}
    assert kept.read(digest) == SCAN
