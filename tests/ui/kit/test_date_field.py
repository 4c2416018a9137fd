"""The date field reads tolerantly and says the date in words in both calendars (ux rule 39)."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_desk.errors import InvalidValue
from hayat_desk.policy.dates import Calendar
from hayat_desk.ui.kit.date_field import BirthField, DateField
from hayat_desk.ui.kit.text import bare
from tests.ui.kit.gallery import today
from tests.ui.kit.keys import open_window, press, type_text


def _field(qtbot: QtBot) -> DateField:
    field = DateField("born", today)
    open_window(qtbot, field)
    return field


@pytest.mark.parametrize("typed", ["1/7/1375", "١/٧/١٣٧٥", "1375-7-1", "1 رجب 1375"])
def test_a_hijri_date_is_echoed_in_both_calendars(qtbot: QtBot, typed: str) -> None:
    field = _field(qtbot)
    type_text(field.edit, typed)
    assert "الاثنين 1 رجب 1375هـ الموافق 13 فبراير 1956م" in bare(field.echo.text())
    assert field.value().calendar is Calendar.HIJRI


def test_a_swapped_day_and_month_are_seen_in_the_echo(qtbot: QtBot) -> None:
    field = _field(qtbot)
    type_text(field.edit, "7/1/1375")
    assert "محرم" in field.echo.text()


def test_a_half_typed_date_is_not_scolded(qtbot: QtBot) -> None:
    field = _field(qtbot)
    type_text(field.edit, "1/7/1")
    assert field.echo.isHidden()
    assert field.error() == ""
    with pytest.raises(InvalidValue):
        field.value()


def test_f6_insists_on_a_calendar_in_turn(qtbot: QtBot) -> None:
    field = _field(qtbot)
    field.setFocus()
    field.set_text("اليوم")
    assert field.value().calendar is Calendar.GREGORIAN
    press(field.edit, Qt.Key.Key_F6)
    assert field.value().calendar is Calendar.HIJRI
    press(field.edit, Qt.Key.Key_F6)
    assert field.calendar is Calendar.GREGORIAN
    press(field.edit, Qt.Key.Key_F6)
    assert field.calendar is None


def test_the_calendar_that_is_insisted_on_stays_in_the_draft(qtbot: QtBot) -> None:
    before, after = _field(qtbot), _field(qtbot)
    before.set_text("اليوم")
    before.insist(Calendar.HIJRI)
    after.restore(before.state())
    assert after.text() == "اليوم"
    assert after.calendar is Calendar.HIJRI


@pytest.mark.parametrize("typed", ["1/7/1450", "1450"])
def test_that_a_day_is_not_known_is_said_of_births_alone(qtbot: QtBot, typed: str) -> None:
    """A paper may well expire on the first of Rajab."""
    born, expires = BirthField("born", today), DateField("expires", today)
    for field in (born, expires):
        open_window(qtbot, field)
        field.set_text(typed)
    assert "اليوم غير معروف" in born.echo.text()
    assert "اليوم غير معروف" not in expires.echo.text()
    assert "1450" in expires.echo.text()
