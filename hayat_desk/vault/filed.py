"""The originals of filed scans: sealed where the scanner left them, until a verified copy holds what they show.

A filed scan lies sealed in the office, on one disk. Its original is the only other one, and readable by anybody:
so it gives way at once to a sealed file of its own beside it, which needs nothing but the data key to be opened.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import nacl.exceptions
from nacl.secret import Aead

from hayat_desk.vault.arriving import FileState
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.durable import durable_write, part_of, sync_folder
from hayat_desk.vault.keys import derive

SUFFIX = ".filed"
_PURPOSE = "filed originals"
_LONGEST_NAME = 255  # bytes of UTF-8, the least that file systems take; a letter of Arabic is two
_LARGEST = 256 << 20  # bytes; more was not sealed by us


def put_aside(path: Path, state: FileState, data_key: bytes) -> bool:
    """Seal a filed original and remove it; False where another one lies there by now, which stays.

    Raises `Trouble` where the folder does not allow it. Cut short anywhere, the original or the sealed one is
    there, and doing it again completes it.
    """
    with told_as_trouble():
        if not path.exists():
            return True
        content = path.read_bytes()
        if FileState.of(path) != state:
            return False
        original = _sealed_beside(path, content, data_key)
        if open_filed(original, data_key) != content:
            durable_write(original, bytes(_box(data_key).encrypt(content)))
        if FileState.of(path) != state:
            return False
        path.unlink()
        sync_folder(path.parent)
    return True


def filed_in(folder: Path) -> tuple[Path, ...]:
    """The sealed originals in a folder, in the order of their names."""
    with told_as_trouble():
        return tuple(sorted(path for path in folder.iterdir() if path.suffix == SUFFIX and path.is_file()))


def open_filed(path: Path, data_key: bytes) -> bytes | None:
    """The decrypted original; None where the file is missing, damaged or another office's."""
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return _box(data_key).decrypt(path.read_bytes())
    except (OSError, nacl.exceptions.CryptoError, ValueError):
        return None


def let_go(path: Path) -> None:
    """Remove a sealed original that is no longer needed."""
    with told_as_trouble():
        path.unlink(missing_ok=True)
        sync_folder(path.parent)


def _sealed_beside(path: Path, content: bytes, data_key: bytes) -> Path:
    """`scan0001.pdf.3f9a12cd.filed`: of a scanner that has one name for all, each keeps its own.

    Of a long name the beginning and the kind of file: the sealed one has room to be written, and is known by it.
    """
    mark = hashlib.blake2b(content, digest_size=4, key=derive(data_key, "filed names")).hexdigest()
    ending = f".{mark}{SUFFIX}"
    room = _LONGEST_NAME - len(part_of(Path(ending)).name.encode())
    if len(path.name.encode()) > room:
        stem = path.stem.encode()[: room - len(f"…{path.suffix}".encode())].decode(errors="ignore")
        return path.with_name(f"{stem}…{path.suffix}{ending}")
    return path.with_name(f"{path.name}{ending}")


def _box(data_key: bytes) -> Aead:
    return Aead(derive(data_key, _PURPOSE))
