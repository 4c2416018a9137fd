"""What lies in the repository: the top level the owner fixed, and no trace of any machine."""

import re
import tomllib
from pathlib import PurePath

import pytest

from installer import dev
from tests.conftest import LONGEST
from tests.house.sources import ROOT, ignored_folders, parsed_modules, repository_files, text_files

TOP_LEVEL = {
    "pyproject.toml",
    "hayat_desk",
    "resources",
    "translations",
    "installer",
    "tests",
    "README.md",
    "LICENSE",
}
OF_A_MACHINE = re.compile(r"(?<![\w.])/(?:work|farm|root|opt)/|\b[A-Z]:\\+Users\\", re.MULTILINE)
OF_A_REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian)\.(?:org|com)\b|\bfile:///|/simple/?\b")
BIGGEST = 500_000
BIGGEST_SAMPLE = 1_250_000  # encrypted pages do not pack, and every table with its indexes adds four or five
README = ROOT / "README.md"


def test_the_top_level_holds_only_what_was_agreed() -> None:
    found = {entry.name for entry in ROOT.iterdir() if not entry.name.startswith(".")} - ignored_folders()
    assert found <= TOP_LEVEL
    assert {
        "pyproject.toml",
        "hayat_desk",
        "resources",
        "translations",
        "installer",
        "tests",
        "LICENSE",
    } <= found


def test_no_path_of_a_machine_stands_in_a_file() -> None:
    assert [str(path) for path, text in text_files() if OF_A_MACHINE.search(text)] == []


def test_no_registry_stands_in_a_file() -> None:
    here = "tests/house/test_repository.py"
    assert [
        str(path) for path, text in text_files() if OF_A_REGISTRY.search(text) and path.as_posix() != here
    ] == []


@pytest.mark.parametrize(
    "text", ['open("/' + 'work/x")', "see /" + "root/.cache", "C:\\" + "Users\\someone", '"/' + 'opt/wheels"']
)
def test_a_path_of_a_machine_would_be_found(text: str) -> None:
    assert OF_A_MACHINE.search(text)


@pytest.mark.parametrize("text", ["https://pypi" + ".org/simple", "file:" + "///srv/wheels"])
def test_a_registry_would_be_found(text: str) -> None:
    assert OF_A_REGISTRY.search(text)


def test_the_longest_modules_that_come_first_are_there() -> None:
    assert [name for name in LONGEST if not (ROOT / name).is_file()] == []


def test_no_file_is_big() -> None:
    def allowed(path: PurePath) -> int:
        return BIGGEST_SAMPLE if path.match("tests/data/office-*.db") else BIGGEST

    assert [str(path) for path in repository_files() if (ROOT / path).stat().st_size > allowed(path)] == []


def test_the_licence_is_the_one_named_in_pyproject() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["license"] == "MIT"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License")


def test_every_path_and_command_in_the_readme_exists() -> None:
    text = README.read_text(encoding="utf-8")
    folders = {"hayat_desk", "resources", "translations", "installer", "tests"}
    paths = [word for word in re.findall(r"`([\w./-]+)`", text) if word.partition("/")[0] in folders]
    assert [path for path in paths if not (ROOT / path).exists()] == []
    commands = re.findall(r"installer[/\\]dev\.py (\w+)", text)
    assert {"run", "test"} <= set(commands)
    assert [command for command in commands if command not in {**dev.COMMANDS, **dev.COMMANDS_ALONE}] == []


def test_the_readme_opens_with_a_small_picture() -> None:
    """Made by `dev.py picture`; whoever reads first sees the program before a command."""
    before_commands = README.read_text(encoding="utf-8").partition("## The two commands")[0]
    (picture,) = re.findall(r"!\[[^\]]+\]\((resources/[\w./-]+)\)", before_commands)
    assert (ROOT / picture).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert (ROOT / picture).stat().st_size < 100_000


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "base_classes", "tools"}
    assert [path for path, _ in parsed_modules() if empty & set(path.removesuffix(".py").split("/"))] == []
