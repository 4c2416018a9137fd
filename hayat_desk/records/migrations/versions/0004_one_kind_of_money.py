"""One kind of money: an income, until now a text of riyals, becomes an amount in halalas, as a delivery is.

A text that is no plain figure stays as it was told, in a column of its own: the clerk asks again.
"""

from __future__ import annotations

import re

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٬،٫", "01234567890123456789,,.")
_FIGURE = re.compile(r"([1-9]\d{0,2}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,2}))?")


def upgrade() -> None:
    """Keep the old text, and read from it what is an amount."""
    op.alter_column("sensitive_detail", "monthly_income", new_column_name="income_as_told")
    op.add_column("sensitive_detail", sa.Column("monthly_income", sa.BigInteger(), nullable=True))
    table = sa.table(
        "sensitive_detail",
        sa.column("id", sa.Uuid()),
        sa.column("income_as_told", sa.String()),
        sa.column("monthly_income", sa.BigInteger()),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(table.c.id, table.c.income_as_told)).all():
        halalas = _halalas(row.income_as_told)
        if halalas is not None:
            amount = {"monthly_income": halalas, "income_as_told": ""}
            connection.execute(sa.update(table).where(table.c.id == row.id).values(amount))


def _halalas(text: str) -> int | None:
    """The amount in halalas; None where the text is no plain figure of riyals."""
    figure = _FIGURE.fullmatch(text.strip().translate(_DIGITS))
    if figure is None or not figure[0].isascii():
        return None
    return int(figure[1].replace(",", "")) * 100 + int((figure[2] or "").ljust(2, "0"))
