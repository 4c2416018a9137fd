"""The lock files: complete, hashed, without an address, and true to pyproject.toml (DESIGN §11)."""

import re
import tomllib
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.house.sources import ROOT

LOCKS = ("runtime", "development")
ENTRY = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)==(?P<version>[^ ;]+)(?: ; [^\\]+)?(?: --hash=sha256:[0-9a-f]{64})+"
)
UNWELCOME = {
    *("pyside6", "pyside6-addons", "openpyxl", "pydantic", "keyring", "requests", "urllib3", "cryptography"),
    "argon2-cffi",
}


def lock_text(name: str) -> str:
    return (ROOT / "installer" / f"{name}.lock").read_text(encoding="utf-8")


def entries(text: str) -> list[str]:
    """Each package with its continuation lines joined by one blank."""
    return re.sub(r" *\\\n +", " ", text).splitlines()


def locked(name: str) -> dict[str, set[Version]]:
    """Package → its versions; a universal lock may hold several under different markers."""
    versions: dict[str, set[Version]] = {}
    for entry in entries(lock_text(name)):
        match = ENTRY.fullmatch(entry)
        assert match, entry
        versions.setdefault(canonicalize_name(match["name"]), set()).add(Version(match["version"]))
    return versions


def asked(name: str) -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extra = project["optional-dependencies"]["development"] if name == "development" else []
    return [Requirement(line) for line in [*project["dependencies"], *extra]]


def reachable(requirements: list[Requirement]) -> set[str]:
    """Packages that these ask for on any system, directly or not, as far as they are installed here."""
    names: set[str] = set()
    waiting = list(requirements)
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in names:
            continue
        names.add(name)
        try:
            asked_by = metadata.requires(name) or []
        except metadata.PackageNotFoundError:  # belongs to another system
            continue
        waiting += [Requirement(line) for line in asked_by if "extra ==" not in line]
    return names


@pytest.mark.parametrize("name", LOCKS)
def test_every_entry_is_pinned_and_hashed(name: str) -> None:
    lines = entries(lock_text(name))
    assert lines
    assert [line for line in lines if not ENTRY.fullmatch(line)] == []


@pytest.mark.parametrize("line", ["six==1.17.0", "six>=1 --hash=sha256:" + "0" * 64, "-i x", "# a note"])
def test_an_entry_without_pin_or_hash_would_be_found(line: str) -> None:
    assert not ENTRY.fullmatch(line)


@pytest.mark.parametrize("name", LOCKS)
def test_no_address_stands_in_a_lock(name: str) -> None:
    text = lock_text(name)
    assert "://" not in text
    assert "file:" not in text
    assert "--index" not in text
    assert "--find-links" not in text


@pytest.mark.parametrize("name", LOCKS)
def test_the_lock_satisfies_pyproject(name: str) -> None:
    versions = locked(name)
    for requirement in asked(name):
        found = versions.get(canonicalize_name(requirement.name), set())
        assert found, f"{requirement} is not in {name}.lock: run `installer/dev.py lock`"
        assert all(requirement.specifier.contains(version) for version in found), f"{requirement}: {found}"


@pytest.mark.parametrize("name", LOCKS)
def test_nothing_is_locked_that_nobody_asks_for(name: str) -> None:
    assert set(locked(name)) - reachable(asked(name)) == set()


def test_the_development_lock_holds_the_runtime_lock() -> None:
    runtime, development = locked("runtime"), locked("development")
    assert {name: development.get(name) for name in runtime} == runtime


@pytest.mark.parametrize("name", LOCKS)
def test_no_unwelcome_package_is_locked(name: str) -> None:
    assert UNWELCOME & set(locked(name)) == set()
