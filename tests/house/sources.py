"""Finds what the house tests read: the files of the repository and the modules of the program."""

import ast
import importlib
from functools import cache
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "hayat_desk"


def ignored_folders() -> set[str]:
    """Folder names that git ignores, and git's own."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return {line.rstrip("/") for line in lines if line.endswith("/")} | {".git"}


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file of the repository, relative to its root; works without git."""
    ignored = ignored_folders()
    return tuple(
        path.relative_to(ROOT)
        for entry in sorted(ROOT.iterdir())
        if entry.name not in ignored
        for path in ([entry] if entry.is_file() else sorted(entry.rglob("*")))
        if path.is_file() and not ignored & set(path.relative_to(ROOT).parts) and path.suffix != ".pyc"
    )


def text_files() -> list[tuple[Path, str]]:
    """Every file of the repository that is text, with its text."""
    texts = []
    for path in repository_files():
        try:
            texts.append((path, (ROOT / path).read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return texts


@cache
def parsed_modules(folder: str = "hayat_desk") -> tuple[tuple[str, ast.Module], ...]:
    """Every module of the program, or of another folder, as (path from the root with `/`, syntax tree)."""
    return tuple(
        (path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted((ROOT / folder).rglob("*.py"))
    )


def module_names(prefix: str = "hayat_desk") -> list[str]:
    """Dotted names of the program's modules under a prefix, without `__main__`."""
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        if (name == prefix or name.startswith(prefix + ".")) and not name.endswith("__main__"):
            names.append(name)
    return names


def imported_modules(prefix: str = "hayat_desk") -> list[ModuleType]:
    """The program's modules under a prefix, imported; migrations load inside Alembic alone."""
    names = [name for name in module_names(prefix) if ".migrations." not in name]
    return [importlib.import_module(name) for name in names]
