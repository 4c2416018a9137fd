"""The door to the program in a clone: a fresh tree is made ready, started, and says what it lacks."""

import ast
import os
import re
import shutil
import subprocess
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from installer import dev

ROOT = Path(__file__).resolve().parents[2]
DEV = ROOT / "installer" / "dev.py"
PROGRAM = """\
import os, sys
print("arguments", sys.argv[1:])
print("platform", os.environ.get("QT_QPA_PLATFORM"))
print("folder", os.getcwd())
sys.exit(7 if "--fail" in sys.argv else 0)
"""


def lock_of(folder: Path, package: str = "paperclip", *, good_hash: bool = True) -> str:
    """A lock with one package, made here, so that no network is needed."""
    wheel = folder / f"{package}-1.0-py3-none-any.whl"
    if not wheel.exists():
        with zipfile.ZipFile(wheel, "w") as archive:
            names = {
                f"{package}.py": "",
                f"{package}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n",
                f"{package}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
            }
            for name, content in names.items():
                archive.writestr(name, content)
            archive.writestr(f"{package}-1.0.dist-info/RECORD", "".join(f"{name},,\n" for name in names))
    digest = sha256(wheel.read_bytes()).hexdigest() if good_hash else "0" * 64
    return f"{package} @ {wheel.as_uri()} \\\n    --hash=sha256:{digest}\n"


