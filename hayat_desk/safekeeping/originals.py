"""أصول المصورات: what the scanner left of filed scans lies sealed in its folder until a verified copy holds them."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.records.office import the_office
from hayat_desk.records.scans import scans_in_copy, sealed_scans
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import Attachments
from hayat_desk.vault.copies import Keeper, own_copies, verify_copy
from hayat_desk.vault.filed import filed_in, let_go, open_filed
from hayat_desk.vault.keys import KEYS_NAME


def release_originals(desk: Desk, inbox: Path) -> tuple[Path, ...]:
    """Remove the sealed originals whose scans the last verified copy holds; slow, for the worker.

    Returned are those of this office of which its file knows nothing, because an older state was restored:
    they are to be filed once more. Raises `Trouble` where the folder cannot be read or written.
    """
    originals = filed_in(inbox)
    if not originals:
        return ()
    with desk.look() as look:
        place = the_office(look.db).last_backup_place
        in_office = frozenset(sealed_scans(look.db))
    unknown: list[Path] = []
    digests: dict[Path, str] = {}
    for path in originals:
        content = open_filed(path, desk.database.key)
        if content is None:  # damaged, or another office's: left as it is
            continue
        digest = hashlib.sha256(content).hexdigest()
        if digest in in_office:
            digests[path] = digest
        else:
            unknown.append(path)
    in_copy = _held_by_copy(desk, Path(place), frozenset(digests.values())) if place else frozenset()
    for path, digest in digests.items():
        if digest in in_copy:
            let_go(path)
    return tuple(unknown)


def _held_by_copy(desk: Desk, place: Path, digests: frozenset[str]) -> frozenset[str]:
    """The digests that the newest copy in the place holds: with their row, and their sealed file whole beside it.

    The copy itself is read to its last page too: one that cannot be restored holds nothing.
    """
    with suppress(Trouble):  # the stick is out, or the copy is damaged: nothing is known to be in it
        keeper = Keeper.of(desk.database.path.parent / KEYS_NAME, desk.database.key)
        copies = own_copies(place, keeper)
        if not copies:
            return frozenset()
        rows = digests & scans_in_copy(copies[-1].path, desk.database.key)
        if rows:  # reading all of a copy that is older than the scans would be for nothing
            verify_copy(copies[-1].path, copies[-1].keys_path, desk.database.key)
        return rows - frozenset(Attachments(place / ATTACHMENTS, desk.database.key).lacking(rows))
    return frozenset()
