"""Nothing shipped is dead: what a page, a paper or a figure never comes to stands here with the issue that owns it.

The fields of a profile and the settings of the office are followed as they are read, by
`tests/ui/audits/test_what_is_read.py`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from hayat_desk.policy.papers import PaperKind
from hayat_desk.printouts import PRINTOUTS
from tests.house.alive import Reached, Thing, members, reached, screens, under, unmade
from tests.house.sources import imported_modules, parsed_modules
from tests.house.test_procedures import procedures_of

WAITING = {
    "hayat_desk.policy.papers.SubjectKind.OFFICE": "kept by papers of before that were about nothing else",
    "printout board_approval": "issue 19, line 1: the policy itself",
    "printout circulation_sheet": "issue 19, line 1: the policy itself",
    "printout recipients_sheet": "issue 17, line 1: money and goods out",
}
"""What no screen comes to, and why it stands. Issue numbers are gone from here once issue 19 is done."""

TABLES: Thing = ("hayat_desk.printouts", "PRINTOUTS")


def from_screens(*, but_for: frozenset[Thing] = frozenset()) -> Reached:
    return reached(*screens(), without=but_for)


def _acts_of_moves() -> set[str]:
    """Acts that stand in a table of moves: `move` asks these tables, whoever calls it."""
    return {
        f"{type(act).__module__}.{type(act).__name__}.{act.name}"
        for module in imported_modules("hayat_desk.policy")
        for name, table in vars(module).items()
        if name.endswith("_MOVES") and isinstance(table, dict)
        for act in table
    }


def dead_procedures(alive: Reached) -> list[str]:
    return [
        f"{procedure.__module__}.{procedure.__name__}"
        for module in imported_modules("hayat_desk.procedures")
        for procedure in procedures_of(module)
        if (procedure.__module__, procedure.__name__) not in alive.things
    ]


def _keys_printed() -> set[str]:
    """Papers that a screen prints by their key, without a number."""
    return {
        argument.value
        for path, tree in parsed_modules()
        if path.startswith("hayat_desk/ui/")
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("print_sheet", "draw_sheet")
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }


def dead_printouts(alive: Reached, keys: set[str]) -> list[str]:
    """Papers that are drawn neither by their kind, nor by a key, nor by themselves."""
    kinds = {
        kind.value
        for kind in PaperKind
        if ("hayat_desk.policy.papers", f"PaperKind.{kind.name}") in alive.made
    }
    return [
        f"printout {key}"
        for key, draw in PRINTOUTS.items()
        if key not in kinds | keys and (draw.__module__, draw.__name__) not in alive.things
    ]


def test_all_that_the_policy_names_is_made_by_a_screen_or_waits_for_its_issue() -> None:
    alive = from_screens()
    nothing_makes = set(unmade("hayat_desk.policy", alive.made)) - _acts_of_moves()
    without_tables = from_screens(but_for=frozenset({TABLES}))
    dead = [*nothing_makes, *dead_procedures(alive), *dead_printouts(without_tables, _keys_printed())]
    assert sorted(dead) == sorted(WAITING)


@pytest.mark.parametrize(
    ("page", "dead"),
    [
        (
            ("hayat_desk.ui.requests.consent_page", "ConsentPage"),
            "hayat_desk.procedures.consents.withdraw_consent",
        ),
        (("hayat_desk.ui.people.death_page", "DeathPage"), "hayat_desk.procedures.deaths.undo_death"),
    ],
)
def test_a_procedure_that_no_page_calls_would_be_found(page: Thing, dead: str) -> None:
    assert dead in dead_procedures(from_screens(but_for=frozenset({page})))
    assert dead not in dead_procedures(from_screens())


def test_what_only_that_procedure_makes_is_found_with_it() -> None:
    """A journal act that a sentence and a table still name."""
    procedure = ("hayat_desk.procedures.consents", "withdraw_consent")
    act = "hayat_desk.policy.journal.JournalAct.WITHDRAW_CONSENT"
    assert act in unmade("hayat_desk.policy", from_screens(but_for=frozenset({procedure})).made)
    assert act not in unmade("hayat_desk.policy", from_screens().made)


def test_a_paper_that_nobody_prints_would_be_found() -> None:
    alive, keys = from_screens(but_for=frozenset({TABLES})), _keys_printed()
    assert "docket" in keys
    assert "printout docket" in dead_printouts(alive, keys - {"docket"})


def test_the_sample_office_is_made_by_what_pages_call() -> None:
    """It calls no procedure that no page calls, and writes nothing past them."""
    alive, sample = from_screens(), reached(*under("hayat_desk.sample"))
    made = {
        f"{procedure.__module__}.{procedure.__name__}"
        for module in imported_modules("hayat_desk.procedures")
        for procedure in procedures_of(module)
        if (procedure.__module__, procedure.__name__) in sample.things
    }
    assert made
    assert made & set(dead_procedures(alive)) == set()
    assert list(_written_past(parsed_modules("hayat_desk/sample"))) == SET_BY_THE_SAMPLE


SET_BY_THE_SAMPLE: list[str] = []


def _written_past(modules: tuple[tuple[str, ast.Module], ...]) -> Iterator[str]:
    """Where a module adds a record, moves a state or sets a field of what it was given by another."""
    for path, tree in modules:
        for node in ast.walk(tree):
            match node:
                case ast.Call(func=ast.Attribute(attr="add" | "add_all" | "delete" | "execute", value=owner)):
                    if ast.unparse(owner).split(".")[-1] in ("work", "db"):
                        yield f"{path}: {ast.unparse(node)}"
                case ast.Call(func=ast.Name(id="move")):
                    yield f"{path}: {ast.unparse(node)}"


def test_a_record_that_the_sample_writes_itself_would_be_found() -> None:
    careless = ast.parse("work.db.add(Delivery())\nmove(request, RequestState.CLOSED)\nnames.add(name)\n")
    assert len(list(_written_past((("careless.py", careless),)))) == 2


def test_every_enum_of_the_policy_is_looked_through() -> None:
    """The control of what is walked: states, outcomes, purposes, kinds of papers, journal acts, permissions."""
    walked = {name.partition(".")[0] for _, name in members("hayat_desk.policy")}
    assert walked >= {
        "RequestState",
        "Outcome",
        "Purpose",
        "PaperKind",
        "JournalAct",
        "Permission",
        "NumberKind",
    }
