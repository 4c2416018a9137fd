"""Labels keep the window's direction and take nothing for markup (reliability F11, ux rule 38)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication, QWidget

from hayat_desk.ui.kit.text import Label, bare, iso, ltr, whole
from hayat_desk.ui.kit.tokens import TextRole


def _inked_columns(label: Label, top: int = 0, height: int = 0) -> list[int]:
    """The columns of the label that hold ink between two heights, drawn on the window's ground."""
    ground = QWidget()
    label.setParent(ground)
    ground.resize(label.size())
    image = ground.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    label.setParent(None)
    empty = qGray(image.pixel(0, 0))
    rows = range(top, top + (height or image.height()))
    return [x for x in range(image.width()) if any(abs(qGray(image.pixel(x, y)) - empty) > 60 for y in rows)]


def _ink_edges(label: Label) -> tuple[int, int]:
    """Empty columns before and after the ink."""
    inked = _inked_columns(label)
    return inked[0], label.width() - 1 - inked[-1]


@pytest.mark.parametrize("text", ["نورة سالم", "HD-2026-00012 سارة", "1448/06/11", "Maria Santos", "+966 55"])
def test_a_label_begins_at_the_right_whatever_its_first_letter(qtbot: object, text: str) -> None:
    label = Label(text)
    label.resize(400, 30)
    left, right = _ink_edges(label)
    assert right < 6
    assert left > 100


@pytest.mark.parametrize("text", ["Maria Santos", "نورة سالم"])
def test_a_label_begins_at_the_left_in_english(qtbot: object, qapp: QApplication, text: str) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    label = Label(text)
    label.resize(400, 30)
    left, right = _ink_edges(label)
    assert left < 6
    assert right > 100


def test_all_lines_of_a_wrapped_label_begin_at_the_same_edge(qtbot: object) -> None:
    label = Label("لم يُجب عن السؤال بعد؛ اكتب الجواب للمتابعة، ثم تابع.")
    label.resize(180, label.heightForWidth(180))
    line = label.fontMetrics().height()
    tops = range(0, label.height() - line + 1, line)
    edges = [label.width() - max(_inked_columns(label, top, line)) for top in tops]
    assert len(edges) >= 2
    assert max(edges) - min(edges) <= 2


def _parted(shown: str, typed: str) -> bool:
    """Whether the typed text is parted at some width of a label in which it stands after other words."""
    label = Label(f"موعد جلسة العلاج · رقمه {shown} · تاريخه")
    for width in range(110, 420, 5):
        layout, _height = label._laid_out(width)
        lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        ends = [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]
        if not any(typed in bare(end) for end in ends):
            return True
    return False


@pytest.mark.parametrize("typed", ["٤٤/ص/١٢", "44-ص-12", "a.b/12"])
def test_a_number_of_strokes_is_not_parted_at_the_end_of_a_line(qtbot: object, typed: str) -> None:
    assert not _parted(whole(typed), typed)
    assert bare(whole(typed)) == typed


def test_a_number_that_is_parted_would_be_found(qtbot: object) -> None:
    assert _parted(iso("٤٤/ص/١٢"), "٤٤/ص/١٢")


def test_markup_is_shown_as_it_was_typed(qtbot: object) -> None:
    label = Label('<b>نورة</b> <img src="file:' + '///etc/hostname">')
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text().startswith("<b>")
    assert label.sizeHint().width() > Label("نورة").sizeHint().width() * 3


def test_a_very_long_word_wraps_instead_of_widening_the_window(qtbot: object) -> None:
    label = Label("ن" * 2000)
    assert label.minimumSizeHint().width() < 400
    assert label.heightForWidth(300) > 10 * label.fontMetrics().height()


def test_isolates_are_closed_even_when_the_value_holds_direction_marks() -> None:
    assert iso("نورة\u202e\u2069") == "\u2068نورة\u2069"
    assert ltr("055\u200f 731") == "\u2066055 731\u2069"
    assert iso("") == ltr("") == ""
    assert bare(f"{ltr('12')} من {iso('س')}") == "12 من س"


def test_a_screen_reader_hears_the_text_without_marks(qtbot: object) -> None:
    assert Label(f"رقم {ltr('12')}", TextRole.SMALL).accessibleName() == "رقم 12"


def test_a_kept_height_is_that_of_a_label_asked_for_the_first_time(qtbot: object) -> None:
    text = "موعد جلسة العلاج في مستشفى المدينة\n" + "ي" * 90 + " ثم كلمات قصيرة بعدها"
    label = Label(text)
    heights = {width: label.heightForWidth(width) for width in (*range(900, 10, -7), *range(12, 900, 11))}
    assert heights == {width: Label(text).heightForWidth(width) for width in heights}
    assert len(set(heights.values())) > 10


def test_heights_of_another_font_or_text_are_forgotten(qtbot: object) -> None:
    label = Label("موعد جلسة العلاج")
    before = label.heightForWidth(400)
    font = label.font()
    font.setPixelSize(3 * font.pixelSize() if font.pixelSize() > 0 else 60)
    label.setFont(font)
    larger = label.heightForWidth(400)
    assert larger > before
    label.setText("موعد\nجلسة\nالعلاج")
    assert label.heightForWidth(400) > larger
