"""Attachments: scans beside the database, each sealed in a file of its own whose name tells nothing.

A file is on the disk, whole and read back, before the row that names it is committed: a crash leaves at most
a file without a row, never a row without its file. What was scanned twice lies there once.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

import nacl.encoding
import nacl.exceptions
import nacl.hash
from nacl.secret import Aead

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import Cause, told_as_trouble
from hayat_desk.vault.durable import clear_parts, durable_write, pieces_of
from hayat_desk.vault.keys import derive

FOLDER_NAME = "attachments"
_NAME = re.compile(r"[0-9a-f]{64}\.sealed")


class Attachments:
    """The sealed files in `folder`, under keys derived from the office's data key (XChaCha20-Poly1305)."""

    def __init__(self, folder: Path, data_key: bytes) -> None:
        self.folder = folder
        self._box = Aead(derive(data_key, "attachments"))
        self._naming = derive(data_key, "attachment names")

    def keep(self, content: bytes) -> str:
        """Seal the content and return its SHA-256 in hexadecimal, by which it is found again."""
        digest = hashlib.sha256(content).hexdigest()
        if not self._opens(digest):
            with told_as_trouble():
                self.folder.mkdir(mode=0o700, exist_ok=True)
            # the digest is authenticated with the content, so a sealed file renamed to another scan does not open
            durable_write(self.path_of(digest), bytes(self._box.encrypt(content, bytes.fromhex(digest))))
        return digest

    def clear_up(self) -> None:
        """Remove the unfinished files of a filing that was cut off; called at opening, while nobody else files."""
        clear_parts(self.folder, _NAME)

    def read(self, digest: str) -> bytes:
        """The content; `Trouble` where its file is gone, changed, or another one stands in its place."""
        with told_as_trouble():
            path = self.path_of(digest)
            if not path.is_file():
                raise Trouble(Cause.ATTACHMENT_MISSING)
            ciphertext = path.read_bytes()
        try:
            return self._box.decrypt(ciphertext, bytes.fromhex(digest))
        except (nacl.exceptions.CryptoError, ValueError) as error:
            raise Trouble(Cause.ATTACHMENT_DAMAGED) from error

    def path_of(self, digest: str) -> Path:
        """Where the sealed file lies; the name reveals neither the content nor its hash."""
        # keyed: who has a copy of some paper cannot look whether its digest is among the names
        name = nacl.hash.blake2b(bytes.fromhex(digest), key=self._naming, encoder=nacl.encoding.HexEncoder)
        return self.folder / f"{name.decode()}.sealed"

    def lacking(self, digests: Iterable[str]) -> tuple[str, ...]:
        """The digests whose sealed file is missing or cannot be decrypted; every file is read to its last byte."""
        return tuple(digest for digest in digests if not self._opens(digest))

    def bring_to(self, target: Attachments, digests: Iterable[str]) -> tuple[str, ...]:
        """Copy each into the folder of `target`; returns the digests that are whole in neither folder.

        Each file there is read to its last byte and, where it does not open, written anew: a stick that
        spoils a byte changes neither the size nor the day of the file. Raises `Trouble`.
        """
        lacking = []
        for digest in target.lacking(digests):
            if self._opens(digest):
                with told_as_trouble():
                    target.folder.mkdir(mode=0o700, exist_ok=True)
                    durable_write(target.path_of(digest), pieces_of(self.path_of(digest)))
            else:
                lacking.append(digest)
        return tuple(lacking)

    def _opens(self, digest: str) -> bool:
        try:
            self.read(digest)
        except Trouble:
            return False
        return True


def sealed_in(folder: Path) -> tuple[Path, ...]:
    """The sealed files in a folder, in the order of their names."""
    return tuple(sorted(path for path in folder.iterdir() if _NAME.fullmatch(path.name)))
