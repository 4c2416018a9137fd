"""What the program is started with, and the folder that it alone may have while it runs."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from hayat_desk.ui.shell.lock import replace_process
from hayat_desk.vault.causes import told_as_trouble
from hayat_desk.vault.lock import only_instance

if TYPE_CHECKING:
    from hayat_desk.desk import Clock


@dataclass(frozen=True)
class Beginning:
    """What the program is started with. `clock` None is the computer's; `replace` begins the process anew.

    `former` is where earlier versions kept the office that belongs into `folder`; None where it is not theirs.
    `sample`: the folder is the one of `--demo`, and nothing but a sample office is opened in it; `fresh`
    has it made anew.
    """

    folder: Path
    profile: str = ""
    clock: Clock | None = None
    replace: Callable[[], None] = field(default=replace_process)
    sample: bool = False
    fresh: bool = False
    former: Path | None = None


class FolderHold:
    """Keeps every other process out of the folder, from entry until the office is left."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._instance = ExitStack()

    def take(self) -> None:
        """Make the folder where it is not there, and hold it; raises `Trouble` where another process has it."""
        self.let_go()
        with told_as_trouble():
            self._folder.mkdir(parents=True, exist_ok=True)
        self._instance.enter_context(only_instance(self._folder))

    def let_go(self) -> None:
        """Let another process have the folder."""
        self._instance.close()
