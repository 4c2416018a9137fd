"""Slow work leaves the window free, tells its steps, can be stopped, and hands its result back."""

from threading import current_thread

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.ask import Answer, Question, ask, next_answer
from hayat_desk.ui.kit.background import Cancelled, Steps
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from tests.ui.kit.keys import focused, press


def test_a_result_comes_back_on_the_windows_thread(qtbot: QtBot) -> None:
    got: list[tuple[str, str]] = []
    background.run(
        lambda: current_thread().name,
        lambda worker: got.append((worker, current_thread().name)),
        lambda error: pytest.fail(str(error)),
    )
    qtbot.waitUntil(lambda: bool(got))
    worker, here = got[0]
    assert here == current_thread().name
    assert worker != here


def test_a_failure_comes_back_as_it_was_raised(qtbot: QtBot) -> None:
    failed: list[Exception] = []
    background.run(lambda: 1 // 0, lambda _result: pytest.fail("no result"), failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], ZeroDivisionError)


def test_nothing_is_delivered_to_a_page_that_is_gone(qtbot: QtBot) -> None:
    owner = QObject()
    got: list[int] = []
    background.run(lambda: 1, got.append, lambda error: pytest.fail(str(error)), owner=owner)
    delete(owner)
    assert background.finish()
    QApplication.processEvents()
    assert got == []


def test_nothing_is_delivered_to_what_stands_on_a_page_that_was_left(qtbot: QtBot) -> None:
    """Left, and not yet taken down: it would take the focus from the page that is shown."""
    left, other = QWidget(), QWidget()
    qtbot.addWidget(left)
    qtbot.addWidget(other)
    got: list[str] = []
    for name, owner in (("page", left), ("list", QWidget(left)), ("other", other)):
        background.run(lambda: 1, lambda _result, name=name: got.append(name), owner=owner)  # type: ignore[misc]
    background.forget(left)
    assert background.finish()
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["other"]


def test_steps_are_shown_and_cancel_ends_the_task(qtbot: QtBot) -> None:
    steps, busy = Steps(), Busy()
    qtbot.addWidget(busy)
    busy.follow(steps)
    busy.begin("نسخ", can_cancel=True)
    failed: list[Exception] = []

    def task() -> None:
        for at in range(10_000):
            steps.tell("نسخ الملفات", at, 10_000)

    background.run(task, lambda _none: pytest.fail("was not stopped"), failed.append)
    steps.stop()
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], Cancelled)


def test_a_question_is_answered_by_its_own_verbs(qtbot: QtBot) -> None:
    answers = [Answer("delete", "حذف المسودة", Kind.DANGER), Answer("keep", "إبقاء المسودة")]
    box = Question("حذف المسودة؟", "لن يبقى ما كُتب فيها.", answers)
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    assert [button.words() for button in box.buttons.values()] == ["حذف المسودة", "إبقاء المسودة"]
    assert focused() is box.buttons["keep"]
    press(box.buttons["delete"], Qt.Key.Key_Return)
    assert box.chosen == "delete"


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize(("sentences", "scrolls"), [(0, False), (1, False), (5, False), (60, True)])
def test_a_question_shows_all_its_words_and_its_answers_whatever_its_length(
    qtbot: QtBot, qapp: QApplication, scale: int, sentences: int, *, scrolls: bool
) -> None:
    """Qt would give it two thirds of the screen and cut what is longer."""
    apply_theme(qapp, ThemeName.LIGHT, scale)
    told = "\n".join(["مكان النسخ غير متاح الآن، فحُفظت نسخة مفحوصة على هذا الجهاز."] * sentences)
    box = Question(
        "لم تصل النسخة إلى مكانها", told, [Answer("close", "إغلاق"), Answer("again", "إعادة المحاولة")]
    )
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    words, seen = box.area.widget(), box.area.viewport()
    assert words is not None
    assert words.height() >= words.heightForWidth(words.width())
    assert (words.height() > seen.height()) is scrolls
    assert box.height() <= box.screen().availableSize().height()
    for button in box.buttons.values():
        assert box.rect().contains(button.geometry())
    if scrolls:
        assert box.area.focusPolicy() & Qt.FocusPolicy.TabFocus
        press(box.area, Qt.Key.Key_End)
        bar = box.area.verticalScrollBar()
        bar.setValue(bar.maximum())
        assert words.visibleRegion().boundingRect().bottom() == words.height() - 1


def test_escape_takes_the_harmless_answer(qtbot: QtBot) -> None:
    box = Question("؟", "", [Answer("delete", "حذف", Kind.DANGER), Answer("keep", "إبقاء")])
    qtbot.addWidget(box)
    with qtbot.waitActive(box):
        box.show()
    press(box, Qt.Key.Key_Escape)
    assert box.chosen == "keep"


def test_a_test_may_answer_beforehand_but_not_with_a_stranger(qtbot: QtBot) -> None:
    answers = [Answer("delete", "حذف"), Answer("keep", "إبقاء")]
    next_answer("delete")
    assert ask(None, "؟", "", answers) == "delete"
    next_answer("other")
    with pytest.raises(ValueError, match="other"):
        ask(None, "؟", "", answers)
