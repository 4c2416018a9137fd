"""Lists of terms as lists: «city phone» becomes a JSON list, «birth phone: reason» a list and its reason.

What was signed (`declaration.declared`) is not touched.
"""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_REQUEST = sa.table(
    "support_request",
    sa.column("id", sa.Uuid()),
    sa.column("registered_without", sa.String()),
    sa.column("passed_over", sa.String()),
)
_DECLARATION = sa.table("declaration", sa.column("id", sa.Uuid()), sa.column("void_because", sa.String()))


def upgrade() -> None:
    """Part each list at its spaces, and the reason from the list before it."""
    op.add_column(
        "support_request",
        sa.Column("passed_over", sa.String(length=512), nullable=False, server_default=""),
    )
    connection = op.get_bind()
    without = _REQUEST.c.registered_without
    for id_, line in connection.execute(sa.select(_REQUEST.c.id, without).where(without != "")).all():
        gaps, _, reason = line.partition(": ")
        parted = {"registered_without": json.dumps(gaps.split()), "passed_over": reason}
        connection.execute(sa.update(_REQUEST).where(_REQUEST.c.id == id_).values(parted))
    because = _DECLARATION.c.void_because
    for id_, names in connection.execute(sa.select(_DECLARATION.c.id, because).where(because != "")).all():
        fields = {"void_because": json.dumps(names.split())}
        connection.execute(sa.update(_DECLARATION).where(_DECLARATION.c.id == id_).values(fields))
