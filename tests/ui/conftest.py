"""What the tests of the program's windows stand on: the application as it starts, and a real office to enter."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.procedures.office import OfficeEntry
from hayat_desk.procedures.opening import found_office
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit import background
from hayat_desk.ui.preferences import Preferences
from tests.builders import MovableClock

PASSPHRASE = "نخلة قديمة فوق السحاب"  # noqa: S105 - of offices that live as long as a test


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says again and again that it has no window manager to talk to."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def program_app(qapp: QApplication) -> Iterator[QApplication]:
    """The application as the program makes it: Arabic, with its sentences."""
    yield make_application(Preferences())
    assert background.finish()
    make_application(Preferences())


@dataclass(frozen=True)
class FoundedFolder:
    """A closed office on the disk with what opens it."""

    folder: Path
    recovery_code: str
    passphrase: str = PASSPHRASE


@pytest.fixture(scope="session")
def founded_pattern(tmp_path_factory: pytest.TempPathFactory) -> FoundedFolder:
    """A closed office with its key file, made once; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("pattern") / "HayatDesk"
    profile = read_shipped_profile("hayat-arar")
    entry = OfficeEntry(
        title="المكتب", code="01", city="عرعر", clerk_name="هند", clerk_title="", slot="", backup_folder=""
    )
    founded = found_office(folder, profile, entry, PASSPHRASE, MovableClock())
    founded.desk.close()
    return FoundedFolder(folder, founded.recovery_code)


@pytest.fixture
def office(founded_pattern: FoundedFolder, tmp_path: Path) -> FoundedFolder:
    """A closed office of its own."""
    folder = tmp_path / "HayatDesk"
    shutil.copytree(founded_pattern.folder, folder)
    return FoundedFolder(folder, founded_pattern.recovery_code)


@pytest.fixture
def press(program_app: QApplication) -> Callable[..., None]:
    """Press a key where the focus is, as a clerk does."""

    def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "nothing has the focus"
        QTest.keyClick(target, key, modifiers)
        program_app.processEvents()

    return pressed


def write(text: str) -> None:
    """Type where the focus is; QTest ends the process at letters that are not Latin."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                target, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            )
