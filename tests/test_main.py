"""The command line: what it starts, what it refuses, and its exit codes (DESIGN §11)."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from platformdirs.windows import Windows

from hayat_desk import __version__
from hayat_desk.desk import system_clock
from hayat_desk.main import (
    MISSING_PART,
    NO_SCREEN,
    NOT_TOGETHER,
    arguments,
    demo_folder,
    former_folder,
    main,
    office_folder,
    own_place,
)
from hayat_desk.safekeeping.backups import back_up
from hayat_desk.ui.log import log_path
from hayat_desk.ui.preferences import preferences_path
from hayat_desk.vault.keys import KEYS_NAME, KeyFile
from tests.founded import PASSPHRASE, found

ROOT = Path(__file__).parent.parent


def run(*words: str, typed: str = "", **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run the program as the command line does; its screen is offscreen unless told otherwise."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **surroundings}
    return subprocess.run(
        [sys.executable, "-m", "hayat_desk", *words],
        cwd=ROOT, env=environment, input=typed, capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed office with a backup of today."""
    made = tmp_path_factory.mktemp("office") / "HayatDesk"
    founded = found(made, clock=system_clock)
    back_up(founded.desk, made)
    founded.desk.close()
    return made


def test_the_folder_is_the_users_own_unless_one_is_named(tmp_path: Path) -> None:
    assert (office_folder(None).parent.name, office_folder(None).name) == ("HayatDesk", "office")
    assert former_folder(None) == own_place() == office_folder(None).parent
    assert office_folder(tmp_path / "عيادة") == tmp_path / "عيادة"
    assert former_folder(tmp_path / "عيادة") is None


def test_whoever_names_the_place_of_the_earlier_version_is_led_to_the_own_office() -> None:
    for place in (own_place(), own_place() / ".." / own_place().name):
        assert office_folder(place) == office_folder(None)
        assert former_folder(place) == own_place()
    assert former_folder(office_folder(None)) is None


def test_in_the_offices_folder_lies_nothing_else_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """A restore renames that folder; on Windows no file in it may be open then."""
    for kept in (log_path(), preferences_path(), demo_folder("hayat-arar")):
        assert office_folder(None) not in [kept, *kept.parents]
    monkeypatch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", r"D:\nora\Local")
    windows = Windows("HayatDesk", appauthor=False)  # it can be asked on any system
    office = Path(windows.user_data_dir, "office")
    for beside in (windows.user_log_dir, windows.user_config_dir):
        assert not Path(beside).is_relative_to(office)


# What the tests themselves touch


MAKES_EVERYTHING = """
import logging
from hayat_desk.main import own_place
from hayat_desk.ui.log import start_log
from hayat_desk.ui.preferences import Preferences, keep_preferences
start_log()
logging.getLogger("x").warning("x")
keep_preferences(Preferences())
own_place().mkdir(parents=True)
"""


def test_the_tests_never_touch_the_folders_of_whoever_runs_them(tmp_path: Path) -> None:
    """What a program started by a test writes lies in the folder of the tests; its user's home stays empty."""
    home = tmp_path / "home"
    homes = {name: str(home) for name in ("HOME", "USERPROFILE")}
    within_the_tests = own_place().parent

    def written(**surroundings: str) -> list[Path]:
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        shutil.rmtree(own_place(), ignore_errors=True)
        subprocess.run(
            [sys.executable, "-c", MAKES_EVERYTHING], cwd=ROOT, env={**surroundings, **homes}, check=True
        )
        return [path for path in home.rglob("*") if path.is_file()]

    assert written(**os.environ) == []
    assert own_place().is_dir()
    assert within_the_tests.is_relative_to(Path(tempfile.gettempdir()).resolve())
    if sys.platform != "win32":  # the control; Windows would touch the real folders
        theirs = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        assert {path.name for path in written(**theirs)} == {"hayat_desk.log", "preferences.json"}


# The streams


