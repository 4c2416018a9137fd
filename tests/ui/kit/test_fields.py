"""Typed fields keep what is typed exactly or refuse it with a flaw; digits are folded, never dropped."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hayat_desk.errors import InvalidValue
from hayat_desk.ui.kit.choices import CheckField, Choice, ChoiceField, ComboField
from hayat_desk.ui.kit.date_field import DateField
from hayat_desk.ui.kit.field import Field, FieldFlaw, plain
from hayat_desk.ui.kit.fields import CodeField, NoteField, SearchField, TextField
from hayat_desk.ui.kit.passphrase import PassphraseField
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ICON, SCALES, ThemeName
from tests.ui.kit.gallery import today
from tests.ui.kit.keys import open_window, press, type_text

MAKERS: dict[str, Callable[[], Field[Any]]] = {
    "text": lambda: TextField("f"),
    "note": lambda: NoteField("f"),
    "identity": lambda: CodeField("f", plain),
    "phone": lambda: CodeField("f", plain),
    "search": lambda: SearchField("f"),
    "passphrase": lambda: PassphraseField("f"),
    "date": lambda: DateField("f", today),
    "combo": lambda: ComboField("f", [Choice(1, "دعم علاجي")]),
}
BAD = {
    "long": "ن" * 20_000,
    "control": "نورة\x07\x1b[31m",
    "emoji": "نورة 🌸👩‍👩‍👧",
    "markup": '<b>نورة</b><img src="x">&amp;',
    "sql": "'; DROP TABLE persons; --",
    "direction": "نورة\u202eسالم\u2069",
}


@pytest.mark.parametrize("kind", MAKERS)
@pytest.mark.parametrize("bad", BAD)
def test_bad_input_is_kept_exactly_or_refused_and_never_crashes(qtbot: QtBot, kind: str, bad: str) -> None:
    field = MAKERS[kind]()
    qtbot.addWidget(field)
    field.set_text(BAD[bad])
    assert field.text() == BAD[bad]
    value, refused_at = None, ""
    try:
        value = field.value()
    except InvalidValue as refusal:
        refused_at = refusal.field
    assert value == BAD[bad] or refused_at == "f"
    assert field.text() == BAD[bad]


def test_a_long_text_and_a_control_letter_are_refused_with_their_flaw(qtbot: QtBot) -> None:
    field = TextField("name")
    qtbot.addWidget(field)
    field.set_text("ن" * 129)
    with pytest.raises(InvalidValue) as refusal:
        field.value()
    assert refusal.value.flaw is FieldFlaw.TOO_LONG
    assert refusal.value.details == {"longest": 128, "typed": 129}
    field.set_text("نو\x00رة")
    with pytest.raises(InvalidValue) as refusal:
        field.value()
    assert refusal.value.flaw is FieldFlaw.CONTROL_CHARACTERS


@pytest.mark.parametrize("typed", ["٠٥٥٧٣١٥٥٥٣", "۰۵۵۷۳۱۵۵۵۳", "0557315553"])
def test_a_code_takes_all_three_shapes_of_digits(qtbot: QtBot, typed: str) -> None:
    field = CodeField("phone", plain)
    qtbot.addWidget(field)
    type_text(field.edit, typed)
    assert field.text() == typed
    assert field.value() == "0557315553"


def test_words_are_kept_as_typed(qtbot: QtBot) -> None:
    field = TextField("name")
    qtbot.addWidget(field)
    type_text(field.edit, "هُدى ٣")
    assert field.value() == "هُدى ٣"


def test_a_blank_field_is_missing_and_an_optional_one_is_nothing(qtbot: QtBot) -> None:
    field = TextField("name")
    qtbot.addWidget(field)
    field.set_text("   ")
    assert field.value_or_none() is None
    with pytest.raises(InvalidValue) as refusal:
        field.value()
    assert refusal.value.flaw is FieldFlaw.MISSING


def test_codes_read_left_to_right_and_stand_at_the_right(qtbot: QtBot) -> None:
    field = CodeField("identity", plain)
    qtbot.addWidget(field)
    assert field.edit.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert field.edit.alignment() & Qt.AlignmentFlag.AlignRight
    assert field.edit.alignment() & Qt.AlignmentFlag.AlignAbsolute


def test_a_note_takes_letters_alone_from_a_paste_and_lets_tab_go(qtbot: QtBot) -> None:
    field = NoteField("note")
    qtbot.addWidget(field)
    pasted = QMimeData()
    pasted.setHtml("<b>نورة</b>")
    pasted.setText("نورة <i>")
    field.edit.insertFromMimeData(pasted)
    assert field.text() == "نورة <i>"
    assert field.edit.tabChangesFocus()
    option = field.edit.document().defaultTextOption()
    assert option.textDirection() == Qt.LayoutDirection.RightToLeft


def test_an_error_is_shown_at_the_field_and_goes_when_it_is_mended(qtbot: QtBot) -> None:
    field = TextField("name")
    qtbot.addWidget(field)
    field.show_error("اكتب الاسم.")
    assert field.error() == "اكتب الاسم."
    assert field.edit.accessibleDescription() == "اكتب الاسم."
    type_text(field.edit, "ن")
    assert field.error() == ""


def test_no_field_has_an_input_mask_or_a_placeholder(qtbot: QtBot) -> None:
    for make in MAKERS.values():
        field = make()
        qtbot.addWidget(field)
        for edit in field.findChildren(QLineEdit):
            assert edit.inputMask() == ""
            assert edit.placeholderText() == ""


def test_a_search_answers_enter_at_once_and_typing_after_a_pause(qtbot: QtBot) -> None:
    field = SearchField(pause=20)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.searched) as searched:
        type_text(field.edit, "نورة")
    assert searched.args == ["نورة"]
    with qtbot.waitSignal(field.entered) as entered:
        press(field.edit, Qt.Key.Key_Return)
    assert entered.args == ["نورة"]


def test_a_passphrase_is_hidden_kept_out_of_drafts_and_taken_with_its_spaces(qtbot: QtBot) -> None:
    field = PassphraseField("passphrase")
    qtbot.addWidget(field)
    field.set_text(" long enough ")
    assert field.value() == " long enough "
    assert field.state() == ""
    assert not field.is_shown()
    field.eye.click()
    assert field.is_shown()


@pytest.mark.parametrize("scale", SCALES)
@pytest.mark.parametrize("kind", ["search", "passphrase"])
def test_what_stands_inside_a_line_grows_with_the_text_and_is_not_written_over(
    qtbot: QtBot, qapp: QApplication, scale: int, kind: str
) -> None:
    """Qt keeps its own marks at 16 pixels, on which nobody hits the eye at 200 %."""
    apply_theme(qapp, ThemeName.LIGHT, scale)
    field = MAKERS[kind]()
    assert isinstance(field, SearchField | PassphraseField)
    open_window(qtbot, field)
    line = field.edit
    (mark,) = [child for child in line.findChildren(QWidget) if child.isVisible()]
    assert line.rect().contains(mark.geometry())
    assert mark.height() >= 32 * scale / 100
    assert mark.width() >= 32 * scale / 100
    line.setText("ل" * 300)
    drawn = line.grab(mark.geometry()).toImage()
    line.clear()
    assert drawn == line.grab(mark.geometry()).toImage()
    size = mark.iconSize().width() if isinstance(mark, QToolButton) else mark.sizeHint().width()
    assert size == round(ICON * scale / 100)


def test_a_passphrase_field_tells_keyboard_language_and_caps_lock(qtbot: QtBot) -> None:
    field = PassphraseField("passphrase")
    qtbot.addWidget(field)
    type_text(field.edit, "ن")
    assert "ع" in field.keyboard.text()
    type_text(field.edit, "a")
    assert "EN" in field.keyboard.text()
    assert "Caps Lock" not in field.keyboard.text()
    type_text(field.edit, "A")
    assert "Caps Lock" in field.keyboard.text()


STATES: dict[str, tuple[Callable[[], Field[Any]], str]] = {
    "text": (lambda: TextField("f"), "نورة"),
    "note": (lambda: NoteField("f"), "سطر\nوسطر"),
    "phone": (lambda: CodeField("f", plain), "٠٥٥ ٧٣١"),
    "date": (lambda: DateField("f", today), "1/7/1375"),
    "choice": (lambda: ChoiceField("f", [Choice("a", "أول"), Choice("b", "ثان")]), "b"),
    "combo": (lambda: ComboField("f", [Choice(1, "دعم علاجي"), Choice(2, "إيجار")]), "2"),
    "half-typed combo": (lambda: ComboField("f", [Choice(1, "دعم علاجي")]), "سكن"),
    "check": (lambda: CheckField("f", "أُبلغ"), "1"),
}


@pytest.mark.parametrize("kind", STATES)
def test_a_draft_brings_back_what_a_field_held(qtbot: QtBot, kind: str) -> None:
    make, state = STATES[kind]
    before, after = make(), make()
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    before.restore(state)
    assert before.state() == state
    after.restore(before.state())
    assert after.state() == state
    assert after.text() == before.text()
