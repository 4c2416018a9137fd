"""The one door to the program in a clone: run it, test it, check it; nothing is installed by hand.

It makes `.venv` from the lock files (every package by its hash), remembers in a stamp what it
installed so that the next start is instant, and says in Arabic and English what a machine lacks.
Standard library only. Down to the version check it also reads on Pythons that are too old to run it.
"""

import ctypes
import datetime
import hashlib
import importlib.util
import io
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

OLDEST_PYTHON = (3, 11)

if sys.version_info < OLDEST_PYTHON:
    sys.exit(
        "يحتاج مكتب حياة إلى بايثون 3.11 أو أحدث، وهذا الإصدار {0}.{1}.\n"
        "Hayat Desk needs Python 3.11 or newer; this is {0}.{1}.".format(*sys.version_info)
    )

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ROOT / "installer"
ENVIRONMENT = ROOT / ".venv"
PROGRAMS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMPS = ENVIRONMENT / "installed"
SOURCES = ("hayat_desk", "tests", "installer")
TRANSLATION = ROOT / "translations" / "hayat_desk_ar.ts"

USAGE = """\
python3 installer/dev.py COMMAND

  run [program arguments]       open the program (without a screen: make the tour into .out/)
  test [pytest arguments]       run the tests over all cores; what this machine lacks is installed (as root)
                                or left out
  check                         format, lint, types, layers, translations
  bench NAME|all [--json FILE]  measure against the limits
  faults [--full]               kill, fill and damage, and count what was lost
  translate                     gather the sentences of the screens and compile their Arabic
  wine COMMAND                  make Windows on this Linux machine, and run program, tour and tests there
  picture                       make the tour, and from it the picture of the README
  lock [uv arguments]           write both lock files anew from pyproject.toml
  libraries                     name the system packages this machine lacks, for check and test
"""

# File looked for → Debian package that holds it. Qt names the wrong library when one is missing,
# and ends the process when it finds no screen, so both are looked at before it starts.
TO_DRAW = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
TO_SHOW_WINDOWS = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",  # for printing
}
TO_TEST = {"pdftotext": "poppler-utils"}

OVER_ALL_CORES = ["--numprocesses=logical", "--dist=loadfile", "--no-loadscope-reorder"]
"""Tests of a module stay together, for they share what it made once; the longest come first (`tests/conftest.py`).

A few named tests start faster alone."""

FLOORS = "tests.floors"
"""Counts the lines that all the tests run, where none of them is left out."""

DRAWN = (
    *("tests/bench", "tests/faults", "tests/sample", "tests/tour", "tests/ui", "tests/test_main.py"),
    *(f"tests/house/test_{name}.py" for name in ("pages", "sentences", "startup", "unused")),
)
"""The tests that start the program itself, or load what draws its windows."""
WITHOUT_DRAWING = [
    *(f"--ignore={place}" for place in DRAWN),
    *("-p", "no:pytest-qt", "-o", "addopts=--import-mode=importlib --strict-markers -ra -p no:cacheprovider"),
    *("-W", "ignore::pytest.PytestConfigWarning"),  # the settings of the plugin that is left out
]


class Stop(Exception):
    """The command cannot go on; the sentences say why and what to do."""


def both(arabic: str, english: str) -> str:
    """The same sentence for the clerk and for the developer."""
    return f"{arabic}\n{english}"


# What the machine must have -------------------------------------------------------------------------


def is_found(file: str) -> bool:
    """Whether a shared library can be loaded, or a program stands on the path."""
    if ".so" not in file:
        return shutil.which(file) is not None
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def missing_packages(*needs: dict[str, str]) -> list[str]:
    """Debian packages that hold what is not found here; none on systems other than Linux."""
    if sys.platform != "linux":
        return []
    return [package for files in needs for file, package in files.items() if not is_found(file)]


def install_line(packages: list[str]) -> str:
    """The line that installs Debian packages, as this user has to type it."""
    return " ".join(["apt install" if is_root() else "sudo apt install", *packages])


def is_root() -> bool:
    """Whether this user may install system packages; nobody is root on Windows."""
    return sys.platform != "win32" and os.geteuid() == 0