CODE_PAGES = ["cp1252", "cp1256", "cp437", "ascii", "latin-1", "utf-8"]


@pytest.mark.parametrize("code_page", CODE_PAGES)
def test_arabic_is_written_and_read_as_utf8_whatever_the_code_page(folder: Path, code_page: str) -> None:
    """Every door that speaks: --help, what is refused, the check with its passphrase, the tour's last words."""
    streams = {"PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"}
    asked = run("--help", **streams)
    assert asked.returncode == 0, asked.stderr
    assert "مكتب حياة" in asked.stdout
    refused = run("--fresh", **streams)
    assert refused.returncode == NOT_TOGETHER
    assert "النسخة التجريبية" in refused.stderr
    toured = run("--tour", str(folder), **streams)
    assert toured.returncode == 2
    assert "المجلد ليس فارغًا" in toured.stdout
    checked = run("--check", "--data", str(folder), typed=PASSPHRASE + "\n", **streams)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    assert checked.stdout.count("سليم: ") == 8


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_piped_passphrase_opens_however_its_line_is_put(folder: Path, mark: str, ending: str) -> None:
    checked = run("--check", "--data", str(folder), typed=mark + PASSPHRASE + ending)
    assert checked.returncode == 0, checked.stdout + checked.stderr


@pytest.mark.parametrize(
    "piped",
    [b"", b"\n", b"\r\n", PASSPHRASE.encode("cp1256") + b"\r\n", (PASSPHRASE + "\n").encode("utf-16"), b"\xff\xfe"],
    ids=["nothing", "empty line", "empty line of Windows", "cp1256", "utf-16", "half a mark"],
)  # fmt: skip
def test_what_is_no_passphrase_is_not_counted_as_a_failed_try(folder: Path, piped: bytes) -> None:
    failed = [slot.failed for slot in KeyFile(folder / KEYS_NAME).slots()]
    done = subprocess.run(
        [sys.executable, "-m", "hayat_desk", "--check", "--data", str(folder)],
        cwd=ROOT, input=piped, capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert "لم تُقرأ كلمة المرور" in done.stdout.decode()
    assert b"Traceback" not in done.stderr
    assert [slot.failed for slot in KeyFile(folder / KEYS_NAME).slots()] == failed


WITHOUT_A_CONSOLE = """
import os, sys
from hayat_desk.main import main
errors = sys.stderr
sys.stdin = sys.stdout = sys.stderr = None
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
except BaseException as error:
    import traceback
    traceback.print_exception(error, file=errors)
    code = 99
os._exit(code)
"""


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--help"], 0), (["--version"], 0), (["--no-such"], 2), (["--fresh"], NOT_TOGETHER),
        (["--check", "--data", "HERE"], 1), (["--tour", "HERE"], 2),
    ],
)  # fmt: skip
def test_a_start_of_windows_without_a_console_ends_in_order(
    folder: Path, words: list[str], code: int
) -> None:
    failed = [slot.failed for slot in KeyFile(folder / KEYS_NAME).slots()]
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_A_CONSOLE, *(word.replace("HERE", str(folder)) for word in words)],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (code, "")
    assert [slot.failed for slot in KeyFile(folder / KEYS_NAME).slots()] == failed


def test_the_version_is_told_on_one_line() -> None:
    told = run("--version")
    assert (told.returncode, told.stdout) == (0, f"hayat-desk {__version__}\n")


