"""The command line: what it starts, what it refuses, and its exit codes (DESIGN §11)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from hayat_desk.main import NO_SCREEN, arguments, office_folder
from hayat_desk.policy.profiles import read_shipped_profile
from hayat_desk.procedures.backups import back_up
from hayat_desk.procedures.office import OfficeEntry
from hayat_desk.procedures.opening import found_office

PASSPHRASE = "نخلة قديمة فوق السحاب"  # noqa: S105 - of offices that live as long as a test
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
    entry = OfficeEntry(
        title="المكتب", code="01", city="عرعر", clerk_name="هند", clerk_title="", slot="", backup_folder=""
    )
    founded = found_office(made, read_shipped_profile("hayat-arar"), entry, PASSPHRASE)
    back_up(founded.desk, made)
    founded.desk.close()
    return made


def test_the_folder_is_the_users_own_unless_one_is_named(tmp_path: Path) -> None:
    assert office_folder(None).name == "HayatDesk"
    assert office_folder(tmp_path / "عيادة") == tmp_path / "عيادة"


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
    assert ended.stdout.count("سليم: ") == 7
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
from hayat_desk.ui.shell.program import Beginning, Program
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
