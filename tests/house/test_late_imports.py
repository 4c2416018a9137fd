"""The program's own modules are imported at the top, but where a reason stands in the list."""

import ast

import pytest

from tests.house.late_imports import LATE, late_imports, named_modules, needless, own_imports
from tests.house.sources import module_names

LISTED = {(name, imported) for (name, _), modules in LATE.items() for imported in modules}


def eager_imports() -> dict[str, set[str]]:
    known = set(module_names())
    return {name: set(own_imports(tree, late=False, known=known)) for name, tree in named_modules()}


def test_every_import_inside_a_function_has_its_reason() -> None:
    assert sorted(late_imports() - LISTED) == [], "import it at the top, or say in LATE why not"


def test_no_reason_outlives_its_import() -> None:
    assert sorted(LISTED - late_imports()) == [], "strike it from LATE"


def test_none_waits_for_what_is_loaded_beside_it_anyway() -> None:
    assert needless(late_imports(), eager_imports()) == [], "import it at the top: it is loaded by then"


@pytest.mark.parametrize(
    "line",
    [
        "def f():\n    from hayat_desk.policy.dates import both",
        "def f():\n    from hayat_desk.policy import dates",
        "def f():\n    import hayat_desk.policy.dates",
        "class A:\n    def f(self):\n        if self:\n            from hayat_desk.policy.dates import both",
        "async def f():\n    def g():\n        from hayat_desk.policy.dates import both",
    ],
)
def test_a_late_import_would_be_found(line: str) -> None:
    known = set(module_names())
    assert list(own_imports(ast.parse(line), late=True, known=known)) == ["hayat_desk.policy.dates"]
    assert list(own_imports(ast.parse(line), late=False, known=known)) == []


@pytest.mark.parametrize(
    "line",
    [
        "from hayat_desk.policy.dates import both",
        "try:\n    import hayat_desk.policy.dates\nexcept ImportError:\n    pass",
    ],
)
def test_an_import_at_the_top_is_none(line: str) -> None:
    known = set(module_names())
    assert list(own_imports(ast.parse(line), late=True, known=known)) == []
    assert list(own_imports(ast.parse(line), late=False, known=known)) == ["hayat_desk.policy.dates"]


def test_one_that_waits_for_nothing_would_be_found() -> None:
    """Its module brings it by way of another; of a package, by the package itself."""
    imports = {"h.page": {"h.kit.form"}, "h.kit.form": {"h.kit.field"}, "h.kit": {"h.look"}}
    late = [("h.page", "h.kit.field"), ("h.page", "h.look"), ("h.page", "h.paper")]
    assert needless(late, imports) == [("h.page", "h.kit.field"), ("h.page", "h.look")]