@pytest.mark.parametrize("missing", ["_cffi_backend", "hayat_desk.ui.kit.hand", "code128"])
def test_a_build_that_lacks_a_part_of_the_tour_says_which(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    def lacks(name: str) -> object:
        raise ModuleNotFoundError(f"No module named {missing!r}", name=missing)

    monkeypatch.setattr("hayat_desk.main.import_module", lacks)
    with pytest.raises(ModuleNotFoundError, match=missing):
        main(["--tour", str(tmp_path / "out")])


def test_a_build_without_the_tour_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def lacks(name: str) -> object:
        package = name.rpartition(".")[0]
        raise ModuleNotFoundError(f"No module named {package!r}", name=package)

    monkeypatch.setattr("hayat_desk.main.import_module", lacks)
    assert main(["--tour", str(tmp_path / "out")]) == MISSING_PART
    assert "This build has no tour" in capsys.readouterr().err


def test_check_finds_the_office_of_an_earlier_version_and_brings_it_into_its_folder(
    folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "data" / "HayatDesk"
    shutil.copytree(folder, place)
    elsewhere = {
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "WIN_PD_OVERRIDE_LOCAL_APPDATA": str(tmp_path / "data"),
    }
    for _ in range(2):
        ended = run("--check", typed=PASSPHRASE + "\n", **elsewhere)
        assert ended.returncode == 0, ended.stdout + ended.stderr
        assert [path.name for path in place.iterdir()] == ["office"]


@pytest.mark.parametrize(
    "words",
    [["--profile", "no-such"], ["--profile", "../hayat-arar"], ["--lang", "fr"], ["--passphrase", "x"]],
)
def test_what_is_not_offered_is_refused(words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        arguments().parse_args(words)
    assert ended.value.code == 2


def test_without_a_screen_the_program_says_so_and_ends_by_itself() -> None:
    ended = run(QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    assert ended.returncode == NO_SCREEN  # a signal would be negative
    assert "لا شاشة" in ended.stderr


def test_check_tells_that_all_is_sound(folder: Path) -> None:
    ended = run("--check", "--data", str(folder), typed=PASSPHRASE + "\n")
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.count("سليم: ") == 8
    assert PASSPHRASE not in ended.stdout + ended.stderr


def test_check_with_a_wrong_passphrase_ends_with_one(folder: Path) -> None:
    ended = run("--check", "--data", str(folder), typed="ليست هي أبدًا اليوم\n")
    assert ended.returncode == 1
    assert "كلمة المرور غير مطابقة" in ended.stdout


def test_check_finds_a_damaged_page(folder: Path, tmp_path: Path) -> None:
    damaged = tmp_path / "HayatDesk"
    damaged.mkdir()
    for name in ("office.db", "keys.json"):
        (damaged / name).write_bytes((folder / name).read_bytes())
    content = bytearray((damaged / "office.db").read_bytes())
    content[-2000] ^= 0xFF
    (damaged / "office.db").write_bytes(content)
    ended = run("--check", "--data", str(damaged), typed=PASSPHRASE + "\n")
    assert ended.returncode == 1
    assert "تالف" in ended.stdout


def test_check_finds_a_missing_office(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ended = run("--check", "--data", str(tmp_path / "empty"), typed="\n")
    assert ended.returncode == 1
    assert not (tmp_path / "empty" / "office.db").exists()


SHOWN_UNLOCK = """
import json, sys
from pathlib import Path
from PySide6.QtTest import QTest
from hayat_desk.ui.app import make_application
from hayat_desk.ui.preferences import Preferences
from hayat_desk.ui.shell.beginning import Beginning
from hayat_desk.ui.shell.program import Program
import hayat_desk.main
app = make_application(Preferences())
program = Program(Beginning(Path(sys.argv[1])))
program.begin()
while program.window.content() is None:
    QTest.qWait(10)
QTest.qWait(50)
print(json.dumps([type(program.window.content()).__name__, sorted(sys.modules)]))
"""


def test_the_unlock_page_is_on_the_screen_before_anything_of_the_database_is_imported(folder: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", SHOWN_UNLOCK, str(folder)],
        cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    shown, modules = json.loads(ended.stdout.splitlines()[-1])
    assert shown == "UnlockPage"
    loaded = {name.partition(".")[0] for name in modules}
    assert loaded & {"sqlalchemy", "alembic", "reportlab", "pypdfium2", "uharfbuzz", "fontTools"} == set()
    assert "hayat_desk.desk" not in modules
    assert "sqlcipher3" in loaded  # the control: what is imported is seen
