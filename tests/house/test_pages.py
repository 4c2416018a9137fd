"""Every page is written in one way, so that whoever knows one finds the way in each."""

import ast
from collections.abc import Callable, Iterator

import pytest

from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.page_frame import PageFrame
from hayat_desk.ui.parts.entry_page import EntryPage
from tests.house.pages import (
    Breach,
    headings_astray,
    lambda_wired,
    out_of_order,
    pages_in,
    wired_elsewhere,
)
from tests.house.sources import ROOT, imported_modules, parsed_modules

FINDERS = (lambda_wired, wired_elsewhere, out_of_order)

CONTROLS = (
    (lambda_wired, "self.save.clicked.connect(lambda: self._save())"),
    (lambda_wired, "a.b.connect(lambda _typed, key=key: self.go_to(key))"),
    (lambda_wired, "save = lambda: self._save()\na.b.connect(save)"),
    (lambda_wired, "self.act = lambda: self._save()\na.b.connect(self.act)"),
    (lambda_wired, "a.b.connect(partial(lambda key: self.go_to(key), 1))"),
    (lambda_wired, "a.b.connect(slot=lambda: self._save())"),
    (lambda_wired, "a.b.connect((save := lambda: self._save()))"),
    (wired_elsewhere, "class A(Page):\n def __init__(self): self.save.clicked.connect(self._save)"),
    (wired_elsewhere, "class A(Page):\n def __init__(self):\n  a = b()\n  a.clicked.connect(self._save)"),
    (wired_elsewhere, "class A(VersionPage):\n def load(self): self.save.clicked.connect(self._save)"),
    (out_of_order, "class A(Page):\n def load(self): ...\n def __init__(self): ..."),
    (out_of_order, "class A(Page):\n def load(self): ...\n def _connect(self): ..."),
    (out_of_order, "class A(Page):\n def _connect(self): ...\n def _lay_head(self): ..."),
    (out_of_order, "class A(Page):\n def state(self): ...\n def _show_row(self): ..."),
    (out_of_order, "class A(Page):\n def showEvent(self): ...\n def state(self): ..."),
    (out_of_order, "class A(EntryPage):\n def __init__(self): ...\n opened = Signal(object)"),
)

ALLOWED = (
    "class A(Page):\n def _connect(self): self.save.clicked.connect(self._save)",
    "class A(Page):\n def _open(self):\n  panel = Panel()\n  panel.code.entered.connect(self._look)",
    "class A(Page):\n def _open(self):\n  self.panel = Panel()\n  self.panel.done.connect(self._look)",
    "class A(Page):\n def show_tray(self, tray): tray.changed.connect(self.load)",
    "class A(Page):\n def __init__(self): ...\n def load(self): ...\n def _save(self): ...\n def state(self): ...",
    "class Panel(QWidget):\n def __init__(self): self.save.clicked.connect(self._save)",
)


@pytest.mark.parametrize("find", FINDERS, ids=lambda find: find.__name__)
def test_every_page_is_written_in_the_one_way(find: Callable[[ast.Module], Iterator[Breach]]) -> None:
    breaches = [
        f"{path}:{line}: {what}"
        for path, tree in parsed_modules("hayat_desk/ui")
        for line, what in find(tree)
    ]
    assert breaches == []


def test_the_headings_over_a_pages_members_are_the_four_and_stand_over_what_is_theirs() -> None:
    breaches = [
        f"{path}:{line}: {what}"
        for path, _ in parsed_modules("hayat_desk/ui")
        for line, what in headings_astray((ROOT / path).read_text(encoding="utf-8"))
    ]
    assert breaches == []


def test_every_screen_is_looked_at() -> None:
    pages = [page for _, tree in parsed_modules("hayat_desk/ui") for page in pages_in(tree)]
    assert len(pages) > 40


def overridden(cls: type) -> list[str]:
    """Private members of a page that a class above it has too: one of the two would never be called."""
    above = {
        name for base in cls.__mro__[1:] if base.__module__.startswith("hayat_desk.") for name in vars(base)
    }
    private = {name for name in vars(cls) if name.startswith("_") and not name.endswith("_")}
    return sorted((private & above) - {"_connect"} - {name for name in private if name.startswith("_abc_")})


def test_no_page_takes_a_private_name_of_those_it_is_built_on() -> None:
    pages = {
        one
        for module in imported_modules("hayat_desk.ui")
        for one in vars(module).values()
        if isinstance(one, type) and issubclass(one, PageFrame | EntryPage)
    }
    assert len(pages) > 40
    assert {page.__name__: overridden(page) for page in pages if overridden(page)} == {}


def test_a_private_name_taken_twice_would_be_found() -> None:
    taken = type("SessionPage", (Page,), {"_build_keys": None, "_connect": None, "_walk": None})
    taken.__module__ = "hayat_desk.ui.committee.session_page"
    assert overridden(taken) == ["_build_keys"]


@pytest.mark.parametrize(("find", "source"), CONTROLS)
def test_a_page_written_otherwise_would_be_found(
    find: Callable[[ast.Module], Iterator[Breach]], source: str
) -> None:
    assert list(find(ast.parse(source)))


@pytest.mark.parametrize("source", ALLOWED)
def test_a_page_written_so_is_not_found(source: str) -> None:
    assert [find.__name__ for find in FINDERS if list(find(ast.parse(source)))] == []


@pytest.mark.parametrize(
    "source",
    [
        "class A(Page):\n    # Doing\n\n    def _save(self):\n        pass\n",
        "class A(Page):\n    # Acting\n\n    def load(self):\n        pass\n",
        "class A(Page):\n    def load(self):\n        pass\n",
        "class A(Page):\n    # Showing\n\n    def state(self):\n        pass\n",
    ],
)
def test_a_heading_that_misleads_would_be_found(source: str) -> None:
    assert list(headings_astray(source))
