"""The amount field: one tolerant line, and under it the amount in words while it is typed.

So a comma taken for a point, or one nought too many, is heard before it is saved.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.amounts import Money
from hayat_desk.ui.kit.fields import LineField
from hayat_desk.ui.kit.text import Small, ltr, right_to_left


class MoneyField(LineField[Money]):
    """An amount in riyals, in any digits, with or without its marks and the word «ريال»."""

    left_to_right = True
    wide = 320

    def __init__(self, key: str, *, parent: QWidget | None = None) -> None:
        super().__init__(key, Money.parse, longest=40, parent=parent)
        self.echo = Small("", self)
        self.echo.hide()
        self._place(self.echo)
        self.edit.textChanged.connect(self._say)

    def show_money(self, amount: Money | None) -> None:
        """Put a recorded amount in, or nothing."""
        self.set_text("" if amount is None else amount.shown)

    def _say(self) -> None:
        self.echo.setText(self._in_words())
        self.echo.setVisible(bool(self.echo.text()))

    def _in_words(self) -> str:
        try:
            amount = self.value_or_none()
        except InvalidValue:
            return ""
        if amount is None:
            return ""
        return (
            amount.in_words
            if right_to_left()
            else self.tr("{amount} riyals").format(amount=ltr(amount.shown))
        )
