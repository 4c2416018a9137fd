"""Where an office lives: a folder that was copied by hand, or carried to another computer, begins a life of its own.

Beside the office stands a mark of this computer and this folder. Whoever copies the folder copies the mark, which
then does not fit: two offices of one life would name their copies alike, and thin each other's on one stick. An
office that comes back goes on with the life it had there.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from hayat_desk.errors import Trouble
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.durable import durable_write
from hayat_desk.vault.key_contents import LINE_DIGITS
from hayat_desk.vault.keys import KeyFile, derive

HOME_NAME = "home"
_MACHINE_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def settle(keys: KeyFile, data_key: bytes, machine: str) -> None:
    """After unlocking: let the office be at home here, under another line where its mark is of elsewhere.

    One without a mark (of an earlier version, or just restored) keeps its line. On a full or write-protected disk
    all stays as it is, and is looked at again at the next opening. `machine` is what `machine_id` says.
    """
    place = f"{machine} {os.path.normcase(os.path.realpath(keys.path.parent))}"
    home = derive(data_key, f"home {place}").hex().encode()
    with suppress(Trouble), told_as_trouble():
        mark = keys.path.parent / HOME_NAME
        marked_home = mark.read_bytes() if mark.exists() else b""
        if marked_home == home:
            return
        if marked_home:  # before the mark: cut short between the two, it is done again
            keys.begin_line(data_key, derive(data_key, f"line at {place}").hex()[:LINE_DIGITS])
        durable_write(mark, home)


def machine_id() -> str:
    """What the system calls this computer, the same until it is installed anew; empty where it has no name for it."""
    if sys.platform == "win32":
        import winreg

        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography", 0, access) as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""
    for path in _MACHINE_IDS:
        with suppress(OSError, UnicodeError):
            return path.read_text(encoding="ascii").strip()
    return ""
