"""What is shown of a month's opinions rests until five more have answered; who was asked is counted by its day.

What was shown so far, every answer of a month with five of them, stays shown: it was read and has left the office.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"

_QUESTIONS = ("reception", "clarity", "ease", "speed", "whole")
_FEWEST = 5


def upgrade() -> None:
    """A table with what was shown until now, and an index."""
    op.create_table(
        "shown_opinions",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("month", name=op.f("pk_shown_opinions")),
    )
    op.create_index(op.f("ix_support_request_closed_on"), "support_request", ["closed_on"], unique=False)
    connection = op.get_bind()
    answers = sa.text(f"SELECT month, comment, {', '.join(_QUESTIONS)} FROM opinion ORDER BY id")  # noqa: S608 — our own names
    months = defaultdict(list)
    for month, *form in connection.execute(answers):
        months[month].append(form)
    for month, forms in months.items():
        connection.execute(
            sa.text("INSERT INTO shown_opinions (month, figures) VALUES (:month, :figures)"),
            {"month": month, "figures": json.dumps(_shown(forms), ensure_ascii=False)},
        )


def _shown(forms: list[list[str | None]]) -> list[object]:
    marks = {}
    for at, question in enumerate(_QUESTIONS, 1):
        answers = [form[at] for form in forms if form[at]]
        marks[question] = Counter(answers) if len(answers) >= _FEWEST else {}
    if len(forms) < _FEWEST:
        return [0, marks, []]
    return [len(forms), marks, [form[0] for form in forms if form[0]]]
