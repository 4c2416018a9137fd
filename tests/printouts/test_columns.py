"""The widths of a table's columns: what is one date or number stands on one line, with the word before it."""

from __future__ import annotations

import pytest

from hayat_desk.printouts.layout.columns import fitted
from hayat_desk.printouts.typesetting.flow import Para
from hayat_desk.printouts.typesetting.lines import Style, natural_width

STYLE = Style(size=11, leading=16.5)
WIDTH = 480.0
PAD = 7.0


@pytest.mark.parametrize("dated", ["صدر: 2026/11/17م", "2026/11/17م", "ينتهي: 1449/07/20هـ"])
def test_a_date_stands_on_one_line_beside_columns_that_ask_for_more(dated: str) -> None:
    """T60 — as the papers that were seen stand in the extract of a person."""
    sighted_on = "1448/06/12هـ الموافق 2026/11/22م"
    texts = ("1448-01-3-00001", "شهادة الحساب البنكي (الآيبان)", sighted_on, "الأصل مطابق لما سُجّل", dated)
    row = [Para(text, STYLE) for text in texts]
    assert fitted([row], WIDTH, PAD)[-1] - 2 * PAD >= natural_width(dated, STYLE)
