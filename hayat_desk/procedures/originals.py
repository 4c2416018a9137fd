"""أصول المصورات: what the scanner left of filed scans lies sealed in its folder until a verified copy holds them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hayat_desk.desk import Desk
from hayat_desk.errors import Trouble
from hayat_desk.records.office import the_office
from hayat_desk.records.scans import scans_in_copy, sealed_scans
from hayat_desk.vault.attachments import FOLDER_NAME as ATTACHMENTS
from hayat_desk.vault.attachments import Attachments
from hayat_desk.vault.copies import Keeper, own_copies
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
        known = frozenset(sealed_scans(look.db))
    is_in_copy = _looking_into_copy(desk, Path(place)) if place else lambda _digest: False
    unknown = []
    for path in originals:
        content = open_filed(path, desk.database.key)
        if content is None:  # damaged, or another office's: left as it is
            continue
        digest = hashlib.sha256(content).hexdigest()
        if digest not in known:
            unknown.append(path)
        elif is_in_copy(digest):
            let_go(path)
    return tuple(unknown)


def _looking_into_copy(desk: Desk, place: Path) -> Callable[[str], bool]:
    """Tells of a scan whether the newest copy there has its row, and its sealed file lies beside and opens."""
    rows: frozenset[str] = frozenset()
    with suppress(Trouble):  # the stick is out: nothing is known to be in the copy
        keeper = Keeper.of(desk.database.path.parent / KEYS_NAME, desk.database.key)
        copies = own_copies(place, keeper)
        rows = scans_in_copy(copies[-1].path, desk.database.key) if copies else rows
    beside = Attachments(place / ATTACHMENTS, desk.database.key)
    return lambda digest: digest in rows and not beside.lacking([digest])