def need_libraries(*needs: dict[str, str]) -> None:
    """Stop with the line that installs them if system libraries are missing."""
    packages = missing_packages(*needs)
    if packages:
        raise Stop(
            both(
                "تنقص هذا الجهاز مكتبات من النظام. ثبّتها بالأمر التالي ثم أعد المحاولة:",
                "This machine lacks system libraries. Install them with this line and try again:",
            )
            + f"\n\n    {install_line(packages)}\n"
        )


def install_packages(packages: list[str]) -> None:
    """Install Debian packages where this user may; whoever needs them looks again whether they came."""
    if not (is_root() and shutil.which("apt-get")):
        return
    print(f"installing system packages: {' '.join(packages)} …", file=sys.stderr, flush=True)
    unattended = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.call(
            ["apt-get", "-qq", *step], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, env=unattended
        )


def has_venv() -> bool:
    """Whether Python can make environments; Debian keeps that in a package of its own."""
    return importlib.util.find_spec("ensurepip") is not None


# The environment ------------------------------------------------------------------------------------


def fingerprint(lock: str) -> str:
    """What must be installed: the lock's bytes and the Python that they are installed for."""
    version = "{}.{}".format(*sys.version_info[:2])
    return hashlib.sha256(version.encode() + (LOCKS / f"{lock}.lock").read_bytes()).hexdigest()


def is_installed(lock: str) -> bool:
    """Whether the environment holds exactly what the lock says now."""
    stamp = STAMPS / lock
    return PYTHON.exists() and stamp.exists() and stamp.read_text(encoding="ascii") == fingerprint(lock)


def prepare(lock: str) -> None:
    """Make `.venv` hold the packages of a lock. The development lock holds the run-time one."""
    if is_installed("development") or is_installed(lock):
        return
    if not has_venv():
        raise Stop(
            both(
                "لا يستطيع بايثون هنا إنشاء بيئة عمل. ثبّت ما ينقصه بالأمر التالي:",
                "This Python cannot make environments. Install what it lacks with this line:",
            )
            + f"\n\n    {install_line(['python3-venv'])}\n"
        )
    print("installing the libraries into .venv (once) …", file=sys.stderr, flush=True)
    if not is_for_this_python():
        finish([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])
    shutil.rmtree(STAMPS, ignore_errors=True)
    install = [str(PYTHON), "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", "install"]
    finish([*install, "--require-hashes", "--only-binary", ":all:", "-r", str(LOCKS / f"{lock}.lock")])
    STAMPS.mkdir()
    (STAMPS / lock).write_text(fingerprint(lock), encoding="ascii")


def is_for_this_python() -> bool:
    """Whether an environment stands there already, made by a Python of this version."""
    settings = ENVIRONMENT / "pyvenv.cfg"
    version = "version = {}.{}.".format(*sys.version_info[:2])
    return PYTHON.exists() and settings.exists() and version in settings.read_text(encoding="utf-8")


def finish(command: list[str]) -> None:
    """Run a step of the installation; it must succeed."""
    if subprocess.call(command, stdin=subprocess.DEVNULL):
        raise Stop(
            both(
                "لم يكتمل التثبيت؛ السبب في السطور السابقة. أول تشغيل يحتاج إلى الإنترنت.",
                "The installation did not finish; the lines above say why. The first start needs a network.",
            )
        )


