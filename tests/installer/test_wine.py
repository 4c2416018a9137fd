"""Windows on a Linux machine: what of the script can be told without Wine; `dev.py wine test` tells the rest."""

import ast
import re
import sys
from pathlib import Path

import pytest

from installer import dev, wine

WINE = Path(wine.__file__)


def test_only_the_standard_library_is_imported() -> None:
    tree = ast.parse(WINE.read_text(encoding="utf-8"))
    names = {
        (name.name if isinstance(node, ast.Import) else node.module or "").partition(".")[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert names <= {*sys.stdlib_module_names, "installer"}


@pytest.mark.parametrize("lock", ["runtime", "development"])
def test_every_package_of_the_lock_comes_to_windows_with_its_hashes(lock: str) -> None:
    """pip asks the markers of the machine it runs on, and would leave out what is for Windows alone."""
    ours = (dev.LOCKS / f"{lock}.lock").read_text(encoding="utf-8")
    theirs = wine.lock_for_windows(ours)
    pinned = re.compile(r"^[A-Za-z0-9._-]+==\S+", re.MULTILINE)
    assert pinned.findall(theirs) == pinned.findall(ours)
    assert theirs.count("--hash=sha256:") == ours.count("--hash=sha256:")
    assert "sys_platform" not in theirs
    assert ("colorama==" in theirs) == (lock == "development")


@pytest.mark.parametrize(
    "marker",
    [
        "sys_platform == 'linux'", "sys_platform != 'win32'", "platform_system == 'Windows'", "os_name == 'nt'",
        "python_version < '3.12' and sys_platform == 'win32'",
    ],
)  # fmt: skip
def test_a_marker_that_is_not_understood_stops_it(marker: str) -> None:
    with pytest.raises(dev.Stop):
        wine.lock_for_windows(f"stapler==1.0 ; {marker} \\\n    --hash=sha256:00\n")


def test_python_for_windows_is_pinned_by_its_hash() -> None:
    assert re.fullmatch(r"[a-z-]+==[\d.]+ --hash=sha256:[0-9a-f]{64}", wine.PYTHON_PACKAGE)


def test_the_stand_in_has_every_function_that_qt_asks_for() -> None:
    source = wine.icu_that_only_answers(["ucnv_open", "ucnv_close", "ucnv_reset"])
    assert re.findall(r"\b(ucnv_\w+)\(", source) == ["ucnv_open", "ucnv_close", "ucnv_reset"]


def test_a_place_of_this_machine_has_its_name_in_wine() -> None:
    assert wine.in_windows(Path("/مكتب/out")) == "Z:\\مكتب\\out"


def test_what_is_lacking_is_named_or_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(wine, "SEARCHED", str(tmp_path))
    monkeypatch.setattr(wine, "STAMP", tmp_path / "made")
    monkeypatch.setattr(wine, "PREFIX", tmp_path / "prefix")
    monkeypatch.setattr(dev, "is_root", lambda: False)
    assert wine.main(["make"]) == 1
    told = capsys.readouterr().err
    assert "تجربة ويندوز" in told
    assert "sudo apt install wine64 wine gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64" in told


def test_every_command_is_told_of_and_an_unknown_one_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert re.findall(r"^  (\w+) ", wine.USAGE, re.MULTILINE) == ["make", *wine.COMMANDS]
    assert wine.main(["dance"]) == 2
    assert wine.main([]) == 2
    assert wine.main(["--help"]) == 0
    assert capsys.readouterr().out.count("wine COMMAND") == 3
