"""Every page is written in one way, so that whoever knows one finds the way in each."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.house.pages import Breach, headings_astray, lambda_wired, out_of_order, pages_in, wired_elsewhere
from tests.house.sources import ROOT, parsed_modules

FINDERS = (lambda_wired, wired_elsewhere, out_of_order)

CONTROLS = (
    (lambda_wired, "self.save.clicked.connect(lambda: self._save())"),
    (lambda_wired, "a.b.connect(lambda _typed, key=key: self.go_to(key))"),
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
