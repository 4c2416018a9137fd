"""A number keeps its order inside every Arabic sentence of the program, as Qt lays it out."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from hayat_desk.policy.numbers import NumberKind
from hayat_desk.ui.kit.text import bare, iso, ltr, with_numbers
from hayat_desk.ui.parts.words import numbered
from tests.house.test_translations import sentences

NUMBER = "1448-01-3-00012"
_PLACE = re.compile(r"{\w*}")


def reads_left_to_right(text: str, number: str) -> bool:
    """Whether the number stands on the screen as it is written, in a right-to-left line."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(text)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    start = text.index(number)
    places = [line.cursorToX(at)[0] for at in range(start, start + len(number) + 1)]  # type: ignore[index]
    return all(before < after for before, after in pairwise(places[1:-1]))


def arabic_with_places() -> list[str]:
    """Every Arabic sentence into which something is set."""
    return sorted({form for one in sentences() for form in one.forms if _PLACE.search(form)})


def test_a_number_keeps_its_order_in_every_sentence(qtbot: object) -> None:
    told = arabic_with_places()
    assert len(told) > 150
    for sentence in told:
        for shown in (ltr(NUMBER), numbered(NumberKind.REQUEST, NUMBER), iso(f"الطلب {NUMBER}")):
            filled = _PLACE.sub(shown, sentence, count=1)
            assert reads_left_to_right(_PLACE.sub("س", filled), NUMBER), bare(filled)


def test_a_bare_number_is_turned_round(qtbot: object) -> None:
    """The control: without isolating, most sentences turn it round."""
    turned = [one for one in arabic_with_places() if not reads_left_to_right(_PLACE.sub(NUMBER, one), NUMBER)]
    assert len(turned) > 100


@pytest.mark.parametrize(
    "number",
    [
        NUMBER, "1448-01-00004", "8:00-14:30", "1,000-2,000", "2.5-3.5", "1448/06/12-1448/06/26", "055-000-0001",
        "١٤٤٨-٠١-٣-٠٠٠١٢", "1448\u201101\u20113\u201100012", "10\u201312",
    ],
)  # fmt: skip
@pytest.mark.parametrize("sentence", ["مسودة {} لم تُحفظ", "{} طلب الدعم", "طلب الدعم رقم {}", "({}) وغيره"])
def test_a_typed_number_keeps_its_order_in_its_words(qtbot: object, number: str, sentence: str) -> None:
    for shown in (iso(sentence.format(number)), with_numbers(sentence.format(number))):
        assert reads_left_to_right(f"قيل {shown} هنا", number), shown


def test_what_is_isolated_twice_is_isolated_once(qtbot: object) -> None:
    """A draft keeps the title of its page with its isolates: the closing question shows it again."""
    kept = f"طلب الدعم رقم {ltr(NUMBER)}"
    assert bare(iso(kept)) == f"طلب الدعم رقم {NUMBER}"
    assert reads_left_to_right(f"• {iso(kept)}", NUMBER)


def test_latin_codes_stay_whole(qtbot: object) -> None:
    assert with_numbers("INV-2026/11-15 و A-12") == "INV-2026/11-15 و A-12"