def run_dev(folder: Path, *arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run the copy of dev.py in a folder, on a machine without a screen unless told otherwise."""
    inherited = {name: value for name, value in os.environ.items() if name not in SCREEN}
    return subprocess.run(
        [sys.executable, folder / "installer" / "dev.py", *arguments],
        cwd=folder, env=inherited | surroundings, stdin=subprocess.DEVNULL, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip


SCREEN = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH"}


def make_clone(folder: Path) -> Path:
    (folder / "installer").mkdir(parents=True)
    (folder / "hayat_desk").mkdir()
    shutil.copy(DEV, folder / "installer")
    (folder / "hayat_desk" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    for name in ("runtime", "development"):
        (folder / "installer" / f"{name}.lock").write_text(lock_of(folder), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small clone with a program of its own, started once."""
    folder = make_clone(tmp_path_factory.mktemp("clone") / "hayat")
    done = run_dev(folder, "run", "--check")
    assert done.returncode == 0, done.stderr
    assert "installing" in done.stderr
    return folder


def test_the_second_start_installs_nothing(clone: Path) -> None:
    done = run_dev(clone, "run", "--check")
    assert done.returncode == 0
    assert "installing" not in done.stderr
    assert "arguments ['--check']" in done.stdout


def test_the_program_starts_where_the_caller_stands_and_its_exit_code_is_kept(
    clone: Path, tmp_path: Path
) -> None:
    inherited = {name: value for name, value in os.environ.items() if name not in SCREEN}
    done = subprocess.run(
        [sys.executable, clone / "installer" / "dev.py", "run", "--tour", "OUT", "--fail"],
        cwd=tmp_path, env=inherited, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 7
    assert "arguments ['--tour', 'OUT', '--fail']" in done.stdout
    assert f"folder {tmp_path}" in done.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_screen_run_makes_the_tour_and_says_so(clone: Path) -> None:
    done = run_dev(clone, "run", "--profile", "dawah-aburakah", "--demo", "--data", "somewhere", "--lang=en")
    assert done.returncode == 0, done.stderr
    assert "لا شاشة هنا" in done.stdout
    assert "There is no screen here" in done.stdout
    found = re.search(r"arguments \['--tour', '([^']+)', (.*)\]", done.stdout)
    assert found
    assert Path(found[1]).parent == clone / ".out"
    assert not Path(found[1]).exists()  # the tour makes it
    assert found[2] == "'--profile', 'dawah-aburakah', '--lang=en'"
    assert "platform offscreen" in done.stdout


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_screen_the_window_is_asked_for(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for other in SCREEN:
        monkeypatch.delenv(other, raising=False)
    assert not dev.has_screen() or sys.platform != "linux"
    monkeypatch.setenv(name, ":0")
    assert dev.has_screen()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_an_offscreen_platform_is_no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert not dev.has_screen()


def test_a_changed_lock_is_installed_and_a_wrong_hash_is_refused(clone: Path) -> None:
    lock = clone / "installer" / "runtime.lock"
    lock.write_text(lock_of(clone, good_hash=False), encoding="utf-8")
    refused = run_dev(clone, "run", "--check")
    assert refused.returncode == 1
    assert "لم يكتمل التثبيت" in refused.stderr
    assert "did not finish" in refused.stderr
    assert "arguments" not in refused.stdout
    lock.write_text(lock_of(clone, "stapler").partition(" \\\n")[0] + "\n", encoding="utf-8")
    unhashed = run_dev(clone, "run", "--check")
    assert unhashed.returncode == 1
    assert "require-hashes" in unhashed.stderr
    lock.write_text(lock_of(clone), encoding="utf-8")
    mended = run_dev(clone, "run", "--check")
    assert mended.returncode == 0, mended.stderr
    assert "installing" in mended.stderr
    assert "arguments ['--check']" in mended.stdout


def test_an_environment_of_another_python_is_not_taken_for_ours(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "LOCKS", clone / "installer")
    ours = dev.fingerprint("runtime")
    monkeypatch.setattr(sys, "version_info", (3, 99, 0, "final", 0))
    assert dev.fingerprint("runtime") != ours


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are named on Linux alone")
@pytest.mark.parametrize("command", ["run", "check", "bench", "faults", "translate"])
def test_a_missing_library_is_named_with_the_line_that_installs_it(
    command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(dev.TO_DRAW, "libnothing.so.9", "libnothing9")
    rest = ["all"] if command == "bench" else []
    assert dev.main([command, *rest]) == 1
    said = capsys.readouterr().err
    assert "تنقص هذا الجهاز مكتبات" in said
    assert "lacks system libraries" in said
    assert re.search(r"^ {4}(sudo )?apt install (\S+ )*libnothing9$", said, re.MULTILINE)


@pytest.mark.skipif(sys.platform != "linux", reason="system packages are named on Linux alone")
def test_window_libraries_are_asked_for_only_where_there_is_a_window(
    clone: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(dev.TO_SHOW_WINDOWS, "libnothing.so.9", "libnothing9")
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.setenv("DISPLAY", ":0")
    assert dev.main(["run"]) == 1
    assert "libnothing9" in capsys.readouterr().err
    assert "libnothing9" not in dev.missing_packages(dev.TO_DRAW, dev.TO_TEST)


# `test` on a machine that lacks something ------------------------------------------------------------

TESTS = """\
import sys
print("tests", sys.argv[1:])
sys.exit(5 if "--fail" in sys.argv else 0)
"""
APT = f"""\
#!{sys.executable}
import os, pathlib, sys
with open(os.environ["ASKED"], "a") as asked:
    print(*sys.argv[1:], file=asked)
if "install" in sys.argv and "BROUGHT" in os.environ:
    brought = pathlib.Path(os.environ["BROUGHT"])
    brought.touch(mode=0o755)
"""


@pytest.fixture
def bare_machine(clone: Path, tmp_path: Path) -> dict[str, str]:
    """Surroundings in which Poppler is not found, and `apt-get` brings what `BROUGHT` names."""
    (clone / "pytest.py").write_text(TESTS, encoding="utf-8")
    programs = tmp_path / "programs"
    programs.mkdir()
    apt = programs / "apt-get"
    apt.write_text(APT, encoding="utf-8")
    apt.chmod(0o755)
    return {"PATH": str(programs), "ASKED": str(tmp_path / "asked")}


linux_alone = pytest.mark.skipif(sys.platform != "linux", reason="system packages are named on Linux alone")
as_root = pytest.mark.skipif(not dev.is_root(), reason="root alone installs")


@linux_alone
@as_root
def test_root_installs_what_the_tests_need_and_all_are_run(clone: Path, bare_machine: dict[str, str]) -> None:
    brought = Path(bare_machine["PATH"], "pdftotext")
    done = run_dev(clone, "test", "-q", **bare_machine, BROUGHT=str(brought))
    assert done.returncode == 0, done.stderr
    assert f"tests {[*dev.OVER_ALL_CORES, '-q']}" in done.stdout
    assert Path(bare_machine["ASKED"]).read_text().splitlines() == [
        "-qq update",
        "-qq install -y --no-install-recommends poppler-utils",
    ]
    assert "Not all tests" not in done.stderr
    again = run_dev(clone, "test", **bare_machine)
    assert again.returncode == 0
    assert "system packages" not in again.stderr


@linux_alone
@as_root
@pytest.mark.parametrize("named", ["installer", "installer/dev.py::test_a"])
def test_what_is_named_runs_in_one_process(clone: Path, bare_machine: dict[str, str], named: str) -> None:
    brought = Path(bare_machine["PATH"], "pdftotext")
    done = run_dev(clone, "test", "-q", named, **bare_machine, BROUGHT=str(brought))
    assert f"tests {['-q', named]}" in done.stdout


@linux_alone
@pytest.mark.parametrize("fails", [False, True])
def test_what_cannot_be_installed_is_left_out_and_told_last(
    clone: Path, bare_machine: dict[str, str], fails: bool
) -> None:
    """Root whose `apt-get` brings nothing (no network), and whoever has none."""
    if not dev.is_root() or fails:
        Path(bare_machine["PATH"], "apt-get").unlink()
    done = run_dev(clone, "test", *(["--fail"] if fails else []), **bare_machine)
    assert done.returncode == (5 if fails else 0), done.stderr
    assert f"tests {[*dev.OVER_ALL_CORES, *(['--fail'] if fails else [])]}" in done.stdout
    assert "لم تُجرَ كل الاختبارات" in done.stderr
    assert "Not all tests were run" in done.stderr
    assert re.search(r"^ {4}(sudo )?apt install poppler-utils$", done.stderr, re.MULTILINE)


def test_the_tests_that_ask_poppler_are_left_out_by_name_and_the_others_run(tmp_path: Path) -> None:
    """The real tests of the papers, where the programs of Poppler are not found."""
    done = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-q", "-rs", "tests/printouts/test_check_pdf.py",
            "tests/printouts/test_structure.py", "-k", "poppler or good_page or wrong_way or logo_is_told",
        ],
        cwd=ROOT, env={**os.environ, "PATH": str(tmp_path)}, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "2 passed, 2 skipped" in done.stdout
    assert "needs pdftotext of poppler-utils" in done.stdout
    assert "needs pdfinfo of poppler-utils" in done.stdout


@linux_alone
@pytest.mark.skipif(not (dev.is_root() and shutil.which("unshare")), reason="hides a library for one process")
def test_where_nothing_can_be_drawn_the_other_tests_are_all_found() -> None:
    """A real library is hidden from one process: what is not left out by name loads without it."""
    hidden = (
        "mount --bind /dev/null \"$(ldconfig -p | sed -n 's/.*libEGL.so.1 .*=> //p' | xargs readlink -f)\""
    )

    def collected(*words: str) -> subprocess.CompletedProcess[str]:
        collect = [sys.executable, "-m", "pytest", "--collect-only", "-q", "--assert=plain", *words]
        return subprocess.run(
            ["unshare", "--mount", "sh", "-c", f'{hidden} && exec "$@"', "sh", *collect],
            cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    done = collected(*dev.WITHOUT_DRAWING)
    assert done.returncode == 0, done.stdout
    for place in dev.DRAWN:
        assert f"{place}:" not in done.stdout
        assert f"{place}/" not in done.stdout
    control = collected("tests/house/test_sentences.py")
    assert "libEGL" in control.stdout + control.stderr


def test_a_python_without_venv_is_told_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "PYTHON", tmp_path / "none")
    monkeypatch.setattr(dev, "has_venv", lambda: False)
    monkeypatch.setattr(dev, "is_root", lambda: False)
    assert dev.main(["test"]) == 1
    assert "apt install python3-venv" in capsys.readouterr().err


def test_an_old_python_can_read_the_file_and_is_told_which_it_needs(tmp_path: Path) -> None:
    ast.parse(DEV.read_text(encoding="utf-8"), feature_version=(3, 7))
    aged = "import runpy, sys; sys.version_info = (3, 8, 2, 'final', 0); "
    aged += f"runpy.run_path({str(DEV)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", aged], capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 1
    assert done.stderr == (
        "يحتاج مكتب حياة إلى بايثون 3.11 أو أحدث، وهذا الإصدار 3.8.\n"
        "Hayat Desk needs Python 3.11 or newer; this is 3.8.\n"
    )


def test_only_the_standard_library_is_imported() -> None:
    tree = ast.parse(DEV.read_text(encoding="utf-8"))
    names = {
        (name.name if isinstance(node, ast.Import) else node.module or "").partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert names <= set(sys.stdlib_module_names)


def test_every_command_is_told_of_and_an_unknown_one_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    told = re.findall(r"^  (\w+) ", dev.USAGE, re.MULTILINE)
    assert sorted(told) == sorted([*dev.COMMANDS, *dev.COMMANDS_ALONE])
    assert dev.main(["dance"]) == 2
    assert dev.main(["check", "everything"]) == 2
    assert dev.main([]) == 2
    assert dev.main(["--help"]) == 0
    assert capsys.readouterr().out.count("installer/dev.py COMMAND") == 4


def test_libraries_prints_what_the_tests_lack_here_and_nothing_else(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert dev.main(["libraries"]) == 0
    lacking = [package for program, package in dev.TO_TEST.items() if shutil.which(program) is None]
    assert capsys.readouterr().out.split() == (lacking if sys.platform == "linux" else [])


def test_the_gate_is_a_sound_script_that_checks_and_then_tests() -> None:
    gate = ROOT / ".ci" / "run"
    assert os.access(gate, os.X_OK)
    subprocess.run(["bash", "-n", gate], check=True)
    text = gate.read_text(encoding="utf-8")
    assert text.index("dev.py check") < text.index("dev.py test")
