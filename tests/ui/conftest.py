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
from pytestqt.qtbot import QtBot

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.ui.app import make_application
from hayat_desk.ui.kit import background
from hayat_desk.ui.preferences import Preferences
from hayat_desk.vault.key_contents import Stretching
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests import builders
from tests.builders import sunday_clock
from tests.founded import PASSPHRASE, found
from tests.ui.page_kit import Office, Seat, furnish, paper_into
from tests.ui.program_kit import Start


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
    founded = found(folder)
    founded.desk.close()
    return FoundedFolder(folder, founded.recovery_code)


@pytest.fixture
def office(founded_pattern: FoundedFolder, tmp_path: Path) -> FoundedFolder:
    """A closed office of its own."""
    folder = tmp_path / "HayatDesk"
    shutil.copytree(founded_pattern.folder, folder)
    return FoundedFolder(folder, founded_pattern.recovery_code)


def put_keys_of_another_office(office: FoundedFolder) -> None:
    """As one who mixes up two sticks does by hand."""
    beside = office.folder.parent / "another"
    beside.mkdir()
    another = KeyFile(beside / KEYS_NAME, stretching=Stretching(8192, 1))
    another.create("سلوى", "بحر هادئ خلف الجبال")
    shutil.copyfile(another.path, office.folder / KEYS_NAME)


@pytest.fixture
def start(program_app: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Start the whole program on a folder."""
    begin = Start(qtbot)
    yield begin
    begin.end()


@pytest.fixture
def press(program_app: QApplication) -> Callable[..., None]:
    """Press a key where the focus is, as a clerk does."""

    def pressed(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target: QWidget | None = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "nothing has the focus"
        QTest.keyClick(target, key, modifiers)
        program_app.processEvents()

    return pressed


@pytest.fixture(scope="module")
def arabic_app(qapp: QApplication) -> QApplication:
    """As `program_app`, made once for all tests of a module that leave its look as it is."""
    return make_application(Preferences())


@pytest.fixture
def seat(arabic_app: QApplication, desk: Desk) -> Iterator[Seat]:
    """A clerk at an office in which nothing has happened yet."""
    taken = Seat(desk)
    yield taken
    taken.leave()


@pytest.fixture(scope="session")
def furnished(founded: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Office]:
    """A closed office with work in it, made once; tests work on copies of it."""
    path = builders.copied(founded, tmp_path_factory.mktemp("furnished") / "office.db")
    desk = builders.seated(path, sunday_clock())
    contents = furnish(desk)
    desk.close()
    return path, contents


@pytest.fixture
def contents(furnished: tuple[Path, Office]) -> Office:
    """What lies in the office of `worked`."""
    return furnished[1]


@pytest.fixture
def worked(
    arabic_app: QApplication, furnished: tuple[Path, Office], tmp_path: Path, clock: MovableClock
) -> Iterator[Seat]:
    """A clerk at an office with work in it."""
    desk = builders.seated(builders.copied(furnished[0], tmp_path / "worked.db"), clock)
    taken = Seat(desk)
    yield taken
    taken.leave()
    desk.close()


@pytest.fixture
def printed(tmp_path: Path) -> Iterator[Path]:
    """The folder that everything is printed into."""
    with paper_into(tmp_path / "printed"):
        yield tmp_path / "printed"


def write(text: str) -> None:
    """Type where the focus is; QTest ends the process at letters that are not Latin."""
    target = QApplication.focusWidget()
    assert target is not None, "nothing has the focus"
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(
                target, QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
            )