def start(module: str, arguments: list[str], *, in_clone: bool = True, offscreen: bool = True) -> int:
    """Run a module of the clone or of the environment, and hand back its exit code."""
    surroundings = dict(os.environ)
    surroundings["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    if offscreen:
        surroundings["QT_QPA_PLATFORM"] = "offscreen"
    # tests and faults start the program a hundred times: it is compiled once for all of them
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    code = subprocess.call(
        [PYTHON, "-m", module, *arguments], cwd=ROOT if in_clone else None, env=surroundings
    )
    return code if code >= 0 else 128 - code  # ended by a signal, as a shell counts it


def tool(name: str) -> str:
    """Path of a program that a package of the environment brought along."""
    return str(PROGRAMS / (f"{name}.exe" if os.name == "nt" else name))


# The commands ---------------------------------------------------------------------------------------


def has_screen() -> bool:
    """Whether a window could be seen. On Linux Qt would end the process instead of saying so."""
    if sys.platform != "linux":
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in {"offscreen", "minimal"}:
        return False
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(arguments: list[str]) -> int:
    """Open the program; without a screen make the tour instead, unless nothing is to be seen anyway."""
    with_screen = has_screen()
    need_libraries(TO_DRAW, TO_SHOW_WINDOWS if os.environ.get("DISPLAY") and with_screen else {})
    prepare("runtime")
    unseen = {"--tour", "--check", "--help", "-h", "--version"}
    if not with_screen and not unseen & {argument.partition("=")[0] for argument in arguments}:
        folder = ROOT / ".out" / datetime.datetime.now().strftime("tour-%Y%m%d-%H%M%S")  # noqa: DTZ005 - a name
        place = folder.relative_to(ROOT)
        print(
            both(
                f"لا شاشة هنا، فتُجرى الجولة بدلاً من فتح النافذة، ونتائجها في {place}",
                f"There is no screen here: making the tour instead of opening the window, into {place}",
            ),
            flush=True,
        )
        arguments = ["--tour", str(folder), *kept_for_the_tour(arguments)]
    return start("hayat_desk", arguments, in_clone=False, offscreen=not with_screen)


def kept_for_the_tour(arguments: list[str]) -> list[str]:
    """The program arguments that mean the same in a tour: which association, which language."""
    options = []
    for place, argument in enumerate(arguments):
        name, equals, _ = argument.partition("=")
        if name in {"--profile", "--lang"}:
            options += [argument] if equals else arguments[place : place + 2]
    return options


def test(arguments: list[str]) -> int:
    """Run the tests, without a screen; those that this machine cannot run are left out, and that is said."""
    packages = missing_packages(TO_DRAW, TO_TEST) + ([] if has_venv() else ["python3-venv"])
    if packages:
        install_packages(packages)
    prepare("development")
    without = WITHOUT_DRAWING if missing_packages(TO_DRAW) else []
    has_paths = any((ROOT / argument.partition("::")[0]).exists() for argument in arguments)
    packages = missing_packages(TO_DRAW, TO_TEST)
    if not has_paths and not packages:
        os.environ["PYTEST_PLUGINS"] = FLOORS
    code = start("pytest", [*without, *([] if has_paths else OVER_ALL_CORES), *arguments])
    if packages:
        print(
            both(
                "لم تُجرَ كل الاختبارات: تُركت التي تحتاج إلى ما ينقص هذا الجهاز. ثبّته بالأمر التالي:",
                "Not all tests were run: those that need what this machine lacks were left out. Install it with:",
            )
            + f"\n\n    {install_line(packages)}\n",
            file=sys.stderr,
        )
    return code


def check() -> int:
    """Format, lint, types, layers, translations: all of them, even after one has failed."""
    need_libraries(TO_DRAW)
    prepare("development")
    steps = {
        "format": [tool("ruff"), "format", "--quiet", "--check", *SOURCES],
        "lint": [tool("ruff"), "check", "--quiet", *SOURCES],
        "types": [tool("mypy"), "--no-error-summary"],
        # calls that this system has and the other has not; in a folder of its own, to find its work again
        "types on Windows": [
            *(tool("mypy"), "--no-error-summary", "--platform=win32", "--cache-dir=.mypy_cache/windows")
        ],
        "layers": [tool("lint-imports")],
    }
    failed = [name for name, command in steps.items() if not passes(name, command)]
    stale = stale_translations()
    if stale:
        print(f"{stale}; `python3 installer/dev.py translate` mends it")
        failed.append("translations")
    print(f"failed: {', '.join(failed)}" if failed else "format, lint, types, layers, translations: in order")
    return 1 if failed else 0


def passes(name: str, command: list[str]) -> bool:
    """Run one step of the check, and show what it says only if it fails."""
    process = subprocess.run(
        command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        encoding="utf-8", errors="replace", check=False,
    )  # fmt: skip
    if process.returncode:
        print(f"--- {name}\n{process.stdout}", flush=True)
    return process.returncode == 0


def bench(arguments: list[str]) -> int:
    """Measure; ends non-zero beyond a limit."""
    need_libraries(TO_DRAW)
    prepare("development")
    return start("tests.bench.run", arguments)


def faults(arguments: list[str]) -> int:
    """Provoke faults; ends non-zero on a loss, or on a control that did not fail."""
    need_libraries(TO_DRAW)
    prepare("development")
    return start("tests.faults.run", arguments)


def wine(arguments: list[str]) -> int:
    """Windows on a Linux machine; that has a script of its own."""
    return subprocess.call([sys.executable, "-m", "installer.wine", *arguments], cwd=ROOT)


def gather(sentences: Path) -> None:
    """Bring a `.ts` file up to the sentences in the code. Without -extensions lupdate finds none."""
    command = [tool("pyside6-lupdate"), "-silent", "-extensions", "py", "-locations", "none", "-no-obsolete"]
    command += ["-sort-messages", "-source-language", "en", "-target-language", "ar"]
    finish([*command, str(ROOT / "hayat_desk"), "-ts", str(sentences)])


def compiled(sentences: Path, words: Path) -> None:
    """Compile a `.ts` file into what the program loads."""
    finish([tool("pyside6-lrelease"), "-silent", str(sentences), "-qm", str(words)])


def stale_translations() -> str:
    """Why the translation does not agree with the code; empty when it does."""
    if not TRANSLATION.exists():
        return f"{TRANSLATION.name} is missing"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder, TRANSLATION.name)
        fresh.write_bytes(TRANSLATION.read_bytes())
        gather(fresh)
        if fresh.read_bytes() != TRANSLATION.read_bytes():
            return f"{TRANSLATION.name} does not hold the sentences that stand in the code"
        compiled(fresh, fresh.with_suffix(".qm"))
        released = TRANSLATION.with_suffix(".qm")
        if not released.exists() or fresh.with_suffix(".qm").read_bytes() != released.read_bytes():
            return f"{released.name} is not compiled from {TRANSLATION.name}"
    return ""


