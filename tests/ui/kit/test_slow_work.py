"""Slow work leaves the window free, tells its steps, can be stopped, and hands its result back."""

from threading import Event, current_thread

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from hayat_desk.errors import Trouble
from hayat_desk.ui.kit import background
from hayat_desk.ui.kit.ask import Answer, QuestionBox, ask, next_answer
from hayat_desk.ui.kit.background import Cancelled, Steps
from hayat_desk.ui.kit.busy import Busy
from hayat_desk.ui.kit.buttons import Kind
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.vault.causes import Cause
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


def test_a_fault_of_ours_is_kept_in_the_log_where_nobody_waits_any_more(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    for task, is_logged in ((lambda: 1 // 0, True), (_refused, False)):
        page = QWidget()
        qtbot.addWidget(page)
        background.run(task, lambda _result: pytest.fail("no result"), owner=page)
        background.forget(page, lambda _message: None, page)
        assert background.finish()
        QApplication.processEvents()
        assert ("unforeseen" in caplog.messages) is is_logged
        caplog.clear()


def _refused() -> object:
    raise Trouble(Cause.MISSING_FILE)


def test_nothing_is_delivered_to_what_stands_on_a_page_that_was_left(qtbot: QtBot) -> None:
    """Left, and not yet taken down: it would take the focus from the page that is shown."""
    left, other = QWidget(), QWidget()
    qtbot.addWidget(left)
    qtbot.addWidget(other)
    got: list[str] = []
    for name, owner in (("page", left), ("list", QWidget(left)), ("other", other)):
        background.run(lambda: 1, lambda _result, name=name: got.append(name), owner=owner)  # type: ignore[misc]
    background.forget(left, lambda _message: None, other)
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
    box = QuestionBox("حذف المسودة؟", "لن يبقى ما كُتب فيها.", answers)
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
    box = QuestionBox(
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
    box = QuestionBox("؟", "", [Answer("delete", "حذف", Kind.DANGER), Answer("keep", "إبقاء")])
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


class _Waiting:
    """A bar with a part of a page beside it, and what came back."""

    def __init__(self, qtbot: QtBot) -> None:
        self.page = QWidget()
        qtbot.addWidget(self.page)
        self.busy, self.part = Busy(self.page), QWidget(self.page)
        self.results: list[object] = []
        self.failures: list[Exception] = []

    def refuse(self, error: Exception) -> None:
        assert not self.busy.is_waiting()
        assert self.part.isEnabled()
        self.failures.append(error)


@pytest.fixture
def waiting(qtbot: QtBot) -> _Waiting:
    return _Waiting(qtbot)


def _raise(error: Exception) -> object:
    raise error


def test_what_is_waited_for_is_shown_and_its_part_rests_until_it_is_over(
    waiting: _Waiting, qtbot: QtBot
) -> None:
    busy, part = waiting.busy, waiting.part
    for task in (lambda: 7, lambda: _raise(Trouble(Cause.DISK_FULL)), lambda: _raise(LookupError())):
        busy.wait_for(task, waiting.results.append, waiting.refuse, "نسخ", rests=(part,))
        assert busy.is_waiting()
        assert not busy.isHidden()
        assert not part.isEnabled()
        before = len(waiting.results) + len(waiting.failures)
        qtbot.waitUntil(lambda before=before: len(waiting.results) + len(waiting.failures) > before)  # type: ignore[misc]
        assert busy.isHidden()
        assert part.isEnabled()
    assert waiting.results == [7]
    assert [type(error) for error in waiting.failures] == [Trouble, LookupError]


def test_the_newest_of_a_kind_alone_comes_back_and_ends_the_bar(waiting: _Waiting, qtbot: QtBot) -> None:
    busy, results = waiting.busy, waiting.results
    for number in (1, 2, 3):
        busy.wait_for(lambda n=number: n, results.append, waiting.refuse, "عدّ", newest=True)  # type: ignore[misc]
    busy.wait_for(lambda: 4, results.append, waiting.refuse)  # no newest: of another kind
    qtbot.waitUntil(lambda: len(results) > 1)
    assert results == [3, 4]
    assert not busy.is_waiting()


def test_a_fault_of_ours_is_handed_on_even_where_something_newer_is_waited_for(
    waiting: _Waiting, qtbot: QtBot
) -> None:
    failures: list[Exception] = []
    for error in (LookupError(), Trouble(Cause.DISK_FULL), MemoryError()):
        waiting.busy.wait_for(
            lambda error=error: _raise(error),  # type: ignore[misc]
            waiting.results.append,
            failures.append,
            newest=True,
        )
    qtbot.waitUntil(lambda: len(failures) == 2)
    assert [type(error) for error in failures] == [LookupError, MemoryError]


def test_work_that_says_nothing_does_not_end_the_bar_of_work_that_does(
    waiting: _Waiting, qtbot: QtBot
) -> None:
    held = Event()
    waiting.busy.wait_for(lambda: 1, waiting.results.append, waiting.refuse)
    waiting.busy.wait_for(held.wait, waiting.results.append, waiting.refuse, "نسخ")
    qtbot.waitUntil(lambda: waiting.results == [1])
    assert waiting.busy.is_waiting()
    held.set()
    qtbot.waitUntil(lambda: not waiting.busy.is_waiting())


def test_a_short_wait_is_not_seen_and_a_long_one_is(waiting: _Waiting, qtbot: QtBot) -> None:
    busy, held = waiting.busy, Event()
    busy.wait_for(lambda: 1, waiting.results.append, waiting.refuse, "عدّ", patience=10_000)
    assert busy.isHidden()
    qtbot.waitUntil(lambda: waiting.results == [1])
    assert busy.isHidden()
    busy.wait_for(held.wait, waiting.results.append, waiting.refuse, "عدّ", patience=1)
    qtbot.waitUntil(lambda: not busy.isHidden())
    held.set()
    qtbot.waitUntil(busy.isHidden)


def test_a_page_that_was_left_is_told_nothing(waiting: _Waiting, qtbot: QtBot) -> None:
    waiting.busy.wait_for(lambda: 1, waiting.results.append, waiting.refuse, "عدّ")
    background.forget(waiting.page, waiting.results.append, waiting.page)
    assert background.finish()
    qtbot.wait(20)
    assert waiting.results == []
