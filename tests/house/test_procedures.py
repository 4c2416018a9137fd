"""Every procedure names the permission that it needs, and none commits (DESIGN §3)."""

import inspect
import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

from hayat_desk import procedures
from hayat_desk.policy.permissions import Permission
from tests.house.sources import imported_modules


def procedures_of(module: ModuleType) -> list[Callable[..., Any]]:
    """Public functions written in the module whose first parameter is `work`."""
    return [
        thing
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and inspect.isfunction(thing)
        and thing.__module__ == module.__name__
        and next(iter(inspect.signature(thing).parameters), "") == "work"
    ]


def without_permission(modules: list[ModuleType]) -> list[str]:
    return [
        f"{procedure.__module__}.{procedure.__qualname__}"
        for module in modules
        for procedure in procedures_of(module)
        if not isinstance(getattr(procedure, "permission", None), Permission)
    ]


def test_the_table_of_contents_names_every_module_once() -> None:
    told = re.findall(r"^([a-z]+)  ", procedures.__doc__ or "", re.MULTILINE)
    modules = [module.__name__.rpartition(".")[2] for module in imported_modules("hayat_desk.procedures")]
    assert sorted(told) == sorted(name for name in modules if name != "procedures")


def test_every_procedure_names_its_permission() -> None:
    assert without_permission(imported_modules("hayat_desk.procedures")) == []


def test_a_procedure_without_permission_would_be_found() -> None:
    def take_request(work: object, draft: object) -> None: ...
    def words_of(text: str) -> None: ...
    def _inside(work: object) -> None: ...

    module = ModuleType("careless")
    for thing in (take_request, words_of, _inside):
        thing.__module__ = thing.__module__.replace(__name__, "careless")
        setattr(module, thing.__name__, thing)
    assert [name.rpartition(".")[2] for name in without_permission([module])] == ["take_request"]
