"""Sentences about amounts of money."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP

from hayat_desk.policy.amounts import AmountFlaw
from hayat_desk.ui.wording.filling import Table

_AMOUNTS: Table = {
    AmountFlaw.NOT_AN_AMOUNT: QT_TRANSLATE_NOOP(
        "Wording", "An amount is written in riyals, such as 1500 or 250.50. Type the figure alone."
    ),
    AmountFlaw.COMMA_FOR_POINT: QT_TRANSLATE_NOOP("Wording", "Write halalas after a decimal point: {meant}"),
    AmountFlaw.THOUSANDS: QT_TRANSLATE_NOOP(
        "Wording", "A comma or a space parts three figures each, such as 1,250,000. Type the figure without."
    ),
    AmountFlaw.AFTER_POINT: QT_TRANSLATE_NOOP(
        "Wording",
        "After the decimal point stand one or two figures, the halalas, as in 250.50. Thousands take none.",
    ),
    AmountFlaw.OTHER_DIGITS: QT_TRANSLATE_NOOP(
        "Wording", "These digits are not read here. Type the figure with 0123 or ٠١٢٣."
    ),
    AmountFlaw.BELOW_ZERO: QT_TRANSLATE_NOOP(
        "Wording", "An amount is never below zero. Type the figure without a minus or brackets."
    ),
    AmountFlaw.TOO_LARGE: QT_TRANSLATE_NOOP(
        "Wording", "No amount here is above {most} riyals. Count the figure's digits again."
    ),
    AmountFlaw.NOTHING_DELIVERED: QT_TRANSLATE_NOOP(
        "Wording",
        "Zero riyals is no amount. Write what was handed over, or leave it empty where it is no money.",
    ),
    AmountFlaw.NO_INCOME: QT_TRANSLATE_NOOP(
        "Wording", "Zero means no income at all. If that was told, tick it; else correct the figure."
    ),
    AmountFlaw.CEILING: QT_TRANSLATE_NOOP(
        "Wording", "A ceiling lies between 1 and {most} riyals. Write such a figure."
    ),
    AmountFlaw.ABOVE_CEILING: QT_TRANSLATE_NOOP(
        "Wording", "{amount} riyals is above {ceiling}. If that is meant, tick it; else correct the figure."
    ),
}

TABLES: Mapping[type[StrEnum], Table] = {
    AmountFlaw: _AMOUNTS,
}
