"""Scans lie sealed beside the database: unreadable, found again, and never one in another's place."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from hayat_desk.errors import Trouble
from hayat_desk.vault.attachments import Attachments, bring_attachments, sealed_in
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


def test_only_what_is_new_is_copied(kept: Attachments, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    kept.keep(SCAN)
    assert bring_attachments(kept.folder, stick) == 1
    kept.keep(SCAN + b"2")
    (kept.folder / "note.txt").write_text("not ours")

    assert bring_attachments(kept.folder, stick) == 1
    assert bring_attachments(kept.folder, stick) == 0
    assert [path.name for path in sealed_in(stick)] == [path.name for path in sealed_in(kept.folder)]
    assert not (stick / "note.txt").exists()


def test_an_office_without_scans_makes_no_folder(tmp_path: Path) -> None:
    assert bring_attachments(tmp_path / "none", tmp_path / "target") == 0
    assert not (tmp_path / "target").exists()
