"""Work lists, timeline, banner: walked by arrows, opened by Enter, told to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hayat_desk.ui.kit.cards import FactsCard
from hayat_desk.ui.kit.icons import IconMark
from hayat_desk.ui.kit.page import Page
from hayat_desk.ui.kit.text import Label, bare
from hayat_desk.ui.kit.theme import apply_theme
from hayat_desk.ui.kit.tokens import ThemeName
from hayat_desk.ui.kit.worklist import AT_ONCE, MOST, Worklist, WorkRow
from hayat_desk.ui.parts.banner import Banner, BannerFacts
from tests.ui.kit.gallery import LONG_NAME, NO_DESK
from tests.ui.kit.keys import focused, open_window, press


def _list(qtbot: QtBot, count: int) -> Worklist:
    work = Worklist("ردود مستحقة", "لا ردود مستحقة اليوم.", "استقبال مراجع")
    work.show_rows([WorkRow(at, f"مستفيد {at}", "دعم", "اليوم", "مقبول") for at in range(count)])
    open_window(qtbot, work, 600, 500)
    return work


def test_rows_are_walked_by_arrows_and_opened_by_enter(qtbot: QtBot) -> None:
    work = _list(qtbot, 3)
    work.focus_first()
    press(work.rows[0], Qt.Key.Key_Down)
    press(work.rows[1], Qt.Key.Key_End)
    assert focused() is work.rows[2]
    with qtbot.waitSignal(work.opened) as opened:
        press(work.rows[2], Qt.Key.Key_Return)
    assert opened.args == [2]


def test_a_list_is_one_stop_of_the_tab_key(qtbot: QtBot) -> None:
    work = _list(qtbot, 3)
    press(work.rows[0], Qt.Key.Key_Down)
    stops = [row for row in work.rows if row.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(stops) == 1


def test_the_count_is_the_number_of_rows_and_an_empty_list_offers_its_act(qtbot: QtBot) -> None:
    work = _list(qtbot, 3)
    assert any("(\u20663\u2069)" in label.text() for label in work.findChildren(Label))
    work.show_rows([])
    shown = [label.text() for label in work.findChildren(Label) if label.isVisible()]
    assert shown == ["ردود مستحقة", "لا ردود مستحقة اليوم."]
    work.focus_first()
    with qtbot.waitSignal(work.act_wanted):
        press(focused() or work, Qt.Key.Key_Return)


def test_a_row_tells_a_screen_reader_all_it_shows(qtbot: QtBot) -> None:
    assert _list(qtbot, 1).rows[0].accessibleName() == "مستفيد 0 · دعم · اليوم · مقبول"


def test_a_row_that_opens_nothing_does_not_look_as_if_it_did(qtbot: QtBot) -> None:
    work = _list(qtbot, 0)
    work.show_rows([WorkRow("place", "مستفيد"), WorkRow(None, "مستفيد")])
    assert [len(row.findChildren(IconMark)) for row in work.rows] == [1, 0]


def test_the_banner_wraps_a_long_name_and_says_what_is_not_recorded(qtbot: QtBot) -> None:
    page = Page(NO_DESK, "ملف المستفيد")
    banner = Banner(page)
    banner.show_facts(BannerFacts(name=LONG_NAME, sex="ذكر"))
    open_window(qtbot, page, 480, 600)
    assert banner.name() == LONG_NAME
    name = next(label for label in banner.findChildren(Label) if LONG_NAME in label.text())
    assert name.height() >= name.heightForWidth(name.width())
    assert name.height() > name.fontMetrics().height() * 1.5
    assert banner.accessibleName().count(banner.tr("not recorded")) == 4


def test_a_very_long_list_shows_its_beginning_and_says_so(qtbot: QtBot) -> None:
    worklist = Worklist("الطلبات", "لا طلبات.")
    open_window(qtbot, worklist, 600, 400)
    worklist.show_rows([WorkRow(key=at, title=f"طلب {at}") for at in range(MOST + 1)])
    assert worklist._more.isVisible()
    qtbot.waitUntil(lambda: len(worklist.rows) == MOST)
    worklist.show_rows([WorkRow(key=at, title=f"طلب {at}") for at in range(MOST)])
    assert not worklist._more.isVisible()


def test_a_long_list_goes_on_where_it_stopped(qtbot: QtBot) -> None:
    """«عرض المزيد»: the rows before stay, the focus is on the first of the new ones."""
    worklist = Worklist("الطلبات", "لا طلبات.")
    open_window(qtbot, worklist, 600, 400)
    lines = range(2 * MOST + 20)
    worklist.show_lines(lines, lambda at: WorkRow(key=at, title=f"طلب {at}"))
    for shown in (MOST, 2 * MOST, len(lines)):
        qtbot.waitUntil(worklist.is_filled)
        assert len(worklist.rows) == shown
        if shown < len(lines):
            assert worklist._go_on.isVisible()
            first = worklist.rows[0]
            worklist._go_on.click()
            assert worklist.rows[0] is first
            assert worklist.rows[shown].hasFocus()
    assert not worklist._go_on.isVisible()
    assert [row.accessibleName() for row in worklist.rows] == [f"طلب {at}" for at in lines]


def test_a_list_that_nobody_counted_says_more_than_it_shows_and_asks_for_more(qtbot: QtBot) -> None:
    """«أكثر من 50»."""
    worklist = Worklist("الملفات", "لا ملفات.")
    open_window(qtbot, worklist, 600, 400)
    found = [WorkRow(key=at, title=f"ملف {at}") for at in range(MOST + 7)]

    def look() -> None:
        rows = found[: worklist.limit + 1]
        worklist.show_rows(rows, min(len(rows), worklist.limit), beyond=len(rows) > worklist.limit)

    worklist.more_wanted.connect(look)
    look()
    told = [bare(label.text()) for label in worklist.findChildren(Label) if label.isVisible()]
    assert f"الملفات ({worklist.tr('more than {count}').format(count=MOST)})" in told
    qtbot.waitUntil(lambda: len(worklist.rows) == MOST)
    worklist._go_on.click()
    qtbot.waitUntil(lambda: len(worklist.rows) == MOST + 7)
    told = [bare(label.text()) for label in worklist.findChildren(Label) if label.isVisible()]
    assert f"الملفات ({MOST + 7})" in told
    worklist.start_over()
    look()
    qtbot.waitUntil(lambda: len(worklist.rows) == MOST)


def test_the_words_of_a_row_have_most_of_its_width(qtbot: QtBot, qapp: QApplication) -> None:
    """What stands beside them goes under them where the row is narrow; nothing is cut."""
    name, detail = "نورة بنت عبد الرحمن الشمري", "مساعدة مالية أثناء العلاج"
    row = WorkRow(1, name, detail, "1448-01-00003", "Waiting for documents")
    for scale, width in ((100, 320), (100, 480), (100, 900), (200, 700), (200, 924)):
        apply_theme(qapp, ThemeName.LIGHT, scale)
        worklist = Worklist("الطلبات", "لا طلبات.")
        worklist.show_rows([row])
        open_window(qtbot, worklist, width, 400)
        made = worklist.rows[0]
        title = next(label for label in made.findChildren(Label) if "نورة" in label.text())
        assert title.height() <= title.fontMetrics().height() * 1.5, width
        for label in made.findChildren(Label):
            assert label.height() >= label.heightForWidth(label.width()), (width, label.text())
            corner = label.mapTo(made, label.rect().bottomRight())
            assert made.rect().contains(corner), (width, label.text())


@pytest.mark.parametrize(("scale", "width"), [(100, 527), (100, 1080), (125, 1000), (150, 950), (200, 925)])
def test_a_card_of_facts_gives_its_questions_no_line_for_each_word(
    qtbot: QtBot, qapp: QApplication, scale: int, width: int
) -> None:
    """A short question takes no room of the answers; a long one leaves a day in both calendars on its line."""
    apply_theme(qapp, ThemeName.LIGHT, scale)
    day = "1448/06/12هـ الموافق 2026/11/22م"
    questions = ("وضوح المعلومات والإجراءات", "المادة من دليل سياسة الدعم", "الخدمة المطلوبة")
    card = FactsCard("هذا الشهر", [(question, day) for question in questions])
    open_window(qtbot, card, width, 400)
    for label in card.findChildren(Label):
        lines = round(label.heightForWidth(label.width()) / label.fontMetrics().lineSpacing())
        assert lines <= (2 if label.text() in questions else 1), (label.text(), label.width())
    card.show_facts([("الحالة", day)])
    qtbot.wait(50)
    asked = next(
        label for label in card.findChildren(Label) if label.text() == "الحالة" and label.isVisible()
    )
    assert asked.width() <= card.width() * 0.25


def test_the_window_does_not_wait_for_the_end_of_a_long_list(qtbot: QtBot) -> None:
    worklist = Worklist("الطلبات", "لا طلبات.")
    open_window(qtbot, worklist, 600, 400)
    worklist.show_rows([WorkRow(key=at, title=f"طلب {at}") for at in range(40)])
    assert len(worklist.rows) == AT_ONCE
    first = worklist.rows[0]
    first.setFocus()
    qtbot.waitUntil(lambda: len(worklist.rows) == 40)
    assert worklist.rows[0] is first
    assert first.hasFocus()
    assert [row.accessibleName() for row in worklist.rows] == [f"طلب {at}" for at in range(40)]
    press(first, Qt.Key.Key_End)
    assert worklist.rows[-1].hasFocus()


def test_another_list_asked_for_meanwhile_is_the_one_that_is_shown(qtbot: QtBot) -> None:
    worklist = Worklist("الطلبات", "لا طلبات.")
    open_window(qtbot, worklist, 600, 400)
    worklist.show_rows([WorkRow(key=at, title=f"قديم {at}") for at in range(60)])
    worklist.show_rows([WorkRow(key=at, title=f"جديد {at}") for at in range(20)])
    qtbot.waitUntil(lambda: len(worklist.rows) == 20)
    qtbot.wait(30)
    assert [row.accessibleName() for row in worklist.rows] == [f"جديد {at}" for at in range(20)]


def test_a_list_that_got_only_the_first_rows_tells_of_how_many_they_are(qtbot: QtBot) -> None:
    worklist = Worklist("الوارد", "لا خطابات.")
    qtbot.addWidget(worklist)
    rows = [WorkRow(key=at, title=f"خطاب {at}") for at in range(MOST)]
    worklist.show_rows(rows, 20_000)
    told = [bare(label.text()) for label in worklist.findChildren(Label) if not label.isHidden()]
    assert any("20000" in text and str(MOST) in text for text in told)
    assert "الوارد (20000)" in told
    worklist.show_rows(rows)
    told = [bare(label.text()) for label in worklist.findChildren(Label) if not label.isHidden()]
    assert f"الوارد ({MOST})" in told
