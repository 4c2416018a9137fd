"""`--demo`: a folder of its own, opened without asking, marked on every screen; real data stay real."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk import main
from hayat_desk.main import NOT_TOGETHER, demo_folder, office_folder
from hayat_desk.sample import office as sample_office
from hayat_desk.ui.app import make_application
from hayat_desk.ui.entry.trouble_page import TroublePage
from hayat_desk.ui.entry.unlock_page import UnlockPage
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.text import bare
from hayat_desk.ui.places.people import PeoplePlace
from hayat_desk.ui.places.requests import RequestsPlace
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.beginning import Beginning
from hayat_desk.ui.shell.program import Program
from hayat_desk.ui.shell.workplace import Workplace
from tests import builders
from tests.sample.conftest import NOW, drawn

Start = Callable[..., Program]


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest) -> None:
    """The offscreen platform says again and again that it has no window manager to talk to."""
    request.node.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot) -> Iterator[Start]:
    """Start the program on a folder, by default as `--demo` does."""
    make_application(Preferences())
    started: list[Program] = []

    def begin(folder: Path, *, sample: bool = True, fresh: bool = False, profile: str = "") -> Program:
        program = Program(
            Beginning(folder, profile or "hayat-arar", NOW, lambda: None, sample=sample, fresh=fresh)
        )
        started.append(program)
        qtbot.addWidget(program.window, before_close_func=lambda w: w.ask_before_closing(lambda: True))
        program.begin()
        qtbot.waitUntil(lambda: program.window.content() is not None)
        return program

    yield begin
    for program in started:
        if program.workplace is not None:
            program.workplace.stop()
            program.workplace.desk.close()
        program.let_go()
    assert background.finish()


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a closed sample of few people: here it is only opened, `test_office` looks into a full one."""
    folder = tmp_path_factory.mktemp("few") / "demo"
    sample_office.make_sample_office(folder, "hayat-arar", people=12, requests=4, clock=NOW, draw=drawn)
    return folder


@pytest.fixture
def demo(few: Path, tmp_path: Path) -> Path:
    """A sample office of its own."""
    shutil.copytree(few, tmp_path / "demo")
    return tmp_path / "demo"


def opened(program: Program, qtbot: QtBot) -> Workplace:
    qtbot.waitUntil(lambda: program.workplace is not None, timeout=180_000)
    assert program.workplace is not None
    return program.workplace


def the_mark() -> str:
    word = QCoreApplication.translate("SampleMark", "Sample copy")
    assert word in ("نسخة تجريبية", "Sample copy")  # the latter until the translations are compiled anew
    return word


def test_the_workplace_opens_without_asking_and_says_what_it_is(
    start: Start, demo: Path, qtbot: QtBot
) -> None:
    program = start(demo)
    assert program.window.sample_mark is not None  # also before anything is open
    place = opened(program, qtbot)
    mark = program.window.sample_mark
    assert mark.isVisible()
    assert bare(mark.words.text()) == the_mark()
    for here in (PeoplePlace(), RequestsPlace()):
        assert place.navigator.open(here)
        assert mark.isVisible()
        assert the_mark() in program.window.windowTitle()
    program.window.turn_shield()
    assert mark.isVisible()


def test_locking_comes_back_without_asking(start: Start, demo: Path, qtbot: QtBot) -> None:
    program = start(demo)
    assert opened(program, qtbot).navigator.open(PeoplePlace())
    program.lock()
    program.window.hide()
    here = opened(start(demo), qtbot).navigator.here()
    assert here is not None
    assert here.place == PeoplePlace()


def test_the_sample_is_made_where_it_is_not_there_and_made_anew_when_asked(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    whole = sample_office.make_sample_office

    def small(folder: Path, profile: str, **how: object) -> None:
        made.append(folder)
        whole(folder, profile, people=12, requests=4, **{**how, "draw": drawn})  # type: ignore[arg-type]

    monkeypatch.setattr(sample_office, "make_sample_office", small)
    folder = tmp_path / "demo"
    for fresh, times in ((False, 1), (False, 1), (True, 2)):
        program = start(folder, fresh=fresh)
        opened(program, qtbot)
        program.window.hide()
        program.lock()
        assert len(made) == times


def test_a_real_office_is_not_opened_as_a_sample(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    builders.found(folder / "office.db")
    (folder / "keys.json").write_bytes(b"{}")
    program = start(folder, fresh=True)
    qtbot.waitUntil(lambda: isinstance(program.window.content(), TroublePage), timeout=20_000)
    assert (folder / "office.db").exists()


def test_a_copy_of_the_sample_opened_as_a_real_office_is_marked_too(
    start: Start, demo: Path, qtbot: QtBot
) -> None:
    program = start(demo, sample=False)
    page = program.window.content()
    assert isinstance(page, UnlockPage)
    assert program.window.sample_mark is None
    page.passphrase.set_text(sample_office.PASSPHRASE)
    page.open_button.click()
    opened(program, qtbot)
    assert program.window.sample_mark is not None


def test_the_folder_of_the_demo_is_never_that_of_the_office() -> None:
    real = office_folder(None)
    folders = [demo_folder(profile) for profile in ("hayat-arar", "dawah-aburakah")]
    assert len({real, *folders}) == 3
    for folder in folders:
        assert real not in folder.parents
        assert folder not in real.parents


@pytest.mark.parametrize(
    "words", [["--demo", "--data", "x"], ["--demo", "--tour", "x"], ["--demo", "--check"], ["--fresh"]]
)
def test_what_goes_not_together_is_refused_in_both_languages(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(words) == NOT_TOGETHER
    arabic, english = capsys.readouterr().err.splitlines()
    assert "--" in arabic
    assert english.isascii()


def only_begun(monkeypatch: pytest.MonkeyPatch) -> list[Beginning]:
    """What `main` would start the program with; nothing is started."""
    begun: list[Beginning] = []

    def begin(beginning: Beginning) -> int:
        begun.append(beginning)
        return 0

    monkeypatch.setattr("hayat_desk.ui.shell.program.run", begin)
    monkeypatch.setattr("hayat_desk.ui.app.LastChance.install", lambda _self: None)
    return begun


def test_the_demo_begins_in_its_own_folder(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    begun = only_begun(monkeypatch)
    assert main.main(["--demo"]) == 0
    assert main.main(["--demo", "--fresh", "--profile", "dawah-aburakah"]) == 0
    assert main.main([]) == 0
    assert [one.sample for one in begun] == [True, True, False]
    assert [one.fresh for one in begun] == [False, True, False]
    assert [one.folder for one in begun] == [
        demo_folder("hayat-arar"), demo_folder("dawah-aburakah"), office_folder(None),
    ]  # fmt: skip


def test_a_locked_demo_is_not_made_anew(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    begun = only_begun(monkeypatch)
    replaced: list[list[str]] = []
    monkeypatch.setattr(
        "hayat_desk.ui.shell.lock.replace_process", lambda: replaced.append(list(sys.orig_argv))
    )
    monkeypatch.setattr(sys, "orig_argv", ["python", "-m", "hayat_desk", "--demo", "--fresh"])
    main.main(["--demo", "--fresh"])
    begun[0].replace()
    assert replaced == [["python", "-m", "hayat_desk", "--demo"]]
