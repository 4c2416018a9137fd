"""What every test stands on: no screen, and never the real office of whoever runs the tests."""

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from hayat_desk.desk import Desk, MovableClock
from hayat_desk.vault.key_contents import Stretching
from hayat_desk.vault.keys import KeyFile
from tests import builders

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before any test module imports Qt

LONGEST = (
    "tests/faults/test_faults.py",
    "tests/tour/test_tour.py",
    "tests/ui/audits/test_drafts_of_all_pages.py",
    "tests/ui/scans/test_scans_page.py",
    "tests/ui/audits/test_small_screens.py",
    "tests/ui/audits/test_hostile_input.py",
    "tests/ui/audits/test_pages_by_eye.py",
    "tests/ui/printing/test_queue_of_cups.py",
    "tests/sample/test_office.py",
    "tests/ui/audits/test_drafts_over_changed_records.py",
    "tests/installer/test_dev.py",
    "tests/printouts/test_hostile.py",
    "tests/sample/test_demo.py",
    "tests/bench/test_run.py",
)
"""Modules that take more than ten seconds, the longest first: whichever core begins one last, others wait for it."""


def pytest_configure(config: pytest.Config) -> None:
    """Let every other worker read the tests from their end: it finds compiled what the first read meanwhile.

    A pytest that a test starts is no worker, although it inherits the worker's environment.
    """
    worker: str = getattr(config, "workerinput", {}).get("workerid", "gw0")
    if worker[-1] in "13579" and config.args == config.getini("testpaths"):
        folder = config.rootpath / config.args[0]
        places = [path for path in folder.iterdir() if path.is_dir() or path.name.startswith("test_")]
        config.args = [str(path) for path in sorted(places, reverse=True) if not path.name.startswith("_")]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest modules; then the others by their names, in every worker alike."""

    def turn(item: pytest.Item) -> tuple[int, str]:
        module = item.nodeid.partition("::")[0]
        return (LONGEST.index(module) if module in LONGEST else len(LONGEST)), module

    items.sort(key=turn)


def pytest_collection_finish() -> None:
    """What was loaded until now stays: no collection of garbage need look through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def folders_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The user's data, preferences and log lie in a temporary folder while the tests run.

    Windows asks the system for them; what goes before that is the way platformdirs has for it.
    """
    folder = tmp_path_factory.mktemp("user")
    with pytest.MonkeyPatch.context() as surroundings:
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            surroundings.setenv(name, str(folder / name.lower()))
        for name in ("APPDATA", "LOCAL_APPDATA"):
            surroundings.setenv(f"WIN_PD_OVERRIDE_{name}", str(folder / name.lower()))
        yield


@pytest.fixture(autouse=True, scope="session")
def quick_keys() -> Iterator[dict[str, object]]:
    """Little work for each passphrase of a key file made here; how much it really is stands in tests/vault.

    Half a second and 128 MiB for each founding and each opening would go nowhere else in these tests.
    """
    with pytest.MonkeyPatch.context() as patch:
        defaults = KeyFile.__init__.__kwdefaults__
        assert defaults is not None
        real = dict(defaults)
        patch.setitem(defaults, "stretching", Stretching(memory=8192, passes=1))
        yield real


@pytest.fixture
def real_keys(quick_keys: dict[str, object], monkeypatch: pytest.MonkeyPatch) -> None:
    """As much work for each passphrase as in the office."""
    defaults = KeyFile.__init__.__kwdefaults__
    assert defaults is not None
    monkeypatch.setitem(defaults, "stretching", quick_keys["stretching"])


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder as on a stick."""
    place = tmp_path / "stick"
    place.mkdir()
    return place


@pytest.fixture
def below_drive() -> Iterator[Path]:
    """A folder that is not there yet, right below a real drive of this machine; what came there is taken away."""
    drive = Path("/dev/shm") if sys.platform == "linux" else Path(Path.cwd().anchor)  # noqa: S108
    folder = drive / f"hayat-{uuid4().hex}"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office's file, made once; tests work on copies of it."""
    path = tmp_path_factory.mktemp("founded") / "office.db"
    builders.found(path)
    return path


@pytest.fixture
def clock() -> MovableClock:
    """Sunday 2026-11-22, nine o'clock in the office; a test moves it on."""
    return builders.sunday_clock()


@pytest.fixture
def desk(founded: Path, tmp_path: Path, clock: MovableClock) -> Iterator[Desk]:
    """A desk of its own over a real encrypted file."""
    seated = builders.seated(builders.copied(founded, tmp_path / "office.db"), clock)
    yield seated
    seated.close()
