"""Every module of the program keeps the rules of the house; every rule catches its controls."""

import ast

import pytest

from tests.house.rules import RULES, Rule
from tests.house.sources import parsed_modules
from tests.house.systems import is_nowhere_on, lacking, lacking_somewhere, path_methods_lacking


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name} ({rule.looked_for_in})")
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    breaches = [
        f"{path}:{line}: {what}"
        for folder in ("hayat_desk", "tests", "installer")
        for path, tree in parsed_modules(folder)
        if rule.applies_to(path)
        for line, what in rule.find(tree)
    ]
    assert breaches == []


@pytest.mark.parametrize(("rule", "line"), [(rule, line) for rule in RULES for line in rule.controls])
def test_a_breach_would_be_found(rule: Rule, line: str) -> None:
    assert list(rule.find(ast.parse(line)))


@pytest.mark.parametrize(
    "line",
    [
        "application.exec()",
        "a = clock.today()",
        "a = time.monotonic()",
        'self.tr("Beneficiary: {name}").format(name=name)',
        'translate("Wording", str(table[reason]))',
        "run(line, shell=False)",
        "import os\nif sys.platform != 'win32':\n  os.fork()",
        "import os\ndef a():\n  if sys.platform == 'win32':\n    return\n  os.fork()",
        "import os\na = sys.platform != 'win32' and os.geteuid() == 0",
        "import os\na = os.fork() if sys.platform == 'linux' else 0",
        "import os\n@pytest.mark.skipif(sys.platform == 'win32', reason='')\ndef test_a():\n  os.fork()",
        "if sys.platform == 'win32':\n  import msvcrt\nelse:\n  import fcntl",
        "a = getattr(os, 'O_BINARY', 0)",
        "a = match.group(1).walk().owner()",
        'a = path.read_text("utf-8") + path.read_text(encoding="ascii")',
        'a = path.open("rb"), page.open("today"), dialog.open()',
        'monkeypatch.setattr(os, "fsync", full)',
        '"""PRAGMA and margin-left are told of here."""',
        "class Label(QLabel): ...",
    ],
)
def test_what_is_allowed_is_not_found(line: str) -> None:
    assert [rule.name for rule in RULES if list(rule.find(ast.parse(line)))] == []


def test_the_library_is_read_from_the_stubs_and_not_from_memory() -> None:
    """Far more than the examples, and nothing that is everywhere."""
    assert len(lacking("os")) > 200
    assert {"SIGKILL", "SIGALRM", "CTRL_C_EVENT"} <= set(lacking("signal"))
    assert not {"fsync", "replace", "kill", "O_RDONLY"} & set(lacking("os"))
    assert {"is_mount", "full_match", "link_to"} <= set(path_methods_lacking())
    assert not {"exists", "mkdir", "rename", "hardlink_to", "is_dir"} & set(path_methods_lacking())
    assert not [module for module in ("os", "pathlib", "ssl", "tomllib") if is_nowhere_on(module)]


@pytest.mark.parametrize("module", ["os", "signal", "time", "subprocess", "pathlib", "socket", "typing"])
def test_every_name_that_is_lacking_somewhere_would_be_found(module: str) -> None:
    names = [name for name in lacking(module) if name.isidentifier()]
    assert names
    lines = [f"from {module} import {name}" for name in names]
    found = {what.split()[0] for line in lines for _, what in lacking_somewhere(ast.parse(line))}
    assert found == {f"{module}.{name}" for name in names}


def test_places_where_a_rule_is_lifted_are_meant() -> None:
    rule = next(rule for rule in RULES if rule.name == "direction is set once")
    assert not rule.applies_to("hayat_desk/ui/kit/theme.py")
    assert rule.applies_to("hayat_desk/ui/reception/visit_page.py")
    assert not rule.applies_to("installer/dev.py")
