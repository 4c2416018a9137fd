"""What the papers of the policy itself show: its approval by the board and its circulation, ready to print.

As in `papers`: dates in both calendars as the desk words them; an empty string is a value that is not there.
"""

from __future__ import annotations

from dataclasses import dataclass

from hayat_desk.policy.paper_words import PaperWord
from hayat_desk.policy.profile_shape import ApprovalForm
from hayat_desk.summaries.papers.shapes import RegisterEntry


@dataclass(frozen=True, slots=True)
class BoardMember:
    """A seat of the board: its title, who holds it (blank until the office fills it), a remark."""

    title: str
    name: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """One change of a new version: where, how it read before, how it reads now (T10)."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardApprovalSummary:
    """اعتماد مجلس الإدارة (T69, T70): a sentence with the session's day, or the table its members sign.

    A day that is not known is printed as «/ / هـ الموافق / / م» and never invented. `board` are the seats in
    their order; by a sentence only the first, who presides, signs. `changes` are empty for a first approval.
    """

    register: RegisterEntry
    association: str
    policy_title: str
    version: str
    form: ApprovalForm
    board: tuple[BoardMember, ...]
    session_number: str = ""
    session_on: str = ""
    in_force_from: str = ""
    replaces: str = ""
    changes: tuple[PolicyChange, ...] = ()
    next_review: str = ""
    qr: str = ""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who the policy is made known to."""

    name: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CirculationSheetSummary:
    """كشف تعميم السياسة (T11): who was given it, each with day and signature; `blank_rows` for more by hand."""

    register: RegisterEntry
    policy_title: str
    version: str
    readers: tuple[Audience, ...]
    approved: str = ""
    circulated_on: str = ""
    office: str = ""
    blank_rows: int = 0
    employee: str = ""
    employee_title: str = PaperWord.EMPLOYEE.arabic
    qr: str = ""
