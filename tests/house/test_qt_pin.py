"""Guards the pin of PySide6: on Python 3.11, 6.12.0 loses a reference of None at each call and dies of it."""

import sys

import PySide6
from PySide6.QtCore import QObject

CALLS = 1_000
FEW = 20


def test_pyside_is_of_the_6_11_series() -> None:
    assert PySide6.__version_info__[:2] == (6, 11)


def test_a_thousand_calls_that_return_nothing_keep_the_references_of_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) <= FEW
