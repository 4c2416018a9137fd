"""Every module of the program keeps the rules of the house; every rule catches its controls."""

import ast

import pytest

from tests.house.rules import RULES, Rule
from tests.house.sources import parsed_modules


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.name} ({rule.looked_for_in})")
def test_every_module_keeps_the_rule(rule: Rule) -> None:
    breaches = [
        f"{path}:{line}: {what}"
        for path, tree in parsed_modules()
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
        '"""PRAGMA and margin-left are told of here."""',
        "class Label(QLabel): ...",
    ],
)
def test_what_is_allowed_is_not_found(line: str) -> None:
    assert [rule.name for rule in RULES if list(rule.find(ast.parse(line)))] == []


def test_places_where_a_rule_is_lifted_are_meant() -> None:
    rule = next(rule for rule in RULES if rule.name == "direction is set once")
    assert not rule.applies_to("hayat_desk/ui/kit/theme.py")
    assert rule.applies_to("hayat_desk/ui/reception/visit_page.py")
    assert not rule.applies_to("installer/dev.py")
