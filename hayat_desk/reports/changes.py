"""What changed in a month's figures since its report left the office: each figure as it was and as it is now.

A request may be taken down later, a delivery corrected: the figures then differ from those a reader holds, and
screen, paper and workbook say so. The stage of a request is no such figure: it is told as it stands on a day.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from hayat_desk.policy.amounts import Money
from hayat_desk.policy.months import Month
from hayat_desk.reports.shapes import Cell, Number, ReportColumn, ReportRow, ReportTable, Sentence
from hayat_desk.reports.tables import Figure
from hayat_desk.reports.words import ColumnHead, ReportTitle, ReportWord

FiguresShown = Mapping[tuple[Figure, str], str]
"""Each figure of a month, with its label, as it is shown; one that is missing is nothing."""

_NOTHING = "0"


def to_keep(figures: FiguresShown) -> str:
    """Every figure of a month as JSON, to be kept with its export."""
    return json.dumps(
        [[figure.value, str(label), figure_text] for (figure, label), figure_text in figures.items()],
        ensure_ascii=False,
    )


def changes_since(exported_on: date, exported: str, month: Month, now: FiguresShown) -> ReportTable | None:
    """A table of the figures that differ from the export `exported`, in report order; None where none differs."""
    was = {(Figure.of(figure), label): figures for figure, label, figures in json.loads(exported)}
    differing = [
        (figure, label)
        for figure, label in {**now, **was}
        if was.get((figure, label), _NOTHING) != now.get((figure, label), _NOTHING)
    ]
    if not differing:
        return None
    order = list(Figure)
    rows = [
        ReportRow(
            figure,
            tuple(Cell(number(figure, figures.get((figure, label), _NOTHING))) for figures in (was, now)),
            of=label or (ReportWord.NO_SERVICE if figure.is_by_service else ""),
        )
        for figure, label in sorted(differing, key=lambda pair: order.index(pair[0]))
    ]
    return ReportTable(
        ReportTitle.CHANGES,
        ColumnHead.ITEM,
        (ReportColumn(ColumnHead.BEFORE), ReportColumn(ColumnHead.AFTER)),
        tuple(rows),
        notes=(Sentence(ReportWord.CHANGED, {"month": month, "day": exported_on}),),
    )


def number(figure: Figure, figure_text: str) -> Number:
    """The number or amount behind a figure's text, for a workbook that calculates."""
    if figure.is_money:
        return Money.parse(figure_text)
    plain = figure_text.replace(",", "")
    return int(plain) if plain.isdecimal() else float(plain)
