"""From the decision to the opinion: sessions of the committee, replies, deliveries, anonymous opinions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_GRANTED = {"raise": ("hold_sessions", "reply", "deliver", "make_reports")}
"""Who raised requests until now also does what comes after; the office may take it from them."""


def upgrade() -> None:
    """Make the new tables, tie papers to sessions and deliveries, and let the users go on."""
    op.create_table(
        "committee_session",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_committee_session")),
    )
    op.create_index(op.f("ix_committee_session_number"), "committee_session", ["number"], unique=False)
    op.create_index(op.f("ix_committee_session_state"), "committee_session", ["state"], unique=False)

    op.create_table(
        "opinion",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("service_key", sa.String(length=128), nullable=False),
        sa.Column("service_title", sa.String(length=128), nullable=False),
        sa.Column("reception", sa.String(length=40), nullable=True),
        sa.Column("clarity", sa.String(length=40), nullable=True),
        sa.Column("ease", sa.String(length=40), nullable=True),
        sa.Column("speed", sa.String(length=40), nullable=True),
        sa.Column("whole", sa.String(length=40), nullable=True),
        sa.Column("comment", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_opinion")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_opinion_month"), "opinion", ["month"], unique=False)

    op.create_table(
        "minutes_amendment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("dated", sa.Date(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["committee_session.id"],
            name=op.f("fk_minutes_amendment_session_id_committee_session"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes_amendment")),
    )
    op.create_index(
        op.f("ix_minutes_amendment_session_id"), "minutes_amendment", ["session_id"], unique=False
    )

    op.create_table(
        "session_member",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=128), nullable=False),
        sa.Column("name", sa.String(length=128), nullable=False),
        sa.Column("present", sa.Boolean(), nullable=False),
        sa.Column("is_chair", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["session_id"],
            ["committee_session.id"],
            name=op.f("fk_session_member_session_id_committee_session"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_member")),
    )
    op.create_index(op.f("ix_session_member_session_id"), "session_member", ["session_id"], unique=False)

    op.create_table(
        "delivery",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("delivered_on", sa.Date(), nullable=False),
        sa.Column("what", sa.String(length=512), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=True),
        sa.Column("mode", sa.String(length=40), nullable=False),
        sa.Column("received_by", sa.String(length=128), nullable=False),
        sa.Column("is_last", sa.Boolean(), nullable=False),
        sa.Column("receipt_signed", sa.Boolean(), nullable=False),
        sa.Column("next_due", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_delivery_request_id_support_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delivery")),
    )
    op.create_index(op.f("ix_delivery_delivered_on"), "delivery", ["delivered_on"], unique=False)
    op.create_index(op.f("ix_delivery_next_due"), "delivery", ["next_due"], unique=False)
    op.create_index(op.f("ix_delivery_request_id"), "delivery", ["request_id"], unique=False)

    op.create_table(
        "docket_line",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("article", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_docket_line_request_id_support_request")
        ),
        sa.ForeignKeyConstraint(
            ["session_id"], ["committee_session.id"], name=op.f("fk_docket_line_session_id_committee_session")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_docket_line")),
    )
    op.create_index(op.f("ix_docket_line_request_id"), "docket_line", ["request_id"], unique=False)
    op.create_index(op.f("ix_docket_line_session_id"), "docket_line", ["session_id"], unique=False)

    op.create_table(
        "reply",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Uuid(), nullable=False),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.Column("whom", sa.String(length=128), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.Column("channel_kind", sa.String(length=40), nullable=False),
        sa.Column("channel_label", sa.String(length=128), nullable=False),
        sa.Column("earliest", sa.Date(), nullable=False),
        sa.Column("early_reason", sa.String(length=512), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("home_office", sa.Uuid(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_by", sa.Uuid(), nullable=True),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["support_request.id"], name=op.f("fk_reply_request_id_support_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reply")),
    )
    op.create_index(op.f("ix_reply_request_id"), "reply", ["request_id"], unique=False)
    op.create_index(op.f("ix_reply_told_on"), "reply", ["told_on"], unique=False)

    # With their references in the same line: SQLite adds no constraint to a table that exists.
    for column, table in (("session_id", "committee_session"), ("delivery_id", "delivery")):
        key = sa.ForeignKey(f"{table}.id", name=op.f(f"fk_paper_{column}_{table}"))
        op.add_column("paper", sa.Column(column, sa.Uuid(), key, nullable=True), inline_references=True)
        op.create_index(op.f(f"ix_paper_{column}"), "paper", [column], unique=False)

    op.add_column("support_request", sa.Column("outcome", sa.String(length=40), nullable=True))
    op.add_column("support_request", sa.Column("decided_on", sa.Date(), nullable=True))
    op.add_column("support_request", sa.Column("appeal", sa.Text(), nullable=False, server_default=""))
    op.add_column("support_request", sa.Column("registered_on", sa.Date(), nullable=True))
    op.add_column(
        "support_request",
        sa.Column("registered_without", sa.String(length=512), nullable=False, server_default=""),
    )
    op.add_column("support_request", sa.Column("opinion_asked", sa.String(length=40), nullable=True))
    op.add_column("support_request", sa.Column("closed_on", sa.Date(), nullable=True))
    for basis, permissions in _GRANTED.items():
        for permission in permissions:
            op.execute(
                sa.text(
                    "INSERT INTO clerk_permission (clerk_id, permission) "
                    "SELECT clerk_id, :granted FROM clerk_permission WHERE permission = :held"
                ).bindparams(granted=permission, held=basis)
            )
