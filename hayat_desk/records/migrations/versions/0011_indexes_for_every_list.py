"""An index for every list and count of the screens, so that none of them reads a whole table.

The one of a request's or a session's state gives way to a longer one that also holds the order of its lists.
"""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"

_ADDED = {
    "committee_session": (("state", "held_on", "id"), ("held_on", "id")),
    "incoming_letter": (("their_number",),),
    "inquiry": (("outcome",),),
    "not_same_person": (("other_id",),),
    "person": (("birth",),),
    "scan": (("sha256", "id"),),
    "support_request": (
        ("state", "deleted_at", "submitted_on", "id"),
        ("submitted_on",),
        ("raised_on",),
        ("registered_on",),
    ),
}
_REPLACED = ("committee_session", "support_request")


def upgrade() -> None:
    """Make them, and take away those they hold in themselves."""
    for table, indexes in _ADDED.items():
        for columns in indexes:
            op.create_index(op.f(f"ix_{table}_{'_'.join(columns)}"), table, list(columns), unique=False)
    for table in _REPLACED:
        op.drop_index(op.f(f"ix_{table}_state"), table_name=table)