def translate() -> int:
    """Gather the sentences of the screens and compile their Arabic."""
    need_libraries(TO_DRAW)
    prepare("development")
    gather(TRANSLATION)
    compiled(TRANSLATION, TRANSLATION.with_suffix(".qm"))
    unfinished = TRANSLATION.read_text(encoding="utf-8").count('type="unfinished"')
    print(f"{TRANSLATION.relative_to(ROOT)}: {unfinished} sentences wait for their Arabic")
    return 0


PICTURE = ROOT / "resources" / "pictures" / "documents.png"
SHRINK = """\
import sys
from PIL import Image
picture = Image.open(sys.argv[1]).convert("RGB")
picture.quantize(200, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(sys.argv[2], optimize=True)
"""
"""A screen has few colours: a palette of the rarest too takes a third of the bytes, and no eye sees it."""


def picture() -> int:
    """Make the tour, and from its screen of the documents the picture of the README."""
    need_libraries(TO_DRAW)
    prepare("development")
    with tempfile.TemporaryDirectory() as folder:
        code = start("hayat_desk", ["--tour", folder])
        if code:
            return code
        (screen,) = Path(folder, "screens").glob("*-return-documents.png")
        PICTURE.parent.mkdir(exist_ok=True)
        return subprocess.call([PYTHON, "-c", SHRINK, screen, PICTURE])


def lock(arguments: list[str]) -> int:
    """Write both lock files: every package with its hashes, and no address."""
    prepare("development")
    command = [tool("uv"), "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    command += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", *arguments]
    for name, extra in (("runtime", []), ("development", ["--extra", "development"])):
        target = LOCKS / f"{name}.lock"
        finish([*command, *extra, str(ROOT / "pyproject.toml"), "--output-file", str(target)])
    return 0


def libraries() -> int:
    """Print, one a line, the Debian packages that `check` and `test` need and this machine lacks."""
    packages = missing_packages(TO_DRAW, TO_TEST)
    if not has_venv():
        packages.append("python3-venv")
    print("\n".join(packages), end="\n" if packages else "")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "faults": faults,
    "wine": wine,
    "lock": lock,
}
COMMANDS_ALONE: dict[str, Callable[[], int]] = {
    "check": check,
    "translate": translate,
    "libraries": libraries,
    "picture": picture,
}


def main(arguments: list[str]) -> int:
    """Do what the first argument says and hand it the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without Arabic still gets the English
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        if name in COMMANDS:
            return COMMANDS[name](rest)
        if name in COMMANDS_ALONE and not rest:
            return COMMANDS_ALONE[name]()
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    print(USAGE, end="")
    return 0 if name in {"--help", "-h"} else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
