"""Every procedure asks for its permission before its first line, and each role can do its own work (DESIGN §3)."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from hayat_desk.desk import Clerk, Desk
from hayat_desk.errors import DeskError, NotPermitted
from hayat_desk.policy.amounts import Money
from hayat_desk.policy.declarations import Signature, SignatureKind
from hayat_desk.policy.permissions import Permission, Role, permissions_of
from hayat_desk.policy.profiles import ChannelKind
from hayat_desk.policy.requests import RequestState
from hayat_desk.procedures import declarations, intake, requests
from hayat_desk.records.journal import JournalEntry
from hayat_desk.records.requests import SupportRequest
from hayat_desk.summaries.requests import request_summary
from tests import builders
from tests.house.sources import imported_modules
from tests.house.test_procedures import procedures_of

PROCEDURES = [
    procedure for module in imported_modules("hayat_desk.procedures") for procedure in procedures_of(module)
]


def _nothing_for_each_argument(procedure: Callable[..., Any]) -> tuple[list[None], dict[str, None]]:
    """A value for every argument that is needed; none of them may matter."""
    asked = list(inspect.signature(procedure).parameters.values())[1:]
    needed = [one for one in asked if one.default is inspect.Parameter.empty]
    named = {one.name: None for one in needed if one.kind is inspect.Parameter.KEYWORD_ONLY}
    return [None] * (len(needed) - len(named)), named


def _entries(desk: Desk) -> int:
    with desk.look() as look:
        return look.db.scalar(select(func.count()).select_from(JournalEntry)) or 0


def test_there_are_procedures_to_try() -> None:
    assert len(PROCEDURES) > 25


@pytest.mark.parametrize(
    "procedure", PROCEDURES, ids=lambda one: f"{one.__module__.split('.')[-1]}.{one.__name__}"
)
def test_a_procedure_is_refused_to_who_may_not_do_it(desk: Desk, procedure: Callable[..., Any]) -> None:
    permission: Permission = procedure.permission  # type: ignore[attr-defined]
    values, named = _nothing_for_each_argument(procedure)
    before = _entries(desk)

    with pytest.raises(NotPermitted) as refusal, builders.without(desk, permission).work() as work:
        procedure(work, *values, **named)

    assert refusal.value.permission is permission
    assert _entries(desk) == before


@pytest.mark.parametrize(
    "procedure", PROCEDURES, ids=lambda one: f"{one.__module__.split('.')[-1]}.{one.__name__}"
)
def test_the_permission_alone_lets_in(desk: Desk, procedure: Callable[..., Any]) -> None:
    """The control: with that one permission the same senseless call gets past the gate, and fails behind it."""
    permission: Permission = procedure.permission  # type: ignore[attr-defined]
    values, named = _nothing_for_each_argument(procedure)
    alone = Clerk(desk.clerk.id, desk.clerk.name, desk.clerk.title, frozenset({permission}))
    told: list[BaseException] = []
    with Desk(desk.database, alone, desk.clock).look() as look:
        try:
            procedure(look, *values, **named)
        except DeskError as error:
            told.append(error)
        except Exception:  # noqa: S110 — behind the gate None is no answer to anything
            pass

    assert not any(isinstance(one, NotPermitted) and one.permission is permission for one in told)


def test_the_clerks_role_is_enough_for_the_main_job(desk: Desk) -> None:
    """From the door to the receipt, without the permissions of officer, committee or manager."""
    clerk = Clerk(desk.clerk.id, "هند", desk.clerk.title, permissions_of(frozenset({Role.CLERK})))
    own = Desk(desk.database, clerk, desk.clock)
    with own.work() as work:
        entry = intake.IntakeEntry(
            channel=ChannelKind.INTERVIEW, person_id=None, person=builders.a_person_entry()
        )
        request_id = intake.begin_request(work, entry)
        service = work.profile.services[0]
        assert service.asks_income
        told = requests.RequestEntry(
            service_key=service.key, description="مصاريف تنقل", monthly_income=Money(4200_00)
        )
        requests.amend_request(work, request_id, told)
    builders.see_documents(own, request_id)
    with own.work() as work:
        declaration = declarations.prepare_declaration(work, request_id)
        paper = request_summary(work, request_id).declaration_paper
        assert paper is not None
        builders.printed(work, paper, b"%PDF-1.4")
        declarations.record_printed(work, declaration)
    with own.work() as work:
        closing = intake.ClosingEntry(
            declaration_id=declaration,
            signature=Signature(SignatureKind.SIGNATURE, consented=True),
            told=True,
        )
        intake.finish_request(work, request_id, closing)
        assert work.db.get_one(SupportRequest, request_id).state is RequestState.RAISED


def test_no_one_role_but_all_together_hold_everything() -> None:
    assert permissions_of(frozenset(Role)) == frozenset(Permission)
    assert all(permissions_of(frozenset({role})) < frozenset(Permission) for role in Role)
