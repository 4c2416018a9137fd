"""A form says what to mend on top and at the field, in the same words, and keeps what was typed (ux rule 53)."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.kit.buttons import Button
from hayat_desk.ui.kit.field import FieldFlaw
from hayat_desk.ui.kit.form import Form
from tests.ui.kit.gallery import a_form
from tests.ui.kit.keys import focused, open_window, press, type_text


def _filled(qtbot: QtBot) -> Form:
    form = a_form()
    open_window(qtbot, form, 900, 1200)
    answers = {
        "first": "نورة",
        "family": "سالم",
        "identity": "١٠١٢٣٤٥٦٧٨",
        "born": "1/7/1375",
        "sex": "f",
        "channel": "المقابلة",
        "service": "2",
        "note": "طلب",
    }
    form.restore(answers)
    return form


def test_a_complete_form_is_taken(qtbot: QtBot) -> None:
    form = _filled(qtbot)
    assert form.check()
    assert form.summary.isHidden()


def test_flaws_stand_in_the_summary_and_at_the_field_in_the_same_words(qtbot: QtBot) -> None:
    form = _filled(qtbot)
    for key in ("first", "born"):
        field = form.field(key)
        assert field is not None
        field.clear()
    assert not form.check()
    at_fields = [field.error() for field in form.fields if field.error()]
    assert form.summary.sentences() == at_fields
    assert len(at_fields) == 2
    assert focused() is form.summary
    family = form.field("family")
    assert family is not None
    assert family.text() == "سالم"


def test_a_line_of_the_summary_leads_to_its_field(qtbot: QtBot) -> None:
    form = _filled(qtbot)
    field = form.field("note")
    assert field is not None
    field.clear()
    form.check()
    line = form.summary.findChildren(Button)[0]
    press(line, Qt.Key.Key_Return)
    assert focused() is field.focus_target()


def test_optional_questions_may_stay_blank_and_hidden_ones_are_not_asked(qtbot: QtBot) -> None:
    form = _filled(qtbot)
    field = form.field("note")
    assert field is not None
    field.clear()
    row = field.parentWidget()
    assert row is not None
    row.hide()
    assert form.check()


def test_a_refusal_of_a_procedure_is_shown_at_its_field(qtbot: QtBot) -> None:
    form = _filled(qtbot)
    assert form.refuse(InvalidValue(FieldFlaw.MISSING, field="identity"))
    field = form.field("identity")
    assert field is not None
    assert field.error()
    assert not form.refuse(InvalidValue(FieldFlaw.MISSING, field="elsewhere"))


def test_a_draft_brings_every_answer_back(qtbot: QtBot) -> None:
    before, after = _filled(qtbot), a_form()
    qtbot.addWidget(after)
    after.restore(before.state())
    assert after.state() == before.state()
    assert len(before.state()) >= 8


def test_one_bad_field_never_costs_another_its_text(qtbot: QtBot) -> None:
    form = _filled(qtbot)
    note = form.field("note")
    assert note is not None
    note.set_text("ن" * 20_000)
    assert not form.check()
    type_text(note.focus_target(), "س")
    kept = form.state()
    assert kept["family"] == "سالم"
    assert len(kept["note"]) == 20_001
